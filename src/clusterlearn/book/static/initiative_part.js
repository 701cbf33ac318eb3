"use strict";
/* A part of the capstone's page: finds, says and shows what stands in its own piece of HTML. */

(() => {
  clusterlearn.InitiativePart = class {
    /** @param {HTMLElement} place */
    constructor(place) {
      this.place = place;
    }

    /** @param {string} selector @returns {any} - an element of the part's own HTML */
    find(selector) {
      return this.place.querySelector(selector);
    }

    /** @param {string} name @returns {any} */
    piece(name) {
      return this.find(`[data-part="${name}"]`);
    }

    /** @param {string} name @param {string} text */
    say(name, text) {
      this.find(`[data-say="${name}"]`).textContent = text;
    }

    /** @param {string} name @param {boolean} isShown */
    show(name, isShown) {
      this.piece(name).hidden = !isShown;
    }

    /** @param {string} name @param {() => void} act */
    press(name, act) {
      this.find(`[data-press="${name}"]`).addEventListener("click", act);
    }

    /** Put the reader where the news are. */
    focus() {
      const news = this.find('[tabindex="-1"]');
      news.focus({ preventScroll: true });
      news.scrollIntoView({ block: "start", behavior: "instant" });
    }
  };
})();
