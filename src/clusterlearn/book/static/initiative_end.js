"use strict";
/* The end of the capstone's game: what stood two years later, what drove it, what it teaches. */

(() => {
  /** @type {InitiativeRecord} */
  const record = clusterlearn.initiativeRecord;
  const { rules, words } = record;
  const { texts } = rules;
  const { fill, say, element, row, of100, signed, told } = clusterlearn.initiativeWords;
  const MONTHS = [...Array(rules.quarters + rules.after + 1).keys()].map((n) => n * rules.months);
  const LEAVES = rules.quarters * rules.months;

  const last = (/** @type {any[]} */ list) => list[list.length - 1];
  const round = (/** @type {number} */ points) => Math.round(points);

  /** What the page shows of a whole play. @param {Initiative} game @param {InitiativePlan} plan */
  function look(game, plan) {
    const outcome = game.play(plan);
    const best = game.bestPlan(plan.cluster, plan.seed);
    const paths = [
      outcome.games,
      game.play(best).games,
      game.alone(plan.cluster, plan.seed),
    ].map((games) => games.map(game.measures));
    return {
      plan,
      outcome,
      best,
      paths,
      end: last(paths[0]),
      idle: last(paths[2]),
      drivers: game.drivers(plan),
      comparison: game.comparison(plan),
      lessons: game.lessons(game.facts(plan, outcome)),
      code: game.encode(plan),
    };
  }

  /** @typedef {ReturnType<typeof look>} Look */

  /** @param {Look} seen */
  const result = ({ end, idle, outcome }) =>
    fill(texts.sentences.points, {
      joint_action: of100(end.joint_action),
      gap: (100 * end.poverty_gap).toFixed(1),
      gap_anyway: (100 * idle.poverty_gap).toFixed(1),
      points: round(outcome.points),
    });

  /** How incomes moved since the agent came. @param {Look} seen */
  function incomes({ paths, end }) {
    const [first] = paths[0];
    const went = (/** @type {string} */ name) => {
      const value = of100(end[name] / first[name] - 1);
      const word = value ? (value > 0 ? "up" : "down") : "level";
      return fill(texts.sentences[word], { value: Math.abs(value) });
    };
    return fill(texts.sentences.incomes, { poor: went("income_poor"), other: went("income_other") });
  }

  /** @param {Look} seen */
  const compared = ({ comparison }) =>
    fill(texts.sentences.compared, {
      worse: comparison.worse,
      middle: round(comparison.middle),
      best: round(comparison.best),
      nothing: round(comparison.nothing),
    });

  /** What the plan would have had without an action. @param {InitiativeDriver} driver */
  function driven({ action, points }) {
    const found = Math.abs(round(points));
    const word = found ? (points > 0 ? "driver" : "burden") : "no_driver";
    const { title } = rules.actions[action];
    return fill(texts.sentences[word], { action: say("quoted", { title }), points: found });
  }

  /** The most telling of the drivers in words: the strongest, and one that was a burden.
   * @param {Look} seen */
  function drove({ drivers }) {
    if (!drivers.length) return words.idle;
    const burden = last(drivers);
    const told = [drivers[0], ...(drivers.length > 1 && round(burden.points) < 0 ? [burden] : [])];
    return told.map(driven).join(" ");
  }

  /** @param {Look} seen */
  const eventsAfter = ({ outcome }) =>
    outcome.games.slice(rules.quarters + 1).map(({ happened, quarter, state }) => {
      const what = happened ? eventText(happened) : "";
      const joint = of100(state.joint_action);
      return element("li", say("quarter_after", { quarter, what, joint }).replace(/ +/g, " "));
    });

  /** @param {InitiativeHappened} happened */
  function eventText(happened) {
    const { title: event, text, verdict } = told(happened);
    return say("event_after", { event, text, verdict });
  }

  /** @param {Look} seen */
  const courseRows = ({ outcome, paths }) =>
    outcome.games.map(({ happened }, n) =>
      row(
        String(MONTHS[n]),
        ...["joint_action", "poverty_gap"].flatMap((name) =>
          paths.map((path) => String(of100(path[n][name]))),
        ),
        happened ? told(happened).title : "",
      ),
    );

  /** @param {Look} seen */
  function driverRows({ drivers }) {
    const most = Math.max(1, ...drivers.map(({ points }) => Math.abs(points)));
    return drivers.map(({ action, points, joint_action, poverty_gap }) => {
      const bar = element("span");
      bar.className = points < 0 ? "cl-bar cl-less" : "cl-bar";
      bar.style.inlineSize = `${(Math.abs(points) / most) * 4}rem`;
      const figure = element("span", String(round(points)).replace("-", "−"), " ", bar);
      figure.className = "cl-with-bar";
      return row(
        rules.actions[action].title,
        figure,
        signed(of100(-joint_action)),
        signed(of100(-poverty_gap)),
      );
    });
  }

  /** What the best plan does more of and less of, year by year: the order is what matters most.
   * Monitoring is left out, since it moves nothing by itself. @param {Look} seen */
  function differs({ plan, best }) {
    const years = plan.quarters.length / rules.year;
    return [...Array(years).keys()].map((year) => {
      const of = (/** @type {InitiativePlan} */ { quarters }) =>
        quarters.slice(year * rules.year, (year + 1) * rules.year);
      const [more, less] = differences(of(plan), of(best));
      const word = more && less ? "year_more_less" : more ? "year_more" : less ? "year_less" : "year_alike";
      return element("li", say(word, { year: year + 1, more, less }));
    });
  }

  /** The greatest differences both ways between some quarters of two plans, two or more levels.
   * @param {number[][]} mine @param {number[][]} others @returns {string[]} */
  function differences(mine, others) {
    const total = (/** @type {number[][]} */ quarters, /** @type {number} */ i) =>
      quarters.reduce((all, levels) => all + levels[i], 0);
    const found = rules.actions
      .map(({ slug, title }, i) => {
        const [you, best] = [total(mine, i), total(others, i)];
        return { slug, by: best - you, text: say("of_each", { action: title, you, best }) };
      })
      .filter(({ slug }) => slug !== "monitoring");
    return [1, -1].map((sign) =>
      found
        .filter(({ by }) => by * sign > 1)
        .sort((a, b) => sign * (b.by - a.by))
        .slice(0, 3)
        .map(({ text }) => text)
        .join(", "),
    );
  }

  /** A lesson, with links to the chapters that teach it. @param {InitiativeLesson} lesson
   * @param {string} root */
  function lessonItem({ text, claims }, root) {
    const chapters = [...new Set(claims.map((claim) => record.chapters[claim]?.url))]
      .filter(Boolean)
      .map((url) => Object.values(record.chapters).find((chapter) => chapter.url === url));
    const item = element("li", text);
    if (!chapters.length) return item;
    const [before, after] = words.read.split("{chapters}");
    item.append(" ", before);
    chapters.forEach((chapter, i) => {
      const link = document.createElement("a");
      link.href = root + chapter?.url;
      link.textContent = chapter?.title ?? "";
      item.append(i ? ", " : "", link);
    });
    item.append(after);
    return item;
  }

  /* Charts */

  /** The three paths of a measure. @param {HTMLElement} box @param {Look} seen
   * @param {"joint_action" | "poverty_gap"} name */
  function drawPaths(box, { paths }, name) {
    const keys = ["you", "best", "nobody"];
    const rows = keys.flatMap((key, i) =>
      paths[i].map((measures, n) => ({ month: MONTHS[n], key, value: measures[name] * 100 })),
    );
    const most = Math.max(...rows.map(({ value }) => value));
    const chart = {
      kind: "line",
      x: "month",
      y: "value",
      series: "key",
      labels: Object.fromEntries(keys.map((key) => [key, words[key]])),
      x_title: say("month_axis", { months: LEAVES }),
      y_title: words.share_axis,
      x_domain: [0, last(MONTHS)],
      y_domain: [0, name === "joint_action" ? 100 : Math.ceil(most / 5) * 5],
      band: null,
      legend: "",
    };
    draw(box, chart, rows);
    markLeaving(box);
    const at = (/** @type {number} */ i, /** @type {number} */ n) => of100(paths[i][n][name]);
    box.setAttribute(
      "aria-label",
      say(name === "joint_action" ? "joint_chart" : "gap_chart", {
        you_left: at(0, rules.quarters),
        you: at(0, MONTHS.length - 1),
        best: at(1, MONTHS.length - 1),
        nobody: at(2, MONTHS.length - 1),
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
    const heights = [...up.querySelectorAll(".tick")].map((tick) => translated(tick, 1));
    const height = Math.max(...heights) - Math.min(...heights);
    d3.select(across).selectAll(".cl-leave").remove();
    d3.select(across).selectAll(".tick").filter((month) => month === LEAVES)
      .append("line").attr("class", "cl-leave").attr("y2", -height);
  }

  /** @param {Element} tick @param {number} i - of x and y */
  const translated = (tick, i) =>
    Number((tick.getAttribute("transform") ?? "").split(/[(,)]/)[i + 1]);

  /** A dot for each plan by chance, and where this one, the best and nobody stand.
   * @param {HTMLElement} box @param {Look} seen */
  function drawChance(box, { comparison, outcome }) {
    const { others, best, nothing } = comparison;
    const width = Math.max(box.clientWidth, 240);
    const dot = width < 480 ? 2.5 : 3.5;
    const bins = Math.floor((width - 20) / (2 * dot));
    const x = d3.scaleLinear([0, 100], [10, width - 10]);
    /** @type {Map<number, number>} */
    const piles = new Map();
    const dots = others.map((points) => {
      const bin = Math.round((points / 100) * bins);
      piles.set(bin, (piles.get(bin) ?? 0) + 1);
      return { x: x((bin / bins) * 100), up: piles.get(bin) ?? 0 };
    });
    const [row, head] = [18, 8];
    const marks = [
      { label: `${words.you}: ${round(outcome.points)}`, at: outcome.points, color: "var(--cl-accent)" },
      { label: `${words.best}: ${round(best)}`, at: best, color: "var(--cl-second)" },
      { label: `${words.nobody}: ${round(nothing)}`, at: nothing, color: "var(--cl-soft)" },
    ];
    const floor = head + row * marks.length + Math.max(...piles.values()) * 2 * dot + 6;
    const svg = clusterlearn.chart.canvas(box, width, floor + 40);
    svg.append("g").attr("class", "cl-axis").attr("transform", `translate(0,${floor})`)
      .call(d3.axisBottom(x).ticks(5).tickSize(4));
    svg.append("text").attr("class", "cl-axis-title").attr("x", 10).attr("y", floor + 34)
      .text(words.points_axis);
    svg.selectAll("circle").data(dots).join("circle").attr("class", "cl-chance").attr("r", dot - 0.5)
      .attr("cx", (/** @type {any} */ d) => d.x)
      .attr("cy", (/** @type {any} */ d) => floor - (2 * d.up - 1) * dot);
    marks.forEach(({ at, color }, i) => {
      svg.append("line").attr("class", "cl-mark").attr("stroke", color)
        .attr("x1", x(at)).attr("x2", x(at)).attr("y1", head + row * i).attr("y2", floor);
    });
    marks.forEach(({ label, at, color }, i) => {
      const isLeft = at > 50;
      const y = head + row * i;
      svg.append("text").attr("class", "cl-dot-name").attr("fill", color).attr("y", y + 10)
        .attr("x", x(at) + (isLeft ? -5 : 5)).attr("text-anchor", isLeft ? "end" : "start")
        .text(label);
    });
    box.setAttribute(
      "aria-label",
      say("chance_chart", {
        low: round(others[0]),
        middle: round(comparison.middle),
        high: round(last(others)),
        points: round(outcome.points),
        best: round(best),
        nothing: round(nothing),
      }),
    );
  }

  /* On paper */

  /** A plan as a table of actions and quarters, with what each costs. @param {Initiative} game
   * @param {InitiativePlan} plan */
  function sheetRows(game, plan) {
    const used = rules.actions.flatMap((action, i) => {
      const levels = plan.quarters.map((quarter) => quarter[i]);
      const times = levels.reduce((all, level) => all + level, 0);
      if (!times) return [];
      const cells = levels.map((level) => (level ? String(level) : ""));
      return row(action.title, ...cells, String(times * action.days), String(times * action.money));
    });
    const costs = plan.quarters.map(game.cost);
    const all = (/** @type {number} */ i) => costs.reduce((sum, cost) => sum + cost[i], 0);
    const foot = [
      row(words.sheet_days, ...costs.map(([days]) => String(days)), String(all(0)), ""),
      row(words.sheet_money, ...costs.map(([, money]) => String(money)), "", String(all(1))),
    ];
    return { used, foot };
  }

  clusterlearn.initiativeEnd = {
    look,
    result,
    incomes,
    compared,
    drove,
    eventsAfter,
    courseRows,
    driverRows,
    differs,
    lessonItem,
    draw,
    drawPaths,
    drawChance,
    sheetRows,
  };
})();
