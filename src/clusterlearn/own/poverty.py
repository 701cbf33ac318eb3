"""Whether the growth of the reader's households reached the poor, and by which measure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import floor, log10
from statistics import fmean, median

from clusterlearn.data import Incomes, Table, incomes
from clusterlearn.exercise import LineChart, OwnResult, Row
from clusterlearn.i18n import _
from clusterlearn.models.poverty import (
    fgt,
    growth_incidence_curve,
    rate_of_pro_poor_growth,
    subgroup_decomposition,
)
from clusterlearn.numbers import plain
from clusterlearn.own.axes import axis
from clusterlearn.own.words import named, of_100, signed, took_part

__all__ = ["run"]

START = 0.6  # of the median income: the line where the reader gives none
OTHER_LINES = (0.8, 1.2)
APART = 0.5  # points of growth between the poor and all together that are worth a word
HOUSEHOLDS = 30  # fewer say little, and so do fewer than a third of it that are poor
FIFTHS = tuple(range(10, 100, 20))


@dataclass(frozen=True)
class _People:
    """Incomes of persons, so that each household counts as often as it has members."""

    before: list[float]
    after: list[float]
    groups: list[str]


def run(table: Table, line: float | None) -> OwnResult:
    """Count the poor before and after, and see which places in the row gained."""
    found = incomes(table)
    people = _people(found)
    at = _first_line(people.before) if line is None else line
    growth = fmean(people.after) / fmean(people.before) - 1
    rows = _rows(people, growth)
    sentences = [
        *took_part(table, len(found.before)),
        _counted(people, at),
        _grown(people, at, growth),
        *_missing(people, at),
        *_by_group(people, at),
    ]
    notes = [*found.notes, *_of_the_line(people, at, line is None), *_of_households(found, at)]
    last = _("This says who gained, not why. For that, compare with households elsewhere.")
    return OwnResult(sentences, _chart(rows), rows, [*notes, last])


def _people(found: Incomes) -> _People:
    times = [round(weight) for weight in found.weights]

    def each(values: Sequence[float]) -> list[float]:
        return [value for value, n in zip(values, times, strict=True) for _person in range(n)]

    groups = [g for g, n in zip(named(found.groups), times, strict=False) for _person in range(n)]
    return _People(each(found.before), each(found.after), groups)


def _first_line(before: Sequence[float]) -> float:
    """A part of the median, rounded to two figures."""
    value = START * median(before)
    return round(value, 1 - floor(log10(value)))


def _rows(people: _People, growth: float) -> list[Row]:
    """Mean gain of each fifth of the row, and the gain of all together."""
    curve = growth_incidence_curve(people.before, people.after, range(1, 101))
    means = [fmean(curve[low:high]) for low, high in pairwise(range(0, 101, 20))]
    points = [("fifths", rank, mean) for rank, mean in zip(FIFTHS, means, strict=True)]
    points += [("all", rank, growth) for rank in (FIFTHS[0], FIFTHS[-1])]
    return [{"who": who, "rank": rank, "growth": round(100 * g, 1)} for who, rank, g in points]


def _chart(rows: Sequence[Row]) -> LineChart:
    return LineChart(
        x="rank",
        y="growth",
        series="who",
        labels={"fifths": _("each fifth"), "all": _("all together")},
        x_title=_("people from poorest to richest"),
        y_title=_("gain of income, percent"),
        x_domain=(0, 100),
        y_domain=axis([*(float(row["growth"]) for row in rows), 10]),
    )


def _counted(people: _People, line: float) -> str:
    before, after = (of_100(fgt(now, line, 0)) for now in (people.before, people.after))
    text = _("{before} of 100 people lived below the line of {line} before, and {after} now.")
    return text.format(line=plain(line), before=before, after=after)


def _grown(people: _People, line: float, growth: float) -> str:
    if min(people.before) >= line:
        text = _("Incomes changed by {all} percent on average.")
        return text.format(all=signed(100 * growth, 1))
    own = rate_of_pro_poor_growth(people.before, people.after, line)
    apart = 100 * (own - growth)
    if apart >= APART:
        text = _(
            "Incomes changed by {all} percent on average, those of the poor by {own}: the poor "
            "did better than all together."
        )
    elif apart <= -APART:
        text = _(
            "Incomes changed by {all} percent on average, those of the poor by {own}: the poor "
            "did worse than all together."
        )
    else:
        text = _(
            "Incomes changed by {all} percent on average, those of the poor by {own}: about the "
            "same."
        )
    return text.format(all=signed(100 * growth, 1), own=signed(100 * own, 1))


def _missing(people: _People, line: float) -> Iterator[str]:
    """What would bring all up to the line, and whether it tells another story than the number."""
    both = people.before, people.after
    fewer = fgt(both[1], line, 0) < fgt(both[0], line, 0)
    more = fgt(both[1], line, 0) > fgt(both[0], line, 0)
    first, now = (len(now) * line * fgt(now, line, 1) for now in both)
    if now < first and fewer:
        text = _("What the poor lack in all fell from {first} to {now} a month.")
    elif now > first and more:
        text = _("What the poor lack in all rose from {first} to {now} a month.")
    elif now < first:
        text = _("Yet what the poor lack in all fell from {first} to {now} a month.")
    elif now > first:
        text = _("Yet what the poor lack in all rose from {first} to {now} a month.")
    else:
        return
    yield text.format(first=_money(first), now=_money(now))


def _money(amount: float) -> str:
    return f"{amount:,.0f}" if amount >= 100 else plain(amount, 1)


def _by_group(people: _People, line: float) -> Iterator[str]:
    """The group that lacks most now."""
    if people.groups and min(people.after) < line:
        parts = subgroup_decomposition(people.after, people.groups, line, 1)
        name, most = max(parts.items(), key=lambda part: part[1].contribution)
        yield _(
            "Of what the poor lack now, {part} of 100 is with “{group}”, who are {share} of 100 "
            "people."
        ).format(part=of_100(most.contribution), group=name, share=of_100(most.population_share))


def _of_the_line(people: _People, line: float, is_first: bool) -> Iterator[str]:
    if is_first:
        yield _("The line is 60 of 100 of the median before: only a start. Write your country's.")
    lines = [line, *(line * times for times in OTHER_LINES)]
    shares = [(fgt(people.before, z, 0), fgt(people.after, z, 0)) for z in lines]
    turns = len({now < before for before, now in shares if now != before}) > 1
    text = (
        _(
            "With a line of {low} it would be {a} of 100 before and {b} now; with {high}, {c} and "
            "{d}. So the answer depends on the line: say which one you took, and why."
        )
        if turns
        else _(
            "With a line of {low} it would be {a} of 100 before and {b} now; with {high}, {c} and "
            "{d}."
        )
    )
    told = dict(zip("abcd", map(of_100, [*shares[1], *shares[2]]), strict=True))
    yield text.format(low=plain(lines[1]), high=plain(lines[2]), **told)


def _of_households(found: Incomes, line: float) -> Iterator[str]:
    if any(weight != 1 for weight in found.weights):
        yield _("Each household counts as often as it has members, in whole people.")
    pairs = list(zip(found.before, found.after, strict=True))
    poor, others = ([p for p in pairs if (p[0] < line) == below] for below in (True, False))
    yield _(
        "Gains are those of places in the row, not of the same households. Households that rose "
        "above the line: {up} of {poor}. That fell below it: {down} of {others}."
    ).format(
        up=sum(now >= line for _before, now in poor),
        poor=len(poor),
        down=sum(now < line for _before, now in others),
        others=len(others),
    )
    if min(len(pairs), 3 * len(poor)) < HOUSEHOLDS:
        text = _("With {n} households, {poor} of them poor before, one more or less counts a lot.")
        yield text.format(n=len(pairs), poor=len(poor))
