"""How much of an industry lies in few places or few firms."""

from collections.abc import Sequence
from math import fsum

from clusterlearn.models._require import (
    require_computed,
    require_each,
    require_length,
    require_non_negative,
    require_positive,
    require_table,
)
from clusterlearn.models._shares import shares_of

__all__ = ["herfindahl", "location_quotient", "locational_gini"]


def location_quotient(employment: Sequence[Sequence[float]]) -> list[list[float]]:
    r"""How much more common a sector is in a region than in the whole country.

    The first look for a cluster in official figures: an agent compares the sectors of all
    districts before visiting any.

    .. math:: LQ_{rs} = \frac{e_{rs} / \sum_s e_{rs}}{\sum_r e_{rs} / \sum_{rs} e_{rs}}

    where :math:`e_{rs}` is the `employment` of sector s in region r. At 1 the sector has in the
    region the same share as in the country; above 1 it is concentrated there. In a small region a
    single factory makes a large quotient, so look at the numbers behind it too. Many jobs in one
    place do not prove that firms deal with each other.

    Parameters
    ----------
    employment : regions x sectors, at least 0, jobs
        One row for each region, one column for each sector. The rows together are the country.

    Returns
    -------
    list of lists, regions x sectors, at least 0
        The quotients.

    Raises
    ------
    ValueError, TypeError
        If an entry is no number of at least 0, rows differ in length, a region or a sector has no
        jobs at all, or a region is too small beside the rest to compute.

    References
    ----------
    Isard (1960), "Methods of Regional Analysis", MIT Press.

    Examples
    --------
    Weaving gives 30 of the 40 jobs in the valley and 40 of the 160 in the country: three quarters
    beside one quarter.

    >>> location_quotient([[30, 10], [10, 110]])[0][0]
    3.0
    """
    require_table(require_non_negative, employment=employment)
    regions = [fsum(row) for row in employment]
    sectors = [fsum(column) for column in zip(*employment, strict=True)]
    require_each(require_positive, **{"sum of employment": regions})
    require_each(require_positive, **{"sum of employment in sector": sectors})
    country, smallest = fsum(regions), min(regions)
    require_computed(
        country / smallest, **{"sum of employment": country, "the smallest region's": smallest}
    )
    return [
        [jobs / sector * times for jobs, sector in zip(row, sectors, strict=True)]
        for row, times in zip(employment, [country / region for region in regions], strict=True)
    ]


def herfindahl(sizes: Sequence[float]) -> float:
    r"""Probability that two jobs drawn at random belong to the same firm.

    It tells an agent whether a cluster consists of many small firms or hangs on a few large ones:

    .. math:: H = \sum_j z_j^2

    where :math:`z_j` is firm j's share of the sum of `sizes`. It counts owners, not power: a firm
    that is the only buyer may rule over many equal suppliers.

    Parameters
    ----------
    sizes : sequence of float, at least 0, not all 0, jobs or sales
        Sizes of the firms or plants.

    Returns
    -------
    float, 1 / n to 1
        The index: 1 / n for n equal firms, 1 for a single one.

    Raises
    ------
    ValueError, TypeError
        If an entry is no number of at least 0, or all are 0.

    References
    ----------
    Hirschman (1964), "The paternity of an index", American Economic Review 54, 761-762.

    Examples
    --------
    One firm has half of the jobs, two have a quarter each: 1/4 + 1/16 + 1/16.

    >>> herfindahl([20, 10, 10])
    0.375
    """
    return fsum(share * share for share in shares_of(sizes=sizes))


def locational_gini(industry_by_region: Sequence[float], total_by_region: Sequence[float]) -> float:
    r"""How unevenly an industry is spread over regions, given where all jobs are.

    One number for a whole industry: is it the kind that gathers in few places, so that it is worth
    looking for clusters at all? Sort the regions by :math:`s_i / x_i`, where :math:`s_i` is region
    i's share of the industry (`industry_by_region`) and :math:`x_i` its share of all jobs
    (`total_by_region`), and add up:

    .. math:: G = 1 - \sum_i x_i \Big( s_i + 2 \sum_{j < i} s_j \Big)

    This is twice the area between the Lorenz curve and the diagonal. An industry of few plants
    looks concentrated even where chance alone put them; see `ellison_glaeser`.

    Parameters
    ----------
    industry_by_region : sequence of float, at least 0, not all 0, jobs
        Jobs in the industry, one entry for each region.
    total_by_region : sequence of float, above 0, jobs
        Jobs in all industries, in the same order.

    Returns
    -------
    float, 0 to 1
        0 where the industry is spread like all jobs; near 1 where a small region has all of it.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range or the lists differ in length.

    References
    ----------
    Krugman (1991), "Geography and Trade", MIT Press.

    Examples
    --------
    Of two equal regions one has the whole industry. The curve runs along the bottom to the middle,
    and encloses half of the triangle:

    >>> locational_gini([0, 80], [50, 50])
    0.5
    """
    industry = shares_of(industry_by_region=industry_by_region)
    total = shares_of(require_positive, total_by_region=total_by_region)
    require_length(len(industry), total_by_region=total)
    ratios = [s / x for s, x in zip(industry_by_region, total_by_region, strict=True)]
    before, below = 0.0, []
    for i in sorted(range(len(ratios)), key=ratios.__getitem__):
        below.append(total[i] * (industry[i] + 2 * before))
        before += industry[i]
    return max(0.0, 1 - fsum(below))  # where both are spread alike, rounding may go below 0
