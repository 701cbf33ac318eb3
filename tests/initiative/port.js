// Plays plans by the page's port: reads rules and plans from a file, writes what it makes of them to one.
"use strict";

const { readFileSync, writeFileSync } = require("node:fs");
require("../../src/clusterlearn/book/static/initiative.js");

const [from, to] = process.argv.slice(2);
const { rules, plans, codes } = JSON.parse(readFileSync(from, "utf-8"));
const game = clusterlearn.initiative(rules);

const made = plans.map(([cluster, seed, quarters], i) => {
  const plan = { cluster, seed, quarters };
  const outcome = game.play(plan);
  const levels = (n) => quarters[n - 1] ?? game.nothing;
  const facts = game.facts(plan, outcome);
  const code = game.encode(plan);
  return {
    measures: outcome.games.map((g) => rules.measures.map((name) => game.measures(g)[name])),
    money: outcome.games.map((g) => g.money),
    happened: outcome.games.map((g) => g.happened),
    seen: outcome.games.map((g, n) => rules.measures.map((name) => game.seen(g, levels(n))[name])),
    coming: outcome.games.map((g, n) => game.coming(g, levels(n))),
    points: outcome.points,
    facts: rules.facts.map((name) => facts[name]),
    lessons: game.lessons(facts).map((lesson) => lesson.slug),
    code,
    back: game.decode(code),
    drivers: i % 60 ? null : game.drivers(plan),
    comparison: i % 300 ? null : game.comparison(plan),
    by_chance: i % 10 ? null : game.randomPlan(cluster, seed, i),
  };
});

const said = codes.map((code) => {
  try {
    return game.decode(code);
  } catch (error) {
    return error.message;
  }
});

const hashes = Array.from({ length: 1024 }, (_, i) => game.mix(i, 7 * i));
writeFileSync(to, JSON.stringify({ made, said, hashes }));
