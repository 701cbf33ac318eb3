"""The exercise collective_efficiency: what it teaches holds in the model."""

import pytest

from clusterlearn.exercises.collective_efficiency import EXERCISE


def figures(**inputs):
    return EXERCISE.evaluate(**inputs).indicators


def test_one_firm_in_five_that_acts_together_is_worth_some_500_newcomers():
    assert 450 <= figures()["newcomers"] <= 550


def test_all_who_act_together_are_worth_more_newcomers_than_can_be_counted():
    assert figures(together=1.0)["newcomers"] == 10_000


@pytest.mark.parametrize("gain", EXERCISE.inputs[2].grid)
def test_even_where_it_gains_little_sixty_firms_together_beat_sixty_newcomers(gain):
    assert figures(together=0.2, gain=gain)["newcomers"] >= 60


def test_twice_the_firms_save_less_than_three_of_a_hundred():
    once, twice = (figures(firms=firms, together=0.0)["cost"] for firms in (300, 600))

    assert 0 < once - twice < 3


def test_being_there_saves_more_in_all_than_acting_together_can():
    best = figures(together=1.0)

    assert best["near"] > best["acting"] > 14


def test_the_newcomers_bring_the_cost_as_low_as_acting_together():
    acting = figures(together=0.2)
    newcomers = EXERCISE.evaluate(firms=300 + acting["newcomers"], together=0.0)

    assert newcomers.indicators["cost"] == pytest.approx(acting["cost"], abs=0.1)


@pytest.mark.parametrize("name", ["firms", "together", "gain"])
def test_more_of_anything_never_makes_a_piece_dearer(name):
    grid = next(entry.grid for entry in EXERCISE.inputs if entry.name == name)
    costs = [figures(**{name: value})["cost"] for value in grid]

    assert costs == sorted(costs, reverse=True)
    assert costs[0] > costs[-1]


def test_forty_of_a_hundred_are_worth_twice_the_firms_where_the_gain_is_small():
    assert EXERCISE.tasks[1].value() == 40
    assert figures(together=0.3, gain=0.1)["newcomers"] < 300


def test_being_there_has_saved_more_and_acting_together_saves_more_from_here():
    assert EXERCISE.tasks[2].value() == "both"


def test_the_goal_of_the_first_task_is_the_cost_among_1200_firms():
    assert f"{figures(firms=1200, together=0.0)['cost']} " not in EXERCISE.tasks[0].text
    assert f" {figures(firms=1200, together=0.0)['cost']}." in EXERCISE.tasks[0].text


def test_the_sentence_tells_each_of_the_three_outcomes():
    none, some, all_ = (EXERCISE.evaluate(together=x).sentence for x in (0.0, 0.2, 1.0))

    assert "none act together, a piece costs 75.2 in place of 100" in none
    assert "about 496 newcomers" in some
    assert "not even 10,000 newcomers" in all_


def test_all_are_called_all():
    some, many = (EXERCISE.evaluate(together=1.0, gain=gain).sentence for gain in (0.05, 0.25))

    assert some.startswith("Among 300 firms that all act together,")
    assert "not even 10,000 newcomers" in many
    assert many.startswith("Among 300 firms that all act together,")
