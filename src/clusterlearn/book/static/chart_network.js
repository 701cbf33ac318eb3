"use strict";
/* The same nodes in one panel or more, with the ties of each. */

(() => {
  const { frame, canvas, LINE_HEIGHT } = clusterlearn.chart;
  const PANEL_GAP = 16;

  /**
   * @param {HTMLElement} box @param {NetworkChart} chart @param {Row[]} rows @param {number} width
   */
  function draw(box, chart, rows, width) {
    const panels = frame(box, String(width), () => networkFrames(box, chart, width));
    for (const { name, ties, nodes, at } of panels) {
      const here = rows.filter((row) => row.panel === name);
      const group = largestGroup(chart.nodes.length, here);
      const isApart = (/** @type {unknown} */ _, /** @type {number} */ node) => !group.has(node);
      nodes.classed("cl-apart", isApart);
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

  /** @param {NetworkChart} chart @param {Row[]} rows @returns {string[][]} */
  function texts(chart, rows) {
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

  (clusterlearn.charts ??= {}).network = { draw, texts };
})();
