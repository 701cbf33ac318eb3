"""The exercise business_services: what it teaches holds in the model."""

from itertools import product

import pytest
from trainers_pages import BOOK, guide

from clusterlearn.exercises.business_services import EXERCISE, VARIABLE_COST, _service

NEVER = 73


def figures(**inputs):
    return EXERCISE.evaluate(**inputs).indicators


def test_at_the_first_setting_the_service_never_pays_its_way():
    assert figures()["alone"] == NEVER


@pytest.mark.parametrize("months", EXERCISE.inputs[1].grid)
def test_at_a_price_of_70_no_subsidy_helps_it_to_live(months):
    assert figures(price=70, months=months)["alone"] == NEVER


def test_half_the_price_does_without_a_donor_what_no_subsidy_does():
    cheap = figures(price=30, months=0)

    assert cheap["alone"] <= 40
    assert cheap["users"] > 3 * figures(price=70, months=48)["users"]


def test_a_price_can_also_be_too_low():
    assert figures(price=20, months=0)["alone"] == NEVER


@pytest.mark.parametrize("price", [30, 50, 70])
def test_a_subsidy_buys_time_and_hardly_changes_the_end(price):
    unaided, aided = figures(price=price, months=0), figures(price=price, months=24)

    assert aided["users"] - unaided["users"] <= 6
    assert aided["alone"] <= unaided["alone"]


def test_where_users_do_not_talk_nothing_of_the_subsidy_is_left():
    assert figures(talk=0.0, months=48)["users"] == figures(talk=0.0, months=0)["users"]


def test_a_longer_subsidy_can_delay_the_day_on_which_users_pay_alone():
    assert figures(price=50, months=48)["alone"] > figures(price=50, months=36)["alone"]


def test_the_highest_price_that_lives_without_a_donor_is_50():
    assert EXERCISE.tasks[1].value() == 50
    assert figures(price=60, months=0)["alone"] == NEVER


def test_the_task_without_a_donor_has_one_price():
    met = [s for s in EXERCISE.settings() if EXERCISE.reached(s, EXERCISE.evaluate(**s))["unaided"]]

    assert met == [{"price": 30, "months": 0, "talk": 0.2}]


def test_three_years_of_subsidy_change_little_at_the_end_and_cost_more_than_twice_one():
    assert EXERCISE.tasks[2].value() == "little"
    assert figures(months=36)["paid"] > 4 * figures(months=12)["paid"]


def test_the_sentence_tells_each_of_the_four_outcomes():
    said = [
        EXERCISE.evaluate(price=price, months=months).sentence
        for price in (70, 50)
        for months in (0, 24)
    ]

    assert [("does not pay its way" in s) for s in said] == [True, True, False, False]
    assert [("the donor pays" in s) for s in said] == [False, True, False, True]


def test_who_covers_the_cost_after_six_years_and_who_does_not_is_never_confused():
    for inputs in product(*(given.grid for given in EXERCISE.inputs)):
        result = EXERCISE.run(*inputs).indicators
        assert (result["users"] >= result["needed"]) == (result["alone"] <= 72)


def test_what_the_trainer_says_of_a_lower_price_comes_from_the_model():
    dear, cheap = (figures(price=price, months=0)["users"] for price in (70, 30))

    told = guide("institutions/services_that_pay")
    assert f"a use earns {70 - VARIABLE_COST:.0f} at a price of 70" in told
    assert f"and {30 - VARIABLE_COST:.0f} at a price of 30" in told
    assert f"{cheap} firms come in place of {dear}" in told


def test_where_users_do_not_talk_a_subsidy_leaves_nothing_behind():
    for price in EXERCISE.inputs[0].grid:
        users = {
            figures(price=price, months=months, talk=0.0)["users"]
            for months in EXERCISE.inputs[1].grid
        }
        assert len(users) == 1


def test_the_losses_that_the_chapter_states_come_from_the_model():
    service = _service(30, 0, 0.2)
    losses = -sum(result for result in service.provider_result if result < 0)

    told = (BOOK / "institutions/services_that_pay.md").read_text("utf-8")
    assert f"losses: {round(losses, -2):,.0f} in all at 30 without a subsidy." in told
