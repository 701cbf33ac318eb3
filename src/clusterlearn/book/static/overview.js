"use strict";

/** What the reader has read, answered, found and written, wherever chapters are listed. */

window.clusterlearn ??= {};
{
  /** @type {ProgressStore} */
  const store = clusterlearn.store;
  /** @type {Course} */
  const course = clusterlearn.course;
  /** @type {Record<string, string>} */
  const words = clusterlearn.words;
  const { fill } = clusterlearn;

  const chapters = course.modules.flatMap((module) => module.chapters);

  const isRight = (/** @type {string} */ id) => Boolean(store.get("checks", id)?.right);
  /** Seen to its end; whoever has all checks right has seen enough. @param {CourseChapter} chapter */
  const isSeen = ({ page, checks }) =>
    Boolean(store.get("pages", page)) || (checks.length > 0 && checks.every(isRight));
  const isFound = (/** @type {string} */ id) => Boolean(store.get("tasks", id)?.done);
  const isWritten = (/** @type {string} */ id) => Boolean(store.get("prompts", id)?.text.trim());

  /** How many of each sort are done. @param {Things} things */
  const counts = (things) => ({
    checks: things.checks.filter(isRight).length,
    tasks: things.tasks.filter(isFound).length,
    prompts: things.prompts.filter(isWritten).length,
  });

  const sorts = /** @type {const} */ (["checks", "tasks", "prompts"]);

  /** One short statement for each sort of thing that there is. @param {Things} things */
  const statements = (things) =>
    sorts
      .filter((sort) => things[sort].length)
      .map((sort) =>
        fill(words[sort], { done: counts(things)[sort], total: things[sort].length }),
      );

  /** How far somebody is: checks and tasks show what they can do, a note is a beginning.
   * @param {Things} things @returns {Stage} */
  function stage(things) {
    const done = counts(things);
    const total = things.checks.length + things.tasks.length;
    if (total && done.checks + done.tasks === total) return "shown";
    return done.checks + done.tasks + done.prompts ? "begun" : "open";
  }

  /** @param {CourseChapter} chapter */
  const isBegun = (chapter) => isSeen(chapter) || stage(chapter) !== "open";

  /** @param {CourseChapter} chapter */
  const stateOf = (chapter) =>
    [words[isSeen(chapter) ? "seen" : "unseen"], ...statements(chapter)].join(" ");

  /** @param {ParentNode} place @param {string} selector @returns {any} */
  const part = (place, selector) => place.querySelector(selector);

  /** @param {HTMLElement} item a chapter in a list */
  function showChapter(item) {
    const chapter = chapters.find(({ page }) => page === item.dataset.page);
    if (!chapter) return;
    const state = part(item, ":scope > .cl-state");
    state.hidden = !isBegun(chapter);
    state.textContent = stateOf(chapter);
    for (const objective of chapter.objectives) {
      const goal = part(item, `[data-objective="${objective.id}"] .cl-state`);
      goal.textContent = isBegun(chapter) ? words[`objective-${stage(objective)}`] : "";
    }
  }

  /** @param {HTMLElement} place the sum of a module */
  function showModule(place) {
    const module = course.modules.find(({ slug }) => slug === place.dataset.module);
    if (!module) return;
    const all = {
      checks: module.chapters.flatMap((chapter) => chapter.checks),
      tasks: module.chapters.flatMap((chapter) => chapter.tasks),
      prompts: module.chapters.flatMap((chapter) => chapter.prompts),
    };
    const seen = module.chapters.filter(isSeen).length;
    const total = module.chapters.length;
    place.textContent = [fill(words.chapters, { done: seen, total }), ...statements(all)].join(" ");
  }

  /** @param {HTMLElement} place the link that leads back to where the reader stopped */
  function showContinue(place) {
    const last = store.get("last", "page");
    const open = chapters.filter((chapter) => !isSeen(chapter));
    const chapter = open.find(({ page }) => page === last?.page) ?? open[0];
    place.hidden = !last || !chapter;
    if (place.hidden) return;
    const link = part(place, "a");
    link.textContent = fill(place.dataset.pattern ?? "", { title: chapter.title });
    link.href = `${place.dataset.root}${chapter.url}`;
  }

  /** What is open in a chapter, else the next chapter. @param {CourseChapter} chapter
   * @param {string | undefined} root */
  function nextStep(chapter, root) {
    const check = chapter.checks.find((id) => !isRight(id));
    if (check) return { href: `#check-${check}`, text: words["next-check"] };
    const task = chapter.tasks.find((id) => !isFound(id));
    if (task) return { href: `#exercise-${task.split("/")[0]}`, text: words["next-task"] };
    const prompt = chapter.prompts.find((id) => !isWritten(id));
    if (prompt) return { href: `#prompt-${prompt}`, text: words["next-prompt"] };
    const next = chapters[chapters.indexOf(chapter) + 1];
    return next && {
      href: `${root}${next.url}`,
      text: fill(words["next-chapter"], { title: next.title }),
    };
  }

  /** @param {HTMLElement} end the end of a chapter */
  function showEnd(end) {
    const chapter = chapters.find(({ page }) => page === end.dataset.end);
    if (!chapter) return;
    const state = part(end, ".cl-state");
    if (state.textContent !== stateOf(chapter)) state.textContent = stateOf(chapter);
    const step = nextStep(chapter, end.dataset.root);
    const place = part(end, ".cl-next");
    place.hidden = !step;
    if (step) Object.assign(part(place, "a"), { href: step.href, textContent: step.text });
  }

  /** @type {[string, (place: HTMLElement) => void][]} */
  const parts = [
    ["[data-page]", showChapter],
    ["[data-module]", showModule],
    ["[data-continue]", showContinue],
    ["[data-end]", showEnd],
  ];

  function show() {
    for (const [selector, draw] of parts) {
      for (const place of document.querySelectorAll(`main ${selector}`)) {
        draw(/** @type {HTMLElement} */ (place));
      }
    }
  }

  clusterlearn.standing = { counts, isFound, isRight, stage };
  store.subscribe((kind) => kind !== "inputs" && kind !== "plans" && show());
  show();
}
