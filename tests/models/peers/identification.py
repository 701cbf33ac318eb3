"""Concentration by inequality and scipy, and by throwing every possible dart."""

from itertools import product

import numpy as np


def inequality_gini(industry_by_region, total_by_region):
    """Gini of the ratios of industry to total, each counted as often as its total says."""
    from inequality.gini import Gini  # brings scipy, which only its own test should pay

    ratios = np.divide(industry_by_region, total_by_region)
    return Gini(np.repeat(ratios, total_by_region)).g


def numpy_location_quotient(employment):
    """Shares of shares as arrays."""
    jobs = np.asarray(employment, dtype=float)
    local = jobs / jobs.sum(axis=1, keepdims=True)
    return local / (jobs.sum(axis=0) / jobs.sum())


def scipy_places_by_chance(firms_here, firms_in_country, share_of_jobs):
    """The binomial's tail, once for each place of this size."""
    from scipy.stats import binom  # takes a second, which only its own test should pay

    return binom.sf(firms_here - 1, firms_in_country, share_of_jobs) / share_of_jobs


def dartboard(total_by_region, plant_sizes):
    """Mean and variance of the raw concentration over all ways to place the plants."""
    x = np.asarray(total_by_region, dtype=float) / np.sum(total_by_region)
    z = np.asarray(plant_sizes, dtype=float) / np.sum(plant_sizes)
    raw, chances = [], []
    for places in product(range(len(x)), repeat=len(z)):
        s = np.bincount(places, weights=z, minlength=len(x))
        raw.append(((s - x) ** 2).sum())
        chances.append(x[list(places)].prod())
    mean = np.dot(raw, chances)
    return mean, np.dot((np.asarray(raw) - mean) ** 2, chances)
