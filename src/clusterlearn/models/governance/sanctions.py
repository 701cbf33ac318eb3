"""Sanctions among members: what they cost, what they take, and how many are needed."""

from collections.abc import Sequence
from math import fsum
from typing import Literal

from clusterlearn.models._require import (
    require_between,
    require_choice,
    require_computed,
    require_length,
    require_non_negative,
    require_positive,
    require_share_of_one,
    require_table,
)
from clusterlearn.models.governance.contributions import public_goods_payoffs

__all__ = ["deterrent_sanction", "payoffs_with_sanctions"]

COST_OF_POINTS = (0, 1, 2, 4, 6, 9, 12, 16, 20, 25, 30)
"""What 0 to 10 points cost the member who gives them (Fehr and Gaechter 2000)."""


def payoffs_with_sanctions(
    contributions: Sequence[float],
    points: Sequence[Sequence[float]],
    endowment: float = 20.0,
    mpcr: float = 0.4,
    rule: Literal["fehr_gaechter_2000", "linear"] = "fehr_gaechter_2000",
    impact: float = 3.0,
) -> list[float]:
    r"""Payoff of each member after members gave each other points for what they paid.

    It shows what sanctions among members can do for an association, and what they cost. From the
    payoff :math:`\pi_i` of `public_goods_payoffs`, points :math:`p_{ij}` given by i and
    :math:`P_i = \sum_j p_{ji}` received make :math:`\pi_i (1 - \min(P_i, 10) / 10) - \sum_j
    c(p_{ij})` under the rule of 2000 and :math:`\pi_i - \sum_j p_{ij} - q P_i` under the linear one,
    with the impact q. Under the rule of 2000 each point received takes a tenth of the payoff (ten take all of it),
    and 0 to 10 points given to one member cost 0, 1, 2, 4, 6, 9, 12, 16, 20, 25, 30. Under the
    linear rule a point given costs 1 and a point received takes `impact`.

    Parameters
    ----------
    contributions : sequence of at least two floats, 0 to `endowment`, money a period
        What each member pays.
    points : square matrix, points
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
    _require_points(points, len(before), rule)
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


def _require_points(points: Sequence[Sequence[float]], members: int, rule: str) -> None:
    require_table(require_non_negative, points=points)
    require_length(members, points=points, **{"points[0]": points[0]})
    for giver, row in enumerate(points):
        require_between(0, 0, points_to_oneself=row[giver])
        if rule == "fehr_gaechter_2000":
            for taker, number in enumerate(row):
                _require_whole(**{f"points[{giver}][{taker}]": number})


def _require_whole(**values: float) -> None:
    for name, value in values.items():
        require_between(0, 10, **{name: value})
        if value != int(value):
            raise ValueError(f"{name} must be whole under the rule of 2000, got {value}")


def deterrent_sanction(mpcr: float, impact: float = 1.0) -> float:
    r"""Points for each unit kept back from which paying everything is best for oneself.

    The smallest sanction that an association needs, and so a check on whether its rule is too mild.
    A unit kept back is worth :math:`1 - m` to who keeps it (m is `mpcr`), and each point takes the
    impact q: :math:`(1 - m) / q`.

    Parameters
    ----------
    mpcr : float, above 0 to 1
        What each unit paid brings to its payer.
    impact : float, above 0, money a point
        What a point takes.

    Returns
    -------
    float, at least 0, points a unit
        ``(1 - mpcr) / impact``.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, or the impact is too small to compute.

    References
    ----------
    Becker (1968), "Crime and punishment: an economic approach", Journal of Political Economy 76,
    169-217.

    Examples
    --------
    A unit kept back is worth 0.6; a fifth of a point that takes 3 undoes that:

    >>> round(deterrent_sanction(0.4, impact=3.0), 3)
    0.2
    """
    require_share_of_one(mpcr=mpcr)
    require_positive(impact=impact)
    sanction = (1 - mpcr) / impact
    require_computed(sanction, mpcr=mpcr, impact=impact)
    return sanction
