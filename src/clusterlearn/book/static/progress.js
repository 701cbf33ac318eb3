"use strict";

/** The page of one's progress: who is learning, to keep, to bring back, to erase. */

window.clusterlearn ??= {};
{
  /** @type {ProgressStore} */
  const store = clusterlearn.store;
  /** @type {Record<string, string>} */
  const words = clusterlearn.words;
  const { copyText, fill } = clusterlearn;
  const FILE = "clusterlearn-progress.json";

  /** @param {HTMLElement} place */
  function start(place) {
    /** @param {string} name @returns {any} */
    const part = (name) => place.querySelector(`[data-${name}]`);
    /** @param {string} name @param {() => void} act */
    const press = (name, act) => part(name).addEventListener("click", act);

    /** What the reader last used; what comes of it is said beside it. @type {Element} */
    let used = part("saying");
    for (const event of ["click", "change"]) {
      place.addEventListener(event, ({ target }) => (used = /** @type {Element} */ (target)), true);
    }

    /** @param {string} word @param {Record<string, unknown>} values */
    function say(word, values = {}) {
      for (const old of place.querySelectorAll("[data-said]")) old.textContent = "";
      const said = /** @type {Element} */ (
        used.closest("[data-saying]")?.querySelector("[data-said]")
      );
      // A live region speaks when its text changes, also of the same thing twice.
      setTimeout(() => {
        said.textContent = fill(words[word], values);
        said.scrollIntoView({ block: "nearest" });
      });
    }

    /** @param {{name: string, since: number}} learner */
    function nameOf({ name, since }) {
      if (name) return name;
      if (store.learners().filter((learner) => !learner.name).length < 2) return words.nameless;
      const date = new Date(since).toLocaleDateString(document.documentElement.lang);
      return fill(words["nameless-since"], { date });
    }

    const current = () => store.learners().find(({ id }) => id === store.current());
    const isNobody = () => store.learners().length > 0 && !current();
    const currentName = () => {
      const learner = current();
      return learner ? nameOf(learner) : words.nameless;
    };

    /** @param {{id: string, name: string, since: number}} learner */
    function choice(learner) {
      const item = document.createElement("li");
      const button = document.createElement("button");
      const isCurrent = learner.id === store.current();
      const name = nameOf(learner);
      button.type = "button";
      button.setAttribute("aria-pressed", String(isCurrent));
      button.textContent = isCurrent ? fill(words["shown-now"], { name }) : name;
      button.addEventListener("click", () => {
        store.choose(learner.id);
        part("learners").querySelector("[aria-pressed=true]").focus();
        say("chosen", { name });
      });
      item.append(button);
      return item;
    }

    function show() {
      const learners = store.learners();
      const nobody = isNobody();
      part("who").textContent = nobody
        ? words.nobody
        : fill(words.current, { name: currentName() });
      part("learners").replaceChildren(...learners.map(choice));
      part("rename").hidden = nobody;
      part("finish").hidden = !current();
      part("whose").textContent = nobody
        ? words.nobody
        : fill(words.whose, { name: currentName() });
      part("save").disabled = part("copy").disabled = nobody;
      part("sure-mine").textContent = fill(words["sure-mine"], { name: currentName() });
      part("text").value = store.save();
    }

    /** @param {(name: string) => boolean} act @param {string} done */
    function withName(act, done) {
      const field = part("name");
      const name = field.value.trim();
      if (!name) say("name-missing");
      else if (!act(name)) say("name-taken");
      else {
        field.value = "";
        say(done, { name });
        return;
      }
      field.focus();
    }

    press("rename", () => withName(store.rename, "renamed"));
    press("add", () => withName(store.add, "added"));
    press("finish", () => {
      if (current()?.name) store.choose("");
      say(store.current() ? "name-before-finish" : "finished");
      part("name").focus();
    });

    press("save", () => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([store.save()], { type: "application/json" }));
      link.download = FILE;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      say("saved-file", { file: FILE });
    });

    press("copy", async () => {
      say((await copyText(part("text"))) ? "copied" : "copy-by-hand");
    });

    /** @param {string} text */
    function bringBack(text) {
      const reason = store.bringBack(text);
      if (reason) say(`refused-${reason}`);
      else say("brought-back", { name: currentName() });
      return !reason;
    }
    part("file").addEventListener("change", async () => {
      const [file] = part("file").files;
      if (!file) return;
      bringBack(await file.text());
      // So that the same file can be chosen again.
      part("file").value = "";
    });
    press("bring", () => {
      if (bringBack(part("paste").value)) part("paste").value = "";
    });

    /** Ask once before erasing. @param {"mine" | "all"} what @param {() => void} erase */
    function startErasing(what, erase) {
      const button = part(`erase-${what}`);
      const box = part(`sure-${what}`).parentElement;
      /** @param {boolean} asking */
      function ask(asking) {
        button.setAttribute("aria-expanded", String(asking));
        box.hidden = !asking;
        (asking ? part(`erase-${what}-no`) : button).focus();
      }
      press(`erase-${what}`, () => {
        if (what === "mine" && isNobody()) say("nobody");
        else ask(box.hidden);
      });
      press(`erase-${what}-no`, () => ask(false));
      press(`erase-${what}-yes`, () => {
        const name = currentName();
        ask(false);
        erase();
        say(`erased-${what}`, { name });
      });
    }
    startErasing("mine", store.eraseMine);
    startErasing("all", store.eraseAll);

    store.subscribe(show);
    show();
  }

  const place = document.querySelector("[data-progress]");
  if (place) start(/** @type {HTMLElement} */ (place));
}
