"""Efficiency: what holds for every input."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterlearn.models.efficiency import (
    collective_efficiency,
    eoq,
    network_cost_per_firm,
    optimal_network_size,
    order_fulfilment_probability,
    pooled_ordering,
    required_network_size,
    stage_allocation,
)

shares = st.floats(0, 1)
inside = st.floats(0.01, 0.99)
amounts = st.floats(0.01, 10_000)
firms = st.integers(1, 200)


@given(amounts, st.integers(1, 10_000), shares, shares, shares)
def test_more_joint_action_never_raises_the_cost(base, n, one, two, gain):
    less, more = sorted((one, two))

    cost = [
        collective_efficiency(base, n, a, joint_action_gain=gain).unit_cost for a in (less, more)
    ]
    assert cost[1] <= cost[0] * (1 + 1e-12)


@given(amounts, st.integers(1, 10_000), shares)
def test_cost_times_productivity_is_what_a_firm_alone_pays(base, n, a):
    found = collective_efficiency(base, n, a)

    assert found.unit_cost * found.productivity == pytest.approx(base)


@given(st.integers(2, 10_000), shares)
def test_external_economies_and_joint_action_share_out_the_whole_gain(n, a):
    found = collective_efficiency(1.0, n, a)
    external = collective_efficiency(1.0, n, 0.0).productivity

    assert 0 < found.share_external <= 1
    assert found.productivity**found.share_external == pytest.approx(external)


@given(st.floats(1, 10_000), st.floats(0.5, 1000), shares.filter(lambda t: t < 0.99))
def test_no_group_up_to_300_costs_a_member_less_than_the_best(fixed, partner, trust):
    size = optimal_network_size(fixed, partner, trust, k_max=300)
    costs = [network_cost_per_firm(k, 0, fixed, 0.0, partner, trust) for k in range(1, 301)]

    assert costs[size.k - 1] == pytest.approx(min(costs))
    assert size.saving_per_firm == pytest.approx(costs[0] - costs[size.k - 1], abs=1e-6)


@given(st.floats(1, 10_000), st.floats(0.5, 1000), shares, shares)
def test_trust_never_makes_the_best_group_smaller(fixed, partner, one, two):
    less, more = sorted((one, two))

    assert (
        optimal_network_size(fixed, partner, less, 500).k
        <= optimal_network_size(fixed, partner, more, 500).k
    )


@given(st.integers(1, 60), inside, st.integers(1, 60))
def test_one_more_firm_never_lowers_the_chance_to_deliver(k, r, order):
    chances = [order_fulfilment_probability(n, 1.0, r, order) for n in (k, k + 1)]

    assert 0 <= chances[0] <= chances[1] + 1e-12 <= 1 + 2e-12


@given(inside, st.integers(1, 40), inside)
def test_the_required_group_is_the_smallest_that_is_safe(r, order, level):
    k = required_network_size(1.0, r, order, level)

    assert order_fulfilment_probability(k, 1.0, r, order) >= level
    assert k == order or order_fulfilment_probability(k - 1, 1.0, r, order) < level


@given(st.lists(st.floats(0.1, 10), min_size=1, max_size=5), st.integers(0, 20), st.floats(0, 5))
def test_every_firm_has_a_step_and_every_step_a_firm(times, extra, changeover):
    n = len(times) + extra
    line = stage_allocation(n, times, changeover)

    assert sum(line.counts) == n
    assert min(line.counts) >= 1


@given(st.lists(st.floats(0.1, 10), min_size=1, max_size=5), st.integers(0, 20))
def test_without_loss_of_time_specialising_never_beats_doing_all(times, extra):
    assert stage_allocation(len(times) + extra, times, 0.0).gain <= 1e-9


@given(amounts, amounts, amounts, st.floats(0.2, 5))
def test_no_other_quantity_costs_less(order_cost, rate, holding, factor):
    best = eoq(order_cost, rate, holding)

    quantity = best.quantity * factor
    cost = order_cost * rate / quantity + holding * quantity / 2
    assert cost >= best.cost * (1 - 1e-12)


@given(firms, amounts, amounts, amounts)
def test_what_a_group_pays_together_is_one_order_for_all(k, order_cost, rate, holding):
    pooled = pooled_ordering(k, order_cost, rate, holding)

    assert k * pooled.cost_pooled_per_firm == pytest.approx(eoq(order_cost, k * rate, holding).cost)
    assert pooled.cost_pooled_per_firm == pytest.approx(pooled.cost_alone * (1 - pooled.saving))
