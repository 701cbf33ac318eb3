"use strict";

/**
 * What is saved, as plain data: several learners, and for each what was read, answered and found.
 * No page and no storage here; every function returns a new state and leaves the old one alone.
 */

window.clusterlearn ??= {};
{
  const FORMAT = "clusterlearn-progress";
  const VERSION = 1;

  const isNumber = (/** @type {unknown} */ value) => Number.isFinite(value);
  const isText = (/** @type {unknown} */ value) => typeof value === "string";
  const isRecord = (/** @type {any} */ value) =>
    typeof value === "object" && value !== null && !Array.isArray(value);

  /** @type {Record<RecordKind, (value: any) => boolean>} */
  const KINDS = {
    pages: () => true,
    checks: (value) => isNumber(value.chosen) && typeof value.right === "boolean",
    prompts: (value) => isText(value.text),
    figures: (value) => isText(value.text),
    predictions: (value) => value.skipped === true || isNumber(value.value),
    tasks: (value) => typeof value.done === "boolean",
    inputs: (value) => Object.values(value).every(isNumber),
    plans: (value) =>
      isText(value.code) ||
      isText(value.codes) ||
      (isNumber(value.seed) && isText(value.played) && isText(value.next)),
    last: (value) => isText(value.page) && isText(value.title),
  };

  /** Whether a record says that something is done for good. */
  const DONE = /** @type {Partial<Record<RecordKind, (value: any) => boolean>>} */ ({
    pages: () => true,
    checks: (value) => value.right,
    tasks: (value) => value.done,
  });

  const kinds = () => /** @type {RecordKind[]} */ (Object.keys(KINDS));

  /** @returns {ProgressState} */
  const empty = () => ({ version: VERSION, current: "", learners: {} });

  /** @param {string} name @param {number} since @returns {Learner} */
  const newLearner = (name, since) => ({ name, since, records: {} });

  /** @param {ProgressState} state @param {RecordKind} kind @param {string} id */
  function read(state, kind, id) {
    const records = state.learners[state.current]?.records[kind];
    return records && Object.hasOwn(records, id) ? records[id].value : undefined;
  }

  /**
   * Note a value for the current learner; where nobody is chosen, somebody without a name begins.
   * @param {ProgressState} state @param {RecordKind} kind @param {string} id
   * @param {unknown} value @param {number} at
   */
  function write(state, kind, id, value, at) {
    const ready = state.learners[state.current] ? state : addLearner(state, "", at);
    const learner = ready.learners[ready.current];
    const records = { ...learner.records[kind], [id]: { at, value } };
    return replace(ready, ready.current, {
      ...learner,
      records: { ...learner.records, [kind]: records },
    });
  }

  /** @param {ProgressState} state @param {string} id @param {Learner} learner */
  const replace = (state, id, learner) => ({
    ...state,
    learners: { ...state.learners, [id]: learner },
  });

  /** Add somebody, who is then the current learner. @param {ProgressState} state
   * @param {string} name @param {number} at @returns {ProgressState} */
  function addLearner(state, name, at) {
    const id = `${at.toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
    return { ...replace(state, id, newLearner(name, at)), current: id };
  }

  /**
   * Turn to another learner, or to nobody (""); somebody without a name who has done nothing goes.
   * @param {ProgressState} state @param {string} id @returns {ProgressState}
   */
  function choose(state, id) {
    const { [state.current]: left, ...others } = state.learners;
    const idle = left && !left.name && id !== state.current && !hasDone(left);
    return { ...state, current: id, learners: idle ? others : state.learners };
  }

  /** @param {Learner} learner */
  const hasDone = ({ records }) =>
    kinds().some((kind) => kind !== "last" && Object.keys(records[kind] ?? {}).length > 0);

  /** Drop the current learner; nobody is chosen then. @param {ProgressState} state */
  function forget(state) {
    const { [state.current]: _, ...learners } = state.learners;
    return { ...state, current: "", learners };
  }

  /** @param {ProgressState} state @param {string} name */
  const rename = (state, name) =>
    replace(state, state.current, { ...state.learners[state.current], name });

  /** The id of whoever has that name. @param {ProgressState} state @param {string} name */
  const named = (state, name) =>
    Object.keys(state.learners).find((id) => fold(state.learners[id].name) === fold(name));

  const fold = (/** @type {string} */ name) => name.trim().toLowerCase();

  /**
   * Of two records keep the one that is done, else the newer; of two notes keep both texts, of
   * two lists of plans all codes.
   * @param {RecordKind} kind @param {Saved} mine @param {Saved} theirs @returns {Saved}
   */
  function better(kind, mine, theirs) {
    const [older, newer] = theirs.at > mine.at ? [mine, theirs] : [theirs, mine];
    if (kind === "prompts") {
      return { at: newer.at, value: { text: bothTexts(newer.value.text, older.value.text) } };
    }
    if (kind === "plans" && isText(newer.value.codes) && isText(older.value.codes)) {
      const codes = new Set([...older.value.codes.split(" "), ...newer.value.codes.split(" ")]);
      return { at: newer.at, value: { ...newer.value, codes: [...codes].join(" ") } };
    }
    const done = DONE[kind] ?? (() => false);
    return done(older.value) && !done(newer.value) ? older : newer;
  }

  /** @param {string} newer @param {string} older */
  const bothTexts = (newer, older) =>
    newer.includes(older.trim()) ? newer : newer.trim() ? `${newer}\n\n${older}` : older;

  /** @param {RecordKind} _kind @param {Saved} mine @param {Saved} theirs @returns {Saved} */
  const newest = (_kind, mine, theirs) => (theirs.at > mine.at ? theirs : mine);

  /** All records of both; `choose` decides where both have one.
   * @param {Learner} mine @param {Learner} theirs @param {typeof better} choose
   * @returns {Learner} */
  function merge(mine, theirs, choose = better) {
    /** @type {Learner["records"]} */
    const records = {};
    for (const kind of kinds()) {
      const merged = { ...mine.records[kind] };
      for (const [id, saved] of Object.entries(theirs.records[kind] ?? {})) {
        merged[id] = Object.hasOwn(merged, id) ? choose(kind, merged[id], saved) : saved;
      }
      records[kind] = merged;
    }
    return { name: mine.name || theirs.name, since: Math.min(mine.since, theirs.since), records };
  }

  /** Everything that two states of this browser hold. @param {ProgressState} mine @param {ProgressState} theirs */
  function join(mine, theirs) {
    let state = mine;
    for (const [id, learner] of Object.entries(theirs.learners)) {
      const known = state.learners[id];
      state = replace(state, id, known ? merge(known, learner, newest) : learner);
    }
    return state;
  }

  /** The current learner as a text to keep. @param {ProgressState} state @param {number} at */
  const toText = (state, at) =>
    JSON.stringify(
      {
        format: FORMAT,
        version: VERSION,
        saved: new Date(at).toISOString(),
        id: state.current,
        learner: state.learners[state.current] ?? newLearner("", at),
      },
      null,
      1,
    );

  /**
   * Read a text that `toText` made, or say why it cannot be read.
   * @param {string} text @returns {Kept | {reason: ImportReason}}
   */
  function fromText(text) {
    /** @type {any} */
    let found;
    try {
      found = JSON.parse(text.replace(/^\uFEFF/, ""));
    } catch {
      return { reason: text.trim() ? (text.includes(FORMAT) ? "damaged" : "foreign") : "empty" };
    }
    if (!isRecord(found) || found.format !== FORMAT) return { reason: "foreign" };
    if (!Number.isInteger(found.version)) return { reason: "damaged" };
    if (found.version > VERSION) return { reason: "newer" };
    return isId(found.id || "new") && isLearner(found.learner)
      ? { id: found.id, learner: found.learner }
      : { reason: "damaged" };
  }

  /**
   * Put a kept learner back: to the same one, else to the same name, else to whoever has no name.
   * @param {ProgressState} state @param {Kept} kept @param {number} at
   */
  function bringBack(state, kept, at) {
    const { name } = kept.learner;
    const target = homeOf(state, kept);
    const ready = target ? { ...state, current: target } : addLearner(state, name, at);
    return replace(ready, ready.current, merge(ready.learners[ready.current], kept.learner));
  }

  /** @param {ProgressState} state @param {Kept} kept */
  function homeOf(state, { id, learner }) {
    if (Object.hasOwn(state.learners, id)) return id;
    const same = learner.name && named(state, learner.name);
    if (same) return same;
    const current = state.learners[state.current];
    return current && (!learner.name || !current.name) ? state.current : undefined;
  }

  /** Ids are permanent names of the course; `__proto__` is none. */
  const isId = (/** @type {unknown} */ id) =>
    typeof id === "string" && /^[a-z0-9][\w./-]*$/i.test(id);

  const isLearner = (/** @type {any} */ learner) =>
    isRecord(learner) &&
    isText(learner.name) &&
    isNumber(learner.since) &&
    isRecord(learner.records) &&
    Object.entries(learner.records).every(
      ([kind, records]) =>
        Object.hasOwn(KINDS, kind) &&
        isRecord(records) &&
        Object.entries(records).every(
          ([id, saved]) => isId(id) && isSaved(/** @type {RecordKind} */ (kind), saved),
        ),
    );

  /** @param {RecordKind} kind @param {any} saved */
  const isSaved = (kind, saved) =>
    isRecord(saved) && isNumber(saved.at) && isRecord(saved.value) && KINDS[kind](saved.value);

  /** Whether a value read from storage is a state that can be used. */
  /** @type {(state: any) => state is ProgressState} */
  const isState = (state) =>
    isRecord(state) &&
    state.version === VERSION &&
    isText(state.current) &&
    isRecord(state.learners) &&
    Object.entries(state.learners).every(([id, learner]) => isId(id) && isLearner(learner));

  /** @type {ProgressRecords} */
  const records = {
    addLearner,
    bringBack,
    choose,
    empty,
    forget,
    fromText,
    isState,
    join,
    merge,
    named,
    read,
    rename,
    toText,
    write,
  };
  clusterlearn.records = records;
}
