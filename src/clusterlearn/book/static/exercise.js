"use strict";
/* The exercise in the page: answers from the table at once, from the model itself on a press. */

(() => {
  let modelRuns = false; // whether the worker has been started on this page

  /**
   * @typedef {Record<string, number>} Values  inputs in the model's own unit
   * @typedef {{rows: Record<string, number | string>[], indicators: Record<string, number>,
   *   sentence: string, reached: Record<string, boolean>}} Result
   */

  /** The number a reader wrote, with decimal point or comma; NaN where it is none. */
  const parse = (/** @type {string} */ text) =>
    text.trim() === "" ? NaN : Number(text.trim().replace(",", "."));

  /** A number without the noise of binary fractions. */
  const tidy = (/** @type {number} */ value) => Number(value.toPrecision(12));

  /** Fill {names} of a text. */
  const fill = (/** @type {string} */ text, /** @type {Record<string, unknown>} */ values) =>
    text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

  /** Unpack a column: differences to whole numbers to numbers or labels; see table.py. */
  function unpack(column, packed) {
    let total = 0;
    const scale = 10 ** (column.digits ?? 0);
    return packed.map((step) => {
      total += step;
      return column.labels ? column.labels[total] : total / scale;
    });
  }

  class Exercise extends HTMLElement {
    connectedCallback() {
      this.slug = /** @type {string} */ (this.dataset.slug);
      this.record = clusterlearn.exercises[this.slug];
      this.words = this.record.words;
      this.fromModel = false;
      this.ask = 0; // number of the latest question to the worker; older answers are dropped
      this.values = this.startValues();
      this.connectInputs();
      this.connectTasks();
      this.connectFoot();
      this.connectGuess();
      this.query(".cl-data").addEventListener("toggle", () => this.showData());
      new ResizeObserver(() => this.drawChart()).observe(this.query(".cl-chart"));
      this.update();
    }

    /** @returns {any} */
    query(selector) {
      return this.querySelector(selector);
    }

    /** What the reader last set, where it still lies in range, else the defaults. */
    startValues() {
      const kept = clusterlearn.store.get("inputs", this.slug) ?? {};
      return Object.fromEntries(
        this.record.inputs.map((input) => {
          const value = kept[input.name];
          const usable = typeof value === "number" && value >= input.low && value <= input.high;
          return [input.name, usable ? value : input.default];
        }),
      );
    }

    connectInputs() {
      for (const input of this.record.inputs) {
        const box = this.query(`[data-input="${input.name}"]`);
        const slider = box.querySelector("[type=range]");
        const number = box.querySelector("[type=number]");
        slider.value = number.value = tidy(this.values[input.name] * input.factor);
        slider.addEventListener("input", () => {
          number.value = slider.value;
          this.change(input, parse(slider.value));
        });
        number.addEventListener("change", () => {
          if (this.change(input, parse(number.value))) slider.value = number.value;
        });
      }
    }

    /** Take over a number in the unit shown; refuse it in words where it is out of range. */
    change(input, shown) {
      const [low, high] = [tidy(input.low * input.factor), tidy(input.high * input.factor)];
      const good = shown >= low && shown <= high;
      const number = this.query(`[data-input="${input.name}"] [type=number]`);
      number.setAttribute("aria-invalid", String(!good));
      if (!good) {
        const text = Number.isNaN(shown) ? this.words.not_a_number : this.words.outside;
        this.note(fill(text, { label: input.label, low, high, value: number.value || "–" }));
        return false;
      }
      this.values[input.name] = tidy(shown / input.factor);
      clusterlearn.store.set("inputs", this.slug, { ...this.values });
      this.update();
      return true;
    }

    /** Answer the present inputs: from the table, or from the model where it runs. */
    update() {
      const { place, away } = this.nearest();
      if (away.length && modelRuns) {
        this.runModel();
        return;
      }
      this.ask++;
      this.note(away.map((off) => fill(this.words.nearest, off)).join(" "));
      this.show(this.fromTable(place), false);
    }

    /** The setting of the table nearest to the inputs, and the inputs that are off its grid. */
    nearest() {
      let place = 0;
      const away = [];
      for (const input of this.record.inputs) {
        const steps = Math.round((input.high - input.low) / input.step);
        const exact = (this.values[input.name] - input.low) / input.step;
        const step = Math.min(Math.max(Math.round(exact), 0), steps);
        place = place * (steps + 1) + step;
        if (Math.abs(exact - step) > 1e-6) {
          away.push({
            value: tidy(this.values[input.name] * input.factor),
            nearest: tidy((input.low + step * input.step) * input.factor),
          });
        }
      }
      return { place, away };
    }

    /** @returns {Result} */
    fromTable(place) {
      const { columns, shared, settings } = this.record.table;
      const setting = settings[place];
      const varying = setting.columns[Symbol.iterator]();
      const lists = columns.map((column) =>
        unpack(column, shared[column.name] ?? varying.next().value),
      );
      const reach = this.record.tasks.filter((task) => task.kind === "reach");
      return {
        rows: lists[0].map((_, i) =>
          Object.fromEntries(columns.map((column, c) => [column.name, lists[c][i]])),
        ),
        indicators: Object.fromEntries(
          this.record.indicators.map((indicator, i) => [indicator.name, setting.indicators[i]]),
        ),
        sentence: setting.sentence,
        reached: Object.fromEntries(
          reach.map((task, i) => [task.slug, setting.reached[i] === "1"]),
        ),
      };
    }

    /** Ask the worker; its answer counts if nothing was asked since. */
    async runModel() {
      const ask = ++this.ask;
      this.source(this.words.running);
      try {
        const result = await clusterlearn.engine.run(this.slug, { ...this.values });
        if (ask !== this.ask) return;
        this.note("");
        this.show(result, true);
      } catch (error) {
        if (ask === this.ask) this.note(error instanceof Error ? error.message : String(error));
      }
    }

    show(result, fromModel) {
      this.result = result;
      this.query(".cl-sentence").textContent = result.sentence;
      for (const indicator of this.record.indicators) {
        const value = result.indicators[indicator.name].toFixed(indicator.digits);
        this.query(`[data-indicator="${indicator.name}"] b`).textContent = value;
      }
      const kilobytes = Math.ceil(this.record.bytes / 1000);
      this.source(fromModel ? this.words.from_model : fill(this.words.from_table, { size: kilobytes }));
      this.drawChart();
      this.showData();
      for (const [task, met] of Object.entries(result.reached)) if (met) this.finish(task);
    }

    note(text) {
      this.query(".cl-note").textContent = text;
    }

    source(text) {
      this.query(".cl-source").textContent = text;
    }

    drawChart() {
      const box = this.query(".cl-chart");
      if (!box.clientWidth || !this.result) return;
      const guess = this.guess === undefined ? null : { value: this.guess, label: this.words.guess };
      clusterlearn.draw(box, this.record.chart, this.result.rows, guess);
    }

    /** Fill the table of data, while it is open. */
    showData() {
      const details = this.query(".cl-data");
      if (!details.open || !this.result) return;
      const body = details.querySelector("tbody");
      body.replaceChildren(
        ...this.dataRows().map(([head, ...cells]) => {
          const row = document.createElement("tr");
          const first = document.createElement("th");
          first.scope = "row";
          first.textContent = head;
          row.append(first, ...cells.map((cell) => {
            const td = document.createElement("td");
            td.textContent = cell;
            return td;
          }));
          return row;
        }),
      );
    }

    /** @returns {string[][]} */
    dataRows() {
      const { chart } = this.record;
      const rows = this.result.rows;
      if (chart.kind === "line") {
        /** @type {Map<number, Record<string, number>>} */
        const byX = new Map();
        for (const row of rows) {
          if (!byX.has(row[chart.x])) byX.set(row[chart.x], {});
          byX.get(row[chart.x])[row[chart.series]] = row[chart.y];
        }
        return [...byX].map(([x, values]) =>
          [x, ...Object.keys(chart.labels).map((name) => values[name] ?? "")].map(String),
        );
      }
      return chart.nodes.map((_, node) => [
        String(node + 1),
        ...Object.keys(chart.panels).map((panel) =>
          rows
            .filter((r) => r.panel === panel && (r.source === node || r.target === node))
            .map((r) => (r.source === node ? r.target : r.source) + 1)
            .sort((a, b) => a - b)
            .join(", ") || "–",
        ),
      ]);
    }

    connectTasks() {
      for (const task of this.record.tasks) {
        const item = this.query(`[data-task="${task.slug}"]`);
        if (clusterlearn.store.get("tasks", `${this.slug}/${task.slug}`)?.done) this.mark(item);
        if (task.kind === "reach") continue;
        const answer = () => this.answer(task, item);
        item.querySelector("button").addEventListener("click", answer);
        item.querySelector("input[type=text]")?.addEventListener("keydown", (event) => {
          if (event.key === "Enter") answer();
        });
      }
    }

    answer(task, item) {
      const [right, text] = task.kind === "answer" ? this.judge(task, item) : this.judgeChoice(task, item);
      item.querySelector(".cl-feedback").textContent = text;
      if (right) this.finish(task.slug);
    }

    /** @returns {[boolean, string]} */
    judge(task, item) {
      const guess = parse(item.querySelector("input").value);
      if (Number.isNaN(guess)) return [false, this.words.answer_missing];
      if (Math.abs(guess - task.value) <= task.tolerance + 1e-9) return [true, task.right];
      return [false, guess < task.value ? task.low : task.high];
    }

    /** @returns {[boolean, string]} */
    judgeChoice(task, item) {
      const chosen = item.querySelector("input:checked");
      if (!chosen) return [false, this.words.choice_missing];
      return [chosen.value === task.value, task.feedback[chosen.value]];
    }

    finish(slug) {
      const id = `${this.slug}/${slug}`;
      if (!clusterlearn.store.get("tasks", id)?.done) {
        clusterlearn.store.set("tasks", id, { done: true, at: new Date().toISOString() });
      }
      this.mark(this.query(`[data-task="${slug}"]`));
    }

    mark(item) {
      if (item.classList.contains("cl-done")) return;
      item.classList.add("cl-done");
      item.querySelector(".cl-state").textContent = this.words.found;
    }

    connectFoot() {
      const button = this.query(".cl-run");
      button?.addEventListener("click", async () => {
        button.disabled = true;
        try {
          await clusterlearn.engine.start({
            root: this.dataset.root,
            onprogress: ({ loaded, total }) => {
              const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
              const progress = { done: megabytes(loaded), total: megabytes(total) };
              this.source(fill(this.words.starting, progress));
            },
          });
          modelRuns = true;
          await this.runModel();
        } catch (error) {
          this.note(error instanceof Error ? error.message : String(error));
          this.source("");
        }
        button.disabled = false;
      });
    }

    /** A guess in the page closes the exercise until it is made or skipped. */
    connectGuess() {
      const asks = document.querySelector(`[data-prediction="${this.slug}"]`);
      const made = clusterlearn.store.get("predictions", this.slug);
      if (asks && !made) {
        this.open(false);
        this.query(".cl-gate button").addEventListener("click", () => {
          clusterlearn.store.set("predictions", this.slug, { skipped: true });
          this.open(true);
          this.query("[type=range]").focus();
        });
      }
      this.takeGuess(made);
      document.addEventListener("clusterlearn:prediction", (event) => {
        const { slug, ...guess } = /** @type {CustomEvent} */ (event).detail;
        if (slug !== this.slug) return;
        this.takeGuess(guess);
        this.open(true);
      });
    }

    open(isOpen) {
      this.query(".cl-gate").hidden = isOpen;
      this.query(".cl-body").hidden = !isOpen;
    }

    takeGuess(guess) {
      this.guess = typeof guess?.value === "number" ? guess.value : undefined;
      const { indicator } = this.record.prediction;
      const value = this.query(`[data-indicator="${indicator}"] dd`);
      value.querySelector(".cl-guessed")?.remove();
      if (this.guess !== undefined) {
        const note = document.createElement("span");
        note.className = "cl-guessed";
        note.textContent = fill(this.words.you_guessed, { value: this.guess });
        value.append(note);
      }
      this.drawChart();
    }
  }

  customElements.define("cl-exercise", Exercise);
})();
