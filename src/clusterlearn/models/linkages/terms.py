"""What late payment costs, and what keeps a supplier loyal."""

from clusterlearn.models._require import (
    require_computed,
    require_non_negative,
    require_share_inside,
)

__all__ = ["net_price_after_delay", "self_enforcing_premium"]


def net_price_after_delay(price: float, delay_days: float, annual_rate: float) -> float:
    r"""What a price is worth that is paid late.

    Suppliers who wait for their money live on dear loans meanwhile. In a talk on prices the delay
    belongs on the table: :math:`p / (1 + r d / 365)`.

    Parameters
    ----------
    price : float, at least 0, money
        What is paid in the end, p.
    delay_days : float, at least 0, days
        How long the supplier waits, d.
    annual_rate : float, at least 0, share a year
        Simple interest at which the supplier borrows, r.

    Returns
    -------
    float, money, at most `price`
        The same paid at once.

    Raises
    ------
    ValueError, TypeError
        If a number is below 0 or not finite.

    Notes
    -----
    The present value under simple interest.

    Examples
    --------
    A hundred paid after half a year, at 20 % a year, are worth as much as 91 today:

    >>> round(net_price_after_delay(100.0, 182.5, 0.2), 1)
    90.9
    """
    require_non_negative(price=price, delay_days=delay_days, annual_rate=annual_rate)
    return price / (1 + annual_rate * delay_days / 365)


def self_enforcing_premium(spot_gain: float, discount_factor: float) -> float:
    r"""Extra that keeps a supplier loyal without any court.

    A farmer who promised to deliver may sell to a trader who offers more today. The buyer must
    make the relation worth keeping: the premium a delivery is :math:`g (1 - \delta) / \delta`.

    Parameters
    ----------
    spot_gain : float, at least 0, money a delivery
        What breaking the promise would bring once, g.
    discount_factor : float, above 0 and below 1, a delivery
        What the next delivery is worth today, :math:`\delta`; see
        `clusterlearn.models.trust.critical_discount_factor`.

    Returns
    -------
    float, money a delivery
        Premium at which keeping and breaking the promise are worth the same.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    Notes
    -----
    A rent that makes a contract enforce itself is the idea of Klein and Leffler (1981).

    Examples
    --------
    Breaking the promise brings 12 once. If the next delivery is worth 0.8 of this one, a premium
    of 3 for ever is worth 3 x 0.8 / 0.2 = 12, too:

    >>> round(self_enforcing_premium(12.0, 0.8), 6)
    3.0
    """
    require_non_negative(spot_gain=spot_gain)
    require_share_inside(discount_factor=discount_factor)
    premium = spot_gain * (1 - discount_factor) / discount_factor
    require_computed(premium, spot_gain=spot_gain, discount_factor=discount_factor)
    return premium
