"""A group that saves and lends to its own members."""

from dataclasses import dataclass
from math import fsum

from clusterlearn.models._require import (
    require_integer,
    require_non_negative,
    require_positive,
    require_share,
)

__all__ = ["SavingsGroup", "savings_group"]


@dataclass(frozen=True)
class SavingsGroup:
    """A savings group month by month.

    ``fund``, ``loans`` and ``unmet`` (money) have an entry a month: what is left in the fund after
    lending, what was lent, and what members had to borrow elsewhere. ``interest_saved`` (money) is
    what all loans would have cost more elsewhere, ``share_out`` (money a member) what each gets
    beyond what was paid in, and ``outstanding`` (money) the last month's loans.
    """

    fund: list[float]
    loans: list[float]
    unmet: list[float]
    interest_saved: float
    share_out: float
    outstanding: float


def savings_group(
    members: int = 20,
    saving: float = 2.0,
    need_probability: float = 0.15,
    loan_size: float = 30.0,
    loan_rate: float = 0.02,
    moneylender_rate: float = 0.10,
    periods: int = 24,
    default_probability: float = 0.02,
    initial_fund: float = 0.0,
) -> SavingsGroup:
    r"""Save a little each month, and lend to each other in place of the moneylender.

    Groups of savers among home workers need no bank and leave the interest with their members. It
    shows from which month a group meets all need, what failures cost each, and which rate keeps
    the fund whole. Each month the fund takes the savings and last month's loans with interest,

    .. math:: F \leftarrow F + n s + (1 - d)(1 + r) L

    and lends :math:`L = \min(F, n q \ell)`; what is needed beyond that comes from the moneylender.

    Parameters
    ----------
    members : int, at least 1
        Size of the group, n.
    saving : float, at least 0, money a month
        What each pays in, s.
    need_probability : float, 0 to 1 a month
        Share of the members that need a loan, q.
    loan_size : float, above 0, money
        What each of them needs, for a month, :math:`\ell`.
    loan_rate, moneylender_rate : float, at least 0, share a month
        Interest of the group, r, and of the moneylender.
    periods : int, at least 1, months
        How long to look.
    default_probability : float, 0 to 1
        Share of the loans that are not paid back, d.
    initial_fund : float, at least 0, money
        What the group begins with; it counts as paid in.

    Returns
    -------
    SavingsGroup
        ``fund``, ``loans`` and ``unmet`` (money, one entry a month); ``interest_saved`` and
        ``outstanding`` (money); ``share_out`` (money a member, below 0 where failures cost more
        than the interest brings).

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    Notes
    -----
    Need is the same each month, and loans run for a month: assumptions made for teaching, as are
    the defaults.

    Examples
    --------
    Ten members save 1 each, and one of them needs 5 a month, at 10 %. The first month ends with 5
    in the fund and 5 lent, the second with 10 saved and 5.50 paid back more, less 5 lent again.

    >>> group = savings_group(10, 1.0, 0.1, 5.0, 0.1, 0.3, 2, default_probability=0.0)
    >>> group.fund, group.loans, group.unmet
    ([5.0, 15.5], [5.0, 5.0], [0.0, 0.0])
    >>> round(group.interest_saved, 6), round(group.share_out, 6)
    (2.0, 0.05)
    """
    require_integer(1, members=members, periods=periods)
    require_non_negative(saving=saving, initial_fund=initial_fund)
    require_non_negative(loan_rate=loan_rate, moneylender_rate=moneylender_rate)
    require_share(need_probability=need_probability, default_probability=default_probability)
    require_positive(loan_size=loan_size)
    demand = members * need_probability * loan_size
    left, lent = initial_fund, 0.0
    fund, loans = [], []
    for _ in range(periods):
        left += members * saving + (1 - default_probability) * (1 + loan_rate) * lent
        lent = min(left, demand)
        left -= lent
        fund.append(left)
        loans.append(lent)
    paid_in = initial_fund + periods * members * saving
    return SavingsGroup(
        fund=fund,
        loans=loans,
        unmet=[demand - loan for loan in loans],
        interest_saved=fsum(loans) * (moneylender_rate - loan_rate),
        share_out=(left + lent - paid_in) / members,
        outstanding=lent,
    )
