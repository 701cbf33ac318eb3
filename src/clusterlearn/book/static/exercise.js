"use strict";
/* The exercise in the page: answers from its table at once, from the model itself on a press. */

(() => {
  let modelRuns = false; // whether the worker has been started on this page

  /** The number a reader wrote, with decimal point or comma; NaN where it is none. */
  const parse = (/** @type {string} */ text) =>
    text.trim() === "" ? NaN : Number(text.trim().replace(",", "."));

  const { fill } = clusterlearn;

  const messageOf = (/** @type {unknown} */ error) =>
    error instanceof Error ? error.message : String(error);

  class Exercise extends HTMLElement {
    slug = this.dataset.slug ?? "";
    /** @type {ExerciseRecord} */
    record = clusterlearn.exercises[this.slug];
    words = this.record.words;
    values = this.startValues();
    questions = 0; // asked of the worker; only the latest answer counts
    /** @type {ExerciseResult | undefined} */
    result;
    /** @type {number | undefined} */
    guess;

    connectedCallback() {
      this.connectInputs();
      this.record.tasks.forEach((task) => this.connectTask(task));
      this.connectFoot();
      this.connectGuess();
      this.find(".cl-data").addEventListener("toggle", () => this.showData());
      new ResizeObserver(() => this.drawChart()).observe(this.find(".cl-chart"));
      this.update();
    }

    /** @param {string} selector @returns {any} - an element of the exercise's own HTML */
    find(selector) {
      return this.querySelector(selector);
    }

    /** What the reader set last, where it still lies in range, else the defaults. */
    startValues() {
      const kept = clusterlearn.store.get("inputs", this.slug) ?? {};
      const start = (/** @type {ExerciseInput} */ { name, low, high, default: value }) =>
        kept[name] >= low && kept[name] <= high ? kept[name] : value;
      return Object.fromEntries(this.record.inputs.map((input) => [input.name, start(input)]));
    }

    connectInputs() {
      for (const input of this.record.inputs) {
        const place = this.find(`[data-input="${input.name}"]`);
        const shown = clusterlearn.table.tidy(this.values[input.name] * input.factor);
        const list = place.querySelector("select");
        if (list) {
          list.value = shown;
          list.addEventListener("change", () => this.change(input, list));
          continue;
        }
        const [slider, number] = place.querySelectorAll("input");
        slider.value = number.value = shown;
        slider.addEventListener("input", () => {
          number.value = slider.value;
          this.change(input, number);
        });
        number.addEventListener("change", () => {
          if (this.change(input, number)) slider.value = number.value;
        });
      }
    }

    /**
     * Take over the number in a box; refuse it in words where it is out of range.
     * @param {ExerciseInput} input @param {HTMLInputElement | HTMLSelectElement} box
     */
    change({ name, label, low, high, factor }, box) {
      const { tidy } = clusterlearn.table;
      const shown = parse(box.value);
      const range = { low: tidy(low * factor), high: tidy(high * factor) };
      const good = shown >= range.low && shown <= range.high;
      box.setAttribute("aria-invalid", String(!good));
      this.classList.toggle("cl-stale", !good);
      if (!good) {
        const text = Number.isNaN(shown) ? this.words.not_a_number : this.words.outside;
        this.note(fill(text, { label, ...range, value: box.value }));
        return false;
      }
      this.values[name] = tidy(shown / factor);
      clusterlearn.store.set("inputs", this.slug, { ...this.values });
      this.update();
      return true;
    }

    /** Answer the present inputs: from the table, or from the model where the table has none. */
    update() {
      const { setting, away } = clusterlearn.table.nearest(this.record, this.values);
      if (away.length && modelRuns) {
        this.runModel();
        return;
      }
      this.questions++;
      const notes = away.map((/** @type {any} */ off) => fill(this.words.nearest, off));
      this.note(notes.join(" "));
      const size = Math.ceil(this.record.bytes / 1000);
      this.source(fill(this.words.from_table, { size }));
      this.show(clusterlearn.table.result(this.record, setting));
    }

    connectFoot() {
      this.find(".cl-run").addEventListener("click", () => this.startModel());
      this.find(".cl-notebook").addEventListener("click", (/** @type {MouseEvent} */ event) => {
        if (location.protocol !== "file:") return;
        event.preventDefault();
        this.source(this.words.needs_server);
      });
    }

    async startModel() {
      const button = this.find(".cl-run");
      button.disabled = true;
      try {
        await clusterlearn.engine.start({
          root: this.dataset.root,
          words: this.words,
          say: (/** @type {string} */ sentence) => this.source(sentence),
        });
        modelRuns = true;
        await this.runModel();
        button.textContent = this.words.run;
        this.find(".cl-sentence").scrollIntoView({ block: "nearest" });
      } catch (error) {
        this.update();
        this.source(messageOf(error));
      }
      button.disabled = false;
    }

    /** Ask the worker; its answer counts if nothing was asked since. */
    async runModel() {
      const question = ++this.questions;
      this.source(this.words.running);
      try {
        const result = await clusterlearn.engine.run(this.slug, { ...this.values });
        if (question !== this.questions) return;
        this.note("");
        this.source(this.words.from_model);
        this.show(result);
      } catch (error) {
        if (question === this.questions) this.source(messageOf(error));
      }
    }

    /** @param {ExerciseResult} result */
    show(result) {
      this.result = result;
      this.find(".cl-sentence").textContent = result.sentence;
      for (const { name, digits } of this.record.indicators) {
        const figure = this.find(`[data-indicator="${name}"] b`);
        figure.textContent = result.indicators[name].toFixed(digits);
      }
      this.drawChart();
      this.showData();
      for (const [task, met] of Object.entries(result.reached)) if (met) this.finish(task);
    }

    /** @param {string} text */
    note(text) {
      this.find(".cl-note").textContent = text;
    }

    /** @param {string} text */
    source(text) {
      this.find(".cl-source").textContent = text;
    }

    drawChart() {
      const box = this.find(".cl-chart");
      if (!box.clientWidth || !this.result) return;
      const asked = this.record.inputs.every(({ name, default: value }) => this.values[name] === value);
      const guess =
        asked && this.record.prediction.drawn && this.guess !== undefined
          ? { value: this.guess, label: this.words.guess }
          : null;
      clusterlearn.draw(box, this.record.chart, this.result.rows, guess);
      const note = this.find(".cl-guessed");
      if (note) note.hidden = !asked; // the guess was made for the first setting
    }

    /** Fill the table of data, while it is open. */
    showData() {
      const details = this.find(".cl-data");
      if (!details.open || !this.result) return;
      clusterlearn.fillTable(details.querySelector("tbody"), this.record.chart, this.result.rows);
    }

    /** @param {ExerciseTask} task */
    connectTask(task) {
      const item = this.find(`[data-task="${task.slug}"]`);
      if (clusterlearn.store.get("tasks", `${this.slug}/${task.slug}`)?.done) this.mark(item);
      if (task.kind === "reach") return;
      const answer = () => {
        const [right, text] =
          task.kind === "answer" ? this.judge(task, item) : this.judgeChoice(task, item);
        const again = !right && item.classList.contains("cl-done");
        const feedback = item.querySelector(".cl-feedback");
        feedback.textContent = again ? fill(this.words.not_this, { text }) : text;
        if (right) this.finish(task.slug);
      };
      item.querySelector("button").addEventListener("click", answer);
      item.querySelector("input").addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
        if (event.key === "Enter") answer();
      });
    }

    /**
     * @param {Extract<ExerciseTask, {kind: "answer"}>} task @param {HTMLElement} item
     * @returns {[boolean, string]} - whether the number is right, and what to say to it
     */
    judge({ value, tolerance, right, low, high }, item) {
      const box = /** @type {HTMLInputElement} */ (item.querySelector("input"));
      const number = parse(box.value);
      if (Number.isNaN(number)) return [false, this.words.answer_missing];
      if (Math.abs(number - value) <= tolerance + 1e-9) return [true, right];
      return [false, number < value ? low : high];
    }

    /**
     * @param {Extract<ExerciseTask, {kind: "choice"}>} task @param {HTMLElement} item
     * @returns {[boolean, string]}
     */
    judgeChoice({ value, feedback }, item) {
      const chosen = /** @type {HTMLInputElement | null} */ (item.querySelector("input:checked"));
      if (!chosen) return [false, this.words.choice_missing];
      return [chosen.value === value, feedback[chosen.value]];
    }

    /** @param {string} task */
    finish(task) {
      const id = `${this.slug}/${task}`;
      if (!clusterlearn.store.get("tasks", id)?.done) {
        clusterlearn.store.set("tasks", id, { done: true, at: new Date().toISOString() });
      }
      this.mark(this.find(`[data-task="${task}"]`));
    }

    /** @param {HTMLElement} item */
    mark(item) {
      if (item.classList.contains("cl-done")) return;
      item.classList.add("cl-done");
      const state = /** @type {HTMLElement} */ (item.querySelector(".cl-state"));
      state.textContent = this.words.found;
    }

    /** Where the page asks for a guess, the exercise opens once it is made or skipped. */
    connectGuess() {
      const made = clusterlearn.store.get("predictions", this.slug);
      const asked = document.querySelector(`[data-prediction="${this.slug}"]`);
      this.open(!asked || made !== undefined);
      this.takeGuess(made);
      this.find(".cl-gate button").addEventListener("click", () => {
        clusterlearn.store.set("predictions", this.slug, { skipped: true });
        this.open(true);
        this.find(".cl-inputs :is(input, select)").focus();
      });
      document.addEventListener("clusterlearn:prediction", (event) => {
        const { slug, ...guess } = /** @type {CustomEvent} */ (event).detail;
        if (slug !== this.slug) return;
        this.takeGuess(guess);
        this.open(true);
      });
    }

    /** @param {boolean} isOpen */
    open(isOpen) {
      this.find(".cl-gate").hidden = isOpen;
      this.find(".cl-body").hidden = !isOpen;
    }

    /** @param {{value?: number} | undefined} guess */
    takeGuess(guess) {
      this.guess = guess?.value;
      const { indicator } = this.record.prediction;
      const figure = this.find(`[data-indicator="${indicator}"] dd`);
      figure.querySelector(".cl-guessed")?.remove();
      if (this.guess !== undefined) {
        const note = document.createElement("span");
        note.className = "cl-guessed";
        note.textContent = fill(this.words.you_guessed, { value: this.guess });
        figure.append(note);
      }
      this.drawChart();
    }
  }

  customElements.define("cl-exercise", Exercise);
})();
