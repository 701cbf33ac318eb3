"""A service at a price: who uses it, from how many users on it pays, and what earns most."""

from math import exp

from clusterlearn.models._require import (
    require_computed,
    require_non_negative,
    require_order,
    require_positive,
    require_share,
)

__all__ = ["breakeven_users", "demand", "profit_maximising_price", "users_at"]


def demand(price: float, market: float, mean_wtp: float, awareness: float) -> float:
    r"""Firms that use a service in a month.

    A provider can estimate from a few interviews how many will come at a price:

    .. math:: n = M A e^{-p / w}

    of M firms (`market`) the share A (`awareness`) knows the service, and of these the share
    :math:`e^{-p / w}` finds it worth the `price` p. What it is worth to firms is spread
    exponentially around the mean w (`mean_wtp`): many would pay little, few would pay much.

    Parameters
    ----------
    price : float, at least 0, money a use
        What the user pays.
    market : float, above 0, firms
        Firms that could use the service, each once a month.
    mean_wtp : float, above 0, money a use
        What the service is worth to a firm on average (willingness to pay).
    awareness : float, 0 to 1
        Share of the firms that know it and what it is good for.

    Returns
    -------
    float, firms a month, 0 to `market`
        Users.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    Notes
    -----
    The exponential spread is an assumption made for teaching: with it everything below can be
    computed by hand.

    Examples
    --------
    Half of 200 firms know the service. Nothing asked, all 100 come; at the mean worth of 40,
    1 / e = 36.8 % of them.

    >>> demand(0.0, 200, 40.0, 0.5), round(demand(40.0, 200, 40.0, 0.5), 1)
    (100.0, 36.8)
    """
    require_non_negative(price=price)
    require_positive(market=market, mean_wtp=mean_wtp)
    require_share(awareness=awareness)
    return users_at(price, market, mean_wtp, awareness)


def users_at(price: float, market: float, mean_wtp: float, awareness: float) -> float:
    """`demand` for numbers that have been checked."""
    return market * awareness * exp(-price / mean_wtp)


def breakeven_users(fixed_cost: float, price: float, variable_cost: float) -> float:
    r"""Users from whom on a service pays for itself.

    The first question to a provider who asks for a grant: each user leaves :math:`p - v` to cover
    the fixed cost F, so that

    .. math:: n = \frac{F}{p - v}

    Parameters
    ----------
    fixed_cost : float, above 0, money a month
        What the provider pays without any user, F: rent, staff, machines.
    price : float, above `variable_cost`, money a use
        What the user pays, p.
    variable_cost : float, at least 0, money a use
        What each use costs the provider besides, v.

    Returns
    -------
    float, users a month
        Users at the break-even point; whole users are the next whole number.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, the price does not exceed the variable cost, or does
        so by too little to be computed.

    Notes
    -----
    The usual definition of the break-even point. It does not ask whether so many will come at
    this price; `cost_recovery_prices` does.

    Examples
    --------
    Each of the users leaves 45 - 15 = 30, and 3,000 have to be covered:

    >>> breakeven_users(3000.0, 45.0, 15.0)
    100.0
    """
    require_positive(fixed_cost=fixed_cost)
    require_non_negative(variable_cost=variable_cost)
    require_order(price=price, variable_cost=variable_cost)
    users = fixed_cost / (price - variable_cost)
    require_computed(users, fixed_cost=fixed_cost, price=price, variable_cost=variable_cost)
    return users


def profit_maximising_price(variable_cost: float, mean_wtp: float) -> float:
    r"""Price at which a provider earns most where willingness to pay is spread exponentially.

    With the `demand` above :math:`(p - v) e^{-p / w}` is largest at

    .. math:: p = v + w

    with the `variable_cost` v and the `mean_wtp` w, however large or aware the market is. A
    provider that serves a cluster rather than its owner asks less: the lower of the
    `cost_recovery_prices`.

    Parameters
    ----------
    variable_cost : float, at least 0, money a use
        What each use costs the provider.
    mean_wtp : float, above 0, money a use
        What the service is worth to a firm on average.

    Returns
    -------
    float, money a use
        The price.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    Notes
    -----
    Derived for this course from the demand that it assumes.

    Examples
    --------
    A use costs 15 and is worth 40 on average:

    >>> profit_maximising_price(15.0, 40.0)
    55.0
    """
    require_non_negative(variable_cost=variable_cost)
    require_positive(mean_wtp=mean_wtp)
    return variable_cost + mean_wtp
