// The search page: Sphinx's index and its way of ranking, our own list; nothing is asked of a server.
"use strict";

// Sphinx's searchtools.js expects these three; it is not to mark words or to search by itself.
const _ = (/** @type {string} */ words) => words;
const SPHINX_HIGHLIGHT_ENABLED = false;
const _ready = () => undefined;

{
  const input = /** @type {HTMLInputElement} */ (document.getElementById("query"));
  const said = /** @type {HTMLElement} */ (document.getElementById("search-said"));
  const place = /** @type {HTMLElement} */ (document.getElementById("search-results"));
  const root = document.documentElement.dataset.content_root ?? "./";

  /** @type {Promise<void> | undefined} */
  let loading;

  /** Load the index once, when the reader begins to search. */
  const loadIndex = () =>
    (loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = input.dataset.index ?? "";
      script.onload = () => resolve();
      script.onerror = () => reject(new Error("the index cannot be loaded"));
      document.head.append(script);
    }));

  /** The pages found, best first, each once with the part of it that fits best. */
  const find = (/** @type {string} */ words) => {
    const results = Search._performSearch(...Search._parseQuery(words)).reverse();
    const seen = new Set();
    return results.filter(([page]) => !seen.has(page) && seen.add(page));
  };

  /** A list entry for Sphinx's result: page, title (escaped by Sphinx), anchor. */
  const entry = (/** @type {string[]} */ [page, title, anchor]) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `${root}${page}.html${anchor}`;
    link.textContent = new DOMParser().parseFromString(title, "text/html").body.textContent;
    item.append(link);
    return item;
  };

  const search = async () => {
    const words = input.value.trim();
    if (words.length > 1) await loadIndex();
    if (words !== input.value.trim()) return;
    const found = words.length > 1 ? find(words) : [];
    const list = document.createElement("ol");
    list.append(...found.map(entry));
    place.replaceChildren(...(found.length ? [list] : []));
    const count = found.length ? `${said.dataset.some} ${found.length}` : said.dataset.none;
    said.textContent = words.length > 1 ? (count ?? "") : "";
  };

  input.addEventListener("input", search);
  document.addEventListener("DOMContentLoaded", () => {
    input.value = new URLSearchParams(location.search).get("q") ?? "";
    if (input.value) search();
  });
}
