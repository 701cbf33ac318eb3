"""Buying together: how much to order at a time, and what a group saves."""

from dataclasses import dataclass
from math import sqrt

from clusterlearn.models._require import require_computed, require_integer, require_positive

__all__ = ["OrderQuantity", "PooledOrdering", "eoq", "pooled_ordering"]


@dataclass(frozen=True)
class OrderQuantity:
    """The order that costs least.

    ``quantity`` (pieces) is how much to order at a time, ``cost`` (money a period) what ordering
    and stock then cost together.
    """

    quantity: float
    cost: float


@dataclass(frozen=True)
class PooledOrdering:
    """What firms save that order together.

    ``cost_alone`` and ``cost_pooled_per_firm`` (money a period) are what ordering and stock cost a
    firm, ``saving`` (0 to 1) is the part that it saves.
    """

    cost_alone: float
    cost_pooled_per_firm: float
    saving: float


def eoq(order_cost: float, demand_rate: float, holding_cost: float) -> OrderQuantity:
    r"""Order that makes ordering and stock together cheapest.

    A small firm that buys little at a time pays for many orders, one that buys much for stock.
    The economic order quantity and its cost are

    .. math:: Q = \sqrt{2 K D / h}, \qquad C = \sqrt{2 K D h}

    Parameters
    ----------
    order_cost : float, above 0, money an order
        What an order costs whatever its size, K.
    demand_rate : float, above 0, pieces a period
        What the firm uses up, D.
    holding_cost : float, above 0, money a piece and period
        What keeping a piece in stock costs, h.

    Returns
    -------
    OrderQuantity
        ``quantity`` (pieces) and ``cost`` (money a period).

    Raises
    ------
    ValueError, TypeError
        If a number is not above 0 and finite.

    Notes
    -----
    Demand is steady and delivery takes no time. The rule is that of Harris (1913).

    Examples
    --------
    An order costs 10, a year uses up 500 pieces, and a piece costs 1 a year in stock: orders of
    100 make five orders for 50, and 50 pieces in stock on average for 50.

    >>> eoq(10.0, 500.0, 1.0)
    OrderQuantity(quantity=100.0, cost=100.0)
    """
    require_positive(order_cost=order_cost, demand_rate=demand_rate, holding_cost=holding_cost)
    quantity = sqrt(2 * order_cost * demand_rate / holding_cost)
    require_computed(quantity, demand_rate=demand_rate, holding_cost=holding_cost)
    return OrderQuantity(
        quantity=quantity, cost=sqrt(2 * order_cost * demand_rate) * sqrt(holding_cost)
    )


def pooled_ordering(
    k: int, order_cost: float, demand_rate: float, holding_cost: float
) -> PooledOrdering:
    r"""What each of k firms saves if they order together.

    Joint purchase is often the first thing that a new network does, because the gain is visible
    within weeks. One order serves all, so that each firm's cost falls by :math:`1 - 1/\sqrt{k}`:
    most of it comes from the first few partners.

    Parameters
    ----------
    k : int, at least 1, firms
        Firms that order together.
    order_cost : float, above 0, money an order
        What an order costs whatever its size.
    demand_rate : float, above 0, pieces a period
        What each firm uses up.
    holding_cost : float, above 0, money a piece and period
        What keeping a piece in stock costs.

    Returns
    -------
    PooledOrdering
        ``cost_alone`` and ``cost_pooled_per_firm`` (money a period), ``saving`` (0 to 1).

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    Notes
    -----
    All firms are alike and an order for all costs no more than one for a single firm: an
    assumption made for teaching. Discounts for large orders would come on top.

    Examples
    --------
    Four firms save half, nine save two thirds:

    >>> pooled_ordering(4, 10.0, 500.0, 1.0)
    PooledOrdering(cost_alone=100.0, cost_pooled_per_firm=50.0, saving=0.5)
    """
    require_integer(1, k=k)
    alone = eoq(order_cost, demand_rate, holding_cost).cost
    return PooledOrdering(
        cost_alone=alone, cost_pooled_per_firm=alone / sqrt(k), saving=1 - 1 / sqrt(k)
    )
