"""The exercise trust: what it teaches holds in the model."""

import pytest

from clusterlearn.exercises.trust import EXERCISE


def alive(honour, gossip):
    return EXERCISE.evaluate(honour=honour, gossip=gossip).indicators["alive"]


def test_without_talk_every_fifth_broken_promise_costs_almost_half_of_the_ties():
    assert 45 <= alive(0.8, 0.0) <= 60


def test_talk_saves_ties_where_promises_are_mostly_kept():
    assert alive(0.8, 0.3) >= alive(0.8, 0.0) + 25


def test_talk_saves_next_to_nothing_where_half_of_the_promises_are_broken():
    assert abs(alive(0.55, 0.6) - alive(0.55, 0.0)) < 5


@pytest.mark.parametrize("gossip", [0.0, 0.3])
def test_more_kept_promises_keep_more_ties_alive(gossip):
    paths = [alive(honour, gossip) for honour in EXERCISE.inputs[0].grid]

    assert paths == sorted(paths)
    assert paths[-1] == 100


def test_talk_is_worth_fifteen_kept_promises_of_a_hundred():
    worth = EXERCISE.tasks[1].value()

    assert worth == 90
    assert alive(0.9, 0.0) >= alive(0.75, 0.3) > alive(0.85, 0.0)


def test_the_sentence_names_both_outcomes_only_where_they_differ():
    assert EXERCISE.evaluate(honour=0.8, gossip=0.0).sentence.endswith("after three years.")
    assert "did not talk, it would be" in EXERCISE.evaluate(honour=0.8, gossip=0.3).sentence
    assert "the same if neighbours" in EXERCISE.evaluate(honour=1.0, gossip=0.3).sentence
