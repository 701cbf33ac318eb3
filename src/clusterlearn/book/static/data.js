"use strict";
/* The data of a chart as rows of text, for those who read a table rather than a picture. */

(() => {
  /** @param {LineChart} chart @param {Row[]} rows @returns {string[][]} */
  function lines(chart, rows) {
    /** @type {Map<number, Record<string, number>>} */
    const byX = new Map();
    for (const row of rows) {
      const x = row[chart.x];
      byX.set(x, { ...byX.get(x), [row[chart.series]]: row[chart.y] });
    }
    return [...byX].map(([x, values]) =>
      [x, ...Object.keys(chart.labels).map((name) => values[name] ?? "")].map(String),
    );
  }

  /** @param {NetworkChart} chart @param {Row[]} rows @returns {string[][]} */
  function partners(chart, rows) {
    return chart.nodes.map((_, node) => [
      String(node + 1),
      ...Object.keys(chart.panels).map((panel) => {
        const ties = rows.filter((row) => row.panel === panel);
        const others = ties.flatMap(({ source, target }) =>
          source === node ? [target + 1] : target === node ? [source + 1] : [],
        );
        return others.sort((a, b) => a - b).join(", ") || "–";
      }),
    ]);
  }

  /** @param {LineChart | NetworkChart} chart @param {Row[]} rows */
  const texts = (chart, rows) =>
    chart.kind === "line" ? lines(chart, rows) : partners(chart, rows);

  /** @param {string} name @param {string} text */
  function cell(name, text) {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  }

  /**
   * Fill the body of a table.
   * @param {HTMLElement} body @param {LineChart | NetworkChart} chart @param {Row[]} rows
   */
  function fillTable(body, chart, rows) {
    body.replaceChildren(
      ...texts(chart, rows).map(([first, ...others]) => {
        const row = document.createElement("tr");
        const head = cell("th", first);
        head.setAttribute("scope", "row");
        row.append(head, ...others.map((text) => cell("td", text)));
        return row;
      }),
    );
  }

  clusterlearn.fillTable = fillTable;
})();
