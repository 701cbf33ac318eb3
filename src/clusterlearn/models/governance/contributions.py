"""The public goods game: what each member gains from what all pay."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from math import fsum

from clusterlearn.models._require import (
    require_between,
    require_each,
    require_integer,
    require_positive,
    require_share_of_one,
)

__all__ = [
    "PublicGoodsBenchmarks",
    "public_goods_benchmarks",
    "public_goods_payoffs",
]


def public_goods_payoffs(
    contributions: Sequence[float], endowment: float = 20.0, mpcr: float = 0.4
) -> list[float]:
    r"""Payoff of each member: what it keeps plus its part of what all paid.

    It is an association's account as each member sees it: a fee for a showroom or a watchman is
    its own cost and everybody's gain. Member i, who pays :math:`g_i`, has :math:`\pi_i = E - g_i + m
    \sum_j g_j` with the endowment E and the return m (``mpcr``).

    Parameters
    ----------
    contributions : sequence of at least two floats, 0 to `endowment`, money a period
        What each member pays.
    endowment : float, above 0, money a period
        What each member has.
    mpcr : float, above 0 to 1
        What each unit paid brings to every single member (marginal per capita return).

    Returns
    -------
    list of float, money a period
        One payoff for each member.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range or there are fewer than two members.

    References
    ----------
    Fehr and Gaechter (2000), "Cooperation and punishment in public goods experiments", American
    Economic Review 90, 980-994.

    Examples
    --------
    Three of four pay 20; each unit of the 60 brings 0.4 to all four:

    >>> public_goods_payoffs([20, 20, 20, 0])
    [24.0, 24.0, 24.0, 44.0]
    """
    require_positive(endowment=endowment)
    require_share_of_one(mpcr=mpcr)
    require_each(partial(require_between, 0, endowment), contributions=contributions)
    require_integer(2, members=len(contributions))
    common = mpcr * fsum(contributions)
    return [endowment - contribution + common for contribution in contributions]


@dataclass(frozen=True)
class PublicGoodsBenchmarks:
    """What selfish members do, what would be best for all, and whether the two differ.

    ``nash_contribution`` and ``nash_payoff`` (money a period and member) are what members pay and
    have who each think of themselves, ``optimal_contribution`` and ``optimal_payoff`` what is best
    for all together. ``dilemma`` says whether members pay too little because each gains by it.
    """

    nash_contribution: float
    optimal_contribution: float
    nash_payoff: float
    optimal_payoff: float
    dilemma: bool


def public_goods_benchmarks(
    n: int, endowment: float = 20.0, mpcr: float = 0.4
) -> PublicGoodsBenchmarks:
    r"""Contributions and payoffs of members who think of themselves, and of all together.

    It tells an agent whether a joint project needs a rule: some pay for themselves, and some are
    not worth it even together. A unit paid costs 1, brings its payer m (``mpcr``) and all n members
    :math:`n \, m`: a dilemma where :math:`m < 1 < n \, m`. Then nobody pays by itself and keeps
    the endowment E, while together all would pay it and have :math:`n \, m \, E` each.

    Parameters
    ----------
    n : int, at least 2
        Members.
    endowment : float, above 0, money a period
        What each member has.
    mpcr : float, above 0 to 1
        What each unit paid brings to every single member. At 1 a selfish member does not care;
        the benchmark counts that as paying nothing.

    Returns
    -------
    PublicGoodsBenchmarks
        ``nash_contribution``, ``optimal_contribution``, ``nash_payoff``, ``optimal_payoff`` (money
        a period and member) and ``dilemma``.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    References
    ----------
    Fehr and Gaechter (2000), "Cooperation and punishment in public goods experiments", American
    Economic Review 90, 980-994.

    Examples
    --------
    Four members with 20 each, of which each unit brings 1.6 to all: 20 alone, 32 together.

    >>> best = public_goods_benchmarks(4)
    >>> best.nash_payoff, best.optimal_payoff, best.dilemma
    (20.0, 32.0, True)
    """
    require_integer(2, n=n)
    require_positive(endowment=endowment)
    require_share_of_one(mpcr=mpcr)
    worth_it = n * mpcr > 1
    return PublicGoodsBenchmarks(
        nash_contribution=0.0,
        optimal_contribution=float(endowment) if worth_it else 0.0,
        nash_payoff=float(endowment),
        optimal_payoff=endowment * n * mpcr if worth_it else float(endowment),
        dilemma=mpcr < 1 and worth_it,
    )
