"use strict";

/** A guess before an exercise opens; the exercise hears of it by an event. */

window.clusterlearn ??= {};
{
  /** @type {ProgressStore} */
  const store = clusterlearn.store;

  /** @param {string} text @param {Record<string, unknown>} values */
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

  /** @param {HTMLElement} prediction */
  function start(prediction) {
    const slug = /** @type {string} */ (prediction.dataset.prediction);
    /** @param {string} what @returns {any} */
    const part = (what) => prediction.querySelector(what);
    const slider = part("[type=range]");
    const number = part("[type=number]");
    const said = part(".cl-said");
    const unit = part(".cl-unit").textContent;

    /** @param {{value?: number, skipped?: boolean} | undefined} guess */
    function say(guess) {
      if (!guess) said.textContent = "";
      else if (guess.skipped) said.textContent = said.dataset.skipped;
      else said.textContent = fill(said.dataset.kept, { value: `${guess.value} ${unit}` });
    }

    /** @param {{value: number} | {skipped: true}} guess */
    function keep(guess) {
      store.set("predictions", slug, guess);
      number.removeAttribute("aria-invalid");
      say(guess);
      document.dispatchEvent(
        new CustomEvent("clusterlearn:prediction", { detail: { slug, ...guess } }),
      );
    }

    function show() {
      const guess = store.get("predictions", slug);
      number.value = guess?.value ?? "";
      if (guess?.value !== undefined) slider.value = guess.value;
      say(guess);
    }

    slider.addEventListener("input", () => (number.value = slider.value));
    number.addEventListener("input", () => (slider.value = number.value));
    part("[data-keep]").addEventListener("click", () => {
      const value = number.valueAsNumber;
      const { min: low, max: high } = number;
      if (value >= Number(low) && value <= Number(high)) {
        keep({ value });
        return;
      }
      number.setAttribute("aria-invalid", "true");
      said.textContent = fill(said.dataset.refused, { low, high });
      number.focus();
    });
    part("[data-skip]").addEventListener("click", () => keep({ skipped: true }));
    store.subscribe((kind) => kind === "*" && show());
    show();
  }

  for (const prediction of document.querySelectorAll("[data-prediction]")) {
    if (prediction.querySelector("button")) start(/** @type {HTMLElement} */ (prediction));
  }
}
