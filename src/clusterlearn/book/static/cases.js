"use strict";

/** Filters of the list of cases; the choice stands in the address, so that one can link to it. */

{
  /** @param {HTMLElement} place */
  const start = (place) => {
    const filter = /** @type {HTMLElement} */ (place.querySelector(".cl-filter"));
    const found = /** @type {HTMLElement} */ (place.querySelector(".cl-found"));
    const choices = [...filter.querySelectorAll("select")];
    const cases = /** @type {HTMLElement[]} */ ([...place.querySelectorAll("li[data-case]")]);

    /** @param {HTMLElement} item @param {HTMLSelectElement} choice */
    const fits = (item, { value, dataset }) =>
      !value || (item.dataset[dataset.facet ?? ""] ?? "").split(" ").includes(value);

    const show = () => {
      const shown = cases.filter((item) => choices.every((choice) => fits(item, choice)));
      const slugs = shown.map((item) => item.dataset.case);
      for (const part of place.querySelectorAll("[data-case]")) {
        const { dataset } = /** @type {HTMLElement} */ (part);
        part.toggleAttribute("hidden", !slugs.includes(dataset.case));
      }
      const pattern = shown.length ? found.dataset.found : found.dataset.none;
      found.textContent = (pattern ?? "")
        .replace("{found}", String(shown.length))
        .replace("{total}", String(cases.length));
    };

    const readAddress = () => {
      const wanted = new URLSearchParams(location.hash.slice(1));
      for (const choice of choices) {
        choice.value = wanted.get(choice.dataset.facet ?? "") ?? "";
        if (choice.selectedIndex < 0) choice.value = "";
      }
      show();
    };

    const writeAddress = () => {
      const wanted = new URLSearchParams();
      for (const { value, dataset } of choices) {
        if (value) wanted.set(dataset.facet ?? "", value);
      }
      try {
        history.replaceState(history.state, "", `#${wanted}`);
      } catch {
        // A frame may forbid it; the list is filtered all the same.
      }
      show();
    };

    for (const choice of choices) choice.addEventListener("change", writeAddress);
    filter.querySelector("[data-all]")?.addEventListener("click", () => {
      for (const choice of choices) choice.value = "";
      writeAddress();
    });
    addEventListener("hashchange", readAddress);
    filter.hidden = false;
    readAddress();
  };

  for (const place of document.querySelectorAll("[data-cases]")) {
    start(/** @type {HTMLElement} */ (place));
  }
}
