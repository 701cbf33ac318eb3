"""The exercise transaction_costs: what it teaches holds in the model."""

import pytest

from clusterlearn.exercises import transaction_costs
from clusterlearn.exercises.transaction_costs import EXERCISE


def figures(**inputs):
    return EXERCISE.evaluate(**inputs).indicators


def test_at_the_first_setting_three_of_sixteen_firms_are_best():
    assert figures()["best"] == 3


def test_a_group_can_cost_its_members_more_than_being_alone():
    assert figures(members=12)["saved"] < 0


def test_four_times_the_cost_makes_the_best_group_twice_as_large():
    assert figures(lorry=1600)["best"] == 2 * figures(lorry=400)["best"]
    assert EXERCISE.tasks[0].value() == 6


def test_trust_makes_the_best_group_larger_than_four_times_the_cost_does():
    assert figures(trust=0.8)["best"] > figures(lorry=1600)["best"]
    assert EXERCISE.tasks[1].value() == "trust"
    assert (figures(trust=0.8)["best"], figures(lorry=1600)["best"]) == (7, 6)  # as its reply says


def test_a_firm_that_looks_two_months_ahead_refuses_what_pays_from_the_fifth_on():
    assert figures(months=2)["chosen"] == 1
    assert figures(months=2, members=3)["back"] == EXERCISE.tasks[2].value() == 5
    assert 12 * figures(members=3)["saved"] - 800 > 1400


@pytest.mark.parametrize("trust", EXERCISE.inputs[1].grid)
def test_who_looks_further_chooses_no_smaller_group(trust):
    chosen = [figures(trust=trust, months=months)["chosen"] for months in (2, 4, 6, 8, 10, 12)]

    assert chosen == sorted(chosen)


def test_with_much_trust_even_a_firm_in_a_hurry_joins():
    met = [s for s in EXERCISE.settings() if EXERCISE.reached(s, EXERCISE.evaluate(**s))["near"]]

    assert {(s["lorry"], s["trust"], s["months"]) for s in met} == {(400, 0.8, 2)}


def test_the_size_chosen_is_the_one_that_costs_least_over_the_months_ahead():
    def cost(size):
        return 8 * transaction_costs._cost(size, 1200, 0.4) + 400 * 0.6 * (size - 1)

    assert figures(lorry=1200, trust=0.4, months=8)["chosen"] == min(range(1, 17), key=cost)


def test_the_sentence_tells_each_outcome():
    said = [
        EXERCISE.evaluate(members=members, months=months).sentence
        for members, months in ((12, 12), (8, 12), (3, 2))
    ]

    assert "no less than alone" in said[0]
    assert "does not pay back" in said[1]
    assert "by month 5" in said[2]
    assert "stays alone" in said[2]
