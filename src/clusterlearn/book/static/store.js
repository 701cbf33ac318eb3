"use strict";

/**
 * Keeps progress in this browser, and nowhere else.
 * Where storage is missing or full the page says so once and goes on in memory.
 */

window.clusterlearn ??= {};
{
  const KEY = "clusterlearn/1";
  const ASIDE = "clusterlearn/1/unreadable";
  /** @type {ProgressRecords} */
  const records = clusterlearn.records;

  /** What storage held when it was last read. */
  let seen = { text: /** @type {string | null} */ (null), state: records.empty() };
  /** What could not be stored: then this is the state, until storage takes it.
   * @type {ProgressState | null} */
  let unsaved = null;
  let noticed = false;
  /** @type {Set<StoreListener>} */
  const listeners = new Set();

  /** @returns {ProgressState} */
  function load() {
    return unsaved ?? stored();
  }

  /** @returns {ProgressState} */
  function stored() {
    let text = null;
    try {
      text = window.localStorage.getItem(KEY);
    } catch {
      return seen.state;
    }
    if (text !== seen.text) seen = { text, state: parse(text) };
    return seen.state;
  }

  /** @param {string | null} text @returns {ProgressState} */
  function parse(text) {
    if (text === null) return records.empty();
    try {
      const state = JSON.parse(text);
      if (records.isState(state)) return state;
    } catch {
      // Kept aside below, like any other text that is not ours.
    }
    put(ASIDE, text);
    notice("unreadable");
    return records.empty();
  }

  /** @param {string} key @param {string} text @returns {"" | "missing" | "full"} */
  function put(key, text) {
    try {
      if (!window.localStorage) return "missing";
      window.localStorage.setItem(key, text);
      return "";
    } catch (error) {
      const name = error instanceof DOMException ? error.name : "";
      return /Quota/.test(name) ? "full" : "missing";
    }
  }

  /** @param {ProgressState} state @returns {boolean} whether it is in storage */
  function save(state) {
    const whole = unsaved ? records.join(state, stored()) : state;
    const text = JSON.stringify(whole);
    const problem = put(KEY, text);
    unsaved = problem ? state : null;
    if (!problem) seen = { text, state: whole };
    if (problem) notice(problem);
    return !problem;
  }

  /** Say once, at the head of the page, that progress is not kept.
   * @param {"missing" | "full" | "unreadable"} problem */
  function notice(problem) {
    if (noticed) return;
    noticed = true;
    const note = document.createElement("p");
    note.className = "cl-notice";
    note.setAttribute("role", "status");
    const main = document.querySelector("main, [role=main]") ?? document.body;
    main.prepend(note);
    // A live region speaks of what changes in it, so the words come after the element.
    setTimeout(() => (note.textContent = clusterlearn.words[`store-${problem}`]));
  }

  /** @param {RecordKind | "*"} kind @param {string} id */
  function tell(kind, id) {
    for (const listener of listeners) listener(kind, id);
  }

  /** @param {ProgressState} state */
  function change(state) {
    const kept = save(state);
    tell("*", "");
    return kept;
  }

  window.addEventListener("storage", ({ key }) => {
    if (key === KEY || key === null) tell("*", "");
  });

  /** @type {ProgressStore} */
  const store = {
    get: (kind, id) => records.read(load(), kind, id),

    set(kind, id, value) {
      const kept = save(records.write(load(), kind, id, value, Date.now()));
      tell(kind, id);
      return kept;
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    learners: () =>
      Object.entries(load().learners).map(([id, { name, since }]) => ({ id, name, since })),

    current: () => load().current,

    add(name) {
      const state = load();
      const known = records.named(state, name);
      if (known) return false;
      change(records.addLearner(records.choose(state, ""), name.trim(), Date.now()));
      return true;
    },

    rename(name) {
      const state = load();
      const known = records.named(state, name);
      if (known && known !== state.current) return false;
      const ready = state.current ? state : records.addLearner(state, "", Date.now());
      change(records.rename(ready, name.trim()));
      return true;
    },

    choose(id) {
      const state = load();
      if (id === "" || Object.hasOwn(state.learners, id)) change(records.choose(state, id));
    },

    save: () => records.toText(load(), Date.now()),

    bringBack(text) {
      const kept = records.fromText(text);
      if ("reason" in kept) return kept.reason;
      change(records.bringBack(load(), kept, Date.now()));
      return "";
    },

    eraseMine() {
      const others = records.forget(load());
      // Not joined with what is stored, which holds the learner still.
      unsaved = null;
      change(others);
    },

    eraseAll() {
      unsaved = null;
      seen = { text: null, state: records.empty() };
      try {
        window.localStorage.removeItem(KEY);
        window.localStorage.removeItem(ASIDE);
      } catch {
        // Nothing is stored where there is no storage.
      }
      tell("*", "");
    },
  };
  // A page that comes back from the browser's memory may belong to another learner by now.
  window.addEventListener("pageshow", ({ persisted }) => persisted && tell("*", ""));

  clusterlearn.store = store;
}
