"""Measures of low incomes and of inequality."""

from collections.abc import Sequence
from itertools import compress
from math import fsum
from math import log as ln
from operator import mul

from clusterlearn.models._require import (
    require_each,
    require_length,
    require_non_negative,
    require_positive,
)

__all__ = ["fgt", "gini", "unchecked_fgt", "watts", "weight_shares"]


def fgt(
    incomes: Sequence[float],
    poverty_line: float,
    alpha: float,
    weights: Sequence[float] | None = None,
) -> float:
    r"""Headcount, gap or severity of poverty: one formula for three questions.

    A project that lifts those just below the line lowers the headcount and does nothing for the
    poorest; the gap and the severity show it. With n incomes y and the line z

    .. math:: P_\alpha = \frac{1}{n} \sum_{y_i < z} \left(1 - \frac{y_i}{z}\right)^\alpha

    is the share of the poor (:math:`\alpha = 0`), the mean gap as a share of the line (1) and the
    severity, in which the poorest count most (2).

    Parameters
    ----------
    incomes : sequence of float, at least 0, money
        Incomes of the households or persons.
    poverty_line : float, above 0, money
        Income below which one is poor, z.
    alpha : float, at least 0
        0, 1 or 2, or any other aversion to poverty.
    weights : sequence of float, at least 0, not all 0, optional
        How many each stands for, such as the size of a household; without them each counts once.

    Returns
    -------
    float, 0 to 1
        The measure.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range or the lists differ in length.

    References
    ----------
    Foster, Greer and Thorbecke (1984), "A class of decomposable poverty measures", Econometrica
    52, 761-766.

    Examples
    --------
    Four incomes and a line of 125: half are poor, by 25 and 15 of 125, so that the mean gap over
    all four is 8 %.

    >>> incomes = [100, 110, 150, 160]
    >>> [round(fgt(incomes, 125, alpha), 4) for alpha in (0, 1, 2)]
    [0.5, 0.08, 0.0136]
    """
    require_each(require_non_negative, incomes=incomes)
    require_positive(poverty_line=poverty_line)
    require_non_negative(alpha=alpha)
    shares = weight_shares(incomes, weights)
    return unchecked_fgt(incomes, poverty_line, alpha, shares)


def weight_shares(incomes: Sequence[float], weights: Sequence[float] | None) -> list[float] | None:
    """Weights as shares of the whole; None where all are alike."""
    if weights is None:
        return None
    require_each(require_non_negative, weights=weights)
    require_length(len(incomes), weights=weights)
    whole = fsum(weights)
    if not whole:
        raise ValueError("weights must not all be 0")
    return [weight / whole for weight in weights]


def unchecked_fgt(
    incomes: Sequence[float], line: float, alpha: float, shares: Sequence[float] | None
) -> float:
    """The measure for incomes that have been checked."""
    if shares is None:
        gaps = [1 - income / line for income in incomes if income < line]
        powers = [gap**alpha for gap in gaps] if alpha not in {0, 1} else gaps
        return (fsum(powers) if alpha else len(gaps)) / len(incomes)
    poor = [income < line for income in incomes]
    terms = zip(compress(incomes, poor), compress(shares, poor), strict=True)
    return min(1.0, fsum(share * (1 - income / line) ** alpha for income, share in terms))


def watts(
    incomes: Sequence[float], poverty_line: float, weights: Sequence[float] | None = None
) -> float:
    r"""Mean distance of the poor from the line, in logarithms.

    The oldest measure that cares for the poorest: doubling an income counts the same at every
    level. With n incomes y and the line z

    .. math:: W = \frac{1}{n} \sum_{y_i < z} \ln \frac{z}{y_i}

    Parameters
    ----------
    incomes : sequence of float, above 0, money
        Incomes of the households or persons.
    poverty_line : float, above 0, money
        Income below which one is poor, z.
    weights : sequence of float, at least 0, not all 0, optional
        How many each stands for.

    Returns
    -------
    float, at least 0
        The measure.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range or the lists differ in length.

    References
    ----------
    Watts (1968), "An economic definition of poverty", in Moynihan (ed.), On Understanding
    Poverty, Basic Books.

    Examples
    --------
    One of two incomes is half of the line, ln 2 = 0.69 below it:

    >>> round(watts([50, 200], 100), 3)
    0.347
    """
    require_each(require_positive, incomes=incomes)
    require_positive(poverty_line=poverty_line)
    shares = weight_shares(incomes, weights)
    if shares is None:
        gaps = [ln(poverty_line) - ln(income) for income in incomes if income < poverty_line]
        return fsum(gaps) / len(incomes)
    return fsum(
        share * (ln(poverty_line) - ln(income))
        for income, share in zip(incomes, shares, strict=True)
        if income < poverty_line
    )


def gini(incomes: Sequence[float], weights: Sequence[float] | None = None) -> float:
    r"""Inequality between 0 (all alike) and nearly 1 (one has all).

    Growth that leaves out the poor shows as a rising Gini before it shows in any headcount. With
    the Lorenz curve L over the cumulated population F, beginning at the origin,

    .. math:: G = 1 - \sum_i (F_i - F_{i-1})(L_i + L_{i-1})

    Parameters
    ----------
    incomes : sequence of float, at least 0, not all 0, money
        Incomes of the households or persons.
    weights : sequence of float, at least 0, not all 0, optional
        How many each stands for.

    Returns
    -------
    float, 0 to below 1
        The coefficient in its population form: at most 1 - 1/n.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range or the lists differ in length.

    References
    ----------
    Gini (1912), "Variabilita e mutabilita", Cuppini.

    Examples
    --------
    One of four has all: the curve lies flat for three quarters.

    >>> gini([0, 0, 0, 8]), gini([5, 5])
    (0.75, 0.0)
    """
    require_each(require_non_negative, incomes=incomes)
    shares = weight_shares(incomes, weights)
    if shares is None:
        return _gini_of_equals(sorted(incomes))
    pairs = sorted(zip(incomes, shares, strict=True))
    whole = fsum(income * share for income, share in pairs)
    _require_income(whole)
    below, area = 0.0, []
    for income, share in pairs:
        upto = below + income * share / whole
        area.append(share * (below + upto))
        below = upto
    return max(0.0, 1 - fsum(area))


def _gini_of_equals(ordered: Sequence[float]) -> float:
    """The coefficient of rising incomes that each count once."""
    n, whole = len(ordered), fsum(ordered)
    _require_income(whole)
    ranked = fsum(map(mul, ordered, range(1, n + 1)))
    return max(0.0, 2 * ranked / (n * whole) - (n + 1) / n)


def _require_income(whole: float) -> None:
    if not whole:
        raise ValueError("incomes must not all be 0")
