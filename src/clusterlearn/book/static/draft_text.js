"use strict";

/** Texts of the draft: a sheet of figures as rows, and the whole draft as plain text. */

window.clusterlearn ??= {};
{
  /** The cells of one line; a quoted cell may hold the mark. @param {string} line @param {string} mark */
  function cellsOf(line, mark) {
    const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${mark}]*))(?:${mark}|$)`, "y");
    const cells = [];
    while (cell.lastIndex < line.length) {
      const [, quoted, bare] = cell.exec(line) ?? [];
      if (quoted === undefined && bare === undefined) return line.split(mark);
      cells.push((quoted?.replaceAll('""', '"') ?? bare).trim());
    }
    return cells;
  }

  /** A sheet as rows of cells: remarks are left out, the commonest mark of its first line parts them.
   * @param {string} text */
  function rowsOf(text) {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() && !/^\s*"?#/.test(line));
    const count = (/** @type {string} */ mark) => (lines[0] ?? "").split(mark).length;
    const [mark] = ["\t", ";", ","].sort((one, other) => count(other) - count(one));
    return lines.map((line) => cellsOf(line, mark));
  }

  /** A draft as plain text. @param {Draft} draft */
  function asText({ title, about, parts }) {
    const blocks = [title, about];
    for (const part of parts) {
      blocks.push(`\n${part.title}\n${"=".repeat(part.title.length)}`);
      for (const group of part.groups) {
        blocks.push(`${group.title}\n${"-".repeat(group.title.length)}`);
        for (const { source, question, text, rows, more } of group.entries) {
          const head = `[${source}] ${question}`;
          const sheet = rows.map((cells) => cells.join("\t"));
          blocks.push([head, ...(rows.length ? sheet : [text]), more].filter(Boolean).join("\n"));
        }
      }
      if (part.open) blocks.push(part.open);
    }
    return `${blocks.join("\n\n")}\n`;
  }

  clusterlearn.draftText = { asText, rowsOf };
}
