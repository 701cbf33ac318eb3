"""Whether the choice survives other weights."""

from collections.abc import Callable, Iterator, Sequence
from math import fsum, log1p, nan
from random import Random

from clusterlearn.models._require import (
    require_between,
    require_each,
    require_integer,
    require_length,
    require_positive,
    require_random,
)
from clusterlearn.models.selection.scale import scaled_rows
from clusterlearn.models.selection.scores import shares_of

__all__ = ["critical_weight", "rank_acceptability"]

TOGETHER = 1_000
AT_ONCE = 3
LEAST_CONCENTRATION = 0.1


def critical_weight(
    matrix: Sequence[Sequence[float]],
    weights: Sequence[float],
    benefit: Sequence[bool],
    criterion: int,
    first: int,
    second: int,
    method: str = "minmax",
) -> float:
    r"""Weight of one criterion at which two clusters change places.

    Where people at the table disagree about one weight, this tells them whether the quarrel
    matters. The other weights keep their proportions; with x for the criterion, the difference of
    the two scores is :math:`x d + (1 - x) e`, which is 0 at

    .. math:: x = \frac{-e}{d - e}

    where d is by how much `first` is better than `second` in the criterion (after `normalise`),
    and e the mean of the same over the other criteria, weighted by `weights`. It moves one weight
    only; see `rank_acceptability` for all at once.

    Parameters
    ----------
    matrix : alternatives x criteria, any unit for each column
        One row for each cluster, one column for each criterion.
    weights : sequence of float, at least 0
        How much each criterion counts; one other than `criterion` must be above 0.
    benefit : sequence of bool
        For each criterion, whether more of it is better.
    criterion : int, 0 to the number of criteria - 1
        The criterion whose weight is in question.
    first, second : int, 0 to the number of alternatives - 1
        Rows of the two clusters.
    method : str
        How columns are put on one scale; see `normalise`.

    Returns
    -------
    float, 0 to 1, or nan
        The criterion's share of all weights at which both score the same; nan where there is no
        such share, or where they score the same at every one.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, lengths do not fit, `first` is `second`, or no other
        criterion has a weight.

    Notes
    -----
    Derived here: a weighted sum is linear in each weight.

    Examples
    --------
    The first cluster is best in jobs and worst in cost, the second the other way round. They tie
    where both criteria weigh the same:

    >>> critical_weight([[900, 80], [300, 20]], [3, 1], [True, False], 0, first=0, second=1)
    0.5
    """
    rows = scaled_rows(matrix, benefit, method)
    require_integer(0, len(benefit) - 1, criterion=criterion)
    require_integer(0, len(rows) - 1, first=first, second=second)
    if first == second:
        raise ValueError(f"first and second must differ, got {first} twice")
    shares_of(weights, len(benefit))
    others = [weight for index, weight in enumerate(weights) if index != criterion]
    require_positive(**{"sum of the other weights": fsum(others)})

    ahead = [one - other for one, other in zip(rows[first], rows[second], strict=True)]
    d = ahead.pop(criterion)
    e = fsum(w * a for w, a in zip(others, ahead, strict=True)) / fsum(others)
    if min(d, e) > 0 or max(d, e) < 0 or d == e:
        return nan
    return e / (e - d)


