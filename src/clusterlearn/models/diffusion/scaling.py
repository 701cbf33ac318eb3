"""From a few pilots to many clusters."""

from math import exp, expm1

from clusterlearn.models._require import (
    require_computed,
    require_integer,
    require_non_negative,
    require_positive,
)

__all__ = ["calibrate_replication", "scaling_up"]


def scaling_up(
    years: int,
    m: float,
    pilots: float,
    replication: float,
    mainstreaming: float,
    complementarity: float = 0.0,
    capacity: float | None = None,
    steps: int = 12,
) -> list[float]:
    r"""Clusters that work by the new method, from pilots, by policy, or by both.

    A few good pilots convince, a policy reaches everywhere; the lesson of Orissa is that they need
    each other. In each of the `steps` of a year

    .. math:: \Delta Y = \left(p + q \frac{Y}{m}\right) (m - Y) / \text{steps}, \qquad
              q = \text{replication} + \text{complementarity} \cdot [\text{both}]

    with the policy's reach p (`mainstreaming`), and at most `capacity` a year. *Both* means that
    there are pilots and a policy.

    Parameters
    ----------
    years : int, at least 0
        How long to look.
    m : float, above 0, clusters
        Clusters that there are.
    pilots : float, 0 to `m`, clusters
        Clusters that begin.
    replication : float, at least 0, a year
        How fast others copy what they see.
    mainstreaming : float, at least 0, a year
        Share of the others that the policy brings in, p.
    complementarity : float, at least 0, a year
        How much faster others copy if a policy backs the pilots. That both together do more than
        the sum is put in by this number; the model does not find it.
    capacity : float, above 0, clusters a year, optional
        Most that can begin in a year; None for no limit.
    steps : int, at least 1
        Steps of a year.

    Returns
    -------
    list of float, clusters, years + 1 entries
        At the start and after each year, never above `m`.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, or there are more pilots than clusters.

    Notes
    -----
    The spread is that of Bass (1969) in small steps; complementarity and capacity are assumptions
    made for teaching.

    Examples
    --------
    Without pilots, a policy that brings in half of the rest each year, in one step a year:

    >>> scaling_up(2, 100.0, 0.0, 0.25, 0.5, steps=1)
    [0.0, 50.0, 81.25]
    """
    require_integer(0, years=years)
    require_integer(1, steps=steps)
    require_positive(m=m)
    require_non_negative(
        pilots=pilots,
        replication=replication,
        mainstreaming=mainstreaming,
        complementarity=complementarity,
    )
    if pilots > m:
        raise ValueError(f"pilots must be at most m, got {pilots} and {m}")
    limit = m
    if capacity is not None:
        require_positive(capacity=capacity)
        limit = capacity / steps
    both = pilots > 0 and mainstreaming > 0
    imitation = replication + (complementarity if both else 0.0)
    now = float(pilots)
    path = [now]
    for _ in range(years):
        for _ in range(steps):
            new = (mainstreaming + imitation * now / m) * (m - now) / steps
            now = min(m, now + min(new, limit))
        path.append(now)
    return path


def calibrate_replication(
    target: float, years: float, m: float, pilots: float, mainstreaming: float = 0.0
) -> float:
    r"""How fast must others copy for a target to be reached?

    From four clusters to a hundred and fifty within some years: it turns such a figure into the
    speed that it needs, and so into a question that can be discussed. The replication q solves

    .. math:: 1 - \frac{\text{target}}{m} = \frac{(p + q)(1 - f_0) e^{-(p + q) t}}
              {p + q f_0 + q (1 - f_0) e^{-(p + q) t}}

    with :math:`f_0 = \text{pilots} / m` and the policy's reach p.

    Parameters
    ----------
    target : float, above what is reached without copying and below `m`, clusters
        Clusters to be reached.
    years : float, above 0
        Time for it, t.
    m : float, above 0, clusters
        Clusters that there are.
    pilots : float, at least 0 and below `m`, clusters
        Clusters that begin; above 0 where there is no policy.
    mainstreaming : float, at least 0, a year
        Share of the others that the policy brings in, p.

    Returns
    -------
    float, a year
        Replication q.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, or the target is reached without copying or never.

    Notes
    -----
    The path of Bass (1969) with adopters at the start.

    Examples
    --------
    From one half of 2 clusters to nine tenths, without a policy: the odds must grow ninefold.

    >>> round(calibrate_replication(1.8, 2.0, 2.0, 1.0), 4)
    1.0986
    """
    require_positive(m=m, years=years, target=target)
    require_non_negative(pilots=pilots, mainstreaming=mainstreaming)
    start = pilots / m
    if pilots >= m or (not start and not mainstreaming):
        raise ValueError(
            f"pilots must be below m, and above 0 where there is no policy, got {pilots} and {m}"
        )
    least = _share_reached(0.0, years, start, mainstreaming) * m
    if not least < target < m:
        raise ValueError(f"target must lie between {least:.6g} and {m}, got {target}")
    low, high = 0.0, 1 / years
    require_computed(high, target=target, years=years)
    while _share_reached(high, years, start, mainstreaming) * m < target:
        low, high = high, 2 * high
        require_computed(high, years=years, pilots=pilots)
    while low < (middle := low + (high - low) / 2) < high:
        enough = _share_reached(middle, years, start, mainstreaming) * m >= target
        low, high = (low, middle) if enough else (middle, high)
    return high


def _share_reached(q: float, years: float, start: float, p: float) -> float:
    """Share reached after so many years from the share `start`, by policy p and copying q."""
    kept = exp(-(p + q) * years)
    left = kept * (1 - start)
    if not p:
        return start / (start + left)
    return (p * -expm1(-(p + q) * years) + start * (p * kept + q)) / (p + q * (start + left))
