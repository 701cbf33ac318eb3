"""Trust: what holds for every input."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clusterlearn.models.trust import (
    critical_discount_factor,
    critical_discount_factor_reputation,
    memory_one_match,
    reciprocity_thresholds,
    simulate_trust_network,
    trust_threshold,
    trust_trap_probability,
)

shares = st.floats(0, 1)
amounts = st.floats(0.01, 1000)
noises = st.floats(0.001, 0.5)
strategies = st.lists(shares, min_size=4, max_size=4)
RING = [(i, (i + step) % 8) for i in range(8) for step in (1, 2)]


@st.composite
def dilemmas(draw):
    """Payoffs T > R > P > S with 2 R > T + S."""
    sucker = draw(st.floats(-10, 10))
    punishment = sucker + draw(st.floats(0.1, 10))
    reward = punishment + draw(st.floats(0.1, 10))
    temptation = reward + draw(st.floats(0.01, 0.99)) * (reward - sucker)
    return temptation, reward, punishment, sucker


@given(dilemmas())
def test_at_the_critical_discount_factor_a_breach_neither_gains_nor_loses(payoffs):
    temptation, reward, punishment, _ = payoffs
    d = critical_discount_factor(temptation, reward, punishment)

    assert reward == pytest.approx((1 - d) * temptation + d * punishment, abs=1e-9)


@given(dilemmas())
def test_tit_for_tat_never_needs_less_patience_than_the_grim_strategy(payoffs):
    grim = critical_discount_factor(*payoffs)
    tit_for_tat = critical_discount_factor(*payoffs, strategy="tft")

    assert 0 < grim <= tit_for_tat < 1


@given(dilemmas())
def test_a_partner_who_always_returns_and_sees_all_is_as_good_as_the_grim_one(payoffs):
    temptation, reward, punishment, _ = payoffs
    grim = critical_discount_factor(temptation, reward, punishment)

    assert critical_discount_factor_reputation(temptation, reward, punishment) == pytest.approx(
        grim
    )


@given(dilemmas(), shares, shares, shares, shares)
def test_news_that_travels_further_never_asks_for_more_patience(payoffs, persistence, m, one, two):
    temptation, reward, punishment, _ = payoffs
    less, more = (
        critical_discount_factor_reputation(
            temptation, reward, punishment, persistence, reputation, m
        )
        for reputation in sorted((one, two))
    )

    assert more <= less + 1e-9


@given(strategies, strategies, noises)
def test_a_match_seen_from_the_other_side_is_the_same_match(p, q, noise):
    match, mirror = memory_one_match(p, q, noise), memory_one_match(q, p, noise)

    assert match.cooperation_a == pytest.approx(mirror.cooperation_b)
    assert match.payoff_a == pytest.approx(mirror.payoff_b)


@given(strategies, strategies, noises, st.floats(-5, 5), st.floats(0.1, 5))
def test_payoffs_move_with_their_unit(p, q, noise, shift, scale):
    base = memory_one_match(p, q, noise)
    moved = memory_one_match(p, q, noise, [shift + scale * x for x in (3, 0, 5, 1)])

    assert moved.payoff_a == pytest.approx(shift + scale * base.payoff_a, abs=1e-9)


@given(amounts, amounts)
def test_helping_invades_only_where_it_is_stable(cost, more):
    thresholds = reciprocity_thresholds(cost + more, cost)

    assert 0 < thresholds.ess < thresholds.risk_dominant < thresholds.advantageous < 1


@given(amounts, amounts, amounts)
def test_at_the_threshold_trusting_is_worth_its_cost(gain, loss, cost):
    p = trust_threshold(gain, loss, cost)

    assert p * gain - (1 - p) * loss == pytest.approx(cost)


@given(amounts, amounts, shares, shares, st.integers(0, 30))
def test_the_trap_closes_more_often_the_longer_one_deals(alpha0, beta0, honour, threshold, n):
    traps = [
        trust_trap_probability(alpha0, beta0, honour, threshold, dealings)
        for dealings in (n, n + 1)
    ]

    assert -1e-12 <= traps[0] <= traps[1] + 1e-12 <= 1 + 2e-12


@given(shares, shares, st.integers(0, 30))
def test_the_trap_closes_less_often_on_those_who_keep_their_word(one, two, n):
    low, high = (trust_trap_probability(honour=h, n_interactions=n) for h in sorted((one, two)))

    assert high <= low + 1e-12


networks = st.fixed_dictionaries(
    {
        "honour": shares,
        "activity": shares,
        "gossip": shares,
        "threshold": shares,
        "alpha0": st.floats(0.1, 5),
        "beta0": st.floats(0.1, 5),
        "seed": st.integers(0, 99),
    }
)


@settings(max_examples=50)
@given(networks)
def test_shares_of_ties_and_trust_are_shares(parameters):
    paths = simulate_trust_network(RING, 8, periods=6, **parameters)

    assert all(0 <= share <= 1 for share in paths.alive[0] + paths.trust[0])


@settings(max_examples=50)
@given(networks, st.permutations(range(8)))
def test_other_names_of_the_firms_change_nothing(parameters, names):
    renamed = [(names[i], names[j]) for i, j in RING]

    paths = simulate_trust_network(RING, 8, periods=6, **parameters)
    assert simulate_trust_network(renamed, 8, periods=6, **parameters) == paths


@settings(max_examples=50)
@given(networks, st.permutations(RING), st.integers(0, 99))
def test_the_order_of_ties_only_deals_out_the_luck_anew(parameters, edges, seed):
    certain = parameters | {"honour": 1.0, "activity": 1.0, "seed": seed}

    first = simulate_trust_network(RING, 8, periods=6, **certain)
    second = simulate_trust_network(edges, 8, periods=6, **certain)
    assert first.alive == second.alive
    assert first.trust[0] == pytest.approx(second.trust[0])


@settings(max_examples=50)
@given(networks)
def test_without_talk_a_closed_tie_stays_closed(parameters):
    paths = simulate_trust_network(RING, 8, periods=6, **parameters | {"gossip": 0.0})

    assert all(later <= earlier for earlier, later in pairwise(paths.alive[0]))


@settings(max_examples=50)
@given(networks, shares)
def test_under_one_seed_more_honour_keeps_more_ties_where_nobody_talks(parameters, other):
    low, high = sorted((parameters["honour"], other))
    silent = parameters | {"gossip": 0.0}

    less, more = (
        simulate_trust_network(RING, 8, periods=6, **silent | {"honour": honour}).alive[0]
        for honour in (low, high)
    )
    assert all(a <= b for a, b in zip(less, more, strict=True))
