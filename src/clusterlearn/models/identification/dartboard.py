"""Whether an industry is more concentrated than darts thrown at a map."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, sqrt

from clusterlearn.models._require import require_length, require_positive
from clusterlearn.models._shares import shares_of

__all__ = ["EllisonGlaeser", "ellison_glaeser"]

LEAST_SPREAD = 1e-9


@dataclass(frozen=True)
class EllisonGlaeser:
    """What an industry's spread over regions says beside chance; all fields are pure numbers.

    ``raw`` is the concentration seen, ``herfindahl`` that of the plants' sizes. Where plants are
    thrown at random, the raw concentration has the mean ``expected_raw_random`` and the variance
    ``variance_raw_random``; ``z`` is how many standard deviations the seen one lies above that
    mean. ``gamma`` is the index: 0 for chance.
    """

    raw: float
    herfindahl: float
    expected_raw_random: float
    variance_raw_random: float
    z: float
    gamma: float


def ellison_glaeser(
    industry_by_region: Sequence[float],
    total_by_region: Sequence[float],
    plant_sizes: Sequence[float],
) -> EllisonGlaeser:
    r"""Concentration of an industry beyond what a few large plants bring about by chance.

    A district may have most of an industry only because one large plant happens to stand there,
    which makes no cluster. The index asks how plants would lie if each chose a region at random,
    with probability :math:`x_i`:

    .. math:: \gamma = \frac{G - X H}{X (1 - H)}, \quad G = \sum_i (s_i - x_i)^2, \quad
        X = 1 - \sum_i x_i^2, \quad H = \sum_j z_j^2

    with :math:`s_i` region i's share of the industry (`industry_by_region`), :math:`x_i` its share
    of all jobs (`total_by_region`) and :math:`z_j` plant j's share of the industry
    (`plant_sizes`). Under chance G has the mean :math:`X H` and the variance

    .. math:: 2 \{ H^2 [S_2 - 2 S_3 + S_2^2] - Z_4 [S_2 - 4 S_3 + 3 S_2^2] \}

    where :math:`S_r = \sum_i x_i^r` and :math:`Z_4 = \sum_j z_j^4`. The index does not say whether
    plants are near each other because they gain from it or because of the soil, the port or a law.

    Parameters
    ----------
    industry_by_region : sequence of float, at least 0, not all 0, jobs
        Jobs in the industry, one entry for each region.
    total_by_region : sequence of float, above 0, jobs
        Jobs in all industries, in the same order.
    plant_sizes : sequence of float, at least 0, not all 0, jobs
        Jobs in each plant of the industry: plants, not firms that own several.

    Returns
    -------
    EllisonGlaeser
        ``raw``, ``herfindahl``, ``expected_raw_random``, ``variance_raw_random``, ``z``,
        ``gamma``. Gamma is 0 for chance, below 0 where plants keep apart, and about 1 where all
        follow the first, wherever it went. Its authors call an industry above 0.05 very
        concentrated, below 0.02 not very.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, the first two lists differ in length, or one region or
        one plant has everything.

    References
    ----------
    Ellison and Glaeser (1997), "Geographic concentration in U.S. manufacturing industries: a
    dartboard approach", Journal of Political Economy 105, 889-927.

    Farhauer and Kröll (2014), "Standorttheorien", Springer Gabler, for a worked example.

    Examples
    --------
    Two equal regions, two equal plants, both in the first region. G = 1/4 + 1/4, X = H = 1/2: half
    of all throws end like this, so that G is twice its mean and gamma (1/2 - 1/4) / (1/4):

    >>> index = ellison_glaeser([100, 0], [500, 500], [50, 50])
    >>> index.raw, index.expected_raw_random, index.gamma
    (0.5, 0.25, 1.0)
    """
    industry = shares_of(industry_by_region=industry_by_region)
    total = shares_of(require_positive, total_by_region=total_by_region)
    require_length(len(industry), total_by_region=total)
    plants = shares_of(plant_sizes=plant_sizes)
    elsewhere, others = _pairs(total), _pairs(plants)
    _require_spread("total_by_region", "region", elsewhere)
    _require_spread("plant_sizes", "plant", others)

    raw = fsum((s - x) ** 2 for s, x in zip(industry, total, strict=True))
    index = fsum(z * z for z in plants)
    variance = _variance_of_raw(total, plants)
    return EllisonGlaeser(
        raw=raw,
        herfindahl=index,
        expected_raw_random=elsewhere * index,
        variance_raw_random=variance,
        z=(raw - elsewhere * index) / sqrt(variance),
        gamma=(raw - elsewhere * index) / (elsewhere * others),
    )


def _pairs(values: Sequence[float]) -> float:
    """Square of the sum less the sum of squares, with nothing subtracted: it keeps its digits."""
    before, products = 0.0, []
    for value in values:
        products.append(2 * value * before)
        before += value
    return fsum(products)


def _require_spread(name: str, place: str, outside: float) -> None:
    if outside < LEAST_SPREAD:
        raise ValueError(f"{name} must lie in more than one {place}, got all in one")


def _variance_of_raw(total: Sequence[float], plants: Sequence[float]) -> float:
    """The same as in the docstring, put so that every term is positive."""
    squares = [x * x for x in total]
    mean = fsum(squares)
    between = fsum((x * (1 - x)) ** 2 for x in total) + _pairs(squares)
    within = fsum(x * (x - mean) ** 2 for x in total)
    sizes = [z * z for z in plants]
    fourth = fsum(size * size for size in sizes)
    return 2 * (_pairs(sizes) * between + 2 * fourth * within)
