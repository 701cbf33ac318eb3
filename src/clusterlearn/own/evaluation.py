"""Whether the reader's helped firms came out ahead of others, and how sure that is."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import floor, log10
from statistics import NormalDist, fmean, stdev

from clusterlearn.data import Table, results
from clusterlearn.exercise import OwnResult
from clusterlearn.i18n import _
from clusterlearn.models.evaluation import DifferenceTest, did_panel, minimum_detectable_effect
from clusterlearn.own.bars import bars
from clusterlearn.own.words import amount, signed, took_part

__all__ = ["run"]

ERRORS = NormalDist().inv_cdf(0.975)  # on either side of an estimate: the range of 95 in 100
JUDGED, EXACT = 5, 15
"""Firms on a side from which chance can be judged, and from which the margin is about right."""
TRIED = 200  # firms in all up to which each is left out in turn
LEAD = 0.25  # part of the spread by which the two sides may differ before

Pair = tuple[float, float]


@dataclass(frozen=True)
class _Firms:
    """Figures before and after of the helped and of the others."""

    helped: list[Pair]
    others: list[Pair]

    @property
    def changes(self) -> tuple[list[float], list[float]]:
        return [now - first for first, now in self.helped], [n - first for first, n in self.others]

    @property
    def fewest(self) -> int:
        return min(len(self.helped), len(self.others))

    @property
    def judged(self) -> bool:
        return self.fewest >= JUDGED

    @property
    def test(self) -> DifferenceTest | None:
        """The helped against the others; none where all of each side changed alike."""
        largest = max(abs(value) for pair in (*self.helped, *self.others) for value in pair)
        if all(max(side) - min(side) <= 1e-9 * largest for side in self.changes):
            return None
        return did_panel(*zip(*self.helped, strict=True), *zip(*self.others, strict=True))

    @property
    def answer(self) -> int:
        """1 where the helped are ahead beyond chance, -1 where behind, else 0."""
        test = self.test
        if test is None or abs(test.t) <= ERRORS:
            return 0
        return 1 if test.t > 0 else -1

    def without(self) -> Iterator[tuple[Pair, "_Firms"]]:
        """Yield each firm, and the firms without it."""
        for i, firm in enumerate(self.helped):
            yield firm, _Firms(self.helped[:i] + self.helped[i + 1 :], self.others)
        for i, firm in enumerate(self.others):
            yield firm, _Firms(self.helped, self.others[:i] + self.others[i + 1 :])


def run(table: Table) -> OwnResult:
    """Compare changes, and say what chance alone could do."""
    found = results(table)
    firms = _Firms(
        list(zip(found.treated_before, found.treated_after, strict=True)),
        list(zip(found.control_before, found.control_after, strict=True)),
    )
    helped, others = map(fmean, firms.changes)
    names = [_("Helped firms"), _("Other firms"), _("Helped ahead of others")]
    values = [helped, others, helped - others]
    margin = ERRORS * firms.test.standard_error if firms.test and firms.judged else 0.0
    if margin:
        names += [_("at least"), _("at most")]
        values += [helped - others - margin, helped - others + margin]
    digits = _digits(margin or max(map(abs, values)))
    chart, rows = bars(
        names,
        {"change": (_("change"), [round(value, digits) for value in values])},
        category_title=_("firms"),
        x_title=_("change, in the unit of your sheet"),
        legend=_("At least, at most: give or take what chance could do.") if margin else "",
    )
    taking = len(firms.helped) + len(firms.others)
    sentences = [
        *took_part(table, taking),
        *_changed(helped, others, digits),
        *_chance(firms, digits),
    ]
    return OwnResult(sentences, chart, rows, [*found.notes, *_notes(firms, digits)])


def _digits(size: float) -> int:
    """Decimals that suit figures of this size."""
    return min(6, max(1, 1 - floor(log10(size)))) if 0 < size < 100 else 0


def _changed(helped: float, others: float, digits: int) -> Iterator[str]:
    yield _(
        "On average the figure of the helped firms changed by {helped}, that of the others by "
        "{others}."
    ).format(helped=signed(helped, digits), others=signed(others, digits))
    ahead = round(helped - others, digits)
    if ahead > 0:
        text = _("So the helped came out ahead by {ahead}.")
    elif ahead < 0:
        text = _("So the helped fell behind by {ahead}.")
    else:
        text = _("So beyond the others the helped gained nothing.")
    yield text.format(ahead=f"{abs(ahead):,.{digits}f}")
    if helped * ahead < 0 or abs(helped) > 2 * abs(ahead):
        text = _("Before and after alone would have said {helped}.")
        yield text.format(helped=signed(helped, digits))


def _chance(firms: _Firms, digits: int) -> Iterator[str]:
    test = firms.test
    if test is None:
        yield _(
            "All firms of a kind changed by the same amount, so chance cannot be judged. Are these "
            "the firms' own figures?"
        )
        return
    if not firms.judged:
        yield _("With fewer than five firms on a side, chance cannot be judged.")
        return
    text = (
        _("The difference is give or take {margin}: chance alone would seldom do it.")
        if firms.answer
        else _(
            "The difference is give or take {margin}: chance alone could do it, so these firms "
            "cannot tell. It does not mean that there was no effect: a survey of this size sees "
            "one of {least} or more in 80 of 100 cases."
        )
    )
    # Two firms whose spread is the standard error have that error, whatever the size of the groups.
    least = minimum_detectable_effect(2, test.standard_error)
    margin = ERRORS * test.standard_error
    yield text.format(margin=f"{margin:,.{digits}f}", least=f"{least:,.{digits}f}")


def _notes(firms: _Firms, digits: int) -> Iterator[str]:
    text = (
        _("{helped} helped firms, {others} others: so few that the margin is a little too narrow.")
        if firms.fewest < EXACT
        else _("{helped} helped firms, {others} others.")
    )
    yield text.format(helped=len(firms.helped), others=len(firms.others))
    yield from _unlike(firms, digits)
    if firms.judged:
        yield from _anyway(firms, digits)
        yield from _decisive(firms)
    yield _("Firms that closed are missing here. Count them on both sides.")
    yield _("This compares, it does not prove. Ask three firms why.")


def _unlike(firms: _Firms, digits: int) -> Iterator[str]:
    """Whether the two sides differed before."""
    helped, others = ([first for first, _now in side] for side in (firms.helped, firms.others))
    lead = fmean(helped) - fmean(others)
    if abs(lead) > LEAD * stdev([*helped, *others]):
        text = (
            _("Before, the helped stood {lead} above the others: look for others more like them.")
            if lead > 0
            else _(
                "Before, the helped stood {lead} below the others: look for others more like them."
            )
        )
        yield text.format(lead=f"{abs(lead):,.{digits}f}")


def _anyway(firms: _Firms, digits: int) -> Iterator[str]:
    """What would explain the difference away."""
    test = firms.test
    if test and firms.answer:
        least = abs(test.estimate) - ERRORS * test.standard_error
        text = (
            _(
                "If the helped would have come out ahead by {least} anyway, chance could do the rest."
            )
            if test.estimate > 0
            else _(
                "If the helped would have fallen behind by {least} anyway, chance could do the rest."
            )
        )
        yield text.format(least=f"{least:,.{digits}f}")


def _decisive(firms: _Firms) -> Iterator[str]:
    """Whether one firm decides."""
    if len(firms.helped) + len(firms.others) > TRIED:
        return
    turning = [firm for firm, rest in firms.without() if rest.answer != firms.answer]
    if turning:
        first, now = turning[0]
        text = _("Without one firm, the one that went from {first} to {now}, the answer turns.")
        yield text.format(first=amount(first), now=amount(now))
