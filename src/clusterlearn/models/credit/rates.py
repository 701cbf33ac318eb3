"""What a loan must cost, alone and with peers who stand for it."""

from dataclasses import dataclass
from math import inf

from clusterlearn.models._require import (
    require_between,
    require_computed,
    require_non_negative,
    require_share,
    require_share_of_one,
)

__all__ = [
    "GuaranteeEffect",
    "JointLiabilityRate",
    "break_even_rate",
    "full_joint_liability_rate",
    "guarantee_effect",
]


def break_even_rate(
    default_probability: float,
    recovery_rate: float,
    cost_of_funds: float,
    admin_cost: float = 0.0,
) -> float:
    r"""Interest rate at which a lender neither gains nor loses on average.

    It takes a dear loan apart: which points pay for failures, which for the money, which for the
    handling? The rate r solves, with d and :math:`\rho` as below,

    .. math:: (1 + r)(1 - d) + d \rho = 1 + \text{funds} + \text{admin}

    Parameters
    ----------
    default_probability : float, at least 0 and below 1
        Share of the loans that are not repaid, d.
    recovery_rate : float, 0 to 1
        Share of the principal of a failed loan that comes back, :math:`\rho`.
    cost_of_funds, admin_cost : float, at least 0, share of the loan a year
        What the money and its handling cost the lender.

    Returns
    -------
    float, share of the loan a year
        The break-even rate.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    Notes
    -----
    The lender neither fears risk nor wants a profit beyond the cost of funds: an assumption made
    for teaching.

    Examples
    --------
    One loan in ten fails and nothing is recovered. Nine must bring in what ten cost:

    >>> round(break_even_rate(0.1, 0.0, 0.08), 3)
    0.2
    """
    require_share(default_probability=default_probability, recovery_rate=recovery_rate)
    require_non_negative(cost_of_funds=cost_of_funds, admin_cost=admin_cost)
    if default_probability == 1:
        raise ValueError("default_probability must be at least 0 and below 1, got 1")
    lost = default_probability * (1 - recovery_rate)
    return (cost_of_funds + admin_cost + lost) / (1 - default_probability)


@dataclass(frozen=True)
class GuaranteeEffect:
    """What a guarantee by peers changes.

    ``rate_before`` and ``rate_after`` (share of the loan a year) are break-even rates, ``points``
    (percentage points) what lies between them, ``borrower_saving`` (share a year) what is left of
    it after the fee, and ``expected_guarantee_cost`` (share of the loan) what the guarantor pays
    on average.
    """

    rate_before: float
    rate_after: float
    points: float
    borrower_saving: float
    expected_guarantee_cost: float


def guarantee_effect(
    default_probability: float,
    screening: float,
    recovery_rate: float,
    guarantee: float,
    cost_of_funds: float,
    admin_cost: float = 0.0,
    guarantee_fee: float = 0.0,
) -> GuaranteeEffect:
    r"""How much cheaper a loan gets when peers check it and stand for part of it.

    In Senegal loans through mutual guarantee cooperatives were some five points cheaper; this
    shows where five points can come from. Checking lowers failures to :math:`d' = d (1 - s)`, the
    guarantee raises what comes back to :math:`\min(1, \rho + g)`, and the rates are those of
    `break_even_rate`.

    Parameters
    ----------
    default_probability : float, at least 0 and below 1
        Share of the loans that fail without a guarantee, d.
    screening : float, 0 to 1
        Share of the failures that checking by peers keeps out, s.
    recovery_rate : float, 0 to 1
        Share of a failed loan that comes back without a guarantee, :math:`\rho`.
    guarantee : float, 0 to 1
        Share of the loan that is guaranteed, g.
    cost_of_funds, admin_cost : float, at least 0, share of the loan a year
        What the money and its handling cost the lender.
    guarantee_fee : float, at least 0, share of the loan a year
        What the borrower pays for the guarantee.

    Returns
    -------
    GuaranteeEffect
        ``rate_before``, ``rate_after`` and ``borrower_saving`` (share a year), ``points``
        (percentage points), ``expected_guarantee_cost`` (share of the loan).

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    Notes
    -----
    The lender passes on all of its gain: an assumption made for teaching.

    Examples
    --------
    Half of the loans would fail and nothing come back: the lender needs 100 %. If peers stand for
    the whole loan, it needs nothing, and the peers pay for half of the loans.

    >>> effect = guarantee_effect(0.5, 0.0, 0.0, 1.0, 0.0)
    >>> effect.rate_before, effect.rate_after, effect.points, effect.expected_guarantee_cost
    (1.0, 0.0, 100.0, 0.5)
    """
    require_share(screening=screening, guarantee=guarantee)
    require_non_negative(guarantee_fee=guarantee_fee)
    before = break_even_rate(default_probability, recovery_rate, cost_of_funds, admin_cost)
    failing = default_probability * (1 - screening)
    recovered = min(1.0, recovery_rate + guarantee)
    after = break_even_rate(failing, recovered, cost_of_funds, admin_cost)
    return GuaranteeEffect(
        rate_before=before,
        rate_after=after,
        points=100 * (before - after),
        borrower_saving=before - after - guarantee_fee,
        expected_guarantee_cost=failing * min(guarantee, 1 - recovery_rate),
    )


@dataclass(frozen=True)
class JointLiabilityRate:
    """What a loan costs alone and in a pair that stands for each other.

    ``individual`` and ``joint`` (repayment for each 1 lent) and ``reduction`` (0 to 1), the part
    by which joint liability lowers it.
    """

    individual: float
    joint: float
    reduction: float


def full_joint_liability_rate(
    success_probability: float, cost_of_funds: float
) -> JointLiabilityRate:
    r"""Repayment when two borrowers stand for each other's whole loan.

    Banks lend to groups because partners know and help each other. If each succeeds with
    probability p and a successful one can pay for both, the lender breaks even at

    .. math:: R = \frac{\rho}{p} \quad \text{alone}, \qquad
              R = \frac{\rho}{p (2 - p)} \quad \text{together}

    Parameters
    ----------
    success_probability : float, above 0 and at most 1
        Probability that a borrower can repay, p.
    cost_of_funds : float, at least 1, for each 1 lent
        What the lender must get back on average, :math:`\rho`: 1.1 for 10 % a year.

    Returns
    -------
    JointLiabilityRate
        ``individual`` and ``joint`` (for each 1 lent), ``reduction`` (0 to 1).

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, or the two are too far apart.

    Notes
    -----
    Group lending is explained by Ghatak (2000). Here both are alike and independent, and one's
    success is enough to pay for both: assumptions made for teaching.

    Examples
    --------
    Each succeeds half of the time. Alone, 2 must be asked for each 1; in a pair three of four
    loans are repaid, and 4/3 are enough.

    >>> loan = full_joint_liability_rate(0.5, 1.0)
    >>> loan.individual, round(loan.joint, 3), round(loan.reduction, 3)
    (2.0, 1.333, 0.333)
    """
    require_share_of_one(success_probability=success_probability)
    require_between(1, inf, cost_of_funds=cost_of_funds)
    individual = cost_of_funds / success_probability
    require_computed(
        individual, cost_of_funds=cost_of_funds, success_probability=success_probability
    )
    joint = individual / (2 - success_probability)
    return JointLiabilityRate(individual, joint, reduction=1 - 1 / (2 - success_probability))
