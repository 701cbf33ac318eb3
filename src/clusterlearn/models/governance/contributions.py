"""The public goods game: what each member gains from what all pay, and what sanctions change."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum
from typing import Literal

from clusterlearn.models._require import (
    require_between,
    require_choice,
    require_integer,
    require_length,
    require_non_negative,
    require_positive,
    require_share_of_one,
)

__all__ = [
    "PublicGoodsBenchmarks",
    "deterrent_sanction",
    "payoffs_with_sanctions",
    "public_goods_benchmarks",
    "public_goods_payoffs",
]

COST_OF_POINTS = (0, 1, 2, 4, 6, 9, 12, 16, 20, 25, 30)
"""What 0 to 10 points cost the member who gives them (Fehr and Gaechter 2000)."""


def public_goods_payoffs(
    contributions: Sequence[float], endowment: float = 20.0, mpcr: float = 0.4
) -> list[float]:
    r"""Payoff of each member: what it keeps plus its part of what all paid.

    Member i has :math:`\pi_i = E - g_i + m \sum_j g_j`.

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
        If a number lies outside its range.

    Examples
    --------
    Three of four pay 20; each unit of the 60 brings 0.4 to all four:

    >>> public_goods_payoffs([20, 20, 20, 0])
    [24.0, 24.0, 24.0, 44.0]
    """
    require_integer(2, members=len(contributions))
    require_positive(endowment=endowment)
    require_share_of_one(mpcr=mpcr)
    for contribution in contributions:
        require_between(0, endowment, contributions=contribution)
    common = mpcr * fsum(contributions)
    return [endowment - contribution + common for contribution in contributions]


@dataclass(frozen=True)
class PublicGoodsBenchmarks:
    """What selfish members pay, what would be best for all, and whether the two differ."""

    nash_contribution: float
    optimal_contribution: float
    nash_payoff: float
    optimal_payoff: float
    dilemma: bool


def public_goods_benchmarks(
    n: int, endowment: float = 20.0, mpcr: float = 0.4
) -> PublicGoodsBenchmarks:
    """Contributions and payoffs of members who think of themselves, and of all together.

    A unit paid costs 1, brings its payer m and all members n * m: a dilemma where m < 1 < n * m.

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


def payoffs_with_sanctions(
    contributions: Sequence[float],
    points: Sequence[Sequence[float]],
    endowment: float = 20.0,
    mpcr: float = 0.4,
    rule: Literal["fehr_gaechter_2000", "linear"] = "fehr_gaechter_2000",
    impact: float = 3.0,
) -> list[float]:
    """Payoff of each member after members gave each other points for what they paid.

    Under the rule of 2000 each point received takes a tenth of the payoff (ten take all of it),
    and 0 to 10 points given to one member cost 0, 1, 2, 4, 6, 9, 12, 16, 20, 25, 30. Under the
    linear rule a point given costs 1 and a point received takes `impact`.

    Parameters
    ----------
    contributions : sequence of at least two floats, 0 to `endowment`, money a period
        What each member pays.
    points : square matrix
        ``points[i][j]`` goes from member i to member j, nothing to oneself. Integers from 0 to 10
        under the rule of 2000, any number from 0 under the linear one.
    endowment : float, above 0, money a period
        What each member has.
    mpcr : float, above 0 to 1
        What each unit paid brings to every single member.
    rule : {"fehr_gaechter_2000", "linear"}
        What points cost and take.
    impact : float, above 0
        What a point takes under the linear rule.

    Returns
    -------
    list of float, money a period
        One payoff for each member; it may be negative.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range or the matrix is not square.

    References
    ----------
    Fehr and Gaechter (2000), "Cooperation and punishment in public goods experiments", American
    Economic Review 90, 980-994. Fehr and Gaechter (2002), "Altruistic punishment in humans",
    Nature 415, 137-140 (the linear rule).

    Examples
    --------
    The first gives the second, who paid nothing, two points, which cost 2 and take a fifth of 28:

    >>> [round(payoff, 1) for payoff in payoffs_with_sanctions([20, 0], [[0, 2], [0, 0]])]
    [6.0, 22.4]
    """
    before = public_goods_payoffs(contributions, endowment, mpcr)
    require_choice(("fehr_gaechter_2000", "linear"), rule=rule)
    require_positive(impact=impact)
    require_length(len(before), points=points)
    for i, row in enumerate(points):
        require_length(len(before), points=row)
        _require_points(row, rule)
        require_between(0, 0, points_to_oneself=row[i])
    received = [fsum(column) for column in zip(*points, strict=True)]
    if rule == "linear":
        given = [fsum(row) for row in points]
        return [
            payoff - cost - impact * taken
            for payoff, cost, taken in zip(before, given, received, strict=True)
        ]
    costs = [sum(COST_OF_POINTS[int(number)] for number in row) for row in points]
    return [
        payoff * (1 - min(taken, 10) / 10) - cost
        for payoff, cost, taken in zip(before, costs, received, strict=True)
    ]


def _require_points(row: Sequence[float], rule: str) -> None:
    for number in row:
        if rule == "linear":
            require_non_negative(points=number)
        else:
            require_between(0, 10, points=number)
            if number != int(number):
                raise ValueError(f"points must be whole under the rule of 2000, got {number}")


def deterrent_sanction(mpcr: float, impact: float = 1.0) -> float:
    """Points for each unit kept back from which paying everything is best for oneself.

    A unit kept back is worth ``1 - mpcr`` to who keeps it, and each point takes `impact`.

    Parameters
    ----------
    mpcr : float, above 0 to 1
        What each unit paid brings to its payer.
    impact : float, above 0, money a point
        What a point takes.

    Returns
    -------
    float, points a unit
        ``(1 - mpcr) / impact``.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    Examples
    --------
    A unit kept back is worth 0.6; a fifth of a point that takes 3 undoes that:

    >>> round(deterrent_sanction(0.4, impact=3.0), 3)
    0.2
    """
    require_share_of_one(mpcr=mpcr)
    require_positive(impact=impact)
    return (1 - mpcr) / impact
