"""Where single nodes stand: between others, and near to them."""

from collections.abc import Sequence

from clusterlearn.models.networks.adjacency import (
    Adjacency,
    distances_from,
    successors,
)

__all__ = ["betweenness", "closeness"]


def betweenness(adjacency: Adjacency, normalized: bool = True) -> list[float]:
    r"""For each node, how many shortest paths between two others lead through it.

    It finds the brokers of a cluster: those whom news and help pass through, and whose leaving
    would hurt most. With :math:`g_{st}` shortest paths from s to t, of which :math:`g_{st}(i)` lead
    through node i, it is :math:`\sum_{s \ne i \ne t} g_{st}(i) / g_{st}`, divided by the
    :math:`(n - 1)(n - 2)` ordered pairs of the other nodes where `normalized`.

    Parameters
    ----------
    adjacency : list of lists
        Directed or not; each tie is one step.
    normalized : bool
        Whether to divide by the number of pairs of others, so that 1 is the most possible.
        Otherwise pairs are counted, in a network without direction each once.

    Returns
    -------
    list of float, 0 to 1 (or pairs)
        One number for each node.

    Raises
    ------
    ValueError, TypeError
        If the adjacency is no square matrix of numbers of at least 0 with 0 on its diagonal.

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
    r"""For each node, how few steps the others need to reach it.

    It finds the firms that news reaches first, such as where to show a new machine. With r of the
    other n - 1 nodes that reach it, in d steps on average, it is
    :math:`\frac{1}{d} \times \frac{r}{n - 1}`.

    Parameters
    ----------
    adjacency : list of lists
        Directed (paths towards the node count) or not; each tie is one step.

    Returns
    -------
    list of float, 0 to 1
        One number for each node; 0 for one that nobody reaches.

    Raises
    ------
    ValueError, TypeError
        If the adjacency is no square matrix of numbers of at least 0 with 0 on its diagonal.

    Notes
    -----
    Where not all nodes reach each other, a new tie to a far part of the network can lower the
    closeness of a node: that part counts from then on, and it is far.

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
