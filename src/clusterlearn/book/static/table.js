"use strict";
/* An exercise's table: the nearest setting to some inputs, and its result; made by table.py. */

(() => {
  /** @typedef {Record<string, number>} Values - inputs in the model's own unit */

  /** A number without the noise of binary fractions. */
  const tidy = (/** @type {number} */ value) => Number(value.toPrecision(12));

  /**
   * The setting nearest to the inputs, and what is off the grid, in the unit shown.
   * @param {ExerciseRecord} record @param {Values} values
   */
  function nearest(record, values) {
    let setting = 0;
    const away = [];
    for (const input of record.inputs) {
      const steps = Math.round((input.high - input.low) / input.step);
      const exact = (values[input.name] - input.low) / input.step;
      const step = Math.min(Math.max(Math.round(exact), 0), steps);
      setting = setting * (steps + 1) + step;
      if (Math.abs(exact - step) > 1e-6) {
        const shown = (/** @type {number} */ value) => tidy(value * input.factor);
        const place = shown(input.low + step * input.step);
        away.push({ value: shown(values[input.name]), nearest: place, unit: input.unit });
      }
    }
    return { setting, away };
  }

  /**
   * Differences to whole numbers to numbers or labels.
   * @param {TableColumn} column @param {number[]} packed
   */
  function unpack({ digits = 0, labels }, packed) {
    let total = 0;
    return packed.map((difference) => {
      total += difference;
      return labels ? labels[total] : total / 10 ** digits;
    });
  }

  /** @param {ExerciseRecord} record @param {number} place @returns {ExerciseResult} */
  function result({ table, indicators, tasks }, place) {
    const setting = table.settings[place];
    const varying = setting.columns.values();
    const columns = table.columns.map((column) => ({
      name: column.name,
      values: unpack(column, table.shared[column.name] ?? varying.next().value),
    }));
    const toReach = tasks.filter((task) => task.kind === "reach");
    return {
      rows: columns[0].values.map((_, i) =>
        Object.fromEntries(columns.map(({ name, values }) => [name, values[i]])),
      ),
      indicators: Object.fromEntries(indicators.map(({ name }, i) => [name, setting.indicators[i]])),
      sentence: setting.sentence,
      reached: Object.fromEntries(toReach.map(({ slug }, i) => [slug, setting.reached[i] === "1"])),
    };
  }

  clusterlearn.table = { nearest, result, tidy };
})();
