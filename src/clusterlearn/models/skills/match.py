"""What is taught beside what is needed: the gap, the trainees it leaves, and how it closes."""

from collections.abc import Sequence
from math import fsum

from clusterlearn.models._require import (
    require_each,
    require_integer,
    require_length,
    require_non_negative,
    require_share,
)
from clusterlearn.models._shares import shares_of

__all__ = ["curriculum_path", "dissimilarity_index", "placements"]


def dissimilarity_index(supply: Sequence[float], demand: Sequence[float]) -> float:
    r"""Share of all training seats that teach something else than firms need.

    An agent who has counted seats and jobs by skill sees in one number how far apart the two are,
    whatever their size:

    .. math:: D = \frac{1}{2} \sum_j |s_j - d_j|

    where :math:`s_j` is skill j's share of the seats (`supply`) and :math:`d_j` its share of the
    jobs (`demand`). It is 0 where both have the same shares and 1 where they have no skill in
    common. It counts any two skills as equally different, however close they are.

    Parameters
    ----------
    supply : sequence of float, at least 0, not all 0, seats or any other unit
        What is taught, one entry for each skill.
    demand : sequence of float, at least 0, not all 0, jobs or any other unit
        What firms need, in the same order.

    Returns
    -------
    float, 0 to 1
        The index of dissimilarity.

    Raises
    ------
    ValueError, TypeError
        If an entry is no number of at least 0, all are 0, or the lists differ in length.

    References
    ----------
    Duncan and Duncan (1955), "A methodological analysis of segregation indexes", American
    Sociological Review 20, 210-217.

    Examples
    --------
    Half of the seats are for sewing and half for design, but 30 of 100 jobs and 70 of 100. One
    seat in five would have to change:

    >>> round(dissimilarity_index([50, 50], [30, 70]), 3)
    0.2
    """
    taught, needed = shares_of(supply=supply), shares_of(demand=demand)
    require_length(len(supply), demand=demand)
    apart = fsum(abs(s - d) for s, d in zip(taught, needed, strict=True)) / 2
    return min(1.0, apart)  # where nothing is in common, rounding may add a little to 1


def placements(supply: Sequence[float], demand: Sequence[float]) -> float:
    r"""Trainees who find a job in the skill that they have learned.

    It turns a gap in skills into people: of each skill the smaller number counts,

    .. math:: \sum_j \min(s_j, d_j)

    with :math:`s_j` trainees (`supply`) and :math:`d_j` jobs (`demand`) in skill j. Where both add
    up to the same N, it is :math:`N (1 - D)` with the `dissimilarity_index` D. Nobody works in
    another skill than the own one, and nobody moves away.

    Parameters
    ----------
    supply : sequence of float, at least 0, persons
        Trainees, one entry for each skill.
    demand : sequence of float, at least 0, jobs
        Open jobs, in the same order.

    Returns
    -------
    float, persons, 0 to the smaller of the two sums
        Trainees placed.

    Raises
    ------
    ValueError, TypeError
        If an entry is no number of at least 0 or the lists differ in length.

    Notes
    -----
    An assumption made for teaching: jobs and trainees of a skill find each other without delay.

    Examples
    --------
    Fifty have learned to sew for 30 jobs, fifty design for 70: 30 and 50 are placed.

    >>> placements([50, 50], [30, 70])
    80.0
    """
    require_each(require_non_negative, supply=supply, demand=demand)
    require_length(len(supply), demand=demand)
    return fsum(map(min, supply, demand))


def curriculum_path(
    supply: Sequence[float], demand: Sequence[float], responsiveness: float, cohorts: int
) -> list[float]:
    r"""Gap between training and need, cohort by cohort, where a school listens to firms.

    Before each cohort the school moves every share :math:`s_j` of its seats towards the share
    :math:`d_j` of the jobs, :math:`s_j' = s_j + \lambda (d_j - s_j)` with the `responsiveness`
    :math:`\lambda`. The `dissimilarity_index` of cohort t is then

    .. math:: D_t = D_0 (1 - \lambda)^t

    so that a school which listens a little before every course closes most of the gap within a few
    of them. What firms need does not change meanwhile.

    Parameters
    ----------
    supply, demand : sequence of float, at least 0, not all 0, seats and jobs
        As in `dissimilarity_index`, at the start.
    responsiveness : float, 0 to 1
        Part of the gap that each cohort's course closes.
    cohorts : int, at least 0
        Cohorts after the first.

    Returns
    -------
    list of float, 0 to 1
        The index of the first cohort and of each one after it.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range or the lists differ in length.

    Notes
    -----
    An assumption made for teaching: the school knows the need and closes the same part each time.

    Examples
    --------
    One seat in five is wrong, and each course closes half of what is left:

    >>> [round(gap, 3) for gap in curriculum_path([50, 50], [30, 70], 0.5, cohorts=2)]
    [0.2, 0.1, 0.05]
    """
    require_share(responsiveness=responsiveness)
    require_integer(0, cohorts=cohorts)
    gap = dissimilarity_index(supply, demand)
    return [gap * (1 - responsiveness) ** cohort for cohort in range(cohorts + 1)]
