"use strict";
/* Lines over time, or over any other number; a series of one row is a dot. */

(() => {
  const { frame, canvas, DASHES, COLORS, LETTER, LINE_HEIGHT } = clusterlearn.chart;

  /**
   * @param {HTMLElement} box @param {LineChart} chart @param {Row[]} rows
   * @param {number} width @param {Guess | null} guess
   */
  function draw(box, chart, rows, width, guess) {
    const labels = [...Object.values(chart.labels), guess?.label ?? ""];
    const longest = Math.max(...labels.map((label) => label.length));
    const key = `${width} ${longest}`;
    const { plot, x, y, area } = frame(box, key, () => linesFrame(box, chart, longest, width));
    plot.selectAll("*").remove(); // a few lines and labels: cheaper drawn anew than matched
    const ends = Object.keys(chart.labels).flatMap((name, i) => {
      const points = rows.filter((row) => row[chart.series] === name);
      return points.length ? drawSeries(plot, chart, points, x, y, i) : [];
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
      right: width - Math.min(longest * LETTER + 14, width * 0.34),
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
    const span = last - first;
    const years = span > 12 && span <= 120 && span % 12 === 0;
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
   * Draw a line with its band; return what names it at its end. A dot is named beside it.
   * @param {Drawing} svg @param {LineChart} chart @param {Row[]} points
   * @param {Scale} x @param {Scale} y @param {number} i @returns {End[]}
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
    const last = points[points.length - 1];
    const label = chart.labels[last[chart.series]];
    if (points.length === 1) {
      drawDot(svg, label, across(last), y(last[chart.y]), color, x);
      return [];
    }
    svg.append("path").attr("class", "cl-line").attr("stroke", color)
      .attr("stroke-dasharray", DASHES[i % DASHES.length])
      .attr("d", d3.line(across, up(chart.y))(points));
    return [{ label, y: y(last[chart.y]), color, weight: 600 }];
  }

  /**
   * @param {Drawing} svg @param {string} label @param {number} cx @param {number} cy
   * @param {string} color @param {Scale} x
   */
  function drawDot(svg, label, cx, cy, color, x) {
    const left = cx > (x.range()[0] + x.range()[1]) / 2;
    svg.append("circle").attr("class", "cl-dot").attr("r", 5).attr("fill", color)
      .attr("cx", cx).attr("cy", cy);
    svg.append("text").attr("class", "cl-dot-name").attr("fill", color)
      .attr("text-anchor", left ? "end" : "start")
      .attr("x", cx + (left ? -9 : 9)).attr("y", cy + 14).text(label);
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
    let limit = area.bottom - 6; // above the numbers of the axis
    for (const end of [...ends].reverse()) {
      end.y = Math.min(end.y, limit);
      limit = end.y - LINE_HEIGHT;
    }
    svg.selectAll("text.cl-line-end").data(ends).join("text").attr("class", "cl-line-end")
      .attr("x", area.right + 6).attr("y", (end) => end.y + 4)
      .attr("fill", (end) => end.color).attr("font-weight", (end) => end.weight)
      .text((end) => end.label);
  }

  /** @param {LineChart} chart @param {Row[]} rows @returns {string[][]} */
  function texts(chart, rows) {
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

  (clusterlearn.charts ??= {}).line = { draw, texts };
})();
