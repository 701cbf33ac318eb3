"use strict";
/* What is kept of the capstone's game: the game of each place, the plans that ended, the end looked at. */

(() => {
  /** @type {InitiativeRecord} */
  const { rules } = clusterlearn.initiativeRecord;
  /** @type {Initiative} */
  const game = clusterlearn.initiativeGame;
  /** @type {ProgressStore} */
  const store = clusterlearn.store;
  const SHOWN = "shown"; // the record of the play whose end is looked at
  const ENDED = "ended"; // the record of all plays that came to their end

  /** Levels as digits, one quarter after the other, and back. */
  const toDigits = (/** @type {number[][]} */ quarters) => quarters.flat().join("");
  const fromDigits = (/** @type {string} */ digits) => {
    const levels = [...digits].map(Number);
    const n = rules.actions.length;
    return Array.from({ length: levels.length / n }, (_, i) => levels.slice(i * n, (i + 1) * n));
  };
  const isDigits = (/** @type {string} */ text) =>
    /^[0-2]*$/.test(text) && text.length % rules.actions.length === 0;

  const slugOf = (/** @type {number} */ cluster) => rules.clusters[cluster].slug;

  /** @param {string} id @param {object} value */
  const keep = (id, value) => store.set("plans", id, { ...value, at: Date.now() });

  /** The plan of a code; undefined where it is none. @param {string} code */
  function read(code) {
    try {
      return game.decode(code);
    } catch {
      return undefined;
    }
  }

  /* The game of each place */

  /** Keep a game as one that goes on. @param {InitiativePlan} plan
   * @param {number[]} next - what is chosen for its next quarter */
  function keepGame({ cluster, seed, quarters }, next) {
    keep(slugOf(cluster), { seed, played: toDigits(quarters), next: toDigits([next]), open: true });
  }

  /** Where a place has a game, do not go on with it unasked. @param {number} cluster */
  function putAside(cluster) {
    const kept = store.get("plans", slugOf(cluster));
    if (kept) keep(slugOf(cluster), { ...kept, open: false });
  }

  /** The game that is kept for a place, where there is one that can be played.
   * @param {number} cluster @returns {InitiativeKeptGame | undefined} */
  function gameOf(cluster) {
    const kept = store.get("plans", slugOf(cluster));
    if (!kept || !isDigits(kept.played) || !isDigits(kept.next)) return undefined;
    const quarters = fromDigits(kept.played);
    if (quarters.length > rules.quarters || !(kept.seed >= 0 && kept.seed < rules.seeds)) return undefined;
    const plan = { cluster, seed: Math.floor(kept.seed), quarters };
    try {
      game.games(plan);
    } catch {
      return undefined;
    }
    return { ...kept, plan, next: fromDigits(kept.next)[0] ?? [...game.nothing] };
  }

  /** The games of all places that have one. */
  const games = () => rules.clusters.flatMap((_, cluster) => gameOf(cluster) ?? []);

  /** The game that was played last and not put aside. @returns {InitiativeKeptGame | undefined} */
  const openGame = () =>
    games()
      .filter(({ open }) => open)
      .sort((a, b) => b.at - a.at)[0];

  /* Plans that came to their end */

  /** Their codes, the newest first. @returns {string[]} */
  function ended() {
    const codes = store.get("plans", ENDED)?.codes.split(" ") ?? [];
    return codes.filter(read).reverse();
  }

  /** @param {InitiativePlan} plan */
  const isEnded = (plan) => ended().includes(game.encode(plan));

  /** @param {InitiativePlan} plan */
  function keepEnded(plan) {
    const code = game.encode(plan);
    const others = ended().filter((other) => other !== code);
    keep(ENDED, { codes: [code, ...others].reverse().join(" ") });
  }

  /** The plan whose end is looked at. */
  const shown = () => read(store.get("plans", SHOWN)?.code ?? "");

  /** @param {InitiativePlan} plan */
  const keepShown = (plan) => keep(SHOWN, { code: game.encode(plan) });
  const keepNoneShown = () => keep(SHOWN, { code: "" });

  clusterlearn.initiativeKept = {
    keepGame,
    putAside,
    gameOf,
    games,
    openGame,
    ended,
    isEnded,
    keepEnded,
    shown,
    keepShown,
    keepNoneShown,
  };
})();
