"""Diffusion: the same path and the same speed from scipy."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from models.peers.diffusion import scipy_bass, scipy_replication

from clusterlearn.models.diffusion import bass_cumulative, calibrate_replication, scaling_up


@settings(max_examples=30)
@given(st.floats(0.001, 1), st.floats(0, 1), st.floats(1, 1000))
def test_scipy_integrates_to_the_same_path(p, q, m):
    times = [0.5, 1.0, 4.0, 9.0]

    assert bass_cumulative(times, p, q, m) == pytest.approx(list(scipy_bass(times, p, q, m)))


@pytest.mark.parametrize("mainstreaming", [0.0, 0.05, 0.1])
def test_scipy_finds_the_same_speed(mainstreaming):
    q = calibrate_replication(150.0, 3.0, 300.0, 4.0, mainstreaming)

    assert q == pytest.approx(scipy_replication(150.0, 3.0, 300.0, 4.0, mainstreaming), abs=1e-7)


def test_small_steps_come_close_to_the_equation():
    path = scaling_up(6, 300.0, 4.0, 0.9, 0.04, steps=2_000)

    assert path[1:] == pytest.approx(
        list(scipy_bass([1, 2, 3, 4, 5, 6], 0.04, 0.9, 300, 4)), rel=1e-3
    )
