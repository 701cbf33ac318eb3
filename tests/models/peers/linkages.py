"""Deliveries by scipy's binomial distribution, and one by one."""

import numpy as np
from scipy.stats import binom


def scipy_processed_random(n_deliveries, days, capacity):
    """Mean deliveries processed where each chooses a day at random."""
    numbers = np.arange(n_deliveries + 1)
    chances = binom.pmf(numbers, n_deliveries, 1 / days)
    return days * float(np.minimum(numbers, capacity) @ chances)


def simulated_processed(n_deliveries, days, capacity, adherence, runs, seed=0):
    """Mean deliveries processed in many runs, day by day."""
    generator = np.random.default_rng(seed)
    planned = round(adherence * n_deliveries)
    calendar = np.bincount(np.arange(planned) % days, minlength=days)
    total = 0
    for _ in range(runs):
        free = generator.integers(0, days, n_deliveries - planned)
        day = calendar + np.bincount(free, minlength=days)
        total += np.minimum(day, capacity).sum()
    return total / runs
