"use strict";

/** A check: choose, answer, hear why, try again. What was right stays right. */

window.clusterlearn ??= {};
{
  /** @type {ProgressStore} */
  const store = clusterlearn.store;

  /** @param {string} className @param {string} text */
  const line = (className, text) => {
    const made = document.createElement("p");
    made.className = className;
    made.textContent = text;
    return made;
  };

  /** @param {HTMLElement} check */
  function start(check) {
    const id = /** @type {string} */ (check.dataset.check);
    const choices = /** @type {NodeListOf<HTMLInputElement>} */ (
      check.querySelectorAll("input[type=radio]")
    );
    const button = /** @type {HTMLButtonElement} */ (check.querySelector(".cl-actions button"));
    const reply = /** @type {HTMLElement} */ (check.querySelector(".cl-reply"));

    const reasonOf = (/** @type {number} */ place) =>
      /** @type {HTMLElement} */ (check.querySelector(`.cl-reason[data-place="${place}"]`));
    const isRight = (/** @type {number} */ place) => reasonOf(place).dataset.state === "right";

    const chosen = () => [...choices].findIndex((choice) => choice.checked);

    /** Say what an answer is worth. @param {number} place */
    function show(place) {
      const reason = reasonOf(place);
      reply.dataset.state = reason.dataset.state;
      reply.replaceChildren(...[...reason.childNodes].map((child) => child.cloneNode(true)));
      if (!isRight(place)) reply.append(line("cl-again", clusterlearn.words["try-again"]));
    }

    function clear() {
      delete reply.dataset.state;
      reply.replaceChildren();
    }

    /** Show what the current learner answered before. */
    function restore() {
      const kept = store.get("checks", id);
      choices.forEach((choice, place) => (choice.checked = place === kept?.chosen));
      if (kept && kept.chosen < choices.length) show(kept.chosen);
      else clear();
    }

    button.addEventListener("click", () => {
      const place = chosen();
      if (place < 0) {
        reply.replaceChildren(line("cl-again", clusterlearn.words["choose-first"]));
        return;
      }
      const kept = store.get("checks", id);
      const tries = (kept?.tries ?? 0) + 1;
      if (!kept?.right) store.set("checks", id, { chosen: place, right: isRight(place), tries });
      show(place);
    });
    check.addEventListener("change", clear);
    store.subscribe((kind) => kind === "*" && restore());
    if (store.get("checks", id)) restore(); // else a choice made while the page loads would go
  }

  for (const check of document.querySelectorAll(".cl-check[data-check]")) {
    if (check.querySelector("button")) start(/** @type {HTMLElement} */ (check));
  }
}
