"""From a table of clusters and criteria to scores, and from scores to places."""

from collections.abc import Sequence
from math import dist, fsum
from operator import mul

from clusterlearn.models._require import (
    require_each,
    require_finite,
    require_length,
    require_non_negative,
    require_positive,
)
from clusterlearn.models.selection.scale import normalise, scaled_rows

__all__ = ["ranking", "shares_of", "topsis", "weighted_sum"]


def weighted_sum(
    matrix: Sequence[Sequence[float]],
    weights: Sequence[float],
    benefit: Sequence[bool],
    method: str = "minmax",
) -> list[float]:
    r"""Score of each cluster: what it offers in each criterion, times the criterion's weight.

    The plainest way to choose, which everybody at the table can follow:

    .. math:: S_i = \sum_j w_j r_{ij}

    where :math:`r_{ij}` is the entry of `matrix` after `normalise` with `method` and :math:`w_j`
    the share of criterion j in the sum of `weights`. A strong criterion makes up for a weak one
    without limit: a cluster with no job for any woman may still come first.

    Parameters
    ----------
    matrix : alternatives x criteria, any unit for each column
        One row for each cluster, one column for each criterion.
    weights : sequence of float, at least 0, not all 0
        How much each criterion counts; only the proportions matter.
    benefit : sequence of bool
        For each criterion, whether more of it is better.
    method : str
        How columns are put on one scale; see `normalise`. With ``vector`` costs are counted
        negative.

    Returns
    -------
    list of float, 0 to 1 (``vector``: -1 to 1)
        The scores.

    Raises
    ------
    ValueError, TypeError
        If an entry is not finite or does not suit the method, a weight lies below 0, all are 0,
        or the lengths do not fit.

    References
    ----------
    Hwang and Yoon (1981), "Multiple Attribute Decision Making: Methods and Applications",
    Springer.

    Examples
    --------
    Jobs weigh three times as much as cost. The first has the most jobs at the highest cost,
    3/4 + 0; the second the fewest at the lowest, 0 + 1/4:

    >>> weighted_sum([[900, 80], [300, 20]], weights=[3, 1], benefit=[True, False])
    [0.75, 0.25]
    """
    rows = scaled_rows(matrix, benefit, method)
    shares = shares_of(weights, len(benefit))
    return [fsum(map(mul, shares, row)) for row in rows]


def shares_of(weights: Sequence[float], criteria: int) -> list[float]:
    """Each weight as a share of all."""
    require_each(require_non_negative, weights=weights)
    require_length(criteria, weights=weights)
    total = fsum(weights)
    require_positive(**{"sum of weights": total})
    return [weight / total for weight in weights]


def topsis(
    matrix: Sequence[Sequence[float]], weights: Sequence[float], benefit: Sequence[bool]
) -> list[float]:
    r"""How close each cluster comes to the best imaginable one.

    Unlike the `weighted_sum` it prefers clusters that are decent in everything to those that make
    up for a great weakness by a great strength. The ideal has in each criterion the best value of
    any cluster, the anti-ideal the worst:

    .. math:: C_i = \frac{d_i^-}{d_i^+ + d_i^-}

    where :math:`d_i^+` and :math:`d_i^-` are the distances of cluster i from the ideal and the
    anti-ideal, after `normalise` with ``vector`` and multiplication by the shares of `weights`.
    It measures distance in a space of criteria, which only its arithmetic makes comparable.

    Parameters
    ----------
    matrix : alternatives x criteria, any unit for each column
        One row for each cluster, one column for each criterion.
    weights : sequence of float, at least 0, not all 0
        How much each criterion counts; only the proportions matter.
    benefit : sequence of bool
        For each criterion, whether more of it is better.

    Returns
    -------
    list of float, 0 to 1
        Closeness: 1 for the best in every criterion.

    Raises
    ------
    ValueError, TypeError
        If an entry is not finite, a weight lies below 0, all are 0, the lengths do not fit, or
        all alternatives are alike in what counts.

    References
    ----------
    Hwang and Yoon (1981), "Multiple Attribute Decision Making: Methods and Applications",
    Springer.

    Examples
    --------
    A column 3, 4, 0 has the length 5. With two such columns turned round, the first cluster lies
    (1/5, 0) from the ideal and (3/5, 4/5) from the anti-ideal (weights aside):

    >>> closeness = topsis([[3, 4], [4, 3], [0, 0]], weights=[1, 1], benefit=[True, True])
    >>> [round(c, 3) for c in closeness]
    [0.833, 0.833, 0.0]
    """
    rows = normalise(matrix, benefit, "vector")
    shares = shares_of(weights, len(benefit))
    points = [list(map(mul, shares, row)) for row in rows]
    lows, highs = ([f(column) for column in zip(*points, strict=True)] for f in (min, max))
    if lows == highs:
        raise ValueError("matrix must hold alternatives that differ where weights are above 0")
    best = [high if b else low for low, high, b in zip(lows, highs, benefit, strict=True)]
    worst = [low if b else high for low, high, b in zip(lows, highs, benefit, strict=True)]
    return [_closeness(dist(point, best), dist(point, worst)) for point in points]


def _closeness(from_best: float, from_worst: float) -> float:
    return from_worst / (from_best + from_worst)


def ranking(scores: Sequence[float]) -> list[int]:
    """Place of each cluster, the highest score first.

    The last step before the group talks about the result. Equal scores share the better place, and
    the next place is left out, as in sport. A place hides how close scores are: look at them too.

    Parameters
    ----------
    scores : sequence of float, any unit
        One score for each cluster; more is better.

    Returns
    -------
    list of int, 1 to the number of clusters
        1 plus the number of higher scores.

    Raises
    ------
    ValueError, TypeError
        If a score is not a finite number or there is none.

    Notes
    -----
    How equal scores are placed is a convention; no source is needed for it.

    Examples
    --------
    Two clusters share the first place, so that nobody is second:

    >>> ranking([0.7, 0.4, 0.7])
    [1, 3, 1]
    """
    require_each(require_finite, scores=scores)
    places: dict[float, int] = {}
    for place, score in enumerate(sorted(scores, reverse=True), start=1):
        places.setdefault(score, place)
    return [places[score] for score in scores]
