"""Growth or inclusion."""

from dataclasses import dataclass
from math import isfinite

from clusterlearn.models._require import (
    require_integer,
    require_non_negative,
    require_share,
)

__all__ = ["InclusiveGrowth", "inclusive_growth"]


@dataclass(frozen=True)
class InclusiveGrowth:
    """Incomes at the end of a programme.

    ``total_income`` (money) of all, ``poor_income`` (money) of the poor.
    """

    total_income: float
    poor_income: float


def inclusive_growth(
    share_inclusive: float,
    periods: int,
    investment: float,
    formal_income: float,
    informal_income: float,
    formal_return: float,
    informal_return: float,
    poor_share_formal: float,
    poor_share_informal: float,
) -> InclusiveGrowth:
    r"""What does it cost in growth to invest where the poor work?

    Formal firms grow faster with the same money; the poor work elsewhere. With the part x of an
    investment i going to the informal side

    .. math:: F_T = F (1 + r_F \, i (1 - x))^T, \qquad I_T = I (1 + r_I \, i \, x)^T

    and the poor get their share of each.

    Parameters
    ----------
    share_inclusive : float, 0 to 1
        Part of the investment for the informal side, x.
    periods : int, 0 to 1,000
        How long to look, T.
    investment : float, 0 to 1
        Size of the programme, i: 1 means that the full returns are reached.
    formal_income, informal_income : float, at least 0, money
        Incomes at the start, F and I.
    formal_return, informal_return : float, 0 to 1 a period
        Growth at full investment, :math:`r_F` and :math:`r_I`.
    poor_share_formal, poor_share_informal : float, 0 to 1
        Share of each income that the poor earn.

    Returns
    -------
    InclusiveGrowth
        ``total_income`` and ``poor_income`` (money) after the last period.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, or incomes grow beyond what can be computed.

    Notes
    -----
    The two sides do not trade with each other, and shares stay: assumptions made for teaching.

    Examples
    --------
    Both sides earn 100; the informal one grows by 10 %, all of it to the poor:

    >>> end = inclusive_growth(1.0, 1, 1.0, 100.0, 100.0, 0.2, 0.1, 0.0, 1.0)
    >>> round(end.total_income, 6), round(end.poor_income, 6)
    (210.0, 110.0)
    """
    require_share(share_inclusive=share_inclusive, investment=investment)
    require_integer(0, 1_000, periods=periods)
    require_non_negative(formal_income=formal_income, informal_income=informal_income)
    require_share(formal_return=formal_return, informal_return=informal_return)
    require_share(poor_share_formal=poor_share_formal, poor_share_informal=poor_share_informal)
    formal = formal_income * (1.0 + formal_return * investment * (1 - share_inclusive)) ** periods
    informal = informal_income * (1.0 + informal_return * investment * share_inclusive) ** periods
    if not isfinite(formal + informal):
        raise ValueError(
            f"periods must be fewer where incomes are {formal_income:g} and {informal_income:g}, "
            f"got {periods}"
        )
    return InclusiveGrowth(
        total_income=formal + informal,
        poor_income=poor_share_formal * formal + poor_share_informal * informal,
    )
