"""Where single nodes stand: between others, near to them, tied down by them, at the core."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import nan
from operator import add

from clusterlearn.models.networks.adjacency import (
    Adjacency,
    distances_from,
    partners,
    successors,
)

__all__ = [
    "CorePeriphery",
    "betweenness",
    "closeness",
    "constraint",
    "core_periphery",
    "effective_size",
]


def betweenness(adjacency: Adjacency, normalized: bool = True) -> list[float]:
    """For each node, how many shortest paths between two others lead through it.

    Where two nodes are joined by several shortest paths, each counts its part.

    Parameters
    ----------
    adjacency : list of lists
        Directed or not; each tie is one step.
    normalized : bool
        Whether to divide by the number of pairs of others, so that 1 is the most possible.
        Otherwise pairs are counted, in a network without direction each once.

    Returns
    -------
    list of float
        One number for each node.

    References
    ----------
    Freeman (1977), "A set of measures of centrality based on betweenness", Sociometry 40, 35-41.
    Brandes (2001), "A faster algorithm for betweenness centrality", Journal of Mathematical
    Sociology 25, 163-177.

    Examples
    --------
    A hub with three spokes lies between all three pairs:

    >>> star = [[0, 1, 1, 1], [1, 0, 0, 0], [1, 0, 0, 0], [1, 0, 0, 0]]
    >>> betweenness(star), betweenness(star, normalized=False)
    ([1.0, 0.0, 0.0, 0.0], [3.0, 0.0, 0.0, 0.0])
    """
    neighbours = successors(adjacency)
    n = len(neighbours)
    through = [0.0] * n
    for source in range(n):
        for node, share in _dependence(source, neighbours).items():
            through[node] += share
    if normalized:
        return [count / max((n - 1) * (n - 2), 1) for count in through]
    times_counted = 2 if _is_symmetric(adjacency) else 1
    return [count / times_counted for count in through]


def _dependence(source: int, neighbours: Sequence[Sequence[int]]) -> dict[int, float]:
    """For each node but the source, the paths from the source to others that lead through it."""
    steps = distances_from(source, neighbours)
    paths = dict.fromkeys(steps, 0)
    paths[source] = 1
    for node in steps:
        for other in neighbours[node]:
            if steps[other] == steps[node] + 1:
                paths[other] += paths[node]
    through = dict.fromkeys(steps, 0.0)
    for node in reversed(steps):
        for other in neighbours[node]:
            if steps[other] == steps[node] + 1:
                through[node] += paths[node] / paths[other] * (1 + through[other])
    del through[source]
    return through


def _is_symmetric(adjacency: Adjacency) -> bool:
    return all(
        list(row) == list(column)
        for row, column in zip(adjacency, zip(*adjacency, strict=True), strict=True)
    )


def closeness(adjacency: Adjacency) -> list[float]:
    """For each node, how few steps the others need to reach it.

    With r nodes that reach it in d steps on average (itself left out), closeness is 1/d, times
    ``r / (n - 1)`` where not all of them do.

    Parameters
    ----------
    adjacency : list of lists
        Directed (paths towards the node count) or not; each tie is one step.

    Returns
    -------
    list of float, 0 to 1
        One number for each node; 0 for one that nobody reaches.

    References
    ----------
    Wasserman and Faust (1994), "Social Network Analysis", Cambridge University Press.

    Examples
    --------
    In a row of three, the middle is one step from both, an end 1.5 steps on average:

    >>> [round(value, 3) for value in closeness([[0, 1, 0], [1, 0, 1], [0, 1, 0]])]
    [0.667, 1.0, 0.667]
    """
    towards = _turned(successors(adjacency))
    n = len(towards)
    values = []
    for node in range(n):
        steps = distances_from(node, towards)
        reached = len(steps) - 1
        values.append(reached / sum(steps.values()) * reached / (n - 1) if reached else 0.0)
    return values


def _turned(neighbours: Sequence[Sequence[int]]) -> list[list[int]]:
    """For each node, the nodes that have a tie to it."""
    turned: list[list[int]] = [[] for _ in neighbours]
    for node, others in enumerate(neighbours):
        for other in others:
            turned[other].append(node)
    return turned


def constraint(adjacency: Adjacency) -> list[float]:
    r"""For each node, how much its partners depend on each other: little room to broker.

    With :math:`p_{ij}` the share of i's ties that it spends on j (both directions and weights
    count), :math:`c_i = \sum_j (p_{ij} + \sum_q p_{iq} p_{qj})^2` over the partners j of i.

    Parameters
    ----------
    adjacency : list of lists
        Directed or not, weights allowed.

    Returns
    -------
    list of float
        One number for each node; nan for a node without ties.

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
    """For each node, its partners less the ties that they have among themselves on average.

    With d partners and t ties among them it is ``d - 2 t / d``: partners who know each other tell
    the same news.

    Parameters
    ----------
    adjacency : list of lists
        A tie counts whichever way it points, and weights do not count.

    Returns
    -------
    list of float
        One number for each node; nan for a node without ties.

    References
    ----------
    Burt (1992), "Structural Holes", Harvard University Press. Borgatti (1997), "Structural holes:
    unpacking Burt's redundancy measures", Connections 20, 35-38.

    Examples
    --------
    The corner of a triangle with one firm more has three partners and one tie among them:

    >>> triangle = [[0, 1, 1, 1], [1, 0, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0]]
    >>> [round(value, 3) for value in effective_size(triangle)]
    [2.333, 1.0, 1.0, 1.0]
    """
    together = partners(adjacency)
    return [
        len(mine) - sum(len(together[j] & mine) for j in mine) / len(mine) if mine else nan
        for mine in together
    ]


@dataclass(frozen=True)
class CorePeriphery:
    """The nodes of the core, ascending, and the pairs that do not fit the pattern."""

    core: list[int]
    errors: int


def core_periphery(adjacency: Adjacency) -> CorePeriphery:
    """Split nodes into a core that is tied together and a periphery that is not.

    Errors are absent ties within the core and ties within the periphery; ties between the two do
    not count. The best core is found exactly among the k nodes with most ties, for k from 0 to n;
    the smallest k wins a tie, then the lower node.

    Parameters
    ----------
    adjacency : list of lists
        A tie counts whichever way it points.

    Returns
    -------
    CorePeriphery
        ``core`` and ``errors``.

    References
    ----------
    Borgatti and Everett (1999), "Models of core/periphery structures", Social Networks 21,
    375-395. Lip (2011), "A fast algorithm for the discrete core/periphery bipartitioning problem",
    arXiv 1102.5511.

    Examples
    --------
    A triangle and a firm that knows one of the three fit without error; the core is the pair in
    which every tie has an end:

    >>> core_periphery([[0, 1, 1, 1], [1, 0, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0]])
    CorePeriphery(core=[0, 1], errors=0)
    """
    degrees = [len(mine) for mine in partners(adjacency)]
    order = sorted(range(len(degrees)), key=lambda node: -degrees[node])
    ties = sum(degrees) // 2
    covered = accumulate((degrees[node] for node in order), initial=0)
    errors = [k * (k - 1) // 2 + ties - ends for k, ends in enumerate(covered)]
    size = errors.index(min(errors))
    return CorePeriphery(core=sorted(order[:size]), errors=errors[size])
