"""Trust: the same results from axelrod, numpy, quantecon and mesa."""

from statistics import fmean

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from models.peers.trust import (
    axelrod_match,
    mesa_trust_network,
    quantecon_critical_discount_factor,
)

from clusterlearn.models.trust import (
    critical_discount_factor,
    memory_one_match,
    simulate_trust_network,
)

strategies = st.lists(st.floats(0, 1), min_size=4, max_size=4)
RING = {
    "edges": [(i, (i + step) % 16) for i in range(16) for step in (1, 2)],
    "n_firms": 16,
    "alpha0": 3.0,
    "beta0": 2.0,
    "honour": 0.7,
    "threshold": 0.5,
    "activity": 0.8,
}


@pytest.mark.parametrize("strategy", ["grim", "tft"])
@pytest.mark.parametrize("payoffs", [(5, 3, 1, 0), (5, 4, 1, 0), (5, 3, 2.5, 0), (9, 8, 6, 1)])
def test_the_best_reply_found_by_quantecon_keeps_its_word_from_the_same_patience_on(
    payoffs, strategy
):
    found = critical_discount_factor(*payoffs, strategy=strategy)

    assert quantecon_critical_discount_factor(payoffs, strategy) == pytest.approx(found, abs=1e-6)


@pytest.mark.parametrize(
    ("p", "q"),
    [
        ((1, 0, 1, 0), (1, 0, 1, 0)),
        ((1, 0, 0, 1), (1, 0, 1, 0)),
        ((1, 0.33, 1, 0.33), (0.2, 0.9, 0.4, 0.1)),
    ],
)
def test_a_long_match_of_axelrod_has_the_same_means(p, q):
    match = memory_one_match(p, q, noise=0.05)

    played = axelrod_match(p, q, noise=0.05, turns=20_000)
    computed = (match.cooperation_a, match.cooperation_b, match.payoff_a, match.payoff_b)
    assert played == pytest.approx(computed, abs=0.06)


@given(strategies, strategies, st.floats(0.01, 0.5))
def test_numpy_finds_the_same_long_run_by_least_squares(p, q, noise):
    chain = np.empty((4, 4))
    for state, mirrored in enumerate((0, 2, 1, 3)):
        a, b = (x * (1 - noise) + (1 - x) * noise for x in (p[state], q[mirrored]))
        chain[state] = [a * b, a * (1 - b), (1 - a) * b, (1 - a) * (1 - b)]
    equations = np.vstack([chain.T - np.eye(4), np.ones(4)])
    long_run = np.linalg.lstsq(equations, [0, 0, 0, 0, 1], rcond=None)[0]

    match = memory_one_match(p, q, noise)
    assert match.payoff_a == pytest.approx(long_run @ [3, 0, 5, 1], abs=1e-6)
    assert match.cooperation_b == pytest.approx(long_run @ [1, 0, 1, 0], abs=1e-6)


@pytest.mark.parametrize("gossip", [0.0, 0.3])
def test_agents_of_mesa_keep_as_many_ties_alive(gossip):
    runs = simulate_trust_network(**RING, gossip=gossip, periods=24, replications=200).alive

    agents = [mesa_trust_network(24, seed, **RING, gossip=gossip) for seed in range(100)]
    for month in (0, 5, 23):
        expected = fmean(run[month] for run in agents)
        assert fmean(run[month] for run in runs) == pytest.approx(expected, abs=0.06)
