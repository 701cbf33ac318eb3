"use strict";
/* The first step of the capstone's game: a place and a number of luck, a kept game, or a code. */

(() => {
  /** @type {InitiativeRecord} */
  const { rules, words } = clusterlearn.initiativeRecord;
  /** @type {Initiative} */
  const game = clusterlearn.initiativeGame;
  /** @type {InitiativeKept} */
  const kept = clusterlearn.initiativeKept;
  const { say, element } = clusterlearn.initiativeWords;
  /** @type {InitiativePartClass} */
  const Part = clusterlearn.InitiativePart;
  const MOST_ENDED = 6;

  /** @param {string} text @param {() => void} act */
  function button(text, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "cl-button";
    made.textContent = text;
    made.addEventListener("click", act);
    return made;
  }

  /** @implements {InitiativeStep} */
  class Start extends Part {
    /** @param {HTMLElement} place @param {InitiativePage} page */
    constructor(place, page) {
      super(place);
      this.page = page;
      this.luck = this.find("input[type=number]");
      this.code = this.find("input.cl-code");
      this.press("luck", () => this.proposeLuck());
      this.press("begin", () => this.begin());
      this.press("begin-anew", () => page.begin(this.chosen(), Number(this.luck.value)));
      this.press("go-on", () => this.goOn(this.chosen()));
      this.press("replay", () => this.replay());
      this.find(".cl-places").addEventListener("change", () => this.show("sure-place", false));
      this.code.addEventListener(
        "keydown",
        (/** @type {KeyboardEvent} */ event) => event.key === "Enter" && this.replay(),
      );
      this.proposeLuck();
    }

    enter() {
      this.page.turnTo(this);
      const games = [...this.games(), ...this.ended()];
      this.find(".cl-kept").replaceChildren(...games.map((one) => element("li", one)));
      this.show("kept", games.length > 0);
    }

    clear() {
      this.show("sure-place", false);
      this.say("start", "");
      this.say("code", "");
    }

    draw() {} // there is no chart

    /** Games that can be gone on with, but for those whose end is in the other list. */
    games() {
      return kept
        .games()
        .filter(({ plan }) => plan.quarters.length && !kept.isEnded(plan))
        .map(({ plan: { cluster, seed, quarters } }) => {
          const { title: place } = rules.clusters[cluster];
          const word = quarters.length === rules.quarters ? "full_game" : "open_game";
          const text = say(word, { place, seed, quarter: quarters.length + 1 });
          return button(text, () => this.goOn(cluster));
        });
    }

    ended() {
      return kept
        .ended()
        .slice(0, MOST_ENDED)
        .map((code) => {
          const plan = game.decode(code);
          const place = rules.clusters[plan.cluster].title;
          const points = Math.round(game.play(plan).points);
          const text = say("ended_game", { place, seed: plan.seed, points });
          return button(text, () => this.page.end(plan));
        });
    }

    proposeLuck() {
      this.luck.value = String(Math.floor(Math.random() * rules.seeds));
    }

    /** The place that is chosen; -1 where none is. */
    chosen() {
      return Number(this.find(".cl-places input:checked")?.value ?? -1);
    }

    /** Begin as was chosen; a game that would be lost is asked about first. */
    begin() {
      const { value } = this.luck;
      const seed = value.trim() === "" ? NaN : Number(value);
      const isGood = Number.isInteger(seed) && seed >= 0 && seed < rules.seeds;
      this.luck.setAttribute("aria-invalid", String(!isGood));
      if (this.chosen() < 0) {
        this.say("start", words.no_place);
        this.find(".cl-places input").focus();
        return;
      }
      if (!isGood) {
        this.say("start", say("no_seed", { most: rules.seeds - 1 }));
        this.luck.focus();
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
      this.page.begin(this.chosen(), seed);
    }

    /** Begin where a plan was played, under its luck. @param {InitiativePlan} plan */
    beginLike({ cluster, seed }) {
      this.enter();
      this.find(`.cl-places input[value="${cluster}"]`).checked = true;
      this.luck.value = String(seed);
      this.begin();
    }

    /** @param {number} cluster */
    goOn(cluster) {
      const there = kept.gameOf(cluster);
      if (there) this.page.play(there);
    }

    /** See the end of the plan whose code was written. */
    replay() {
      if (!this.code.value.trim()) {
        this.say("code", words.no_code);
        this.code.focus();
        return;
      }
      try {
        this.page.end(game.decode(this.code.value));
        this.code.value = "";
      } catch (error) {
        this.say("code", error instanceof Error ? error.message : String(error));
        this.code.focus();
      }
    }
  }

  clusterlearn.InitiativeStart = Start;
})();
