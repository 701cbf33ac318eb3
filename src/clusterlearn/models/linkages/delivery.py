"""Deliveries that come as they like, or by a calendar."""

from dataclasses import dataclass
from itertools import takewhile
from math import exp, fsum, lgamma, log, log1p

from clusterlearn.models._require import require_integer, require_share

__all__ = ["DeliveryUtilisation", "delivery_utilisation"]

MOST_DELIVERIES = 1_000_000
NEGLIGIBLE = 1e-30


@dataclass(frozen=True)
class DeliveryUtilisation:
    """What a plant processes when deliveries come as they like, and by a calendar.

    ``processed_random`` and ``processed_calendar`` (deliveries) are what it processes in all,
    ``share_random`` and ``share_calendar`` (0 to 1) the part of what was delivered.
    """

    processed_random: float
    processed_calendar: float
    share_random: float
    share_calendar: float


def delivery_utilisation(
    n_deliveries: int, days: int, capacity: int, adherence: float = 1.0
) -> DeliveryUtilisation:
    r"""Deliveries that a plant can process, with and without a calendar.

    A supply calendar costs nothing but an agreement. It tells an agent what it is worth to farmers
    and plant before they sign. Where each of n deliveries chooses a day at random, a plant of
    capacity K processes in D days on average

    .. math:: D \, E[\min(\mathrm{Bin}(n, 1/D), K)]

    With a calendar the deliveries are spread evenly. Where only some keep it, the nearest whole
    number to :math:`a n` are spread evenly and the rest choose a day at random.

    Parameters
    ----------
    n_deliveries : int, 1 to 1,000,000
        Deliveries in all, n.
    days : int, at least 1
        Working days, D.
    capacity : int, at least 1, deliveries a day
        What the plant can process, K; what is above it that day is lost.
    adherence : float, 0 to 1
        Share of the deliveries that keep the calendar, a.

    Returns
    -------
    DeliveryUtilisation
        ``processed_random`` and ``processed_calendar`` (deliveries), ``share_random`` and
        ``share_calendar`` (0 to 1).

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    Notes
    -----
    Nothing waits for the next day, and all days are alike: assumptions made for teaching.

    Examples
    --------
    Two deliveries, two days, room for one a day. By chance both come on the same day half of the
    time, and one is lost: 1.5 are processed on average, and 2 by the calendar.

    >>> delivery_utilisation(2, 2, 1)
    DeliveryUtilisation(processed_random=1.5, processed_calendar=2.0, share_random=0.75, share_calendar=1.0)
    """
    require_integer(1, MOST_DELIVERIES, n_deliveries=n_deliveries)
    require_integer(1, MOST_DELIVERIES, days=days, capacity=capacity)
    require_share(adherence=adherence)
    planned = round(adherence * n_deliveries)
    by_chance = _processed(0, n_deliveries, days, capacity)
    by_calendar = _processed(planned, n_deliveries - planned, days, capacity)
    return DeliveryUtilisation(
        processed_random=by_chance,
        processed_calendar=by_calendar,
        share_random=by_chance / n_deliveries,
        share_calendar=by_calendar / n_deliveries,
    )


def _processed(planned: int, free: int, days: int, capacity: int) -> float:
    """Deliveries processed when `planned` of them are spread evenly and the others are not."""
    each, more = divmod(planned, days)
    full = _taken(each, free, days, capacity) * (days - more)
    rest = _taken(each + 1, free, days, capacity) * more if more else 0.0
    return min(full + rest, float(planned + free))  # the sum may be above by a rounding error


def _taken(planned: int, free: int, days: int, capacity: int) -> float:
    """What a day takes on average that has so many planned deliveries."""
    room = capacity - planned
    return planned + _mean_at_most(free, days, room) if room > 0 else float(capacity)


def _mean_at_most(n: int, days: int, limit: int) -> float:
    """Mean of the smaller of a binomial number (n draws, chance 1 / days) and a limit.

    It is the limit, or the mean of the number, whichever is smaller, less what falls on the other
    side of the limit: so it stays below both, and the chances fall from the first one on.
    """
    if limit >= n:
        return n / days
    if days == 1:
        return float(limit)
    full = limit * days <= n
    numbers = range(limit - 1, -1, -1) if full else range(limit + 1, n + 1)
    chances = takewhile(NEGLIGIBLE.__le__, (_chance(i, n, days) for i in numbers))
    lost = fsum(abs(i - limit) * chance for i, chance in zip(numbers, chances, strict=False))
    return (limit if full else n / days) - lost


def _chance(i: int, n: int, days: int) -> float:
    """Probability that i of n deliveries choose the same one of the days."""
    ways = lgamma(n + 1) - lgamma(i + 1) - lgamma(n - i + 1)
    return exp(ways - i * log(days) + (n - i) * log1p(-1 / days))
