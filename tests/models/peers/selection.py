"""Choosing by pymcdm, and by arrays of numpy."""

import numpy as np


def _types(benefit):
    return np.where(benefit, 1, -1)


def _shares(weights):
    return np.asarray(weights, dtype=float) / np.sum(weights)


def pymcdm_topsis(matrix, weights, benefit, **options):
    """Closeness with vector normalisation."""
    from pymcdm.methods import TOPSIS
    from pymcdm.normalizations import vector_normalization

    return TOPSIS(vector_normalization)(
        np.array(matrix), _shares(weights), _types(benefit), **options
    )


def pymcdm_weighted_sum(matrix, weights, benefit, method="minmax", **options):
    """Simple additive weighting."""
    from pymcdm import normalizations
    from pymcdm.methods import WSM

    name = {"max": "linear", "sum": "sum", "minmax": "minmax"}[method]
    scale = getattr(normalizations, f"{name}_normalization")
    return WSM(scale)(np.array(matrix), _shares(weights), _types(benefit), **options)


def numpy_ahp(pairwise):
    """Principal eigenvector of sum 1 and its eigenvalue."""
    values, vectors = np.linalg.eig(np.array(pairwise, dtype=float))
    largest = np.argmax(values.real)
    vector = np.abs(vectors[:, largest].real)
    return vector / vector.sum(), values[largest].real


def numpy_rank_acceptability(matrix, benefit, concentration=None, draws=100_000, seed=0):
    """First places over so many Dirichlet weights, min-max scale."""
    x = np.array(matrix, dtype=float)
    scaled = (x - x.min(axis=0)) / np.ptp(x, axis=0)
    scaled = np.where(benefit, scaled, 1 - scaled)
    alpha = np.ones(len(benefit)) if concentration is None else concentration
    weights = np.random.default_rng(seed).dirichlet(alpha, draws)
    best = np.argmax(weights @ scaled.T, axis=1)
    return np.bincount(best, minlength=len(x)) / draws
