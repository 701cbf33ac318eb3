"""Who provides a public good: many small givers, one volunteer, or enough of them."""

from collections.abc import Callable
from dataclasses import dataclass
from math import comb

from clusterlearn.models._require import (
    require_integer,
    require_non_negative,
    require_order,
    require_positive,
    require_share_inside,
)

__all__ = [
    "VoluntaryProvision",
    "VolunteersDilemma",
    "threshold_public_good_equilibria",
    "voluntary_provision",
    "volunteers_dilemma",
]


@dataclass(frozen=True)
class VoluntaryProvision:
    """What members give of their own will beside a grant, and what would be best for all.

    ``gift`` is what each member gives, ``public_good`` what that and the grant make together and
    ``efficient_public_good`` what would be best for all (money a period). ``provision_ratio``
    (above 0) is the public good as a share of the efficient one; ``crowding_out`` (0 to 1) the gifts
    that one more unit of grant ends, together; ``grant_ending_private_gifts`` (money a period) the
    grant from which nobody gives.
    """

    gift: float
    public_good: float
    efficient_public_good: float
    provision_ratio: float
    crowding_out: float
    grant_ending_private_gifts: float


def voluntary_provision(
    n: int, income: float, preference: float, grant: float = 0.0
) -> VoluntaryProvision:
    r"""Gifts of equal members who each weigh own use against a common good.

    It warns whoever pays for a cluster's institutions: a grant may take the place of what members
    gave. Each of n members with the income w has the utility :math:`x^{1 - \alpha} G^{\alpha}`, with
    x for own use, the preference :math:`\alpha`, and G the sum of all gifts and the grant z. In equilibrium each gives
    :math:`g = \max(0, (\alpha w - (1 - \alpha) z) / (n (1 - \alpha) + \alpha))`; all together would
    want :math:`G^* = \max(z, \alpha (n w + z))`, the grant counted as extra means.

    Parameters
    ----------
    n : int, at least 1
        Members.
    income : float, above 0, money a period
        Income w of each.
    preference : float, above 0 and below 1
        Weight of the common good, the exponent alpha.
    grant : float, at least 0, money a period
        What a donor pays into the common good.

    Returns
    -------
    VoluntaryProvision
        ``gift`` of each member, ``public_good``, ``efficient_public_good`` (money a period),
        ``provision_ratio``, ``crowding_out`` (shares) and ``grant_ending_private_gifts``.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, or income and preference are so small that nothing is
        left of their product.

    References
    ----------
    Bergstrom, Blume and Varian (1986), "On the private provision of public goods", Journal of
    Public Economics 29, 25-49.

    Examples
    --------
    Twenty members with 100 each would together want 0.2 * 2000 = 400; alone each gives 20 / 16.2:

    >>> alone = voluntary_provision(20, 100.0, 0.2)
    >>> round(alone.gift, 3), alone.efficient_public_good, round(alone.provision_ratio, 3)
    (1.235, 400.0, 0.062)
    """
    require_integer(1, n=n)
    require_positive(income=income)
    require_share_inside(preference=preference)
    require_non_negative(grant=grant)
    require_positive(preference_times_income=preference * income)
    weight = n * (1 - preference) + preference
    gift = max(0.0, (preference * income - (1 - preference) * grant) / weight)
    public_good = n * gift + grant
    efficient = max(grant, preference * (n * income + grant))
    return VoluntaryProvision(
        gift=gift,
        public_good=public_good,
        efficient_public_good=efficient,
        provision_ratio=public_good / efficient,
        crowding_out=1 - preference / weight if gift > 0 else 0.0,
        grant_ending_private_gifts=preference * income / (1 - preference),
    )


@dataclass(frozen=True)
class VolunteersDilemma:
    """What to expect of a group in which one volunteer is enough, both from 0 to 1.

    ``volunteer_probability`` is how likely each member acts, ``provision_probability`` how likely
    anybody does.
    """

    volunteer_probability: float
    provision_probability: float


