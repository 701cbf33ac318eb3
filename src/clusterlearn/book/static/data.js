"use strict";
/* The data of a chart as rows of text, for those who read a table rather than a picture. */

(() => {
  /** @param {string} name @param {string} text */
  function cell(name, text) {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  }

  /**
   * Fill the body of a table.
   * @param {HTMLElement} body @param {Chart} chart @param {Row[]} rows
   */
  function fillTable(body, chart, rows) {
    /** @type {string[][]} */
    const texts = clusterlearn.charts[chart.kind].texts(chart, rows);
    body.replaceChildren(
      ...texts.map(([first, ...others]) => {
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
