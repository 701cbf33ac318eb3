"""Learning from monitoring: how far to move one's belief, and what a measurement is worth."""

from dataclasses import dataclass
from math import erfc, exp, hypot, pi, sqrt

from clusterlearn.models._require import require_finite, require_non_negative, require_positive

__all__ = ["Belief", "update_belief", "value_of_monitoring"]


@dataclass(frozen=True)
class Belief:
    """What to believe after a signal.

    ``mean`` and ``sd`` (at least 0) are in the unit of the effect; ``gain`` (0 to 1) is the part of
    the way from the old mean to the signal that the belief went.
    """

    mean: float
    sd: float
    gain: float


def update_belief(prior_mean: float, prior_sd: float, signal: float, signal_sd: float) -> Belief:
    r"""What to believe of an effect after one more measurement.

    This is the feedback loop of monitoring: an agent expected something, measured something else,
    and each counts as much as it is exact. With the prior mean :math:`m` and standard deviation
    :math:`s_0`, the signal x and its standard deviation s the gain is
    :math:`k = s_0^2 / (s_0^2 + s^2)`, the new mean :math:`m + k (x - m)` and the new standard
    deviation :math:`s_0 \sqrt{1 - k}`.

    Parameters
    ----------
    prior_mean : float, unit of the effect
        What was expected.
    prior_sd : float, above 0, unit of the effect
        How unsure that was.
    signal : float, unit of the effect
        What was measured.
    signal_sd : float, at least 0, unit of the effect
        How inexact the measurement is, such as the standard error of an estimate.

    Returns
    -------
    Belief
        ``mean`` and ``sd`` (unit of the effect), ``gain`` (0 to 1).

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    Notes
    -----
    Belief and error are taken to be normal, and the measurement to have no bias: whoever asks only
    the firms that did well measures something else, and no number of such signals helps.

    References
    ----------
    DeGroot (1970), "Optimal Statistical Decisions", McGraw-Hill.

    Examples
    --------
    A gain of 10 was expected and 20 is measured. Both are inexact by 3, so that the truth is sought
    half way; 3 times the root of one half is 2.121.

    >>> belief = update_belief(10, 3, 20, 3)
    >>> belief.mean, round(belief.sd, 3), round(belief.gain, 3)
    (15.0, 2.121, 0.5)
    """
    require_finite(prior_mean=prior_mean, signal=signal)
    require_positive(prior_sd=prior_sd)
    require_non_negative(signal_sd=signal_sd)
    ratio = signal_sd / prior_sd
    gain = 1 / (1 + ratio * ratio)
    surer, less_sure = sorted((prior_sd, signal_sd))
    return Belief(
        mean=prior_mean + gain * (signal - prior_mean),
        sd=surer * (less_sure / hypot(prior_sd, signal_sd)),
        gain=gain,
    )


def value_of_monitoring(mean_difference: float, prior_sd: float, signal_sd: float) -> float:
    r"""What a measurement is worth before a choice between two courses of action.

    It helps to decide how much to spend on monitoring: nothing that cannot change the choice is
    worth its cost. The courses are expected to differ by :math:`\mu` (such as going on against
    stopping), with the standard deviation :math:`s_0`; a measurement with the error s will move
    this belief by :math:`\sigma = s_0^2 / \sqrt{s_0^2 + s^2}` (its standard deviation). With
    :math:`u = |\mu| / \sigma` and the normal density :math:`\varphi` and distribution
    :math:`\Phi` the expected gain from choosing after it is
    :math:`\sigma \, (\varphi(u) - u \, (1 - \Phi(u)))`.

    Parameters
    ----------
    mean_difference : float, money
        What the one course is expected to bring more than the other.
    prior_sd : float, above 0, money
        How unsure that is.
    signal_sd : float, at least 0, money
        How inexact the measurement will be; 0 for perfect information.

    Returns
    -------
    float, at least 0, money
        The most that the measurement may cost.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    Notes
    -----
    It leaves out what monitoring is good for beside this one choice, such as trust and
    accountability.

    References
    ----------
    Raiffa and Schlaifer (1961), "Applied Statistical Decision Theory", Harvard University.

    Examples
    --------
    Two plans look equally good, and differ by 100 either way or so. Perfect information is worth
    100 times the normal density at 0, 0.399. Where one plan looks better by 300, it is worth little:

    >>> round(value_of_monitoring(0, 100, 0), 1)
    39.9
    >>> round(value_of_monitoring(300, 100, 0), 3)
    0.038
    """
    require_finite(mean_difference=mean_difference)
    require_positive(prior_sd=prior_sd)
    require_non_negative(signal_sd=signal_sd)
    lead = abs(mean_difference)
    spread = prior_sd * (prior_sd / hypot(prior_sd, signal_sd))
    if not spread:
        return 0.0
    u = lead / spread
    density = exp(-u * u / 2) / sqrt(2 * pi)
    beyond = erfc(u / sqrt(2)) / 2
    return max(0.0, spread * density - lead * beyond)  # rounding may pass 0 far out