def volunteers_dilemma(n: int, benefit: float, cost: float) -> VolunteersDilemma:
    r"""One volunteer is enough: how likely does each step forward, and does anybody?

    Who complains to the town hall for all? It shows why an agent gives a task to somebody by name
    in place of asking a large meeting. With the benefit b and the cost c each of n members acts with
    :math:`1 - (c / b)^{1 / (n - 1)}` in the symmetric equilibrium, so that the good is provided with
    :math:`1 - (c / b)^{n / (n - 1)}`: less likely in a larger group.

    Parameters
    ----------
    n : int, at least 2
        Members.
    benefit, cost : float, money, benefit > cost > 0
        What the good brings each member, and costs whoever provides it.

    Returns
    -------
    VolunteersDilemma
        ``volunteer_probability`` and ``provision_probability``, both from 0 to 1.

    Raises
    ------
    ValueError, TypeError
        If ``benefit > cost > 0`` does not hold or `n` is below 2.

    References
    ----------
    Diekmann (1985), "Volunteer's dilemma", Journal of Conflict Resolution 29, 605-610.

    Examples
    --------
    Two members, a benefit of 10 and a cost of 2: each acts with 0.8, nobody with 0.2 * 0.2.

    >>> pair = volunteers_dilemma(2, 10.0, 2.0)
    >>> round(pair.volunteer_probability, 3), round(pair.provision_probability, 3)
    (0.8, 0.96)
    """
    require_integer(2, n=n)
    require_order(benefit=benefit, cost=cost)
    require_positive(cost=cost)
    nobody_else = cost / benefit
    return VolunteersDilemma(
        volunteer_probability=1 - nobody_else ** (1 / (n - 1)),
        provision_probability=1 - nobody_else ** (n / (n - 1)),
    )


def threshold_public_good_equilibria(n: int, k: int, benefit: float, cost: float) -> list[float]:
    r"""Mixed equilibria of a good that needs k of n members.

    A joint order or a fair stand needs so many firms and no more: below the lower solution good
    will falls apart, near the upper one it holds, so that an agent first secures enough firms. With
    the benefit b and the cost c a member is indifferent where its own act decides often enough:

    .. math:: b \binom{n - 1}{k - 1} p^{k - 1} (1 - p)^{n - k} = c

    The chance to decide is largest at :math:`p = (k - 1) / (n - 1)`, so that there are two such p,
    one, or none.

    Parameters
    ----------
    n : int, 2 to 1000
        Members.
    k : int, 1 to `n`
        Members who have to act.
    benefit, cost : float, above 0, money
        What the good brings each member, and what acting costs.

    Returns
    -------
    list of float, 0 to 1
        The probabilities p, ascending; empty where acting never pays.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    References
    ----------
    Palfrey and Rosenthal (1984), "Participation and the provision of discrete public goods: a
    strategic analysis", Journal of Public Economics 24, 171-193.

    Examples
    --------
    Two of three are needed; a member decides with 2 p (1 - p), which is 3/8 at 1/4 and 3/4:

    >>> [round(p, 3) for p in threshold_public_good_equilibria(3, 2, benefit=8.0, cost=3.0)]
    [0.25, 0.75]
    """
    require_integer(2, 1000, n=n)
    require_integer(1, n, k=k)
    require_positive(benefit=benefit, cost=cost)

    ways = comb(n - 1, k - 1)

    def net(p: float) -> float:
        decides: float = ways * p ** (k - 1) * (1 - p) ** (n - k)
        return benefit * decides - cost

    mode = (k - 1) / (n - 1)
    if net(mode) < 0:
        return []
    sides = [_crossing(net, edge, mode) for edge in (0.0, 1.0) if net(edge) < 0]
    return sorted(set(sides))


def _crossing(net: Callable[[float], float], below: float, above: float) -> float:
    """Where `net` changes its sign between a point below 0 and one that is not."""
    while True:
        middle = (below + above) / 2
        if middle in (below, above):
            return above
        if net(middle) < 0:
            below = middle
        else:
            above = middle
