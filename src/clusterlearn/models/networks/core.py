"""Who stands at the core of a network, and who outside."""

from dataclasses import dataclass
from itertools import accumulate

from clusterlearn.models.networks.adjacency import Adjacency, partners

__all__ = ["CorePeriphery", "core_periphery"]


@dataclass(frozen=True)
class CorePeriphery:
    """A network split in two.

    ``core`` holds the nodes of the core, ascending; ``errors`` counts the pairs that do not fit.
    """

    core: list[int]
    errors: int


def core_periphery(adjacency: Adjacency) -> CorePeriphery:
    r"""Split nodes into a core that is tied together and a periphery that is not.

    It shows whether an association is a circle of insiders with followers, and who stands outside.
    Errors are absent ties within the core and ties within the periphery; ties between the two do
    not count. The best core is found exactly among the k nodes with most ties, for k from 0 to n;
    the smallest k wins a tie, then the lower node. With t ties in all and :math:`d_1 \ge d_2
    \ge \dots` partners of each node the k best leave :math:`k (k - 1) / 2 + t - \sum_{i \le k}
    d_i` errors.

    Parameters
    ----------
    adjacency : list of lists
        A tie counts whichever way it points.

    Returns
    -------
    CorePeriphery
        ``core`` (nodes) and ``errors`` (pairs, at least 0).

    Raises
    ------
    ValueError, TypeError
        If the adjacency is no square matrix of numbers of at least 0 with 0 on its diagonal.

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
