"""Effects, samples and values of information by statsmodels, numpy and scipy."""

import numpy as np
from scipy import integrate, stats


def statsmodels_did(outcome, treated, after):
    """Coefficients of the regression, and the plain and the robust error of the effect."""
    from statsmodels.regression.linear_model import OLS

    treated, after = np.array(treated), np.array(after)
    columns = np.column_stack([np.ones(len(treated)), treated, after, treated * after])
    plain = OLS(np.array(outcome), columns).fit()
    robust = plain.get_robustcov_results("HC1")
    return list(plain.params), plain.bse[3], robust.bse[3]


def statsmodels_sample_size(effect, sd, power, significance):
    """Firms in each of two groups whose outcomes after are compared."""
    from statsmodels.stats.power import NormalIndPower

    return NormalIndPower().solve_power(
        effect / sd, alpha=significance / 2, power=power, alternative="larger"
    )


def scipy_did_panel(treated_before, treated_after, control_before, control_after):
    """The t of Welch's test between the changes of two groups."""
    changes = (
        np.subtract(treated_after, treated_before),
        np.subtract(control_after, control_before),
    )
    return stats.ttest_ind(*changes, equal_var=False).statistic


def scipy_value_of_monitoring(mean_difference, prior_sd, signal_sd):
    """Mean gain from choosing after the signal, summed up over all signals."""
    signals = stats.norm(mean_difference, np.hypot(prior_sd, signal_sd))
    gain = prior_sd**2 / (prior_sd**2 + signal_sd**2)

    def best(signal):
        return max(0, mean_difference + gain * (signal - mean_difference)) * signals.pdf(signal)

    turn = mean_difference - mean_difference / gain
    reach = 12 * signals.std()
    low, high = mean_difference - reach, mean_difference + reach
    total = integrate.quad(best, min(max(turn, low), high), high, limit=200)[0]
    return total - max(0, mean_difference)
