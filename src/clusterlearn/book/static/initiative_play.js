"use strict";
/* The capstone's game in the page: choose a place, play twelve quarters, see what stays. */

(() => {
  /** @type {InitiativeRecord} */
  const record = clusterlearn.initiativeRecord;
  const { rules, words } = record;
  const { say, element, of100, sign, change, moved, told } = clusterlearn.initiativeWords;
  const { fill, initiativeChart: charts, initiativeDebrief: debrief } = clusterlearn;
  /** @type {ProgressStore} */
  const store = clusterlearn.store;
  /** @type {InitiativeKept} */
  const kept = clusterlearn.initiativeKept;
  /** @type {Initiative} */
  const game = clusterlearn.initiativeGame;
  const MOST_KEPT = 6;

  class InitiativePage extends HTMLElement {
    /** @type {InitiativePlan | undefined} - the game that is being played */
    plan;
    /** @type {InitiativeGame[]} - its quarters so far */
    games = [];
    /** @type {number[]} - what is chosen for the next quarter */
    next = [...game.nothing];
    /** @type {any} - the play whose end is shown */
    seen;
    width = 0; // for which charts are drawn
    about = true; // whether the form says what each action is
    sure = false; // whether the reader knows that nothing is chosen

    connectedCallback() {
      this.press("luck", () => this.proposeLuck());
      this.press("begin", () => this.begin());
      this.press("begin-anew", () => this.beginAnew());
      this.press("go-on", () => this.open(this.chosen()));
      this.press("replay", () => this.replay());
      this.press("about", () => this.showAbout(!this.about));
      this.press("two-years", () => this.finish());
      this.press("again", () => this.askAgain());
      this.press("keep", () => this.dontErase());
      this.press("erase", () => this.start(this.plan?.cluster ?? 0, this.plan?.seed ?? 0));
      this.press("places", () => this.toBeginning());
      this.press("copy", () => this.copy());
      this.press("print", () => this.print());
      this.press("test", () => this.test());
      this.press("once-more", () => this.onceMore());
      this.piece("plan").addEventListener("submit", (/** @type {Event} */ event) => {
        event.preventDefault();
        this.playQuarter();
      });
      this.piece("plan").addEventListener("change", () => this.choose());
      this.find(".cl-places").addEventListener("change", () => this.show("sure-place", false));
      this.find("select").addEventListener("change", () => this.drawSign());
      this.piece("over-time").addEventListener("toggle", () => this.drawSign());
      this.find("input.cl-code").addEventListener(
        "keydown",
        (/** @type {KeyboardEvent} */ event) => event.key === "Enter" && this.replay(),
      );
      new ResizeObserver(() => this.clientWidth !== this.width && this.draw()).observe(this);
      store.subscribe((kind) => kind === "*" && this.restore());
      this.proposeLuck();
      this.restore();
    }

    /** @param {string} selector @returns {any} - an element of the game's own HTML */
    find(selector) {
      return this.querySelector(selector);
    }

    /** @param {string} name @returns {any} */
    piece(name) {
      return this.find(`[data-part="${name}"]`);
    }

    /** @param {string} name @param {string} text */
    say(name, text) {
      this.find(`[data-say="${name}"]`).textContent = text;
    }

    /** @param {string} name @param {() => void} act */
    press(name, act) {
      for (const button of this.querySelectorAll(`[data-press="${name}"]`)) {
        button.addEventListener("click", act);
      }
    }

    /** @param {string} name @param {boolean} isShown */
    show(name, isShown) {
      this.piece(name).hidden = !isShown;
    }

    /** Show one of the three steps. @param {"start" | "quarter" | "end"} step */
    step(step) {
      for (const name of ["start", "quarter", "end"]) this.show(name, name === step);
      for (const name of ["sure-place", "sure-again"]) this.show(name, false);
      for (const name of ["start", "code", "copied", "over"]) this.say(name, "");
      this.show("sheet", step === "end");
    }

    /** Put the reader where the news are. @param {HTMLElement} place */
    focusOn(place) {
      place.focus({ preventScroll: true });
      place.scrollIntoView({ block: "start", behavior: "instant" });
    }

    keep() {
      if (this.plan) kept.keepGame(this.plan, this.next);
    }

    /** Go on where this learner stopped. */
    restore() {
      this.showTasks();
      const shown = kept.shown();
      const open = kept.openGame();
      if (shown) this.showEnd(shown);
      else if (open) this.take(open);
      else this.showStart();
    }

    /** @param {{plan: InitiativePlan, next: number[]}} kept */
    take({ plan, next }) {
      this.plan = plan;
      this.about = !plan.quarters.length;
      this.games = game.games(plan);
      this.next = next;
      this.showQuarter();
    }

    /* The first step */

    showStart() {
      this.plan = undefined;
      this.step("start");
      const games = [...this.openGames(), ...this.endedGames()];
      this.find(".cl-kept").replaceChildren(...games.map((button) => element("li", button)));
      this.show("kept", games.length > 0);
    }

    openGames() {
      return kept
        .games()
        .filter(({ plan }) => plan.quarters.length && !kept.isEnded(plan))
        .map(({ plan: { cluster, seed, quarters } }) => {
          const { title: place } = rules.clusters[cluster];
          const word = quarters.length === rules.quarters ? "full_game" : "open_game";
          const text = say(word, { place, seed, quarter: quarters.length + 1 });
          return this.button(text, () => this.open(cluster));
        });
    }

    endedGames() {
      return kept
        .ended()
        .slice(0, MOST_KEPT)
        .map((code) => {
          const plan = game.decode(code);
          const place = rules.clusters[plan.cluster].title;
          const points = Math.round(game.play(plan).points);
          const text = say("ended_game", { place, seed: plan.seed, points });
          return this.button(text, () => this.goToEnd(plan));
        });
    }

    /** @param {string} text @param {() => void} act */
    button(text, act) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "cl-button";
      button.textContent = text;
      button.addEventListener("click", act);
      return button;
    }

    proposeLuck() {
      this.find("input[type=number]").value = String(Math.floor(Math.random() * rules.seeds));
    }

    /** The place that is chosen; -1 where none is. */
    chosen() {
      return Number(this.find(".cl-places input:checked")?.value ?? -1);
    }

    begin() {
      const field = this.find("input[type=number]");
      const seed = field.value.trim() === "" ? NaN : Number(field.value);
      const isGood = Number.isInteger(seed) && seed >= 0 && seed < rules.seeds;
      field.setAttribute("aria-invalid", String(!isGood));
      if (this.chosen() < 0) {
        this.say("start", words.no_place);
        this.find(".cl-places input").focus();
        return;
      }
      if (!isGood) {
        this.say("start", say("no_seed", { most: rules.seeds - 1 }));
        field.focus();
        return;
      }
      const there = kept.gameOf(this.chosen());
      const quarters = there?.plan.quarters.length;
      if (there && quarters && !kept.isEnded(there.plan)) {
        this.say("sure-place", say("sure_place", { quarters, all: rules.quarters }));
        this.show("sure-place", true);
        this.find('[data-press="go-on"]').focus();
        return;
      }
      this.start(this.chosen(), seed);
    }

    beginAnew() {
      this.start(this.chosen(), Number(this.find("input[type=number]").value));
    }

    /** Begin at a place. @param {number} cluster @param {number} seed */
    start(cluster, seed) {
      this.plan = { cluster, seed, quarters: [] };
      this.games = game.games(this.plan);
      this.next = [...game.nothing];
      this.about = true;
      this.keep();
      this.showQuarter();
      this.focusOn(this.find('[data-part="quarter"] .cl-news'));
    }

    /** Go on with a kept game. @param {number} cluster */
    open(cluster) {
      const there = kept.gameOf(cluster);
      if (!there) return;
      this.take(there);
      this.keep();
      this.focusOn(this.find('[data-part="quarter"] .cl-news'));
    }

    toBeginning() {
      if (this.plan) kept.putAside(this.plan.cluster);
      kept.keepNoneShown();
      this.showStart();
      this.focusOn(this.find('[data-part="start"] h4'));
    }

    replay() {
      const field = this.find("input.cl-code");
      if (!field.value.trim()) {
        this.say("code", words.no_code);
        field.focus();
        return;
      }
      try {
        this.goToEnd(game.decode(field.value));
        field.value = "";
      } catch (error) {
        this.say("code", error instanceof Error ? error.message : String(error));
        field.focus();
      }
    }

    /* A quarter */

    current() {
      return this.games[this.games.length - 1];
    }

    /** What was done in the quarter before one of the games. @param {number} n */
    levelsOf(n) {
      return this.plan?.quarters[n - 1] ?? game.nothing;
    }

    showQuarter() {
      const { quarter, cluster, seed } = this.current();
      const { title: place } = rules.clusters[cluster];
      const isLast = quarter === rules.quarters;
      this.step("quarter");
      this.find('[data-part="quarter"] h4').textContent = isLast
        ? words.left
        : say("quarter", { quarter: quarter + 1, all: rules.quarters });
      const year = Math.floor(quarter / rules.year) + 1;
      this.say("where", say(isLast ? "where_left" : "where", { place, year, seed }));
      this.piece("news").replaceChildren(...this.news());
      this.showSigns();
      this.show("plan", !isLast);
      this.show("leave", isLast);
      if (!isLast) this.showPlan();
      this.draw();
    }

    /** What happened in the last quarter, what has come now, and what is heard of. */
    *news() {
      const { quarter, cluster, seed, happened } = this.current();
      if (!quarter) yield element("p", say("arrived", { story: rules.clusters[cluster].story }));
      else if (happened) yield this.outcome(happened);
      else yield element("p", words.calm);
      if (quarter === rules.quarters) {
        yield element("p", words.gone);
        return;
      }
      const now = game.schedule(seed).get(quarter);
      if (now !== undefined) {
        const { title: event, text, helps } = rules.events[now];
        yield this.card("cl-now", say("now", { event }), `${text} ${helps}`);
      }
      const isHeard = game.monitored(this.levelsOf(quarter)) >= rules.monitoring.warns;
      if (!isHeard || quarter === rules.quarters - 1) return;
      const coming = game.coming(this.current(), this.levelsOf(quarter));
      const { coming: hear, calm } = rules.texts.sentences;
      yield element("p", coming === null ? calm : fill(hear, { event: rules.events[coming].title }));
    }

    /** @param {InitiativeHappened} happened */
    outcome(happened) {
      const { title: event, text, verdict } = told(happened);
      const kind = happened.stood ? "cl-stood" : "cl-fell";
      return this.card(kind, say("last", { event }), `${text} ${verdict} ${moved(happened)}`);
    }

    /** @param {string} kind @param {string} head @param {string} text */
    card(kind, head, text) {
      const card = element("p", element("b", head), ` ${text}`);
      card.className = `cl-event ${kind}`;
      return card;
    }

    showSigns() {
      const { quarter } = this.current();
      const level = game.monitored(this.levelsOf(quarter));
      this.say("rough", words[quarter ? ["rough", "closer", "exact"][level] : "first"]);
      const now = game.rounded(this.current(), level);
      const coarse = Math.min(level, game.monitored(this.levelsOf(quarter - 1)));
      const compared = game.rounded(this.current(), coarse);
      const before = quarter ? game.rounded(this.games[quarter - 1], coarse) : undefined;
      for (const line of this.querySelectorAll("[data-sign]")) {
        const name = /** @type {HTMLElement} */ (line).dataset.sign ?? "";
        const [value, against] = line.querySelectorAll("td");
        const [text, ...figures] = sign(name, now[name], level);
        value.replaceChildren(text, " ", ...figures.map((/** @type {string} */ one) => element("small", one)));
        against.textContent = before ? change(before[name], compared[name], coarse) : "";
      }
    }

    /** The chart of one sign, as it was seen after each quarter. */
    drawSign() {
      const box = this.piece("chart");
      if (!box.clientWidth || !this.plan) return;
      const name = this.find("select").value;
      const values = this.games.map((one, n) => of100(game.seen(one, this.levelsOf(n))[name]));
      charts.drawSign(box, name, values);
    }

    draw() {
      this.width = this.clientWidth;
      if (!this.piece("quarter").hidden) this.drawSign();
      if (!this.piece("end").hidden) this.drawEnd();
    }

    /** Levels cut down, from the last action up, to what can be paid now. @param {number[]} wished */
    payable(wished) {
      const levels = wished.map(() => 0);
      wished.forEach((level, i) => {
        for (let n = 0; n < level; n++) {
          levels[i]++;
          if (!game.affordable(this.current(), levels)) levels[i]--;
        }
      });
      return levels;
    }

    showPlan() {
      const { quarter } = this.current();
      const wished = this.levelsOf(quarter);
      const payable = this.payable(wished);
      const isLowered = wished.some((level, i) => level > payable[i]);
      const isKept = wished.some(Boolean) && this.next.every((level, i) => level === payable[i]);
      this.say("choices", isKept ? words[isLowered ? "lowered_choices" : "kept_choices"] : "");
      this.next.forEach((level, i) => {
        const radio = this.find(`input[data-action="${i}"][value="${level}"]`);
        if (radio) radio.checked = true;
      });
      this.find("form [type=submit]").textContent = say("play", { quarter: quarter + 1 });
      this.showAbout(this.about);
      this.showPurse();
    }

    /** @param {boolean} isShown */
    showAbout(isShown) {
      this.about = isShown;
      const button = this.find('[data-press="about"]');
      button.textContent = words[isShown ? "hide_about" : "show_about"];
      button.setAttribute("aria-expanded", String(isShown));
      for (const text of this.querySelectorAll(".cl-about")) {
        /** @type {HTMLElement} */ (text).hidden = !isShown;
      }
    }

    /** Take over what is chosen now. */
    choose() {
      for (const radio of this.querySelectorAll("input[data-action]:checked")) {
        const { dataset, value } = /** @type {HTMLInputElement} */ (radio);
        this.next[Number(dataset.action)] = Number(value);
      }
      this.keep();
      this.showPurse();
    }

    showPurse() {
      this.sure = false;
      const [days, money] = game.cost(this.next);
      const there = game.purse(this.current());
      const parts = [
        say("purse_days", { days, there: there.days }),
        say("purse_money", { money, there: there.money }),
      ];
      this.say("purse", parts.join(" · "));
      const over = [
        ...(days > there.days ? [say("too_many_days", { days, there: there.days })] : []),
        ...(money > there.money ? [say("too_much_money", { money, there: there.money })] : []),
      ];
      this.say("over", over.length ? [...over, words.take_away].join(" ") : "");
      const isOver = !game.affordable(this.current(), this.next);
      this.find("form [type=submit]").setAttribute("aria-disabled", String(isOver));
      this.find(".cl-purse").classList.toggle("cl-is-over", isOver);
    }

    playQuarter() {
      if (!this.plan || !game.affordable(this.current(), this.next)) {
        this.showPurse();
        return;
      }
      const levels = [...this.next];
      const isIdle = !levels.some(Boolean);
      if (isIdle && !this.sure) {
        this.sure = true;
        this.say("over", words.idle_quarter);
        return;
      }
      this.plan = { ...this.plan, quarters: [...this.plan.quarters, levels] };
      this.games.push(game.quarter(this.current(), levels));
      this.next = this.plan.quarters.length < rules.quarters ? this.payable(levels) : [...game.nothing];
      this.about = false;
      this.keep();
      this.showQuarter();
      this.focusOn(this.find('[data-part="quarter"] .cl-news'));
    }

    askAgain() {
      const quarters = this.plan?.quarters.length ?? 0;
      if (!quarters && this.plan) {
        this.start(this.plan.cluster, this.plan.seed);
        return;
      }
      this.say("sure-again", say("sure_again", { quarters, all: rules.quarters }));
      this.show("sure-again", true);
      this.find('[data-press="keep"]').focus();
    }

    dontErase() {
      this.show("sure-again", false);
      this.find('[data-press="again"]').focus();
    }

    /* The end */

    finish() {
      if (!this.plan) return;
      kept.keepEnded(this.plan);
      this.found("played");
      this.goToEnd(this.plan);
    }

    /** @param {InitiativePlan} plan */
    goToEnd(plan) {
      kept.keepShown(plan);
      this.showEnd(plan);
      this.focusOn(this.find('[data-part="end"] .cl-news'));
    }

    /** @param {InitiativePlan} plan @param {string} [tested] - what the plan did under another luck */
    showEnd(plan, tested = "") {
      this.plan = plan;
      this.seen = debrief.look(plan);
      this.step("end");
      const { end, outcome, code, lessons } = this.seen;
      const { title: place } = rules.clusters[plan.cluster];
      const isMine = kept.isEnded(plan);
      const where = say("where_left", { place, seed: plan.seed });
      this.say("end-where", isMine ? where : `${where} · ${words.replayed}`);
      this.say("points", String(Math.round(outcome.points)));
      this.say("result", debrief.result(this.seen));
      this.say("incomes", debrief.incomes(this.seen));
      const joint = Math.round(rules.half * end.joint_action);
      const gap = Math.round(outcome.points) - joint;
      this.say("made-of", say("made_of", { joint, gap, half: rules.half }));
      this.say("tested", tested);
      this.find('[data-say="tested"]').hidden = !tested;
      this.find(".cl-after").replaceChildren(...debrief.eventsAfter(this.seen));
      this.piece("course").replaceChildren(...debrief.courseRows(this.seen));
      this.say("driver", debrief.drove(this.seen));
      this.piece("drivers").tBodies[0].replaceChildren(...debrief.driverRows(this.seen));
      this.say("compared", debrief.compared(this.seen));
      this.piece("differs").replaceChildren(...debrief.differs(this.seen));
      for (const name of ["plan", "best"]) {
        const { used } = debrief.sheetRows(this.seen[name]);
        this.piece(`grid-${name}`).replaceChildren(...used);
      }
      const items = () => lessons.map((/** @type {any} */ one) => debrief.lessonItem(one, this.dataset.root));
      this.find(".cl-lessons").replaceChildren(...items());
      this.piece("code").value = game.grouped(code);
      this.showSheet(place);
      if (isMine) this.judge();
      this.draw();
    }

    drawEnd() {
      if (!this.piece("joint").clientWidth) return;
      charts.drawPaths(this.piece("joint"), this.seen, "joint_action");
      charts.drawPaths(this.piece("gap"), this.seen, "poverty_gap");
      charts.drawChance(this.piece("chance"), this.seen);
    }

    /** @param {string} place */
    showSheet(place) {
      const { plan, code, lessons } = this.seen;
      this.say("sheet-title", say("plan_of", { place }));
      this.say("sheet-about", say("plan_about", { seed: plan.seed, code: game.grouped(code) }));
      const { used, foot } = debrief.sheetRows(plan);
      const table = this.find(".cl-plan-sheet table");
      table.tBodies[0].replaceChildren(...used);
      table.tFoot.replaceChildren(...foot);
      this.say("sheet-result", debrief.result(this.seen));
      this.say("sheet-compared", debrief.compared(this.seen));
      this.say("sheet-driver", debrief.drove(this.seen));
      this.piece("sheet-lessons").replaceChildren(
        ...lessons.map((/** @type {any} */ lesson) => element("li", lesson.text)),
      );
    }

    async copy() {
      const isCopied = await clusterlearn.copyText(this.piece("code"));
      this.say("copied", isCopied ? words.copied : words.by_hand);
    }

    print() {
      const root = document.documentElement;
      root.classList.add("cl-printing-plan");
      addEventListener("afterprint", () => root.classList.remove("cl-printing-plan"), { once: true });
      window.print();
    }

    /** The same plan under another number of luck. */
    test() {
      const { plan, outcome } = this.seen;
      let seed = plan.seed;
      while (seed === plan.seed) seed = Math.floor(Math.random() * rules.seeds);
      const other = { ...plan, seed };
      const points = Math.round(game.play(other).points);
      const old = Math.round(outcome.points);
      if (kept.isEnded(plan)) {
        kept.keepEnded(other);
        this.found("tested");
      }
      kept.keepShown(other);
      this.showEnd(other, say("other_luck", { seed, points, before: plan.seed, old }));
      this.focusOn(this.find('[data-part="end"] .cl-news'));
    }

    onceMore() {
      kept.keepNoneShown();
      const { cluster, seed } = this.seen.plan;
      this.showStart();
      this.find(`.cl-places input[value="${cluster}"]`).checked = true;
      this.find("input[type=number]").value = String(seed);
      this.begin();
    }

    /* Tasks */

    /** See which tasks the end of one's own plan has done. */
    judge() {
      const last = this.seen.outcome.games[this.seen.outcome.games.length - 1];
      const known = { joint_action: last.state.joint_action, closed: game.closed(last) };
      for (const { slug, of, least } of record.tasks) {
        if (of && known[/** @type {"closed"} */ (of)] > least) this.found(slug);
      }
    }

    /** @param {string} slug */
    found(slug) {
      const id = `initiative/${slug}`;
      if (!store.get("tasks", id)?.done) {
        store.set("tasks", id, { done: true, at: new Date().toISOString() });
      }
      this.showTasks();
    }

    showTasks() {
      for (const { slug } of record.tasks) {
        const isDone = Boolean(store.get("tasks", `initiative/${slug}`)?.done);
        const item = this.find(`[data-task="${slug}"]`);
        if (item.classList.contains("cl-done") === isDone) continue;
        item.classList.toggle("cl-done", isDone);
        item.querySelector(".cl-state").textContent = words[isDone ? "found" : "open"];
      }
    }
  }

  customElements.define("cl-initiative", InitiativePage);
})();
