"""Difference in differences as a regression, as most reports print it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from math import fsum, sqrt

from clusterlearn.models._require import (
    require_each,
    require_finite,
    require_integer,
    require_length,
)
from clusterlearn.models.evaluation.differences import mean_and_squares

__all__ = ["DidRegression", "did_regression"]


@dataclass(frozen=True)
class DidRegression:
    """A difference in differences by regression, all in the unit of the outcome.

    ``estimate`` is the effect, ``standard_error`` (at least 0) its error where all outcomes scatter
    alike, ``standard_error_hc1`` (at least 0) the one that lets each of the four groups scatter in
    its own way. ``coefficients`` holds the constant (mean of the others before), the treated's lead
    before, the others' change, and the effect.
    """

    estimate: float
    standard_error: float
    standard_error_hc1: float
    coefficients: list[float]


def did_regression(
    outcome: Sequence[float], treated: Sequence[int], after: Sequence[int]
) -> DidRegression:
    r"""What changed in the cluster beyond what changed elsewhere, from two separate surveys.

    For surveys that asked other firms each time, and for reading evaluations that others paid for.
    It is the least-squares fit of
    :math:`y = b_0 + b_1 \, \text{treated} + b_2 \, \text{after} + b_3 \, \text{treated} \times
    \text{after}`, and the effect is :math:`b_3`. The fit is the mean of each of the four groups g;
    with the n residuals e the variance of :math:`b_3` is

    .. math:: \frac{\sum_i e_i^2}{n - 4} \sum_g \frac{1}{n_g}
              \quad\text{or (HC1)}\quad
              \frac{n}{n - 4} \sum_g \frac{\sum_{i \in g} e_i^2}{n_g^2}

    Parameters
    ----------
    outcome : sequence of at least five floats, any unit
        Outcome of each observation, y.
    treated : sequence of int, 0 or 1
        Whether it belongs to those that the initiative works with.
    after : sequence of int, 0 or 1
        Whether it was made after the initiative began.

    Returns
    -------
    DidRegression
        ``estimate``, ``standard_error``, ``standard_error_hc1`` and ``coefficients``, all in the
        unit of the outcome.

    Raises
    ------
    ValueError, TypeError
        If an entry is not finite, or not 0 or 1, lists differ in length, one of the four groups is
        empty, or fewer than five observations are there.

    Notes
    -----
    The errors treat all observations as independent. Where the same firms stand in both surveys,
    use `did_panel`: as a rule its error is much smaller, since it does not count how firms differ
    from each other all the time.

    References
    ----------
    White (1980), "A heteroskedasticity-consistent covariance matrix estimator and a direct test for
    heteroskedasticity", Econometrica 48, 817-838. MacKinnon and White (1985), "Some
    heteroskedasticity-consistent covariance matrix estimators with improved finite sample
    properties", Journal of Econometrics 29, 305-325.

    Examples
    --------
    Two firms a group, each 1 above or below its mean. The means are 10 and 13 elsewhere, 20 and 28
    in the cluster: 8 less 3. Eight squared residuals of 1 over 8 - 4, times four halves, make 4.

    >>> found = did_regression(
    ...     outcome=[9, 11, 12, 14, 19, 21, 27, 29],
    ...     treated=[0, 0, 0, 0, 1, 1, 1, 1],
    ...     after=[0, 0, 1, 1, 0, 0, 1, 1],
    ... )
    >>> found.estimate, found.standard_error, found.coefficients
    (5.0, 2.0, [10.0, 10.0, 3.0, 5.0])
    """
    require_each(require_finite, outcome=outcome)
    n = len(outcome)
    require_each(_require_flag, treated=treated, after=after)
    require_length(n, treated=treated, after=after)
    require_integer(5, observations=n)
    groups = _groups(outcome, treated, after)
    means, squares = zip(*map(mean_and_squares, groups), strict=True)
    sizes = [len(group) for group in groups]
    control, control_after, cluster, cluster_after = means
    estimate = (cluster_after - cluster) - (control_after - control)
    robust = fsum(square / size**2 for square, size in zip(squares, sizes, strict=True))
    return DidRegression(
        estimate=estimate,
        standard_error=sqrt(fsum(squares) / (n - 4) * fsum(1 / size for size in sizes)),
        standard_error_hc1=sqrt(n / (n - 4) * robust),
        coefficients=[control, cluster - control, control_after - control, estimate],
    )


def _require_flag(**values: int) -> None:
    """Refuse what is neither 0 nor 1; False and True are the same numbers."""
    for name, value in values.items():
        if not isinstance(value, bool):
            require_integer(0, 1, **{name: value})


def _groups(
    outcome: Sequence[float], treated: Sequence[int], after: Sequence[int]
) -> list[list[float]]:
    """Outcomes of the others before and after, and of the treated before and after."""
    groups: list[list[list[float]]] = [[[], []], [[], []]]
    for value, is_treated, is_after in zip(outcome, treated, after, strict=True):
        groups[is_treated][is_after].append(value)
    for is_treated, is_after in product((0, 1), repeat=2):
        if not groups[is_treated][is_after]:
            raise ValueError(
                "treated and after must hold each of their four combinations, "
                f"got none with treated {is_treated} and after {is_after}"
            )
    return groups[0] + groups[1]
