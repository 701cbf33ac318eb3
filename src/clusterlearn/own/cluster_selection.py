"""Which of the reader's clusters comes first, and whether other weights or another list turn it."""

from collections.abc import Iterator, Sequence

from clusterlearn.data import Criteria, Table, criteria
from clusterlearn.exercise import OwnResult
from clusterlearn.i18n import _
from clusterlearn.models.selection import rank_acceptability, weighted_sum
from clusterlearn.own.bars import bars

__all__ = ["run"]

DRAWS = 5_000


def run(table: Table) -> OwnResult:
    """Score clusters by equal weights, then by weights drawn by chance, then on shorter lists."""
    found = criteria(table)
    scores = _scores(found.matrix, found.benefit)
    wins = [100 * w for w in rank_acceptability(found.matrix, found.benefit, draws=DRAWS)]
    order = sorted(range(len(scores)), key=lambda i: -scores[i])
    chart, rows = bars(
        [found.clusters[i] for i in order],
        {
            "score": (_("points"), [round(scores[i], 1) for i in order]),
            "first": (_("times first"), [float(round(wins[i])) for i in order]),
        },
        category_title=_("cluster"),
        x_title=_("points of 100; times first of 100 sets of weights"),
        legend=_(
            "Points with equal weights. Beside them: of 100 sets of weights drawn by chance, "
            "how many put the cluster first."
        ),
    )
    names = [found.clusters[i] for i in order]
    sentences = [
        _by_equal_weights(names, [scores[i] for i in order]),
        _by_chance(names, [wins[i] for i in order]),
        *_by_the_list(found, order[0]),
    ]
    return OwnResult(sentences, chart, rows, [*found.notes, *_same(found)])


def _scores(matrix: Sequence[Sequence[float]], benefit: Sequence[bool]) -> list[float]:
    return [100 * score for score in weighted_sum(matrix, [1.0] * len(benefit), benefit)]


def _by_equal_weights(names: Sequence[str], scores: Sequence[float]) -> str:
    return _(
        "With equal weights the first is {first}, with {most} points of 100; the next is {second}, "
        "with {next}."
    ).format(first=names[0], second=names[1], most=f"{scores[0]:.1f}", next=f"{scores[1]:.1f}")


def _by_chance(names: Sequence[str], wins: Sequence[float]) -> str:
    best = max(range(len(wins)), key=lambda i: wins[i])
    text = (
        _("Of 100 sets of weights drawn by chance, {number} put {name} first.")
        if best == 0
        else _("Yet of 100 sets of weights drawn by chance, more put {name} first: {number}.")
    )
    return text.format(number=round(wins[best]), name=names[best])


def _by_the_list(found: Criteria, first: int) -> Iterator[str]:
    """Whether another comes first when one is left out: the list sets the worst and the best."""
    number = len(found.clusters)
    if number < 3:
        return
    turned = [
        left_out
        for left_out in range(number)
        if left_out != first and _first_without(found, left_out) != first
    ]
    if turned:
        name = found.clusters[turned[0]]
        text = _("Take care: without {name} on the list, {other} would come first.")
        yield text.format(name=name, other=found.clusters[_first_without(found, turned[0])])
    else:
        yield _("Whichever of the others is left out, the same cluster comes first.")


def _first_without(found: Criteria, left_out: int) -> int:
    kept = [i for i in range(len(found.clusters)) if i != left_out]
    scores = _scores([found.matrix[i] for i in kept], found.benefit)
    return kept[scores.index(max(scores))]


def _same(found: Criteria) -> Iterator[str]:
    """Criteria in which all are alike, and which therefore do not count."""
    columns = zip(found.criteria, zip(*found.matrix, strict=True), strict=True)
    alike = [name for name, values in columns if min(values) == max(values)]
    if alike:
        text = _("Alike in all clusters, so that it does not tell them apart: {names}.")
        yield text.format(names=", ".join(alike))
