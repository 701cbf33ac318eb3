"""Linkages: numbers worked by hand, and refusals by name."""

from math import inf

import pytest

from clusterlearn.models.linkages import (
    delivery_utilisation,
    net_price_after_delay,
    self_enforcing_premium,
    supplier_development,
)


def test_a_calendar_that_four_in_five_keep_gives_most_of_the_gain():
    plant = {"n_deliveries": 200, "days": 20, "capacity": 10}
    none, most, all_ = (delivery_utilisation(**plant, adherence=a) for a in (0.0, 0.8, 1.0))

    gain = all_.processed_calendar - none.processed_calendar
    assert most.processed_calendar - none.processed_calendar > 0.5 * gain
    assert none.processed_calendar == pytest.approx(none.processed_random)


def test_in_a_single_day_a_plant_takes_what_it_can():
    plant = delivery_utilisation(7, 1, 5)

    assert (plant.processed_random, plant.processed_calendar) == (5, 5)


def test_days_that_are_full_by_the_calendar_have_no_room_for_others():
    assert delivery_utilisation(9, 3, 1, adherence=0.7).processed_calendar == 3


@pytest.mark.parametrize(
    ("n", "days", "room"), [(29_069, 9_193, 1_728), (49, 49, 30), (103, 5, 90)]
)
def test_a_plant_with_room_for_all_processes_all_and_not_a_rounding_error_more(n, days, room):
    plant = delivery_utilisation(n, days, room)

    assert plant.share_random == pytest.approx(1, rel=1e-12)
    assert plant.share_random <= 1


def test_a_training_without_effect_is_never_earned_back():
    training = supplier_development(100.0, 20.0, 12.0, 0.8, 0.8, 300.0, 12, 0.9)

    assert (training.net_present_value, training.payback_periods) == (-300.0, inf)


@pytest.mark.parametrize(
    ("refuse", "message"),
    [
        (
            lambda: delivery_utilisation(0, 1, 1),
            "n_deliveries must be an integer from 1 to 1000000, got 0",
        ),
        (
            lambda: net_price_after_delay(100.0, -1, 0.2),
            "delay_days must be at least 0 and finite, got -1",
        ),
        (
            lambda: self_enforcing_premium(1.0, 1.0),
            "discount_factor must be above 0 and below 1, got 1.0",
        ),
        (
            lambda: supplier_development(100.0, 20.0, 25.0, 0.8, 0.9, 300.0, 12, 0.9),
            "price > unit_cost must hold, got 20.0, 25.0",
        ),
        (
            lambda: supplier_development(100.0, 20.0, 12.0, 0.9, 0.8, 300.0, 12, 0.9),
            "pass_rate_after must be at least pass_rate_before, got 0.8 and 0.9",
        ),
    ],
)
def test_a_value_out_of_range_is_refused_by_name(refuse, message):
    with pytest.raises(ValueError) as refusal:
        refuse()

    assert str(refusal.value) == message
