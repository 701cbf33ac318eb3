"use strict";

/** A draft as a document for Word: a ZIP of small XML files, made on the device. */

window.clusterlearn ??= {};
{
  const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

  /** @type {Record<string, string>} */
  const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  /** Text for XML, without the signs that no XML may hold. @param {string} text */
  const escape = (text) =>
    text
      .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
      .replace(/[&<>"]/g, (sign) => SIGNS[sign]);

  /** @param {string} line */
  const run = (line) => `<w:r><w:t xml:space="preserve">${escape(line)}</w:t></w:r>`;

  /** A paragraph; its lines stay lines. @param {string} text @param {string} [style] */
  function paragraph(text, style) {
    const named = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : "";
    return `<w:p>${named}${text.split("\n").map(run).join("<w:r><w:br/></w:r>")}</w:p>`;
  }

  /** What a reader wrote: an empty line begins a new paragraph. @param {string} text */
  const note = (text) =>
    text
      .split(/\n\s*\n/)
      .map((block) => paragraph(block))
      .join("");

  /** A table whose first row is its head. @param {string[][]} rows @param {number[]} widths */
  function table(rows, widths) {
    const cell = (/** @type {string} */ text, /** @type {number} */ width, /** @type {number} */ row) =>
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>` +
      `${row ? note(text) : paragraph(text, "Question")}</w:tc>`;
    const line = (/** @type {string[]} */ cells, /** @type {number} */ row) =>
      `<w:tr><w:trPr><w:cantSplit/>${row ? "" : "<w:tblHeader/>"}</w:trPr>` +
      `${widths.map((width, column) => cell(cells[column] ?? "", width, row)).join("")}</w:tr>`;
    return (
      '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>' +
      `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>` +
      `${rows.map(line).join("")}</w:tbl>${paragraph("")}`
    );
  }

  /** A sheet of figures, its columns of equal width. @param {string[][]} rows */
  function figures(rows) {
    const columns = Math.max(...rows.map((cells) => cells.length));
    return table(rows, Array(columns).fill(Math.floor(9600 / columns)));
  }

  /** @param {DraftEntry} entry */
  const entry = ({ question, source, text, rows, more }) =>
    paragraph(question, "Question") +
    paragraph(source, "Source") +
    (rows.length ? figures(rows) : note(text)) +
    (more ? paragraph(more, "Source") : "");

  /** A plan: a step is named in its first row only.
   * @param {DraftEntry[]} entries @param {Record<string, string>} words */
  function plan(entries, words) {
    const rows = entries.map(({ source, question, text }, index) => [
      source === entries[index - 1]?.source ? "" : source,
      question,
      text,
    ]);
    return table([[words.step, words.question, words.agreed], ...rows], [1800, 3000, 4800]);
  }

  /** @param {Draft} draft @param {Record<string, string>} words */
  function body({ title, about, parts }, words) {
    const groups = (/** @type {DraftPart} */ part) =>
      part.groups.map(
        ({ title, isTable, entries }) =>
          paragraph(title, "Heading2") +
          (isTable ? plan(entries, words) : entries.map(entry).join("")),
      );
    const text = parts.map(
      (part) =>
        paragraph(part.title, "Heading1") +
        groups(part).join("") +
        (part.open ? paragraph(part.open, "Source") : ""),
    );
    return paragraph(title, "Title") + paragraph(about, "Source") + text.join("");
  }

  /** A style of paragraphs. @param {string} id @param {string} name @param {string} letters
   * @param {string} space @param {string} [next] */
  const style = (id, name, letters, space, next = "") =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>` +
    `<w:pPr>${next}<w:spacing ${space}/>${id.startsWith("Heading") ? `<w:outlineLvl w:val="${Number(id.slice(-1)) - 1}"/>` : ""}</w:pPr>` +
    `<w:rPr>${letters}</w:rPr></w:style>`;

  const KEEP = "<w:keepNext/>";
  const edge = (/** @type {string} */ side) =>
    `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`;
  const EDGES = ["top", "left", "bottom", "right", "insideH", "insideV"].map(edge).join("");

  const styles = () =>
    `${START}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>` +
    '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/>' +
    `<w:lang w:val="${escape(document.documentElement.lang)}"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr>' +
    "</w:pPrDefault></w:docDefaults>" +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
    style("Title", "Title", '<w:b/><w:sz w:val="44"/>', 'w:after="60"') +
    style("Heading1", "heading 1", '<w:b/><w:sz w:val="32"/>', 'w:before="360" w:after="80"', KEEP) +
    style("Heading2", "heading 2", '<w:b/><w:sz w:val="26"/>', 'w:before="240" w:after="80"', KEEP) +
    style("Question", "Question", "<w:b/>", 'w:before="120" w:after="20"', KEEP) +
    style("Source", "Source", '<w:color w:val="595959"/><w:sz w:val="18"/>', 'w:after="60"', KEEP) +
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>' +
    `<w:tblPr><w:tblBorders>${EDGES}</w:tblBorders><w:tblCellMar><w:left w:w="100" w:type="dxa"/>` +
    '<w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>';

  /** One page of paper is A4, with its number at the foot. */
  const PAPER =
    '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/>' +
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134"' +
    ' w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
  const FOOTER =
    `${START}<w:ftr xmlns:w="${WORD}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>` +
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>';

  /** @param {[string, string][]} targets - kind and file of each relation */
  const relations = (targets) =>
    `${START}<Relationships xmlns="${PACKAGE}/relationships">` +
    targets
      .map(
        ([kind, file], index) =>
          `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${file}"/>`,
      )
      .join("") +
    "</Relationships>";

  const TYPES =
    `${START}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    [["document", "document.main"], ["styles", "styles"], ["footer", "footer"]]
      .map(
        ([name, type]) =>
          `<Override PartName="/word/${name}.xml" ContentType="${WORD_TYPE}.${type}+xml"/>`,
      )
      .join("") +
    "</Types>";

  /** @param {Draft} draft @param {Record<string, string>} words @returns {Blob} */
  clusterlearn.docx = (draft, words) => {
    const text =
      `${START}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}">` +
      `<w:body>${body(draft, words)}${PAPER}</w:body></w:document>`;
    const files = {
      "[Content_Types].xml": TYPES,
      "_rels/.rels": relations([["officeDocument", "word/document.xml"]]),
      "word/_rels/document.xml.rels": relations([["styles", "styles.xml"], ["footer", "footer.xml"]]),
      "word/document.xml": text,
      "word/styles.xml": styles(),
      "word/footer.xml": FOOTER,
    };
    const packed = Object.entries(files).map(([name, xml]) => [name, fflate.strToU8(xml)]);
    const zip = fflate.zipSync(Object.fromEntries(packed));
    return new Blob([zip], { type: `${WORD_TYPE}.document` });
  };
}
