"""The exercise joint_orders: what it teaches holds in the model."""

import pytest
from trainers_pages import guide, rows, section

from clusterlearn.exercises.joint_orders import EXERCISE


def found(**inputs):
    return EXERCISE.evaluate(**inputs).indicators


def test_just_enough_workshops_fail_four_times_in_five_and_lose_money():
    first = found()

    assert first["enough"] == EXERCISE.defaults["firms"] == 10
    assert first["chance"] == 20
    assert first["each"] < 0


def test_four_in_reserve_make_the_order_safe():
    assert EXERCISE.tasks[0].value() == 14
    assert found(firms=14)["chance"] == 95
    assert found(firms=13)["chance"] < 95


def test_each_earns_more_with_every_partner_up_to_the_fourteenth():
    earned = [found(firms=k)["each"] for k in range(10, 18)]

    assert earned[:5] == sorted(earned[:5])
    assert earned[4:] == sorted(earned[4:], reverse=True)
    assert earned[4] > 1.3 * earned[2]
    assert EXERCISE.tasks[1].value() == "rises"


def test_twelve_that_are_more_reliable_are_safer_than_fourteen_as_they_are():
    assert found(firms=12, reliability=0.95)["chance"] > found(firms=14)["chance"]
    assert found(firms=12, reliability=0.9)["chance"] < 95


@pytest.mark.parametrize("order", EXERCISE.inputs[0].grid)
def test_more_workshops_and_better_ones_never_make_an_order_less_safe(order):
    for reliability in EXERCISE.inputs[1].grid:
        chances = [
            found(order=order, reliability=reliability, firms=k)["chance"] for k in (8, 12, 20)
        ]
        assert chances == sorted(chances)
    chances = [found(order=order, reliability=r, firms=15)["chance"] for r in (0.7, 0.85, 0.95)]
    assert chances == sorted(chances)


def test_too_few_workshops_are_said_to_be_too_few():
    assert "9 workshops cannot make 200 benches" in EXERCISE.evaluate(firms=9).sentence
    assert EXERCISE.evaluate(firms=10).sentence.endswith("On average each loses 82.")
    assert EXERCISE.evaluate(firms=14).sentence.endswith("On average each earns 266.")


def test_the_line_of_trained_workshops_is_drawn_only_beside_another():
    lines = {row["who"] for row in EXERCISE.evaluate(reliability=0.95).rows}

    assert lines == {"now", "here"}
    assert "trained" in {row["who"] for row in EXERCISE.evaluate().rows}


def test_no_order_is_said_to_be_always_ready_or_never():
    safe, hopeless = (
        EXERCISE.evaluate(firms=24),
        EXERCISE.evaluate(order=300, reliability=0.7, firms=15),
    )

    assert safe.indicators["chance"] == 100
    assert "on time in nearly all cases. On average each earns" in safe.sentence
    assert hopeless.indicators["chance"] == 0
    assert "on time in fewer than 1 of 100 cases. On average each loses" in hopeless.sentence


def test_what_the_trainer_says_of_the_size_of_a_reserve_comes_from_the_model():
    told = guide("institutions/networks_of_equals")

    assert f"earns {found(firms=12)['each']} on average with twelve" in told
    assert f"and {found(firms=14)['each']} with fourteen" in told
    assert f"as good as sure, and each earns {found(firms=20)['each']}" in told


def test_the_answers_of_the_groups_with_phones_come_from_the_model():
    told = rows(section(guide("institutions/networks_of_equals"), "With phones"))

    assert [int(order) for order, *_ in told] == [100, 150, 200, 250, 300]
    for order, enough, best in (map(int, row) for row in told):
        earned = {k: found(order=order, firms=k)["each"] for k in range(5, 25)}
        assert enough == found(order=order)["enough"]
        assert earned[best] == max(earned.values())
