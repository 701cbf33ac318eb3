"""The exercise cluster_selection: what it teaches holds in the model."""

from itertools import product

import pytest

from clusterlearn.exercises.cluster_selection import EXERCISE, FIGURES
from clusterlearn.models.selection import topsis


def figures(**inputs):
    return EXERCISE.evaluate(**inputs).indicators


def scores(**inputs):
    return {row["cluster"]: row["score"] for row in EXERCISE.evaluate(**inputs).rows}


def test_the_beekeepers_are_best_at_nothing():
    for column in zip(*FIGURES, strict=True):
        assert max(column) > column[2]


def test_who_is_best_at_nothing_is_first_under_most_weights():
    found = scores()

    assert max(found, key=found.get) == "bees"
    assert figures()["bees"] > 50


def test_the_brickmakers_are_worst_in_everything():
    for column in zip(*FIGURES, strict=True):
        assert min(column) == column[3]
    assert scores(extra=1)["bricks"] == 0


def test_a_hopeless_candidate_turns_the_order_of_the_others():
    assert figures(extra=0)["ahead"] > 5
    assert figures(extra=1)["ahead"] < -5
    assert figures(extra=1)["bees"] < 40


def test_counted_by_distance_the_beekeepers_stay_first():
    found = topsis(FIGURES, (3, 3, 3), (True, True, True))

    assert max(found) == found[2]


@pytest.mark.parametrize(("growth", "first"), [(4, "weaving"), (5, "bees")])
def test_one_point_of_weight_decides_with_the_brickmakers(growth, first):
    found = scores(growth=growth, extra=1)

    assert max(found, key=found.get) == first
    assert EXERCISE.tasks[2].value() == 5


def test_the_choice_has_its_answer():
    assert EXERCISE.tasks[1].value() == "turned"


def test_only_weavers_and_beekeepers_come_first_and_never_together():
    for inputs in EXERCISE.settings():
        found = scores(**inputs)
        assert max(found, key=found.get) in {"weaving", "bees"}
        assert figures(**inputs)["ahead"] != 0


def test_the_sentence_names_who_is_first():
    assert EXERCISE.evaluate().sentence.startswith("The beekeepers come first")
    assert EXERCISE.evaluate(extra=1).sentence.startswith("The weavers come first")


def test_whom_the_sentence_puts_first_is_first_of_all_clusters():
    for inputs in product(*(given.grid for given in EXERCISE.inputs)):
        result = EXERCISE.run(*inputs)
        best = max(result.rows, key=lambda row: row["score"])["cluster"]
        first = {"weaving": "The weavers come first", "bees": "The beekeepers come first"}
        assert result.sentence.startswith(first[best])
