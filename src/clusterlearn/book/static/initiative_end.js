"use strict";
/* The last step of the capstone's game: what stood two years later, and the plan to keep or print. */

(() => {
  /** @type {InitiativeRecord} */
  const { rules, words, tasks } = clusterlearn.initiativeRecord;
  /** @type {Initiative} */
  const game = clusterlearn.initiativeGame;
  /** @type {InitiativeKept} */
  const kept = clusterlearn.initiativeKept;
  const { initiativeChart: charts, initiativeDebrief: debrief } = clusterlearn;
  const { say, element } = clusterlearn.initiativeWords;
  /** @type {InitiativePartClass} */
  const Part = clusterlearn.InitiativePart;

  /** The plan and what came of it, on paper. */
  class Sheet extends Part {
    /** @param {InitiativeLook} seen */
    fill(seen) {
      const { plan, code, lessons } = seen;
      const { title: place } = rules.clusters[plan.cluster];
      this.say("sheet-title", say("plan_of", { place }));
      this.say("sheet-about", say("plan_about", { seed: plan.seed, code: game.grouped(code) }));
      const { used, foot } = debrief.sheetRows(plan);
      this.find("tbody").replaceChildren(...used);
      this.find("tfoot").replaceChildren(...foot);
      this.say("sheet-result", debrief.result(seen));
      this.say("sheet-compared", debrief.compared(seen));
      this.say("sheet-driver", debrief.drove(seen));
      this.piece("sheet-lessons").replaceChildren(...lessons.map(({ text }) => element("li", text)));
    }

    print() {
      const root = document.documentElement;
      root.classList.add("cl-printing-plan");
      addEventListener("afterprint", () => root.classList.remove("cl-printing-plan"), { once: true });
      window.print();
    }
  }

  /** @implements {InitiativeStep} */
  class End extends Part {
    /** @type {InitiativeLook | undefined} */
    seen;

    /** @param {HTMLElement} place @param {HTMLElement} sheet @param {InitiativePage} page */
    constructor(place, sheet, page) {
      super(place);
      this.sheet = new Sheet(sheet);
      this.page = page;
      this.press("copy", () => this.copy());
      this.press("print", () => this.sheet.print());
      this.press("test", () => this.test());
      this.press("once-more", () => this.seen && page.again(this.seen.plan));
      this.press("places", () => this.seen && page.leave(this.seen.plan));
    }

    /** @param {InitiativePlan} plan @param {string} [tested] - what the plan did under another luck */
    enter(plan, tested = "") {
      /** @type {InitiativeLook} */
      const seen = debrief.look(plan);
      const isMine = kept.isEnded(plan);
      this.seen = seen;
      this.page.turnTo(this);
      this.sayResult(seen, isMine, tested);
      this.showCauses(seen);
      this.showOthers(seen);
      this.piece("code").value = game.grouped(seen.code);
      this.sheet.fill(seen);
      if (isMine) this.judge(seen);
      this.page.draw();
    }

    /** The sheet is there while the end is. */
    clear() {
      this.sheet.place.hidden = this.place.hidden;
      this.say("copied", "");
    }

    /** What stands two years later. @param {InitiativeLook} seen @param {boolean} isMine
     * @param {string} tested */
    sayResult(seen, isMine, tested) {
      const { plan, end, outcome } = seen;
      const { title: place } = rules.clusters[plan.cluster];
      const where = say("where_left", { place, seed: plan.seed });
      this.say("end-where", isMine ? where : `${where} · ${words.replayed}`);
      this.say("points", String(Math.round(outcome.points)));
      this.say("result", debrief.result(seen));
      const joint = Math.round(rules.half * end.joint_action);
      const gap = Math.round(outcome.points) - joint;
      this.say("made-of", say("made_of", { joint, gap, half: rules.half }));
      this.say("incomes", debrief.incomes(seen));
      this.say("tested", tested);
      this.find('[data-say="tested"]').hidden = !tested;
    }

    /** How it came to that, and what that teaches. @param {InitiativeLook} seen */
    showCauses(seen) {
      this.find(".cl-after").replaceChildren(...debrief.eventsAfter(seen));
      this.piece("course").replaceChildren(...debrief.courseRows(seen));
      this.say("driver", debrief.drove(seen));
      this.piece("drivers").tBodies[0].replaceChildren(...debrief.driverRows(seen));
      const lessons = seen.lessons.map((lesson) => debrief.lessonItem(lesson, this.page.dataset.root));
      this.find(".cl-lessons").replaceChildren(...lessons);
    }

    /** Plans by chance, and the best one. @param {InitiativeLook} seen */
    showOthers(seen) {
      this.say("compared", debrief.compared(seen));
      this.piece("differs").replaceChildren(...debrief.differs(seen));
      this.piece("grid-plan").replaceChildren(...debrief.sheetRows(seen.plan).used);
      this.piece("grid-best").replaceChildren(...debrief.sheetRows(seen.best).used);
    }

    draw() {
      if (!this.piece("joint").clientWidth) return;
      charts.drawPaths(this.piece("joint"), this.seen, "joint_action");
      charts.drawPaths(this.piece("gap"), this.seen, "poverty_gap");
      charts.drawChance(this.piece("chance"), this.seen);
    }

    /** See which tasks the end of one's own plan has done. @param {InitiativeLook} seen */
    judge({ outcome: { games } }) {
      const last = games[games.length - 1];
      const known = { joint_action: last.state.joint_action, closed: game.closed(last) };
      for (const { slug, of, least } of tasks) {
        if (of && known[of] > least) this.page.found(slug);
      }
    }

    async copy() {
      const isCopied = await clusterlearn.copyText(this.piece("code"));
      this.say("copied", isCopied ? words.copied : words.by_hand);
    }

    /** The same plan under another number of luck. */
    test() {
      if (!this.seen) return;
      const { plan, outcome } = this.seen;
      let seed = plan.seed;
      while (seed === plan.seed) seed = Math.floor(Math.random() * rules.seeds);
      const other = { ...plan, seed };
      if (kept.isEnded(plan)) {
        kept.keepEnded(other);
        this.page.found("tested");
      }
      const points = Math.round(game.play(other).points);
      const old = Math.round(outcome.points);
      this.page.end(other, say("other_luck", { seed, points, before: plan.seed, old }));
    }
  }

  clusterlearn.InitiativeEnd = End;
})();
