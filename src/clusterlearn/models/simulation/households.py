"""Incomes of the cluster's households, poor and other, and what is made of them."""

from bisect import bisect_left
from collections.abc import Mapping
from itertools import accumulate
from math import exp, log, sqrt
from statistics import NormalDist
from typing import NamedTuple

from clusterlearn.models._require import require_between, require_share
from clusterlearn.models.simulation.parameters import cluster_parameters

__all__ = ["Households", "Incomes", "household_incomes"]


def household_incomes(
    upgrade: float, capability: float, params: Mapping[str, float] | None = None
) -> list[float]:
    r"""Income of every household at a given state of the cluster.

    An agent asks with it whether what the firms gain reaches the poor: by how much incomes rise,
    at both ends of the scale. Other households' incomes move with the cluster's gain Q
    (``upgrade``) as :math:`y_0 e^{Q}`. The poor bear a loss in full, but share a gain only so far
    as their capability K lets them:

    .. math::

        y = y_0 \, e^{h(K) Q} \, e^{c (K - K_0)}, \qquad
        h(K) = \text{low} + (\text{high} - \text{low}) K \text{ for } Q > 0, \quad 1 \text{ else}

    with low = ``pass_through_low``, high = ``pass_through_high``, c = ``capability_income`` and
    :math:`K_0` = ``capability_floor``. The first incomes :math:`y_0` are the quantiles
    :math:`(i + 1/2)/n` of two lognormal distributions, one for the poor and one for the rest,
    with the means and Gini coefficients of ``params``.

    Parameters
    ----------
    upgrade : float, -100 to 100, log points
        What the cluster has gained in income since the start; 0.1 is about 10 percent.
    capability : float, 0 to 1
        What the poor are able to do: health, schooling, voice.
    params : mapping of str to float, optional
        What the cluster is like: keys and ranges of the table above; the defaults for the rest.

    Returns
    -------
    list of float, at least 0, money a month
        ``households`` incomes: first those of the poor, then those of the rest, each ascending.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, or ``poor_share`` leaves no poor household.

    Notes
    -----
    The lognormal shape and all numbers are assumptions made for teaching. That gains reach those
    who are able to use them follows Sen (1999), "Development as Freedom", Oxford University
    Press.

    Examples
    --------
    Two households, one of them poor; both stand at the median of their group, and without
    inequality that is the mean. The cluster gains 0.2: the other earns 130 times e to 0.2, the
    poor one with its capability of 0.1 passes on 0.15 + 0.95 * 0.1 = 0.245 of it.

    >>> two = {"households": 2, "poor_share": 0.5, "gini_poor": 0, "gini_other": 0}
    >>> [round(income, 2) for income in household_incomes(0.2, 0.1, two)]
    [57.76, 158.78]
    """
    require_between(-100, 100, upgrade=upgrade)
    require_share(capability=capability)
    return Households(cluster_parameters(params)).incomes(upgrade, capability)


class Incomes(NamedTuple):
    """Means of all and of the poor, share below the line and mean shortfall as a share of it."""

    mean_income: float
    mean_income_poor: float
    headcount: float
    poverty_gap: float


class Households:
    """The households of a cluster, as they stand at the start."""

    def __init__(self, p: dict[str, float]) -> None:
        number = int(p["households"])
        n_poor = round(p["poor_share"] * number)
        if not n_poor:
            raise ValueError(
                "params['poor_share'] must leave at least one poor household,"
                f" got {p['poor_share']} of {number}"
            )
        self.parameters = p
        self.number = number
        self.poor = _Segment(p["mean_income_poor"], p["gini_poor"], n_poor)
        self.others = _Segment(p["mean_income_other"], p["gini_other"], number - n_poor)

    def factors(self, upgrade: float, capability: float) -> tuple[float, float]:
        """What the first incomes of the poor and of the others are multiplied by."""
        p = self.parameters
        low, high = p["pass_through_low"], p["pass_through_high"]
        passed_on = low + (high - low) * capability if upgrade > 0 else 1.0
        own = p["capability_income"] * (capability - p["capability_floor"])
        return exp(passed_on * upgrade + own), exp(upgrade)

    def incomes(self, upgrade: float, capability: float) -> list[float]:
        """Income of every household, the poor first."""
        poor, others = self.factors(upgrade, capability)
        first = [income * poor for income in self.poor.incomes]
        return first + [income * others for income in self.others.incomes]

    def measure(self, upgrade: float, capability: float) -> Incomes:
        """What `incomes` come to, without making the list: in each month of a run it would tell."""
        line, n = self.parameters["poverty_line"], self.number
        of_poor, of_others = self.factors(upgrade, capability)
        sum_poor, sum_others = of_poor * self.poor.sums[-1], of_others * self.others.sums[-1]
        below_poor, gap_poor = self.poor.shortfall(of_poor, line)
        below_others, gap_others = self.others.shortfall(of_others, line)
        return Incomes(
            (sum_poor + sum_others) / n,
            sum_poor / len(self.poor.incomes),
            (below_poor + below_others) / n,
            (gap_poor + gap_others) / n,
        )


class _Segment:
    """First incomes of one group, ascending, with their running sums."""

    def __init__(self, mean: float, gini: float, size: int) -> None:
        normal = NormalDist()
        sigma = sqrt(2) * normal.inv_cdf((1 + gini) / 2)
        mu = log(mean) - sigma**2 / 2
        self.incomes = [exp(mu + sigma * normal.inv_cdf((i + 0.5) / size)) for i in range(size)]
        self.sums = list(accumulate(self.incomes, initial=0.0))

    def shortfall(self, factor: float, line: float) -> tuple[int, float]:
        """How many stand below the line, and the sum of what each lacks, in lines."""
        below = bisect_left(self.incomes, line / factor)
        return below, max(0.0, below - factor * self.sums[below] / line)
