/**
 * Python in a web worker: loads Pyodide and the library from the site, then answers exercises.
 *
 * It copes with servers that call `.mjs` text/plain and `.wasm` application/octet-stream: scripts
 * are imported from Blobs, and whatever Pyodide fetches gets the content type that browsers want.
 * What came once is kept in the browser's cache, by its checksum.
 */
"use strict";

(() => {
  /**
   * What the site offers, from `engine.json`: bytes as they are and as they are sent.
   * @typedef {{sha: string, bytes: number, sent: number}} Piece
   * @typedef {{info: object, library: string, pieces: Record<string, Piece>}} Offer
   * @typedef {{offer: Offer, pieces: Record<string, ArrayBuffer>}} Shelf
   */

  const STORE = "clusterlearn-engine";
  const scope = /** @type {any} */ (self);
  const download = scope.fetch.bind(scope);

  /** Something that neither the server nor the cache gives. */
  class Unreachable extends Error {}

  /** @type {{answer(slug: string, inputs: string): string,
   *   answer_own(slug: string, sheet: string, inputs: string): string}} */
  let library;

  scope.onmessage = async (/** @type {MessageEvent} */ { data }) => {
    try {
      const result = data.start ? await start(data.start) : JSON.parse(answer(data));
      scope.postMessage({ id: data.id, result });
    } catch (error) {
      const unreachable = error instanceof Unreachable;
      scope.postMessage({ id: data.id, failed: String(error), unreachable });
    }
  };

  /** @param {{slug: string, inputs: object, sheet?: string}} question @returns {string} */
  function answer({ slug, inputs, sheet }) {
    const numbers = JSON.stringify(inputs);
    return sheet === undefined
      ? library.answer(slug, numbers)
      : library.answer_own(slug, sheet, numbers);
  }

  /**
   * Load Python and take the library's functions that answer.
   * @param {{folder: string, language: string, disk?: Shelf}} place - address of Pyodide's folder;
   *   language; what the page read from disk, where it has no server
   */
  async function start({ folder, language, disk }) {
    const { offer, pieces } = disk ? unpack(disk) : await fetchAll(folder);
    scope.fetch = (/** @type {string | URL} */ url) => pieces[nameOf(url)] ?? download(url);
    const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all([
      importText(pieces["pyodide.mjs"]),
      importText(pieces["pyodide.asm.mjs"]),
    ]);
    const pyodide = await loadPyodide({
      indexURL: folder,
      lockFileContents: { info: offer.info, packages: {} },
      createPyodideModule,
      env: { CLUSTERLEARN_LANGUAGE: language },
    });
    const archive = await pieces[offer.library];
    pyodide.unpackArchive(await archive.arrayBuffer(), "gztar");
    library = pyodide.pyimport("clusterlearn.engine");
  }

  /** @param {Shelf} disk */
  function unpack({ offer, pieces }) {
    const responses = Object.entries(pieces).map(([name, content]) => [
      name,
      Promise.resolve(new Response(content, { headers: { "Content-Type": typeOf(name) } })),
    ]);
    return { offer, pieces: Object.fromEntries(responses) };
  }

  /** @param {string} folder */
  async function fetchAll(folder) {
    const store = await scope.caches?.open(STORE).catch(() => undefined);
    const offer = await readOffer(folder, store);
    return { offer, pieces: fetchPieces(folder, offer, store) };
  }

  /**
   * Ask for every piece at once; forget what earlier versions of the site left behind.
   * @param {string} folder @param {Offer} offer @param {Cache | undefined} store
   * @returns {Record<string, Promise<Response>>}
   */
  function fetchPieces(folder, offer, store) {
    const counter = new Counter(offer);
    const addresses = Object.entries(offer.pieces).map(([name, piece]) => ({
      name,
      piece,
      url: `${folder}${name}?sha=${piece.sha}`,
    }));
    forget(folder, new Set(addresses.map(({ url }) => url)), store);
    return Object.fromEntries(
      addresses.map(({ name, piece, url }) => [
        name,
        get(url, store).then((response) => counter.watch(response, name, piece)),
      ]),
    );
  }

  /**
   * From the cache, else from the server.
   * @param {string} url @param {Cache | undefined} store @returns {Promise<Response>}
   */
  async function get(url, store) {
    return (await store?.match(url)) ?? (await fetchAndKeep(url, store));
  }

  /**
   * The newest offer of the site, or the last known where the network is cut.
   * @param {string} folder @param {Cache | undefined} store @returns {Promise<Offer>}
   */
  async function readOffer(folder, store) {
    const url = `${folder}engine.json`;
    const response = await fetchAndKeep(url, store).catch(async (error) => {
      const kept = await store?.match(url);
      if (kept) return kept;
      throw error;
    });
    return response.json();
  }

  /** @param {string} url @param {Cache | undefined} store @returns {Promise<Response>} */
  async function fetchAndKeep(url, store) {
    const response = await download(url, { cache: "no-cache" }).catch(() => undefined);
    if (!response?.ok) throw new Unreachable(url);
    store?.put(url, response.clone()).catch(() => undefined);
    return response;
  }

  /** @param {string} folder @param {Set<string>} current @param {Cache | undefined} store */
  async function forget(folder, current, store) {
    for (const { url } of (await store?.keys()) ?? []) {
      if (url.startsWith(`${folder}`) && url.includes("?sha=") && !current.has(url)) {
        await store?.delete(url);
      }
    }
  }

  /** Tells the page how much has come, in bytes as they are sent. */
  class Counter {
    /** @param {Offer} offer */
    constructor({ pieces }) {
      this.loaded = 0;
      this.total = Object.values(pieces).reduce((sum, { sent }) => sum + sent, 0);
    }

    /**
     * The same response with the right content type, counted while it is read.
     * @param {Response} response @param {string} name @param {Piece} piece @returns {Response}
     */
    watch(response, name, { bytes, sent }) {
      const count = new TransformStream({
        transform: (chunk, controller) => {
          this.loaded += (chunk.byteLength * sent) / bytes;
          scope.postMessage({ loaded: Math.round(this.loaded), total: this.total });
          controller.enqueue(chunk);
        },
      });
      const body = /** @type {ReadableStream} */ (response.body).pipeThrough(count);
      return new Response(body, { headers: { "Content-Type": typeOf(name) } });
    }
  }

  /** The content type that browsers want. @param {string} name */
  function typeOf(name) {
    return name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
  }

  /** @param {Promise<Response>} response @returns {Promise<any>} */
  async function importText(response) {
    const script = new Blob([await (await response).text()], { type: "text/javascript" });
    const url = URL.createObjectURL(script);
    try {
      return await import(url);
    } finally {
      URL.revokeObjectURL(url);
    }
  }

  /** @param {string | URL} url @returns {string} */
  function nameOf(url) {
    return new URL(url).pathname.split("/").pop() ?? "";
  }
})();
