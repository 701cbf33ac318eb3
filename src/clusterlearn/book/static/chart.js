"use strict";
/* Draws an exercise's chart with d3 for the width it has; `charts.py` draws the same for notebooks. */

(() => {
  const DASHES = ["", "7 4", "1.5 4"];
  const COLORS = ["var(--cl-accent)", "var(--cl-second)", "var(--cl-soft)"];
  const LETTER = 7; // mean width of a letter of 13 px, enough to reserve room for labels
  const LINE_HEIGHT = 16;

  /**
   * @typedef {Record<string, number | string>} Row
   * @typedef {{kind: "line", x: string, y: string, series: string, labels: Record<string, string>,
   *   x_title: string, y_title: string, x_domain: [number, number], y_domain: [number, number],
   *   band: [string, string] | null}} LineChart
   * @typedef {{kind: "network", nodes: [number, number][], groups: number[],
   *   panels: Record<string, string>, node_label: string, alternative: string}} NetworkChart
   * @typedef {{value: number, label: string}} Guess
   */

  /**
   * Draw rows into a box; what it held before is replaced.
   * @param {HTMLElement} box
   * @param {LineChart | NetworkChart} chart
   * @param {Row[]} rows
   * @param {Guess | null} guess  drawn on line charts
   */
  function draw(box, chart, rows, guess) {
    const width = Math.max(box.clientWidth, 240);
    if (chart.kind === "line") drawLines(box, chart, rows, guess, width);
    else drawNetworks(box, chart, rows, width);
  }

  /**
   * Put an empty picture into the box, in place of the one before.
   * @param {HTMLElement} box @param {number} width @param {number} height
   */
  function canvas(box, width, height) {
    const svg = d3.create("svg").attr("width", width).attr("height", height)
      .attr("viewBox", `0 0 ${width} ${height}`).attr("aria-hidden", "true");
    box.replaceChildren(svg.node());
    return svg;
  }

  /**
   * @param {HTMLElement} box @param {LineChart} chart @param {Row[]} rows
   * @param {Guess | null} guess @param {number} width
   */
  function drawLines(box, chart, rows, guess, width) {
    const names = Object.keys(chart.labels);
    const labels = [...Object.values(chart.labels), guess ? guess.label : ""];
    const room = Math.min(Math.max(...labels.map((l) => l.length)) * LETTER + 10, width * 0.34);
    const height = Math.round(Math.min(320, Math.max(220, width * 0.55)));
    const area = { left: 34, right: width - room, top: 28, bottom: height - 40 };
    const svg = canvas(box, width, height);
    const x = d3.scaleLinear(chart.x_domain, [area.left, area.right]);
    const y = d3.scaleLinear(chart.y_domain, [area.bottom, area.top]);
    drawAxes(svg, chart, x, y, area);

    /** @type {{name: string, label: string, y: number, color: string, weight: number}[]} */
    const ends = [];
    names.forEach((name, i) => {
      const points = rows.filter((row) => row[chart.series] === name);
      if (!points.length) return;
      const color = COLORS[i % COLORS.length];
      if (chart.band) drawBand(svg, points, chart, x, y, color);
      svg.append("path").attr("class", "cl-line").attr("stroke", color)
        .attr("stroke-dasharray", DASHES[i % DASHES.length])
        .attr("d", d3.line((p) => x(p[chart.x]), (p) => y(p[chart.y]))(points));
      const last = points[points.length - 1];
      ends.push({ name, label: chart.labels[name], y: y(last[chart.y]), color, weight: 600 });
    });
    if (guess) ends.push(drawGuess(svg, chart, rows, guess, x, y));
    drawEnds(svg, ends, area);
  }

  function drawAxes(svg, chart, x, y, area) {
    const span = chart.x_domain[1] - chart.x_domain[0];
    const years = span > 12 && span % 12 === 0;
    const ticks = years ? d3.range(chart.x_domain[0], chart.x_domain[1] + 1, 12) : x.ticks(5);
    svg.append("g").attr("class", "cl-axis").attr("transform", `translate(${area.left},0)`)
      .call(d3.axisLeft(y).ticks(5).tickSize(area.left - area.right).tickPadding(6));
    svg.append("g").attr("class", "cl-axis").attr("transform", `translate(0,${area.bottom})`)
      .call(d3.axisBottom(x).tickValues(ticks).tickFormat(d3.format("d")).tickSize(4));
    svg.append("text").attr("class", "cl-axis-title").attr("x", 0).attr("y", 14)
      .text(chart.y_title);
    svg.append("text").attr("class", "cl-axis-title").attr("x", area.left)
      .attr("y", area.bottom + 36).text(chart.x_title);
  }

  function drawBand(svg, points, chart, x, y, color) {
    const [low, high] = chart.band;
    svg.append("path").attr("class", "cl-band").attr("fill", color)
      .attr("d", d3.area((p) => x(p[chart.x]), (p) => y(p[low]), (p) => y(p[high]))(points));
  }

  /** The guess: a dotted line from the start to what the reader expected at the end. */
  function drawGuess(svg, chart, rows, guess, x, y) {
    const first = rows[0];
    svg.append("path").attr("class", "cl-line cl-guess").attr("stroke", "var(--cl-soft)")
      .attr("stroke-dasharray", "1.5 4")
      .attr("d", d3.line()([
        [x(first[chart.x]), y(first[chart.y])],
        [x(chart.x_domain[1]), y(guess.value)],
      ]));
    return { name: "guess", label: guess.label, y: y(guess.value), color: "var(--cl-soft)", weight: 400 };
  }

  /** Name the lines at their ends, moved apart where they would overlap. */
  function drawEnds(svg, ends, area) {
    ends.sort((a, b) => a.y - b.y);
    let free = area.top - LINE_HEIGHT;
    for (const end of ends) free = end.y = Math.max(end.y, free + LINE_HEIGHT);
    for (let i = ends.length - 1, limit = area.bottom + LINE_HEIGHT; i >= 0; i--) {
      limit = ends[i].y = Math.min(ends[i].y, limit - LINE_HEIGHT);
    }
    svg.selectAll("text.cl-end").data(ends).join("text").attr("class", "cl-end")
      .attr("x", area.right + 6).attr("y", (end) => end.y + 4)
      .attr("fill", (end) => end.color).attr("font-weight", (end) => end.weight)
      .text((end) => end.label);
  }

  /**
   * @param {HTMLElement} box @param {NetworkChart} chart @param {Row[]} rows @param {number} width
   */
  function drawNetworks(box, chart, rows, width) {
    const panels = Object.entries(chart.panels);
    const gap = 16;
    const side = Math.min((width - gap * (panels.length - 1)) / panels.length, 340);
    const lines = panels.some(([, title]) => title.length * LETTER > side) ? 2 : 1;
    const top = lines * LINE_HEIGHT + 8;
    const svg = canvas(box, width, top + side);
    panels.forEach(([name, title], i) => {
      const panel = svg.append("g").attr("transform", `translate(${i * (side + gap)},0)`);
      drawTitle(panel, title, lines, side);
      const ties = rows.filter((row) => row.panel === name);
      drawNetwork(panel.append("g").attr("transform", `translate(0,${top})`), chart, ties, side);
    });
  }

  function drawTitle(panel, title, lines, side) {
    const words = title.split(" ");
    const room = Math.floor(side / LETTER);
    let cut = words.length;
    if (lines > 1) while (cut > 1 && words.slice(0, cut).join(" ").length > room) cut--;
    [words.slice(0, cut), words.slice(cut)].forEach((part, i) => {
      panel.append("text").attr("class", "cl-panel-title").attr("y", 13 + i * LINE_HEIGHT)
        .text(part.join(" "));
    });
  }

  function drawNetwork(panel, chart, ties, side) {
    const radius = side > 240 ? 9 : 5;
    const at = d3.scaleLinear([0, 1], [radius + 2, side - radius - 2]);
    const place = (i) => chart.nodes[i].map(at);
    const tied = new Set(ties.flatMap((tie) => [tie.source, tie.target]));
    panel.selectAll("line").data(ties).join("line")
      .attr("class", (t) => {
        const inside = chart.groups[t.source] === chart.groups[t.target];
        return inside ? "cl-tie cl-inside" : "cl-tie";
      })
      .attr("x1", (t) => place(t.source)[0]).attr("y1", (t) => place(t.source)[1])
      .attr("x2", (t) => place(t.target)[0]).attr("y2", (t) => place(t.target)[1]);
    panel.selectAll("circle").data(chart.nodes).join("circle")
      .attr("class", (_, i) => (tied.has(i) ? "cl-node" : "cl-node cl-alone"))
      .attr("r", radius).attr("cx", (n) => at(n[0])).attr("cy", (n) => at(n[1]));
    if (radius < 9) return;
    panel.selectAll("text").data(chart.nodes).join("text")
      .attr("class", (_, i) => (tied.has(i) ? "cl-number" : "cl-number cl-alone"))
      .attr("x", (n) => at(n[0])).attr("y", (n) => at(n[1]) + 3.5)
      .text((_, i) => i + 1);
  }

  clusterlearn.draw = draw;
})();
