"""How well the reader's seats fit the jobs that are open."""

from collections.abc import Iterator
from math import fsum

from clusterlearn.data import Seats, Table, seats
from clusterlearn.exercise import OwnResult
from clusterlearn.i18n import _
from clusterlearn.models.skills import dissimilarity_index, placements
from clusterlearn.own.bars import bars
from clusterlearn.own.words import amount, took_part

__all__ = ["run"]

SHOWN = 20
UNLIKE = 2
"""Times by which seats and jobs in all differ before it is worth a word."""


def run(table: Table) -> OwnResult:
    """Place who is trained where a job of that skill is open; compare with seats that fit."""
    found = seats(table)
    order = _order(found)
    chart, rows = bars(
        [found.skills[i] for i in order],
        {
            "seats": (_("seats"), [found.seats[i] for i in order]),
            "jobs": (_("jobs"), [found.jobs[i] for i in order]),
        },
        category_title=_("skill"),
        x_title=_("people a year"),
        shown=SHOWN,
    )
    sentences = [*took_part(table, len(order), found.skills), *_sentences(found)]
    return OwnResult(sentences, chart, rows, [*found.notes, *_shown(len(order))])


def _order(found: Seats) -> list[int]:
    """As on the sheet; where not all can be drawn, those first that fit worst."""
    places = [*range(len(found.skills))]
    if len(places) > SHOWN:
        places.sort(key=lambda i: -abs(found.seats[i] - found.jobs[i]))
    return places


def _shown(number: int) -> Iterator[str]:
    if number > SHOWN:
        text = _(
            "The chart shows the {shown} skills of {all} in which seats and jobs lie furthest "
            "apart; the table has all."
        )
        yield text.format(shown=SHOWN, all=amount(number))


def _sentences(found: Seats) -> Iterator[str]:
    all_seats, all_jobs = fsum(found.seats), fsum(found.jobs)
    placed = placements(found.seats, found.jobs)
    yield _(
        "Of {seats} seats a year, {placed} lead to a job in their skill; {open} of {jobs} jobs "
        "stay open."
    ).format(
        seats=amount(all_seats),
        placed=amount(placed),
        open=amount(all_jobs - placed),
        jobs=amount(all_jobs),
    )
    away = dissimilarity_index(found.seats, found.jobs)
    is_even = round(100 * away) == 0
    apart = max(all_seats, all_jobs) >= UNLIKE * min(all_seats, all_jobs)
    if apart or (is_even and all_seats != all_jobs):
        text = (
            _("In all there are {number} more seats than jobs.")
            if all_seats > all_jobs
            else _("In all there are {number} more jobs than seats.")
        )
        yield text.format(number=amount(abs(all_seats - all_jobs)))
    if is_even:
        yield _("The seats are split over the skills as the jobs are.")
        return
    yield _(
        "Of 100 seats, {away} would have to move to another skill to be split as the jobs are; "
        "then {better} would lead to a job."
    ).format(away=round(100 * away), better=amount(min(all_seats, all_jobs)))
    yield from _extremes(found)


def _extremes(found: Seats) -> Iterator[str]:
    """The skills with the most seats too many, and with the most jobs without a seat."""
    spare = [seats - jobs for seats, jobs in zip(found.seats, found.jobs, strict=True)]
    most, least = max(spare), min(spare)
    if most > 0:
        text = _("Most seats too many: {skill} ({number}).")
        yield text.format(skill=found.skills[spare.index(most)], number=amount(most))
    if least < 0:
        text = _("Most jobs without a trainee: {skill} ({number}).")
        yield text.format(skill=found.skills[spare.index(least)], number=amount(-least))
