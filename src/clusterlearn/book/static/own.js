"use strict";
/* The reader's own figures: pasted or opened, read by the library on this device, shown as a chart. */

(() => {
  const { copyText } = clusterlearn;

  /** @param {string} name @param {string} text */
  function element(name, text) {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  /** Whether a file is a workbook of a spreadsheet, which is no text. @param {Uint8Array} bytes */
  const isWorkbook = ([first, second]) =>
    (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);

  /**
   * The text of a file: UTF-16 by its mark, else UTF-8, else what old spreadsheets write.
   * @param {Uint8Array<ArrayBuffer>} bytes @returns {string}
   */
  function textOf(bytes) {
    const mark = (bytes[0] << 8) | bytes[1];
    if (mark === 0xfffe) return new TextDecoder("utf-16le").decode(bytes);
    if (mark === 0xfeff) return new TextDecoder("utf-16be").decode(bytes);
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder("windows-1252").decode(bytes);
    }
  }

  class Own extends HTMLElement {
    slug = this.dataset.slug ?? "";
    /** @type {ExerciseRecord} */
    record = clusterlearn.exercises[this.slug];
    words = { ...this.record.words, ...this.record.own?.words };
    questions = 0; // only the latest answer counts
    put = (/** @type {string} */ _text) => {};
    /** @type {OwnResult | undefined} */
    result;
    /** @type {string[]} - sheets that the example, a file or nothing took the place of; not kept */
    earlier = [];
    writer = clusterlearn.store.current();

    connectedCallback() {
      this.put = clusterlearn.keepField(this.find("textarea"), "figures", this.slug, {
        changed: () => this.changed(),
      });
      this.press("show", () => this.ask());
      this.press("example", () => this.replace(this.record.own?.example ?? ""));
      this.press("clear", () => this.replace(""));
      this.press("back", () => this.goBack());
      this.press("copy", () => this.copy());
      clusterlearn.store.subscribe(() => this.forget());
      this.find("[type=file]").addEventListener("change", () => this.open());
      this.boxes().forEach((box) => box.addEventListener("input", () => this.changed()));
      this.find(".cl-data").addEventListener("toggle", () => this.showData());
      new ResizeObserver(() => this.drawChart()).observe(this.find(".cl-chart"));
    }

    /** @param {string} selector @returns {any} - an element of the exercise's own HTML */
    find(selector) {
      return this.querySelector(selector);
    }

    /** The number boxes that go with the sheet. @returns {HTMLInputElement[]} */
    boxes() {
      return [...this.querySelectorAll("input[data-name]")].map((box) => /** @type {any} */ (box));
    }

    /** What stands in the boxes; an empty one is left to the model, and no number is told by it. */
    inputs() {
      const filled = this.boxes().filter((box) => box.value.trim());
      return Object.fromEntries(
        filled.map((box) => {
          const number = Number(box.value.trim().replace(",", "."));
          return [box.dataset.name, Number.isFinite(number) ? number : box.value.trim()];
        }),
      );
    }

    /** @param {string} name @param {() => void} act */
    press(name, act) {
      this.find(`[data-own="${name}"]`).addEventListener("click", act);
    }

    /** @param {string} text */
    say(text) {
      this.find(".cl-source").textContent = text;
    }

    /** What stands below is not about the sheet any more. */
    changed() {
      this.questions++;
      this.find(".cl-problems").hidden = true;
      this.find(".cl-found").hidden = true;
      this.result = undefined;
      this.say("");
    }

    /** @param {string} text */
    fill(text) {
      const sheet = /** @type {HTMLTextAreaElement} */ (this.find("textarea"));
      this.put(text);
      sheet.setSelectionRange(0, 0); // the headings come into sight
      sheet.focus();
    }

    /** Put another text into the sheet, so that the reader can go back. @param {string} text */
    replace(text) {
      const sheet = this.find("textarea").value;
      const isOwn = sheet.trim() && sheet !== this.record.own?.example;
      if (isOwn && sheet !== text) this.earlier.push(sheet);
      this.offerBack();
      this.fill(text);
    }

    goBack() {
      const sheet = this.earlier.pop() ?? "";
      this.offerBack();
      this.fill(sheet);
    }

    offerBack() {
      this.find('[data-own="back"]').hidden = !this.earlier.length;
    }

    /** Another learner does not come back to this one's sheet. */
    forget() {
      if (this.writer === clusterlearn.store.current()) return;
      this.writer = clusterlearn.store.current();
      this.earlier = [];
      this.offerBack();
    }

    async open() {
      const input = /** @type {HTMLInputElement} */ (this.find("[type=file]"));
      const [file] = input.files ?? [];
      if (!file) return;
      const bytes = new Uint8Array(await file.arrayBuffer());
      input.value = ""; // so that the same file can be chosen again
      if (isWorkbook(bytes)) this.showProblems([this.words.workbook]);
      else this.replace(textOf(bytes));
    }

    async ask() {
      const text = this.find("textarea").value;
      if (!text.trim()) {
        this.showProblems([this.words.nothing]);
        return;
      }
      const question = ++this.questions;
      const button = this.find('[data-own="show"]');
      button.disabled = true;
      try {
        await clusterlearn.engine.start({
          root: this.dataset.root,
          words: this.words,
          say: (/** @type {string} */ sentence) => this.say(sentence),
        });
        button.textContent = this.words.show;
        this.say(this.words.running);
        const result = await clusterlearn.engine.runOwn(this.slug, text, this.inputs());
        if (question === this.questions) this.show(result);
      } catch (error) {
        this.say(error instanceof Error ? error.message : String(error));
      }
      button.disabled = false;
    }

    /** @param {OwnResult} result */
    show(result) {
      this.say("");
      if (result.problems) {
        this.showProblems(result.problems);
        return;
      }
      this.result = result;
      this.find("[data-copied]").replaceChildren();
      this.find("[data-said]").textContent = "";
      this.find(".cl-problems").hidden = true;
      this.find(".cl-found").hidden = false;
      const sentences = this.find(".cl-sentence");
      sentences.replaceChildren(...result.sentences.map((text) => element("p", text)));
      this.find(".cl-legend").textContent = result.chart.legend;
      this.find(".cl-notes").replaceChildren(...result.notes.map((text) => element("li", text)));
      this.find(".cl-remarks").hidden = !result.notes.length;
      this.find("thead tr").replaceChildren(...result.head.map((text) => element("th", text)));
      // Another sheet has other names and another scale, so nothing of an earlier chart stays.
      this.find(".cl-chart").replaceChildren(document.createElement("div"));
      this.drawChart();
      this.showData();
      sentences.focus();
    }

    /** What was found, as lines to paste elsewhere; cells are parted as a spreadsheet takes them. */
    asText() {
      const { sentences, chart, head, rows, notes } = /** @type {OwnResult} */ (this.result);
      /** @type {string[][]} */
      const cells = clusterlearn.charts[chart.kind].texts(chart, rows);
      const table = [head, ...cells].map((row) => row.join("\t"));
      const parts = [[this.find("h4").textContent], sentences, table, notes];
      return parts.filter((lines) => lines.length).map((lines) => lines.join("\n")).join("\n\n");
    }

    /** Copy it; where the browser refuses, it stands there for the reader to copy. */
    async copy() {
      const field = document.createElement("textarea");
      field.readOnly = true;
      field.rows = 8;
      field.setAttribute("aria-label", this.words.as_text);
      field.value = this.asText();
      this.find("[data-copied]").replaceChildren(field);
      const isCopied = await copyText(field);
      if (isCopied) field.remove();
      this.find("[data-said]").textContent = isCopied ? this.words.copied : this.words.copy_by_hand;
    }

    /** @param {string[]} problems */
    showProblems(problems) {
      this.find(".cl-found").hidden = true;
      const box = this.find(".cl-problems");
      box.hidden = false;
      box.querySelector("ul").replaceChildren(...problems.map((text) => element("li", text)));
      box.focus();
    }

    drawChart() {
      const box = this.find(".cl-chart > div");
      if (!box?.clientWidth || !this.result) return;
      clusterlearn.draw(box, this.result.chart, this.result.rows, null);
    }

    /** Fill the table of data, while it is open. */
    showData() {
      const details = this.find(".cl-data");
      if (!details.open || !this.result) return;
      clusterlearn.fillTable(details.querySelector("tbody"), this.result.chart, this.result.rows);
    }
  }

  customElements.define("cl-own", Own);
})();
