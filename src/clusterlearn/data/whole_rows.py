"""Rows of a table that can be used, and what is said of those that cannot."""

from collections.abc import Sequence

from clusterlearn.data.survey import WHOLE, DataProblems, Problem, Row, Table
from clusterlearn.i18n import _

__all__ = ["gaps", "numbers_of", "whole_rows", "words_of"]


def numbers_of(rows: Sequence[Row], name: str) -> list[float]:
    """A column of numbers, known in every row."""
    return [float(row[name]) for row in rows]  # type: ignore[arg-type]


def words_of(rows: Sequence[Row], name: str) -> list[str]:
    """A column of words, empty where none was given."""
    return [str(row.get(name) or "") for row in rows]


def gaps(table: Table, columns: Sequence[str], message: str) -> list[Problem]:
    """A problem for each cell of the columns that is empty; a name has its own advice."""
    unnamed = _("the name is missing: write it in each row, also where cells were merged")
    found = [table.survey.column(name) for name in columns]
    return [
        Problem(number, column.label, "", unnamed if column.kind == "text" else message)
        for number, row in zip(table.numbers, table.rows, strict=True)
        for column in found
        if row.get(column.name) is None
    ]


def whole_rows(table: Table, *columns: str) -> tuple[list[Row], list[str]]:
    """Complete rows; refused, with what is missing, where too few are left."""
    rows, notes = table.complete(*columns)
    if len(rows) < table.survey.least:
        message = _("complete rows: {number}; needed: {least}")
        told = message.format(number=len(rows), least=table.survey.least)
        empty = gaps(table, columns, _("a value is missing"))
        raise DataProblems([Problem(WHOLE, "", "", told), *empty])
    return rows, [*table.notes, *notes]
