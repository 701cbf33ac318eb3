"""Efficiency: numbers from publications and by hand, and refusals by name."""

from math import isnan, sqrt

import pytest

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


def test_the_order_quantity_of_snyder_and_shen():
    order = eoq(8.0, 1300.0, 0.225)

    assert order.quantity == pytest.approx(304.05, abs=0.005)
    assert order.cost == pytest.approx(68.41, abs=0.005)


def test_twice_the_firms_bring_less_than_a_tenth_acting_together():
    few, many = (collective_efficiency(10.0, n, 0.0).unit_cost for n in (300, 600))
    together = collective_efficiency(10.0, 300, 0.2).unit_cost

    assert together < many < few


def test_clustering_without_joint_action_is_external_alone():
    assert collective_efficiency(10.0, 50, 0.0).share_external == 1.0
    assert collective_efficiency(10.0, 1, 0.5).share_external == 0.0


def test_a_firm_alone_has_no_gain_to_share_out():
    alone = collective_efficiency(10.0, 1, 0.0)

    assert (alone.unit_cost, alone.productivity) == (10.0, 1.0)
    assert isnan(alone.share_external)


def test_a_gain_too_small_to_see_in_the_cost_is_still_shared_out():
    tiny = {"agglomeration_elasticity": 1e-17, "joint_action_gain": 1e-17}

    assert collective_efficiency(10.0, 100, 0.0, **tiny).share_external == 1.0
    assert collective_efficiency(10.0, 1, 1.0, **tiny).share_external == 0.0


def test_where_coordination_costs_nothing_all_firms_belong_to_the_group():
    size = optimal_network_size(1200.0, 30.0, trust=1.0, k_max=50)

    assert size.k == 50
    assert size.k_continuous == float("inf")


def test_a_fixed_cost_below_one_partner_keeps_firms_alone():
    size = optimal_network_size(20.0, 30.0)

    assert (size.k, size.saving_per_firm) == (1, 0.0)


def test_the_best_size_may_be_all_firms_there_are():
    assert optimal_network_size(1200.0, 30.0, k_max=4).k == 4


def test_exactly_enough_firms_rarely_deliver():
    assert order_fulfilment_probability(10, 500.0, 0.85, 5000.0) == pytest.approx(0.85**10)


def test_too_few_firms_never_deliver():
    assert order_fulfilment_probability(3, 50.0, 0.9, 200.0) == 0.0


def test_an_order_that_divides_evenly_needs_no_further_firm():
    assert required_network_size(0.1, 0.999999, 0.3, 0.9) == 3


def test_an_order_beyond_all_firms_is_refused():
    with pytest.raises(ValueError, match="order must be at most 10000 times the capacity"):
        required_network_size(1.0, 0.9, 20_000.0, 0.9)
    with pytest.raises(ValueError, match="order must be within the reach of 10000 firms"):
        required_network_size(1.0, 0.5, 6_000.0, 0.9)


def test_fewer_firms_than_steps_are_refused_by_name():
    with pytest.raises(ValueError, match="n_firms must be an integer from 3 to 10000, got 2"):
        stage_allocation(2, [1.0, 1.0, 1.0], 0.5)


def test_without_loss_of_time_a_line_of_equal_steps_gains_nothing():
    assert stage_allocation(6, [2.0, 2.0, 2.0], 0.0).gain == pytest.approx(0)


def test_nine_firms_that_order_together_save_two_thirds():
    assert pooled_ordering(9, 120.0, 400.0, 1.5).saving == pytest.approx(1 - 1 / sqrt(9))


def test_a_firm_alone_pays_the_fixed_cost_and_its_pieces():
    assert network_cost_per_firm(1, 40.0, 600.0, 2.0, 30.0) == 680.0


@pytest.mark.parametrize(
    ("refuse", "message"),
    [
        (
            lambda: collective_efficiency(10.0, 0, 0.1),
            "n_firms must be an integer from 1 to 10000, got 0",
        ),
        (
            lambda: network_cost_per_firm(2, 0, 600.0, 0.0, 30.0, trust=1.2),
            "trust must lie between 0 and 1, got 1.2",
        ),
        (
            lambda: order_fulfilment_probability(2, 1.0, 1.0, 1.0),
            "reliability must be above 0 and below 1, got 1.0",
        ),
        (lambda: eoq(0.0, 1.0, 1.0), "order_cost must be above 0 and finite, got 0.0"),
    ],
)
def test_a_value_out_of_range_is_refused_by_name(refuse, message):
    with pytest.raises(ValueError) as refusal:
        refuse()

    assert str(refusal.value) == message
