"use strict";

/** A field in which the reader writes: kept as it is typed, on this device only. */

window.clusterlearn ??= {};
{
  const PAUSE = 400; // milliseconds without a key until a text is kept

  /**
   * Keep what is typed into a field, and show what was kept.
   * @param {HTMLTextAreaElement} field @param {RecordKind} kind @param {string} id
   * @param {{changed: () => void, saved?: (kept: boolean) => void}} tell - `changed` after each
   *   key and whenever another text is shown; `saved` when a text was kept or could not be
   * @returns {(text: string) => void} puts another text into the field and keeps it at once
   */
  function keepField(field, kind, id, { changed, saved }) {
    /** @type {ProgressStore} */
    const store = clusterlearn.store;
    let timer = 0;
    let writer = store.current();

    /** Keep what was typed, unless somebody else has been chosen since. */
    function keep() {
      if (!timer) return;
      clearTimeout(timer);
      timer = 0;
      if (writer !== store.current()) return;
      const kept = store.set(kind, id, { text: field.value });
      saved?.(kept);
      writer = store.current();
    }

    function show() {
      const typing = timer && writer === store.current();
      if (typing) return;
      writer = store.current();
      const text = store.get(kind, id)?.text ?? "";
      if (text === field.value) return;
      field.value = text;
      changed();
    }

    function type() {
      changed();
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE);
    }

    /** @param {string} text */
    function put(text) {
      field.value = text;
      type();
      keep();
    }

    field.addEventListener("input", type);
    field.addEventListener("change", keep);
    addEventListener("pagehide", keep);
    store.subscribe((/** @type {string} */ changedKind) => changedKind === "*" && show());

    const early = field.value; // typed while the page was still loading
    field.value = "";
    show();
    if (early.trim()) put(field.value ? `${field.value}\n${early}` : early);
    return put;
  }

  clusterlearn.keepField = keepField;
}
