"""How many to ask, and what effect a survey can miss."""

from math import sqrt
from statistics import NormalDist

from clusterlearn.models._require import (
    require_choice,
    require_computed,
    require_integer,
    require_order,
    require_positive,
    require_share,
    require_share_inside,
)

__all__ = ["minimum_detectable_effect", "sample_size_per_arm"]


def sample_size_per_arm(
    effect: float,
    sd: float,
    power: float = 0.8,
    significance: float = 0.05,
    autocorrelation: float | None = None,
    method: str = "post",
) -> float:
    r"""How many firms to ask in each group, so that an effect of this size is found.

    Needed before the baseline: a survey that is too small finds nothing, whatever the initiative
    did. With the quantile function z of the normal distribution, the significance a, the power p,
    the effect :math:`\delta` and the standard deviation :math:`\sigma`

    .. math:: n = 2 f \left(\frac{(z_{1 - a / 2} + z_p) \, \sigma}{\delta}\right)^2

    where f depends on what is compared: 1 for the outcomes after (``post``),
    :math:`2 (1 - \rho)` for the changes (``did``), and :math:`1 - \rho^2` for the outcomes after
    with those before taken into account by regression (``ancova``), with the autocorrelation
    :math:`\rho`.

    Parameters
    ----------
    effect : float, above 0, unit of the outcome
        The smallest effect that would matter.
    sd : float, above 0, unit of the outcome
        Standard deviation of the outcome among firms.
    power : float, above `significance` and below 1
        Probability of finding such an effect.
    significance : float, above 0 and below 1
        Probability of finding an effect where there is none.
    autocorrelation : float, 0 to 1, optional
        Correlation between a firm's outcomes before and after. Needed for ``did`` and ``ancova``;
        ``post`` does not use it.
    method : str
        ``post``, ``did`` or ``ancova``.

    Returns
    -------
    float, at least 0, firms
        Firms in each of the two groups, not rounded.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, the method is none of the three, or the autocorrelation
        is missing.

    Notes
    -----
    The formula is that of large samples, two equal groups and firms drawn one by one. For whole
    groups drawn together see `minimum_detectable_effect`.

    References
    ----------
    Frison and Pocock (1992), "Repeated measures in clinical trials: analysis using mean summary
    statistics and its implications for design", Statistics in Medicine 11, 1685-1704. McKenzie
    (2012), "Beyond baseline and follow-up: the case for more T in experiments", Journal of
    Development Economics 99, 210-221.

    Examples
    --------
    An effect of half a standard deviation, with the usual power and significance: 2 times
    (1.96 + 0.84) / 0.5 squared.

    >>> round(sample_size_per_arm(effect=5, sd=10), 1)
    62.8

    Of two firms whose incomes differ, most differ next year, too. At a correlation of one half the
    changes scatter as much as the outcomes, and a regression needs a quarter less:

    >>> round(sample_size_per_arm(5, 10, autocorrelation=0.5, method="did"), 1)
    62.8
    >>> round(sample_size_per_arm(5, 10, autocorrelation=0.5, method="ancova"), 1)
    47.1
    """
    require_positive(effect=effect, sd=sd)
    ratio = _deviations(power, significance) * sd / effect
    n = 2 * _variance_factor(method, autocorrelation) * ratio * ratio
    require_computed(n, effect=effect, sd=sd)
    return n


def minimum_detectable_effect(
    n_per_arm: float,
    sd: float,
    power: float = 0.8,
    significance: float = 0.05,
    autocorrelation: float | None = None,
    method: str = "post",
    icc: float = 0.0,
    cluster_size: int = 1,
) -> float:
    r"""Smallest effect that a survey of this size finds with the power asked for.

    It tells an agent what "no effect found" means: with few firms even a large one may be missed.
    It turns `sample_size_per_arm` round, and counts that firms of one place are alike: with m firms
    from each place and their correlation r

    .. math:: \delta = (z_{1 - a / 2} + z_p) \, \sigma \sqrt{2 f \, (1 + (m - 1) r) / n}

    with z, a, p, :math:`\sigma` and f as there.

    Parameters
    ----------
    n_per_arm : float, above 0, firms
        Firms in each of the two groups, n, over all places.
    sd : float, above 0, unit of the outcome
        Standard deviation of the outcome among firms.
    power, significance, autocorrelation, method : float and str
        As in `sample_size_per_arm`.
    icc : float, 0 to 1
        Intra-cluster correlation r: the share of the variance that lies between places.
    cluster_size : int, at least 1, firms
        Firms m that are drawn together from one place.

    Returns
    -------
    float, at least 0, unit of the outcome
        The effect.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, the method is none of the three, or the autocorrelation
        is missing.

    References
    ----------
    Kish (1965), "Survey Sampling", Wiley (the design effect). Frison and Pocock (1992), "Repeated
    measures in clinical trials: analysis using mean summary statistics and its implications for
    design", Statistics in Medicine 11, 1685-1704.

    Examples
    --------
    Fifty firms a group find an effect of 2.8 times the root of 2/50, so 0.56 standard deviations.
    Where they come from five places of ten and a tenth of the variance lies between places, it
    takes 1 + 9 * 0.1 = 1.9 times as many firms, or an effect 1.38 times as large:

    >>> round(minimum_detectable_effect(50, sd=1), 2)
    0.56
    >>> round(minimum_detectable_effect(50, sd=1, icc=0.1, cluster_size=10), 2)
    0.77
    """
    require_positive(n_per_arm=n_per_arm, sd=sd)
    require_share(icc=icc)
    require_integer(1, cluster_size=cluster_size)
    design_effect = 1 + (cluster_size - 1) * icc
    variance = 2 * _variance_factor(method, autocorrelation) * design_effect
    effect = _deviations(power, significance) * sd * (sqrt(variance) / sqrt(n_per_arm))
    require_computed(effect, n_per_arm=n_per_arm, sd=sd, cluster_size=cluster_size)
    return effect


def _deviations(power: float, significance: float) -> float:
    """Standard errors that the effect must lie away from 0; above 0, since power is the larger."""
    require_share_inside(power=power, significance=significance)
    require_order(power=power, significance=significance)
    quantile = NormalDist().inv_cdf
    either_side = significance / 2 or significance  # half of the smallest float is 0
    return quantile(power) - quantile(either_side)


def _variance_factor(method: str, autocorrelation: float | None) -> float:
    """Variance of what is compared, as a multiple of the outcome's."""
    require_choice(("post", "did", "ancova"), method=method)
    if autocorrelation is not None:
        require_share(autocorrelation=autocorrelation)
    if method == "post":
        return 1.0
    if autocorrelation is None:
        raise ValueError(f"autocorrelation must be a number from 0 to 1 for {method}, got None")
    return 2 * (1 - autocorrelation) if method == "did" else 1 - autocorrelation**2
