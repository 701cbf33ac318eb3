"""How closely a whole network hangs together."""

from dataclasses import dataclass
from math import fsum, nan

from clusterlearn.models.networks.adjacency import (
    Adjacency,
    partners,
    successors,
)
from clusterlearn.models.networks.position import betweenness
from clusterlearn.models.networks.reach import (
    distance_fragmentation,
    fragmentation,
    mean_path_length,
)

__all__ = [
    "NetworkSummary",
    "average_clustering",
    "density",
    "reciprocity",
    "summary",
    "transitivity",
]


def density(adjacency: Adjacency) -> float:
    """Share of all possible ties that exist.

    Parameters
    ----------
    adjacency : list of lists
        Directed or not, at least two nodes; weights count as ties.

    Returns
    -------
    float, 0 to 1
        Ties as a share of ``n (n - 1)`` ordered pairs.

    Examples
    --------
    Two ties among three firms that could have three:

    >>> round(density([[0, 1, 0], [1, 0, 1], [0, 1, 0]]), 3)
    0.667
    """
    followed = successors(adjacency)
    n = len(followed)
    return sum(map(len, followed)) / (n * (n - 1))


def reciprocity(adjacency: Adjacency) -> float:
    """Share of directed ties that are returned; nan without ties.

    Parameters
    ----------
    adjacency : list of lists
        Directed; where it is not, every tie is returned.

    Returns
    -------
    float, 0 to 1
        Returned ties as a share of all.

    Examples
    --------
    Firms 0 and 1 name each other; 0 also names 2, which names 1: two of four are returned.

    >>> reciprocity([[0, 1, 1], [1, 0, 0], [0, 1, 0]])
    0.5
    """
    ties = [(i, j) for i, nodes in enumerate(successors(adjacency)) for j in nodes]
    returned = sum(adjacency[j][i] != 0 for i, j in ties)
    return returned / len(ties) if ties else nan


def transitivity(adjacency: Adjacency) -> float:
    """Of all pairs of partners of one node, the share that are partners of each other.

    Parameters
    ----------
    adjacency : list of lists
        A tie counts whichever way it points.

    Returns
    -------
    float, 0 to 1
        The share; 0 where no node has two partners.

    Examples
    --------
    A triangle with one firm more at its corner: three closed pairs of five.

    >>> transitivity([[0, 1, 1, 1], [1, 0, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0]])
    0.6
    """
    closed, pairs = zip(*_closed_pairs(adjacency), strict=True)
    return sum(closed) / sum(pairs) if any(pairs) else 0.0


def average_clustering(adjacency: Adjacency) -> float:
    """Mean over nodes of the share of its pairs of partners that are partners of each other.

    Parameters
    ----------
    adjacency : list of lists
        A tie counts whichever way it points.

    Returns
    -------
    float, 0 to 1
        The mean; a node with fewer than two partners counts 0.

    Examples
    --------
    A triangle with one firm more at its corner: (1/3 + 1 + 1 + 0) / 4.

    >>> round(average_clustering([[0, 1, 1, 1], [1, 0, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0]]), 3)
    0.583
    """
    counts = _closed_pairs(adjacency)
    return fsum(closed / pairs for closed, pairs in counts if pairs) / len(counts)


def _closed_pairs(adjacency: Adjacency) -> list[tuple[int, int]]:
    """For each node: pairs of its partners that are tied to each other, and all pairs."""
    together = partners(adjacency)
    return [
        (sum(len(together[j] & mine) for j in mine) // 2, len(mine) * (len(mine) - 1) // 2)
        for mine in together
    ]


@dataclass(frozen=True)
class NetworkSummary:
    """The measures of a whole network, and the highest betweenness of any node."""

    density: float
    transitivity: float
    average_clustering: float
    mean_path_length: float
    fragmentation: float
    distance_fragmentation: float
    max_betweenness: float


def summary(adjacency: Adjacency) -> NetworkSummary:
    """Measures of a whole network at once.

    Parameters
    ----------
    adjacency : list of lists
        Directed or not; see each measure.

    Returns
    -------
    NetworkSummary
        One field for each measure.

    Examples
    --------
    In a row of three the middle one lies on every path between the others:

    >>> row = summary([[0, 1, 0], [1, 0, 1], [0, 1, 0]])
    >>> row.transitivity, row.max_betweenness
    (0.0, 1.0)
    """
    return NetworkSummary(
        density=density(adjacency),
        transitivity=transitivity(adjacency),
        average_clustering=average_clustering(adjacency),
        mean_path_length=mean_path_length(adjacency),
        fragmentation=fragmentation(adjacency),
        distance_fragmentation=distance_fragmentation(adjacency),
        max_betweenness=max(betweenness(adjacency)),
    )
