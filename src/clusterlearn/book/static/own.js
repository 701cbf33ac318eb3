"use strict";
/* The reader's own figures: pasted or opened, read by the library on this device, shown as a chart. */

(() => {
  const { fill } = clusterlearn;

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

    connectedCallback() {
      this.put = clusterlearn.keepField(this.find("textarea"), "figures", this.slug, {
        changed: () => this.changed(),
      });
      this.press("show", () => this.ask());
      this.press("example", () => this.fill(this.record.own?.example ?? ""));
      this.press("clear", () => this.fill(""));
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

    async open() {
      const input = /** @type {HTMLInputElement} */ (this.find("[type=file]"));
      const [file] = input.files ?? [];
      if (!file) return;
      const bytes = new Uint8Array(await file.arrayBuffer());
      input.value = ""; // so that the same file can be chosen again
      if (isWorkbook(bytes)) this.showProblems([this.words.workbook]);
      else this.fill(textOf(bytes));
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
