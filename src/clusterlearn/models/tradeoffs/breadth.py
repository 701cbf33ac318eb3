"""Few clusters or many."""

from dataclasses import dataclass
from math import ceil, floor, pow

from clusterlearn.models._require import (
    require_computed,
    require_integer,
    require_positive,
    require_share_inside,
)

__all__ = ["OptimalBreadth", "optimal_breadth", "total_impact"]


def total_impact(n_clusters: int, budget: float, fixed_cost: float, elasticity: float) -> float:
    r"""What a budget does that is shared over some clusters.

    Breadth wins votes, depth wins results: each cluster costs something before anything happens,
    and each further unit of effort does less than the one before. With n clusters

    .. math:: n \left(\frac{B}{n} - F\right)^\theta

    Parameters
    ----------
    n_clusters : int, at least 1
        Clusters that share the budget alike, n.
    budget : float, above 0, money
        What there is to spend, B.
    fixed_cost : float, above 0, money
        What a cluster costs before anything happens, F; at most the budget's share of a cluster.
    elasticity : float, above 0 and below 1
        By how many percent impact grows with 1 % more effort, :math:`\theta`.

    Returns
    -------
    float, units of impact
        Impact over all clusters.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, or a cluster's share does not pay its fixed cost.

    Notes
    -----
    Clusters are alike, and the form is an assumption made for teaching.

    Examples
    --------
    Two clusters share 200. Each costs 64 before anything happens, which leaves 36 for each and, at
    an elasticity of one half, an impact of 6 + 6:

    >>> total_impact(2, 200.0, 64.0, 0.5)
    12.0
    """
    require_integer(1, n_clusters=n_clusters)
    _require_programme(budget, fixed_cost, elasticity)
    if budget / n_clusters < fixed_cost:
        raise ValueError(
            f"n_clusters must be at most {floor(budget / fixed_cost)}, "
            f"each at {fixed_cost:g} or more, got {n_clusters}"
        )
    return _impact(n_clusters, budget, fixed_cost, elasticity)


def _require_programme(budget: float, fixed_cost: float, elasticity: float) -> None:
    require_positive(budget=budget, fixed_cost=fixed_cost)
    require_share_inside(elasticity=elasticity)


def _impact(n: int, budget: float, fixed_cost: float, elasticity: float) -> float:
    """Impact of n clusters; none where their share does not pay the fixed cost."""
    return n * pow(max(0.0, budget / n - fixed_cost), elasticity)


@dataclass(frozen=True)
class OptimalBreadth:
    """Over how many clusters a budget does most.

    ``spend_per_cluster`` (money) is the best outlay on each if clusters could be divided,
    ``n_continuous`` how many that makes, ``n_clusters`` the best whole number and ``impact``
    (units of impact) what it does.
    """

    spend_per_cluster: float
    n_continuous: float
    n_clusters: int
    impact: float


def optimal_breadth(budget: float, fixed_cost: float, elasticity: float) -> OptimalBreadth:
    r"""In how many clusters should a programme work?

    The best outlay on each, :math:`s^* = F / (1 - \theta)`, does not depend on the budget: more
    money means more clusters, and not more for each. The whole number is the better of the two
    around :math:`B / s^*`, the lower one of equals, and at least 1.

    Parameters
    ----------
    budget : float, at least `fixed_cost`, money
        What there is to spend, B.
    fixed_cost : float, above 0, money
        What a cluster costs before anything happens, F.
    elasticity : float, above 0 and below 1
        By how many percent impact grows with 1 % more effort, :math:`\theta`.

    Returns
    -------
    OptimalBreadth
        ``spend_per_cluster`` (money), ``n_continuous`` (clusters), ``n_clusters`` (at least 1),
        ``impact`` (units of impact).

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, or the budget does not pay one fixed cost.

    Notes
    -----
    The impact is that of `total_impact`: an assumption made for teaching.

    Examples
    --------
    At an elasticity of one half the best outlay is twice the fixed cost:

    >>> best = optimal_breadth(1200.0, 60.0, 0.5)
    >>> best.spend_per_cluster, best.n_clusters
    (120.0, 10)
    """
    _require_programme(budget, fixed_cost, elasticity)
    if budget < fixed_cost:
        raise ValueError(f"budget must be at least fixed_cost, got {budget} and {fixed_cost}")
    spend = fixed_cost / (1 - elasticity)
    n = budget / spend
    require_computed(n, budget=budget, fixed_cost=fixed_cost)
    around = sorted({max(1, floor(n)), max(1, ceil(n))})
    best = max(around, key=lambda count: _impact(count, budget, fixed_cost, elasticity))
    return OptimalBreadth(
        spend_per_cluster=spend,
        n_continuous=n,
        n_clusters=best,
        impact=_impact(best, budget, fixed_cost, elasticity),
    )
