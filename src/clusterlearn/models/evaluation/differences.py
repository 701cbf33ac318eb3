"""Difference in differences: what changed here beyond what changed elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, hypot, sqrt
from operator import mul

from clusterlearn.models._require import (
    require_computed,
    require_each,
    require_finite,
    require_length,
    require_non_negative,
)

__all__ = [
    "Difference",
    "DifferenceTest",
    "did_from_changes",
    "did_from_means",
    "did_panel",
    "mean_and_squares",
]


@dataclass(frozen=True)
class Difference:
    """A difference in differences.

    ``estimate`` is in the unit of the outcome, ``standard_error`` (at least 0) in the same unit, or
    None where those of the means are not known.
    """

    estimate: float
    standard_error: float | None


@dataclass(frozen=True)
class DifferenceTest:
    """A difference in differences held against chance.

    ``estimate`` and ``standard_error`` (above 0) are in the unit of the outcome, ``t`` is their
    ratio: beyond 2 or so on either side, chance alone seldom does it.
    """

    estimate: float
    standard_error: float
    t: float


def did_from_means(
    treated_before: float,
    treated_after: float,
    control_before: float,
    control_after: float,
    se: Sequence[float] | None = None,
) -> Difference:
    r"""What changed in the cluster beyond what changed elsewhere, from four means.

    Sales may have risen everywhere; an agent who compares before and after only takes credit for
    that. With the means T of the treated and C of the others before (0) and after (1) the
    estimate is :math:`(T_1 - T_0) - (C_1 - C_0)`, and its standard error
    :math:`\sqrt{s_{T0}^2 + s_{T1}^2 + s_{C0}^2 + s_{C1}^2}` where the four samples are independent.

    Parameters
    ----------
    treated_before, treated_after, control_before, control_after : float, unit of the outcome
        Mean outcome of those that the initiative worked with, and of those it did not.
    se : sequence of four floats, at least 0, unit of the outcome, optional
        Standard errors of the four means, in the order of the parameters.

    Returns
    -------
    Difference
        ``estimate`` and ``standard_error``, None without `se`.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range or `se` does not have four entries.

    Notes
    -----
    It assumes that both groups would have changed alike without the initiative, which no figure of
    theirs can prove. Where the same firms were asked twice, the samples are not independent: see
    `did_from_changes` and `did_panel`.

    References
    ----------
    Card and Krueger (1994), "Minimum wages and employment: a case study of the fast-food industry
    in New Jersey and Pennsylvania", American Economic Review 84, 772-793.

    Examples
    --------
    Sales rose from 100 to 130 in the cluster and from 90 to 110 elsewhere: 30 less 20. Errors of 1
    in each mean make one of 2.

    >>> did_from_means(100, 130, 90, 110, se=[1, 1, 1, 1])
    Difference(estimate=10, standard_error=2.0)
    """
    require_finite(
        treated_before=treated_before,
        treated_after=treated_after,
        control_before=control_before,
        control_after=control_after,
    )
    if se is not None:
        require_each(require_non_negative, se=se)
        require_length(4, se=se)
    return Difference(
        estimate=(treated_after - treated_before) - (control_after - control_before),
        standard_error=None if se is None else hypot(*se),
    )


def did_from_changes(
    treated_change: float, treated_se: float, control_change: float, control_se: float
) -> DifferenceTest:
    r"""What changed in the cluster beyond what changed elsewhere, from two mean changes.

    Reports often give the mean change of each group and its standard error. With the changes
    :math:`\Delta_T` and :math:`\Delta_C` and their errors s the estimate is
    :math:`\Delta_T - \Delta_C`, its standard error :math:`\sqrt{s_T^2 + s_C^2}`, and t the ratio
    of the two.

    Parameters
    ----------
    treated_change, treated_se : float, unit of the outcome
        Mean change of those that the initiative worked with, and its standard error (at least 0).
    control_change, control_se : float, unit of the outcome
        The same of those that it did not work with. Not both errors are 0.

    Returns
    -------
    DifferenceTest
        ``estimate``, ``standard_error`` and ``t``.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, or both errors are 0 or too small to divide by.

    Notes
    -----
    Firms that differ much but change alike have a small error here and a large one in
    `did_from_means`: asking the same firms again pays.

    References
    ----------
    Card and Krueger (1994), "Minimum wages and employment: a case study of the fast-food industry
    in New Jersey and Pennsylvania", American Economic Review 84, 772-793.

    Examples
    --------
    Incomes rose by 12 (error 3) in the cluster and by 2 (error 4) elsewhere; 10 is twice the error
    of 5.

    >>> did_from_changes(12, 3, 2, 4)
    DifferenceTest(estimate=10, standard_error=5.0, t=2.0)
    """
    require_finite(treated_change=treated_change, control_change=control_change)
    require_non_negative(treated_se=treated_se, control_se=control_se)
    if not (treated_se or control_se):
        raise ValueError("treated_se and control_se must not both be 0, got 0 for both")
    result = _tested(treated_change - control_change, treated_se, control_se)
    require_computed(
        result.t,
        treated_change=treated_change,
        treated_se=treated_se,
        control_change=control_change,
        control_se=control_se,
    )
    return result


def _tested(estimate: float, treated_se: float, control_se: float) -> DifferenceTest:
    standard_error = hypot(treated_se, control_se)
    return DifferenceTest(estimate, standard_error, estimate / standard_error)


def did_panel(
    treated_before: Sequence[float],
    treated_after: Sequence[float],
    control_before: Sequence[float],
    control_after: Sequence[float],
) -> DifferenceTest:
    r"""What changed in the cluster beyond what changed elsewhere, from firms asked twice.

    This is for an agent's own survey: the same firms or households before and after, some that
    the initiative worked with and some that it did not. With the changes :math:`d_i` of the
    :math:`n_T` treated and the :math:`n_C` others the estimate is :math:`\bar d_T - \bar d_C` and
    its standard error :math:`\sqrt{s_T^2 / n_T + s_C^2 / n_C}`, where :math:`s^2` is the variance
    of the changes in each group; t is the ratio of the two.

    Parameters
    ----------
    treated_before, treated_after : sequence of at least two floats, unit of the outcome
        Outcome of each treated firm, in the same order.
    control_before, control_after : sequence of at least two floats, unit of the outcome
        Outcome of each of the others, in the same order.

    Returns
    -------
    DifferenceTest
        ``estimate``, ``standard_error`` and ``t``.

    Raises
    ------
    ValueError, TypeError
        If an entry is not finite, before and after differ in length, a group has fewer than two
        firms, or all firms of each group change alike, so that chance cannot be judged.

    Notes
    -----
    Both groups are assumed to be a chance sample, and to have changed alike had the initiative not
    been there. The variances of the two groups may differ (Welch 1947).

    References
    ----------
    Welch (1947), "The generalization of 'Student's' problem when several different population
    variances are involved", Biometrika 34, 28-35.

    Examples
    --------
    The treated gain 8 and 12, the others 2 and 4: 10 less 3. The variances 8 and 2 of two firms
    each make an error of the root of 8/2 + 2/2.

    >>> result = did_panel([50, 60], [58, 72], [40, 70], [42, 74])
    >>> result.estimate, round(result.standard_error, 3), round(result.t, 3)
    (7.0, 2.236, 3.13)
    """
    treated, treated_se = _mean_change(treated_before=treated_before, treated_after=treated_after)
    control, control_se = _mean_change(control_before=control_before, control_after=control_after)
    if not (treated_se or control_se):
        raise ValueError(
            "treated_after and control_after must change by more than one amount within a group, "
            f"got {treated:g} and {control:g} for all"
        )
    result = _tested(treated - control, treated_se, control_se)
    require_computed(result.t, treated_change=treated, control_change=control)
    return result


def _mean_change(**samples: Sequence[float]) -> tuple[float, float]:
    """Mean change of a group from its outcomes before and after, and its standard error."""
    require_each(require_finite, **samples)
    (name, before), (later, after) = samples.items()
    n = len(before)
    require_length(n, **{later: after})
    if n < 2:
        raise ValueError(f"{name} must have at least 2 entries, got {n}")
    changes = [now - start for start, now in zip(before, after, strict=True)]
    mean, squares = mean_and_squares(changes)
    return mean, sqrt(squares / (n - 1) / n)


def mean_and_squares(values: Sequence[float]) -> tuple[float, float]:
    """Mean of some values, and the sum of the squares of what each lies away from it."""
    mean = fsum(values) / len(values)
    gaps = [value - mean for value in values]
    return mean, fsum(map(mul, gaps, gaps))
