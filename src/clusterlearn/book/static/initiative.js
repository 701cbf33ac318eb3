// The game of the capstone: a port of clusterlearn.initiative that takes every number from `rules`.
"use strict";

(globalThis.clusterlearn ??= /** @type {any} */ ({})).initiative = function (
  /** @type {InitiativeRules} */ rules,
) {
  const { actions, clusters, events } = rules;
  const nothing = actions.map(() => 0);
  const place = (/** @type {string} */ slug) => actions.findIndex((action) => action.slug === slug);
  const monitoring = place("monitoring");
  const sum = (/** @type {number[]} */ numbers) => numbers.reduce((all, one) => all + one, 0);
  const cut = (/** @type {number} */ value, low = 0, high = 1) =>
    Math.min(high, Math.max(low, value));

  /* Chance */

  /** @param {number} seed @param {number} number - see chance.py */
  function mix(seed, number) {
    let x = (Math.imul(seed, 0x9e3779b1) + Math.imul(number, 0x85ebca77)) | 0;
    x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
    x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
    return (x ^ (x >>> 16)) >>> 0;
  }

  const pick = (/** @type {number} */ seed, /** @type {number} */ number, /** @type {number} */ n) =>
    mix(seed, number) % n;

  /** Quarter to the event that comes at its beginning. @type {Map<number, Map<number, number>>} */
  const schedules = new Map();

  /** @param {number} seed @returns {Map<number, number>} */
  function schedule(seed) {
    const known = schedules.get(seed);
    if (known) return known;
    const order = events.map((_, i) => i);
    for (let i = order.length - 1; i > 0; i--) {
      const j = pick(seed, i, i + 1);
      [order[i], order[j]] = [order[j], order[i]];
    }
    const found = new Map(
      rules.slots.map((slot, i) => [slot[pick(seed, rules.draws.times + i, 2)], order[i]]),
    );
    schedules.set(seed, found);
    return found;
  }

  /* A quarter */

  /** @param {number} cluster @param {number} seed @returns {InitiativeGame} */
  function start(cluster, seed) {
    const { params: p, money } = clusters[cluster];
    const state = {
      joint_action: 0,
      trust: p.trust0,
      visibility: p.visibility0,
      governance: p.governance0,
      upgrade: p.upgrade0,
      capability: p.capability0,
    };
    return { cluster, seed, quarter: 0, money, goodwill: 1, state, happened: null };
  }

  /** Days and money that a quarter's actions take. @param {number[]} levels @returns {[number, number]} */
  const cost = (levels) => [
    sum(actions.map(({ days }, i) => days * levels[i])),
    sum(actions.map(({ money }, i) => money * levels[i])),
  ];

  /** What there is to spend in the game's next quarter. @param {InitiativeGame} game */
  function purse({ cluster, quarter, money }) {
    const here = quarter < rules.quarters;
    return here ? { days: clusters[cluster].days, money } : { days: 0, money: 0 };
  }

  /** @param {InitiativeGame} game @param {number[]} levels */
  function affordable(game, levels) {
    const [days, money] = cost(levels);
    const there = purse(game);
    return days <= there.days && money <= there.money;
  }

  /** The simulation's next month. @param {Record<string, number>} p @param {InitiativeState} s
   * @param {number[]} efforts @returns {InitiativeState} */
  function month(p, s, [trust, quickWins, institutions, upgrading, proPoor]) {
    const success = Math.min(1, p.success_base + p.success_governance * s.governance);
    const act =
      1 / (1 + Math.exp(p.beta * (p.threshold - p.visibility_weight * s.visibility - s.trust)));
    const good = act * success;
    const built = p.trust_effort * trust;
    const met =
      (1 - built - p.trust_decay) * s.trust +
      built +
      p.trust_decay * p.trust_floor +
      p.trust_gain * good * (1 - s.trust);
    const seen = p.visibility_effort * quickWins + p.visibility_action * good;
    const ruled = p.governance_effort * institutions + p.governance_action * act * s.governance;
    return {
      joint_action: act,
      trust: Math.min(1, met - p.trust_loss * (act - good) * s.trust),
      visibility: s.visibility + seen * (1 - s.visibility) - p.visibility_decay * s.visibility,
      governance: s.governance + ruled * (1 - s.governance) - p.governance_decay * s.governance,
      upgrade:
        s.upgrade +
        p.upgrade_action * good +
        p.upgrade_effort * upgrading * act * s.governance -
        p.price_erosion * (1 - act) -
        p.upgrade_decay * s.upgrade,
      capability:
        s.capability +
        p.capability_effort * proPoor * (1 - s.capability) -
        p.capability_decay * (s.capability - p.capability_floor),
    };
  }

  /**
   * The state after the quarter's event, if there is one, and what happened.
   * @param {InitiativeGame} game @param {number[]} levels
   * @returns {[InitiativeState, InitiativeHappened | null]}
   */
  function meet({ seed, quarter, state }, levels) {
    const number = schedule(seed).get(quarter);
    if (number === undefined) return [state, null];
    const event = events[number];
    let outcome = event.base;
    for (const [stock, weight] of Object.entries(event.state)) {
      outcome += weight * state[/** @type {keyof InitiativeState} */ (stock)];
    }
    actions.forEach(({ slug }, i) => (outcome += (event.levels[slug] ?? 0) * levels[i]));
    outcome = cut(outcome, event.low, event.high);
    const moved = { ...state };
    for (const [name, effect] of Object.entries(event.effects)) {
      const stock = /** @type {keyof InitiativeState} */ (name);
      const value = moved[stock] + effect * outcome;
      moved[stock] = stock === "upgrade" ? value : cut(value);
    }
    return [moved, { event: number, outcome, stood: outcome >= event.turn }];
  }

  /** The game a quarter later. @param {InitiativeGame} game @param {number[]} levels
   * @returns {InitiativeGame} */
  function quarter(game, levels) {
    if (!affordable(game, levels)) throw new RangeError(`quarter ${game.quarter + 1} spends too much`);
    const { params, patience, wear, money } = clusters[game.cluster];
    let [state, happened] = meet(game, levels);
    const efforts = rules.efforts.map((_, k) => sum(actions.map((a, i) => a.efforts[k] * levels[i])));
    const interest = patience + rules.seen * state.visibility;
    efforts[0] *= game.goodwill * Math.min(1, interest);
    efforts[1] *= game.goodwill;
    efforts[2] *= game.goodwill;
    for (let i = 0; i < rules.months; i++) state = month(params, state, efforts);
    const [, spent] = cost(levels);
    return {
      ...game,
      quarter: game.quarter + 1,
      money: game.money - spent + money,
      goodwill: game.goodwill * (1 - wear * (1 - Math.min(1, rules.seen * state.visibility))),
      state,
      happened,
    };
  }

  /** The games from the start on, as far as quarters are given. @param {InitiativePlan} plan */
  function games({ cluster, seed, quarters }) {
    const found = [start(cluster, seed)];
    for (const levels of quarters) found.push(quarter(found[found.length - 1], levels));
    return found;
  }

  /** A whole play: with the agent, and the quarters after. @param {InitiativePlan} plan
   * @returns {InitiativeOutcome} */
  function play(plan) {
    const found = watched(plan);
    return { games: found, points: points(found[found.length - 1]) };
  }

  /** The games with the agent and after. @param {InitiativePlan} plan */
  const watched = (plan) =>
    games({ ...plan, quarters: [...plan.quarters, ...Array(rules.after).fill(nothing)] });

  /** @type {Map<string, InitiativeGame[]>} */
  const unhelped = new Map();

  /** The games where nobody comes. @param {number} cluster @param {number} seed */
  function alone(cluster, seed) {
    const key = `${cluster} ${seed}`;
    const known = unhelped.get(key);
    if (known) return known;
    const found = watched({ cluster, seed, quarters: Array(rules.quarters).fill(nothing) });
    unhelped.set(key, found);
    return found;
  }

  /* What is known of a cluster */

  const running = (/** @type {number[]} */ incomes) => {
    let total = 0;
    return [0, ...incomes.map((income) => (total += income))];
  };
  const segments = clusters.map(({ incomes_poor, incomes_other }) =>
    [incomes_poor, incomes_other].map((incomes) => ({ incomes, sums: running(incomes) })),
  );

  /** How many stand below the line, and the sum of what each lacks, in lines.
   * @param {{incomes: number[], sums: number[]}} segment @param {number} factor @param {number} line */
  function shortfall({ incomes, sums }, factor, line) {
    const found = incomes.findIndex((income) => income >= line / factor);
    const below = found < 0 ? incomes.length : found;
    return [below, Math.max(0, below - (factor * sums[below]) / line)];
  }

  /** @param {InitiativeGame} game @returns {Record<string, number>} */
  function measures({ cluster, goodwill, state }) {
    const { params: p, sales, jobs } = clusters[cluster];
    const [poor, others] = segments[cluster];
    const { upgrade, capability } = state;
    const low = p.pass_through_low;
    const passedOn = upgrade > 0 ? low + (p.pass_through_high - low) * capability : 1;
    const own = p.capability_income * (capability - p.capability_floor);
    const [ofPoor, ofOthers] = [Math.exp(passedOn * upgrade + own), Math.exp(upgrade)];
    const [nPoor, nOthers] = [poor.incomes.length, others.incomes.length];
    const n = nPoor + nOthers;
    const sumPoor = ofPoor * poor.sums[nPoor];
    const income = (sumPoor + ofOthers * others.sums[nOthers]) / n;
    const [belowPoor, gapPoor] = shortfall(poor, ofPoor, p.poverty_line);
    const [belowOthers, gapOthers] = shortfall(others, ofOthers, p.poverty_line);
    const growth = upgrade + rules.sales * state.joint_action;
    return {
      joint_action: state.joint_action,
      trust: state.trust,
      visibility: state.visibility,
      governance: state.governance,
      goodwill,
      capability,
      sales: sales * Math.exp(growth),
      jobs: jobs * Math.exp(rules.jobs * growth),
      income,
      income_poor: sumPoor / nPoor,
      income_other: (income * n - sumPoor) / (n - nPoor),
      headcount: (belowPoor + belowOthers) / n,
      poverty_gap: (gapPoor + gapOthers) / n,
    };
  }

  /** The part of the gap that closed, against nobody coming. @param {InitiativeGame} last */
  function closed(last) {
    const idle = alone(last.cluster, last.seed);
    return 1 - measures(last).poverty_gap / measures(idle[idle.length - 1]).poverty_gap;
  }

  /** @param {InitiativeGame} last */
  const points = (last) =>
    rules.half * last.state.joint_action + rules.half * Math.max(0, closed(last));

  /** To what a measure is rounded. @param {string} name @param {number} level - of monitoring */
  const step = (name, level) =>
    rules.monitoring[name === "poverty_gap" ? "gap_steps" : "steps"][level];

  /** The measures as the agent sees them.
   * @param {InitiativeGame} game @param {number} level - of monitoring */
  function rounded(game, level) {
    const [first, now] = [measures(start(game.cluster, game.seed)), measures(game)];
    const value = (/** @type {string} */ name) =>
      rules.shares.includes(name) ? now[name] : now[name] / first[name];
    return Object.fromEntries(
      rules.measures.map((name) => {
        const to = step(name, level);
        return [name, Math.floor(value(name) / to + 0.5) * to];
      }),
    );
  }

  /** How much the agent monitored. @param {number[]} levels */
  const monitored = (levels) => levels[monitoring];

  /** @param {InitiativeGame} game @param {number[]} levels */
  const seen = (game, levels) => rounded(game, monitored(levels));

  /** Event that the agent hears of a quarter before it comes; `null` where there is none.
   * @param {InitiativeGame} game @param {number[]} levels */
  const coming = (game, levels) =>
    levels[monitoring] >= rules.monitoring.warns
      ? (schedule(game.seed).get(game.quarter + 1) ?? null)
      : null;

  /* The code */

  const base = rules.levels;
  const letters = [...rules.signs];
  const length = 3 * rules.quarters + 4;

  /** @param {number[]} values */
  function check(values) {
    let check = 0;
    for (const value of values) {
      check = (check ^ value) << 1;
      if (check > 31) check ^= 37;
    }
    return check;
  }

  /** @param {InitiativePlan} plan */
  function encode({ cluster, seed, quarters }) {
    const numbers = [(rules.version << 12) | (cluster << 10) | seed];
    for (const levels of quarters) numbers.push(levels.reduce((all, level) => all * base + level, 0));
    const values = numbers.flatMap((number) => [number >> 10, (number >> 5) & 31, number & 31]);
    return [...values, check(values)].map((value) => letters[value]).join("");
  }

  /** @param {string} word @param {Record<string, unknown>} [values] */
  function refuse(word, values = {}) {
    const text = rules.texts.not_a_code[word];
    return new Error(text.replace(/\{(\w+)\}/g, (_, name) => String(values[name])));
  }

  /** The plan of a code; an error says in words what is wrong with one.
   * @param {string} code @returns {InitiativePlan} */
  function decode(code) {
    const read = code.toUpperCase().replace(/[- \t\r\n\u00a0]/g, "");
    const signs = [...read.replaceAll("O", "0").replace(/[IL]/g, "1")];
    for (const sign of signs) if (!letters.includes(sign)) throw refuse("sign", { sign });
    if (signs.length !== length) throw refuse("length", { length, got: signs.length });
    const values = signs.map((sign) => letters.indexOf(sign));
    if (check(values.slice(0, -1)) !== values[length - 1]) throw refuse("misread");
    const [head, ...numbers] = Array.from(
      { length: rules.quarters + 1 },
      (_, i) => (values[3 * i] << 10) | (values[3 * i + 1] << 5) | values[3 * i + 2],
    );
    const cluster = (head >> 10) & 3;
    if (head >> 12 !== rules.version) throw refuse("version");
    const most = base ** actions.length;
    if (cluster >= clusters.length || numbers.some((number) => number >= most)) throw refuse("plan");
    const quarters = numbers.map((number) =>
      actions.map((_, i) => Math.floor(number / base ** (actions.length - 1 - i)) % base),
    );
    const plan = { cluster, seed: head & (rules.seeds - 1), quarters };
    let game = start(plan.cluster, plan.seed);
    for (const levels of quarters) {
      if (!affordable(game, levels)) throw refuse("spends");
      game = quarter(game, levels);
    }
    return plan;
  }

  /** In groups of four, as one reads it out. @param {string} code */
  const grouped = (code) => (code.match(/.{1,4}/g) ?? []).join(" ");

  /* Other plans, and what a play teaches */

  /** A plan by chance, one for each number.
   * @param {number} cluster @param {number} seed @param {number} number @returns {InitiativePlan} */
  function randomPlan(cluster, seed, number) {
    const { draws, year, quarters: length } = rules;
    const n = actions.length;
    const isIn = Array.from({ length: Math.floor(length / year) }, (_, y) =>
      actions.map((_, i) => pick(number, draws.year * y + i, 2) === 1),
    );
    const quarters = [];
    let money = 0;
    for (let q = 0; q < length; q++) {
      money += clusters[cluster].money;
      let days = clusters[cluster].days;
      const levels = [...nothing];
      for (let i = 0; i < draws.tries; i++) {
        const drawn = pick(number, draws.quarters + draws.tries * q + i, n);
        const action = actions[drawn];
        const more = isIn[Math.floor(q / year)][drawn] && levels[drawn] < base - 1;
        if (!more || action.days > days || action.money > money) continue;
        days -= action.days;
        money -= action.money;
        levels[drawn]++;
      }
      quarters.push(levels);
    }
    return { cluster, seed, quarters };
  }

  /** The best plan that a search has found, under this seed.
   * @param {number} cluster @param {number} seed @returns {InitiativePlan} */
  const bestPlan = (cluster, seed) => ({ ...decode(rules.best[cluster]), seed });

  /** @param {number[][]} quarters @param {number} action */
  const total = (quarters, action) => sum(quarters.map((levels) => levels[action]));

  /** @param {InitiativePlan} plan @param {InitiativeOutcome} outcome @returns {Record<string, number>} */
  function facts({ quarters }, { games }) {
    const [first, leaving, last] = [games[0], games[rules.quarters], games[games.length - 1]].map(measures);
    const year = quarters.slice(0, rules.year);
    const of = (/** @type {string} */ slug, some = quarters) => total(some, place(slug));
    const used = actions.map((_, i) => quarters.filter((levels) => levels[i] > 0).length);
    const values = [
      leaving.joint_action,
      last.joint_action,
      leaving.joint_action - last.joint_action,
      leaving.trust,
      leaving.governance,
      leaving.goodwill,
      last.income_other / first.income_other - last.income_poor / first.income_poor,
      used.filter((times) => times >= rules.quarters / 2).length,
      of("skills", year) + of("services", year) + of("finance", year),
      of("meetings") + of("coaching"),
      ...actions.map(({ slug }) => of(slug)),
    ];
    return Object.fromEntries(rules.facts.map((name, i) => [name, values[i]]));
  }

  /** The first lessons that fit the facts. @param {Record<string, number>} known */
  const lessons = (known) =>
    rules.lessons
      .filter(({ when }) =>
        when.every(([fact, sign, value]) => (sign === "<" ? known[fact] < value : known[fact] >= value)),
      )
      .slice(0, rules.most_lessons);

  /** What each action of the plan was worth, the most first.
   * @param {InitiativePlan} plan @returns {InitiativeDriver[]} */
  function drivers(plan) {
    const whole = play(plan);
    const end = measures(whole.games[whole.games.length - 1]);
    const found = actions.flatMap((_, action) => {
      if (!total(plan.quarters, action)) return [];
      const quarters = plan.quarters.map((levels) => levels.map((level, i) => (i === action ? 0 : level)));
      const other = play({ ...plan, quarters });
      const last = measures(other.games[other.games.length - 1]);
      return {
        action,
        points: whole.points - other.points,
        joint_action: end.joint_action - last.joint_action,
        poverty_gap: end.poverty_gap - last.poverty_gap,
      };
    });
    return found.sort((a, b) => b.points - a.points);
  }

  /** How plans by chance, the best one found and doing nothing fare under the same seed.
   * @param {InitiativePlan} plan @returns {InitiativeComparison} */
  function comparison(plan) {
    const own = play(plan).points;
    const others = Array.from(
      { length: rules.others },
      (_, number) => play(randomPlan(plan.cluster, plan.seed, number)).points,
    ).sort((a, b) => a - b);
    const middle = rules.others / 2;
    const idle = alone(plan.cluster, plan.seed);
    return {
      others,
      worse: others.filter((other) => other < own).length,
      middle: (others[middle - 1] + others[middle]) / 2,
      best: play(bestPlan(plan.cluster, plan.seed)).points,
      nothing: points(idle[idle.length - 1]),
    };
  }

  return {
    nothing,
    mix,
    schedule,
    start,
    cost,
    purse,
    affordable,
    quarter,
    games,
    play,
    alone,
    measures,
    closed,
    points,
    rounded,
    monitored,
    seen,
    coming,
    encode,
    decode,
    grouped,
    randomPlan,
    bestPlan,
    facts,
    lessons,
    drivers,
    comparison,
  };
};
