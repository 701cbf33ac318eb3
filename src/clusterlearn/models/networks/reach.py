"""Who can reach whom, in how many steps, and what one node's leaving would undo."""

from dataclasses import dataclass
from math import fsum, nan

from clusterlearn.models._require import require_integer
from clusterlearn.models.networks.adjacency import (
    Adjacency,
    distances_from,
    partners,
    successors,
)

__all__ = [
    "ExitEffect",
    "distance_fragmentation",
    "fragmentation",
    "fragmentation_after_exit",
    "mean_path_length",
]


def mean_path_length(adjacency: Adjacency) -> float:
    r"""Mean number of steps between two nodes, over the pairs that a path joins.

    News of an order or of a broken word loses on the way: this says how many hands it passes
    through. With :math:`d_{ij}` the fewest steps from i to j it is the mean of :math:`d_{ij}` over
    all ordered pairs that a path joins.

    Parameters
    ----------
    adjacency : list of lists
        Directed or not; each tie is one step.

    Returns
    -------
    float, at least 1, steps
        The mean over ordered pairs; nan without ties.

    Raises
    ------
    ValueError, TypeError
        If the adjacency is no square matrix of numbers of at least 0 with 0 on its diagonal.

    Examples
    --------
    Three firms in a row: four ordered pairs at one step, two at two.

    >>> round(mean_path_length([[0, 1, 0], [1, 0, 1], [0, 1, 0]]), 3)
    1.333
    """
    steps = _steps(adjacency)
    return sum(steps) / len(steps) if steps else nan


def fragmentation(adjacency: Adjacency) -> float:
    r"""Share of pairs that no path joins.

    It tells an agent whether the cluster is one network or several that do not reach each other.
    With n nodes in groups of :math:`s_k` nodes, :math:`F = 1 - \sum_k s_k (s_k - 1) / (n (n - 1))`.

    Parameters
    ----------
    adjacency : list of lists
        A tie counts whichever way it points.

    Returns
    -------
    float, 0 to 1
        0 where all hang together, 1 where nobody has a tie.

    Raises
    ------
    ValueError, TypeError
        If the adjacency is no square matrix of numbers of at least 0 with 0 on its diagonal.

    References
    ----------
    Borgatti (2006), "Identifying sets of key players in a social network", Computational and
    Mathematical Organization Theory 12, 21-34.

    Examples
    --------
    One tie among three firms joins one pair of three:

    >>> round(fragmentation([[0, 1, 0], [1, 0, 0], [0, 0, 0]]), 3)
    0.667
    """
    together = partners(adjacency)
    n = len(together)
    left = set(range(n))
    joined = 0
    while left:
        group = distances_from(min(left), together).keys()
        joined += len(group) * (len(group) - 1)
        left -= group
    return 1 - joined / (n * (n - 1))


def distance_fragmentation(adjacency: Adjacency) -> float:
    r"""Fragmentation that counts a pair less, the longer the path between its nodes.

    A network in one piece may still be so long drawn that little gets through. With
    :math:`d_{ij}` the steps from i to j among n nodes it is
    :math:`1 - \sum_{i \ne j} (1 / d_{ij}) / (n (n - 1))`, with 0 for pairs that no path joins: one
    minus the global efficiency. It is never below `fragmentation`.

    Parameters
    ----------
    adjacency : list of lists
        Directed or not; each tie is one step.

    Returns
    -------
    float, 0 to 1
        0 where all are tied to all, 1 where nobody has a tie.

    Raises
    ------
    ValueError, TypeError
        If the adjacency is no square matrix of numbers of at least 0 with 0 on its diagonal.

    References
    ----------
    Borgatti (2006), "Identifying sets of key players in a social network", Computational and
    Mathematical Organization Theory 12, 21-34.

    Examples
    --------
    Three firms in a row: 1 - (4 + 2 / 2) / 6.

    >>> round(distance_fragmentation([[0, 1, 0], [1, 0, 1], [0, 1, 0]]), 3)
    0.167
    """
    nearness = fsum(1 / step for step in _steps(adjacency))
    n = len(adjacency)
    return 1 - nearness / (n * (n - 1))


def _steps(adjacency: Adjacency) -> list[int]:
    """Steps between the two nodes of each ordered pair that a path joins."""
    neighbours = successors(adjacency)
    return [
        step
        for node in range(len(neighbours))
        for step in distances_from(node, neighbours).values()
        if step
    ]


@dataclass(frozen=True)
class ExitEffect:
    """Fragmentation with a broker and without, plain and by distance, all from 0 to 1.

    ``before`` and ``after`` are `fragmentation` with the broker and without, ``distance_before``
    and ``distance_after`` the same of `distance_fragmentation`.
    """

    before: float
    after: float
    distance_before: float
    distance_after: float


def fragmentation_after_exit(adjacency: Adjacency, broker: int) -> ExitEffect:
    """What becomes of a network when one node leaves and the others change nothing.

    The question of an agent who plans to go, and of a cluster that hangs on one trader. It takes
    out the broker's row and column and measures `fragmentation` and `distance_fragmentation` again.

    Parameters
    ----------
    adjacency : list of lists, at least three nodes
        Directed or not.
    broker : int, 0 to n-1
        The node that leaves. Afterwards only the pairs of the others are counted.

    Returns
    -------
    ExitEffect
        ``before``, ``after``, ``distance_before``, ``distance_after``, each from 0 to 1.

    Raises
    ------
    ValueError, TypeError
        If the adjacency is no square matrix of numbers of at least 0 with 0 on its diagonal, the
        broker is not a node, or fewer than three nodes are there.

    References
    ----------
    Borgatti (2006), "Identifying sets of key players in a social network", Computational and
    Mathematical Organization Theory 12, 21-34.

    Examples
    --------
    A broker between two firms that do not know each other: without her no pair is joined.

    >>> fragmentation_after_exit([[0, 1, 1], [1, 0, 0], [1, 0, 0]], 0).after
    1.0
    """
    before = fragmentation(adjacency)
    n = len(adjacency)
    require_integer(3, nodes=n)
    require_integer(0, n - 1, broker=broker)
    stay = [node for node in range(n) if node != broker]
    left = [[adjacency[i][j] for j in stay] for i in stay]
    return ExitEffect(
        before=before,
        after=fragmentation(left),
        distance_before=distance_fragmentation(adjacency),
        distance_after=distance_fragmentation(left),
    )
