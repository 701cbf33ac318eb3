"""Business development services: numbers by hand, refusals and edges, with Python alone."""

from math import e, inf

import pytest

from clusterlearn.models.bds import (
    breakeven_users,
    cost_recovery_prices,
    demand,
    profit_maximising_price,
    subsidy_phase_out,
)

CENTRE = {
    "fixed_cost": 2500.0,
    "variable_cost": 10.0,
    "market": 500,
    "mean_wtp": 40.0,
    "awareness": 0.6,
}


def test_free_of_charge_everybody_comes_who_knows_the_service():
    assert demand(0.0, 500, 40.0, 0.6) == 300.0


def test_a_service_that_nobody_knows_has_no_users():
    assert demand(10.0, 500, 40.0, 0.0) == 0.0


def test_a_service_worth_almost_nothing_has_no_users_at_any_price():
    assert demand(45.0, 500, 1e-300, 0.6) == 0.0


def test_thirty_users_who_each_leave_10_cover_300():
    assert breakeven_users(300.0, 13.0, 3.0) == 30.0


def test_a_service_without_cost_of_use_is_dearest_at_what_it_is_worth():
    assert profit_maximising_price(0.0, 40.0) == 40.0


def test_both_prices_of_a_design_centre_cover_its_cost():
    centre = cost_recovery_prices(**CENTRE)

    for price, users in (
        (centre.low_price, centre.users_low),
        (centre.high_price, centre.users_high),
    ):
        assert users * (price - 10) == pytest.approx(2500)
    assert centre.users_low > 5 * centre.users_high


def test_where_just_enough_firms_know_it_one_price_is_left_the_most_profitable():
    critical = 2500 * e * e**0.25 / (500 * 40)

    centre = cost_recovery_prices(**CENTRE | {"awareness": critical})
    assert centre.low_price == pytest.approx(profit_maximising_price(10.0, 40.0), abs=1e-4)
    assert centre.high_price == pytest.approx(profit_maximising_price(10.0, 40.0), abs=1e-4)


def test_the_critical_awareness_that_is_returned_is_enough():
    critical = cost_recovery_prices(**CENTRE).critical_awareness

    assert cost_recovery_prices(**CENTRE | {"awareness": critical}).feasible
    assert not cost_recovery_prices(**CENTRE | {"awareness": critical * (1 - 1e-9)}).feasible


def test_where_no_awareness_is_enough_the_critical_one_passes_one():
    dear = cost_recovery_prices(**CENTRE | {"fixed_cost": 25_000.0, "awareness": 1.0})

    assert (dear.feasible, dear.low_price, dear.high_price) == (False, None, None)
    assert (dear.users_low, dear.users_high) == (None, None)
    assert dear.critical_awareness == pytest.approx(4.36292869683)


@pytest.mark.parametrize(("cost", "worth"), [(1e99, 1e-300), (40_000.0, 40.0)])
def test_a_use_that_costs_far_more_than_it_is_worth_never_pays(cost, worth):
    dear = cost_recovery_prices(**CENTRE | {"variable_cost": cost, "mean_wtp": worth})

    assert (dear.feasible, dear.critical_awareness) == (False, inf)


def test_a_cost_of_almost_nothing_is_covered_by_a_price_of_almost_nothing():
    cheap = cost_recovery_prices(**CENTRE | {"fixed_cost": 1e-300, "variable_cost": 0.0})

    assert cheap.low_price == pytest.approx(0.0, abs=1e-12)
    assert cheap.users_low == pytest.approx(300.0)


def test_prices_beyond_all_money_are_computed():
    rich = cost_recovery_prices(**CENTRE | {"mean_wtp": 1e99})

    assert rich.users_low * (rich.low_price - 10) == pytest.approx(2500)
    assert rich.users_high < 1e-90


# The subsidy


def test_without_subsidy_the_service_never_carries_itself_in_four_years():
    alone = subsidy_phase_out(phase_out=0)

    assert alone.self_sustaining_from == 48
    assert alone.total_subsidy == 0.0


