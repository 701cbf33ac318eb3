"""How well the reader's seats fit the jobs that are open."""

from collections.abc import Iterator
from math import fsum

from clusterlearn.data import Seats, Table, seats
from clusterlearn.exercise import OwnResult
from clusterlearn.i18n import _
from clusterlearn.models.skills import dissimilarity_index, placements
from clusterlearn.own.bars import bars

__all__ = ["run"]


def run(table: Table) -> OwnResult:
    """Place who is trained where a job of that skill is open; compare with seats that fit."""
    found = seats(table)
    chart, rows = bars(
        found.skills,
        {"seats": (_("seats"), found.seats), "jobs": (_("jobs"), found.jobs)},
        category_title=_("skill"),
        x_title=_("people a year"),
    )
    return OwnResult([*_sentences(found)], chart, rows, found.notes)


def _sentences(found: Seats) -> Iterator[str]:
    all_seats, all_jobs = fsum(found.seats), fsum(found.jobs)
    placed = placements(found.seats, found.jobs)
    yield _(
        "Of {seats} seats a year, {placed} lead to a job in their skill; {open} of {jobs} jobs "
        "stay open."
    ).format(
        seats=f"{all_seats:g}",
        placed=f"{placed:g}",
        open=f"{all_jobs - placed:g}",
        jobs=f"{all_jobs:g}",
    )
    away = dissimilarity_index(found.seats, found.jobs)
    if round(100 * away) == 0:
        yield _("The seats are split over the skills as the jobs are.")
        return
    yield _(
        "Of 100 seats, {away} would have to move to another skill to be split as the jobs are; "
        "then {better} would lead to a job."
    ).format(away=round(100 * away), better=f"{min(all_seats, all_jobs):g}")
    yield from _extremes(found)


def _extremes(found: Seats) -> Iterator[str]:
    """The skills with the most seats too many, and with the most jobs without a seat."""
    spare = [seats - jobs for seats, jobs in zip(found.seats, found.jobs, strict=True)]
    most, least = max(spare), min(spare)
    if most > 0:
        text = _("Most seats too many: {skill} ({number}).")
        yield text.format(skill=found.skills[spare.index(most)], number=f"{most:g}")
    if least < 0:
        text = _("Most jobs without a trainee: {skill} ({number}).")
        yield text.format(skill=found.skills[spare.index(least)], number=f"{-least:g}")
