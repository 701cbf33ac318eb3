"""The worker engine, without a browser: JSON in, JSON out."""

import json
from dataclasses import replace

import pytest

from clusterlearn.data import example
from clusterlearn.engine import answer, answer_own
from clusterlearn.exercises import SLUGS, load
from clusterlearn.table import decode_rows, make_table


def around_the_default(i):
    """An input with two values: the first one and its neighbour, so that a table is small."""
    low = i.default - i.step if i.default > i.low else i.default
    return replace(i, low=low, high=low + i.step, names=())


@pytest.mark.parametrize("slug", SLUGS)
def test_the_worker_and_the_table_give_the_first_setting_the_same_answer(slug):
    exercise = load(slug)
    nearby = replace(exercise, inputs=tuple(map(around_the_default, exercise.inputs)))
    place = list(nearby.settings()).index(exercise.defaults)
    table = make_table(nearby)
    setting = table["settings"][place]

    found = json.loads(answer(slug, json.dumps(exercise.defaults)))

    assert found["sentence"] == setting["sentence"]
    assert [found["indicators"][i.name] for i in exercise.indicators] == setting["indicators"]
    assert "".join("01"[met] for met in found["reached"].values()) == setting["reached"]
    assert found["rows"] == decode_rows(table, place)


def test_inputs_left_out_take_their_defaults():
    exercise = load("trust")

    assert answer("trust", "{}") == answer("trust", json.dumps(exercise.defaults))


def test_values_off_the_grid_are_answered():
    found = json.loads(answer("trust", '{"honour": 0.8125}'))

    assert "81.25 of 100" in found["sentence"]


@pytest.mark.parametrize(
    ("slug", "inputs", "complaint"),
    [
        ("trust", '{"honour": 2}', "honour must lie between 0.5 and 1.0, got 2"),
        ("trust", '{"honour": "much"}', "honour must be a number, got 'much'"),
        ("trust", '{"gold": 1}', "trust has no input 'gold'; it has gossip, honour"),
        ("trust", "[1]", "inputs must be a JSON object of numbers, got [1]"),
        ("trust", "{", "inputs must be a JSON object of numbers, got {"),
    ],
)
def test_a_wrong_question_is_refused_in_a_sentence(slug, inputs, complaint):
    found = json.loads(answer(slug, inputs))

    assert found == {"error": complaint}


def test_an_unknown_exercise_is_refused_with_those_there_are():
    found = json.loads(answer("gold", "{}"))

    assert found["error"].startswith("no exercise 'gold'; there are brokerage,")


def test_own_figures_are_answered():
    found = json.loads(answer_own("skills_matching", example("skills_matching")))

    exercise = load("skills_matching").on_own(example("skills_matching"))
    assert found["sentences"] == list(exercise.sentences)
    assert found["notes"] == list(exercise.notes)
    assert found["rows"] == list(exercise.rows)
    assert found["chart"]["kind"] == "bar"
    assert found["head"] == ["skill", "seats", "jobs"]


def test_a_sheet_that_does_not_do_is_answered_by_its_problems():
    found = json.loads(answer_own("skills_matching", "skill,seats,jobs\nSewing,x,3\nWelding,1,1"))

    assert found == {
        "problems": ["Row 2, column Seats: x is not a number: write the number alone, such as 1250"]
    }
