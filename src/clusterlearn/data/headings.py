"""The line of headings: which column each names, and what is wrong with them."""

import re
from collections.abc import Iterator, Sequence

from clusterlearn.data.sheet import Record
from clusterlearn.data.survey import WHOLE, Column, DataProblems, Problem, Survey, shown
from clusterlearn.i18n import _

__all__ = ["columns_of", "heading_notes", "heading_problems", "not_known", "strange"]

LINES = 10
"""Below the first line, in which headings are looked for."""
_UNIT = re.compile(r"(?P<unit>\([^()]*\)|\[[^\[\]]*\]|%)\s*$")
"""What may stand behind a heading and says how it is counted."""

Columns = Sequence[Column | None]


def columns_of(survey: Survey, head: Sequence[str]) -> list[Column | None]:
    """The column of each heading, None where the survey has none of that name."""
    known = {
        _key(word): column for column in survey.columns for word in (column.label, column.name)
    }
    return [known.get(_key(heading)) or _without_unit(known, heading) for heading in head]


def _key(heading: str) -> str:
    return re.sub(r"[\s_():\[\]-]+", "", heading).casefold()


def _without_unit(known: dict[str, Column], heading: str) -> Column | None:
    """The column of a heading such as "Seats (people)" or "Women %"."""
    unit = _UNIT.search(heading)
    column = known.get(_key(heading[: unit.start()])) if unit else None
    fits = column and unit and (column.percent or "%" not in unit["unit"])
    return column if fits else None


def heading_problems(
    survey: Survey, first: Record, columns: Columns, body: Sequence[Record]
) -> list[Problem]:
    """What is wrong with the headings.

    Raises
    ------
    DataProblems
        If the headings stand further down, so that nothing else can be said of the sheet.
    """
    row, head = first
    _require_headings_first(survey, columns, body)
    if len(head) == 1 and len(survey.columns) > 1 and not columns[0]:
        message = _("between headings, and between values, there must be a comma, semicolon or tab")
        return [Problem(row, "", head[0], message)]
    problems = []
    for column in survey.columns:
        if column.required and column not in columns:
            problems.append(Problem(row, column.label, "", _("this heading is missing")))
        elif columns.count(column) > 1:
            problems.append(Problem(row, column.label, "", _("this heading is there twice")))
    if problems:
        told = [
            *not_known(survey, strange(head, columns)),
            *_one_a_row(survey, columns),
            *_bare(
                _("column {number} has no heading, and in row {row} it holds {value}"), head, body
            ),
        ]
        problems += [Problem(row, "", "", message) for message in told]
    return problems


def _require_headings_first(survey: Survey, columns: Columns, body: Sequence[Record]) -> None:
    """Refuse a title above the headings; it may not even hold what separates them."""
    most = max(1, len(columns) - columns.count(None))
    for row, cells in body[:LINES]:
        found = columns_of(survey, re.split("[\t;,]", ";".join(cells)))
        if len(found) - found.count(None) > most:
            message = _("the headings stand in row {row}: take out what is above them")
            raise DataProblems([Problem(WHOLE, "", "", message.format(row=row))])


def _one_a_row(survey: Survey, columns: Columns) -> Iterator[str]:
    """What a row stands for, where the heads of a cross table may be names."""
    if len(survey.key) > 1 and any(survey.column(name) not in columns for name in survey.key):
        yield _("each row stands for {row}, so a cross table does not do").format(row=survey.row)


def not_known(survey: Survey, names: Sequence[str]) -> list[str]:
    """A message on headings that the survey does not have, if there are any."""
    if not names:
        return []
    text = _("not known are the headings {names}; the headings here are {known}")
    known = ", ".join(column.label for column in survey.columns)
    return [text.format(names=", ".join(names), known=known)]


def strange(head: Sequence[str], columns: Columns) -> list[str]:
    """Headings that the survey does not have."""
    pairs = zip(head, columns, strict=True)
    return [shown(heading) for heading, column in pairs if not column and heading.strip()]


def heading_notes(head: Sequence[str], columns: Columns, body: Sequence[Record]) -> list[str]:
    """What is not used: columns that the survey does not have, or that have no heading."""
    unknown = _("Not used: the column {name}.")
    bare = _("Column {number} has no heading, so it is not used; in row {row} it holds {value}.")
    told = [unknown.format(name=name) for name in strange(head, columns)]
    return [*told, *_bare(bare, head, body)]


def _bare(text: str, head: Sequence[str], body: Sequence[Record]) -> Iterator[str]:
    """The text, for each column that has values and no heading."""
    for place, heading in enumerate(head):
        filled = (
            (row, cells[place]) for row, cells in body if "".join(cells[place : place + 1]).strip()
        )
        if not heading.strip() and (first := next(filled, None)):
            yield text.format(number=place + 1, row=first[0], value=shown(first[1]))
