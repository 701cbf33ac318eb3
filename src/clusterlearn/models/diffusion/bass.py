"""The S that new practices follow."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, expm1, log

from clusterlearn.models._require import (
    require_computed,
    require_each,
    require_non_negative,
    require_positive,
)

__all__ = ["BassPeak", "bass_cumulative", "bass_peak"]


def bass_cumulative(t: Sequence[float], p: float, q: float, m: float) -> list[float]:
    r"""Adopters by a time, where some begin by themselves and others copy them.

    It draws the S that every new practice follows: slow, fast, slow. Who waits for the fast part
    needs patience; who judges too early gives up too early. Of a market m

    .. math:: m \, \frac{1 - e^{-(p + q) t}}{1 + (q / p) e^{-(p + q) t}}

    Parameters
    ----------
    t : sequence of float, at least 0, years
        Times.
    p : float, above 0, a year
        Innovation: how many of those left begin by themselves.
    q : float, at least 0, a year
        Imitation: how many more would if all others had.
    m : float, above 0, adopters
        Market: how many there can be.

    Returns
    -------
    list of float, 0 to `m`
        Adopters by each time.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    Notes
    -----
    The model of Bass (1969). Sultan, Farley and Lehmann (1990) find p = 0.03 and q = 0.38 on
    average over many products.

    Examples
    --------
    Nobody at the start, about a third after five years, nearly all after twenty:

    >>> [round(adopters) for adopters in bass_cumulative([0, 5, 20], 0.03, 0.38, 1000.0)]
    [0, 331, 996]
    """
    require_each(require_non_negative, t=t)
    require_positive(p=p, m=m)
    require_non_negative(q=q)
    return [m * (p * -expm1(-(p + q) * time) / (p + q * exp(-(p + q) * time))) for time in t]


@dataclass(frozen=True)
class BassPeak:
    """When a practice spreads fastest.

    ``time`` (years) is the moment, ``rate`` (adopters a year) the speed then, and ``cumulative``
    (adopters) how many there are by then.
    """

    time: float
    rate: float
    cumulative: float


def bass_peak(p: float, q: float, m: float) -> BassPeak:
    r"""The moment at which most adopt.

    It tells an agent when to have trainers and services ready for the rush:

    .. math:: t^* = \frac{\ln(q / p)}{p + q}, \qquad
              \text{rate} = \frac{m (p + q)^2}{4 q}, \qquad
              \text{adopters} = \frac{m (q - p)}{2 q}

    Where nobody copies much (:math:`q \le p`) it is the start.

    Parameters
    ----------
    p : float, above 0, a year
        Innovation; see `bass_cumulative`.
    q : float, at least 0, a year
        Imitation.
    m : float, above 0, adopters
        Market.

    Returns
    -------
    BassPeak
        ``time`` (years), ``rate`` (adopters a year), ``cumulative`` (adopters).

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, or p and q are too small or too far apart.

    Notes
    -----
    Bass (1969), whose forecast for room air conditioners was a peak after 8.6 years.

    Examples
    --------
    >>> peak = bass_peak(0.010399, 0.41861, 16_895.0)
    >>> round(peak.time, 1), round(peak.rate)
    (8.6, 1857)
    """
    require_positive(p=p, m=m)
    require_non_negative(q=q)
    if q <= p:
        return BassPeak(time=0.0, rate=p * m, cumulative=0.0)
    time = log(q / p) / (p + q)
    require_computed(time, q=q, p=p)
    return BassPeak(
        time=time,
        rate=m * (p + q) * ((p + q) / (4 * q)),
        cumulative=m * ((q - p) / (2 * q)),
    )
