"""From a survey of jobs to what the models of identification take."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clusterlearn.data.survey import WHOLE, DataProblems, Problem, Table
from clusterlearn.data.whole_rows import gaps, numbers_of, words_of
from clusterlearn.i18n import _

__all__ = ["Employment", "employment"]


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
    r"""Regions x sectors from a survey of jobs; what is not listed counts as no job, with a note.

    Parameters
    ----------
    table : Table
        A survey ``location_quotient`` that was read.

    Returns
    -------
    Employment
        In the order of the sheet; ``before`` is None unless it is known in every row and no
        region or sector was without jobs.

    Raises
    ------
    DataProblems
        If a value is missing, since a job left out changes every share; if a region or sector
        has no jobs at all; or if there are fewer than two of either.

    Examples
    --------
    Nobody is listed as a weaver in the hills:

    >>> from clusterlearn.data import read
    >>> text = "region,sector,jobs\nCoast,weavers,8\nCoast,smiths,1\nHills,smiths,3\nPlain,smiths,2"
    >>> found = employment(read(text, "location_quotient"))
    >>> found.sectors, found.jobs
    (['weavers', 'smiths'], [[8.0, 1.0], [0.0, 3.0], [0.0, 2.0]])
    """
    gone = _("a value is missing, and without it each share would be wrong; 0 means no jobs")
    if empty := gaps(table, ("region", "sector", "jobs"), gone):
        raise DataProblems(empty)
    places = [*zip(words_of(table.rows, "region"), words_of(table.rows, "sector"), strict=True)]
    regions, sectors = (list(dict.fromkeys(names)) for names in zip(*places, strict=True))
    jobs = _matrix(table, "jobs", regions, sectors)
    problems = [*_too_few(regions, sectors), *_without_jobs(jobs, regions, sectors)]
    if problems:
        raise DataProblems([Problem(WHOLE, "", "", message) for message in problems])
    before, untold = _before(table, regions, sectors)
    notes = [*table.notes, *_not_listed(len(regions) * len(sectors), len(places)), *untold]
    return Employment(regions, sectors, jobs, before, notes)


def _matrix(
    table: Table, column: str, regions: Sequence[str], sectors: Sequence[str]
) -> list[list[float]]:
    number = {
        (row["region"], row["sector"]): jobs
        for row, jobs in zip(table.rows, numbers_of(table.rows, column), strict=True)
    }
    return [[number.get((region, sector), 0.0) for sector in sectors] for region in regions]


def _before(
    table: Table, regions: Sequence[str], sectors: Sequence[str]
) -> tuple[list[list[float]] | None, list[str]]:
    """Jobs of the earlier year, or why growth from them cannot be worked out."""
    known = [row.get("jobs_before") is not None for row in table.rows]
    if not any(known):
        return None, []
    if not all(known):
        text = _("Growth is not worked out: {name} is not known in every row.")
        return None, [text.format(name=table.survey.label("jobs_before"))]
    jobs = _matrix(table, "jobs_before", regions, sectors)
    if any(_without_jobs(jobs, regions, sectors)):
        return None, [_("Growth is not worked out: a region or sector had no jobs before.")]
    return jobs, []


def _too_few(regions: Sequence[str], sectors: Sequence[str]) -> Iterator[str]:
    if min(len(regions), len(sectors)) < 2:
        yield _("two regions and two sectors are needed at least")


def _without_jobs(
    jobs: Sequence[Sequence[float]], regions: Sequence[str], sectors: Sequence[str]
) -> Iterator[str]:
    """What has no jobs at all, so that shares of its jobs mean nothing."""
    for names, rows in ((regions, jobs), (sectors, zip(*jobs, strict=True))):
        for name, row in zip(names, rows, strict=True):
            if not any(row):
                yield _("{name} has no jobs at all: leave it out").format(name=name)


def _not_listed(pairs: int, given: int) -> Iterator[str]:
    if given < pairs:
        text = _("Not listed, so counted as no job: {number} of {all} pairs of region and sector.")
        yield text.format(number=pairs - given, all=pairs)
