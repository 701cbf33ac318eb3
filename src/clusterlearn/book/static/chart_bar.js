"use strict";
/* Bars of one quantity, a group for each thing that is compared. */

(() => {
  const { frame, canvas, COLORS, LETTER } = clusterlearn.chart;
  const THICK = 18;
  const GAP = 26; // holds the group's name, above its bars
  const AXIS = 42;

  /**
   * @param {HTMLElement} box @param {BarChart} chart @param {Row[]} rows @param {number} width
   */
  function draw(box, chart, rows, width) {
    const { groups, x } = frame(box, String(width), () => barsFrame(box, chart, width));
    for (const { name, plot } of groups) {
      const here = rows.filter((row) => row[chart.category] === name);
      drawGroup(plot, chart, here, x);
    }
  }

  /** @param {HTMLElement} box @param {BarChart} chart @param {number} width */
  function barsFrame(box, chart, width) {
    const names = Object.entries(chart.categories).slice(0, chart.shown || undefined);
    const series = Object.values(chart.labels);
    const each = GAP + THICK * series.length;
    const height = each * names.length;
    const longest = series.length > 1 ? Math.max(...series.map((label) => label.length)) + 7 : 7;
    const svg = canvas(box, width, height + AXIS);
    const x = d3.scaleLinear(chart.x_domain, [1, width - Math.min(longest * LETTER, width * 0.4)]);
    svg.append("g").attr("class", "cl-axis").attr("transform", `translate(0,${height + 4})`)
      .call(d3.axisBottom(x).ticks(5).tickSize(4));
    svg.append("text").attr("class", "cl-axis-title").attr("y", height + AXIS - 4)
      .text(chart.x_title);
    const groups = names.map(([name, title], i) => {
      const group = svg.append("g").attr("transform", `translate(0,${i * each})`);
      group.append("text").attr("class", "cl-panel-title").attr("y", 18).text(title);
      return { name, plot: group.append("g").attr("transform", `translate(0,${GAP})`) };
    });
    return { groups, x };
  }

  /**
   * A bar for each series that has a row here, with its value and its name at its end.
   * @param {Drawing} plot @param {BarChart} chart @param {Row[]} rows @param {Scale} x
   */
  function drawGroup(plot, chart, rows, x) {
    const names = Object.keys(chart.labels);
    const zero = x(Math.max(0, chart.x_domain[0]));
    const place = (/** @type {Row} */ row) => names.indexOf(row[chart.series]);
    const end = (/** @type {Row} */ row) => x(row[chart.x]);
    plot.selectAll("rect").data(rows).join("rect").attr("class", "cl-bar")
      .attr("x", (row) => Math.min(zero, end(row))).attr("y", (row) => place(row) * THICK)
      .attr("width", (row) => Math.abs(end(row) - zero)).attr("height", THICK - 3)
      .attr("fill", (row) => COLORS[place(row) % COLORS.length]);
    plot.selectAll("text").data(rows).join("text").attr("class", "cl-bar-end")
      .attr("x", (row) => Math.max(zero, end(row)) + 5)
      .attr("y", (row) => place(row) * THICK + THICK - 6)
      .attr("fill", (row) => COLORS[place(row) % COLORS.length])
      .text((row) => (names.length > 1 ? `${row[chart.x]} ${chart.labels[row[chart.series]]}` : row[chart.x]));
  }

  /** @param {BarChart} chart @param {Row[]} rows @returns {string[][]} */
  function texts(chart, rows) {
    const key = (/** @type {string} */ name, /** @type {string} */ of) => JSON.stringify([name, of]);
    const values = new Map(
      rows.map((row) => [key(row[chart.category], row[chart.series]), String(row[chart.x])]),
    );
    return Object.entries(chart.categories).map(([name, title]) => [
      title,
      ...Object.keys(chart.labels).map((of) => values.get(key(name, of)) ?? ""),
    ]);
  }

  (clusterlearn.charts ??= {}).bar = { draw, texts };
})();
