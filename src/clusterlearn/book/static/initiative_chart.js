"use strict";
/* The charts of the capstone's game: one sign over time, the paths of plans, plans by chance. */

(() => {
  /** @type {InitiativeRecord} */
  const { rules, words } = clusterlearn.initiativeRecord;
  const { say, element, of100, isShare, axis } = clusterlearn.initiativeWords;
  const { canvas, COLORS } = clusterlearn.chart;
  const PATHS = ["you", "best", "nobody"]; // whose they are, in words
  const LEAVES = rules.quarters * rules.months;
  const END = rules.quarters + rules.after; // the last quarter that is looked at
  const [HEAD, ROW] = [8, 18]; // pixels above the names over the plans by chance, and of each
  const LINES = { kind: "line", y: "value", series: "key", band: null, legend: "" };

  /** One sign, as it was seen after each quarter. @param {HTMLElement} box @param {string} name
   * @param {number[]} values */
  function drawSign(box, name, values) {
    const label = `${rules.texts.measures[name]}, ${axis(name)}`;
    const most = Math.max(...values);
    const chart = {
      ...LINES,
      x: "quarter",
      labels: { seen: "" },
      x_title: words.quarter_axis,
      y_title: label,
      x_domain: [0, rules.quarters],
      y_domain: [0, isShare(name) ? 100 : Math.max(150, Math.ceil(most / 50) * 50)],
    };
    draw(box, chart, values.map((value, quarter) => ({ quarter, key: "seen", value })));
    box.setAttribute("aria-label", say("chart", { sign: label, values: values.join(", ") }));
  }

  /** The three paths of a measure. @param {HTMLElement} box @param {InitiativeLook} seen
   * @param {"joint_action" | "poverty_gap"} name */
  function drawPaths(box, { paths }, name) {
    const rows = PATHS.flatMap((key, i) =>
      paths[i].map((measures, n) => ({ month: n * rules.months, key, value: measures[name] * 100 })),
    );
    const most = Math.max(...rows.map(({ value }) => value));
    const chart = {
      ...LINES,
      x: "month",
      labels: Object.fromEntries(PATHS.map((key) => [key, words[key]])),
      x_title: say("month_axis", { months: LEAVES }),
      y_title: words.share_axis,
      x_domain: [0, END * rules.months],
      y_domain: [0, name === "joint_action" ? 100 : Math.ceil(most / 5) * 5],
    };
    draw(box, chart, rows);
    markLeaving(box);
    const at = (/** @type {number} */ i, /** @type {number} */ n) => of100(paths[i][n][name]);
    box.setAttribute(
      "aria-label",
      say(name === "joint_action" ? "joint_chart" : "gap_chart", {
        you_left: at(0, rules.quarters),
        you: at(0, END),
        best: at(1, END),
        nobody: at(2, END),
      }),
    );
  }

  /** Draw anew where the axes are others: the chart's own frame is kept for a width alone.
   * @param {HTMLElement} box @param {any} chart @param {Row[]} rows */
  function draw(box, chart, rows) {
    const axes = [chart.y_title, chart.x_domain, chart.y_domain].join(" ");
    if (box.dataset.axes !== axes) box.replaceChildren(element("div"));
    box.dataset.axes = axes;
    clusterlearn.draw(box.firstElementChild, chart, rows, null);
  }

  /** A line across the chart at the month in which the agent leaves. @param {HTMLElement} box */
  function markLeaving(box) {
    const [up, across] = box.querySelectorAll(".cl-axis");
    const heights = [...up.querySelectorAll(".tick")].map(down);
    const height = Math.max(...heights) - Math.min(...heights);
    d3.select(across).selectAll(".cl-leave").remove();
    d3.select(across).selectAll(".tick").filter((month) => month === LEAVES)
      .append("line").attr("class", "cl-leave").attr("y2", -height);
  }

  /** How far down a tick stands. @param {Element} tick */
  const down = (tick) => Number((tick.getAttribute("transform") ?? "").split(/[(,)]/)[2]);

  /** A dot for each plan by chance, and where this one, the best and nobody stand.
   * @param {HTMLElement} box @param {InitiativeLook} seen */
  function drawChance(box, { comparison, outcome }) {
    const width = Math.max(box.clientWidth, 240);
    const radius = width < 480 ? 2.5 : 3.5;
    const dots = pile(comparison.others, Math.floor((width - 20) / (2 * radius)));
    const standing = [outcome.points, comparison.best, comparison.nothing];
    const floor = HEAD + ROW * standing.length + Math.max(...dots.map(({ up }) => up)) * 2 * radius + 6;
    const x = d3.scaleLinear([0, 100], [10, width - 10]);
    const svg = canvas(box, width, floor + 40);
    svg.append("g").attr("class", "cl-axis").attr("transform", `translate(0,${floor})`)
      .call(d3.axisBottom(x).ticks(5).tickSize(4));
    svg.append("text").attr("class", "cl-axis-title").attr("x", 10).attr("y", floor + 34)
      .text(words.points_axis);
    svg.selectAll("circle").data(dots).join("circle").attr("class", "cl-chance")
      .attr("r", radius - 0.5)
      .attr("cx", (/** @type {Dot} */ { points }) => x(points))
      .attr("cy", (/** @type {Dot} */ { up }) => floor - (2 * up - 1) * radius);
    drawMarks(svg, standing, x, floor);
    box.setAttribute("aria-label", chanceInWords(comparison, outcome.points));
  }

  /** @typedef {{points: number, up: number}} Dot */

  /** Each plan's points to the nearest pile, and its place there from the floor up.
   * @param {number[]} all - points of plans @param {number} bins - how many piles there is room for
   * @returns {Dot[]} */
  function pile(all, bins) {
    /** @type {Map<number, number>} */
    const heights = new Map();
    return all.map((points) => {
      const bin = Math.round((points / 100) * bins);
      const up = (heights.get(bin) ?? 0) + 1;
      heights.set(bin, up);
      return { points: (bin / bins) * 100, up };
    });
  }

  /** Name what this plan, the best one and nobody have, each on a row of its own.
   * @param {Drawing} svg @param {number[]} standing - points @param {Scale} x
   * @param {number} floor */
  function drawMarks(svg, standing, x, floor) {
    standing.forEach((points, i) => {
      svg.append("line").attr("class", "cl-mark").attr("stroke", COLORS[i])
        .attr("x1", x(points)).attr("x2", x(points)).attr("y1", HEAD + ROW * i).attr("y2", floor);
    });
    standing.forEach((points, i) => {
      const isLeft = points > 50;
      svg.append("text").attr("class", "cl-dot-name").attr("fill", COLORS[i])
        .attr("y", HEAD + ROW * i + 10)
        .attr("x", x(points) + (isLeft ? -5 : 5)).attr("text-anchor", isLeft ? "end" : "start")
        .text(`${words[PATHS[i]]}: ${Math.round(points)}`);
    });
  }

  /** @param {InitiativeComparison} comparison @param {number} points - of this plan */
  const chanceInWords = ({ others, middle, best, nothing }, points) =>
    say("chance_chart", {
      low: Math.round(others[0]),
      middle: Math.round(middle),
      high: Math.round(others[others.length - 1]),
      points: Math.round(points),
      best: Math.round(best),
      nothing: Math.round(nothing),
    });

  clusterlearn.initiativeChart = { drawSign, drawPaths, drawChance };
})();
