"use strict";
/* A quarter of the capstone's game: what happened, what is seen, and what to do next. */

(() => {
  /** @type {InitiativeRecord} */
  const { rules, words } = clusterlearn.initiativeRecord;
  /** @type {Initiative} */
  const game = clusterlearn.initiativeGame;
  /** @type {InitiativeKept} */
  const kept = clusterlearn.initiativeKept;
  const { fill, initiativeChart: charts } = clusterlearn;
  const { say, element, of100, sign, change, moved, told } = clusterlearn.initiativeWords;
  /** @type {InitiativePartClass} */
  const Part = clusterlearn.InitiativePart;

  /** @param {string} kind @param {string} head @param {string} text */
  function card(kind, head, text) {
    const made = element("p", element("b", head), ` ${text}`);
    made.className = `cl-event ${kind}`;
    return made;
  }

  /** What came in the last quarter, and what it did. @param {InitiativeHappened} happened */
  function outcome(happened) {
    const { title: event, text, verdict } = told(happened);
    const kind = happened.stood ? "cl-stood" : "cl-fell";
    return card(kind, say("last", { event }), `${text} ${verdict} ${moved(happened)}`);
  }

  /** @implements {InitiativeStep} */
  class Quarter extends Part {
    /** @type {InitiativePlan} - what was played so far */
    plan = { cluster: 0, seed: 0, quarters: [] };
    games = game.games(this.plan); // the start, and after each quarter
    /** @type {InitiativeForm} */
    form = new clusterlearn.InitiativeForm(this.piece("plan"), {
      changed: () => this.keep(),
      play: (/** @type {number[]} */ levels) => this.play(levels),
    });

    /** @param {HTMLElement} place @param {InitiativePage} page */
    constructor(place, page) {
      super(place);
      this.page = page;
      this.press("two-years", () => this.finish());
      this.press("again", () => this.askAgain());
      this.press("keep", () => this.dontErase());
      this.press("erase", () => this.beginAgain());
      this.press("places", () => page.leave(this.plan));
      this.find("select").addEventListener("change", () => this.draw());
      this.piece("over-time").addEventListener("toggle", () => this.draw());
    }

    /** @param {{plan: InitiativePlan, next: number[]}} there - `next`: levels chosen so far */
    enter({ plan, next }) {
      this.plan = plan;
      this.games = game.games(plan);
      this.display(next);
    }

    clear() {
      this.show("sure-again", false);
      this.form.say("over", "");
    }

    /** The game as it stands. */
    now() {
      return this.games[this.games.length - 1];
    }

    /** What was done in the quarter before one of the games. @param {number} n */
    levelsOf(n) {
      return this.plan.quarters[n - 1] ?? game.nothing;
    }

    isOver() {
      return this.plan.quarters.length === rules.quarters;
    }

    keep() {
      kept.keepGame(this.plan, this.isOver() ? game.nothing : this.form.levels);
    }

    /** @param {number[]} [next] - levels chosen for the quarter; else those of the one before */
    display(next) {
      const { quarter, cluster, seed } = this.now();
      const { title: place } = rules.clusters[cluster];
      const isOver = this.isOver();
      this.page.turnTo(this);
      this.find("h4").textContent = isOver
        ? words.left
        : say("quarter", { quarter: quarter + 1, all: rules.quarters });
      const year = Math.floor(quarter / rules.year) + 1;
      this.say("where", say(isOver ? "where_left" : "where", { place, year, seed }));
      this.piece("news").replaceChildren(...this.news());
      this.showSigns();
      this.show("plan", !isOver);
      this.show("leave", isOver);
      if (!isOver) this.form.ask(this.now(), this.levelsOf(quarter), next);
      this.page.draw();
    }

    /** What happened in the last quarter, what has come now, and what is heard of. */
    *news() {
      const { quarter, cluster, seed, happened } = this.now();
      if (!quarter) yield element("p", say("arrived", { story: rules.clusters[cluster].story }));
      else yield happened ? outcome(happened) : element("p", words.calm);
      if (this.isOver()) {
        yield element("p", words.gone);
        return;
      }
      const now = game.schedule(seed).get(quarter);
      if (now !== undefined) {
        const { title: event, text, helps } = rules.events[now];
        yield card("cl-now", say("now", { event }), `${text} ${helps}`);
      }
      const isHeard = game.monitored(this.levelsOf(quarter)) >= rules.monitoring.warns;
      if (!isHeard || quarter === rules.quarters - 1) return;
      const coming = game.coming(this.now(), this.levelsOf(quarter));
      const { coming: heard, calm } = rules.texts.sentences;
      yield element("p", coming === null ? calm : fill(heard, { event: rules.events[coming].title }));
    }

    /** The signs as they are seen now, and against the quarter before, by the rougher look of both. */
    showSigns() {
      const { quarter } = this.now();
      const level = game.monitored(this.levelsOf(quarter));
      this.say("rough", words[quarter ? ["rough", "closer", "exact"][level] : "first"]);
      const now = game.rounded(this.now(), level);
      const coarse = Math.min(level, game.monitored(this.levelsOf(quarter - 1)));
      const compared = game.rounded(this.now(), coarse);
      const before = quarter ? game.rounded(this.games[quarter - 1], coarse) : undefined;
      for (const line of this.place.querySelectorAll("[data-sign]")) {
        const name = /** @type {HTMLElement} */ (line).dataset.sign ?? "";
        const [value, against] = line.querySelectorAll("td");
        const [text, ...figures] = sign(name, now[name], level);
        value.replaceChildren(text, " ", ...figures.map((/** @type {string} */ one) => element("small", one)));
        against.textContent = before ? change(before[name], compared[name], coarse) : "";
      }
    }

    /** Draw one sign as it was seen after each quarter, while the chart is unfolded. */
    draw() {
      const box = this.piece("chart");
      if (!box.clientWidth) return;
      const name = this.find("select").value;
      const values = this.games.map((one, n) => of100(game.seen(one, this.levelsOf(n))[name]));
      charts.drawSign(box, name, values);
    }

    /** @param {number[]} levels */
    play(levels) {
      this.plan = { ...this.plan, quarters: [...this.plan.quarters, levels] };
      this.games.push(game.quarter(this.now(), levels));
      this.display();
      this.keep();
      this.focus();
    }

    finish() {
      kept.keepEnded(this.plan);
      this.page.found("played");
      this.page.end(this.plan);
    }

    /** Begin at the same place under the same luck; quarters that would be lost are asked about. */
    askAgain() {
      const quarters = this.plan.quarters.length;
      if (!quarters) {
        this.beginAgain();
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

    beginAgain() {
      this.page.begin(this.plan.cluster, this.plan.seed);
    }
  }

  clusterlearn.InitiativeQuarter = Quarter;
})();
