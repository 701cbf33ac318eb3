"""Today or tomorrow."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from clusterlearn.models._require import (
    require_each,
    require_integer,
    require_non_negative,
    require_share,
    require_share_of_one,
)

__all__ = ["TodayTomorrow", "periods_to_invest", "today_tomorrow"]


def periods_to_invest(
    periods: int,
    immediate_return: float,
    capacity_return: float,
    depreciation: float,
    discount_factor: float,
) -> int:
    r"""For how long should everything go into capacity, before anything is reaped?

    Quick results please donors; capacity pays later and for longer. Since both are linear, the
    best plan does one at a time: it invests in period t as long as

    .. math:: c \beta \, \frac{1 - g^n}{1 - g} > a, \qquad g = (1 - d) \beta, \quad n = T - 1 - t

    Parameters
    ----------
    periods : int, 1 to 10,000
        Length of the programme, T.
    immediate_return : float, at least 0, benefit for each unit of money
        What money spent on quick results brings at once, a.
    capacity_return : float, at least 0, benefit a period for each unit of money
        What a unit of capacity brings in each later period, c.
    depreciation : float, 0 to 1 a period
        Part of the capacity that is lost, d.
    discount_factor : float, above 0 and at most 1, a period
        What the next period is worth today, :math:`\beta`.

    Returns
    -------
    int, 0 to `periods` - 1
        How many of the first periods invest.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    Notes
    -----
    Nothing counts after the last period: an assumption made for teaching, and the reason why
    programmes stop to invest long before they end.

    Examples
    --------
    A unit of capacity brings half of what quick results bring, and lasts. It pays as long as more
    than two periods follow:

    >>> periods_to_invest(5, 1.0, 0.5, 0.0, 1.0)
    2
    """
    require_integer(1, 10_000, periods=periods)
    _require_returns(immediate_return, capacity_return, depreciation, discount_factor)
    kept = (1 - depreciation) * discount_factor
    worth, invest = 0.0, 0
    for _ in range(periods - 1):  # worth of capacity, from the last period backwards
        worth = capacity_return * discount_factor + kept * worth
        invest += worth > immediate_return
    return invest


def _require_returns(
    immediate_return: float, capacity_return: float, depreciation: float, discount_factor: float
) -> None:
    require_non_negative(immediate_return=immediate_return, capacity_return=capacity_return)
    require_share(depreciation=depreciation)
    require_share_of_one(discount_factor=discount_factor)


@dataclass(frozen=True)
class TodayTomorrow:
    """What a plan brings, period by period.

    ``total`` (benefit) is the sum of all periods at their worth today, ``benefits`` (benefit) has
    an entry for each period.
    """

    total: float
    benefits: list[float]


def today_tomorrow(
    plan: Sequence[float],
    budget: float,
    immediate_return: float,
    capacity_return: float,
    depreciation: float,
    discount_factor: float,
) -> TodayTomorrow:
    r"""What a plan brings that gives part of each period's budget to capacity.

    It lets a group see what an early harvest costs later. With the part :math:`u_t` for capacity
    K, which is 0 at first,

    .. math:: b_t = a (1 - u_t) B + c K_t, \qquad K_{t+1} = (1 - d) K_t + u_t B

    Parameters
    ----------
    plan : sequence of float, 0 to 1
        Part of the budget that each period gives to capacity, :math:`u_t`.
    budget : float, at least 0, money a period
        What there is to spend, B.
    immediate_return : float, at least 0, benefit for each unit of money
        What money spent on quick results brings at once, a.
    capacity_return : float, at least 0, benefit a period for each unit of money
        What a unit of capacity brings in each later period, c.
    depreciation : float, 0 to 1 a period
        Part of the capacity that is lost, d.
    discount_factor : float, above 0 and at most 1, a period
        What the next period is worth today.

    Returns
    -------
    TodayTomorrow
        ``total`` and ``benefits`` (benefit).

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    Notes
    -----
    See `periods_to_invest` for the best plan: an assumption made for teaching.

    Examples
    --------
    Ten are invested first and reaped twice at half a unit each; then the budget is spent at once.

    >>> today_tomorrow([1.0, 0.0, 0.0], 10.0, 1.0, 0.5, 0.0, 1.0)
    TodayTomorrow(total=30.0, benefits=[0.0, 15.0, 15.0])
    """
    require_each(require_share, plan=plan)
    require_non_negative(budget=budget)
    _require_returns(immediate_return, capacity_return, depreciation, discount_factor)
    capacity, worth = 0.0, 1.0
    benefits, today = [], []
    for part in plan:
        benefit = immediate_return * (1 - part) * budget + capacity_return * capacity
        capacity = (1 - depreciation) * capacity + part * budget
        benefits.append(benefit)
        today.append(worth * benefit)
        worth *= discount_factor
    return TodayTomorrow(total=fsum(today), benefits=benefits)
