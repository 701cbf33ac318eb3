"""The exercise public_goods: what it teaches holds in the model."""

from clusterlearn.exercises.public_goods import EXERCISE


def figures(free_riders=0.3, checked=0.0, fine=0.0):
    return EXERCISE.evaluate(free_riders=free_riders, checked=checked, fine=fine).indicators


def test_the_fee_halves_although_nobody_rides_free():
    assert EXERCISE.tasks[0].value() == figures(free_riders=0.0)["fee"] == 4


def test_a_rule_below_the_threshold_changes_no_fee_and_costs_money():
    weak, none = figures(checked=0.3, fine=2), figures()

    assert weak["fee"] == none["fee"]
    assert weak["income"] < none["income"]


def test_a_little_above_the_threshold_most_firms_pay_in_full():
    in_full = [figures(checked=checked, fine=2)["in_full"] for checked in (0.3, 0.4, 0.5)]

    assert EXERCISE.tasks[1].value() == 40
    assert in_full[0] == 0 < in_full[1]
    assert in_full[2] > 50


def test_fewer_checks_with_a_heavier_fine_leave_a_higher_income():
    seldom, often = figures(checked=0.3, fine=4), figures(checked=0.8, fine=1.5)

    assert seldom["income"] > often["income"]
    assert EXERCISE.tasks[3].value() == "seldom"


def test_the_sentence_says_what_the_rule_does():
    assert EXERCISE.evaluate(fine=0).sentence.startswith("Nobody who keeps money back")
    assert EXERCISE.evaluate().sentence.startswith("The rule changes nothing")
    assert "without a rule it would be" in EXERCISE.evaluate(checked=0.5).sentence
    assert "every firm pays in full" in EXERCISE.evaluate(checked=1.0, fine=4).sentence
