"use strict";
/* How the capstone's page says what it shows: texts, elements, and signs as the agent sees them. */

(() => {
  /** @type {InitiativeRecord} */
  const record = clusterlearn.initiativeRecord;
  const { rules, words } = record;

  /** Fill the {names} of a text. */
  const fill = (/** @type {string} */ text, /** @type {Record<string, unknown>} */ values = {}) =>
    text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

  /** A word of the page with its fields filled in. */
  const say = (/** @type {string} */ word, /** @type {Record<string, unknown>} */ values = {}) =>
    fill(words[word], values);

  /** @param {string} name @param {(Node | string)[]} parts */
  function element(name, ...parts) {
    const made = document.createElement(name);
    made.append(...parts);
    return made;
  }

  /** @param {string} head @param {(Node | string)[]} cells */
  function row(head, ...cells) {
    const first = element("th", head);
    first.setAttribute("scope", "row");
    return element("tr", first, ...cells.map((cell) => element("td", cell)));
  }

  /** A share as a whole number of a hundred. */
  const of100 = (/** @type {number} */ share) => Math.round(share * 100);

  const isShare = (/** @type {string} */ name) => rules.shares.includes(name);

  /** What the axis of a sign counts: hundreds of a share, or percent of the start. */
  const axis = (/** @type {string} */ name) => words[isShare(name) ? "share_axis" : "times_axis"];

  /** A sign in words, and in figures where they say more. @param {string} name
   * @param {number} value @param {number} step @returns {string[]} */
  function sign(name, value, step) {
    const [rough, , exact] = rules.monitoring.steps;
    const about = step !== exact;
    if (!isShare(name)) {
      const change = of100(value - 1);
      if (!change) return [words.as_first];
      const [more, less] = about ? ["about_more", "about_less"] : ["more_than_first", "less_than_first"];
      return [say(change > 0 ? more : less, { value: Math.abs(change) })];
    }
    const figure = say(about ? "about" : "of_100", { value: of100(value) });
    return step === rough ? [rules.texts.signs[Math.round(value / rough)], figure] : [figure];
  }

  /** How a sign stands against the quarter before, in words. @param {number} before @param {number} now */
  function change(before, now) {
    if (Math.abs(now - before) < 1e-9) return words.same;
    return now > before ? words.higher : words.lower;
  }

  /** An action with how much of it, as a list of a quarter names it. @param {number[]} levels */
  const actionsOf = (levels) =>
    rules.actions
      .flatMap(({ title }, i) =>
        levels[i] ? [levels[i] > 1 ? say("much_of", { action: title }) : title] : [],
      )
      .join("; ") || words.nothing;

  /** What came in a quarter, and how the cluster stood it. @param {InitiativeHappened} happened */
  function told({ event, stood }) {
    const { title, stood: good, fell } = rules.events[event];
    const verdict = words[stood ? "stood" : "fell"];
    return { title, text: stood ? good : fell, verdict };
  }

  clusterlearn.initiativeWords = { fill, say, element, row, of100, axis, sign, change, actionsOf, told };
})();
