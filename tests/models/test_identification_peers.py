"""Identification: the same results from inequality, numpy, scipy and all throws of the darts."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from models.peers.identification import (
    dartboard,
    inequality_gini,
    numpy_location_quotient,
    scipy_places_by_chance,
)

from clusterlearn.models.identification import (
    ellison_glaeser,
    location_quotient,
    locational_gini,
    places_by_chance,
    shift_share,
)

jobs = st.floats(0.1, 1000)


@given(st.lists(st.tuples(jobs, st.integers(1, 20)), min_size=2, max_size=8))
def test_inequality_finds_the_same_gini_in_equal_pieces_of_regions(regions):
    industry, total = zip(*regions, strict=True)

    assert locational_gini(industry, total) == pytest.approx(
        inequality_gini(industry, total), abs=1e-9
    )


@given(st.lists(st.lists(jobs, min_size=4, max_size=4), min_size=1, max_size=6))
def test_numpy_finds_the_same_quotients(employment):
    assert np.array(location_quotient(employment)) == pytest.approx(
        numpy_location_quotient(employment)
    )


@settings(max_examples=25)
@given(
    st.lists(jobs, min_size=2, max_size=3),
    st.lists(jobs, min_size=2, max_size=5),
)
def test_all_throws_of_the_darts_have_the_mean_and_variance_of_the_formula(total, plants):
    index = ellison_glaeser([1] * len(total), total, plants)

    mean, variance = dartboard(total, plants)
    assert index.expected_raw_random == pytest.approx(mean)
    assert index.variance_raw_random == pytest.approx(variance)


@given(st.integers(1, 100_000), st.floats(0.001, 0.999), st.floats(-10, 10))
def test_scipy_expects_as_many_places(firms, share, deviations):
    usual, spread = firms * share, (firms * share * (1 - share)) ** 0.5
    here = min(firms, max(0, round(usual + deviations * spread)))

    assert places_by_chance(here, firms, share) == pytest.approx(
        scipy_places_by_chance(here, firms, share), rel=1e-9
    )


@given(st.lists(st.tuples(jobs, jobs, jobs, jobs), min_size=1, max_size=6))
def test_numpy_splits_a_change_into_the_same_parts(sectors):
    local_0, local_1, reference_0, reference_1 = np.array(sectors).T
    g = reference_1.sum() / reference_0.sum() - 1
    g_i = reference_1 / reference_0 - 1
    expected = [
        local_0.sum() * g,
        local_0 @ (g_i - g),
        local_0 @ ((local_1 / local_0 - 1) - g_i),
    ]

    change = shift_share(*(column.tolist() for column in np.array(sectors).T))
    assert [change.national, change.industry_mix, change.competitive] == pytest.approx(
        expected, rel=1e-6, abs=1e-6
    )
