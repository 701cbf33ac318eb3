"use strict";
/* Draws an exercise's chart with d3 for the width it has; charts.py draws the same for notebooks. */

(() => {
  const DASHES = ["", "7 4", "1.5 4"];
  const COLORS = ["var(--cl-accent)", "var(--cl-second)", "var(--cl-soft)"];
  const LETTER = 7.2; // mean width of a letter of 13 px, enough to reserve room for labels
  const LINE_HEIGHT = 16;
  const PANEL_GAP = 16;

  /** What stays the same from move to move, for each box: axes and nodes are drawn once. */
  /** @type {WeakMap<HTMLElement, {key: string, parts: any}>} */
  const frames = new WeakMap();

  /**
   * Draw rows into a box; what it held before is replaced.
   * @param {HTMLElement} box
   * @param {LineChart | NetworkChart} chart
   * @param {Row[]} rows
   * @param {Guess | null} guess - what the reader expected; line charts show it
   */
  function draw(box, chart, rows, guess) {
    const width = Math.max(box.clientWidth, 240);
    if (chart.kind === "line") drawLines(box, chart, rows, guess, width);
    else drawNetworks(box, chart, rows, width);
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

  /* ---- Lines ---- */

  /**
   * @param {HTMLElement} box @param {LineChart} chart @param {Row[]} rows
   * @param {Guess | null} guess @param {number} width
   */
  function drawLines(box, chart, rows, guess, width) {
    const labels = [...Object.values(chart.labels), guess?.label ?? ""];
    const longest = Math.max(...labels.map((label) => label.length));
    const key = `${width} ${longest}`;
    const { plot, x, y, area } = frame(box, key, () => linesFrame(box, chart, longest, width));
    plot.selectAll("*").remove(); // a few lines and labels: cheaper drawn anew than matched
    const ends = Object.keys(chart.labels).flatMap((name, i) => {
      const points = rows.filter((row) => row[chart.series] === name);
      return points.length ? [drawSeries(plot, chart, points, x, y, i)] : [];
    });
    if (guess) ends.push(drawGuess(plot, chart, guess, x, y));
    drawEnds(plot, ends, area);
  }

  /**
   * @param {HTMLElement} box @param {LineChart} chart @param {number} longest - letters of a label
   * @param {number} width
   */
  function linesFrame(box, chart, longest, width) {
    const height = Math.round(Math.min(320, Math.max(220, width * 0.55)));
    const area = {
      left: 34,
      right: width - Math.min(longest * LETTER + 10, width * 0.34),
      top: 28,
      bottom: height - 40,
    };
    const svg = canvas(box, width, height);
    const x = d3.scaleLinear(chart.x_domain, [area.left, area.right]);
    const y = d3.scaleLinear(chart.y_domain, [area.bottom, area.top]);
    drawAxes(svg, chart, x, y, area);
    return { plot: svg.append("g"), x, y, area };
  }

  /** @typedef {{left: number, right: number, top: number, bottom: number}} Area */

  /** @param {Drawing} svg @param {LineChart} chart @param {Scale} x @param {Scale} y @param {Area} area */
  function drawAxes(svg, chart, x, y, area) {
    const [first, last] = chart.x_domain;
    const years = last - first > 12 && (last - first) % 12 === 0;
    const ticks = years ? d3.range(first, last + 1, 12) : x.ticks(5);
    svg.append("g").attr("class", "cl-axis").attr("transform", `translate(${area.left},0)`)
      .call(d3.axisLeft(y).ticks(5).tickSize(area.left - area.right).tickPadding(6));
    svg.append("g").attr("class", "cl-axis").attr("transform", `translate(0,${area.bottom})`)
      .call(d3.axisBottom(x).tickValues(ticks).tickFormat(d3.format("d")).tickSize(4));
    svg.append("text").attr("class", "cl-axis-title").attr("y", 14).text(chart.y_title);
    svg.append("text").attr("class", "cl-axis-title").attr("x", area.left)
      .attr("y", area.bottom + 36).text(chart.x_title);
  }

  /** @typedef {{label: string, y: number, color: string, weight: number}} End */

  /**
   * Draw a line with its band; return what names it at its end.
   * @param {Drawing} svg @param {LineChart} chart @param {Row[]} points
   * @param {Scale} x @param {Scale} y @param {number} i @returns {End}
   */
  function drawSeries(svg, chart, points, x, y, i) {
    const color = COLORS[i % COLORS.length];
    const across = (/** @type {Row} */ row) => x(row[chart.x]);
    const up = (/** @type {string} */ column) => (/** @type {Row} */ row) => y(row[column]);
    if (chart.band) {
      const [low, high] = chart.band;
      svg.append("path").attr("class", "cl-band").attr("fill", color)
        .attr("d", d3.area(across, up(low), up(high))(points));
    }
    svg.append("path").attr("class", "cl-line").attr("stroke", color)
      .attr("stroke-dasharray", DASHES[i % DASHES.length])
      .attr("d", d3.line(across, up(chart.y))(points));
    const last = points[points.length - 1];
    const label = chart.labels[last[chart.series]];
    return { label, y: y(last[chart.y]), color, weight: 600 };
  }

  /**
   * Mark at the end what the reader expected there.
   * @param {Drawing} svg @param {LineChart} chart @param {Guess} guess
   * @param {Scale} x @param {Scale} y @returns {End}
   */
  function drawGuess(svg, chart, guess, x, y) {
    const color = COLORS[2];
    const [cx, cy] = [x(chart.x_domain[1]), y(guess.value)];
    svg.append("circle").attr("class", "cl-guess").attr("r", 5).attr("cx", cx).attr("cy", cy)
      .attr("stroke", color);
    return { label: guess.label, y: cy, color, weight: 400 };
  }

  /**
   * Name the lines at their ends, moved apart where they would overlap.
   * @param {Drawing} svg @param {End[]} ends @param {Area} area
   */
  function drawEnds(svg, ends, area) {
    ends.sort((a, b) => a.y - b.y);
    let free = area.top;
    for (const end of ends) {
      end.y = Math.max(end.y, free);
      free = end.y + LINE_HEIGHT;
    }
    let limit = area.bottom;
    for (const end of [...ends].reverse()) {
      end.y = Math.min(end.y, limit);
      limit = end.y - LINE_HEIGHT;
    }
    svg.selectAll("text.cl-line-end").data(ends).join("text").attr("class", "cl-line-end")
      .attr("x", area.right + 6).attr("y", (end) => end.y + 4)
      .attr("fill", (end) => end.color).attr("font-weight", (end) => end.weight)
      .text((end) => end.label);
  }

  /* ---- Networks ---- */

  /**
   * @param {HTMLElement} box @param {NetworkChart} chart @param {Row[]} rows @param {number} width
   */
  function drawNetworks(box, chart, rows, width) {
    const panels = frame(box, String(width), () => networkFrames(box, chart, width));
    for (const { name, ties, nodes, at } of panels) {
      const here = rows.filter((row) => row.panel === name);
      const group = largestGroup(chart.nodes.length, here);
      nodes.classed("cl-apart", (_, node) => !group.has(node));
      drawTies(ties, chart, here, at);
    }
  }

  /** @param {HTMLElement} box @param {NetworkChart} chart @param {number} width */
  function networkFrames(box, chart, width) {
    const panels = Object.entries(chart.panels);
    const side = Math.min((width - PANEL_GAP * (panels.length - 1)) / panels.length, 340);
    const top = LINE_HEIGHT + 8;
    const svg = canvas(box, width, top + side);
    return panels.map(([name, title], i) => {
      const panel = svg.append("g").attr("transform", `translate(${i * (side + PANEL_GAP)},0)`);
      panel.append("text").attr("class", "cl-panel-title").attr("y", 13).text(title);
      const net = panel.append("g").attr("class", "cl-network");
      net.attr("transform", `translate(0,${top})`);
      return { name, ...networkFrame(net, chart, side) };
    });
  }

  /** @param {Drawing} net @param {NetworkChart} chart @param {number} side */
  function networkFrame(net, chart, side) {
    const wide = side > 240;
    const radius = wide ? 9 : 5;
    const at = d3.scaleLinear([0, 1], [radius + 2, side - radius - 2]);
    const ties = net.append("g");
    const nodes = net.selectAll("g.cl-node").data(chart.nodes).join("g").attr("class", "cl-node")
      .attr("transform", ([x, y]) => `translate(${at(x)},${at(y)})`);
    nodes.append("circle").attr("r", radius);
    if (wide) nodes.append("text").attr("y", 3.5).text((_, i) => i + 1);
    return { ties, nodes, at };
  }

  /** @param {Drawing} layer @param {NetworkChart} chart @param {Row[]} ties @param {Scale} at */
  function drawTies(layer, chart, ties, at) {
    const inside = (/** @type {Row} */ t) => chart.groups[t.source] === chart.groups[t.target];
    for (const thin of [true, false]) {
      const d = ties.filter((tie) => inside(tie) === thin).map(({ source, target }) => {
        const [from, to] = [chart.nodes[source], chart.nodes[target]];
        return `M${at(from[0])},${at(from[1])}L${at(to[0])},${at(to[1])}`;
      });
      layer.selectAll(thin ? "path.cl-inside" : "path.cl-tie").data([d.join("")]).join("path")
        .attr("class", thin ? "cl-inside" : "cl-tie").attr("d", (path) => path);
    }
  }

  /**
   * The nodes of the largest group that ties join, the first of equals.
   * @param {number} count @param {Row[]} ties @returns {Set<number>}
   */
  function largestGroup(count, ties) {
    const groups = Array.from({ length: count }, (_, node) => new Set([node]));
    for (const { source, target } of ties) {
      const [into, from] = [groups[source], groups[target]];
      if (into === from) continue;
      for (const node of from) {
        into.add(node);
        groups[node] = into;
      }
    }
    return groups.reduce((best, group) => (group.size > best.size ? group : best));
  }

  clusterlearn.draw = draw;
})();
