"""The exercise skills_matching: what it teaches holds in the model."""

from itertools import pairwise

import pytest

from clusterlearn.exercises.skills_matching import EXERCISE, JOBS


def figures(**inputs):
    return EXERCISE.evaluate(**inputs).indicators


def test_at_first_fewer_than_half_find_a_job_while_two_in_three_jobs_stay_open():
    first = figures()

    assert first["placed"] < 30
    assert first["open"] > 60


def test_twice_the_seats_in_the_same_split_place_few_more_and_pay_less():
    few, many = figures(seats=60), figures(seats=120)

    assert many["placed"] - few["placed"] < 15
    assert many["return"] < few["return"] < 1


def test_other_seats_place_more_than_more_seats():
    assert figures(seats=60, response=0.5)["placed"] > figures(seats=120)["placed"]
    assert EXERCISE.tasks[2].value() == "move"


@pytest.mark.parametrize("seats", EXERCISE.inputs[0].grid)
def test_the_more_of_the_gap_is_closed_the_more_find_work(seats):
    placed = [figures(seats=seats, response=share)["placed"] for share in EXERCISE.inputs[1].grid]

    assert placed == sorted(placed)


def test_each_further_year_of_moving_seats_adds_less():
    placed = [figures(response=0.3, years=year)["placed"] for year in range(5)]

    added = [later - earlier for earlier, later in pairwise(placed)]
    assert added == sorted(added, reverse=True)


def test_where_the_split_is_right_every_trainee_finds_work_while_there_are_jobs():
    assert figures(seats=90, response=1.0) == {"placed": sum(JOBS), "open": 0, "return": 1.77}


def test_doubling_the_seats_places_thirteen_more():
    assert EXERCISE.tasks[1].value() == 13


def test_the_task_needs_a_faster_change_than_a_tenth_a_year():
    met = [s for s in EXERCISE.settings() if EXERCISE.reached(s, EXERCISE.evaluate(**s))["places"]]

    assert met
    assert min(setting["response"] for setting in met) == pytest.approx(0.3)


def test_the_sentence_says_where_the_course_does_not_pay():
    assert EXERCISE.evaluate().sentence.endswith("it does not pay.")
    assert EXERCISE.evaluate(response=0.5).sentence.endswith("in two years.")


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        (
            {"seats": 90, "response": 0.6, "years": 4},
            "89 find a job in their skill, and 1 job stays open.",
        ),
        (
            {"seats": 60, "response": 1.0},
            "All 60 trainees find a job in their skill, and 30 jobs stay",
        ),
        (
            {"seats": 60, "response": 0.9},
            "Nearly all 60 trainees find a job in their skill, and 30",
        ),
        (
            {"seats": 90, "response": 1.0},
            "All 90 trainees find a job in their skill, and no job stays",
        ),
        ({"seats": 90, "response": 0.9, "years": 3}, "With 90 trainees, nearly all of the 90 jobs"),
        (
            {"seats": 120, "response": 1.0},
            "Of 120 trainees 90 find a job in their skill, and no job",
        ),
    ],
)
def test_the_sentence_counts_rightly_at_the_edges(inputs, words):
    assert words in EXERCISE.evaluate(**inputs).sentence
