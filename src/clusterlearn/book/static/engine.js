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
   *   say?: (sentence: string) => void}} Options
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
  const SCRIPTS = "_static/clusterlearn/";

  /**
   * Load Python and the library; a second call waits for the first.
   * @param {Options} options - `root`: the site's address, relative to the page; `words`: the
   *   sentences it may say; `say`: hears how far the load is
   * @returns {Promise<void>}
   */
  function start(options) {
    words = options.words;
    const { say } = options;
    if (say) report = (progress) => say(howFar(progress));
    started ??= begin(new URL(options.root, location.href), ++turn);
    return started;
  }

  /** @param {Progress} progress @returns {string} in millions of bytes, as the button has them */
  function howFar({ loaded, total }) {
    const [done, all] = [loaded, total].map((bytes) => (bytes / 1e6).toFixed(1));
    return clusterlearn.fill(words.starting, { done, total: all });
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

  /**
   * Run an exercise on the reader's own figures; the worker must have been started.
   * @param {string} slug @param {string} sheet - as a spreadsheet gives it
   * @param {Record<string, number | string>} inputs - numbers that go with it @returns {Promise<OwnResult>}
   */
  async function runOwn(slug, sheet, inputs) {
    await started;
    return send({ slug, sheet, inputs });
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
      const folder = new URL("pyodide/", root).href;
      const disk = location.protocol === "file:" ? await readDisk(root, folder) : undefined;
      const script = disk?.script ?? (await fetchScript(new URL(`${SCRIPTS}worker.js`, root)));
      if (mine !== turn) throw new Error(words.stopped);
      open(script, disk !== undefined);
      const language = document.documentElement.lang || "en";
      await send({ start: { folder, language, disk: disk?.shelf } });
    } catch (error) {
      if (mine === turn) cancel();
      throw error;
    }
  }

  /**
   * A server's worker starts from a Blob, whatever type the server gives its files; from disk
   * Chromium refuses modules from Blobs, and takes them from an address that holds the script.
   * @param {string} script @param {boolean} isFromDisk
   */
  function open(script, isFromDisk) {
    const type = "text/javascript";
    const url = isFromDisk
      ? `data:${type},${encodeURIComponent(script)}`
      : URL.createObjectURL(new Blob([script], { type }));
    worker = new Worker(url, { type: "module" });
    worker.onmessage = receive;
    worker.onerror = () => fail(words.refused);
  }

  /**
   * What a page opened from disk has in place of a server.
   * @param {URL} root @param {string} folder
   */
  async function readDisk(root, folder) {
    try {
      await clusterlearn.loadScript(new URL(`${SCRIPTS}disk.js`, root).href);
      return await clusterlearn.disk.read(`${folder}disk/`, report);
    } catch {
      throw new Error(words.not_on_disk);
    }
  }

  /** @param {URL} url @returns {Promise<string>} */
  async function fetchScript(url) {
    const response = await fetch(url).catch(() => undefined);
    if (!response?.ok) throw new Error(words.unreachable);
    return response.text();
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
    else reject(new Error(clusterlearn.fill(words.failed, { error: failed })));
  }

  /** @param {string} message */
  function fail(message) {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  }

  clusterlearn.engine = { start, run, runOwn, cancel };
})();
