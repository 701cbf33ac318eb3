"""Numbers of which only the reader knows what they mean, asked about together."""

from collections.abc import Iterator, Sequence

from clusterlearn.data.cells import is_percent, written
from clusterlearn.data.sheet import Record
from clusterlearn.data.survey import Column, Problem, Row, listed, shown
from clusterlearn.i18n import _

__all__ = ["Doubt", "asked_once", "mixed_percents"]

LISTED = 10
"""Rows that a message lists."""


class Doubt(Problem):
    """A number with two meanings; others of its column have them, too."""


def asked_once(problems: Sequence[Problem]) -> Iterator[Problem]:
    """All problems, with one for all doubts of a column."""
    doubts: dict[str, list[Problem]] = {}
    for problem in problems:
        if isinstance(problem, Doubt):
            doubts.setdefault(problem.column, []).append(problem)
        else:
            yield problem
    for column, (first, *others) in doubts.items():
        message = _with_others(first.message, [problem.row for problem in others])
        yield Problem(first.row, column, first.value, message)


def _with_others(message: str, rows: Sequence[int]) -> str:
    if not rows:
        return message
    if len(rows) == 1:
        text = _("{message}; the same in row {rows} of this column")
    elif len(rows) <= LISTED:
        text = _("{message}; the same in rows {rows} of this column")
    else:
        text = _("{message}; the same in {number} more rows of this column")
    return text.format(message=message, rows=listed(rows), number=len(rows))


def mixed_percents(
    columns: Sequence[Column | None], body: Sequence[Record], rows: Sequence[Row]
) -> Iterator[Doubt]:
    """Fractions in a column of percents, of which nothing says whether 0.6 means 60 percent."""
    for place, column in enumerate(columns):
        if not column or not column.percent:
            continue
        cells = [
            (number, cells[place], value)
            for (number, cells), row in zip(body, rows, strict=True)
            if isinstance(value := row.get(column.name), float) and place < len(cells)
        ]
        percents = any(
            is_percent(cell) or (column.high == 100 and value > 1) for _row, cell, value in cells
        )
        for number, cell, value in cells:
            if percents and 0 < abs(value) < 1 and not is_percent(cell):
                message = _(
                    "{value} may mean {large} or {small} percent: write {large}% or {small}%"
                )
                told = message.format(
                    value=shown(cell), large=written(100 * value, cell), small=written(value, cell)
                )
                yield Doubt(number, column.label, cell.strip(), told)
