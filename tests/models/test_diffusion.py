"""Diffusion: Bass's figures, Orissa's, and refusals by name."""

from math import log

import pytest

from clusterlearn.models.diffusion import (
    bass_cumulative,
    bass_peak,
    calibrate_replication,
    scaling_up,
)

ORISSA = {"m": 300.0, "replication": 0.25, "complementarity": 0.95, "capacity": 60.0}


def test_bass_forecast_for_air_conditioners():
    peak = bass_peak(0.010399, 0.41861, 16_895.0)

    assert peak.time == pytest.approx(8.6, abs=0.05)


def test_without_copying_the_start_is_the_peak():
    peak = bass_peak(0.2, 0.1, 100.0)

    assert (peak.time, peak.rate, peak.cumulative) == (0.0, pytest.approx(20), 0.0)


def test_pilots_and_policy_together_do_more_than_the_sum():
    pilots = scaling_up(3, pilots=4.0, mainstreaming=0.0, **ORISSA)[-1]
    policy = scaling_up(3, pilots=0.0, mainstreaming=0.04, **ORISSA)[-1]
    both = scaling_up(3, pilots=4.0, mainstreaming=0.04, **ORISSA)[-1]

    assert both > 2 * (pilots + policy)


def test_without_complementarity_both_give_125_clusters_after_six_years():
    given = ORISSA | {"complementarity": 0.0}

    assert scaling_up(6, pilots=4.0, mainstreaming=0.04, **given)[-1] == pytest.approx(125, abs=0.5)


def test_with_steps_too_large_the_market_is_not_passed():
    assert scaling_up(2, 100.0, 50.0, 9.0, 0.0, steps=1) == [50.0, 100.0, 100.0]


def test_without_a_policy_the_odds_grow_by_the_replication():
    q = calibrate_replication(90.0, 3.0, 100.0, 50.0)

    assert q == pytest.approx(log(9) / 3)


def test_four_among_ever_so_many_need_the_speed_at_which_four_alone_grow():
    q = calibrate_replication(150.0, 3.0, 1e20, 4.0)

    assert q == pytest.approx(log(150 / 4) / 3)


def test_tiny_markets_and_speeds_are_computed_too():
    assert calibrate_replication(1e7, 1e90, 1e8, 1e-300) == pytest.approx(7.07e-88, rel=1e-3)
    assert bass_cumulative([1e90], 1e-80, 0.0, 1e-300) == [1e-300]
    assert bass_peak(1e-300, 3e-300, 1e-300).cumulative == pytest.approx(1e-300 / 3)


def test_colour_television_peaks_after_five_years():
    peak = bass_peak(0.018, 0.67, 37.4)

    assert (round(peak.time, 1), round(peak.rate, 1)) == (5.3, 6.6)


@pytest.mark.parametrize(
    ("refuse", "message"),
    [
        (
            lambda: bass_cumulative([1.0, -1.0], 0.1, 0.2, 10.0),
            "t[1] must be at least 0 and finite, got -1.0",
        ),
        (
            lambda: scaling_up(2, 10.0, 20.0, 0.1, 0.1),
            "pilots must be at most m, got 20.0 and 10.0",
        ),
        (
            lambda: calibrate_replication(8.0, 2.0, 10.0, 0.0),
            "pilots must be below m, and above 0 where there is no policy, got 0.0 and 10.0",
        ),
        (
            lambda: calibrate_replication(4.0, 2.0, 10.0, 5.0),
            "target must lie between 5 and 10.0, got 4.0",
        ),
        (
            lambda: calibrate_replication(8.0, 1e-310, 10.0, 5.0),
            "target, years must lie closer together to compute, got 8, 1e-310",
        ),
        (
            lambda: bass_peak(5e-321, 1e-320, 10.0),
            "q, p must lie closer together to compute, got 9.99989e-321, 4.99994e-321",
        ),
    ],
)
def test_a_value_out_of_range_is_refused_by_name(refuse, message):
    with pytest.raises(ValueError) as refusal:
        refuse()

    assert str(refusal.value) == message
