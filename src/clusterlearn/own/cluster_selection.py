"""Which of the reader's clusters comes first, and whether other weights or another list turn it."""

from collections.abc import Iterator, Sequence

from clusterlearn.data import Criteria, Table, criteria
from clusterlearn.exercise import OwnResult
from clusterlearn.i18n import _
from clusterlearn.models.selection import rank_acceptability, weighted_sum
from clusterlearn.own.bars import bars
from clusterlearn.own.words import listed, took_part

__all__ = ["run"]

DRAWS = 5_000
SHOWN = 20
CHANCE = 2
"""Sets of 100 by which two clusters may differ by the luck of the draws alone."""


def run(table: Table) -> OwnResult:
    """Score clusters by equal weights, then by weights drawn by chance, then on shorter lists."""
    found = criteria(table)
    scores = _scores(found.matrix, found.benefit)
    wins = [100 * w for w in rank_acceptability(found.matrix, found.benefit, draws=DRAWS)]
    order = sorted(range(len(scores)), key=lambda i: -scores[i])
    chart, rows = bars(
        [found.clusters[i] for i in order],
        {
            "score": (_("points"), [scores[i] for i in order]),
            "first": (_("times first"), [float(round(wins[i])) for i in order]),
        },
        category_title=_("cluster"),
        x_title=_("points of 100; times first of 100 sets of weights"),
        legend=_(
            "Points with equal weights. Beside them: of 100 sets of weights drawn by chance, "
            "how many put the cluster first."
        ),
        shown=SHOWN,
    )
    leaders = _leaders(scores)
    sentences = [
        *took_part(table, len(found.clusters), found.clusters),
        _by_equal_weights(found.clusters, scores),
        _by_chance(found.clusters, wins, leaders),
        *_by_the_list(found, leaders),
    ]
    notes = [*found.notes, *_same(found), *_shown(len(scores))]
    return OwnResult(sentences, chart, rows, notes)


def _scores(matrix: Sequence[Sequence[float]], benefit: Sequence[bool]) -> list[float]:
    """Points as the table shows them, so that what looks alike there is alike."""
    return [round(100 * s, 1) for s in weighted_sum(matrix, [1.0] * len(benefit), benefit)]


def _leaders(scores: Sequence[float]) -> list[int]:
    return [i for i, score in enumerate(scores) if score == max(scores)]


def _by_equal_weights(clusters: Sequence[str], scores: Sequence[float]) -> str:
    most = max(scores)
    second = max((score for score in scores if score < most), default=None)
    first = [name for name, score in zip(clusters, scores, strict=True) if score == most]
    if second is None:
        text = _("With equal weights all clusters come out alike, with {most} points of 100.")
    elif len(first) > 1:
        text = _(
            "With equal weights {first} come out alike in front, with {most} points of 100 each; "
            "next: {second}, with {next}."
        )
    else:
        text = _(
            "With equal weights the first is {first}, with {most} points of 100; next: {second}, "
            "with {next}."
        )
    return text.format(
        first=listed(first),
        second=listed([n for n, score in zip(clusters, scores, strict=True) if score == second]),
        most=f"{most:.1f}",
        next=f"{second or 0:.1f}",
    )


def _by_chance(clusters: Sequence[str], wins: Sequence[float], leaders: Sequence[int]) -> str:
    most = max(wins)
    best = [i for i, number in enumerate(wins) if most - number < CHANCE]
    if len(best) > 1:
        text = _(
            "Of 100 sets of weights drawn by chance, about as many put each of these first, some "
            "{number}: {name}."
        )
    elif best[0] in leaders:
        text = _("Of 100 sets of weights drawn by chance, {number} put {name} first.")
    else:
        text = _("Yet of 100 sets of weights drawn by chance, more put {name} first: {number}.")
    number = sum(wins[i] for i in best) / len(best)
    return text.format(number=round(number), name=listed([clusters[i] for i in best]))


def _by_the_list(found: Criteria, leaders: Sequence[int]) -> Iterator[str]:
    """Whether others come first when one is left out: the list sets the worst and the best."""
    number = len(found.clusters)
    if number < 3:
        return
    for left_out in range(number):
        kept = [i for i in leaders if i != left_out]
        now = _leaders_without(found, left_out)
        if kept and now != kept:
            text = (
                _("Take care: without {name} on the list, {other} would come first.")
                if len(now) == 1
                else _("Take care: without {name} on the list, {other} would share the lead.")
            )
            other = listed([found.clusters[i] for i in now])
            yield text.format(name=found.clusters[left_out], other=other)
            return
    if len(leaders) == 1:
        yield _("Whichever of the others is left out, the same cluster comes first.")
    elif len(leaders) < number:
        yield _("Whichever cluster is left out, none of those behind comes first.")


def _leaders_without(found: Criteria, left_out: int) -> list[int]:
    kept = [i for i in range(len(found.clusters)) if i != left_out]
    scores = _scores([found.matrix[i] for i in kept], found.benefit)
    return [kept[place] for place in _leaders(scores)]


def _same(found: Criteria) -> Iterator[str]:
    """Criteria in which all are alike, and which therefore do not count."""
    columns = zip(found.criteria, zip(*found.matrix, strict=True), strict=True)
    alike = [name for name, values in columns if min(values) == max(values)]
    if alike:
        text = _("Alike in all clusters, so that it does not tell them apart: {names}.")
        yield text.format(names=", ".join(alike))


def _shown(number: int) -> Iterator[str]:
    if number > SHOWN:
        text = _("The chart shows the {shown} with most points of {all}; the table has all.")
        yield text.format(shown=SHOWN, all=number)
