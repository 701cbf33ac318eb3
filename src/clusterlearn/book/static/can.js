"use strict";

/** The page "What you can do now": each objective, marked by what the learner has shown. */

window.clusterlearn ??= {};
{
  /** @type {ProgressStore} */
  const store = clusterlearn.store;
  /** @type {Course} */
  const course = clusterlearn.course;
  const { fill } = clusterlearn;
  /** @type {Standing} */
  const { counts, isFound, isRight, stage } = clusterlearn.standing;

  /** @param {CourseObjective[]} objectives */
  function sum(objectives) {
    const stages = objectives.map(stage);
    const of = (/** @type {Stage} */ name) => stages.filter((found) => found === name).length;
    const total = objectives.length;
    return { total, shown: of("shown"), begun: of("begun"), open: of("open") };
  }

  /** @param {HTMLElement} place */
  function start(place) {
    /** @type {Record<string, string>} */
    const words = JSON.parse(place.dataset.words ?? "{}");
    /** @param {ParentNode} within @param {string} selector @returns {any} */
    const find = (within, selector) => within.querySelector(selector);

    /** What there is to show, by sort: a link to the first of it that is open, else words alone.
     * @param {CourseChapter} chapter @param {CourseObjective} objective */
    function evidence(chapter, objective) {
      const done = counts(objective);
      const check = objective.checks.find((id) => !isRight(id));
      const task = objective.tasks.find((id) => !isFound(id));
      const anchors = {
        checks: check && `#check-${check}`,
        tasks: task && `#exercise-${task.split("/")[0]}`,
      };
      return /** @type {const} */ (["checks", "tasks"])
        .filter((sort) => objective[sort].length)
        .flatMap((sort) => {
          const anchor = anchors[sort];
          const text = document.createElement(anchor ? "a" : "span");
          const values = { done: done[sort], total: objective[sort].length };
          text.textContent = fill(clusterlearn.words[sort], values);
          if (anchor) text.setAttribute("href", `${place.dataset.root}${chapter.url}${anchor}`);
          return [text, " "];
        });
    }

    /** @param {CourseChapter} chapter */
    function showChapter(chapter) {
      const box = find(place, `[data-can-chapter="${chapter.page}"]`);
      for (const objective of chapter.objectives) {
        const goal = find(box, `[data-goal="${objective.id}"]`);
        goal.dataset.stage = stage(objective);
        find(goal, "[data-mark]").textContent = words[stage(objective)];
        find(goal, "[data-evidence]").replaceChildren(...evidence(chapter, objective));
      }
      box.dataset.stages = chapter.objectives.map(stage).join(" ");
    }

    function show() {
      const learner = store.learners().find(({ id }) => id === store.current());
      const isNobody = store.learners().length > 0 && !learner;
      const date = clusterlearn.today();
      const who = isNobody ? "nobody" : learner?.name ? "of-by" : "of";
      find(place, "[data-who]").textContent = fill(words[who], { date, name: learner?.name });
      for (const module of course.modules) {
        const box = find(place, `[data-can-module="${module.slug}"]`);
        module.chapters.forEach(showChapter);
        const objectives = module.chapters.flatMap((chapter) => chapter.objectives);
        box.dataset.stages = [...new Set(objectives.map(stage))].join(" ");
        find(box, "[data-sum]").textContent = fill(words.sum, sum(objectives));
      }
      const whole = sum(
        course.modules.flatMap(({ chapters }) => chapters.flatMap(({ objectives }) => objectives)),
      );
      const isWhole = whole.total > 0 && whole.shown === whole.total;
      const said = isWhole ? words.all : fill(words.sum, whole);
      if (find(place, "[data-sum]").textContent !== said) {
        find(place, "[data-sum]").textContent = said;
      }
    }

    find(place, "[data-only]").addEventListener("change", (/** @type {Event} */ { target }) => {
      place.classList.toggle("cl-only", /** @type {HTMLInputElement} */ (target).checked);
    });
    find(place, "[data-print]").addEventListener("click", () => print());
    store.subscribe((kind) => kind !== "inputs" && show());
    show();
  }

  const place = document.querySelector("[data-can]");
  if (place) start(/** @type {HTMLElement} */ (place));
}
