// "Keep this module": stores its pages on the device, says how it is, and takes them away again.
"use strict";

for (const box of /** @type {NodeListOf<HTMLElement>} */ (
  document.querySelectorAll("[data-keep]")
)) {
  const { fill, keeping } = window.clusterlearn;
  const module = box.dataset.keep ?? "";
  const words = JSON.parse(box.dataset.words ?? "{}");
  const site = new URL(document.documentElement.dataset.content_root ?? ".", location.href);
  const store = /** @type {HTMLButtonElement} */ (box.querySelector("[data-keep-store]"));
  const remove = /** @type {HTMLButtonElement} */ (box.querySelector("[data-keep-remove]"));
  const said = /** @type {HTMLElement} */ (box.querySelector("[role=status]"));

  const kilobytes = (/** @type {number} */ bytes) =>
    new Intl.NumberFormat(document.documentElement.lang).format(Math.ceil(bytes / 1000));

  /** Show what is kept; the site itself need not be there to ask. */
  const show = async () => {
    const held = await keeping.kept(site, module);
    store.hidden = true;
    remove.hidden = !held;
    if (held) {
      said.textContent = fill(words.kept, { size: kilobytes(held.bytes) });
      return;
    }
    const { bytes } = await keeping.offered(site, module);
    store.textContent = fill(words.store, { size: kilobytes(bytes) });
    store.hidden = false;
  };

  store.addEventListener("click", async () => {
    const focused = document.activeElement === store;
    store.disabled = true;
    try {
      await keeping.store(site, module, (/** @type {number} */ done, /** @type {number} */ all) => {
        said.textContent = fill(words.storing, { done, all });
      });
      await show();
      if (focused) remove.focus();
    } catch {
      said.textContent = words.failed;
    }
    store.disabled = false;
  });

  remove.addEventListener("click", async () => {
    await keeping.remove(site, module);
    said.textContent = words.removed;
    await show();
    store.focus();
  });

  const start = async () => {
    const served = location.protocol.startsWith("http");
    const able = "caches" in window && "serviceWorker" in navigator;
    if (!served || !window.isSecureContext || !able) {
      said.textContent = served ? words.unable : words.disk;
      return;
    }
    try {
      await show();
    } catch {
      // Either the frame forbids storage, or the network is cut and nothing is kept.
      said.textContent = navigator.onLine ? words.unable : words.offline;
    }
  };
  start();
}
