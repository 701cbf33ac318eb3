"""Trade-offs: numbers worked by hand, and refusals by name."""

import pytest

from clusterlearn.models.tradeoffs import (
    allocate_budget,
    inclusive_growth,
    nondominated,
    optimal_breadth,
    pareto_frontier,
    periods_to_invest,
    today_tomorrow,
    total_impact,
)


def test_twice_the_budget_makes_twice_the_clusters_and_not_more_for_each():
    one, two = optimal_breadth(1200.0, 60.0, 0.5), optimal_breadth(2400.0, 60.0, 0.5)

    assert one.spend_per_cluster == two.spend_per_cluster
    assert two.n_clusters == 2 * one.n_clusters


def test_a_budget_for_one_cluster_makes_one():
    assert optimal_breadth(60.0, 60.0, 0.5).n_clusters == 1


def test_of_two_equal_numbers_the_lower_is_best():
    elasticity, fixed = 0.5, 4.0
    budget = 12.0  # one cluster: sqrt(8); two: 2 sqrt(2), the same

    best = optimal_breadth(budget, fixed, elasticity)
    assert best.n_clusters == 1
    assert total_impact(2, budget, fixed, elasticity) == pytest.approx(best.impact)


def test_the_weak_instrument_gets_nothing_and_the_last_units_do_the_same():
    plan = allocate_budget(100.0, [3.0, 2.0, 1.0, 0.4], [20.0, 30.0, 10.0, 50.0])

    assert plan.allocation == pytest.approx([60.0, 70 / 3, 50 / 3, 0.0])
    assert plan.shadow_price == pytest.approx(3.0 / 80)


def test_an_instrument_without_effect_gets_nothing():
    assert allocate_budget(10.0, [0.0, 1.0], [5.0, 5.0]).allocation == [0.0, 10.0]


def test_saturation_far_beyond_the_budget_loses_no_money():
    assert allocate_budget(0.5, [0.0, 1.0], [1.0, 1e16]).allocation == [0.0, 0.5]
    assert allocate_budget(1e-100, [2.0, 2.0], [1e16, 1e16]).allocation == [1e-100, 0.0]


def test_no_budget_is_shared_out_as_nothing():
    plan = allocate_budget(0.0, [3.0, 1.0], [10.0, 10.0])

    assert (plan.allocation, plan.objective) == ([0.0, 0.0], 0.0)
    assert plan.shadow_price == pytest.approx(0.3)


def test_equal_options_both_stay():
    assert nondominated([[1, 2], [1, 2], [0, 2]]) == [True, True, False]


def test_less_is_better_where_costs_are_compared():
    assert nondominated([[3, 5], [2, 4]], maximise=False) == [False, True]


def test_a_patient_programme_invests_seven_of_twelve_quarters():
    assert periods_to_invest(12, 1.0, 0.25, 0.05, 0.97) == 7


def test_a_single_period_is_for_reaping():
    assert periods_to_invest(1, 0.0, 1.0, 0.0, 1.0) == 0


@pytest.mark.parametrize(
    ("refuse", "message"),
    [
        (
            lambda: total_impact(4, 100.0, 30.0, 0.5),
            "n_clusters must be at most 3, each at 30 or more, got 4",
        ),
        (
            lambda: optimal_breadth(50.0, 60.0, 0.5),
            "budget must be at least fixed_cost, got 50.0 and 60.0",
        ),
        (
            lambda: allocate_budget(1.0, [0.0], [1.0]),
            "effectiveness must not be 0 for every instrument",
        ),
        (
            lambda: pareto_frontier(1.0, [[1.0, 0.0]], [1.0], [0.0]),
            "effects must not be 0 for every instrument at the weight 0.0",
        ),
        (
            lambda: pareto_frontier(1.0, [[1.0]], [1.0], [0.0]),
            "effects[0] must have 2 entries, got 1",
        ),
        (
            lambda: allocate_budget(1e100, [1.0, 1.0], [1e-300, 1.0]),
            "budget, saturation must lie closer together to compute, got 1e+100, 1e-300",
        ),
        (
            lambda: pareto_frontier(1.0, [[1e99, 0.0]], [1e-300], [1.0]),
            "effects, saturation must lie closer together to compute, got 1e+99, 1e-300",
        ),
        (
            lambda: inclusive_growth(0.0, 1000, 1.0, 1e10, 1.0, 1.0, 0.1, 0.1, 0.5),
            "periods must be fewer where incomes are 1e+10 and 1, got 1000",
        ),
        (
            lambda: today_tomorrow([1.2], 1.0, 1.0, 1.0, 0.1, 0.9),
            "plan[0] must lie between 0 and 1, got 1.2",
        ),
        (
            lambda: inclusive_growth(0.5, 1001, 0.5, 1.0, 1.0, 0.1, 0.1, 0.1, 0.5),
            "periods must be an integer from 0 to 1000, got 1001",
        ),
    ],
)
def test_a_value_out_of_range_is_refused_by_name(refuse, message):
    with pytest.raises(ValueError) as refusal:
        refuse()

    assert str(refusal.value) == message
