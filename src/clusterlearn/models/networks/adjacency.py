"""A network as a list of lists, and what every measure needs of it."""

from collections.abc import Iterable, Sequence
from itertools import compress

from clusterlearn.models._require import (
    LARGEST,
    require_integer,
    require_length,
    require_list,
    require_non_negative,
    require_ties,
)

__all__ = ["Adjacency", "adjacency_from_edges"]

Adjacency = Sequence[Sequence[float]]
"""Row i holds the ties of node i: 0 for none, 1 or a weight for one; the diagonal is 0."""


def adjacency_from_edges(
    edges: Iterable[Sequence[int]], n: int | None = None, directed: bool = False
) -> list[list[int]]:
    r"""Adjacency matrix of a list of ties.

    An agent asks each firm with whom it works, and notes pairs; every measure of the network takes
    the matrix with :math:`a_{ij} = 1` where a pair (i, j) is listed and 0 elsewhere. Without
    direction :math:`a_{ji}` is 1, too.

    Parameters
    ----------
    edges : iterable of pairs of int
        Ties between different nodes, none of them twice. In a directed network (0, 1) and (1, 0)
        are two ties.
    n : int, at least 2, optional
        Number of nodes; by default the highest node of `edges` is the last.
    directed : bool
        Whether a pair is a tie from the first to the second only.

    Returns
    -------
    list of lists of int, 0 or 1
        ``n`` rows of ``n`` entries.

    Raises
    ------
    ValueError, TypeError
        If a node is not from 0 to n-1, or a tie joins a node to itself or comes twice.

    Notes
    -----
    The form is that of every book on networks, such as Wasserman and Faust (1994), "Social Network
    Analysis", Cambridge University Press.

    Examples
    --------
    Three firms in a row: the middle one has a tie to both ends.

    >>> adjacency_from_edges([(0, 1), (1, 2)])
    [[0, 1, 0], [1, 0, 1], [0, 1, 0]]
    """
    pairs = [tuple(edge) for edge in edges]
    if n is None:
        n = max((node for pair in pairs for node in pair), default=0) + 1
    require_integer(2, n=n)
    matrix = [[0] * n for _ in range(n)]
    for i, j in require_ties(pairs, n, directed=directed):
        matrix[i][j] = 1
        if not directed:
            matrix[j][i] = 1
    return matrix


def successors(adjacency: Adjacency) -> list[list[int]]:
    """For each node, the nodes it has a tie to; refuse what is no matrix of at least two nodes."""
    nodes = range(_size(adjacency))
    followed = [list(compress(nodes, row)) for row in adjacency]
    ties = [row[j] for row, mine in zip(adjacency, followed, strict=True) for j in mine]
    absent = sum(row.count(0) for row in adjacency)
    # Looking at ties alone, and counting the rest, is many times faster than at every entry.
    if absent + len(ties) != len(nodes) ** 2 or not _are_weights(ties):
        for row in adjacency:
            for weight in row:
                require_non_negative(adjacency=weight)
    for i, row in enumerate(adjacency):
        if row[i]:
            raise ValueError(f"adjacency must have 0 on its diagonal, got {row[i]} in row {i}")
    return followed


def _size(adjacency: Adjacency) -> int:
    require_list(adjacency=adjacency)
    n = len(adjacency)
    if n < 2:
        raise ValueError(f"adjacency must have at least 2 rows, got {n}")
    if not (set(map(type, adjacency)) <= {list, tuple} and set(map(len, adjacency)) == {n}):
        for row in adjacency:
            require_length(n, adjacency=row)
    return n


def _are_weights(ties: Sequence[float]) -> bool:
    """Whether all are positive numbers that need no closer look; not where one is nan."""
    return set(map(type, ties)) <= {int, float} and min(ties, default=1) > 0 and sum(ties) < LARGEST


def partners(adjacency: Adjacency) -> list[set[int]]:
    """For each node, the nodes it shares a tie with, whichever way it points."""
    followed = successors(adjacency)
    together = [set(nodes) for nodes in followed]
    for i, nodes in enumerate(followed):
        for j in nodes:
            together[j].add(i)
    return together


def distances_from(source: int, neighbours: Sequence[Iterable[int]]) -> dict[int, int]:
    """Steps from the source to every node within reach, itself included."""
    steps = {source: 0}
    waiting = [source]
    for node in waiting:
        step = steps[node] + 1
        for other in neighbours[node]:
            if other not in steps:
                steps[other] = step
                waiting.append(other)
    return steps
