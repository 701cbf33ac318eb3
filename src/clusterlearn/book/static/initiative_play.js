"use strict";
/* The capstone's game in the page: choose a place, play twelve quarters, see what stays. */

(() => {
  /** @type {InitiativeRecord} */
  const { tasks, words } = clusterlearn.initiativeRecord;
  /** @type {Initiative} */
  const game = clusterlearn.initiativeGame;
  /** @type {InitiativeKept} */
  const kept = clusterlearn.initiativeKept;
  const { InitiativeStart, InitiativeQuarter, InitiativeEnd } = clusterlearn;
  /** @type {ProgressStore} */
  const store = clusterlearn.store;

  /** @implements {InitiativePage} */
  class Page extends HTMLElement {
    /** @type {{start: InitiativeStart, quarter: InitiativeQuarter, end: InitiativeEnd}} */
    steps = {
      start: new InitiativeStart(this.place("start"), this),
      quarter: new InitiativeQuarter(this.place("quarter"), this),
      end: new InitiativeEnd(this.place("end"), this.place("sheet"), this),
    };
    /** @type {InitiativeStep} - the one that is shown */
    shown = this.steps.start;
    width = 0; // for which charts are drawn

    connectedCallback() {
      new ResizeObserver(() => this.clientWidth !== this.width && this.draw()).observe(this);
      store.subscribe((kind) => kind === "*" && this.restore());
      this.restore();
    }

    /** @param {string} name @returns {any} - the piece of HTML of a step */
    place(name) {
      return this.querySelector(`[data-part="${name}"]`);
    }

    /** Go on where this learner stopped. */
    restore() {
      this.showTasks();
      const shown = kept.shown();
      const open = kept.openGame();
      if (shown) this.steps.end.enter(shown);
      else if (open) this.steps.quarter.enter(open);
      else this.steps.start.enter();
    }

    /* From step to step */

    /** @param {InitiativeStep} step */
    turnTo(step) {
      this.shown = step;
      for (const one of Object.values(this.steps)) {
        one.place.hidden = one !== step;
        one.clear();
      }
    }

    draw() {
      this.width = this.clientWidth;
      this.shown.draw();
    }

    /** @param {number} cluster @param {number} seed */
    begin(cluster, seed) {
      this.play({ plan: { cluster, seed, quarters: [] }, next: [...game.nothing] });
    }

    /** @param {{plan: InitiativePlan, next: number[]}} there */
    play(there) {
      this.steps.quarter.enter(there);
      this.steps.quarter.keep();
      this.steps.quarter.focus();
    }

    /** @param {InitiativePlan} plan @param {string} [tested] */
    end(plan, tested) {
      kept.keepShown(plan);
      this.steps.end.enter(plan, tested);
      this.steps.end.focus();
    }

    /** @param {InitiativePlan} plan */
    again(plan) {
      kept.keepNoneShown();
      this.steps.start.beginLike(plan);
    }

    /** @param {InitiativePlan} plan */
    leave(plan) {
      kept.putAside(plan.cluster);
      kept.keepNoneShown();
      this.steps.start.enter();
      this.steps.start.focus();
    }

    /* Tasks */

    /** @param {string} slug */
    found(slug) {
      const id = `initiative/${slug}`;
      if (!store.get("tasks", id)?.done) {
        store.set("tasks", id, { done: true, at: new Date().toISOString() });
      }
      this.showTasks();
    }

    showTasks() {
      for (const { slug } of tasks) {
        const isDone = Boolean(store.get("tasks", `initiative/${slug}`)?.done);
        const item = /** @type {Element} */ (this.querySelector(`[data-task="${slug}"]`));
        if (item.classList.contains("cl-done") === isDone) continue;
        item.classList.toggle("cl-done", isDone);
        const state = /** @type {Element} */ (item.querySelector(".cl-state"));
        state.textContent = words[isDone ? "found" : "open"];
      }
    }
  }

  customElements.define("cl-initiative", Page);
})();
