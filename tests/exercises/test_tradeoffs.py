"""The exercise tradeoffs: what it teaches holds in the model."""

import re

import pytest
from trainers_pages import guide, rows, section

from clusterlearn.exercises.tradeoffs import EXERCISE


def figures(**inputs):
    return EXERCISE.evaluate(**inputs).indicators


def line(what, **inputs):
    """A line of the chart, as points from left to right."""
    drawn = EXERCISE.evaluate(**inputs).rows
    return [(row["every"], row["poor"]) for row in drawn if row["what"] == what]


def test_a_plan_for_everybody_gives_each_group_less_than_the_plan_for_the_other():
    everybody = figures()
    fast, fair = figures(strong=3, small=0), figures(strong=0, small=3)

    assert everybody["every"] == 41 < fair["every"] == 55 < fast["every"] == 92
    assert everybody["poor"] == 38 < fast["poor"] == 44 < fair["poor"] == 92
    assert EXERCISE.tasks[0].value() == "more"


def test_it_is_the_number_of_starts_and_not_the_mix_that_costs_so_much():
    one_group = [figures(strong=8 - small, small=small) for small in (1, 4, 7)]
    few = figures(strong=1, small=2)

    assert {found["spent"] for found in one_group} == {80}
    assert few["every"] == 67
    assert few["poor"] == 76
    assert "does worse in another" in EXERCISE.evaluate(strong=1, small=2, years=5).sentence


def test_from_seven_clusters_on_more_breadth_brings_less_than_a_single_cluster():
    gains = [figures(strong=7, small=small)["every"] for small in range(4)]
    alone = figures(strong=1, small=0)["every"]

    assert alone > gains[0] > gains[1] > gains[2] > gains[3] == 0


def test_the_best_number_of_clusters_follows_the_cost_of_a_start():
    for start, best in ((5, 6), (7.5, 4), (10, 3)):
        gains = {n: figures(strong=n, small=0, start=start)["every"] for n in range(8)}

        assert max(gains, key=gains.__getitem__) == best
        assert figures(strong=best, small=0, start=start)["spent"] == 30
    assert EXERCISE.tasks[1].value() == 6


def test_where_a_start_is_cheap_three_clusters_of_each_group_are_on_the_line_of_best_plans():
    point = line("here", strong=3, small=3, years=5, start=5)[0]

    assert point in line("best", start=5)
    assert point == (80.0, 73.8)


def test_the_line_of_best_plans_lies_above_every_plan_for_both_groups():
    best = line("best", years=5)

    assert [every for every, _ in best] == sorted(every for every, _ in best)
    assert [poor for _, poor in best] == sorted((poor for _, poor in best), reverse=True)
    for every, poor in line("everybody", years=5):
        assert any(x >= every and y >= poor for x, y in best)


def test_five_years_of_building_bring_most_in_eight_and_little_in_the_first_two():
    by_years = [figures(strong=3, small=0, years=years) for years in range(7)]
    totals = [found["every"] for found in by_years]

    assert [found["soon"] for found in by_years] == [100, 75, 25, 25, 25, 25, 25]
    assert totals[0] == 61
    assert totals[4] < totals[5] == totals[6] == 100
    task = EXERCISE.tasks[2]
    counted = [years for years in range(7) if abs(years - task.value()) <= task.tolerance]
    assert counted == [5, 6]


def test_the_last_two_tasks_are_met_by_a_plan_that_gives_something_up():
    between = {"strong": 1, "small": 2, "years": 5, "start": 10}
    soon = {"strong": 0, "small": 3, "years": 1, "start": 10}

    assert EXERCISE.reached(between, EXERCISE.run(**between)) == {"between": True, "soon": False}
    assert EXERCISE.reached(soon, EXERCISE.run(**soon)) == {"between": False, "soon": True}
    assert EXERCISE.run(**soon).indicators["every"] == 44


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ({"strong": 0, "small": 0}, "You start nowhere"),
        ({"strong": 5, "small": 5}, "Starting takes all the money"),
        ({"strong": 1, "small": 0}, "Starting takes 10 of 100"),
        ({"strong": 3, "small": 0, "years": 5}, "does worse in another"),
        ({}, "Another plan does better in one of the three and worse in none"),
    ],
)
def test_the_sentence_says_what_the_plan_brings(inputs, words):
    assert words in EXERCISE.evaluate(**inputs).sentence


def test_the_figures_that_the_trainer_reads_out_come_from_the_model():
    told = rows(section(guide("lessons/what_to_give_up"), "With a projector"))

    assert [[int(cell) for cell in row] for row in told] == [
        [strong, small, *(figures(strong=strong, small=small)[name] for name in ("every", "poor"))]
        for strong, small in ((4, 4), (3, 0), (0, 3), (2, 1), (1, 2))
    ]


def test_the_answers_of_the_groups_with_phones_come_from_the_model():
    told = rows(section(guide("lessons/what_to_give_up"), "With phones"))

    last, pair, first = (int(re.search(r"\d+", answer)[0]) for *_, answer in told)
    lone = figures(strong=1, small=0)["every"]
    assert (
        figures(strong=last, small=0)["every"] > lone > figures(strong=last + 1, small=0)["every"]
    )
    assert pair == max(range(1, 8), key=lambda n: figures(strong=n, small=n, start=5)["poor"])
    assert first == figures(years=0)["poor"]
