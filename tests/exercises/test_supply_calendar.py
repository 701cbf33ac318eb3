"""The exercise supply_calendar: what it teaches holds in the model."""

import pytest
from trainers_pages import BOOK, guide

from clusterlearn.exercises.supply_calendar import EXERCISE


def found(**inputs):
    return EXERCISE.evaluate(**inputs).indicators


def drawn(what, **inputs):
    rows = EXERCISE.evaluate(**inputs).rows
    return {row["delay"]: row["trucks"] for row in rows if row["what"] == what}


def test_by_chance_a_plant_with_room_for_all_turns_away_one_truck_in_five():
    assert set(drawn("chance").values()) == {64.8}
    assert drawn("calendar")[0] == 80


def test_late_payment_turns_a_better_price_into_a_worse_one():
    assert found()["worth"] == 97


def test_a_calendar_that_few_keep_hardly_helps():
    first = found()

    assert (first["keeping"], first["processed"]) == (24, 67)


def test_the_last_seven_farmers_win_more_trucks_than_the_twenty_five_before_them():
    won = {delay: found(delay=delay)["keeping"] for delay in (60, 30, 20, 15)}
    trucks = drawn("calendar")

    assert (won[30] - won[60], won[15] - won[20]) == (25, 7)
    assert trucks[15] - trucks[20] > trucks[30] - trucks[60] + 1
    assert EXERCISE.tasks[0].value() == "days"


def test_a_month_later_costs_the_plant_five_more():
    assert EXERCISE.tasks[1].value() == 110
    assert found(delay=60, price=110)["keeping"] == found(delay=30, price=105)["keeping"]


def test_to_pay_sooner_beats_a_plant_that_is_larger_by_a_quarter():
    assert drawn("calendar")[20] > drawn("here", capacity=5)[60]


@pytest.mark.parametrize("price", EXERCISE.inputs[1].grid)
def test_who_waits_longer_keeps_the_day_less_often(price):
    keeping = [found(delay=delay, price=price)["keeping"] for delay in EXERCISE.inputs[0].grid]

    assert keeping == sorted(keeping, reverse=True)
    assert keeping[0] == 80


def test_the_sentence_says_what_is_turned_away_while_room_stands_empty():
    assert "turns 13 away, while it has room for 13 more" in EXERCISE.evaluate().sentence
    assert "nobody keeps the agreed day" in EXERCISE.evaluate(price=100).sentence
    assert "full every day" in EXERCISE.evaluate(delay=10, capacity=3).sentence
    assert EXERCISE.evaluate(delay=0).sentence.startswith("Paid on the spot")


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ({"delay": 10}, "all 80 trucks keep their day. The plant processes all of them."),
        ({"delay": 5, "price": 101, "capacity": 6}, "The plant processes nearly all of the 80."),
        ({"delay": 90, "price": 101}, "65 of 80 trucks, about as many as without a calendar."),
        ({"delay": 0, "capacity": 3}, "processes 60 and turns 20 away"),
    ],
)
def test_the_sentence_says_all_only_where_it_is_all(inputs, words):
    assert words in EXERCISE.evaluate(**inputs).sentence


def test_where_the_price_is_worth_less_than_cash_to_the_middle_fewer_than_half_keep_the_day():
    for delay in EXERCISE.inputs[0].grid:
        for price in EXERCISE.inputs[1].grid:
            result = found(delay=delay, price=price)
            assert (result["worth"] >= 100) == (result["keeping"] >= 40)


def test_what_the_trainer_says_of_each_remedy_comes_from_the_model():
    told = guide("institutions/buyers_and_suppliers")

    room, price = found(capacity=5)["processed"], found(price=110)["processed"]
    assert f"Room for 5 a day brings {room} trucks, a price of 110 brings {price}" in told
    assert found(delay=15)["processed"] == 80
    assert f"the plant processes {found(capacity=6)['processed']} even after a wait" in told
    some, most = found(delay=30), found(delay=20)
    assert f"With {some['keeping']} of 80 the plant processes {some['processed']}" in told
    assert f"and with {most['keeping']} it processes {most['processed']}" in told


def test_what_the_chapter_says_of_the_last_farmers_comes_from_the_model():
    told = (BOOK / "institutions/buyers_and_suppliers.md").read_text("utf-8")
    sixty, thirty, twenty, fifteen = (found(delay=days) for days in (60, 30, 20, 15))

    assert f"is left with {sixty['worth']:.0f}." in told
    assert thirty["keeping"] - sixty["keeping"] == 25
    assert thirty["processed"] - sixty["processed"] == 3
    assert fifteen["keeping"] - twenty["keeping"] == 7
    assert fifteen["processed"] - twenty["processed"] == 5
    assert "brings 25 farmers to their day and wins three trucks" in told
    assert "brings the last seven, and wins five" in told
