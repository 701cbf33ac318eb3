"""What a survey is: its columns, what a row stands for, and what is wrong with one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from clusterlearn.i18n import _

__all__ = [
    "WHOLE",
    "Column",
    "DataProblems",
    "Problem",
    "Row",
    "Survey",
    "Table",
    "Value",
    "listed",
    "shown",
]

Value = float | str | bool | None
"""A cell: a number, a word, yes or no, or nothing."""

SHOWN = 20
"""Problems that a message lists; the record holds all."""

WHOLE = 0
"""In place of a row, where a problem is one of the whole sheet."""

LONGEST = 40


def shown(text: str) -> str:
    """A cell as a message shows it: on one line, and not too long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def listed(numbers: Sequence[int]) -> str:
    """Row numbers, one after the other."""
    return ", ".join(map(str, numbers))


@dataclass(frozen=True)
class Column:
    """A column of a survey.

    ``name`` is its heading, as is ``label``; capitals, spaces and underscores do not matter.
    ``about`` says what to write in it. ``kind`` is number, text or yes-no; numbers lie from
    ``low`` to ``high`` and are counted in ``unit``. A column that is not ``required`` may be left
    out. One that ``counts`` has people or jobs, so that 1.200 hardly means 1.2 there; ``percent``
    says that a percent sign may stand behind its numbers.
    """

    name: str
    label: str
    about: str
    kind: Literal["number", "text", "yes-no"] = "number"
    unit: str = ""
    low: float = 0.0
    high: float = 1e12
    required: bool = True
    counts: bool = False
    percent: bool = False


@dataclass(frozen=True)
class Survey:
    """A table that an exercise takes from its reader.

    ``slug`` is that of the exercise, ``title`` its name, ``row`` says what a row stands for,
    ``least`` how many rows there must be, and ``columns`` are in the order of the example. No two
    rows may have the same words in all the columns of ``key``, if there are any.
    """

    slug: str
    title: str
    row: str
    least: int
    columns: Sequence[Column]
    key: Sequence[str] = ()

    def column(self, name: str) -> Column:
        """The column of that name."""
        return next(column for column in self.columns if column.name == name)

    def label(self, name: str) -> str:
        """The heading of a column, as the page shows it and a sheet has it."""
        return self.column(name).label


@dataclass(frozen=True)
class Problem:
    """Something in a table that has to be mended.

    ``row`` is the number that a spreadsheet shows, 0 for the sheet as a whole; ``column`` is the
    heading of the column and ``value`` what stands there, both empty where it is not about a cell;
    ``message`` says what is wrong.
    """

    row: int
    column: str
    value: str
    message: str

    def __str__(self) -> str:
        """The problem on a line, with its place."""
        if self.row == WHOLE:
            return self.message
        place = (
            _("Row {row}, column {column}: {message}") if self.column else _("Row {row}: {message}")
        )
        return place.format(row=self.row, column=self.column, message=self.message)


class DataProblems(ValueError):
    """A table that cannot be used yet; ``problems`` holds all that is wrong with it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        lines = [str(problem) for problem in self.problems[:SHOWN]]
        if len(self.problems) > SHOWN:
            lines.append(_("And {number} more.").format(number=len(self.problems) - SHOWN))
        super().__init__("\n".join(lines))


Row = Mapping[str, Value]


@dataclass(frozen=True)
class Table:
    """A survey that was read.

    ``rows`` hold the values by column name, ``numbers`` the row numbers that a spreadsheet shows,
    and ``notes`` what the reader should know: columns and lines that were not used, and values
    that are missing. ``missing`` gives for each column the rows in which it is empty; ``unknown``
    are headings that the survey does not have.
    """

    survey: Survey
    rows: Sequence[Row]
    numbers: Sequence[int]
    missing: Mapping[str, Sequence[int]] = field(default_factory=dict)
    notes: Sequence[str] = ()
    unknown: Sequence[str] = ()

    def complete(self, *columns: str) -> tuple[list[Row], list[str]]:
        """Rows in which all of `columns` are known, and a note on those that are left out.

        Parameters
        ----------
        *columns : str
            Names of columns.

        Returns
        -------
        list of mapping, list of str
            The rows, and one note or none.
        """
        known = [all(row.get(name) is not None for name in columns) for row in self.rows]
        left_out = [n for n, whole in zip(self.numbers, known, strict=True) if not whole]
        notes = [_left_out(left_out)] if left_out else []
        return [row for row, whole in zip(self.rows, known, strict=True) if whole], notes


def _left_out(numbers: Sequence[int]) -> str:
    text = (
        _("Left out, since a value is missing: row {rows}.")
        if len(numbers) == 1
        else _("Left out, since a value is missing: rows {rows}.")
    )
    return text.format(rows=listed(numbers))
