"""Whether a guarantee fund is safe, and whether members look after each other."""

from dataclasses import dataclass
from math import fsum

from clusterlearn.models._require import (
    require_integer,
    require_non_negative,
    require_positive,
    require_share,
)
from clusterlearn.models.credit.failures import default_distribution

__all__ = ["GuaranteeFund", "PeerMonitoring", "guarantee_fund", "peer_monitoring"]

ROUNDING = 1e-12
"""A fund that is just enough stays so, in any currency, where the last digit is rounded."""


@dataclass(frozen=True)
class GuaranteeFund:
    """How safe a guarantee fund is.

    ``expected_call`` (money) is what it pays on average, ``exhaustion_probability`` (0 to 1) how
    likely it is to be asked for more than it has, and ``expected_shortfall_uncovered`` (money)
    what is missing then, on average over all years.
    """

    expected_call: float
    exhaustion_probability: float
    expected_shortfall_uncovered: float


def guarantee_fund(
    n: int,
    loan: float,
    pd: float,
    correlation: float,
    coverage: float,
    fund: float,
    nodes: int = 128,
) -> GuaranteeFund:
    r"""Is a guarantee fund large enough?

    A cooperative that stands for its members' loans must survive a bad year, or the next guarantee
    is worth nothing. With k failures the fund is asked for :math:`k \, L \, g`, and is exhausted
    where that is more than it holds.

    Parameters
    ----------
    n : int, 1 to 10,000, loans
        Loans that are guaranteed.
    loan : float, above 0, money
        Size of each, L.
    pd : float, above 0 and below 1
        Probability that a loan fails.
    correlation : float, at least 0 and below 1
        See `default_distribution`.
    coverage : float, 0 to 1
        Share of a loan that is guaranteed, g.
    fund : float, at least 0, money
        What the fund holds.
    nodes : int, 2 to 128
        See `default_distribution`.

    Returns
    -------
    GuaranteeFund
        ``expected_call`` and ``expected_shortfall_uncovered`` (money), ``exhaustion_probability``
        (0 to 1).

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    Notes
    -----
    All loans are of the same size and fall due at once: assumptions made for teaching.

    Examples
    --------
    Two loans of 100, half guaranteed, each failing in one of ten years, and a fund of 50: it is
    asked for 10 on average and is 50 short in the one year of a hundred when both fail.

    >>> fund = guarantee_fund(2, 100.0, 0.1, 0.0, 0.5, 50.0)
    >>> round(fund.expected_call, 6), round(fund.exhaustion_probability, 6)
    (10.0, 0.01)
    >>> round(fund.expected_shortfall_uncovered, 6)
    0.5
    """
    require_positive(loan=loan)
    require_share(coverage=coverage)
    require_non_negative(fund=fund)
    chances = default_distribution(n, pd, correlation, nodes)
    calls = [k * loan * coverage for k in range(n + 1)]
    enough = fund * (1 + ROUNDING)
    short = [(c, call - fund) for c, call in zip(chances, calls, strict=True) if call > enough]
    return GuaranteeFund(
        expected_call=n * pd * loan * coverage,
        exhaustion_probability=min(1.0, fsum(chance for chance, _ in short)),
        expected_shortfall_uncovered=fsum(chance * missing for chance, missing in short),
    )


@dataclass(frozen=True)
class PeerMonitoring:
    """Whether a member gains by looking after the others.

    ``net_gain`` (money) is what it brings, ``monitors`` (bool) whether that is above 0, and
    ``critical_cost`` (money a peer) the cost up to which it is.
    """

    net_gain: float
    monitors: bool
    critical_cost: float


def peer_monitoring(
    members: int,
    liability_per_default: float,
    pd_unmonitored: float,
    pd_monitored: float,
    cost_per_peer: float,
) -> PeerMonitoring:
    r"""Does it pay a member to look after its peers' loans?

    A guarantee by peers works because members watch each other. They do so where each visit costs
    less than the failures that it prevents would cost the member:

    .. math:: (m - 1) \left[(d_0 - d_1) L - c\right] > 0

    Parameters
    ----------
    members : int, at least 2
        Size of the group, m.
    liability_per_default : float, at least 0, money
        What a peer's failure costs the member, L.
    pd_unmonitored, pd_monitored : float, 0 to 1
        Probability that a peer fails without and with somebody looking, :math:`d_0` and
        :math:`d_1`.
    cost_per_peer : float, at least 0, money
        What looking after one peer costs, c.

    Returns
    -------
    PeerMonitoring
        ``net_gain`` (money), ``monitors`` (bool), ``critical_cost`` (money a peer).

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, or looking raises the failures.

    Notes
    -----
    Peer monitoring as a reason for group lending is from Stiglitz (1990).

    Examples
    --------
    In a group of three each failure costs a member 100. Looking prevents one failure in ten, worth
    10 a peer, and costs 4:

    >>> look = peer_monitoring(3, 100.0, 0.3, 0.2, 4.0)
    >>> round(look.net_gain, 6), look.monitors, round(look.critical_cost, 6)
    (12.0, True, 10.0)
    """
    require_integer(2, members=members)
    require_non_negative(liability_per_default=liability_per_default, cost_per_peer=cost_per_peer)
    require_share(pd_unmonitored=pd_unmonitored, pd_monitored=pd_monitored)
    if pd_monitored > pd_unmonitored:
        raise ValueError(
            f"pd_monitored must be at most pd_unmonitored, got {pd_monitored} and {pd_unmonitored}"
        )
    critical = (pd_unmonitored - pd_monitored) * liability_per_default
    gain = (members - 1) * (critical - cost_per_peer)
    return PeerMonitoring(net_gain=gain, monitors=gain > 0, critical_cost=critical)
