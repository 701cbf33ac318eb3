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

  const LAST = 0.02; // weight of what is not for learners

  /** Sphinx gives 100 points for a term or a name in code, 15 for a heading, 5 for the text.
   * So a chapter about a word comes before its term, and what is not for learners comes last.
   * @type {[RegExp, number][]} */
  const WEIGHTS = [
    [/^exercises\/|^book\/trainers\/|^book\/reference\/(models|exercises|many_runs|data)/, LAST],
    [/^book\/reference\//, 1],
    [/^book\/([^/]+\/index|questions)$/, 4],
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

  const weight = (/** @type {string} */ page) =>
    WEIGHTS.find(([place]) => place.test(page))?.[1] ?? 1;

  /** What Sphinx finds, best first by its score and by where the page stands; each page once, with
   * the part of it that fits best. @param {string} words @returns {any[][]} */
  const ranked = (words) => {
    const results = Search._performSearch(...Search._parseQuery(words)).reverse();
    const score = (/** @type {any[]} */ [page, , , , points]) => points * weight(page);
    results.sort((/** @type {any[]} */ one, /** @type {any[]} */ other) => score(other) - score(one));
    const seen = new Set();
    return results.filter(([page]) => !seen.has(page) && seen.add(page));
  };

  /** Pages that have at least half of the words, best first. A word counts more the fewer pages
   * have it, and the better Sphinx finds that it fits. @param {string} words @returns {any[][]} */
  const withSome = (words) => {
    const each = words.split(/\s+/).map(ranked).filter(({ length }) => length);
    /** @type {Map<string, {result: any[], words: number, points: number}>} */
    const pages = new Map();
    for (const results of each) {
      for (const result of results) {
        const [page, , , , points] = result;
        const known = pages.get(page) ?? { result, words: 0, points: 0 };
        known.words += 1;
        known.points += points / Math.sqrt(results.length);
        pages.set(page, known);
      }
    }
    return [...pages.values()]
      .filter((known) => 2 * known.words >= each.length)
      .sort((one, other) => other.points - one.points)
      .map(({ result }) => result);
  };

  /** The pages with all words; where none of them is for learners, also those with most words.
   * @param {string} words */
  const find = (words) => {
    const whole = ranked(words);
    const forLearners = (/** @type {any[]} */ [page]) => weight(page) > LAST;
    if (whole.some(forLearners) || !words.includes(" ")) return whole;
    return [...withSome(words).filter(forLearners), ...whole];
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
