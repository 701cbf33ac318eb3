"""Read a survey as spreadsheets write it, and tell all that is wrong with it at once."""

import csv
import io
import re
from collections.abc import Sequence
from pathlib import Path

from clusterlearn.data.cells import decimal_marks, is_missing, value_of
from clusterlearn.data.survey import Column, DataProblems, Problem, Row, Survey, Table, Value
from clusterlearn.data.surveys import SURVEYS
from clusterlearn.i18n import _

__all__ = ["example", "read"]

EXAMPLES = Path(__file__).parent / "examples"
MOST_ROWS = 100_000

Record = tuple[int, list[str]]
"""A line of the table with the number that a spreadsheet shows for it."""


def example(slug: str) -> str:
    """Return an example of a survey, as CSV; its figures are made up."""
    return (EXAMPLES / f"{_survey(slug).slug}.csv").read_text(encoding="utf-8")


def _survey(slug: str) -> Survey:
    if slug not in SURVEYS:
        raise ValueError(f"slug must be one of {', '.join(SURVEYS)}, got {slug!r}")
    return SURVEYS[slug]


def read(source: str | bytes, slug: str) -> Table:
    r"""Read a survey pasted from a spreadsheet or opened as a file.

    Parameters
    ----------
    source : str or bytes
        CSV with commas, semicolons or tabs. Bytes may be UTF-8 with or without byte order mark,
        UTF-16 with one, or Windows-1252. Numbers have a decimal point or comma; thousands may be
        grouped where that is not ambiguous. A line that begins with # is a remark.
    slug : str
        The survey's exercise, such as ``"poverty"``.

    Returns
    -------
    Table
        The rows, with notes on what was not used and on what is missing.

    Raises
    ------
    DataProblems
        With every problem, if there is any.
    ValueError
        If there is no such survey.

    Examples
    --------
    >>> table = read("skill;seats;jobs\nSewing;1 200;30,5\nCutting;-;12", "skills_matching")
    >>> table.rows[0]["seats"], table.rows[0]["jobs"], dict(table.missing)
    (1200.0, 30.5, {'seats': [3]})
    """
    survey = _survey(slug)
    text = source if isinstance(source, str) else _decoded(source)
    delimiter = _delimiter(text)
    records, notes = _records(text, delimiter)
    (head_row, head), *body = records
    columns, problems = _columns(survey, head, head_row)
    mark = _decimal_mark(columns, body) or ("." if delimiter == "," else "")
    rows: list[Row] = []
    missing: dict[str, list[int]] = {}
    for number, cells in body:
        row, wrong = _row(columns, number, cells, mark)
        rows.append(row)
        problems += wrong
        for name in row.keys() - {problem.column for problem in wrong}:
            if row[name] is None:
                missing.setdefault(name, []).append(number)
    if len(rows) < survey.least:
        message = _("there must be {least} rows at least below the headings; there are {number}")
        told = message.format(least=survey.least, number=len(rows))
        problems.append(Problem(head_row, "", "", told))
    if problems:
        raise DataProblems(sorted(problems, key=lambda problem: problem.row))
    notes += _unused(head, columns)
    notes += [_missing(name, missing[name]) for name in sorted(missing)]
    return Table(survey, rows, [number for number, _cells in body], missing, notes)


def _decoded(source: bytes) -> str:
    """The text of a file, whatever program wrote it."""
    if source.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise DataProblems([Problem(1, "", "", _("this is a workbook: save it as CSV first"))])
    if source.startswith((b"\xff\xfe", b"\xfe\xff")):
        return source.decode("utf-16", errors="replace")
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError:
        return source.decode("cp1252", errors="replace")


def _records(text: str, delimiter: str) -> tuple[list[Record], list[str]]:
    """Lines that hold something, and a note on remarks. There is a line of headings at least."""
    text = text.removeprefix("\ufeff").replace("\x00", "")
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    records: list[Record] = []
    said = []
    try:
        for number, cells in enumerate(lines, start=1):
            if cells and cells[0].lstrip().startswith("#"):
                said.append(" ".join(filter(None, cells)).lstrip("# ").strip())
            elif any(cell.strip() for cell in cells):
                records.append((number, cells))
    except csv.Error:
        raise DataProblems([Problem(1, "", "", _("this cannot be read as a table"))]) from None
    if not records:
        raise DataProblems([Problem(1, "", "", _("there is no line of headings"))])
    if len(records) > MOST_ROWS:
        message = _("there are more than {most} rows").format(most=f"{MOST_ROWS:,}")
        raise DataProblems([Problem(records[MOST_ROWS][0], "", "", message)])
    return records, [_("Remark in the file: {text}").format(text=text) for text in said if text]


def _delimiter(text: str) -> str:
    """What separates the headings: the sign that they hold most often."""
    lines = (
        line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")
    )
    head = re.sub(r'"[^"]*"', "", next(lines, ""))
    return max("\t;,", key=head.count)


def _key(heading: str) -> str:
    return re.sub(r"[\s_-]+", "", heading).casefold()


def _columns(
    survey: Survey, head: Sequence[str], row: int
) -> tuple[list[Column | None], list[Problem]]:
    """The column of each heading, None where the survey has none of that name."""
    known = {
        _key(word): column for column in survey.columns for word in (column.label, column.name)
    }
    found = [known.get(_key(heading)) for heading in head]
    problems = []
    for column in survey.columns:
        if column.required and column not in found:
            problems.append(Problem(row, column.name, "", _("this heading is missing")))
        elif found.count(column) > 1:
            problems.append(Problem(row, column.name, "", _("this heading is there twice")))
    return found, problems


def _unused(head: Sequence[str], columns: Sequence[Column | None]) -> list[str]:
    """A note on each heading that the survey does not have."""
    text = _("Not used: the column {name}.")
    pairs = zip(head, columns, strict=True)
    return [text.format(name=h.strip()) for h, column in pairs if not column and h.strip()]


def _decimal_mark(columns: Sequence[Column | None], body: Sequence[Record]) -> str:
    """The decimal mark that the numbers of the file show; empty where they do not tell."""
    marks = {
        mark
        for _number, cells in body
        for column, cell in zip(columns, cells, strict=False)
        if column and column.kind == "number"
        for mark in decimal_marks(cell)
    }
    return marks.pop() if len(marks) == 1 else ""


def _row(
    columns: Sequence[Column | None], number: int, cells: Sequence[str], mark: str
) -> tuple[dict[str, Value], list[Problem]]:
    """The values of a line, and what is wrong with it."""
    values: dict[str, Value] = {}
    problems = []
    for column, cell in zip(columns, [*cells, *[""] * len(columns)], strict=False):
        if column is None:
            continue
        values[column.name] = None
        if not is_missing(cell):
            try:
                values[column.name] = value_of(column, cell, mark)
            except ValueError as problem:
                problems.append(Problem(number, column.name, cell.strip(), str(problem)))
    beyond = [cell.strip() for cell in cells[len(columns) :] if cell.strip()]
    if beyond:
        message = _("there are more values than headings: {value}").format(value=beyond[0][:40])
        problems.append(Problem(number, "", beyond[0], message))
    return values, problems


def _missing(name: str, rows: Sequence[int]) -> str:
    text = (
        _("{name} is missing in one row: {rows}.")
        if len(rows) == 1
        else _("{name} is missing in {number} rows: {rows}.")
    )
    return text.format(name=name, number=len(rows), rows=", ".join(map(str, rows)))