def test_with_a_subsidy_for_two_years_it_does_from_month_38_on():
    phased = subsidy_phase_out()

    assert phased.self_sustaining_from == 38
    assert all(result < 0 for result in phased.provider_result[:38])


def test_the_end_of_the_subsidy_costs_users_for_a_while():
    users = subsidy_phase_out().users

    assert min(users[20:30]) < users[18]
    assert users[47] > users[18]


def test_a_subsidy_for_half_a_year_is_spent_and_changes_nothing_for_good():
    short = subsidy_phase_out(phase_out=6)

    assert short.self_sustaining_from == 48
    assert short.total_subsidy > 0


def test_a_service_that_pays_from_the_start_carries_itself_from_month_0_on():
    assert subsidy_phase_out(fixed_cost=10.0, phase_out=0).self_sustaining_from == 0


def test_one_late_loss_puts_off_the_month_from_which_it_carries_itself():
    forgotten = subsidy_phase_out(awareness0=1.0, forgetting=0.5, phase_out=0, fixed_cost=500.0)

    assert forgotten.provider_result[0] > 0
    assert forgotten.self_sustaining_from == 48


def test_a_subsidy_above_the_price_pays_the_whole_price_and_no_more():
    free = subsidy_phase_out(1, 12, initial_subsidy=1000.0, price=20.0, awareness0=0.1)

    assert free.users == [50.0]
    assert free.total_subsidy == 1000.0


def test_news_that_reaches_everybody_at_once_reaches_nobody_twice():
    known = subsidy_phase_out(
        3, 3, 45.0, awareness0=0.9, outreach=0.9, word_of_mouth=1.0, forgetting=0.0
    )

    assert known.awareness == [0.9, 1.0, 1.0]


@pytest.mark.parametrize(
    ("refuse", "message"),
    [
        (lambda: demand(-1.0, 500, 40.0, 0.6), "price must be at least 0 and finite, got -1.0"),
        (lambda: demand(1.0, 0, 40.0, 0.6), "market must be above 0 and finite, got 0"),
        (lambda: demand(1.0, 500, 0.0, 0.6), "mean_wtp must be above 0 and finite, got 0.0"),
        (lambda: demand(1.0, 500, 40.0, 1.6), "awareness must lie between 0 and 1, got 1.6"),
        (
            lambda: breakeven_users(3000.0, 15.0, 15.0),
            "price > variable_cost must hold, got 15.0, 15.0",
        ),
        (
            lambda: breakeven_users(0.0, 45.0, 15.0),
            "fixed_cost must be above 0 and finite, got 0.0",
        ),
        (
            lambda: breakeven_users(3000.0, 45.0, -15.0),
            "variable_cost must be at least 0 and finite, got -15.0",
        ),
        (
            lambda: breakeven_users(9e99, 1e-300, 0),
            "fixed_cost, price, variable_cost must lie closer together to compute, got 9e+99, 1e-300, 0",
        ),
        (
            lambda: profit_maximising_price(15.0, -40.0),
            "mean_wtp must be above 0 and finite, got -40.0",
        ),
        (
            lambda: cost_recovery_prices(**CENTRE | {"awareness": 0.0}),
            "awareness must be above 0 and at most 1, got 0.0",
        ),
        (
            lambda: cost_recovery_prices(**CENTRE | {"fixed_cost": 0.0}),
            "fixed_cost must be above 0 and finite, got 0.0",
        ),
        (lambda: subsidy_phase_out(0), "periods must be an integer of at least 1, got 0"),
        (
            lambda: subsidy_phase_out(phase_out=-1),
            "phase_out must be an integer of at least 0, got -1",
        ),
        (
            lambda: subsidy_phase_out(initial_subsidy=-1.0),
            "initial_subsidy must be at least 0 and finite, got -1.0",
        ),
        (lambda: subsidy_phase_out(price=0.0), "price must be above 0 and finite, got 0.0"),
        (
            lambda: subsidy_phase_out(forgetting=1.1),
            "forgetting must lie between 0 and 1, got 1.1",
        ),
    ],
)
def test_what_cannot_be_is_refused_by_name(refuse, message):
    with pytest.raises(ValueError) as refusal:
        refuse()

    assert str(refusal.value) == message
