"""Prices at which a service pays for itself."""

from dataclasses import dataclass
from math import exp, expm1, inf, log, log1p, sqrt

from clusterlearn.models._require import (
    require_non_negative,
    require_positive,
    require_share_of_one,
)
from clusterlearn.models.bds.price import users_at

__all__ = ["CostRecovery", "cost_recovery_prices"]

ROUNDING = 1e-12
"""Awareness so close below the critical one, relatively, counts as the critical one."""
LARGEST_EXPONENT = 709.0


@dataclass(frozen=True)
class CostRecovery:
    """Prices at which a service pays for itself.

    ``feasible`` says whether there is one. ``low_price`` and ``high_price`` (money a use) are the
    two, with ``users_low`` and ``users_high`` (firms a month); None where there is none.
    ``critical_awareness`` is the share of firms that have to know the service; above 1 none is
    enough.
    """

    feasible: bool
    low_price: float | None
    high_price: float | None
    users_low: float | None
    users_high: float | None
    critical_awareness: float


def cost_recovery_prices(
    fixed_cost: float, variable_cost: float, market: float, mean_wtp: float, awareness: float
) -> CostRecovery:
    r"""Prices at which a service covers its cost: a low one with many users, a high one with few.

    A provider that is to serve the cluster without a donor asks the low price. Both solve

    .. math:: M A e^{-p / w} (p - v) = F

    which is :math:`p = v - w W(-k / w)` with :math:`k = F e^{v / w} / (M A)` and the two branches
    of Lambert's function W. They exist only where the `awareness` A reaches the critical
    :math:`A^* = F e^{1 + v / w} / (M w)`; just there both are the `profit_maximising_price`.
    Below, no price helps, but making the service known does.

    Parameters
    ----------
    fixed_cost : float, above 0, money a month
        What the provider pays without any user, F.
    variable_cost : float, at least 0, money a use
        What each use costs it besides, v.
    market : float, above 0, firms
        Firms that could use the service, each once a month, M.
    mean_wtp : float, above 0, money a use
        What the service is worth to a firm on average, w.
    awareness : float, above 0, at most 1
        Share of the firms that know it.

    Returns
    -------
    CostRecovery
        ``feasible``; ``low_price``, ``high_price`` (money a use), ``users_low``, ``users_high``
        (firms a month), all four None where not feasible; ``critical_awareness`` (at least 0,
        ``inf`` where it passes the range of numbers).

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    Notes
    -----
    Derived for this course from the demand that it assumes. Lambert's function: Corless and others
    (1996), "On the Lambert W function", Advances in Computational Mathematics 5, 329-359.

    Examples
    --------
    Without variable cost, at a mean worth of 40, half of 200 firms aware and 1,000 to cover: the
    break-even prices lie on both sides of 40, and 100 exp(-p / 40) p = 1000 at both.

    >>> service = cost_recovery_prices(1000.0, 0.0, 200, 40.0, 0.5)
    >>> round(service.low_price, 1), round(service.high_price, 1)
    (14.3, 86.1)
    >>> round(service.users_low * service.low_price), round(service.critical_awareness, 2)
    (1000, 0.34)
    """
    require_positive(fixed_cost=fixed_cost, market=market, mean_wtp=mean_wtp)
    require_non_negative(variable_cost=variable_cost)
    require_share_of_one(awareness=awareness)
    log_critical = log(fixed_cost) + 1 + variable_cost / mean_wtp - log(market) - log(mean_wtp)
    critical = exp(log_critical) if log_critical < LARGEST_EXPONENT else inf
    excess = log(awareness) - log_critical
    if excess < -ROUNDING:
        return CostRecovery(False, None, None, None, None, critical)
    low, high = (variable_cost + mean_wtp * margin for margin in _margins(max(0.0, excess)))
    return CostRecovery(
        feasible=True,
        low_price=low,
        high_price=high,
        users_low=users_at(low, market, mean_wtp, awareness),
        users_high=users_at(high, market, mean_wtp, awareness),
        critical_awareness=critical,
    )


def _margins(excess: float) -> tuple[float, float]:
    """Both solutions of ``u - log(u) = 1 + excess``, that is -W(-exp(-1 - excess)).

    In t = log(u), exp(t) - 1 - t - excess is convex: Newton's steps that start outside of its two
    roots move inwards, until rounding stops them.
    """
    beyond = sqrt(2 * excess) + excess
    return exp(_root(-beyond, excess)), exp(_root(log1p(beyond), excess))


def _root(t: float, excess: float) -> float:
    while t:
        slope = expm1(t)
        inner = t - (slope - t - excess) / slope
        if abs(inner) >= abs(t):
            break
        t = inner
    return t
