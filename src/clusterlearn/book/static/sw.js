// The service worker: pages once visited, and modules kept, work again when the network is cut.
// At the build its first two lines get the build's digest and the address of keeping.js.
"use strict";

const BUILD = "{{ build }}";
importScripts("{{ keeping }}");

const SITE = new URL(self.registration.scope);
const OURS = `clusterlearn visited ${SITE.pathname} `;
const VISITED = OURS + BUILD;
const KEPT = `clusterlearn kept ${SITE.pathname} `;
const LARGEST = 300_000;
const LARGE_FOLDERS = ["lite/", "pyodide/"];
const PATIENCE = 4_000;
const NOT_HERE = new URL("offline.html", SITE);

const isOurs = (/**
 * @type {URL} */ url) =>
  url.href.startsWith(SITE.href) &&
  !LARGE_FOLDERS.some((folder) => url.href.startsWith(SITE.href + folder));

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(keepNotHere());
});

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("message", (event) => {
  const { visited } = event.data ?? {};
  if (Array.isArray(visited)) event.waitUntil(Promise.all([catchUp(visited), refresh()]));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || request.headers.has("range") || !isOurs(url)) return;
  const answer = url.searchParams.has("v") ? storedFirst : networkFirst;
  event.respondWith(answer(event));
});

/**
 * Have at hand from the first moment what to show in place of a page that is not. */
async function keepNotHere() {
  const cache = await caches.open(VISITED);
  await cache.add(new Request(NOT_HERE, { cache: "no-cache" }));
}

/**
 * Drop what earlier builds left, except what the reader asked to keep. */
async function takeOver() {
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && name !== VISITED) await caches.delete(name);
  }
  await self.clients.claim();
}

/**
 * Store what the first page loaded before this worker was there; the browser still has it.
 * @param {string[]} urls
 */
async function catchUp(urls) {
  for (const url of urls.map((text) => new URL(text))) {
    if (!isOurs(url) || (await stored(url))) continue;
    await remember(url, await fetch(url, { cache: "force-cache" }));
  }
}

/**
 * Bring kept modules up to this build; where that fails they stay as they were. */
async function refresh() {
  const { keeping } = self.clusterlearn;
  for (const module of await keeping.modules(SITE)) {
    const [now, before] = await Promise.all([
      keeping.offered(SITE, module),
      keeping.kept(SITE, module),
    ]);
    if (before && JSON.stringify(before) !== JSON.stringify(now)) await keeping.store(SITE, module);
  }
}

/**
 * A file named by its content never changes.
 * @param {FetchEvent} event
 */
async function storedFirst(event) {
  return (await stored(event.request)) ?? fetchAndRemember(event);
}

/** A page may have changed; where the network is slow or gone, what is here will do.
 * @param {FetchEvent} event
 */
async function networkFirst(event) {
  const fresh = fetchAndRemember(event);
  const here = await stored(event.request);
  if (!here) return event.request.mode === "navigate" ? fresh.catch(notHere) : fresh;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, here));
  return Promise.race([fresh.then((response) => (response.ok ? response : here), () => here), late]);
}

/**
 * Say that a page is not here, and which are. */
async function notHere() {
  const page = (await (await stored(NOT_HERE))?.text()) ?? "";
  const pages = (await pagesHere()).join("\n");
  const body = page
    .replace("<head>", () => `<head>\n<base href="${SITE.href}">`)
    .replace("<ul></ul>", () => `<ul>\n${pages}\n</ul>`);
  return new Response(body, { status: 503, headers: { "content-type": "text/html" } });
}

/**
 * A list entry for each page that is stored, once. */
async function pagesHere() {
  const entries = new Map();
  for (const name of await storedNames()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const { href, pathname } = new URL(url.split(/[?#]/)[0]);
      const text = pathname.includes("/book/") ? await (await cache.match(url))?.text() : "";
      const title = text?.match(/<title>(.*?)( · [^·]*)?<\/title>/)?.[1];
      if (title) entries.set(href, `<li><a href="${href}">${title}</a></li>`);
    }
  }
  return [...entries].sort().map(([, entry]) => entry);
}

/**
 * The stores of this site in use. */
const storedNames = async () =>
  (await caches.keys()).filter((name) => name === VISITED || name.startsWith(KEPT));

/** @param {FetchEvent} event */
async function fetchAndRemember(event) {
  const fetching = fetch(event.request);
  event.waitUntil(
    fetching.then((response) => remember(event.request, response.clone())).catch(() => undefined),
  );
  return fetching;
}

/** Store a small answer of ours; nothing large is stored unasked.
 * @param {Request | URL} request
 * @param {Response} response
 */
async function remember(request, response) {
  const declared = Number(response.headers.get("content-length"));
  if (!response.ok || response.type !== "basic" || response.redirected) return;
  if (response.status !== 200 || declared > LARGEST) return;
  const body = await response.blob();
  if (body.size > LARGEST) return;
  const cache = await caches.open(VISITED);
  const { status, headers } = response;
  await cache.put(request, new Response(body, { status, headers }));
}

/** What is stored for an address, by a visit or with a module.
 * @param {Request | URL} request
 */
async function stored(request) {
  const url = new URL(request instanceof Request ? request.url : request);
  if (url.pathname.endsWith("/")) url.pathname += "index.html";
  for (const name of await storedNames()) {
    const cache = await caches.open(name);
    const ignoreSearch = request instanceof Request && request.mode === "navigate";
    const found =
      (await cache.match(request, { ignoreSearch, ignoreVary: true })) ?? (await cache.match(url));
    if (found) return found;
  }
  return undefined;
}
