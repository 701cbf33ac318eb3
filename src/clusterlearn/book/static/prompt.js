"use strict";

/** A note about the reader's own cluster: kept as it is typed, on this device only. */

window.clusterlearn ??= {};
{
  const PAUSE = 400; // milliseconds without a key until a note is kept

  /** @type {ProgressStore} */
  const store = clusterlearn.store;

  /** @param {HTMLElement} prompt */
  function start(prompt) {
    const id = /** @type {string} */ (prompt.dataset.prompt);
    const field = /** @type {HTMLTextAreaElement} */ (prompt.querySelector("textarea"));
    const saved = /** @type {HTMLElement} */ (prompt.querySelector(".cl-saved"));
    const written = /** @type {HTMLElement} */ (prompt.querySelector(".cl-written"));
    let timer = 0;
    let writer = store.current();

    /** The note as text, which is what gets printed. */
    function mirror() {
      written.textContent = field.value;
      written.hidden = !field.value.trim();
    }

    /** Keep what was typed, unless somebody else has been chosen since. */
    function keep() {
      if (!timer) return;
      clearTimeout(timer);
      timer = 0;
      if (writer !== store.current()) return;
      saved.hidden = !store.set("prompts", id, { text: field.value });
      writer = store.current();
    }

    function show() {
      const typing = timer && writer === store.current();
      if (typing) return;
      writer = store.current();
      field.value = store.get("prompts", id)?.text ?? "";
      saved.hidden = true;
      mirror();
    }

    field.addEventListener("input", () => {
      mirror();
      saved.hidden = true;
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE);
    });
    field.addEventListener("change", keep);
    addEventListener("pagehide", keep);
    store.subscribe((kind) => kind === "*" && show());
    show();
  }

  for (const prompt of document.querySelectorAll("[data-prompt]")) {
    if (prompt.querySelector("textarea")) start(/** @type {HTMLElement} */ (prompt));
  }
}
