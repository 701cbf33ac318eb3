"""Orders that are too large for one firm: how many are needed, and who does which step."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, exp, fsum, lgamma, log, log1p

from clusterlearn.models._require import (
    require_computed,
    require_each,
    require_integer,
    require_non_negative,
    require_positive,
    require_share_inside,
)

__all__ = [
    "StageAllocation",
    "order_fulfilment_probability",
    "required_network_size",
    "stage_allocation",
]

MOST_FIRMS = 10_000


def order_fulfilment_probability(
    k: int, capacity: float, reliability: float, order: float
) -> float:
    r"""Chance that k firms together deliver an order in time.

    Before a group signs for a large order it should know how likely it is to fail. Each firm
    delivers its whole capacity with the same probability r, or nothing, so that

    .. math:: P = \sum_{i \ge \lceil Q / q \rceil}^{k} \binom{k}{i} r^i (1 - r)^{k - i}

    Parameters
    ----------
    k : int, 1 to 10,000, firms
        Firms that take part.
    capacity : float, above 0, pieces
        What each delivers if it delivers, q.
    reliability : float, above 0 and below 1
        Probability that a firm delivers, r.
    order : float, above 0, pieces
        What was ordered, Q.

    Returns
    -------
    float, 0 to 1
        Probability that enough firms deliver.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    Notes
    -----
    Firms fail independently of each other: an assumption made for teaching, too hopeful where a
    power cut stops them all.

    Examples
    --------
    Two firms that each keep nine dates of ten both keep one in 81 of 100 cases. With a third in
    reserve it is 97.2.

    >>> round(order_fulfilment_probability(2, 50.0, 0.9, 100.0), 3)
    0.81
    >>> round(order_fulfilment_probability(3, 50.0, 0.9, 100.0), 3)
    0.972
    """
    require_integer(1, MOST_FIRMS, k=k)
    needed = _firms_needed(capacity, reliability, order)
    return _chance_of_at_least(needed, k, reliability) if needed <= k else 0.0


def required_network_size(
    capacity: float, reliability: float, order: float, service_level: float
) -> int:
    r"""Firms that must take part for an order to be safe.

    The answer is the smallest k for which `order_fulfilment_probability` reaches the service
    level: more than the capacities add up to, since some firms will fail.

    Parameters
    ----------
    capacity : float, above 0, pieces
        What each firm delivers if it delivers, q.
    reliability : float, above 0 and below 1
        Probability that a firm delivers, r.
    order : float, above 0, pieces
        What was ordered, Q.
    service_level : float, above 0 and below 1
        Probability of delivering that the group wants.

    Returns
    -------
    int, firms, at most 10,000
        Size of the group.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, or 10,000 firms are too few.

    Notes
    -----
    Firms fail independently of each other: an assumption made for teaching.

    Examples
    --------
    On paper two firms are enough. To be 95 % sure, three must take part:

    >>> required_network_size(50.0, 0.9, 100.0, 0.95)
    3
    """
    require_share_inside(service_level=service_level)
    needed = _firms_needed(capacity, reliability, order)
    low, high = needed - 1, needed
    while _chance_of_at_least(needed, high, reliability) < service_level:
        if high == MOST_FIRMS:
            raise ValueError(
                f"order must be within the reach of {MOST_FIRMS} firms of that reliability, "
                f"got {order:g}"
            )
        low, high = high, min(2 * high, MOST_FIRMS)
    while high - low > 1:
        middle = (low + high) // 2
        enough = _chance_of_at_least(needed, middle, reliability) >= service_level
        low, high = (low, middle) if enough else (middle, high)
    return high


def _firms_needed(capacity: float, reliability: float, order: float) -> int:
    require_positive(capacity=capacity, order=order)
    require_share_inside(reliability=reliability)
    require_computed(order / capacity, order=order, capacity=capacity)
    needed = max(1, ceil(order / capacity * (1 - 1e-12)))
    if needed > MOST_FIRMS:
        raise ValueError(
            f"order must be at most {MOST_FIRMS} times the capacity, got {order:g} and {capacity:g}"
        )
    return needed


def _chance_of_at_least(needed: int, k: int, reliability: float) -> float:
    """Upper tail of the binomial distribution, from the logarithms of its terms."""
    kept, failed = log(reliability), log1p(-reliability)
    whole = lgamma(k + 1)
    terms = (
        exp(whole - lgamma(i + 1) - lgamma(k - i + 1) + i * kept + (k - i) * failed)
        for i in range(needed, k + 1)
    )
    return min(1.0, fsum(terms))


@dataclass(frozen=True)
class StageAllocation:
    """Firms shared out over the steps of a product.

    ``counts`` (firms) has an entry for each step. ``specialised_output`` and ``isolated_output``
    (pieces a period, all firms together) compare firms that do one step each with firms that do
    all; ``gain`` is the first over the second, less 1.
    """

    counts: list[int]
    specialised_output: float
    isolated_output: float
    gain: float


def stage_allocation(
    n_firms: int, stage_times: Sequence[float], changeover_time: float
) -> StageAllocation:
    r"""Which step should each firm do, if they share out the work?

    Firms that make a whole product lose time at each change of tools. A group that shares out the
    steps loses none, but waits for its slowest step. Alone the firms make
    :math:`N / (\sum_j t_j + S u)` pieces, on one line :math:`\min_j n_j / t_j`.

    Parameters
    ----------
    n_firms : int, at least the number of steps
        Firms to be shared out, N.
    stage_times : sequence of float, above 0, periods
        Time that each of the S steps takes for a piece, :math:`t_j`.
    changeover_time : float, at least 0, periods
        Time that a firm which does all steps loses at each of them, u.

    Returns
    -------
    StageAllocation
        ``counts`` (at least 1 each, `n_firms` together), ``specialised_output`` and
        ``isolated_output`` (pieces a period), ``gain`` (above -1).

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, or there are fewer firms than steps.

    Notes
    -----
    Each firm in turn helps the slowest step, the first of equals; no other allocation makes more.
    Smith (1776) tells the gain from division of labour; that passing on a piece takes no time is
    an assumption made for teaching.

    Examples
    --------
    Two steps of one and two hours, half an hour lost at each. Alone, three firms make a piece in
    four hours each; on a line with two firms at the long step, a piece leaves every hour.

    >>> line = stage_allocation(3, [1.0, 2.0], 0.5)
    >>> line.counts, line.specialised_output, line.isolated_output, round(line.gain, 3)
    ([1, 2], 1.0, 0.75, 0.333)
    """
    require_each(require_positive, stage_times=stage_times)
    require_non_negative(changeover_time=changeover_time)
    stages = len(stage_times)
    require_integer(stages, MOST_FIRMS, n_firms=n_firms)
    counts = [1] * stages
    for _ in range(n_firms - stages):
        slowest = min(range(stages), key=lambda j: counts[j] / stage_times[j])
        counts[slowest] += 1
    specialised = min(n / t for n, t in zip(counts, stage_times, strict=True))
    isolated = n_firms / (fsum(stage_times) + stages * changeover_time)
    gain = specialised / isolated - 1
    require_computed(gain, changeover_time=changeover_time, stage_times=max(stage_times))
    return StageAllocation(counts, specialised, isolated, gain)
