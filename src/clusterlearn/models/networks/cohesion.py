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
    r"""Share of all possible ties that exist.

    The first thing to know of a cluster's map, and to compare before and after an initiative: with
    t ties among n nodes, each direction counted, it is :math:`t / (n (n - 1))`.

    Parameters
    ----------
    adjacency : list of lists
        Directed or not, at least two nodes; weights count as ties.

    Returns
    -------
    float, 0 to 1
        Ties as a share of ``n (n - 1)`` ordered pairs.

    Raises
    ------
    ValueError, TypeError
        If the adjacency is no square matrix of numbers of at least 0 with 0 on its diagonal.

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
    r"""Share of directed ties that are returned; nan without ties.

    It shows an agent whether firms name each other as partners, or many name a few who do not name
    them. Of t ties, each direction counted, r have a tie back: :math:`r / t`.

    Parameters
    ----------
    adjacency : list of lists
        Directed; where it is not, every tie is returned.

    Returns
    -------
    float, 0 to 1
        Returned ties as a share of all; nan without ties.

    Raises
    ------
    ValueError, TypeError
        If the adjacency is no square matrix of numbers of at least 0 with 0 on its diagonal.

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
    r"""Of all pairs of partners of one node, the share that are partners of each other.

    A partner whom both know hears of a broken word: where few triangles are closed, a tie hangs on
    two people. With :math:`c_i` pairs of partners of node i that are tied to each other, of the
    :math:`p_i` pairs of its partners, it is :math:`\sum_i c_i / \sum_i p_i`.

    Parameters
    ----------
    adjacency : list of lists
        A tie counts whichever way it points.

    Returns
    -------
    float, 0 to 1
        The share; 0 where no node has two partners.

    Raises
    ------
    ValueError, TypeError
        If the adjacency is no square matrix of numbers of at least 0 with 0 on its diagonal.

    Examples
    --------
    A triangle with one firm more at its corner: three closed pairs of five.

    >>> transitivity([[0, 1, 1, 1], [1, 0, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0]])
    0.6
    """
    closed, pairs = zip(*_closed_pairs(adjacency), strict=True)
    return sum(closed) / sum(pairs) if any(pairs) else 0.0


def average_clustering(adjacency: Adjacency) -> float:
    r"""Mean over nodes of the share of its pairs of partners that are partners of each other.

    As `transitivity`, but each firm counts alike, so that a few with many partners do not hide how
    the small ones live: :math:`\frac{1}{n} \sum_i c_i / p_i`, with :math:`c_i` and :math:`p_i` as
    there.

    Parameters
    ----------
    adjacency : list of lists
        A tie counts whichever way it points.

    Returns
    -------
    float, 0 to 1
        The mean; a node with fewer than two partners counts 0.

    Raises
    ------
    ValueError, TypeError
        If the adjacency is no square matrix of numbers of at least 0 with 0 on its diagonal.

    References
    ----------
    Watts and Strogatz (1998), "Collective dynamics of 'small-world' networks", Nature 393, 440-442.

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
    """The measures of a whole network, each from 0 to 1 but for one.

    ``density``, ``transitivity``, ``average_clustering``, ``fragmentation`` and
    ``distance_fragmentation`` are the functions of these names; so is ``mean_path_length`` (steps,
    at least 1, nan without ties). ``max_betweenness`` is the highest betweenness of any node.
    """

    density: float
    transitivity: float
    average_clustering: float
    mean_path_length: float
    fragmentation: float
    distance_fragmentation: float
    max_betweenness: float


def summary(adjacency: Adjacency) -> NetworkSummary:
    """Measures of a whole network at once.

    For the diagnostic study and again before an agent leaves: is the network dense and closed, is
    it in one piece, and does all of it hang on one firm?

    Parameters
    ----------
    adjacency : list of lists
        Directed or not; see each measure.

    Returns
    -------
    NetworkSummary
        One field for each measure.

    Raises
    ------
    ValueError, TypeError
        If the adjacency is no square matrix of numbers of at least 0 with 0 on its diagonal.

    Notes
    -----
    Each equation stands with the measure of its name.

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
