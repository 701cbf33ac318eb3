"use strict";
/* Draws an exercise's chart with d3 for the width it has; charts/ draws the same for notebooks.

   Each kind of chart is a file of its own, chart_KIND.js, with what draws it and what it says as a
   table. A page loads the one that its exercise needs. */

(() => {
  /** What stays the same from move to move, for each box: axes and nodes are drawn once. */
  /** @type {WeakMap<HTMLElement, {key: string, parts: any}>} */
  const frames = new WeakMap();

  /**
   * Draw rows into a box; what it held before is replaced.
   * @param {HTMLElement} box
   * @param {Chart} chart
   * @param {Row[]} rows
   * @param {Guess | null} guess - what the reader expected; line charts show it
   */
  function draw(box, chart, rows, guess) {
    const width = Math.max(box.clientWidth, 240);
    clusterlearn.charts[chart.kind].draw(box, chart, rows, width, guess);
  }

  /**
   * The parts of a box's picture that stay; made anew when the key is another.
   * @template Parts
   * @param {HTMLElement} box @param {string} key @param {() => Parts} make @returns {Parts}
   */
  function frame(box, key, make) {
    const kept = frames.get(box);
    if (kept?.key === key) return kept.parts;
    const parts = make();
    frames.set(box, { key, parts });
    return parts;
  }

  /** @param {HTMLElement} box @param {number} width @param {number} height @returns {Drawing} */
  function canvas(box, width, height) {
    const svg = d3.create("svg").attr("width", width).attr("height", height);
    svg.attr("viewBox", `0 0 ${width} ${height}`).attr("aria-hidden", "true");
    box.replaceChildren(/** @type {Node} */ (svg.node()));
    return svg;
  }

  clusterlearn.draw = draw;
  clusterlearn.chart = {
    frame,
    canvas,
    DASHES: ["", "7 4", "1.5 4"],
    COLORS: ["var(--cl-accent)", "var(--cl-second)", "var(--cl-soft)"],
    LETTER: 7.2, // mean width of a letter of 13 px, enough to reserve room for labels
    LINE_HEIGHT: 16,
  };
})();
