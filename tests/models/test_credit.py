"""Credit: Senegal's figures, numbers worked by hand, and refusals by name."""

from itertools import pairwise

import pytest

from clusterlearn.models.credit import (
    break_even_rate,
    default_distribution,
    full_joint_liability_rate,
    guarantee_effect,
    guarantee_fund,
    peer_monitoring,
    savings_group,
)

SENEGAL = {
    "default_probability": 0.08,
    "screening": 0.2,
    "recovery_rate": 0.3,
    "guarantee": 0.5,
    "cost_of_funds": 0.06,
    "admin_cost": 0.03,
}


def test_half_a_loan_guaranteed_and_some_checking_give_senegals_five_points():
    effect = guarantee_effect(**SENEGAL)

    assert effect.rate_before == pytest.approx(0.159, abs=0.0005)
    assert effect.points == pytest.approx(5, abs=0.2)


def test_a_fund_that_is_safe_for_independent_failures_is_not_so_for_shared_ones():
    fund = {"n": 80, "loan": 7625.0, "pd": 0.08, "coverage": 0.5, "fund": 50_000.0}

    alone = guarantee_fund(correlation=0.0, **fund)
    together = guarantee_fund(correlation=0.1, **fund)
    assert alone.exhaustion_probability < 0.01 < 5 * together.exhaustion_probability
    assert together.exhaustion_probability > 10 * alone.exhaustion_probability


def test_certain_failures_are_refused_by_name():
    with pytest.raises(ValueError, match="default_probability must be at least 0 and below 1"):
        break_even_rate(1, 0.0, 0.1)


@pytest.mark.parametrize("nodes", [2, 3, 64, 127, 128])
def test_any_number_of_nodes_gives_probabilities(nodes):
    chances = default_distribution(40, 0.2, 0.3, nodes)

    assert sum(chances) == pytest.approx(1)


def test_fewer_nodes_come_close_to_many():
    few, many = (default_distribution(80, 0.08, 0.1, nodes) for nodes in (64, 128))

    assert few == pytest.approx(many, abs=1e-5)


@pytest.mark.parametrize("unit", [1e-12, 1.0, 655.957, 1e12])
def test_a_fund_that_is_just_enough_for_one_failure_is_so_in_any_currency(unit):
    fund = guarantee_fund(2, 100 * unit, 0.1, 0.0, 0.7, 70 * unit)

    assert fund.exhaustion_probability == pytest.approx(0.01)


def test_a_lender_that_loses_nothing_asks_for_its_costs_however_small():
    assert break_even_rate(0.5, 1.0, 1e-20) == 2e-20


def test_a_shared_shock_that_decides_all_leaves_all_or_nothing():
    chances = default_distribution(10, 0.3, 0.9999)

    assert chances[0] + chances[10] == pytest.approx(1, abs=0.02)


def test_with_certain_success_a_pair_pays_what_one_pays():
    assert full_joint_liability_rate(1.0, 1.1).reduction == 0


def test_a_dear_visit_is_not_made():
    look = peer_monitoring(5, 100.0, 0.3, 0.2, 11.0)

    assert not look.monitors
    assert look.net_gain == pytest.approx(-4)


def test_a_savings_group_meets_all_need_after_some_months_and_then_fills_its_fund():
    group = savings_group()

    first = next(month for month, missing in enumerate(group.unmet) if missing == 0)
    assert 0 < first < 24
    assert all(later >= earlier for earlier, later in pairwise(group.fund))


@pytest.mark.parametrize(
    ("refuse", "message"),
    [
        (
            lambda: default_distribution(10, 0.1, 1.0),
            "correlation must be at least 0 and below 1, got 1",
        ),
        (
            lambda: full_joint_liability_rate(0.0, 1.1),
            "success_probability must be above 0 and at most 1, got 0.0",
        ),
        (
            lambda: full_joint_liability_rate(1e-300, 1e99),
            (
                "cost_of_funds, success_probability must lie closer together to compute, "
                "got 1e+99, 1e-300"
            ),
        ),
        (
            lambda: full_joint_liability_rate(0.5, 0.9),
            "cost_of_funds must lie between 1 and inf, got 0.9",
        ),
        (
            lambda: peer_monitoring(5, 100.0, 0.2, 0.3, 1.0),
            "pd_monitored must be at most pd_unmonitored, got 0.3 and 0.2",
        ),
    ],
)
def test_a_value_out_of_range_is_refused_by_name(refuse, message):
    with pytest.raises(ValueError) as refusal:
        refuse()

    assert str(refusal.value) == message
