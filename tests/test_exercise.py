"""What an exercise, an input and its tasks refuse and give."""

import dataclasses
import math

import pytest

from clusterlearn.exercise import (
    Exercise,
    Indicator,
    Input,
    LineChart,
    OwnInput,
    Prediction,
    Reach,
    Result,
)
from clusterlearn.exercises import SLUGS, load


def share(**changes):
    return dataclasses.replace(Input("kept", "Kept", 0.5, 1.0, 0.25, 0.5, "of 1"), **changes)


@pytest.fixture
def trust():
    return load("trust")


def test_a_grid_runs_from_low_to_high_without_noise():
    assert share(low=0.0, high=0.3, step=0.1, default=0.1).grid == (0.0, 0.1, 0.2, 0.3)


def test_a_step_that_does_not_divide_the_range_is_refused():
    with pytest.raises(ValueError, match=r"kept: step must divide the range 0.5 to 1.0, got 0.3"):
        share(step=0.3)


def test_a_default_off_the_grid_is_refused():
    with pytest.raises(ValueError, match=r"kept: default must lie on the grid .*, got 0.6"):
        share(default=0.6)


def test_each_value_has_its_name_where_there_are_names():
    named = share(low=0, high=2, step=1, default=0, names=("few", "half", "all"))

    assert [named.shown(value) for value in named.grid] == ["few", "half", "all"]
    assert share(factor=100).shown(0.75) == "75"
    with pytest.raises(ValueError, match=r"kept: names must be 3, one a value, got 2"):
        share(low=0, high=2, step=1, default=0, names=("few", "all"))


@pytest.mark.parametrize("value", [0.4, 1.1, float("nan"), float("inf")])
def test_a_value_out_of_range_is_refused_by_name(value):
    with pytest.raises(ValueError, match=r"kept must lie between 0.5 and 1.0, got"):
        share().require(value)


@pytest.mark.parametrize("value", [True, "0.7", None])
def test_a_value_that_is_no_number_is_refused_by_name(value):
    with pytest.raises(TypeError, match="kept must be a number, got"):
        share().require(value)


LINE = OwnInput("line", "Poverty line", "a month", 0.01, 1e9, default=60)


def test_a_number_that_goes_with_a_sheet_may_be_left_to_its_default():
    assert LINE.require(45.5) == 45.5
    assert LINE.require(None) == 60
    assert dataclasses.replace(LINE, default=None).require(None) is None


@pytest.mark.parametrize("value", [0, 2e9, math.nan, True, "abc"])
def test_a_number_that_goes_with_a_sheet_is_refused_by_its_label(value):
    with pytest.raises(ValueError, match="Poverty line: a number from 0.01 to 1,000,000,000"):
        LINE.require(value)


def test_settings_cover_the_grid_and_the_last_input_moves_fastest(trust):
    settings = list(trust.settings())

    assert len(settings) == 11 * 7
    assert settings[:2] == [{"honour": 0.5, "gossip": 0.0}, {"honour": 0.5, "gossip": 0.1}]


def test_inputs_left_out_take_their_defaults(trust):
    assert trust.evaluate(gossip=0.3) == trust.evaluate(honour=0.8, gossip=0.3)


def test_an_unknown_input_is_refused_and_the_known_ones_are_named(trust):
    with pytest.raises(ValueError, match="trust has no input 'honor'; it has gossip, honour"):
        trust.evaluate(honor=0.8)


def test_an_exercise_without_a_question_to_answer_is_refused(trust):
    only_reach = [task for task in trust.tasks if isinstance(task, Reach)]

    with pytest.raises(ValueError, match="trust: at least one task must ask for an answer"):
        dataclasses.replace(trust, tasks=only_reach)


def test_a_guess_at_no_indicator_is_refused(trust):
    with pytest.raises(ValueError, match="trust: prediction names no indicator, got 'luck'"):
        dataclasses.replace(trust, prediction=Prediction("luck", 0, 1))


def test_an_unknown_slug_is_refused_and_the_known_ones_are_named():
    with pytest.raises(ValueError, match=f"no exercise 'luck'; there are {', '.join(SLUGS)}"):
        load("luck")


def test_any_exercise_can_be_made_of_these_parts(trust):
    chart = LineChart("x", "y", "who", {"us": "us"}, "months", "ties", (0, 1), (0, 1))

    small = Exercise(
        slug="small",
        title="Small",
        question="Does it run?",
        premise="One firm keeps what it says.",
        minutes=1,
        models=(),
        limits="Everything is left out.",
        inputs=(share(),),
        indicators=(Indicator("y", "Ties", "of 1"),),
        run=lambda kept: Result([{"who": "us", "x": 0, "y": kept}], {"y": kept}, "It runs."),
        chart=chart,
        tasks=trust.tasks[1:2],
        prediction=Prediction("y", 0, 1),
    )

    assert small.evaluate(kept=0.75).indicators == {"y": 0.75}
    assert small.reached(small.defaults, small.evaluate()) == {}
