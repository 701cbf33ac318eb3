"""Diffusion: what holds for every input."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clusterlearn.models.diffusion import (
    bass_cumulative,
    bass_peak,
    calibrate_replication,
    scaling_up,
)

speeds = st.floats(0.001, 2)
markets = st.floats(1, 10_000)
shares = st.floats(0, 1)
times = st.lists(st.floats(0, 50), min_size=1, max_size=6)


@given(times, speeds, st.floats(0, 2), markets)
def test_adopters_grow_and_never_exceed_the_market(t, p, q, m):
    path = bass_cumulative(sorted(t), p, q, m)

    assert path == sorted(path)
    assert all(0 <= adopters <= m for adopters in path)


@given(speeds, st.floats(0, 2), markets)
def test_nobody_has_adopted_at_the_start_and_everybody_in_the_end(p, q, m):
    first, last = bass_cumulative([0.0, 1e6], p, q, m)

    assert (first, last) == (0.0, pytest.approx(m))


@given(speeds, speeds, markets, st.floats(0, 40))
def test_no_year_is_faster_than_the_peak(p, q, m, year):
    peak = bass_peak(p, q, m)
    before, after = bass_cumulative([year, year + 0.01], p, q, m)

    assert (after - before) / 0.01 <= peak.rate * (1 + 1e-6)
    [there] = bass_cumulative([peak.time], p, q, m)
    assert there == pytest.approx(peak.cumulative, abs=1e-6 * m)


programmes = st.fixed_dictionaries(
    {
        "years": st.integers(0, 8),
        "replication": st.floats(0, 2),
        "mainstreaming": st.floats(0, 1),
        "complementarity": st.floats(0, 2),
        "capacity": st.none() | st.floats(0.1, 100),
        "steps": st.integers(1, 24),
    }
)


@given(programmes, markets, shares)
def test_clusters_grow_within_the_market_and_the_capacity(programme, m, share):
    path = scaling_up(m=m, pilots=share * m, **programme)

    assert len(path) == programme["years"] + 1
    assert path == sorted(path)
    assert path[-1] <= m
    most = programme["capacity"] or m
    assert all(b - a <= most * (1 + 1e-9) for a, b in pairwise(path))


@given(programmes, markets, shares, shares)
def test_more_pilots_never_leave_fewer_clusters(programme, m, one, two):
    gentle = programme | {"replication": programme["replication"] / 2, "steps": 24}
    fewer, more = (
        scaling_up(m=m, pilots=max(share, 1e-6) * m, **gentle)[-1] for share in sorted((one, two))
    )

    assert fewer <= more * (1 + 1e-9)


gentle_programmes = programmes.map(lambda programme: programme | {"steps": 24})


@given(gentle_programmes, markets, st.floats(0.001, 1))
def test_without_complementarity_both_never_do_more_than_the_sum(programme, m, share):
    alone = programme | {"complementarity": 0.0}
    pilots = scaling_up(m=m, pilots=share * m, **alone | {"mainstreaming": 0.0})
    policy = scaling_up(m=m, pilots=0.0, **alone)
    both = scaling_up(m=m, pilots=share * m, **alone)

    for together, one, two in zip(both, pilots, policy, strict=True):
        assert max(one, two) <= together * (1 + 1e-9)
        assert together <= (one + two) * (1 + 1e-9)


@given(programmes, markets, shares)
def test_complementarity_does_nothing_where_one_of_the_two_is_missing(programme, m, share):
    without = programme | {"complementarity": 0.0}
    for missing in ({"pilots": 0.0}, {"pilots": share * m, "mainstreaming": 0.0}):
        expected = scaling_up(m=m, **without | missing)
        assert scaling_up(m=m, **programme | missing) == expected


@given(gentle_programmes, markets, st.floats(0.001, 1), st.floats(0, 1))
def test_complementarity_never_does_harm(programme, m, share, part):
    less = programme | {"complementarity": part * programme["complementarity"]}

    for little, much in zip(
        scaling_up(m=m, pilots=share * m, **less),
        scaling_up(m=m, pilots=share * m, **programme),
        strict=True,
    ):
        assert little <= much * (1 + 1e-9)


@settings(max_examples=25)
@given(st.floats(0.1, 10), markets, st.floats(0.01, 0.5), st.floats(0, 0.5), st.floats(0.1, 0.9))
def test_the_calibrated_speed_reaches_the_target(years, m, start, policy, part):
    reached = scaling_up_continuous(0.0, years, start, policy)
    target = (reached + part * (1 - reached)) * m

    q = calibrate_replication(target, years, m, start * m, policy)
    assert scaling_up_continuous(q, years, start, policy) * m == pytest.approx(target, rel=1e-6)


def scaling_up_continuous(q, years, share, policy, steps=4000):
    """The same path by small steps of a second-order rule."""
    step = years / steps
    for _ in range(steps):
        middle = share + step / 2 * (policy + q * share) * (1 - share)
        share += step * (policy + q * middle) * (1 - middle)
    return share