def rank_acceptability(
    matrix: Sequence[Sequence[float]],
    benefit: Sequence[bool],
    method: str = "minmax",
    draws: int = 100_000,
    seed: int | Random = 0,
    concentration: Sequence[float] | None = None,
) -> list[float]:
    r"""For which share of all possible weights each cluster comes first.

    An agent who cannot, or should not, fix the weights alone draws them at random and counts. A
    cluster that wins under most weights is a safe choice; one that wins under few needs exactly
    these to be defended. Weights are drawn from a Dirichlet distribution, with density

    .. math:: f(w) \propto \prod_j w_j^{a_j - 1}, \quad w_j \ge 0, \quad \sum_j w_j = 1

    where all :math:`a_j` are 1, so that every set of weights is as likely as any other, or those
    of `concentration`. Scores are those of `weighted_sum`. It does not ask whether a criterion is
    missing.

    Parameters
    ----------
    matrix : alternatives x criteria, any unit for each column
        One row for each cluster, one column for each criterion.
    benefit : sequence of bool
        For each criterion, whether more of it is better.
    method : str
        How columns are put on one scale; see `normalise`.
    draws : int, at least 1
        Number of sets of weights. The shares are uncertain by about half of 1 / sqrt(draws).
    seed : int or random.Random
        The same seed gives the same weights.
    concentration : sequence of float, at least 0.1, or None
        One for each criterion: the mean weights are in proportion to it, and the larger its sum,
        the closer to them all draws lie. None: 1 for each.

    Returns
    -------
    list of float, 0 to 1
        Share of the draws in which each cluster is first; they add up to 1. Clusters that are
        alike in everything share their wins.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, or the lengths do not fit.

    References
    ----------
    Lahdelma, Hokkanen and Salminen (1998), "SMAA - Stochastic multiobjective acceptability
    analysis", European Journal of Operational Research 106, 137-143.

    Examples
    --------
    Each of two clusters is best in one of two criteria, so that each wins under half of all
    weights; a third that is worse in both never does:

    >>> shares = rank_acceptability([[9, 2], [3, 8], [3, 2]], [True, True], draws=10_000)
    >>> [round(share, 1) for share in shares]
    [0.5, 0.5, 0.0]
    """
    generator = require_random(seed)
    require_integer(1, draws=draws)
    rows = [tuple(row) for row in scaled_rows(matrix, benefit, method)]
    draw = _drawing(generator, len(benefit), concentration)
    different = list(dict.fromkeys(rows))
    ahead = [_padded([x - y for x, y in zip(row, rows[0], strict=True)]) for row in different[1:]]
    wins = dict.fromkeys(different, 0)
    for count in _portions(draws):
        nothing = [0.0] * count
        weights = [draw(criterion, count) for criterion in range(len(benefit))]
        weights += [nothing] * (-len(weights) % AT_ONCE)
        leads = [_leads(row, weights, nothing) for row in ahead]
        for of_all in zip(nothing, *leads, strict=True):
            wins[different[of_all.index(max(of_all))]] += 1
    return [wins[row] / rows.count(row) / draws for row in rows]


def _drawing(
    generator: Random, criteria: int, concentration: Sequence[float] | None
) -> Callable[[int, int], list[float]]:
    """What draws so many weights of a criterion, up to a factor that all criteria share."""
    random, gamma = generator.random, generator.gammavariate
    if concentration is None:
        return lambda _, count: [-log1p(-random()) for _ in range(count)]
    require_each(_require_concentration, concentration=concentration)
    require_length(criteria, concentration=concentration)
    return lambda criterion, count: [gamma(concentration[criterion], 1) for _ in range(count)]


def _require_concentration(**values: float) -> None:
    require_between(LEAST_CONCENTRATION, 1e6, **values)


def _portions(draws: int) -> Iterator[int]:
    """Draws are made so many together: a list is faster than its entries, a short one than a long."""
    for start in range(0, draws, TOGETHER):
        yield min(TOGETHER, draws - start)


def _padded(row: list[float]) -> list[float]:
    return row + [0.0] * (-len(row) % AT_ONCE)


def _leads(
    row: Sequence[float], weights: Sequence[Sequence[float]], nothing: list[float]
) -> list[float]:
    """By how much one cluster is ahead under each set of weights, three criteria at a time."""
    leads = nothing
    for j in range(0, len(row), AT_ONCE):
        a, b, c = row[j : j + AT_ONCE]
        columns = zip(leads, *weights[j : j + AT_ONCE], strict=True)
        leads = [lead + a * u + b * v + c * w for lead, u, v, w in columns]
    return leads
