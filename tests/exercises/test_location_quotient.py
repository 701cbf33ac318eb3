"""The exercise location_quotient: what it teaches holds in the model."""

import pytest

from clusterlearn.exercises.location_quotient import EXERCISE


def figures(**inputs):
    return EXERCISE.evaluate(**inputs).indicators


def test_one_large_firm_gives_a_high_quotient_and_is_no_more_than_chance():
    first = figures()

    assert first["quotient"] == 20
    assert first["beyond"] < 2


def test_the_same_jobs_in_many_firms_are_far_more_than_chance():
    assert figures(firms=40)["quotient"] == figures()["quotient"]
    assert figures(firms=40)["beyond"] > 20


@pytest.mark.parametrize("jobs", EXERCISE.inputs[1].grid)
def test_more_firms_are_never_less_beyond_chance(jobs):
    beyond = [figures(jobs=jobs, firms=firms)["beyond"] for firms in EXERCISE.inputs[2].grid]

    assert beyond == sorted(beyond)


def test_a_growing_town_lowers_the_quotient_of_the_same_firms_to_a_fifth():
    small, large = (figures(total=total, jobs=400, firms=40) for total in (1_000, 5_000))

    assert large["quotient"] == pytest.approx(small["quotient"] / 5)
    assert EXERCISE.tasks[2].value() == "fifth"


def test_few_jobs_in_a_small_district_can_be_chance_however_many_firms():
    few = figures(total=1_000, jobs=200, firms=40)

    assert few["quotient"] == 5
    assert few["beyond"] < 2


def test_four_hundred_jobs_are_beyond_chance_from_seven_firms_on():
    assert EXERCISE.tasks[1].value() == 7
    assert figures(total=2_000, jobs=400, firms=4)["beyond"] < 2


@pytest.mark.parametrize(
    ("inputs", "said"),
    [
        ({"total": 5_000, "jobs": 100}, "not concentrated"),
        ({}, "all of it in one firm: no more than chance"),
        ({"firms": 40}, "in 40 firms: far more than chance"),
        ({"jobs": 200, "firms": 40}, "in 40 firms: no more than chance"),
    ],
)
def test_the_sentence_tells_each_outcome(inputs, said):
    assert said in EXERCISE.evaluate(**inputs).sentence
