"use strict";

/** A guess before an exercise opens; the exercise hears of it by an event. */

window.clusterlearn ??= {};
{
  /** @type {ProgressStore} */
  const store = clusterlearn.store;
  const { fill } = clusterlearn;

  /** @param {HTMLElement} prediction */
  function start(prediction) {
    const slug = /** @type {string} */ (prediction.dataset.prediction);
    /** @param {string} what @returns {any} */
    const part = (what) => prediction.querySelector(what);
    const slider = part("[type=range]");
    const number = part("[type=number]");
    const said = part(".cl-said");
    const unit = part(".cl-unit").textContent;
    const noGuess = slider.getAttribute("aria-valuetext");

    /** Where there is no guess the slider shows none: its middle is no hint. */
    function showWhetherGuessed() {
      const guessed = number.value !== "";
      slider.classList.toggle("cl-untouched", !guessed);
      if (guessed) slider.removeAttribute("aria-valuetext");
      else slider.setAttribute("aria-valuetext", noGuess);
    }

    /** The reader moves one of the two; the other follows.
     * @param {HTMLInputElement} moved @param {HTMLInputElement} follower */
    function follow(moved, follower) {
      follower.value = moved.value;
      number.removeAttribute("aria-invalid");
      showWhetherGuessed();
    }

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
      showWhetherGuessed();
      say(guess);
    }

    function keepNumber() {
      const value = number.valueAsNumber;
      const { min: low, max: high } = number;
      if (value >= Number(low) && value <= Number(high)) {
        keep({ value });
        return;
      }
      number.setAttribute("aria-invalid", "true");
      said.textContent = fill(said.dataset.refused, { low, high });
      number.focus();
    }

    slider.addEventListener("input", () => follow(slider, number));
    // A press on the middle moves nothing, and is a guess all the same.
    slider.addEventListener("click", () => follow(slider, number));
    number.addEventListener("input", () => follow(number, slider));
    number.addEventListener("keydown", (/** @type {KeyboardEvent} */ { key }) => {
      if (key === "Enter") keepNumber();
    });
    part("[data-keep]").addEventListener("click", keepNumber);
    part("[data-skip]").addEventListener("click", () => keep({ skipped: true }));
    store.subscribe((kind) => kind === "*" && show());

    const early = number.value; // typed while the page was still loading
    show();
    if (early && !store.get("predictions", slug)) {
      number.value = early;
      follow(number, slider);
    }
  }

  for (const prediction of document.querySelectorAll("[data-prediction]")) {
    if (prediction.querySelector("button")) start(/** @type {HTMLElement} */ (prediction));
  }
}
