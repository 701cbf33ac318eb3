"""Linkages: the same results from scipy and from deliveries one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from models.peers.linkages import scipy_processed_random, simulated_processed

from clusterlearn.models.linkages import delivery_utilisation


@given(st.integers(1, 400), st.integers(1, 60), st.integers(1, 60))
def test_scipy_gives_the_same_mean(n, days, capacity):
    plant = delivery_utilisation(n, days, capacity)

    assert plant.processed_random == pytest.approx(scipy_processed_random(n, days, capacity))


@pytest.mark.parametrize("adherence", [0.0, 0.37, 0.8, 1.0])
def test_deliveries_one_by_one_come_to_the_same(adherence):
    plant = delivery_utilisation(110, 12, 9, adherence)

    simulated = simulated_processed(110, 12, 9, adherence, runs=4_000)
    assert plant.processed_calendar == pytest.approx(simulated, rel=0.004)
