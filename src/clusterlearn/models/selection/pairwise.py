"""Weights from comparing two criteria at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from math import fsum, sqrt
from operator import mul

from clusterlearn.models._require import require_between, require_length, require_table

__all__ = ["AhpWeights", "ahp_weights"]

LARGEST_RATIO = 10
ROUNDED = 0.05
RANDOM_INDEX = (0.0, 0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49)


@dataclass(frozen=True)
class AhpWeights:
    """Weights from pairwise comparisons, and whether the comparisons go together.

    ``weights`` are shares that add up to 1. ``lambda_max`` is the largest eigenvalue: n for
    perfectly consistent comparisons of n criteria, else more. ``consistency_index`` is
    (lambda_max - n) / (n - 1), and ``consistency_ratio`` that index beside its mean for random
    answers: 0 for perfect consistency, about 1 for answers by dice.
    """

    weights: list[float]
    lambda_max: float
    consistency_index: float
    consistency_ratio: float


def ahp_weights(pairwise: Sequence[Sequence[float]]) -> AhpWeights:
    r"""Weights of criteria from answers to "how many times as important is this as that?".

    People who cannot name a weight for six criteria at once can compare two. The weights w solve

    .. math:: A w = \lambda_{\max} w, \quad \sum_i w_i = 1

    where :math:`A_{ij}` is the answer for criteria i and j (`pairwise`) and :math:`\lambda_{\max}`
    the largest eigenvalue. Answers may contradict each other: women's jobs three times as
    important as growth, growth as cost, but cost as women's jobs. The consistency ratio shows it.
    It says nothing of whose answers they were.

    Parameters
    ----------
    pairwise : square list of lists for 2 to 10 criteria, 0.1 to 10
        How many times as important the criterion of the row is as that of the column: 1 to 9 on
        Saaty's scale, 1/9 to 1 the other way round. Entries [i][j] and [j][i] are reciprocal;
        what was rounded, such as 0.33 beside 3, is made exact.

    Returns
    -------
    AhpWeights
        ``weights``, ``lambda_max``, ``consistency_index``, ``consistency_ratio``. Saaty asks to
        think again where the ratio is above 0.1.

    Raises
    ------
    ValueError, TypeError
        If an entry lies outside its range, the table is not square or too large, or two entries
        are not reciprocal.

    Notes
    -----
    The vector comes from power iteration; the mean indices of random answers are Saaty's of 1980,
    and other programs use other tables.

    References
    ----------
    Saaty (1980), "The Analytic Hierarchy Process", McGraw-Hill.

    Saaty (2008), "Decision making with the analytic hierarchy process", International Journal of
    Services Sciences 1, 83-98, for a worked example.

    Examples
    --------
    Jobs count twice as much as growth and four times as much as cost, growth twice as much as
    cost. The answers fit each other: 4 to 2 to 1.

    >>> result = ahp_weights([[1, 2, 4], [1 / 2, 1, 2], [1 / 4, 1 / 2, 1]])
    >>> [round(7 * weight, 6) for weight in result.weights], round(result.consistency_ratio, 6)
    ([4.0, 2.0, 1.0], 0.0)
    """
    require_table(partial(require_between, 1 / LARGEST_RATIO, LARGEST_RATIO), pairwise=pairwise)
    n = len(pairwise)
    require_between(2, len(RANDOM_INDEX) - 1, **{"number of rows of pairwise": n})
    require_length(n, **{"pairwise[0]": pairwise[0]})
    ratios = _reciprocal(pairwise)
    weights, largest = _principal(ratios)
    index = max(0.0, largest - n) / (n - 1)  # never below n, but for rounding
    ratio = index / RANDOM_INDEX[n] if n > 2 else 0.0  # two criteria cannot contradict
    return AhpWeights(weights, largest, index, ratio)


def _reciprocal(pairwise: Sequence[Sequence[float]]) -> list[list[float]]:
    """The table with exact reciprocals, where the two entries roughly are."""
    exact = []
    for i, row in enumerate(pairwise):
        for j, entry in enumerate(row):
            if abs(entry * pairwise[j][i] - 1) > ROUNDED:
                raise ValueError(
                    f"pairwise[{i}][{j}] must be 1 / pairwise[{j}][{i}], "
                    f"got {entry} beside {pairwise[j][i]}"
                )
        exact.append([sqrt(entry / pairwise[j][i]) for j, entry in enumerate(row)])
    return exact


def _principal(rows: Sequence[Sequence[float]]) -> tuple[list[float], float]:
    """Eigenvector of sum 1 and eigenvalue; positive rows draw any start to it."""
    vector = [1 / len(rows)] * len(rows)
    while True:
        image = [fsum(map(mul, row, vector)) for row in rows]
        largest = fsum(image)
        after = [entry / largest for entry in image]
        if max(abs(new - old) for new, old in zip(after, vector, strict=True)) < 1e-14:
            return after, largest
        vector = after
