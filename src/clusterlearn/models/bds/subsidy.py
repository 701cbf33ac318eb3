"""A subsidy that makes a service known and then ends."""

from dataclasses import dataclass
from math import exp, fsum

from clusterlearn.models._require import (
    require_integer,
    require_non_negative,
    require_positive,
    require_share,
)

__all__ = ["SubsidyPhaseOut", "subsidy_phase_out"]


@dataclass(frozen=True)
class SubsidyPhaseOut:
    """A service month by month while its subsidy falls to nothing.

    ``awareness`` (share of firms that know it, at the start of the month), ``users`` (firms) and
    ``provider_result`` (money) have an entry for each month. ``total_subsidy`` (money) is what the
    donor pays in all. ``self_sustaining_from`` is the first month, counted from 0, from which on
    no result is below 0; the number of months if there is none.
    """

    awareness: list[float]
    users: list[float]
    provider_result: list[float]
    total_subsidy: float
    self_sustaining_from: int


def subsidy_phase_out(
    periods: int = 48,
    phase_out: int = 24,
    initial_subsidy: float = 30.0,
    price: float = 45.0,
    fixed_cost: float = 2500.0,
    variable_cost: float = 10.0,
    market: float = 500,
    mean_wtp: float = 40.0,
    awareness0: float = 0.08,
    outreach: float = 0.004,
    word_of_mouth: float = 0.2,
    forgetting: float = 0.03,
) -> SubsidyPhaseOut:
    r"""A service whose users pay less at first, so that they learn what it is good for.

    It lets an agent compare no subsidy, one that ends and one that stays: the question is not
    whether a subsidy brings users, but whether they stay when it has gone. In month t the donor
    pays for each use up to :math:`s_t = s_0 \max(0, 1 - t / Z)`, the user the rest
    :math:`u_t = \max(0, p - s_t)`, and the provider receives the full price. Then

    .. math::

        n_t &= M A_t e^{-u_t / w}, \qquad \text{result}_t = n_t (p - v) - F \\
        A_{t+1} &= A_t + \min(1, o + b \, n_t / M) (1 - A_t) - f A_t

    with the symbols below. Firms hear of the service from outreach and from its users, and forget
    it.

    Parameters
    ----------
    periods : int, at least 1, months
        Months that are followed.
    phase_out : int, at least 0, months
        Month Z from which there is no subsidy; 0 for none at all.
    initial_subsidy : float, at least 0, money a use
        What the donor pays at most for a use in month 0, :math:`s_0`.
    price : float, above 0, money a use
        What the provider receives for a use from user and donor together, p.
    fixed_cost : float, above 0, money a month
        What the provider pays without any user, F.
    variable_cost : float, at least 0, money a use
        What each use costs the provider besides, v.
    market : float, above 0, firms
        Firms that could use the service, each once a month, M.
    mean_wtp : float, above 0, money a use
        What the service is worth to a firm on average, w.
    awareness0 : float, 0 to 1
        Share of the firms that know the service at the start, :math:`A_0`.
    outreach : float, 0 to 1 a month
        Share of those who do not know it whom visits and posters reach, o.
    word_of_mouth : float, 0 to 1 a month
        The same for what users tell, if all firms were users, b.
    forgetting : float, 0 to 1 a month
        Share of those who know it who forget it, f.

    Returns
    -------
    SubsidyPhaseOut
        ``awareness`` (0 to 1), ``users`` (firms a month) and ``provider_result`` (money a month),
        one entry a month; ``total_subsidy`` (money); ``self_sustaining_from`` (month, 0 to
        `periods`).

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    Notes
    -----
    An assumption made for teaching. The result holds the donor's money too: a month before Z does
    not yet show that users alone would carry the service, so let `periods` go well beyond
    `phase_out`.

    Examples
    --------
    In the first of two months all 100 firms that know the service use it free of charge, and the
    donor pays 10 for each. They tell half of the 100 others, so that 150 know it in the second
    month; now they pay the 10 themselves, and 1 / e of them comes.

    >>> shop = subsidy_phase_out(2, 1, 10.0, 10.0, 300.0, 0.0, 200, 10.0, 0.5, 0.0, 1.0, 0.0)
    >>> shop.awareness, [round(firms, 1) for firms in shop.users], shop.total_subsidy
    ([0.5, 0.75], [100.0, 55.2], 1000.0)
    >>> [round(money, 1) for money in shop.provider_result], shop.self_sustaining_from
    ([700.0, 251.8], 0)
    """
    require_integer(1, periods=periods)
    require_integer(0, phase_out=phase_out)
    require_non_negative(initial_subsidy=initial_subsidy, variable_cost=variable_cost)
    require_positive(price=price, fixed_cost=fixed_cost, market=market, mean_wtp=mean_wtp)
    require_share(awareness0=awareness0, outreach=outreach)
    require_share(word_of_mouth=word_of_mouth, forgetting=forgetting)
    awareness, users, subsidies = [], [], []
    aware = awareness0
    for month in range(periods):
        subsidy = min(price, initial_subsidy * _part_left(month, phase_out))
        using = aware * exp(-(price - subsidy) / mean_wtp)
        awareness.append(aware)
        users.append(market * using)
        subsidies.append(market * using * subsidy)
        aware += min(1.0, outreach + word_of_mouth * using) * (1 - aware) - forgetting * aware
    results = [number * (price - variable_cost) - fixed_cost for number in users]
    return SubsidyPhaseOut(awareness, users, results, fsum(subsidies), _first_safe_month(results))


def _part_left(month: int, phase_out: int) -> float:
    """Part of the first subsidy that is still paid."""
    return 1 - month / phase_out if month < phase_out else 0.0


def _first_safe_month(results: list[float]) -> int:
    """Month from which on no result is below 0."""
    losses = [month for month, result in enumerate(results) if result < 0]
    return losses[-1] + 1 if losses else 0
