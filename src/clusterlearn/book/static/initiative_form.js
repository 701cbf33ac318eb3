"use strict";
/* The form of a quarter in the capstone's game: what to do, and what is left to spend. */

(() => {
  /** @type {InitiativeRecord} */
  const { words } = clusterlearn.initiativeRecord;
  /** @type {Initiative} */
  const game = clusterlearn.initiativeGame;
  const { say } = clusterlearn.initiativeWords;
  /** @type {InitiativePartClass} */
  const Part = clusterlearn.InitiativePart;

  /** Levels cut down, from the last action up, to what can be paid.
   * @param {InitiativeGame} now @param {number[]} wished */
  function payable(now, wished) {
    const levels = [...game.nothing];
    wished.forEach((level, i) => {
      for (let n = 0; n < level; n++) {
        levels[i]++;
        if (!game.affordable(now, levels)) levels[i]--;
      }
    });
    return levels;
  }

  class Form extends Part {
    now = game.start(0, 0); // the game whose next quarter is asked about
    /** @type {number[]} - what is chosen for it */
    levels = [...game.nothing];
    isSure = false; // whether the reader knows that nothing is chosen
    isAbout = true; // whether the form says what each action is

    /**
     * @param {HTMLElement} place
     * @param {{changed: () => void, play: (levels: number[]) => void}} tell - `play` gets levels
     *   that can be paid
     */
    constructor(place, tell) {
      super(place);
      this.tell = tell;
      this.submit = this.find("[type=submit]");
      this.press("about", () => this.showAbout(!this.isAbout));
      place.addEventListener("change", () => this.choose());
      place.addEventListener("submit", (event) => {
        event.preventDefault();
        this.play();
      });
    }

    /**
     * Ask about the next quarter of a game.
     * @param {InitiativeGame} now
     * @param {number[]} done - levels of the quarter before
     * @param {number[]} [chosen] - levels so far; else those of the quarter before
     */
    ask(now, done, chosen) {
      const again = payable(now, done);
      this.now = now;
      this.levels = chosen ?? again;
      const isKept = done.some(Boolean) && this.levels.every((level, i) => level === again[i]);
      const isLowered = done.some((level, i) => level > again[i]);
      this.say("choices", isKept ? words[isLowered ? "lowered_choices" : "kept_choices"] : "");
      this.levels.forEach((level, i) => {
        const radio = this.find(`input[data-action="${i}"][value="${level}"]`);
        if (radio) radio.checked = true;
      });
      this.submit.textContent = say("play", { quarter: now.quarter + 1 });
      this.showAbout(now.quarter === 0);
      this.showPurse();
    }

    /** @param {boolean} isShown */
    showAbout(isShown) {
      this.isAbout = isShown;
      const button = this.find('[data-press="about"]');
      button.textContent = words[isShown ? "hide_about" : "show_about"];
      button.setAttribute("aria-expanded", String(isShown));
      for (const text of this.place.querySelectorAll(".cl-about")) {
        /** @type {HTMLElement} */ (text).hidden = !isShown;
      }
    }

    /** Take over what is chosen now. */
    choose() {
      for (const radio of this.place.querySelectorAll("input[data-action]:checked")) {
        const { dataset, value } = /** @type {HTMLInputElement} */ (radio);
        this.levels[Number(dataset.action)] = Number(value);
      }
      this.tell.changed();
      this.showPurse();
    }

    showPurse() {
      this.isSure = false;
      const [days, money] = game.cost(this.levels);
      const there = game.purse(this.now);
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
      this.submit.setAttribute("aria-disabled", String(over.length > 0));
      this.find(".cl-purse").classList.toggle("cl-is-over", over.length > 0);
    }

    /** Play what is chosen, if it can be paid; to do nothing takes a second press. */
    play() {
      if (!game.affordable(this.now, this.levels)) {
        this.showPurse();
        return;
      }
      if (!this.isSure && !this.levels.some(Boolean)) {
        this.isSure = true;
        this.say("over", words.idle_quarter);
        return;
      }
      this.tell.play([...this.levels]);
    }
  }

  clusterlearn.InitiativeForm = Form;
})();
