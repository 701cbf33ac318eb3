"""Who lacks how many of five things, by the reader's own survey."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clusterlearn.data import Capabilities, Table, capabilities
from clusterlearn.exercise import OwnResult
from clusterlearn.i18n import _
from clusterlearn.models.poverty import AlkireFoster, alkire_foster
from clusterlearn.numbers import plain
from clusterlearn.own.bars import bars
from clusterlearn.own.words import named, of_100, took_part

__all__ = ["run"]

FIRST_CUT = 5
"""Where the box stands at first."""
GROUP, PEOPLE = 5, 30
"""Fewer are no group to compare; fewer people say little."""
INCOME = 0
"""Place of income and what one owns among the five things."""


@dataclass(frozen=True)
class _Survey:
    """What was asked, and by which lines it is counted."""

    found: Capabilities
    cut: float
    least: int

    def count(self, people: Sequence[Sequence[float]], least: int | None = None) -> AlkireFoster:
        """Return the count for some people, by this line or another."""
        cuts = [self.cut] * len(self.found.dimensions)
        return alkire_foster(people, cuts, k=least or self.least)

    def groups(self) -> dict[str, list[list[float]]]:
        """Return the people of each group, by its name."""
        members: dict[str, list[list[float]]] = {}
        for group, person in zip(named(self.found.groups), self.found.achievements, strict=False):
            members.setdefault(group, []).append(person)
        return members


def run(table: Table, cut: float, least: float) -> OwnResult:
    """Count who lacks enough things to be poor, which things, and whom a list by income misses."""
    if least != round(least):
        text = _("Poor is who lacks: a whole number, please, not {number}")
        raise ValueError(text.format(number=plain(least)))
    survey = _Survey(capabilities(table), cut, round(least))
    counted = survey.count(survey.found.achievements)
    chart, rows = bars(
        survey.found.dimensions,
        {
            "all": (_("lack it"), _shares(counted.uncensored_headcount)),
            "poor": (_("lack it and are poor"), _shares(counted.censored_headcount)),
        },
        category_title=_("five things"),
        x_title=_("of 100 people"),
        legend=_("The second bar counts those who lack this thing and enough others to be poor."),
    )
    people = len(survey.found.achievements)
    sentences = [*took_part(table, people), _poor(survey, counted)]
    if counted.H:
        sentences += [*_most_often(survey, counted), _missed(survey, counted), *_apart(survey)]
    notes = [*survey.found.notes, *_of_the_lines(survey), *_of_the_people(survey)]
    return OwnResult(sentences, replace(chart, x_domain=(0, 100)), rows, notes)


def _shares(shares: Sequence[float]) -> list[float]:
    return [round(100 * share) for share in shares]


def _poor(survey: _Survey, counted: AlkireFoster) -> str:
    things = len(survey.found.dimensions)
    if not counted.H:
        text = _("With the line at {least} of the five things, nobody is poor.")
    elif survey.least == things:
        text = _("Of 100 people, the number who lack all five things is {poor}.")
    else:
        text = _(
            "Of 100 people, the number who lack {least} or more of the five things is {poor}. On "
            "average these lack {lacks}."
        )
    return text.format(
        poor=of_100(counted.H), least=survey.least, lacks=f"{things * counted.A:.1f}"
    )


def _most_often(survey: _Survey, counted: AlkireFoster) -> Iterator[str]:
    if survey.least == len(survey.found.dimensions):
        return
    shares = counted.censored_headcount
    most = max(shares)
    names = [n for n, s in zip(survey.found.dimensions, shares, strict=True) if s == most]
    yield _("What the poor lack most often: {things} ({share} of 100 people).").format(
        things=", ".join(names), share=of_100(most)
    )


def _missed(survey: _Survey, counted: AlkireFoster) -> str:
    """How many of the poor do not lack income."""
    poor = round(counted.H * len(survey.found.achievements))
    missed = poor - round(counted.censored_headcount[INCOME] * len(survey.found.achievements))
    text = (
        _("A list of those short of income would miss {missed} of these {poor}.")
        if missed
        else _("All of these are short of income, too.")
    )
    return text.format(missed=missed, poor=poor)


def _apart(survey: _Survey) -> Iterator[str]:
    """The groups with most and fewest poor."""
    shares = _by_group(survey, survey.least)
    if len(shares) > 1:
        worst, best = max(shares, key=shares.__getitem__), min(shares, key=shares.__getitem__)
        text = (
            _("Among “{worst}” it is {most} of 100, among “{best}” {fewest}.")
            if shares[worst] > shares[best]
            else _("In each group it is {most} of 100.")
        )
        yield text.format(
            worst=worst, best=best, most=of_100(shares[worst]), fewest=of_100(shares[best])
        )


def _by_group(survey: _Survey, least: int) -> dict[str, float]:
    """Share of the poor in each group that is large enough to compare."""
    return {
        group: survey.count(people, least).H
        for group, people in survey.groups().items()
        if len(people) >= GROUP
    }


def _of_the_lines(survey: _Survey) -> Iterator[str]:
    if survey.cut == FIRST_CUT:
        yield _("Five points of 10 is only a first guess: ask people of the place what is enough.")
    lines = range(1, len(survey.found.dimensions) + 1)
    people = survey.found.achievements
    numbers = ", ".join(of_100(survey.count(people, least).H) for least in lines)
    text = (
        _(
            "If it takes one thing, two, and so on to five, so many of 100 are poor: {numbers}. "
            "Which group has most poor depends on that number."
        )
        if _turns(survey, lines)
        else _("If it takes one thing, two, and so on to five, so many of 100 are poor: {numbers}.")
    )
    yield text.format(numbers=numbers)


def _turns(survey: _Survey, lines: Sequence[int]) -> bool:
    """Whether two groups change places from one line to another."""
    shares = [_by_group(survey, least) for least in lines]
    return any(
        any(at[a] < at[b] for at in shares) and any(at[a] > at[b] for at in shares)
        for a in shares[0]
        for b in shares[0]
    )


def _of_the_people(survey: _Survey) -> Iterator[str]:
    small = [group for group, people in survey.groups().items() if len(people) < GROUP]
    if small:
        text = _("Left out of the comparison, since there are fewer than five: {groups}.")
        yield text.format(groups=", ".join(small))
    number = len(survey.found.achievements)
    if number < PEOPLE:
        text = _("With {number} people, one more or less changes the result by {each} of 100.")
        yield text.format(number=number, each=of_100(1 / number))
    yield _("All five things count alike here. Others may give them other weights.")
    yield _(
        "The points are what people said on one day. Do not show a small sheet to others: people "
        "can be recognised."
    )
