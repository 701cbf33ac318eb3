"""Read a survey as spreadsheets write it, and tell all that is wrong with it at once."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from clusterlearn.data.cells import TwoMeanings, decimal_marks, is_missing, value_of
from clusterlearn.data.doubts import Doubt, asked_once, mixed_percents
from clusterlearn.data.headings import columns_of, heading_notes, heading_problems, strange
from clusterlearn.data.names import numbers_as_names, total_in
from clusterlearn.data.sheet import Record, Source, delimiter_of, records_of, text_of
from clusterlearn.data.spelling import one_spelling
from clusterlearn.data.survey import (
    WHOLE,
    Column,
    DataProblems,
    Problem,
    Row,
    Survey,
    Table,
    Value,
    listed,
    shown,
)
from clusterlearn.data.surveys import SURVEYS
from clusterlearn.i18n import _

__all__ = ["example", "read"]

EXAMPLES = Path(__file__).parent / "examples"


def example(slug: str) -> str:
    r"""Return an example of a survey, as CSV; its figures are made up.

    Parameters
    ----------
    slug : str
        The survey's exercise, such as ``"poverty"``.

    Returns
    -------
    str
        The file, with a remark on its first line that says that it is made up.

    Raises
    ------
    ValueError
        If there is no such survey.

    Examples
    --------
    >>> example("skills_matching").splitlines()[1]
    'Skill,Seats,Jobs'
    """
    return (EXAMPLES / f"{_survey(slug).slug}.csv").read_text(encoding="utf-8")


def _survey(slug: str) -> Survey:
    if slug not in SURVEYS:
        raise ValueError(f"slug must be one of {', '.join(SURVEYS)}, got {slug!r}")
    return SURVEYS[slug]


def read(source: Source, slug: str) -> Table:
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
    TypeError
        If the source is neither text nor bytes.

    Examples
    --------
    Two skills, written as a spreadsheet with decimal commas does; one number is not known:

    >>> table = read("skill;seats;jobs\nSewing;1 200;30,5\nCutting;-;12", "skills_matching")
    >>> table.rows[0]["seats"], table.rows[0]["jobs"], dict(table.missing)
    (1200.0, 30.5, {'seats': [3]})
    """
    survey = _survey(slug)
    text = text_of(source)
    delimiter = delimiter_of(text)
    ((head_row, head), *body), notes = records_of(text, delimiter)
    columns = columns_of(survey, head)
    problems = heading_problems(survey, (head_row, head), columns, body)
    marks = _decimal_marks(columns, body)
    if not marks and delimiter == ",":
        marks = {"."}
    mark = next(iter(marks)) if len(marks) == 1 else ""
    numbers = [number for number, _cells in body]
    found = [_row(columns, head, record, mark) for record in body]
    rows, same = one_spelling(survey, [values for values, _wrong in found])
    wrong = [problem for _values, wrong in found for problem in wrong]
    problems += asked_once([*wrong, *mixed_percents(columns, body, rows)])
    problems += [*_repeated(survey, rows, numbers), *numbers_as_names(survey, rows, numbers)]
    problems += _too_few(survey, rows)
    if problems:
        raise DataProblems(sorted(problems, key=lambda problem: problem.row))
    missing = _missing(rows, numbers)
    notes += [*heading_notes(head, columns, body), *same]
    notes += _missing_notes(survey, missing, len(rows))
    return Table(survey, rows, numbers, missing, notes, strange(head, columns))


def _decimal_marks(columns: Sequence[Column | None], body: Sequence[Record]) -> set[str]:
    """The decimal marks that the numbers of the file show."""
    return {
        mark
        for _number, cells in body
        for column, cell in zip(columns, cells, strict=False)
        if column and column.kind == "number"
        for mark in decimal_marks(cell)
    }


def _row(
    columns: Sequence[Column | None], head: Sequence[str], record: Record, mark: str
) -> tuple[dict[str, Value], list[Problem]]:
    """The values of a line, and what is wrong with it."""
    number, cells = record
    values: dict[str, Value] = {}
    if total := total_in(columns, head, record):
        return values, [total]
    problems: list[Problem] = []
    for column, cell in zip(columns, [*cells, *[""] * len(columns)], strict=False):
        if column is None:
            continue
        values[column.name] = None
        if not is_missing(cell):
            try:
                values[column.name] = value_of(column, cell, mark)
            except TwoMeanings as problem:
                problems.append(Doubt(number, column.label, cell.strip(), str(problem)))
            except ValueError as problem:
                problems.append(Problem(number, column.label, cell.strip(), str(problem)))
    beyond = [cell.strip() for cell in cells[len(columns) :] if cell.strip()]
    if beyond:
        message = _("there are more values than headings: {value}").format(value=shown(beyond[0]))
        problems.append(Problem(number, "", beyond[0], message))
    return values, problems


def _repeated(survey: Survey, rows: Sequence[Row], numbers: Sequence[int]) -> Iterator[Problem]:
    """What stands in two rows and may stand in one."""
    first: dict[tuple[str, ...], int] = {}
    for row, number in zip(rows, numbers, strict=True):
        words = tuple(str(row.get(name) or "") for name in survey.key)
        if words and all(words) and first.setdefault(words, number) != number:
            message = _("{words} stands in row {row} already")
            told = message.format(words=shown(", ".join(words)), row=first[words])
            yield Problem(number, survey.label(survey.key[-1]), words[-1], told)


def _too_few(survey: Survey, rows: Sequence[Row]) -> Iterator[Problem]:
    if len(rows) < survey.least:
        message = _("there must be {least} rows at least below the headings; there are {number}")
        yield Problem(WHOLE, "", "", message.format(least=survey.least, number=len(rows)))


def _missing(rows: Sequence[Row], numbers: Sequence[int]) -> dict[str, list[int]]:
    """The rows in which a column is empty, for each column that has such rows."""
    missing: dict[str, list[int]] = {}
    for row, number in zip(rows, numbers, strict=True):
        for name, value in row.items():
            if value is None:
                missing.setdefault(name, []).append(number)
    return missing


def _missing_notes(survey: Survey, missing: Mapping[str, Sequence[int]], number: int) -> list[str]:
    some = _("{name} is missing in {part} of {all} rows: {rows}.")
    none = _("{name} has no value in any row, so it is not used.")
    return [
        (some if len(rows) < number else none).format(
            name=survey.label(name), part=len(rows), all=number, rows=listed(rows)
        )
        for name, rows in sorted(missing.items())
    ]
