"""The exercise diffusion: what it teaches holds in the model."""

import pytest
from trainers_pages import guide, rows, section

from clusterlearn.cases import CASES
from clusterlearn.exercises.diffusion import CLUSTERS, EXERCISE, PILOTS, REACHED
from clusterlearn.models.diffusion import calibrate_replication


def figures(**inputs):
    return EXERCISE.evaluate(**inputs).indicators


def line(who, **inputs):
    rows = EXERCISE.evaluate(**inputs).rows
    return [row["part"] for row in rows if row["who"] == who]


def counts(**inputs):
    """Clusters with help after the first, second and third year."""
    clusters = inputs.get("clusters", CLUSTERS)
    return [round(part * clusters / 100) for part in line("both", **inputs)[1:4]]


def test_the_measure_is_that_of_the_case():
    assert [figure.value for figure in CASES["orissa"].figures] == [PILOTS, REACHED]


def test_pilots_and_offices_that_merely_stand_side_by_side_reach_no_more_than_apart():
    found = figures()

    assert found["helped"] == 55
    assert found["beyond"] == -1
    assert all(
        figures(pilots=pilots, offices=offices)["beyond"] <= 0
        for pilots in EXERCISE.inputs[0].grid
        for offices in EXERCISE.inputs[1].grid
    )


def test_orissas_figures_need_copies_nearly_four_times_as_fast_if_there_are_300_clusters():
    needed = EXERCISE.tasks[0].value()

    assert (25 + needed) / 25 == pytest.approx(3.8, abs=0.05)
    assert figures(together=0.7)["helped"] == REACHED
    assert figures(together=0.6)["helped"] < REACHED


def test_an_office_with_a_wider_reach_explains_the_same_two_figures():
    assert EXERCISE.tasks[1].value() == 16
    assert figures(offices=0.16)["helped"] == pytest.approx(REACHED, abs=1)
    assert figures(offices=0.16)["beyond"] < 0


def test_the_more_clusters_there_are_the_less_the_two_together_must_add():
    needed = [calibrate_replication(150, 3, m, 4, 0.04) for m in (300, 600, 900)]

    assert needed == sorted(needed, reverse=True)
    assert EXERCISE.tasks[2].value() == "none"
    assert figures(clusters=900)["helped"] >= REACHED > figures(clusters=600)["helped"]


def test_the_stories_that_end_alike_differ_after_the_first_year():
    copying, offices = figures(together=0.7), figures(offices=0.16)

    assert (copying["first"], offices["first"]) == (28, 54)
    assert (copying["rush"], offices["rush"]) == (73, 50)


def test_a_calm_way_takes_offices_that_reach_further_and_copying_that_is_slower():
    for changed, met in [
        ({"together": 0.7}, False),
        ({"offices": 0.12, "together": 0.2}, True),
        ({"offices": 0.12, "together": 1.2}, False),
        ({"offices": 0.2}, False),
        ({"clusters": 900, "offices": 0.08}, False),
    ]:
        inputs = {**EXERCISE.defaults, **changed}

        assert EXERCISE.reached(inputs, EXERCISE.run(**inputs)) == {"calm": met}


def test_the_dot_of_orissa_sinks_when_there_are_more_clusters():
    assert line("orissa") == [50]
    assert line("orissa", clusters=900) == [16.7]


def test_without_offices_pilots_add_nothing_to_themselves():
    assert figures(offices=0.0, together=1.0)["beyond"] == 0
    assert line("offices", offices=0.0) == []


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ({"offices": 0.0}, "With 4 pilots and no office that carries the work on, 8 of 300"),
        ({}, "they reach 1 fewer than the two apart"),
        ({"together": 0.7}, "they reach 94 more than the two apart"),
        ({"together": 0.015}, "they reach as many as the two apart"),
    ],
)
def test_the_sentence_says_whether_it_is_more_than_the_two_apart(inputs, words):
    assert words in EXERCISE.evaluate(**inputs).sentence


def test_the_stories_that_the_trainer_draws_come_from_the_model():
    told = rows(section(guide("lessons/from_four_to_many"), "With a projector"))

    assert [[int(cell) for cell in row[1:]] for row in told] == [
        counts(together=0.7),
        counts(offices=0.16),
        counts(clusters=900),
    ]


def test_the_answers_of_the_groups_with_phones_come_from_the_model():
    told = rows(section(guide("lessons/from_four_to_many"), "With phones"))

    more, wider, fewer = (answer for *_, answer in told)
    assert f"{figures(pilots=20)['helped']} clusters" in more
    assert f"{figures(offices=0.08)['helped']} clusters" in wider
    assert figures(clusters=600, together=0.3)["helped"] >= REACHED
    assert figures(clusters=600, together=0.2)["helped"] < REACHED
    assert fewer.startswith("30 on top")
