"""Which nodes have room to broker: the holes between their partners."""

from collections.abc import Sequence
from math import nan
from operator import add

from clusterlearn.models.networks.adjacency import Adjacency, partners

__all__ = ["constraint", "effective_size"]


def constraint(adjacency: Adjacency) -> list[float]:
    r"""For each node, how much its partners depend on each other: little room to broker.

    An agent who looks for somebody local to bring strangers together looks for a low constraint.
    With :math:`p_{ij}` the share of i's ties that it spends on j (both directions and weights
    count), :math:`c_i = \sum_j (p_{ij} + \sum_q p_{iq} p_{qj})^2` over the partners j of i and all
    others q.

    Parameters
    ----------
    adjacency : list of lists
        Directed or not, weights allowed.

    Returns
    -------
    list of float, above 0
        One number for each node, 1 for one with a single partner; nan for one without ties.

    Raises
    ------
    ValueError, TypeError
        If the adjacency is no square matrix of numbers of at least 0 with 0 on its diagonal.

    References
    ----------
    Burt (1992), "Structural Holes", Harvard University Press.

    Examples
    --------
    The middle of a row spends half on each end, (1/2)**2 twice; an end has one partner only:

    >>> constraint([[0, 1, 0], [1, 0, 1], [0, 1, 0]])
    [1.0, 0.5, 1.0]
    """
    together = partners(adjacency)
    shares = [_shares(adjacency, i, sorted(mine)) for i, mine in enumerate(together)]
    return [_constraint(node, together, shares) for node in range(len(together))]


def _shares(adjacency: Adjacency, node: int, mine: Sequence[int]) -> dict[int, float]:
    """What part of its ties a node spends on each of its partners."""
    row = adjacency[node]
    weights = [row[other] + adjacency[other][node] for other in mine]
    total = sum(weights)
    return {other: weight / total for other, weight in zip(mine, weights, strict=True)}


def _constraint(
    node: int, together: Sequence[set[int]], shares: Sequence[dict[int, float]]
) -> float:
    detours = dict.fromkeys(shares[node], 0.0)
    for partner, part in shares[node].items():
        theirs = shares[partner]
        for other in together[node] & together[partner]:
            detours[other] += part * theirs[other]
    spent = map(add, shares[node].values(), detours.values())
    return sum(total**2 for total in spent) if detours else nan


def effective_size(adjacency: Adjacency) -> list[float]:
    r"""For each node, its partners less the ties that they have among themselves on average.

    Partners who know each other tell the same news, so that a firm with many of them may hear
    little. With d partners and t ties among them it is :math:`d - 2 t / d`.

    Parameters
    ----------
    adjacency : list of lists
        A tie counts whichever way it points, and weights do not count.

    Returns
    -------
    list of float, at least 1, partners
        One number for each node; nan for a node without ties.

    Raises
    ------
    ValueError, TypeError
        If the adjacency is no square matrix of numbers of at least 0 with 0 on its diagonal.

    References
    ----------
    Burt (1992), "Structural Holes", Harvard University Press. Borgatti (1997), "Structural holes:
    unpacking Burt's redundancy measures", Connections 20, 35-38.

    Examples
    --------
    The corner of a triangle with one firm more has three partners and one tie among them, so 3 less
    2/3:

    >>> triangle = [[0, 1, 1, 1], [1, 0, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0]]
    >>> [round(value, 3) for value in effective_size(triangle)]
    [2.333, 1.0, 1.0, 1.0]
    """
    together = partners(adjacency)
    return [
        len(mine) - sum(len(together[j] & mine) for j in mine) / len(mine) if mine else nan
        for mine in together
    ]
