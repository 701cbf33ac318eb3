/**
 * The page's side of the worker engine: starts Python in a web worker when the reader asks for it.
 *
 * `start` and `run` reject with an Error whose message is a sentence for the reader.
 */
"use strict";

window.clusterlearn ??= /** @type {any} */ ({});

(() => {
  /**
   * @typedef {{loaded: number, total: number}} Progress - bytes, as they are sent
   * @typedef {{root: string, words: Record<string, string>,
   *   onprogress?: (progress: Progress) => void}} Options
   * @typedef {{rows: object[], indicators: Record<string, number>, sentence: string,
   *   reached: Record<string, boolean>}} Result
   * @typedef {{resolve: (value: any) => void, reject: (error: Error) => void}} Waiting
   */

  /** @type {Worker | undefined} */
  let worker;
  /** @type {Promise<void> | undefined} */
  let started;
  /** @type {(progress: Progress) => void} */
  let report = () => {};
  /** @type {Record<string, string>} */
  let words = {};
  /** @type {Map<number, Waiting>} */
  const waiting = new Map();
  let count = 0;
  let turn = 0;

  /**
   * Load Python and the library; a second call waits for the first.
   * @param {Options} options - `root`: the site's address, relative to the page; `words`: the
   *   sentences for what can go wrong
   * @returns {Promise<void>}
   */
  function start(options) {
    words = options.words;
    report = options.onprogress ?? report;
    started ??= begin(new URL(options.root, location.href), ++turn);
    return started;
  }

  /**
   * Run an exercise in the worker, which must have been started.
   * @param {string} slug @param {Record<string, number>} inputs @returns {Promise<Result>}
   */
  async function run(slug, inputs) {
    await started;
    const result = await send({ slug, inputs });
    if (result.error) throw new Error(result.error);
    return result;
  }

  /** Stop loading or running; what is waited for is rejected. */
  function cancel() {
    turn++;
    worker?.terminate();
    worker = started = undefined;
    fail(words.stopped);
  }

  /**
   * Start, unless the reader cancels meanwhile; after a failure all is as before.
   * @param {URL} root @param {number} mine - the turn that this start has
   */
  async function begin(root, mine) {
    try {
      if (location.protocol === "file:") throw new Error(words.needs_server);
      const script = await fetchScript(new URL("_static/clusterlearn/worker.js", root));
      if (mine !== turn) throw new Error(words.stopped);
      await send({ start: open(script, new URL("pyodide/", root).href) });
    } catch (error) {
      if (mine === turn) cancel();
      throw error;
    }
  }

  /**
   * Open the worker and say what it needs to start.
   * @param {Blob} script @param {string} folder
   */
  function open(script, folder) {
    const url = URL.createObjectURL(script);
    worker = new Worker(url, { type: "module" });
    worker.onmessage = receive;
    worker.onerror = () => fail(words.refused);
    return { folder, language: document.documentElement.lang || "en" };
  }

  /** @param {URL} url @returns {Promise<Blob>} */
  async function fetchScript(url) {
    const response = await fetch(url).catch(() => undefined);
    if (!response?.ok) throw new Error(words.unreachable);
    return new Blob([await response.text()], { type: "text/javascript" });
  }

  /** @param {object} question @returns {Promise<any>} */
  function send(question) {
    return new Promise((resolve, reject) => {
      if (!worker) return reject(new Error(words.stopped));
      const id = ++count;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ...question });
    });
  }

  /** @param {MessageEvent} event */
  function receive({ data: { id, result, failed, unreachable, loaded, total } }) {
    if (id === undefined) return report({ loaded, total });
    const { resolve, reject } = /** @type {Waiting} */ (waiting.get(id));
    waiting.delete(id);
    if (!failed) resolve(result);
    else if (unreachable) reject(new Error(words.unreachable));
    else reject(new Error(words.failed.replace("{error}", failed)));
  }

  /** @param {string} message */
  function fail(message) {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  }

  clusterlearn.engine = { start, run, cancel };
})();
