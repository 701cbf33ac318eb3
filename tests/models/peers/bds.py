"""Break-even prices by scipy's Lambert W."""

from math import exp

from scipy.special import lambertw


def scipy_cost_recovery_prices(fixed_cost, variable_cost, market, mean_wtp, awareness):
    """The low and the high price, or None twice."""
    margin = fixed_cost * exp(variable_cost / mean_wtp) / (market * awareness * mean_wtp)
    return tuple(
        variable_cost - mean_wtp * lambertw(-margin, branch).real if margin <= exp(-1) else None
        for branch in (0, -1)
    )
