"""Collective efficiency: external economies and joint action."""

from dataclasses import dataclass
from math import log, log1p, nan

from clusterlearn.models._require import require_integer, require_positive, require_share

__all__ = ["CollectiveEfficiency", "collective_efficiency"]


@dataclass(frozen=True)
class CollectiveEfficiency:
    """What a firm of a cluster gains against a firm alone.

    ``unit_cost`` (money a piece) is its cost, ``productivity`` the factor by which it produces
    more, and ``share_external`` (0 to 1) the part of that factor's logarithm that comes from being
    there; nan where there is no gain to be shared out.
    """

    unit_cost: float
    productivity: float
    share_external: float


def collective_efficiency(
    base_cost: float,
    n_firms: int,
    joint_action: float,
    agglomeration_elasticity: float = 0.05,
    joint_action_gain: float = 0.25,
) -> CollectiveEfficiency:
    r"""Cost advantage of a cluster, split into what comes by itself and what is done together.

    An agent who can show how little more neighbours alone bring, and how much acting together
    does, has the best argument for joint action. Productivity and unit cost are

    .. math:: A = N^e (1 + g a), \qquad c = c_0 / A

    and the part of external economies is :math:`e \ln N / \ln A`.

    Parameters
    ----------
    base_cost : float, above 0, money a piece
        What a piece costs a firm alone, :math:`c_0`.
    n_firms : int, 1 to 10,000
        Firms of the trade in the place, N.
    joint_action : float, 0 to 1
        Share of the firms that act together, a.
    agglomeration_elasticity : float, 0 to 1
        External economies e: with twice the firms each produces :math:`2^e` times as much. Studies
        find some 0.02 to 0.1.
    joint_action_gain : float, 0 to 1
        What acting together adds to productivity if all firms do, g.

    Returns
    -------
    CollectiveEfficiency
        ``unit_cost`` (money a piece, at most `base_cost`), ``productivity`` (at least 1),
        ``share_external`` (0 to 1, or nan where nothing is gained).

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    Notes
    -----
    That the two parts make up collective efficiency is from Schmitz (1997); how they are combined,
    and the gain g, are assumptions made for teaching.

    Examples
    --------
    A hundred firms with an elasticity of 0.05 each produce a quarter more than one alone, and a
    quarter more again if all act together:

    >>> alone = collective_efficiency(10.0, 100, 0.0)
    >>> together = collective_efficiency(10.0, 100, 1.0)
    >>> round(alone.productivity, 2), round(together.productivity, 2), alone.share_external
    (1.26, 1.57, 1.0)
    """
    require_positive(base_cost=base_cost)
    require_integer(1, 10_000, n_firms=n_firms)
    require_share(
        joint_action=joint_action,
        agglomeration_elasticity=agglomeration_elasticity,
        joint_action_gain=joint_action_gain,
    )
    external = agglomeration_elasticity * log(n_firms)
    productivity = n_firms**agglomeration_elasticity * (1 + joint_action_gain * joint_action)
    whole = external + log1p(joint_action_gain * joint_action)
    return CollectiveEfficiency(
        unit_cost=base_cost / productivity,
        productivity=productivity,
        share_external=external / whole if whole else nan,
    )
