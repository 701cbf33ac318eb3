/**
 * Reads Python's parts where the course is opened from disk: a page may then fetch nothing, but it
 * may load scripts, so each part is a script that holds it compressed and as text.
 */
"use strict";

(() => {
  /**
   * Load the parts one after the other, so that little memory is taken.
   * @param {string} folder - address of the scripts
   * @param {(progress: {loaded: number, total: number}) => void} report
   * @returns {Promise<{script: string, shelf: object}>} the worker's script, and what it needs
   */
  async function read(folder, report) {
    await clusterlearn.loadScript(`${folder}offer.js`);
    const { offer } = clusterlearn.disk;
    const sizes = Object.entries(offer.pieces).map(([name, { sent }]) => ({ name, sent }));
    const total = sizes.reduce((sum, { sent }) => sum + sent, 0);
    const script = await (await take(folder, "worker.js")).text();
    /** @type {Record<string, ArrayBuffer>} */
    const pieces = {};
    let loaded = 0;
    for (const { name, sent } of sizes) {
      pieces[name] = await (await take(folder, name)).arrayBuffer();
      report({ loaded: (loaded += sent), total });
    }
    return { script, shelf: { offer, pieces } };
  }

  /** @param {string} folder @param {string} name @returns {Promise<Response>} */
  async function take(folder, name) {
    await clusterlearn.loadScript(`${folder}${name}.js`);
    const bytes = bytesOf(clusterlearn.disk.pieces[name]);
    delete clusterlearn.disk.pieces[name];
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(unpacked);
  }

  /** @param {string} text - base64 @returns {Uint8Array<ArrayBuffer>} */
  function bytesOf(text) {
    const letters = atob(text);
    const bytes = new Uint8Array(letters.length);
    for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
    return bytes;
  }

  clusterlearn.disk = { read, pieces: {} };
})();
