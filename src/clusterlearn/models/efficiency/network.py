"""How large a group should be that shares a fixed cost and pays for its own coordination."""

from dataclasses import dataclass
from math import inf, isqrt, sqrt

from clusterlearn.models._require import (
    require_integer,
    require_non_negative,
    require_positive,
    require_share,
)

__all__ = ["NetworkSize", "network_cost_per_firm", "optimal_network_size"]


@dataclass(frozen=True)
class NetworkSize:
    """The group that costs each member least.

    ``k`` (firms) is its size, ``saving_per_firm`` (money) what each saves against being alone, and
    ``k_continuous`` (firms) the size if firms could be divided, which must not be rounded.
    """

    k: int
    saving_per_firm: float
    k_continuous: float


def network_cost_per_firm(
    k: int,
    order_size: float,
    fixed_cost: float,
    unit_cost: float,
    coordination_cost: float,
    trust: float = 0.0,
) -> float:
    r"""What an order costs each firm of a group that shares its fixed cost.

    A group of firms that buys, sells or hires together shares what does not depend on the
    quantity, and pays with time for meetings and checks. With k firms each pays

    .. math:: F / k + c q + \kappa (1 - t) (k - 1)

    Parameters
    ----------
    k : int, at least 1, firms
        Size of the group.
    order_size : float, at least 0, pieces
        What each firm orders, q.
    fixed_cost : float, above 0, money an order
        What an order costs whatever its size, F.
    unit_cost : float, at least 0, money a piece
        What a piece costs, c.
    coordination_cost : float, at least 0, money a partner
        What dealing with one more partner costs a firm without any trust, :math:`\kappa`.
    trust : float, 0 to 1
        Share of the coordination cost that trust saves, t.

    Returns
    -------
    float, money
        Cost of the order for each firm.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    Notes
    -----
    That each partner costs the same is an assumption made for teaching. Costs of finding and
    watching partners are the transaction costs of Williamson (1985).

    Examples
    --------
    Three firms share 600, and each deals with two partners at 30: 200 + 60.

    >>> network_cost_per_firm(3, 0, 600.0, 0.0, 30.0)
    260.0
    """
    require_integer(1, k=k)
    require_non_negative(
        order_size=order_size, unit_cost=unit_cost, coordination_cost=coordination_cost
    )
    require_positive(fixed_cost=fixed_cost)
    require_share(trust=trust)
    return fixed_cost / k + unit_cost * order_size + coordination_cost * (1 - trust) * (k - 1)


def optimal_network_size(
    fixed_cost: float, coordination_cost: float, trust: float = 0.0, k_max: int = 10**6
) -> NetworkSize:
    r"""Size at which a group that shares a fixed cost costs each member least.

    It tells an agent how many firms to bring to the first meeting, and that trust lets a group
    grow. One more member lowers the cost while :math:`k (k + 1) < F / (\kappa (1 - t))`: the best
    size is the first k for which that no longer holds, at most `k_max`.

    Parameters
    ----------
    fixed_cost : float, above 0, money an order
        What is shared, F.
    coordination_cost : float, at least 0, money a partner
        What one more partner costs a firm without any trust, :math:`\kappa`.
    trust : float, 0 to 1
        Share of the coordination cost that trust saves, t.
    k_max : int, at least 1, firms
        Firms that there are.

    Returns
    -------
    NetworkSize
        ``k`` (1 to `k_max`), ``saving_per_firm`` (money, at least 0), ``k_continuous``
        (:math:`\sqrt{F / (\kappa (1 - t))}`; inf where coordination costs nothing).

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    Notes
    -----
    The cost is that of `network_cost_per_firm`: an assumption made for teaching.

    Examples
    --------
    A fixed cost of 1,200 against 30 a partner: six firms, since 6 x 7 = 42 is the first product
    above 1,200 / 30 = 40. Each saves 1,200 - 200 - 150.

    >>> optimal_network_size(1200.0, 30.0)
    NetworkSize(k=6, saving_per_firm=850.0, k_continuous=6.324555320336759)
    """
    require_positive(fixed_cost=fixed_cost)
    require_non_negative(coordination_cost=coordination_cost)
    require_share(trust=trust)
    require_integer(1, k_max=k_max)
    partner_cost = coordination_cost * (1 - trust)
    ratio = fixed_cost / partner_cost if partner_cost else inf
    k = k_max if ratio >= k_max * (k_max + 1) else _first_above(ratio)
    saving = fixed_cost * (1 - 1 / k) - partner_cost * (k - 1)
    return NetworkSize(k=k, saving_per_firm=saving, k_continuous=sqrt(ratio))


def _first_above(ratio: float) -> int:
    """The smallest k of at least 1 with k (k + 1) at least `ratio`."""
    k = max(1, isqrt(int(ratio)) - 1)
    while k * (k + 1) < ratio * (1 - 1e-12):
        k += 1
    return k
