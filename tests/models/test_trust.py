"""Trust: numbers, refusals and edges of the model, with Python alone."""

from itertools import pairwise
from math import inf
from random import Random
from statistics import fmean

import pytest

from clusterlearn.models.trust import (
    critical_discount_factor,
    critical_discount_factor_reputation,
    memory_one_match,
    reciprocity_thresholds,
    simulate_trust_network,
    trust_threshold,
    trust_trap_probability,
)

TIT_FOR_TAT = (1, 0, 1, 0)
PAIR = {"edges": [(0, 1)], "n_firms": 2}
TRIANGLE = {"edges": [(0, 1), (1, 2), (0, 2)], "n_firms": 3}


def ring(n):
    """A ring on which each firm knows two neighbours on each side."""
    return {"edges": [(i, (i + step) % n) for i in range(n) for step in (1, 2)], "n_firms": n}


def test_an_impatient_firm_is_kept_honest_by_no_reputation_that_travels_too_little():
    assert critical_discount_factor_reputation(5, 3, 1, persistence=0.5) == inf


def test_detection_that_never_happens_deters_nobody():
    assert critical_discount_factor_reputation(5, 3, 1, detection=0.0) == inf


def test_a_threshold_above_one_says_that_trust_never_pays():
    assert trust_threshold(10.0, 0.0, transaction_cost=20.0) == 2.0


def test_a_match_without_noise_has_a_long_run_where_it_does_not_depend_on_the_start():
    match = memory_one_match((1, 1, 1, 1), (0, 0, 0, 0))

    assert (match.cooperation_a, match.cooperation_b) == (1.0, 0.0)
    assert (match.payoff_a, match.payoff_b) == (0.0, 5.0)


@pytest.mark.parametrize("noise", [1e-12, 1e-9, 0.5])
def test_the_smallest_noise_costs_no_accuracy(noise):
    match = memory_one_match(TIT_FOR_TAT, TIT_FOR_TAT, noise=noise)

    assert match.payoff_a == pytest.approx(2.25, rel=1e-12)


def test_a_long_run_that_depends_on_the_start_is_refused():
    with pytest.raises(ValueError, match="noise must be above 0 where the long run depends"):
        memory_one_match(TIT_FOR_TAT, TIT_FOR_TAT)


def test_a_first_trust_below_the_threshold_closes_the_tie_for_certain():
    assert trust_trap_probability(alpha0=1, beta0=3, n_interactions=0) == 1.0


def test_without_dealings_a_trusted_tie_stays_open():
    assert trust_trap_probability(n_interactions=0) == 0.0


@pytest.mark.parametrize(
    ("refuse", "message"),
    [
        (lambda: critical_discount_factor(3, 5, 1), "T > R > P must hold, got 3, 5, 1"),
        (lambda: critical_discount_factor(5, 3, 1, 2), "P > S must hold, got 1, 2"),
        (lambda: critical_discount_factor(7, 3, 1, 0), "2 R > T .* must hold, got R=3, T=7, S=0"),
        (
            lambda: critical_discount_factor(5, 3, 1, strategy="tft"),
            "S must be a number below P for tit for tat, got None",
        ),
        (
            lambda: critical_discount_factor(5, 3, 1, strategy="always"),
            "strategy must be one of grim, tft, got 'always'",
        ),
        (
            lambda: critical_discount_factor_reputation(5, 3, 1, detection=1.5),
            "detection must lie between 0 and 1, got 1.5",
        ),
        (lambda: memory_one_match((1, 0, 1), TIT_FOR_TAT), "p must have 4 entries, got 3"),
        (
            lambda: memory_one_match(TIT_FOR_TAT, (1, 0, 1, 2), noise=0.1),
            "q\\[3\\] must lie between 0 and 1, got 2",
        ),
        (
            lambda: memory_one_match(TIT_FOR_TAT, TIT_FOR_TAT, noise=0.6),
            "noise must lie between 0 and 0.5, got 0.6",
        ),
        (
            lambda: memory_one_match(TIT_FOR_TAT, TIT_FOR_TAT, 0.1, payoffs=(3, inf, 5, 1)),
            "payoffs\\[1\\] must be a finite number, got inf",
        ),
        (lambda: reciprocity_thresholds(1, 1), "benefit > cost must hold, got 1, 1"),
        (lambda: reciprocity_thresholds(1, 0), "cost must be above 0 and finite, got 0"),
        (lambda: trust_threshold(0, 1), "gain must be above 0 and finite, got 0"),
        (
            lambda: trust_threshold(1e-300, 0, 1e99),
            "gain, loss, transaction_cost must lie closer together to compute",
        ),
        (
            lambda: trust_trap_probability(n_interactions=-1),
            "n_interactions must be an integer of at least 0, got -1",
        ),
        (lambda: simulate_trust_network([], 2), "edges must hold at least one tie, got none"),
        (
            lambda: simulate_trust_network(**PAIR, honour=[0.5]),
            "honour must have 2 entries, got 1",
        ),
        (
            lambda: simulate_trust_network(**PAIR, honour=[0.5, 1.5]),
            "honour\\[1\\] must lie between 0 and 1, got 1.5",
        ),
        (
            lambda: simulate_trust_network(**PAIR, alpha0=0),
            "alpha0 must be above 0 and finite, got 0",
        ),
        (
            lambda: simulate_trust_network(**PAIR, periods=0),
            "periods must be an integer of at least 1, got 0",
        ),
    ],
)
def test_what_the_model_cannot_mean_is_refused_by_name(refuse, message):
    with pytest.raises(ValueError, match=message):
        refuse()


