"""Whether a cluster grows, and whether because of itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from clusterlearn.models._require import (
    require_each,
    require_finite,
    require_length,
    require_non_negative,
    require_positive,
    require_share,
)

__all__ = ["ShiftShare", "classify_clusters", "shift_share"]


@dataclass(frozen=True)
class ShiftShare:
    """A region's change in jobs and its three parts, in jobs; ``total`` is the sum of the others.

    ``national``: had every sector grown like the whole country. ``industry_mix``: more or less
    than that, because the region has the sectors that grow or shrink everywhere. ``competitive``:
    what its sectors did better or worse than the same sectors elsewhere.
    """

    national: float
    industry_mix: float
    competitive: float
    total: float


def shift_share(
    local_0: Sequence[float],
    local_1: Sequence[float],
    reference_0: Sequence[float],
    reference_1: Sequence[float],
) -> ShiftShare:
    r"""How much of a region's growth is its own.

    Before an agent praises a cluster for its growth: would it have come anyway? The change in jobs
    is split into

    .. math:: \underbrace{\sum_i l_i g}_{\text{national}} \quad
        \underbrace{\sum_i l_i (g_i - g)}_{\text{mix}} \quad
        \underbrace{\sum_i (l_i' - l_i (1 + g_i))}_{\text{competitive}}

    with :math:`l_i` and :math:`l_i'` the jobs of sector i in the region before and after
    (`local_0`, `local_1`), :math:`g_i` the growth of that sector in the country and :math:`g` the
    growth of all its jobs (from `reference_0` to `reference_1`). The parts are bookkeeping: they
    say where growth was above the rest, not why.

    Parameters
    ----------
    local_0, local_1 : sequence of float, at least 0, jobs
        Jobs in the region before and after, one entry for each sector.
    reference_0 : sequence of float, above 0, jobs
        Jobs in the country before, in the same order.
    reference_1 : sequence of float, at least 0, jobs
        Jobs in the country after.

    Returns
    -------
    ShiftShare
        ``national``, ``industry_mix``, ``competitive``, ``total``, in jobs.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, the lists differ in length, or a sector grows too much
        to compute.

    References
    ----------
    Dunn (1960), "A statistical and analytical technique for regional analysis", Papers of the
    Regional Science Association 6, 97-112.

    Examples
    --------
    A town's weavers went from 100 to 150. In the country weaving grew by 20 per cent and all jobs
    by 10: so 10 of the 50 new jobs came with the country, 10 with the sector, 30 are its own.

    >>> change = shift_share([100, 0], [150, 0], [1000, 1000], [1200, 1000])
    >>> [round(part) for part in (change.national, change.industry_mix, change.competitive)]
    [10, 10, 30]
    """
    require_each(require_non_negative, local_0=local_0, local_1=local_1, reference_1=reference_1)
    require_each(require_positive, reference_0=reference_0)
    sectors = len(local_0)
    require_length(sectors, local_1=local_1, reference_0=reference_0, reference_1=reference_1)
    as_country = fsum(reference_1) / fsum(reference_0) * fsum(local_0)
    as_sectors = [
        after / before * jobs
        for jobs, before, after in zip(local_0, reference_0, reference_1, strict=True)
    ]
    grown = "local_0 * reference_1 / reference_0"
    require_finite(**{f"sum of {grown}": as_country})
    require_each(require_finite, **{grown: as_sectors})
    return ShiftShare(
        national=as_country - fsum(local_0),
        industry_mix=fsum([*as_sectors, -as_country]),
        competitive=fsum([*local_1, *(-jobs for jobs in as_sectors)]),
        total=fsum([*local_1, *(-jobs for jobs in local_0)]),
    )


def classify_clusters(
    location_quotients: Sequence[float],
    growth: Sequence[float],
    share: Sequence[float],
    lq_threshold: float = 1.25,
    growth_threshold: float = 0.0,
    share_threshold: float = 0.0,
) -> list[str]:
    """Sort concentrations of firms into dynamic, stagnating and emerging clusters.

    A list for the first talk about where to work: dynamic clusters can be learned from, stagnating
    ones are where help can unlock most, emerging ones are easily overlooked. A concentration is
    big where its location quotient and its share both reach their thresholds. A big one is
    ``dynamic`` where growth lies above `growth_threshold`, else ``stagnating``. Another one is
    ``emerging`` where growth lies above the threshold and the quotient is at least 1, else
    ``none``.

    Parameters
    ----------
    location_quotients : sequence of float, at least 0
        One entry for each concentration; see `location_quotient`.
    growth : sequence of float, at least -1, share a year
        Growth of its jobs.
    share : sequence of float, 0 to 1
        Its share of the region's jobs; keeps a single workshop in a small place from counting.
    lq_threshold : float, at least 0
        Quotient from which it is big.
    growth_threshold : float, at least -1, share a year
        Growth above which it is dynamic or emerging.
    share_threshold : float, 0 to 1
        Share from which it is big.

    Returns
    -------
    list of str
        ``dynamic``, ``stagnating``, ``emerging`` or ``none`` for each.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range or the lists differ in length.

    Notes
    -----
    The rule is an assumption made for teaching; in particular no theory fixes a quotient from
    which there is a cluster.

    Examples
    --------
    Both places have twice the country's share of weavers, but only the first grows:

    >>> classify_clusters([2.0, 2.0], growth=[0.05, -0.01], share=[0.1, 0.1])
    ['dynamic', 'stagnating']
    """
    require_each(require_non_negative, location_quotients=location_quotients)
    require_each(_require_growth, growth=growth)
    require_each(require_share, share=share)
    require_length(len(location_quotients), growth=growth, share=share)
    require_non_negative(lq_threshold=lq_threshold)
    _require_growth(growth_threshold=growth_threshold)
    require_share(share_threshold=share_threshold)
    return [
        _kind(
            is_big=quotient >= lq_threshold and part >= share_threshold,
            grows=rate > growth_threshold,
            is_common=quotient >= 1,
        )
        for quotient, rate, part in zip(location_quotients, growth, share, strict=True)
    ]


def _require_growth(**values: float) -> None:
    """Refuse what is not finite, and a loss of more than everything (a rate in per cent)."""
    require_finite(**values)
    for name, value in values.items():
        if value < -1:
            raise ValueError(f"{name} must be at least -1, got {value}")


def _kind(*, is_big: bool, grows: bool, is_common: bool) -> str:
    if is_big:
        return "dynamic" if grows else "stagnating"
    return "emerging" if grows and is_common else "none"
