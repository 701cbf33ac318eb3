"use strict";
/* The end of the capstone's game in words and tables: what stood, what drove it, what it teaches. */

(() => {
  /** @type {InitiativeRecord} */
  const record = clusterlearn.initiativeRecord;
  const { rules, words } = record;
  const { sentences } = rules.texts;
  /** @type {Initiative} */
  const game = clusterlearn.initiativeGame;
  const { fill } = clusterlearn;
  const { say, element, row, of100, signed, told } = clusterlearn.initiativeWords;

  const last = (/** @type {any[]} */ list) => list[list.length - 1];

  /** What the page shows of a whole play. @param {InitiativePlan} plan @returns {InitiativeLook} */
  function look(plan) {
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

  /** @param {InitiativeLook} seen */
  const result = ({ end, idle, outcome }) =>
    fill(sentences.points, {
      joint_action: of100(end.joint_action),
      gap: (100 * end.poverty_gap).toFixed(1),
      gap_anyway: (100 * idle.poverty_gap).toFixed(1),
      points: Math.round(outcome.points),
    });

  /** How incomes moved since the agent came. @param {InitiativeLook} seen */
  function incomes({ paths, end }) {
    const [first] = paths[0];
    const went = (/** @type {string} */ name) => {
      const value = of100(end[name] / first[name] - 1);
      const word = value ? (value > 0 ? "up" : "down") : "level";
      return fill(sentences[word], { value: Math.abs(value) });
    };
    return fill(sentences.incomes, { poor: went("income_poor"), other: went("income_other") });
  }

  /** @param {InitiativeLook} seen */
  const compared = ({ comparison }) =>
    fill(sentences.compared, {
      worse: comparison.worse,
      middle: Math.round(comparison.middle),
      best: Math.round(comparison.best),
      nothing: Math.round(comparison.nothing),
    });

  /** What the plan would have had without an action. @param {InitiativeDriver} driver */
  function driven({ action, points }) {
    const found = Math.abs(Math.round(points));
    const word = found ? (points > 0 ? "driver" : "burden") : "no_driver";
    const { title } = rules.actions[action];
    return fill(sentences[word], { action: say("quoted", { title }), points: found });
  }

  /** The most telling of the drivers in words: the strongest, and one that was a burden.
   * @param {InitiativeLook} seen */
  function drove({ drivers }) {
    if (!drivers.length) return words.idle;
    const burden = last(drivers);
    const told = [drivers[0], ...(drivers.length > 1 && Math.round(burden.points) < 0 ? [burden] : [])];
    return told.map(driven).join(" ");
  }

  /** @param {InitiativeLook} seen */
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

  /** @param {InitiativeLook} seen */
  const courseRows = ({ outcome, paths }) =>
    outcome.games.map(({ happened }, n) =>
      row(
        String(n * rules.months),
        ...["joint_action", "poverty_gap"].flatMap((name) =>
          paths.map((path) => String(of100(path[n][name]))),
        ),
        happened ? told(happened).title : "",
      ),
    );

  /** @param {InitiativeLook} seen */
  function driverRows({ drivers }) {
    const most = Math.max(1, ...drivers.map(({ points }) => Math.abs(points)));
    return drivers.map(({ action, points, joint_action, poverty_gap }) => {
      const bar = element("span");
      bar.className = points < 0 ? "cl-bar cl-less" : "cl-bar";
      bar.style.inlineSize = `${(Math.abs(points) / most) * 4}rem`;
      const figure = element("span", String(Math.round(points)).replace("-", "−"), " ", bar);
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
   * Monitoring is left out, since it moves nothing by itself. @param {InitiativeLook} seen */
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
    const found = claims.flatMap((claim) => record.chapters[claim] ?? []);
    const chapters = new Map(found.map(({ url, title }) => [url, title]));
    const item = element("li", text);
    if (!chapters.size) return item;
    const [before, after] = words.read.split("{chapters}");
    item.append(" ", before);
    [...chapters].forEach(([url, title], i) => {
      const link = document.createElement("a");
      link.href = root + url;
      link.textContent = title;
      item.append(i ? ", " : "", link);
    });
    item.append(after);
    return item;
  }

  /** A plan as a table of actions and quarters, with what each costs.
   * @param {InitiativePlan} plan */
  function sheetRows(plan) {
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

  clusterlearn.initiativeDebrief = {
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
    sheetRows,
  };
})();
