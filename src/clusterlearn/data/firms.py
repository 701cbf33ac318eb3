"""From surveys of clusters, skills and firms to what the models take."""

from dataclasses import dataclass

from clusterlearn.data.headings import not_known
from clusterlearn.data.survey import WHOLE, Column, DataProblems, Problem, Table
from clusterlearn.data.whole_rows import numbers_of, whole_rows, words_of
from clusterlearn.i18n import _

__all__ = ["Criteria", "Results", "Seats", "criteria", "results", "seats"]


@dataclass(frozen=True)
class Criteria:
    """Clusters and what they score, for the models of selection.

    ``clusters`` and ``criteria`` name rows and columns of ``matrix``; ``benefit`` says of each
    criterion whether more is better; ``notes`` tell what was left out.
    """

    clusters: list[str]
    criteria: list[str]
    matrix: list[list[float]]
    benefit: list[bool]
    notes: list[str]


def criteria(table: Table) -> Criteria:
    """Clusters x criteria from a survey of clusters; less is better of what a job costs.

    The sheet chooses the criteria: those that it has no column for do not count.

    Parameters
    ----------
    table : Table
        A survey ``cluster_selection`` that was read.

    Returns
    -------
    Criteria
        In the order of the sheet; numbers in the units of the survey, not scaled.

    Raises
    ------
    DataProblems
        If too few rows are complete, or there are fewer than two criteria.

    Examples
    --------
    >>> from clusterlearn.data import example, read
    >>> found = criteria(read(example("cluster_selection"), "cluster_selection"))
    >>> found.criteria[4], found.benefit[4]
    ('Cost of a job', False)
    """
    filled = [column for column in table.survey.columns if _is_filled(table, column)]
    columns = [column for column in filled if column.kind == "number"]
    if len(columns) < 2:
        message = _("two criteria are needed at least, so two columns of numbers")
        told = [message, *not_known(table.survey, table.unknown)]
        raise DataProblems([Problem(WHOLE, "", "", text) for text in told])
    names = [column.name for column in columns]
    rows, notes = whole_rows(table, "cluster", *names)
    return Criteria(
        clusters=words_of(rows, "cluster"),
        criteria=[column.label for column in columns],
        matrix=[[float(row[name]) for name in names] for row in rows],  # type: ignore[arg-type]
        benefit=[name != "cost_of_a_job" for name in names],
        notes=notes,
    )


def _is_filled(table: Table, column: Column) -> bool:
    return any(row.get(column.name) is not None for row in table.rows)


@dataclass(frozen=True)
class Seats:
    """Seats and jobs for each of ``skills``, for the models of skills, with ``notes``."""

    skills: list[str]
    seats: list[float]
    jobs: list[float]
    notes: list[str]


def seats(table: Table) -> Seats:
    r"""Seats and jobs by skill.

    Parameters
    ----------
    table : Table
        A survey ``skills_matching`` that was read.

    Returns
    -------
    Seats
        People a year, in the order of the sheet.

    Raises
    ------
    DataProblems
        If too few rows are complete, or if there are no seats or no jobs at all.

    Examples
    --------
    >>> from clusterlearn.data import read
    >>> found = seats(read("skill,seats,jobs\nWelding,20,30\nSewing,15,5", "skills_matching"))
    >>> found.seats, found.jobs
    ([20.0, 15.0], [30.0, 5.0])
    """
    rows, notes = whole_rows(table, "skill", "seats", "jobs")
    found = Seats(
        words_of(rows, "skill"), numbers_of(rows, "seats"), numbers_of(rows, "jobs"), notes
    )
    none = [name for name in ("seats", "jobs") if not any(getattr(found, name))]
    if none:
        message = _("all rows are 0, so there is nothing to compare")
        labels = [table.survey.label(name) for name in none]
        raise DataProblems([Problem(WHOLE, name, "", f"{name}: {message}") for name in labels])
    return found


@dataclass(frozen=True)
class Results:
    """Results of firms that were helped and of others, before and after, with ``notes``."""

    treated_before: list[float]
    treated_after: list[float]
    control_before: list[float]
    control_after: list[float]
    notes: list[str]


def results(table: Table) -> Results:
    r"""Results by whether the project worked with a firm; two firms at least on either side.

    Parameters
    ----------
    table : Table
        A survey ``evaluation`` that was read.

    Returns
    -------
    Results
        In the unit of the sheet and in its order.

    Raises
    ------
    DataProblems
        If too few rows are complete, or there are fewer than two firms on a side.

    Examples
    --------
    >>> from clusterlearn.data import read
    >>> sheet = "helped,before,after\nyes,10,14\nno,9,10\nno,12,13\nyes,8,11"
    >>> found = results(read(sheet, "evaluation"))
    >>> found.treated_before, found.control_after
    ([10.0, 8.0], [10.0, 13.0])
    """
    rows, notes = whole_rows(table, "helped", "before", "after")
    helped = [row for row in rows if row["helped"]]
    others = [row for row in rows if not row["helped"]]
    if min(len(helped), len(others)) < 2:
        message = _("two firms that were helped and two others are needed at least")
        raise DataProblems([Problem(WHOLE, "", "", message)])
    return Results(
        numbers_of(helped, "before"),
        numbers_of(helped, "after"),
        numbers_of(others, "before"),
        numbers_of(others, "after"),
        notes,
    )
