"use strict";
/* What the parts of the capstone's page share: the game, and how they say what they show of it. */

(() => {
  /** @type {InitiativeRecord} */
  const record = clusterlearn.initiativeRecord;
  const { fill } = clusterlearn;
  const { rules, words } = record;

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
   * @param {number} value @param {number} level - of monitoring @returns {string[]} */
  function sign(name, value, level) {
    const { steps } = rules.monitoring;
    const about = level < steps.length - 1;
    if (!isShare(name)) {
      const change = of100(value - 1);
      if (!change) return [words[about ? "about_as_first" : "as_first"]];
      const [more, less] = about ? ["about_more", "about_less"] : ["more_than_first", "less_than_first"];
      return [say(change > 0 ? more : less, { value: Math.abs(change) })];
    }
    const figure = say(about ? "about" : "of_100", { value: of100(value) });
    const isRough = !level && name !== "poverty_gap";
    return isRough ? [rules.texts.signs[Math.round(value / steps[0])], figure] : [figure];
  }

  /** How a sign stands against the quarter before, in words.
   * @param {number} before @param {number} now @param {number} level - of monitoring, the lower one */
  function change(before, now, level) {
    if (Math.abs(now - before) < 1e-9) return words[["unclear", "about_same", "same"][level]];
    return now > before ? words.higher : words.lower;
  }

  /** What an event moved, as the agent hears of it. @param {InitiativeHappened} happened */
  function moved({ event, outcome }) {
    const changes = Object.entries(rules.events[event].effects).flatMap(([stock, effect]) => {
      const change = of100(effect * outcome);
      const of = words[`moved_${stock}`] ?? rules.texts.measures[stock];
      return change ? [say("moved_by", { of, change: signed(change) })] : [];
    });
    return changes.length ? say("moved", { changes: changes.join(", ") }) : words.unmoved;
  }

  /** @param {number} change - a whole number, with its sign */
  const signed = (change) => (change > 0 ? `+${change}` : String(change).replace("-", "−"));

  /** What came in a quarter, and how the cluster stood it. @param {InitiativeHappened} happened */
  function told({ event, stood }) {
    const { title, stood: good, fell } = rules.events[event];
    const verdict = words[stood ? "stood" : "fell"];
    return { title, text: stood ? good : fell, verdict };
  }

  clusterlearn.initiativeGame = clusterlearn.initiative(rules);
  clusterlearn.initiativeWords = {
    say,
    element,
    row,
    of100,
    isShare,
    axis,
    sign,
    signed,
    change,
    moved,
    told,
  };
})();
