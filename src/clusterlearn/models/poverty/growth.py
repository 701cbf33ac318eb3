"""Whether growth reached the poor."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, fsum
from math import log as ln

from clusterlearn.models._require import (
    require_computed,
    require_each,
    require_length,
    require_non_negative,
    require_positive,
)
from clusterlearn.models.poverty.income import unchecked_fgt

__all__ = [
    "GrowthRedistribution",
    "growth_incidence_curve",
    "growth_redistribution",
    "rate_of_pro_poor_growth",
]


def growth_incidence_curve(
    incomes_0: Sequence[float], incomes_1: Sequence[float], percentiles: Sequence[float]
) -> list[float]:
    r"""Growth of income, percentile by percentile.

    The mean hides who gained. The curve says by how much the income of the poorest tenth, the
    median and the richest tenth grew; where it falls to the right, growth was pro-poor. At
    percentile p it is :math:`y_1(p) / y_0(p) - 1`, with y(p) the income at rank
    :math:`\lceil p n / 100 \rceil`.

    Parameters
    ----------
    incomes_0, incomes_1 : sequence of float, above 0, money
        Incomes before and after, of the same households or not.
    percentiles : sequence of float, above 0 and at most 100
        Where to look.

    Returns
    -------
    list of float, above -1
        Growth at each percentile.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, or the incomes before and after are too far apart.

    References
    ----------
    Ravallion and Chen (2003), "Measuring pro-poor growth", Economics Letters 78, 93-99.

    Examples
    --------
    The poorer of two gained a tenth, the richer a half:

    >>> [round(growth, 3) for growth in growth_incidence_curve([10, 20], [11, 30], [50, 100])]
    [0.1, 0.5]
    """
    require_each(require_positive, incomes_0=incomes_0, incomes_1=incomes_1)
    require_each(require_positive, percentiles=percentiles)
    before, after = sorted(incomes_0), sorted(incomes_1)
    require_computed(after[-1] / before[0], incomes_0=before[0], incomes_1=after[-1])
    return [_quantile(after, p) / _quantile(before, p) - 1 for p in percentiles]


def _quantile(ordered: Sequence[float], percentile: float) -> float:
    if percentile > 100:
        raise ValueError(f"percentiles must be above 0 and at most 100, got {percentile}")
    return ordered[max(0, ceil(percentile / 100 * len(ordered) - 1e-9) - 1)]


def rate_of_pro_poor_growth(
    incomes_0: Sequence[float],
    incomes_1: Sequence[float],
    poverty_line: float,
    log: bool = False,
) -> float:
    r"""Mean growth of the incomes of those who were poor at first.

    Compared with the growth of the mean it answers the question of this course in one number: did
    growth reach the poor? It is the mean of the growth incidence curve over the ranks that were
    below the line at first.

    Parameters
    ----------
    incomes_0, incomes_1 : sequence of float, above 0, money, equally long
        Incomes before and after.
    poverty_line : float, above the lowest income of before, money
        Income below which one is poor.
    log : bool
        Whether to take the mean of :math:`\ln(y_1 / y_0)`; then it is the fall of the Watts index
        of these ranks.

    Returns
    -------
    float, above -1
        Rate of growth over the whole time.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, the lists differ in length, or nobody was poor.

    References
    ----------
    Ravallion and Chen (2003), "Measuring pro-poor growth", Economics Letters 78, 93-99.

    Examples
    --------
    The two poor gained a tenth and a fifth:

    >>> round(rate_of_pro_poor_growth([10, 20, 50], [11, 24, 99], 30), 3)
    0.15
    """
    require_each(require_positive, incomes_0=incomes_0, incomes_1=incomes_1)
    require_length(len(incomes_0), incomes_1=incomes_1)
    require_positive(poverty_line=poverty_line)
    pairs = zip(sorted(incomes_0), sorted(incomes_1), strict=True)
    poor = [(before, after) for before, after in pairs if before < poverty_line]
    if not poor:
        raise ValueError(
            f"poverty_line must be above the lowest of incomes_0, got {poverty_line} "
            f"and {min(incomes_0)}"
        )
    if log:
        return fsum(ln(after) - ln(before) for before, after in poor) / len(poor)
    growth = fsum(after / before - 1 for before, after in poor) / len(poor)
    require_computed(growth, incomes_0=min(incomes_0), incomes_1=max(incomes_1))
    return growth


@dataclass(frozen=True)
class GrowthRedistribution:
    """A change of poverty, taken apart.

    ``total`` is the change, ``growth`` the part that a change of the mean alone would bring and
    ``redistribution`` the part of how incomes are spread, as means over both orders: they add up.
    ``growth_reference_period``, ``redistribution_reference_period`` and
    ``residual_reference_period`` are the same seen from the first period, with what is left over.
    """

    total: float
    growth: float
    redistribution: float
    growth_reference_period: float
    redistribution_reference_period: float
    residual_reference_period: float


def growth_redistribution(
    incomes_0: Sequence[float],
    incomes_1: Sequence[float],
    poverty_line: float,
    alpha: float,
) -> GrowthRedistribution:
    r"""How much of a change of poverty comes from growth, how much from who got it?

    A cluster can grow and leave the poor behind: then growth would have lowered poverty, and
    redistribution took it back. With P(m, L) the measure at mean m and relative incomes L

    .. math:: \text{growth} = \tfrac12 [P(m_1, L_0) - P(m_0, L_0) + P(m_1, L_1) - P(m_0, L_1)]

    and redistribution is the rest (Shapley's rule: the mean over both orders).

    Parameters
    ----------
    incomes_0, incomes_1 : sequence of float, above 0, money
        Incomes before and after.
    poverty_line : float, above 0, money
        Income below which one is poor.
    alpha : float, at least 0
        Which measure; see `fgt`.

    Returns
    -------
    GrowthRedistribution
        All parts, -1 to 1: below 0 where poverty falls.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, or the incomes before and after are too far apart.

    References
    ----------
    Kakwani (2000), "On measuring growth and inequality components of poverty with application to
    Thailand", Journal of Quantitative Economics 16, 67-79. Datt and Ravallion (1992), "Growth and
    redistribution components of changes in poverty measures", Journal of Development Economics 38,
    275-295.

    Examples
    --------
    All incomes grow by half: it is all growth.

    >>> change = growth_redistribution([50, 100], [75, 150], 100, 1)
    >>> change.total, change.growth, change.redistribution
    (-0.125, -0.125, 0.0)
    """
    require_each(require_positive, incomes_0=incomes_0, incomes_1=incomes_1)
    require_positive(poverty_line=poverty_line)
    require_non_negative(alpha=alpha)
    mean_0, mean_1 = (fsum(incomes) / len(incomes) for incomes in (incomes_0, incomes_1))
    require_computed(
        mean_1 / mean_0 * max(incomes_0) + mean_0 / mean_1 * max(incomes_1),
        incomes_0=mean_0,
        incomes_1=mean_1,
    )

    def measure(incomes: Sequence[float], factor: float = 1.0) -> float:
        return unchecked_fgt([factor * income for income in incomes], poverty_line, alpha, None)

    before, after = measure(incomes_0), measure(incomes_1)
    only_mean = measure(incomes_0, mean_1 / mean_0)
    only_spread = measure(incomes_1, mean_0 / mean_1)
    return GrowthRedistribution(
        total=after - before,
        growth=((only_mean - before) + (after - only_spread)) / 2,
        redistribution=((only_spread - before) + (after - only_mean)) / 2,
        growth_reference_period=only_mean - before,
        redistribution_reference_period=only_spread - before,
        residual_reference_period=after - only_mean - only_spread + before,
    )
