"use strict";

/** A note about the reader's own cluster: kept as it is typed, and printed as text. */

window.clusterlearn ??= {};
{
  /** @param {HTMLElement} prompt */
  function start(prompt) {
    const id = /** @type {string} */ (prompt.dataset.prompt);
    const field = /** @type {HTMLTextAreaElement} */ (prompt.querySelector("textarea"));
    const said = /** @type {HTMLElement} */ (prompt.querySelector(".cl-saved"));
    const written = /** @type {HTMLElement} */ (prompt.querySelector(".cl-written"));

    clusterlearn.keepField(field, "prompts", id, {
      changed() {
        said.hidden = true;
        written.textContent = field.value;
        written.hidden = !field.value.trim();
      },
      saved(/** @type {boolean} */ kept) {
        said.hidden = !kept;
      },
    });
  }

  for (const prompt of document.querySelectorAll("[data-prompt]")) {
    if (prompt.querySelector("textarea")) start(/** @type {HTMLElement} */ (prompt));
  }
}
