// What every page does: its menu, its colours, the mark that it was read, and its copy for offline.
"use strict";

window.clusterlearn ??= {};

{
  const root = document.documentElement;

  /** Open and close the menu on narrow screens. */
  const startMenu = () => {
    const button = /** @type {HTMLButtonElement | null} */ (document.querySelector("[data-menu]"));
    const menu = document.getElementById("menu");
    if (!button || !menu) return;
    const show = (/** @type {boolean} */ open) => {
      menu.classList.toggle("open", open);
      button.setAttribute("aria-expanded", String(open));
    };
    button.addEventListener("click", () => show(!menu.classList.contains("open")));
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.classList.contains("open")) return;
      show(false);
      button.focus();
    });
  };

  /** Light, dark, or as the device: kept on the device. */
  const startColours = () => {
    const choice = /** @type {HTMLSelectElement | null} */ (
      document.querySelector("[data-theme-switch]")
    );
    if (!choice) return;
    choice.value = root.dataset.theme ?? "auto";
    choice.addEventListener("change", () => {
      if (choice.value === "auto") delete root.dataset.theme;
      else root.dataset.theme = choice.value;
      try {
        localStorage.setItem("clusterlearn.theme", choice.value);
      } catch {
        // Without storage the choice holds for this page.
      }
    });
  };

  /** Remember where the reader is, and that a chapter was read once its end has been seen. */
  const startMarks = () => {
    const page = root.dataset.chapter;
    const end = document.querySelector(".around, .foot");
    const { store } = window.clusterlearn;
    if (!page || !end || !store) return;
    const title = document.querySelector("h1")?.textContent ?? "";
    store.set("last", "page", { page, title });
    if (store.get("pages", page)) return;
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      seen.disconnect();
      store.set("pages", page, { at: new Date().toISOString() });
    });
    seen.observe(end);
  };

  /** A page on a server can be cited with its address; one on a stick cannot. */
  const sayAddress = () => {
    const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-address]"));
    const local = ["localhost", "127.0.0.1", ""].includes(location.hostname);
    if (place && !local) {
      place.textContent = `${place.dataset.address} ${location.origin}${location.pathname}`;
    }
  };

  /** Where the whole site is at hand, its ZIP is neither there nor needed. */
  const sayWholeSite = () => {
    if (location.protocol !== "file:") return;
    for (const link of /** @type {NodeListOf<HTMLElement>} */ (
      document.querySelectorAll("[data-here]")
    )) {
      link.textContent = link.dataset.here ?? "";
    }
  };

  /** Paper cannot be unfolded: open what is folded while the page is printed. */
  const startPrinting = () => {
    const folds = /** @type {NodeListOf<HTMLDetailsElement>} */ (
      document.querySelectorAll("details.sd-dropdown")
    );
    /** @type {HTMLDetailsElement[]} */
    let opened = [];
    addEventListener("beforeprint", () => {
      opened = [...folds].filter((fold) => !fold.open);
      for (const fold of opened) fold.open = true;
    });
    addEventListener("afterprint", () => {
      for (const fold of opened) fold.open = false;
    });
  };

  /** Have the service worker keep what was visited; only a served page has one. */
  const startOffline = async () => {
    if (!location.protocol.startsWith("http") || !("serviceWorker" in navigator)) return;
    const site = new URL(root.dataset.content_root ?? ".", location.href);
    try {
      await navigator.serviceWorker.register(new URL("sw.js", site), { scope: site.pathname });
      const { active } = await navigator.serviceWorker.ready;
      const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
      active?.postMessage({ visited: [location.href, ...loaded] });
    } catch {
      // A frame may forbid it; the page works all the same.
    }
  };

  /** Load a script that few readers need, as only a script may be loaded from disk too. */
  window.clusterlearn.loadScript = (/** @type {string} */ address) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => resolve(script.remove());
      script.onerror = () => reject(new Error(`${address} cannot be loaded`));
      document.head.append(script);
    });

  /** Fill the {names} of a text; a name without a value stays.
   * @param {string} text @param {Record<string, unknown>} [values] */
  window.clusterlearn.fill = (text, values = {}) =>
    text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));

  /** Copy a field's text; where the browser refuses, mark it, for the reader to copy by hand.
   * @param {HTMLInputElement | HTMLTextAreaElement} field
   * @returns {Promise<boolean>} whether it was copied */
  window.clusterlearn.copyText = async (field) => {
    try {
      await navigator.clipboard.writeText(field.value);
      return true;
    } catch {
      const fold = field.closest("details");
      if (fold) fold.open = true;
      field.focus();
      field.select();
      return false;
    }
  };

  /** Today as the foot of each page writes a date. */
  window.clusterlearn.today = () =>
    new Date().toLocaleDateString(root.lang === "en" ? "en-GB" : root.lang, { dateStyle: "long" });

  startMenu();
  startColours();
  startMarks();
  sayAddress();
  sayWholeSite();
  startPrinting();
  addEventListener("load", startOffline);
}
