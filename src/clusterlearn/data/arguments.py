"""From a table to what the models take, with a note on every row that is left out."""

from collections.abc import Sequence
from dataclasses import dataclass

from clusterlearn.data.survey import DataProblems, Problem, Row, Table
from clusterlearn.i18n import _

__all__ = [
    "Capabilities",
    "Criteria",
    "Employment",
    "Incomes",
    "Results",
    "Seats",
    "capabilities",
    "criteria",
    "employment",
    "incomes",
    "results",
    "seats",
]


def _numbers(rows: Sequence[Row], name: str) -> list[float]:
    return [float(row[name]) for row in rows]  # type: ignore[arg-type]


def _words(rows: Sequence[Row], name: str) -> list[str]:
    return [str(row[name]) for row in rows]


def _complete(table: Table, *columns: str) -> tuple[list[Row], list[str]]:
    """Complete rows; refused where too few are left."""
    rows, notes = table.complete(*columns)
    if len(rows) < table.survey.least:
        message = _("only {number} rows are complete; {least} are needed")
        raise DataProblems(
            [Problem(1, "", "", message.format(number=len(rows), least=table.survey.least))]
        )
    return rows, [*table.notes, *notes]


@dataclass(frozen=True)
class Employment:
    """Jobs by region and sector, for the models of identification.

    ``regions`` and ``sectors`` name rows and columns of ``jobs`` and, where it was given,
    ``before``; ``notes`` tell what was left out.
    """

    regions: list[str]
    sectors: list[str]
    jobs: list[list[float]]
    before: list[list[float]] | None
    notes: list[str]


def employment(table: Table) -> Employment:
    """Regions x sectors from a survey of jobs; what is not listed counts as no job, with a note.

    Raises
    ------
    DataProblems
        If a sector of a region is listed twice, or too few rows are complete.
    """
    rows, notes = _complete(table, "region", "sector", "jobs")
    places = [(str(row["region"]), str(row["sector"])) for row in rows]
    twice = sorted({place for place in places if places.count(place) > 1})
    if twice:
        message = _("{sector} in {region} is listed twice")
        raise DataProblems(
            [
                Problem(1, "sector", sector, message.format(sector=sector, region=region))
                for region, sector in twice
            ]
        )
    regions, sectors = (list(dict.fromkeys(names)) for names in zip(*places, strict=True))
    not_listed = len(regions) * len(sectors) - len(rows)
    if not_listed:
        text = _("Not listed, so counted as no job: {number} of {all} pairs of region and sector.")
        notes.append(text.format(number=not_listed, all=len(regions) * len(sectors)))
    known_before = all(row.get("jobs_before") is not None for row in rows)

    def matrix(column: str) -> list[list[float]]:
        jobs = dict(zip(places, _numbers(rows, column), strict=True))
        return [[jobs.get((region, sector), 0.0) for sector in sectors] for region in regions]

    before = matrix("jobs_before") if known_before else None
    return Employment(regions, sectors, matrix("jobs"), before, notes)


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

    Raises
    ------
    DataProblems
        If too few rows are complete.
    """
    columns = [column for column in table.survey.columns if column.kind == "number"]
    names = [column.name for column in columns]
    rows, notes = _complete(table, "cluster", *names)
    return Criteria(
        clusters=_words(rows, "cluster"),
        criteria=[column.label for column in columns],
        matrix=[[float(row[name]) for name in names] for row in rows],  # type: ignore[arg-type]
        benefit=[name != "cost_per_job" for name in names],
        notes=notes,
    )


@dataclass(frozen=True)
class Seats:
    """Seats and jobs for each of ``skills``, for the models of skills, with ``notes``."""

    skills: list[str]
    seats: list[float]
    jobs: list[float]
    notes: list[str]


def seats(table: Table) -> Seats:
    """Seats and jobs by skill.

    Raises
    ------
    DataProblems
        If too few rows are complete.
    """
    rows, notes = _complete(table, "skill", "seats", "jobs")
    return Seats(_words(rows, "skill"), _numbers(rows, "seats"), _numbers(rows, "jobs"), notes)


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

    Raises
    ------
    DataProblems
        If too few rows are complete.
    """
    rows, notes = _complete(table, "income_before", "income_after")
    return Incomes(
        before=_numbers(rows, "income_before"),
        after=_numbers(rows, "income_after"),
        weights=[float(row.get("size") or 1) for row in rows],
        groups=[str(row.get("group") or "") for row in rows],
        notes=notes,
    )


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

    Raises
    ------
    DataProblems
        If too few rows are complete.
    """
    columns = [column for column in table.survey.columns if column.kind == "number"]
    names = [column.name for column in columns]
    rows, notes = _complete(table, *names)
    return Capabilities(
        dimensions=[column.label for column in columns],
        achievements=[[float(row[name]) for name in names] for row in rows],  # type: ignore[arg-type]
        groups=[str(row.get("group") or "") for row in rows],
        notes=notes,
    )


@dataclass(frozen=True)
class Results:
    """Results of firms that were helped and of others, before and after, with ``notes``."""

    treated_before: list[float]
    treated_after: list[float]
    control_before: list[float]
    control_after: list[float]
    notes: list[str]


def results(table: Table) -> Results:
    """Results by whether the project worked with a firm; two firms at least on either side.

    Raises
    ------
    DataProblems
        If too few rows are complete, or there are fewer than two firms on a side.
    """
    rows, notes = _complete(table, "helped", "before", "after")
    helped = [row for row in rows if row["helped"]]
    others = [row for row in rows if not row["helped"]]
    if min(len(helped), len(others)) < 2:
        message = _("two firms that were helped and two others are needed at least")
        raise DataProblems([Problem(1, "helped", "", message)])
    return Results(
        _numbers(helped, "before"),
        _numbers(helped, "after"),
        _numbers(others, "before"),
        _numbers(others, "after"),
        notes,
    )
