"""Selection: the same results from pymcdm, numpy and scipy."""

from math import isnan

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from models.peers.selection import (
    numpy_ahp,
    numpy_rank_acceptability,
    pymcdm_topsis,
    pymcdm_weighted_sum,
)
from scipy.optimize import brentq
from scipy.stats import rankdata

from clusterlearn.models.selection import (
    ahp_weights,
    critical_weight,
    rank_acceptability,
    ranking,
    topsis,
    weighted_sum,
)

CLUSTERS = [
    [820, 0.62, 0.04, 0.55, 310],
    [1500, 0.35, 0.09, 0.4, 520],
    [640, 0.8, 0.02, 0.7, 250],
    [1100, 0.48, 0.06, 0.5, 400],
]
WEIGHTS = [3, 2, 2, 2, 1]
BENEFIT = [True, True, True, True, False]
columns = st.lists(st.integers(1, 1000), min_size=4, max_size=4, unique=True)
tables = st.lists(columns, min_size=3, max_size=6).map(
    lambda table: [list(row) for row in zip(*table, strict=True)]
)


@given(tables, st.data())
def test_pymcdm_finds_the_same_scores(matrix, data):
    n = len(matrix[0])
    weights = data.draw(st.lists(st.floats(0.05, 1), min_size=n, max_size=n))
    benefit = data.draw(st.lists(st.booleans(), min_size=n, max_size=n))

    # its validation warns of clusters that others beat in everything
    expected = pymcdm_topsis(matrix, weights, benefit, validation=False)
    assert topsis(matrix, weights, benefit) == pytest.approx(expected.tolist())
    for method in ("minmax", "max", "sum"):
        theirs = pymcdm_weighted_sum(matrix, weights, benefit, method, validation=False)
        assert weighted_sum(matrix, weights, benefit, method) == pytest.approx(theirs.tolist())


@given(st.data())
def test_numpy_finds_the_same_eigenvector(data):
    n = data.draw(st.integers(3, 10))
    rows = np.ones((n, n))
    for i, j in zip(*np.triu_indices(n, 1), strict=True):
        rows[i, j] = data.draw(st.sampled_from([1 / 9, 1 / 5, 1 / 3, 1, 2, 4, 7, 9]))
        rows[j, i] = 1 / rows[i, j]

    weights, largest = numpy_ahp(rows)
    result = ahp_weights(rows.tolist())
    assert result.weights == pytest.approx(weights.tolist(), abs=1e-9)
    assert result.lambda_max == pytest.approx(largest)


@given(st.lists(st.integers(-3, 3), min_size=1, max_size=9))
def test_scipy_gives_the_same_places(scores):
    assert ranking(scores) == rankdata(-np.array(scores), method="min").tolist()


@pytest.mark.parametrize("criterion", range(5))
@pytest.mark.parametrize("pair", [(0, 1), (1, 2), (3, 0)])
def test_a_search_for_the_root_finds_the_same_critical_weight(criterion, pair):
    def lead(share):
        weights = np.array(WEIGHTS, dtype=float)
        weights[criterion] = 0
        weights *= (1 - share) / weights.sum()
        weights[criterion] = share
        scores = weighted_sum(CLUSTERS, weights.tolist(), BENEFIT)
        return scores[pair[0]] - scores[pair[1]]

    critical = critical_weight(CLUSTERS, WEIGHTS, BENEFIT, criterion, *pair)
    if isnan(critical):
        assert lead(0) * lead(1) > 0
    else:
        assert critical == pytest.approx(brentq(lead, 0, 1))


@pytest.mark.parametrize("concentration", [None, [6, 4, 4, 4, 2], [0.2] * 5])
def test_numpy_draws_the_same_shares_of_first_places(concentration):
    shares = rank_acceptability(CLUSTERS, BENEFIT, draws=20_000, concentration=concentration)

    theirs = numpy_rank_acceptability(CLUSTERS, BENEFIT, concentration)
    assert shares == pytest.approx(theirs.tolist(), abs=0.015)


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), min_size=2, max_size=4))
def test_with_two_criteria_first_places_are_lengths_of_a_line(points):
    assume(len({x for x, _ in points}) > 1 and len({y for _, y in points}) > 1)
    scaled = (np.array(points) - np.min(points, axis=0)) / np.ptp(points, axis=0)
    line = (np.arange(40_000) + 0.5) / 40_000
    scores = np.outer(line, scaled[:, 0]) + np.outer(1 - line, scaled[:, 1])
    is_best = scores >= scores.max(axis=1, keepdims=True) - 1e-12
    lengths = (is_best / is_best.sum(axis=1, keepdims=True)).mean(axis=0)

    shares = rank_acceptability(points, [True, True], draws=4_000)
    assert shares == pytest.approx(lengths.tolist(), abs=0.035)
