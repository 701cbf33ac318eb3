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
    (loading ??= window.clusterlearn.loadScript(input.dataset.index ?? ""));

  /** Sphinx gives 100 points for a term or a name in code, 15 for a heading, 5 for the text.
   * So a chapter about a word comes before its term, and what is not for learners comes last.
   * @type {[RegExp, number][]} */
  const WEIGHTS = [
    [/^exercises\/|^book\/trainers\/|^book\/reference\/(models|exercises|many_runs|data)/, 0.02],
    [/^book\/reference\//, 1],
    [/^book\/[^/]+\/index$/, 4],
    [/^book\/[^/]+\//, 8],
  ];

  /** What a page is, so that a chapter and its trainer's page are told apart. @type {[RegExp, string][]} */
  const KINDS = [
    [/^exercises\//, "notebook"],
    [/^book\/trainers\//, "trainers"],
    [/^book\/cases\//, "case"],
    [/^book\/tools\//, "tool"],
    [/^book\/reference\//, "reference"],
    [/^book\/[^/]+\//, "chapter"],
  ];
  const kindOf = (/** @type {string} */ page) =>
    place.dataset[KINDS.find(([path]) => path.test(page))?.[1] ?? ""] ?? "";

  /** Sphinx's score of a result, weighed by where its page stands. */
  const score = (/** @type {any[]} */ [page, , , , points]) =>
    points * (WEIGHTS.find(([place]) => place.test(page))?.[1] ?? 1);

  /** The pages found, best first, each once with the part of it that fits best. */
  const find = (/** @type {string} */ words) => {
    const results = Search._performSearch(...Search._parseQuery(words)).reverse();
    results.sort((one, other) => score(other) - score(one));
    const seen = new Set();
    return results.filter(([page]) => !seen.has(page) && seen.add(page));
  };

  /** A list entry for Sphinx's result: page, title (escaped by Sphinx), anchor. */
  const entry = (/** @type {string[]} */ [page, title, anchor]) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `${root}${page}.html${anchor}`;
    link.textContent = new DOMParser().parseFromString(title, "text/html").body.textContent;
    const kind = document.createElement("span");
    kind.className = "search-kind";
    kind.textContent = kindOf(page);
    item.append(link, " ", kind);
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
