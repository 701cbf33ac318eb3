"""Credit: the same failures from numpy and scipy, and from many simulated years."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from models.peers.credit import (
    scipy_default_distribution,
    simulated_failures,
    summed_default_distribution,
)

from clusterlearn.models.credit import default_distribution, guarantee_fund


@settings(max_examples=40)
@given(st.integers(1, 120), st.floats(0.01, 0.99), st.floats(0, 0.9))
def test_numpy_and_scipy_give_the_same_distribution(n, pd, correlation):
    chances = default_distribution(n, pd, correlation)

    assert chances == pytest.approx(scipy_default_distribution(n, pd, correlation), abs=1e-9)


@pytest.mark.parametrize(
    ("correlation", "error"), [(0.05, 1e-9), (0.2, 1e-9), (0.5, 1e-3), (0.9, 0.02)]
)
@pytest.mark.parametrize("pd", [0.08, 0.3])
def test_the_quadrature_errs_by_no_more_than_is_said(pd, correlation, error):
    at_most = np.cumsum(default_distribution(80, pd, correlation))

    expected = np.cumsum(summed_default_distribution(80, pd, correlation))
    assert at_most == pytest.approx(expected, abs=error)


def test_simulated_years_exhaust_the_fund_as_often():
    failures = simulated_failures(80, 0.08, 0.1, years=40_000)
    fund = guarantee_fund(80, 7625.0, 0.08, 0.1, 0.5, 60_000.0)

    missing = np.maximum(0, failures * 7625 * 0.5 - 60_000)
    assert fund.exhaustion_probability == pytest.approx((missing > 0).mean(), abs=0.004)
    assert fund.expected_shortfall_uncovered == pytest.approx(missing.mean(), abs=60)


@pytest.mark.parametrize("nodes", range(2, 129))
def test_any_number_of_nodes_gives_numpys_quadrature(nodes):
    chances = default_distribution(30, 0.2, 0.3, nodes)

    expected = scipy_default_distribution(30, 0.2, 0.3, nodes)
    assert chances == pytest.approx(expected, abs=1e-9)
