// Keeps a module on the device: what the page and the service worker both have to know of it.
"use strict";

(globalThis.clusterlearn ??= /** @type {any} */ ({})).keeping = (() => {
  const AT_ONCE = 4;

  const name = (/** @type {URL} */ site, /** @type {string} */ module) =>
    `clusterlearn kept ${site.pathname} ${module}`;

  const listUrl = (/** @type {URL} */ site, /** @type {string} */ module) =>
    new URL(`_static/clusterlearn/keep/${module}.json`, site);

  /** What the site offers now: the module's files with their digests, and what they weigh.
   * @param {URL} site @param {string} module @returns {Promise<KeepList>} */
  async function offered(site, module) {
    const response = await fetch(listUrl(site, module), { cache: "no-cache" });
    if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
    return response.json();
  }

  /** What is kept here in full; undefined where nothing is.
   * @param {URL} site @param {string} module @returns {Promise<KeepList | undefined>} */
  async function kept(site, module) {
    if (!(await caches.has(name(site, module)))) return undefined;
    const cache = await caches.open(name(site, module));
    return (await cache.match(listUrl(site, module)))?.json();
  }

  /** Fetch what is new or changed, drop what is no longer part of it, and note that it is whole.
   * @param {URL} site @param {string} module
   * @param {(done: number, all: number) => void} [report] */
  async function store(site, module, report = () => undefined) {
    const [list, before] = await Promise.all([offered(site, module), kept(site, module)]);
    const cache = await caches.open(name(site, module));
    const waiting = Object.entries(list.files);
    let done = 0;
    const work = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const [path, digest] = next;
        const url = new URL(path, site);
        if (before?.files[path] !== digest || !(await cache.match(url))) await fetchInto(cache, url);
        report(++done, Object.keys(list.files).length);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const current = new Set(Object.keys(list.files).map((path) => new URL(path, site).href));
    for (const { url } of await cache.keys()) if (!current.has(url)) await cache.delete(url);
    await cache.put(listUrl(site, module), new Response(JSON.stringify(list)));
    return list;
  }

  /** @param {Cache} cache @param {URL} url */
  async function fetchInto(cache, url) {
    const response = await fetch(url, { cache: "no-cache" });
    if (!response.ok) throw new Error(`${response.status} for ${url}`);
    await cache.put(url, response);
  }

  /** The modules that are kept here. @param {URL} site @returns {Promise<string[]>} */
  async function modules(site) {
    const names = await caches.keys();
    const start = name(site, "");
    return names.filter((found) => found.startsWith(start)).map((found) => found.slice(start.length));
  }

  const remove = (/** @type {URL} */ site, /** @type {string} */ module) =>
    caches.delete(name(site, module));

  return { kept, modules, offered, remove, store };
})();
