"""Repeated dealings: from which patience on does it pay to keep one's word?"""
# ruff: noqa: N803 - T, R, P and S are the payoffs' names in the literature

from dataclasses import dataclass
from math import inf
from typing import Literal

from clusterlearn.models._require import (
    require_choice,
    require_order,
    require_positive,
    require_share,
)

__all__ = [
    "ReciprocityThresholds",
    "critical_discount_factor",
    "critical_discount_factor_reputation",
    "reciprocity_thresholds",
]


def critical_discount_factor(
    T: float,
    R: float,
    P: float,
    S: float | None = None,
    strategy: Literal["grim", "tft"] = "grim",
) -> float:
    r"""Lowest discount factor at which neither of two firms gains by breaking its word.

    It tells an agent how long a relation must be expected to last before words are kept without a
    court, and so what joint plans over years are worth. Against a partner who never deals again after a breach (grim) it is
    :math:`d^* = (T - R) / (T - P)`. Against one who repays each breach once (tit for tat) it is
    :math:`\max\{(T - R) / (T - P), (T - R) / (R - S)\}`. A relation that is expected to last H
    periods has the discount factor :math:`1 - 1/H`.

    Parameters
    ----------
    T, R, P, S : float, money a period, T > R > P > S and 2 R > T + S
        Payoffs of a firm: it alone breaks its word (temptation), both keep it (reward), both
        break it (punishment), it alone keeps it (sucker). `S` is needed for ``"tft"`` only.
    strategy : {"grim", "tft"}
        What both do.

    Returns
    -------
    float, above 0 and below 1
        The critical discount factor.

    Raises
    ------
    ValueError, TypeError
        If the payoffs do not meet their conditions, or `S` is missing for ``"tft"``.

    References
    ----------
    Friedman (1971), "A non-cooperative equilibrium for supergames", Review of Economic Studies 38,
    1-12. Axelrod (1984), "The Evolution of Cooperation", Basic Books.

    Examples
    --------
    A breach brings 5 instead of 3 once, then 1 instead of 3 for ever; 2 gained against 2 lost in
    every later period is even at one half:

    >>> critical_discount_factor(5, 3, 1)
    0.5
    >>> round(critical_discount_factor(5, 3, 1, 0, strategy="tft"), 3)
    0.667
    """
    require_choice(("grim", "tft"), strategy=strategy)
    require_order(T=T, R=R, P=P)
    grim = (T - R) / (T - P)
    if S is None:
        if strategy == "tft":
            raise ValueError("S must be a number below P for tit for tat, got None")
        return grim
    require_order(P=P, S=S)
    if 2 * R <= T + S:
        raise ValueError(f"2 R > T + S must hold, got R={R}, T={T}, S={S}")
    return grim if strategy == "grim" else max(grim, (T - R) / (R - S))


def critical_discount_factor_reputation(
    T: float,
    R: float,
    P: float,
    persistence: float = 1.0,
    reputation: float = 0.0,
    detection: float = 1.0,
) -> float:
    r"""Lowest discount factor at which word kept is safe among partners who change and talk.

    It shows what an association's talk and records do where partners come and go. A firm's next partner knows of a detected breach with
    :math:`\varphi = \text{persistence} + (1 - \text{persistence}) \times \text{reputation}`. A
    stigma lasts for ever, and a stigmatised firm cheats whoever does not know. With detection
    m, the payoffs T, R and P and :math:`D = \varphi (R - P) - (1 - \varphi)(T - R)`,
    :math:`d^* = (T - R) / ((T - R) + m D)`; where :math:`D \le 0` no patience suffices.

    Parameters
    ----------
    T, R, P : float, money a period, T > R > P
        Payoffs as in `critical_discount_factor`.
    persistence : float, 0 to 1
        Probability that the next partner is the same.
    reputation : float, 0 to 1
        Probability that a new partner has heard of a breach.
    detection : float, 0 to 1
        Probability that a breach is noticed at all.

    Returns
    -------
    float, above 0
        The critical discount factor, ``inf`` where none suffices.

    Raises
    ------
    ValueError, TypeError
        If the payoffs are not in this order or a probability lies outside its range.

    Notes
    -----
    Derived for this course in the spirit of Kandori (1992), "Social norms and community
    enforcement", Review of Economic Studies 59, 63-80.

    Examples
    --------
    One partner in five comes back and six of ten others have heard: a breach is known with 0.68.
    D = 0.68 * 2 - 0.32 * 2 = 0.72, so that 2 / 2.72 = 0.735:

    >>> round(critical_discount_factor_reputation(5, 3, 1, persistence=0.2, reputation=0.6), 3)
    0.735
    """
    require_order(T=T, R=R, P=P)
    require_share(persistence=persistence, reputation=reputation, detection=detection)
    known = persistence + (1 - persistence) * reputation
    loss = detection * (known * (R - P) - (1 - known) * (T - R))
    return (T - R) / (T - R + loss) if loss > 0 else inf


@dataclass(frozen=True)
class ReciprocityThresholds:
    """Chances of knowing a partner's reputation from which helping those who help succeeds.

    All lie between 0 and 1. Above ``ess`` it is stable once common, above ``risk_dominant`` it
    grows from one half, above ``advantageous`` from one third.
    """

    ess: float
    risk_dominant: float
    advantageous: float


def reciprocity_thresholds(benefit: float, cost: float) -> ReciprocityThresholds:
    r"""Chances of knowing a partner from which helping good partners holds, grows or invades.

    They say how well firms must know each other's record before help for those who help spreads by
    itself, such as lending a machine. With the benefit b and the cost c they are :math:`c / b`,
    :math:`2 c / (b + c)` and :math:`3 c / (b + 2 c)`. The same holds for the chance of another round
    where firms know each other's past from their own dealings only.

    Parameters
    ----------
    benefit, cost : float, money an act, benefit > cost > 0
        What help brings to the one helped and costs the helper.

    Returns
    -------
    ReciprocityThresholds
        ``ess``, ``risk_dominant`` and ``advantageous``, each between 0 and 1.

    Raises
    ------
    ValueError, TypeError
        If ``benefit > cost > 0`` does not hold.

    References
    ----------
    Nowak (2006), "Five rules for the evolution of cooperation", Science 314, 1560-1563, table 1.

    Examples
    --------
    Help is worth three times its cost: 1/3, 2/4 and 3/5.

    >>> reciprocity_thresholds(3.0, 1.0)
    ReciprocityThresholds(ess=0.3333333333333333, risk_dominant=0.5, advantageous=0.6)
    """
    require_order(benefit=benefit, cost=cost)
    require_positive(cost=cost)
    return ReciprocityThresholds(
        ess=cost / benefit,
        risk_dominant=2 * cost / (benefit + cost),
        advantageous=3 * cost / (benefit + 2 * cost),
    )
