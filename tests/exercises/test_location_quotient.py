"""The exercise location_quotient: what it teaches holds in the model."""

import pytest

from clusterlearn.exercises.location_quotient import EXERCISE


def figures(**inputs):
    return EXERCISE.evaluate(**inputs).indicators


def bars(**inputs):
    return {row["place"]: row["jobs"] for row in EXERCISE.evaluate(**inputs).rows}


def test_one_large_firm_gives_a_high_quotient_and_is_no_more_than_chance():
    first = figures()

    assert first["quotient"] == 20
    assert first["places"] == pytest.approx(100 * (1 - 0.99**5), abs=0.005)  # five such factories


def test_the_same_jobs_in_four_firms_are_more_than_chance():
    assert figures(firms=4)["quotient"] == figures()["quotient"]
    assert figures(firms=4)["places"] < 0.05


@pytest.mark.parametrize("total", [1_000, 2_000])
@pytest.mark.parametrize("jobs", [200, 400, 600, 800])
def test_where_the_trade_is_gathered_more_firms_are_never_more_by_chance(total, jobs):
    places = [
        figures(total=total, jobs=jobs, firms=firms)["places"] for firms in EXERCISE.inputs[2].grid
    ]

    assert places == sorted(places, reverse=True)


def test_the_quotient_is_the_districts_bar_beside_the_usual_one():
    for inputs in EXERCISE.settings():
        result = EXERCISE.run(**inputs)
        here, usual = (row["jobs"] for row in result.rows[:2])
        assert result.indicators["quotient"] == pytest.approx(here / usual, abs=0.051)


def test_what_is_more_than_chance_reaches_further_than_the_bar_of_chance():
    for inputs in EXERCISE.settings():
        result = EXERCISE.run(**inputs)
        here, _, chance = (row["jobs"] for row in result.rows)
        assert (here > chance) == (result.indicators["places"] < 0.05)


def test_chance_may_bring_two_factories_together_but_only_eight_of_two_hundred_workshops():
    assert bars()["chance"] == 2 * 800
    assert bars(firms=40)["chance"] == 8 * 20


def test_a_growing_town_lowers_the_quotient_of_the_same_firms_to_a_fifth():
    small, large = (figures(total=total, jobs=400, firms=40) for total in (1_000, 5_000))

    assert large["quotient"] == pytest.approx(small["quotient"] / 5)
    assert EXERCISE.tasks[2].value() == "fifth"


def test_few_firms_in_a_small_district_can_be_chance():
    few = figures(total=1_000, jobs=200, firms=4)

    assert few["quotient"] == 5
    assert few["places"] >= 0.05


def test_four_hundred_jobs_are_more_than_chance_from_seven_firms_on():
    assert EXERCISE.tasks[1].value() == 7
    assert figures(total=2_000, jobs=400, firms=6)["places"] >= 0.05
    assert figures(total=2_000, jobs=400, firms=7)["quotient"] == 5


@pytest.mark.parametrize(
    ("inputs", "said"),
    [
        ({"total": 5_000, "jobs": 100}, "not concentrated"),
        ({}, "all of it in one firm. One large firm must be somewhere"),
        ({"firms": 40}, "in 40 firms. Chance would bring so many together in fewer than one"),
        ({"jobs": 200, "firms": 4}, "expect 0.87 districts like it: no more than chance could do"),
    ],
)
def test_the_sentence_tells_each_outcome(inputs, said):
    assert said in EXERCISE.evaluate(**inputs).sentence
