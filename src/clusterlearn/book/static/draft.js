"use strict";

/** The page "In your cluster": all notes of the current learner as one draft, and its ways out. */

window.clusterlearn ??= {};
{
  /** @type {ProgressStore} */
  const store = clusterlearn.store;
  const { copyText, draftText, fill } = clusterlearn;
  const { asText, rowsOf } = draftText;
  const MOST_ROWS = 30; // of a sheet of figures; a draft is to be read

  /** @param {string} name @param {string} text */
  function element(name, text) {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  /** @param {HTMLElement} place */
  function start(place) {
    /** @type {Record<string, string>} */
    const words = JSON.parse(place.dataset.words ?? "{}");
    /** @param {ParentNode} within @param {string} selector @returns {any} */
    const find = (within, selector) => within.querySelector(selector);
    /** @param {ParentNode} within @param {string} selector @returns {HTMLElement[]} */
    const all = (within, selector) => [.../** @type {any} */ (within.querySelectorAll(selector))];
    const textOf = (/** @type {HTMLElement} */ within, /** @type {string} */ selector) =>
      find(within, selector).textContent.trim();

    const items = all(place, "[data-id]");
    const homes = new Map(items.map((item) => [item, /** @type {HTMLElement} */ (item.parentElement)]));
    const groupOf = (/** @type {HTMLElement} */ item) =>
      /** @type {HTMLElement} */ (homes.get(item)?.closest("[data-group]"));

    /** What the reader wrote; an example that was only tried is nobody's figures.
     * @param {HTMLElement} item @returns {string} */
    function written({ dataset }) {
      const kind = /** @type {RecordKind} */ (dataset.kind);
      const text = store.get(kind, dataset.id ?? "")?.text.trim() ?? "";
      return text === dataset.example?.trim() ? "" : text;
    }

    /** @param {HTMLElement} item @param {string} text */
    function showText(item, text) {
      const note = find(item, ".cl-written");
      if (note) {
        note.textContent = text;
        note.hidden = !text;
      } else showRows(item, rowsOf(text));
    }

    /** @param {HTMLElement} item @param {string[][]} rows */
    function showRows(item, rows) {
      const [head = [], ...body] = rows.slice(0, MOST_ROWS + 1);
      find(item, "thead tr").replaceChildren(...head.map((cell) => element("th", cell)));
      const lines = body.map((cells) => {
        const line = document.createElement("tr");
        line.append(...cells.map((cell) => element("td", cell)));
        return line;
      });
      find(item, "tbody").replaceChildren(...lines);
      find(item, ".wide").hidden = !rows.length;
      find(item, "[data-more]").textContent = moreThan(rows);
      find(item, "[data-more]").hidden = !moreThan(rows);
    }

    /** @param {string[][]} rows */
    function moreThan({ length }) {
      const count = length - 1 - MOST_ROWS;
      return count > 0 ? fill(words["more-rows"], { count }) : "";
    }

    /** What is open goes to the folded list of its part, and back; a begun table keeps its rows. */
    function show() {
      const texts = new Map(items.map((item) => [item, written(item)]));
      const begun = new Set(items.filter((item) => texts.get(item)).map(groupOf));
      const stays = (/** @type {HTMLElement} */ item) =>
        texts.get(item) || ("table" in groupOf(item).dataset && begun.has(groupOf(item)));
      for (const item of items) {
        const text = texts.get(item) ?? "";
        const open = find(groupOf(item).parentElement ?? place, "[data-open] ul");
        item.toggleAttribute("data-empty-entry", !text);
        (stays(item) ? homes.get(item) : open).append(item);
        showText(item, text);
      }
      for (const group of all(place, "[data-group]")) group.hidden = !begun.has(group);
      for (const part of all(place, "[data-part]")) {
        const fold = find(part, "[data-open]");
        const count = all(fold, "li").length;
        fold.hidden = !count;
        find(fold, "summary").textContent = fill(words.open, { count });
      }
      const isNobody = store.learners().length > 0 && !store.current();
      find(place, "[data-empty]").hidden = begun.size > 0 || isNobody;
      find(place, "[data-ways]").hidden = !begun.size;
      find(place, "[data-who]").textContent = isNobody ? words.nobody : about();
      find(place, "[data-text]").value = asText(draft());
    }

    function about() {
      const learner = store.learners().find(({ id }) => id === store.current());
      const date = clusterlearn.today();
      return fill(words[learner?.name ? "draft-by" : "draft"], { date, name: learner?.name });
    }

    /** @returns {Draft} what the page shows, as data */
    function draft() {
      const title = document.querySelector("main h1")?.firstChild?.textContent?.trim() ?? "";
      return { title, about: about(), parts: all(place, "[data-part]").map(partOf) };
    }

    /** @param {HTMLElement} part @returns {DraftPart} */
    function partOf(part) {
      const groups = all(part, "[data-group]:not([hidden])").map((group) => ({
        title: textOf(group, "h3"),
        isTable: "table" in group.dataset,
        entries: all(group, "[data-id]").map(entryOf),
      }));
      const open = find(part, "[data-open]");
      return {
        title: part.querySelector("h2")?.firstChild?.textContent?.trim() ?? "",
        groups,
        open: open.hidden ? "" : `${textOf(open, "summary")}.`,
      };
    }

    /** @param {HTMLElement} item @returns {DraftEntry} */
    function entryOf(item) {
      const text = written(item);
      const rows = item.dataset.kind === "figures" ? rowsOf(text) : [];
      return {
        question: textOf(item, ".cl-question"),
        source: textOf(item, ".cl-aside a"),
        text,
        rows: rows.slice(0, MOST_ROWS + 1),
        more: moreThan(rows),
      };
    }

    /** @param {string} word */
    function say(word) {
      const said = find(place, "[data-said]");
      said.textContent = "";
      // A live region speaks when its text changes, also of the same thing twice.
      setTimeout(() => (said.textContent = fill(words[word], { file: words.file })));
    }

    /** @param {string} name @param {() => void} act */
    const press = (name, act) => find(place, `[data-${name}]`)?.addEventListener("click", act);

    press("print", () => print());
    press("copy", async () => {
      say((await copyText(find(place, "[data-text]"))) ? "copied" : "copy-by-hand");
    });
    press("save", async () => {
      try {
        for (const script of find(place, "[data-save]").dataset.load.split(" ")) {
          await clusterlearn.loadScript(script);
        }
        const link = document.createElement("a");
        link.href = URL.createObjectURL(clusterlearn.docx(draft(), words));
        link.download = words.file;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
        say("saved");
      } catch {
        say("failed");
      }
    });

    store.subscribe(show);
    show();
  }

  const place = document.querySelector("[data-draft]");
  if (place) start(/** @type {HTMLElement} */ (place));
}
