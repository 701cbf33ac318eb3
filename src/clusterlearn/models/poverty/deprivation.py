"""What the poor lack beside income."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress
from math import fsum
from operator import mul

from clusterlearn.models._require import (
    require_each,
    require_length,
    require_non_negative,
    require_positive,
    require_table,
)
from clusterlearn.models.poverty.income import weight_shares

__all__ = ["AlkireFoster", "alkire_foster"]


@dataclass(frozen=True)
class AlkireFoster:
    """Poverty in several dimensions.

    ``deprivation_score`` has an entry for each person: the weights of what the person lacks, 0 to
    the number of dimensions d. ``H`` (0 to 1) is the share of the poor, ``A`` (0 to 1) what they
    lack on average, ``M0`` their product, ``M1`` and ``M2`` (0 to 1) the same with gaps and
    squared gaps. ``censored_headcount`` and ``uncensored_headcount`` (0 to 1, one for each
    dimension) count those who lack it among the poor and among all, and ``contribution`` (0 to 1)
    is each dimension's part of M0.
    """

    deprivation_score: list[float]
    H: float
    A: float
    M0: float
    M1: float
    M2: float
    censored_headcount: list[float]
    uncensored_headcount: list[float]
    contribution: list[float]


def alkire_foster(
    achievements: Sequence[Sequence[float]],
    cutoffs: Sequence[float],
    weights: Sequence[float] | None = None,
    k: float | None = None,
) -> AlkireFoster:
    r"""Count who lacks what: poverty that is more than income.

    Voice, schooling, health and safety do not follow from income. Who falls short of the cutoff
    :math:`z_j` lacks dimension j; who lacks enough of them, with weights that sum to their number
    d, is poor: :math:`c_i = \sum_j w_j [x_{ij} < z_j] \ge k`. Then :math:`M_0 = H A`, and

    .. math:: M_\alpha = \frac{1}{n d} \sum_{c_i \ge k} \sum_{x_{ij} < z_j}
              w_j \left(1 - \frac{x_{ij}}{z_j}\right)^\alpha

    Parameters
    ----------
    achievements : sequence of sequences of float, at least 0, persons x dimensions
        What each person has in each dimension.
    cutoffs : sequence of float, above 0, one for each dimension
        Below which one lacks it, :math:`z_j`.
    weights : sequence of float, at least 0, not all 0, optional
        Weight of each dimension; only their proportions count. Equal where none are given.
    k : float, above 0 and at most the number of dimensions, optional
        What one must lack to be poor; all dimensions where none is given.

    Returns
    -------
    AlkireFoster
        Scores, measures, headcounts and contributions; see there.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range or the lists differ in length.

    Notes
    -----
    `M1` and `M2` need figures with a true zero, such as years of school; for yes and no they say
    no more than `M0`. The five groups of capabilities of the course, and their cutoffs, are
    illustrations.

    References
    ----------
    Alkire and Foster (2011), "Counting and multidimensional poverty measurement", Journal of
    Public Economics 95, 476-487.

    Examples
    --------
    Two dimensions, both needed to be poor: one of two persons lacks both, by half.

    >>> poor = alkire_foster([[5, 1], [20, 1]], cutoffs=[10, 2])
    >>> poor.deprivation_score, poor.H, poor.A, poor.M0, poor.M1
    ([2.0, 1.0], 0.5, 1.0, 0.5, 0.25)
    """
    require_table(require_non_negative, achievements=achievements)
    require_each(require_positive, cutoffs=cutoffs)
    require_length(len(cutoffs), **{"achievements[0]": achievements[0]})
    d, n = len(cutoffs), len(achievements)
    shares = weight_shares(cutoffs, weights) or [1 / d] * d
    least = float(d) if k is None else k
    require_positive(k=least)
    if least > d:
        raise ValueError(f"k must be above 0 and at most {d}, got {k}")

    columns = list(zip(zip(*achievements, strict=True), cutoffs, strict=True))
    lacks = [[x < z for x in column] for column, z in columns]
    rows = list(zip(*lacks, strict=True))
    score = {row: d * fsum(compress(shares, row)) for row in set(rows)}
    scores = [score[row] for row in rows]
    poor = [each >= least - 1e-9 for each in scores]
    gaps = [[1 - x / z for x in compress(column, poor) if x < z] for column, z in columns]
    adjusted = fsum(compress(scores, poor)) / (n * d)
    share_poor = sum(poor) / n
    censored = [len(own) / n for own in gaps]
    return AlkireFoster(
        deprivation_score=scores,
        H=share_poor,
        A=adjusted / share_poor if share_poor else 0.0,
        M0=adjusted,
        M1=fsum(map(mul, shares, map(fsum, gaps))) / n,
        M2=fsum(map(mul, shares, (fsum(map(mul, own, own)) for own in gaps))) / n,
        censored_headcount=censored,
        uncensored_headcount=[sum(column) / n for column in lacks],
        contribution=[
            min(1.0, share * count / adjusted) if adjusted else 0.0
            for share, count in zip(shares, censored, strict=True)
        ],
    )
