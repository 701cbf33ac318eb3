"""Poverty: the same results from four packages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from models.peers.poverty import mpitb_measures, package_measures, pysal_gini, quantecon_gini

from clusterlearn.models.poverty import alkire_foster, fgt, gini, watts

incomes = st.lists(st.floats(1, 1000), min_size=2, max_size=30)


@settings(max_examples=50)
@given(incomes, st.floats(20, 500))
def test_a_package_measures_the_same_poverty(values, line):
    headcount, *others = package_measures(values, line)

    assert fgt(values, line, 0) == pytest.approx(headcount)
    own = [fgt(values, line, 1), fgt(values, line, 2), watts(values, line)]
    assert own == pytest.approx(others, abs=0.6e-5)


@settings(max_examples=50)
@given(incomes)
def test_two_packages_measure_the_same_inequality(values):
    assert gini(values) == pytest.approx(pysal_gini(values), abs=1e-9)
    assert gini(values) == pytest.approx(quantecon_gini(values), abs=1e-9)


@settings(max_examples=30)
@given(
    st.lists(st.lists(st.integers(0, 10), min_size=4, max_size=4), min_size=1, max_size=12),
    st.integers(1, 4),
)
def test_mpitb_counts_the_same_poor(achievements, k):
    poor = alkire_foster(achievements, [5, 5, 5, 5], k=k)

    assert (poor.H, poor.A, poor.M0) == pytest.approx(
        mpitb_measures(achievements, [5, 5, 5, 5], k), abs=1e-9
    )
