"""From surveys of households and persons to what the models of poverty take."""

from collections.abc import Iterator
from dataclasses import dataclass

from clusterlearn.data.survey import Table, listed
from clusterlearn.data.whole_rows import numbers_of, whole_rows, words_of
from clusterlearn.i18n import _

__all__ = ["Capabilities", "Incomes", "capabilities", "incomes"]


@dataclass(frozen=True)
class Incomes:
    """Incomes ``before`` and ``after`` with ``weights``, for the models of poverty.

    ``groups`` has a word for each household, empty where none was given; ``notes`` tell what was
    left out.
    """

    before: list[float]
    after: list[float]
    weights: list[float]
    groups: list[str]
    notes: list[str]


def incomes(table: Table) -> Incomes:
    """Incomes of households, each weighted by its size.

    Parameters
    ----------
    table : Table
        A survey ``poverty`` that was read.

    Returns
    -------
    Incomes
        Money a head in a month, in the order of the sheet; a size that is not known counts as 1,
        with a note.

    Raises
    ------
    DataProblems
        If too few rows are complete.

    Examples
    --------
    >>> from clusterlearn.data import example, read
    >>> found = incomes(read(example("poverty"), "poverty"))
    >>> found.before[0], found.after[0], found.weights[0], found.groups[0]
    (117.3, 125.0, 4.0, 'workers')
    """
    rows, notes = whole_rows(table, "income_before", "income_after")
    return Incomes(
        before=numbers_of(rows, "income_before"),
        after=numbers_of(rows, "income_after"),
        weights=[float(row.get("size") or 1) for row in rows],
        groups=words_of(rows, "group"),
        notes=[*notes, *_counted_once(table)],
    )


def _counted_once(table: Table) -> Iterator[str]:
    if "size" in table.missing:
        text = _("Counted as one person, since its size is not known: row {rows}.")
        yield text.format(rows=listed(table.missing["size"]))


@dataclass(frozen=True)
class Capabilities:
    """What each person reaches in five ``dimensions``, for the count of Alkire and Foster.

    ``achievements`` has a row for each person, ``groups`` a word for each, empty where none was
    given; ``notes`` tell what was left out.
    """

    dimensions: list[str]
    achievements: list[list[float]]
    groups: list[str]
    notes: list[str]


def capabilities(table: Table) -> Capabilities:
    """Persons x dimensions from a survey of capabilities.

    Parameters
    ----------
    table : Table
        A survey ``deprivation`` that was read.

    Returns
    -------
    Capabilities
        Points from 0 to 10, in the order of the sheet.

    Raises
    ------
    DataProblems
        If too few rows are complete.

    Examples
    --------
    >>> from clusterlearn.data import example, read
    >>> found = capabilities(read(example("deprivation"), "deprivation"))
    >>> found.achievements[0], found.groups[0]
    ([7.0, 10.0, 6.0, 5.0, 5.0], 'men')
    """
    columns = [column for column in table.survey.columns if column.kind == "number"]
    names = [column.name for column in columns]
    rows, notes = whole_rows(table, *names)
    return Capabilities(
        dimensions=[column.label for column in columns],
        achievements=[[float(row[name]) for name in names] for row in rows],  # type: ignore[arg-type]
        groups=words_of(rows, "group"),
        notes=notes,
    )
