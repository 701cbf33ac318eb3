"""Linkages: what holds for every input."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterlearn.models.linkages import (
    delivery_utilisation,
    net_price_after_delay,
    self_enforcing_premium,
    supplier_development,
)

shares = st.floats(0, 1)
inside = st.floats(0.01, 0.99)
amounts = st.floats(0.01, 10_000)
deliveries = st.integers(1, 300)
days = st.integers(1, 40)
rooms = st.integers(1, 30)


@given(deliveries, days, rooms, shares)
def test_nothing_is_processed_that_was_not_delivered_or_finds_no_room(n, d, room, adherence):
    plant = delivery_utilisation(n, d, room, adherence)

    for processed in (plant.processed_random, plant.processed_calendar):
        assert 0 < processed <= min(n, d * room)
    for share in (plant.share_random, plant.share_calendar):
        assert 0 < share <= 1


@given(deliveries, days, rooms)
def test_a_calendar_that_all_keep_is_never_worse_and_fills_the_plant(n, d, room):
    plant = delivery_utilisation(n, d, room)
    each, more = divmod(n, d)

    assert plant.processed_calendar >= plant.processed_random - 1e-9
    expected = more * min(each + 1, room) + (d - more) * min(each, room)
    assert plant.processed_calendar == pytest.approx(expected)


@given(st.integers(1, 20), days, rooms, st.integers(0, 20))
def test_the_more_keep_the_calendar_the_more_is_processed(each, d, room, keepers):
    n = each * d
    less, more = (
        delivery_utilisation(n, d, room, min(1.0, k * d / n)).processed_calendar
        for k in (keepers, keepers + 1)
    )

    assert more >= less - 1e-9


@given(amounts, st.floats(0, 1000), st.floats(0, 1000), st.floats(0, 2))
def test_the_longer_the_wait_the_less_a_price_is_worth(price, one, two, rate):
    short, long = sorted((one, two))

    assert (
        net_price_after_delay(price, long, rate)
        <= net_price_after_delay(price, short, rate)
        <= price
    )


@given(amounts, inside)
def test_the_premium_for_ever_is_worth_what_a_breach_brings(gain, discount):
    premium = self_enforcing_premium(gain, discount)

    assert premium * discount / (1 - discount) == pytest.approx(gain)


@given(amounts, st.floats(1, 100), inside, inside, amounts, st.integers(1, 60), inside)
def test_the_present_value_is_every_periods_gain_less_the_training(
    orders, price, one, two, cost, periods, discount
):
    before, after = sorted((one, two))
    training = supplier_development(
        orders, price, price / 2, before, after, cost, periods, discount
    )

    gains = sum(training.gain_per_period * discount**t for t in range(periods))
    assert training.net_present_value == pytest.approx(gains - cost, rel=1e-9, abs=1e-6)
    assert training.gain_per_period == pytest.approx(orders * (after - before) * price)
