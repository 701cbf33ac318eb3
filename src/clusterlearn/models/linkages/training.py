"""What training suppliers brings their buyer."""

from dataclasses import dataclass
from math import expm1, log

from clusterlearn.models._require import (
    require_integer,
    require_non_negative,
    require_order,
    require_positive,
    require_share,
    require_share_inside,
)

__all__ = ["SupplierDevelopment", "supplier_development"]


@dataclass(frozen=True)
class SupplierDevelopment:
    """What training suppliers brings the buyer.

    ``gain_per_period`` (money) is what better quality brings, ``net_present_value`` (money) all of
    it less the training, and ``payback_periods`` (periods) how long it takes to earn the training
    back.
    """

    gain_per_period: float
    net_present_value: float
    payback_periods: float


def supplier_development(
    orders: float,
    price: float,
    unit_cost: float,
    pass_rate_before: float,
    pass_rate_after: float,
    training_cost: float,
    periods: int,
    discount_factor: float,
) -> SupplierDevelopment:
    r"""Does it pay to train suppliers so that more of their pieces pass?

    A large firm that trains its subcontractors, as in Mekelle, gains by fewer rejects. Pieces are
    made whether they pass or not, so that the gain a period is
    :math:`G = o (p_1 - p_0) \, \text{price}` and, from period 0 on,

    .. math:: \text{NPV} = G \, \frac{1 - \delta^T}{1 - \delta} - \text{training}

    Parameters
    ----------
    orders : float, above 0, pieces a period
        Pieces that are made, o.
    price : float, above `unit_cost`, money a piece
        What a piece that passes is worth.
    unit_cost : float, at least 0, money a piece
        What a piece costs, passed or not; it does not change the gain, and must be below the
        price.
    pass_rate_before, pass_rate_after : float, 0 to 1
        Share of the pieces that pass, before and after, :math:`p_0` and :math:`p_1`.
    training_cost : float, at least 0, money
        What the training costs, once.
    periods : int, at least 1
        Periods for which it lasts, T.
    discount_factor : float, above 0 and below 1, a period
        What the next period is worth today, :math:`\delta`.

    Returns
    -------
    SupplierDevelopment
        ``gain_per_period`` and ``net_present_value`` (money), ``payback_periods`` (inf if it never
        pays back).

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, or fewer pieces pass after than before.

    Notes
    -----
    Suppliers stay, and what they learnt lasts as long as `periods`: assumptions made for teaching.

    Examples
    --------
    Of 100 pieces a month 80 pass, and 90 after a training of 300. Ten more at 20 are 200 a month:
    it is earned back in a month and a half.

    >>> gain = supplier_development(100.0, 20.0, 12.0, 0.8, 0.9, 300.0, 2, 0.5)
    >>> round(gain.gain_per_period), round(gain.net_present_value), round(gain.payback_periods, 2)
    (200, 0, 1.5)
    """
    require_positive(orders=orders)
    require_order(price=price, unit_cost=unit_cost)
    require_non_negative(unit_cost=unit_cost, training_cost=training_cost)
    require_share(pass_rate_before=pass_rate_before, pass_rate_after=pass_rate_after)
    require_integer(1, periods=periods)
    require_share_inside(discount_factor=discount_factor)
    if pass_rate_after < pass_rate_before:
        raise ValueError(
            f"pass_rate_after must be at least pass_rate_before, "
            f"got {pass_rate_after} and {pass_rate_before}"
        )
    gain = orders * (pass_rate_after - pass_rate_before) * price
    worth = gain * -expm1(periods * log(discount_factor)) / (1 - discount_factor)
    return SupplierDevelopment(
        gain_per_period=gain,
        net_present_value=worth - training_cost,
        payback_periods=training_cost / gain if gain else float("inf"),
    )
