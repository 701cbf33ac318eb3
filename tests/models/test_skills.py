"""Skills: numbers by hand, refusals and edges of the model, with Python alone."""

import pytest

from clusterlearn.models.skills import (
    curriculum_path,
    dissimilarity_index,
    module_priorities,
    placements,
    training_payoff,
)

SEATS = [60, 5, 10, 20, 5]
JOBS = [35, 25, 20, 8, 12]
COURSE = {
    "seats": 100,
    "supply_shares": SEATS,
    "demand": JOBS,
    "wage_gain": 30.0,
    "cost_per_seat": 120.0,
    "periods": 12,
    "discount_rate": 0.01,
}


def test_what_is_taught_in_the_needed_proportions_is_no_gap():
    assert dissimilarity_index([1, 2, 3], [20, 40, 60]) == 0.0


def test_training_in_nothing_that_is_needed_is_a_gap_of_one():
    assert dissimilarity_index([1, 1, 1, 0, 0, 0], [0, 0, 0, 1, 1, 1]) == 1.0


def test_rounding_never_lifts_the_gap_above_one():
    assert dissimilarity_index([4.4, 3, 5, 4, 0, 0], [0, 0, 0, 0, 4.2, 2.4]) == 1.0


def test_the_smallest_numbers_have_shares_as_well():
    assert dissimilarity_index([5e-324, 5e-324], [1e100, 0]) == 0.5


def test_without_jobs_nobody_is_placed():
    assert placements([60, 5], [0, 0]) == 0.0


def test_a_gap_of_37_in_100_leaves_63_trainees_placed():
    assert dissimilarity_index(SEATS, JOBS) == pytest.approx(0.37)
    assert placements(SEATS, JOBS) == 63.0


def test_a_school_that_listens_to_nobody_keeps_its_gap():
    assert curriculum_path([3, 1], [1, 1], 0.0, cohorts=3) == [0.25] * 4


def test_a_school_that_takes_over_the_need_has_no_gap_from_the_next_cohort_on():
    assert curriculum_path([3, 1], [1, 1], 1.0, cohorts=2) == [0.25, 0.0, 0.0]


def test_the_path_without_another_cohort_is_the_gap_of_today():
    assert curriculum_path([3, 1], [1, 1], 0.5, cohorts=0) == [0.25]


def test_a_course_in_the_right_skills_pays_more_than_one_with_more_seats():
    right = training_payoff(**COURSE | {"supply_shares": JOBS})
    larger = training_payoff(**COURSE | {"seats": 120})

    assert right.placed == pytest.approx(100)
    assert right.net_present_value > larger.net_present_value


def test_without_discount_the_gains_of_all_periods_count_in_full():
    course = training_payoff(**COURSE | {"discount_rate": 0.0})

    assert course.benefit == pytest.approx(63 * 30 * 12)


@pytest.mark.parametrize("rate", [5e-324, 1e-300, 1e-15])
def test_a_rate_of_almost_nothing_counts_as_none(rate):
    course = training_payoff(**COURSE | {"discount_rate": rate})

    assert course.benefit == pytest.approx(63 * 30 * 12)


def test_a_course_for_which_there_are_no_jobs_loses_its_cost():
    course = training_payoff(**COURSE | {"demand": [0, 0, 0, 0, 0]})

    assert (course.placed, course.placement_rate, course.benefit_cost_ratio) == (0.0, 0.0, 0.0)
    assert course.net_present_value == -12_000.0


def test_the_largest_loss_is_not_what_to_teach_first():
    chosen = module_priorities([900, 400], [0.5, 0.6], [400, 100], 100)

    assert chosen.order == [1, 0]
    assert chosen.avoided_loss == 240.0


def test_modules_that_save_as_much_for_their_cost_keep_their_order():
    assert module_priorities([10, 20, 10], [1, 1, 1], [1, 2, 1], 2).order == [0, 1, 2]


def test_without_money_nothing_is_taught():
    chosen = module_priorities([900, 400], [0.5, 0.6], [200, 100], 0)

    assert (chosen.fraction, chosen.avoided_loss) == ([0.0, 0.0], 0.0)


def test_a_budget_for_all_modules_pays_each_once():
    chosen = module_priorities([900, 400], [0.5, 0.6], [200, 100], 1_000)

    assert (chosen.fraction, chosen.avoided_loss) == ([1.0, 1.0], 690.0)


@pytest.mark.parametrize(
    ("refuse", "message"),
    [
        (lambda: dissimilarity_index([1, -1], [1, 1]), "supply[1] must be at least 0 and finite"),
        (lambda: dissimilarity_index([0, 0], [1, 1]), "sum of supply must be above 0"),
        (lambda: dissimilarity_index([1, 1], [0, 0]), "sum of demand must be above 0"),
        (lambda: dissimilarity_index([1, 1], [1, 1, 1]), "demand must have 2 entries, got 3"),
        (lambda: dissimilarity_index([], [1]), "supply must have at least one entry, got none"),
        (lambda: placements([1, 1], [1]), "demand must have 2 entries, got 1"),
        (lambda: placements([1], [float("nan")]), "demand[0] must be at least 0 and finite"),
        (
            lambda: curriculum_path([1], [1], 1.2, 3),
            "responsiveness must lie between 0 and 1, got 1.2",
        ),
        (
            lambda: curriculum_path([1], [1], 0.4, -1),
            "cohorts must be an integer of at least 0, got -1",
        ),
        (
            lambda: training_payoff(**COURSE | {"seats": 0}),
            "seats must be an integer of at least 1, got 0",
        ),
        (
            lambda: training_payoff(**COURSE | {"cost_per_seat": 0.0}),
            "cost_per_seat must be above 0 and finite, got 0.0",
        ),
        (
            lambda: training_payoff(**COURSE | {"supply_shares": [0] * 5}),
            "sum of supply_shares must be above 0",
        ),
        (
            lambda: training_payoff(**COURSE | {"demand": [1, 2]}),
            "demand must have 5 entries, got 2",
        ),
        (
            lambda: training_payoff(**COURSE | {"wage_gain": 1e99, "cost_per_seat": 1e-300}),
            "wage_gain, cost_per_seat must lie closer together to compute, got 1e+99, 1e-300",
        ),
        (
            lambda: module_priorities([1, 2], [0.5, 1.5], [1, 1], 1),
            "effectiveness[1] must lie between 0 and 1, got 1.5",
        ),
        (
            lambda: module_priorities([1, 2], [0.5, 0.5], [1, 0], 1),
            "cost[1] must be above 0 and finite, got 0",
        ),
        (
            lambda: module_priorities([1, 2], [0.5, 0.5], [1], 1),
            "cost must have 2 entries, got 1",
        ),
        (
            lambda: module_priorities([1], [0.5], [1], -1),
            "budget must be at least 0 and finite, got -1",
        ),
    ],
)
def test_what_cannot_be_is_refused_by_name(refuse, message):
    with pytest.raises(ValueError) as refusal:
        refuse()

    assert str(refusal.value).startswith(message)
