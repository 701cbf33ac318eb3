"""Failures of loans by numpy and scipy, and year by year."""

import numpy as np
from scipy.stats import binom, norm


def scipy_default_distribution(n, pd, correlation, nodes=128):
    """Probabilities of 0 to n failures."""
    x, weights = np.polynomial.hermite.hermgauss(nodes)
    shift = norm.ppf(pd) - np.sqrt(2 * correlation) * x
    failing = norm.cdf(shift / np.sqrt(1 - correlation))
    chances = binom.pmf(np.arange(n + 1)[:, None], n, failing)
    return chances @ weights / np.sqrt(np.pi)


def summed_default_distribution(n, pd, correlation, points=20_001):
    """The same by a sum over so many shocks, equally far apart, in place of a quadrature."""
    x = np.linspace(-9, 9, points)
    shift = norm.ppf(pd) - np.sqrt(correlation) * x
    failing = norm.cdf(shift / np.sqrt(1 - correlation))
    chances = binom.pmf(np.arange(n + 1)[:, None], n, failing)
    return chances @ norm.pdf(x) * (x[1] - x[0])


def simulated_failures(n, pd, correlation, years, seed=0):
    """Number of failures in each of many years."""
    generator = np.random.default_rng(seed)
    shock = generator.standard_normal((years, 1))
    own = generator.standard_normal((years, n))
    driver = np.sqrt(correlation) * shock + np.sqrt(1 - correlation) * own
    return (driver < norm.ppf(pd)).sum(axis=1)