def test_the_same_seed_gives_the_same_network():
    first, second = (simulate_trust_network(**ring(16), replications=3, seed=5) for _ in range(2))

    assert first == second


def test_a_seed_and_its_generator_give_the_same_network():
    assert simulate_trust_network(**ring(16), seed=5) == simulate_trust_network(
        **ring(16), seed=Random(5)
    )


def test_each_firm_may_have_an_honour_of_its_own():
    alike, one_by_one = (
        simulate_trust_network(**TRIANGLE, honour=honour) for honour in (0.7, [0.7, 0.7, 0.7])
    )
    cheated = simulate_trust_network(**PAIR, honour=[1.0, 0.0], activity=1.0, alpha0=3.0, periods=1)

    assert one_by_one == alike
    assert cheated.trust[0] == [pytest.approx((4 / 6 + 3 / 6) / 2)]


def test_other_seeds_give_other_networks():
    assert simulate_trust_network(**ring(16)) != simulate_trust_network(**ring(16), seed=1)


def test_each_replication_has_one_number_a_month():
    paths = simulate_trust_network(**ring(16), periods=12, replications=3)

    assert [len(run) for run in paths.alive] == [12] * 3
    assert [len(run) for run in paths.trust] == [12] * 3


def test_ties_below_the_threshold_are_never_used():
    paths = simulate_trust_network(**TRIANGLE, alpha0=1.0, beta0=3.0, periods=3)

    assert paths.alive == [[0.0] * 3]
    assert paths.trust == [[0.25] * 3]


def test_a_third_firm_adds_what_it_hears_to_its_own_trust():
    paths = simulate_trust_network(
        **TRIANGLE, honour=1.0, activity=1.0, gossip=0.5, alpha0=1.0, beta0=1.0, periods=1
    )

    assert paths.trust[0] == [pytest.approx((1 + 1 + 0.5) / (2 + 1 + 0.5))]


def test_talk_opens_ties_again_that_firms_closed():
    silent, talking = (
        simulate_trust_network(**ring(24), alpha0=3.0, gossip=gossip, replications=20)
        for gossip in (0.0, 0.3)
    )

    reopened = [later > earlier for run in talking.alive for earlier, later in pairwise(run)]
    assert any(reopened)
    assert fmean(run[-1] for run in talking.alive) > fmean(run[-1] for run in silent.alive) + 0.1


def test_without_talk_ties_live_on_as_the_trap_says():
    paths = simulate_trust_network(
        **ring(40), activity=1.0, gossip=0.0, periods=12, replications=100
    )

    for month in (1, 6, 12):
        alive = fmean(run[month - 1] for run in paths.alive)
        assert alive == pytest.approx(
            (1 - trust_trap_probability(n_interactions=month)) ** 2, abs=0.02
        )
