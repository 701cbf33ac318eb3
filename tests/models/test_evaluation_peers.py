"""Evaluation: the same results from statsmodels, scipy and numpy."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from models.peers.evaluation import (
    scipy_did_panel,
    scipy_value_of_monitoring,
    statsmodels_did,
    statsmodels_sample_size,
)

from clusterlearn.models.evaluation import (
    did_panel,
    did_regression,
    sample_size_per_arm,
    update_belief,
    value_of_monitoring,
)

amounts = st.floats(-1000, 1000)
sizes = st.floats(0.1, 100)
firms = st.lists(st.tuples(amounts, amounts), min_size=2, max_size=8)


@settings(max_examples=40)
@given(st.lists(st.lists(amounts, min_size=2, max_size=8), min_size=4, max_size=4))
def test_statsmodels_fits_the_same_regression(groups):
    rows = [(value, place // 2, place % 2) for place, group in enumerate(groups) for value in group]
    outcome, treated, after = (list(column) for column in zip(*rows, strict=True))

    ours = did_regression(outcome, treated, after)
    coefficients, plain, robust = statsmodels_did(outcome, treated, after)
    assert ours.coefficients == pytest.approx(coefficients, abs=1e-6)
    assert ours.standard_error == pytest.approx(plain, abs=1e-6)
    assert ours.standard_error_hc1 == pytest.approx(robust, abs=1e-6)


@given(firms, firms)
def test_scipys_test_of_welch_has_the_same_t(treated, others):
    for group in (treated, others):
        changes = [after - before for before, after in group]
        assume(max(changes) - min(changes) > 0.01)

    panel = [list(column) for group in (treated, others) for column in zip(*group, strict=True)]
    assert did_panel(*panel).t == pytest.approx(scipy_did_panel(*panel), rel=1e-6, abs=1e-9)


@settings(max_examples=40)
@given(st.floats(0.05, 0.4), st.floats(1, 2), st.floats(0.6, 0.95), st.floats(0.01, 0.2))
def test_statsmodels_asks_as_many_firms(effect, sd, power, significance):
    ours = sample_size_per_arm(effect, sd, power, significance)

    assert statsmodels_sample_size(effect, sd, power, significance) == pytest.approx(ours)


@settings(max_examples=40)
@given(st.floats(-50, 50), sizes, sizes)
def test_scipy_sums_up_the_same_value_over_all_signals(lead, prior_sd, signal_sd):
    ours = value_of_monitoring(lead, prior_sd, signal_sd)

    theirs = scipy_value_of_monitoring(lead, prior_sd, signal_sd)
    assert ours == pytest.approx(theirs, rel=1e-6, abs=1e-6)


@given(amounts, sizes, amounts, sizes)
def test_numpy_finds_the_same_belief_as_the_best_fit_to_both_sources(
    prior, prior_sd, signal, signal_sd
):
    weights = np.array([1 / prior_sd, 1 / signal_sd])
    best, *_ = np.linalg.lstsq(weights[:, None], weights * [prior, signal], rcond=None)

    belief = update_belief(prior, prior_sd, signal, signal_sd)
    assert belief.mean == pytest.approx(best[0], abs=1e-6)
    assert belief.sd == pytest.approx(1 / np.linalg.norm(weights))
