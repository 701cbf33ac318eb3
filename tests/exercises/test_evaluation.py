"""The exercise evaluation: what it teaches holds in the model."""

import re
from collections import Counter

import pytest
from trainers_pages import BOOK, guide, rows, section

from clusterlearn.exercises.evaluation import CHANGES, EXERCISE, LIKENESS, SPREAD
from clusterlearn.models.evaluation import (
    achievement,
    minimum_detectable_effect,
    sample_size_per_arm,
)

POTTERS, WEAVERS, BAKERS = 1, 2, 3
CHAPTER = (BOOK / "lessons" / "did_it_work.md").read_text("utf-8")


def figures(**inputs):
    return EXERCISE.evaluate(**inputs).indicators


def drawn(what, **inputs):
    """What a line shows, from few firms to many."""
    return [row for row in EXERCISE.evaluate(**inputs).rows if row["what"] == what]


def test_the_best_figures_hide_no_effect_and_the_falling_ones_the_largest():
    risen = [helped for helped, _ in CHANGES]
    beyond = [figures(project=project)["beyond"] for project in (POTTERS, WEAVERS, BAKERS)]

    assert risen.index(max(risen)) == beyond.index(min(beyond)) == POTTERS - 1
    assert risen.index(min(risen)) == beyond.index(max(beyond)) == WEAVERS - 1
    assert min(beyond) == 0 > min(risen)
    assert EXERCISE.tasks[0].value() == "weavers"


def test_asking_the_same_firms_tells_as_much_as_asking_five_times_as_many_others():
    assert figures(project=WEAVERS, firms=30, same=1) == figures(project=WEAVERS, firms=150)
    assert EXERCISE.tasks[1].value() == 70
    others = sample_size_per_arm(12, SPREAD, autocorrelation=0, method="did")
    assert others == pytest.approx(350, abs=2)


@pytest.mark.parametrize(("firms", "sees"), [(60, False), (70, True)])
def test_enough_firms_are_those_for_which_the_gain_is_one_that_a_survey_can_see(firms, sees):
    least = minimum_detectable_effect(firms, SPREAD, autocorrelation=LIKENESS, method="did")

    assert (least <= 12) == sees
    assert (figures(project=WEAVERS, firms=firms, same=1)["found"] >= 80) == sees


def test_a_gain_that_is_there_may_be_missed_even_by_the_largest_survey():
    assert figures(project=BAKERS, firms=150, same=1)["found"] < 60
    assert figures(project=BAKERS)["found"] < 10


def test_where_nothing_was_gained_one_survey_in_twenty_sees_a_difference():
    assert {figures(firms=firms)["found"] for firms in (20, 80, 150)} == {5}
    assert {figures(firms=firms)["right"] for firms in (20, 80, 150)} == {95}


def test_more_firms_make_the_wrong_figure_surer_where_the_keenest_joined():
    few, many = (figures(project=WEAVERS, same=1, anyway=10, firms=n) for n in (20, 150))

    assert few["found"] < 40
    assert many["found"] > 95
    assert few["right"] > 70
    assert many["right"] < 10
    assert EXERCISE.tasks[2].value() == "fewer"


def test_a_project_with_those_who_were_falling_behind_gets_no_credit_for_what_it_brought():
    inputs = {"project": POTTERS, "anyway": -10}

    assert figures(**inputs)["beyond"] == 0
    assert {row["sales"] for row in drawn("truth", **inputs)} == {10}


def test_the_truth_is_a_line_of_its_own_only_where_it_differs():
    assert drawn("truth") == []
    assert len(drawn("truth", anyway=5)) == len(drawn("survey"))


def test_the_band_gets_narrower_with_the_number_of_firms():
    widths = [row["high"] - row["low"] for row in drawn("survey", project=WEAVERS)]

    assert widths == sorted(widths, reverse=True)
    assert {row["high"] - row["low"] for row in drawn("change", project=WEAVERS)} == {0}


def test_an_honest_agent_is_misled_by_forty_keen_weavers_asked_twice():
    inputs = {"project": 2, "firms": 40, "same": 1, "anyway": 10}

    assert EXERCISE.reached(inputs, EXERCISE.run(**inputs)) == {"misled": True}


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ({}, "sell 30 more than before, and so do the others"),
        ({"project": 2}, "sell 8 less than before, the others 20 less"),
        ({"project": 3, "anyway": 10}, "ahead by 10 of themselves: it really brought −4,"),
        ({"project": 2, "anyway": -5}, "fallen behind by 5: it really brought 17,"),
    ],
)
def test_the_sentence_says_what_the_project_brought(inputs, words):
    assert words in EXERCISE.evaluate(**inputs).sentence


def test_the_figures_that_the_trainer_reads_out_come_from_the_model():
    told = rows(section(guide("lessons/did_it_work"), "With a projector"))

    assert [[int(cell) for cell in row] for row in told] == [
        [firms, *(figures(project=p, firms=firms, same=1)["found"] for p in (1, 2, 3))]
        for firms in (20, 40, 70, 100, 150)
    ]


def test_the_answers_of_the_groups_with_phones_come_from_the_model():
    told = rows(section(guide("lessons/did_it_work"), "With phones"))

    seen, missed, right = (int(re.search(r"\d+", answer)[0]) for *_, answer in told)
    assert seen == figures(project=WEAVERS, firms=40, same=1)["found"]
    assert missed == 100 - figures(project=BAKERS, firms=150, same=1)["found"]
    assert right == figures(project=WEAVERS, firms=150, same=1, anyway=10)["right"]


def test_the_chapter_opens_on_what_the_helped_firms_of_the_model_sold():
    before_and_after = rows(CHAPTER.split("## ")[0])

    assert [float(after) - float(before) for _, before, after in before_and_after] == [
        helped for helped, _ in CHANGES
    ]


def test_the_chapter_says_how_far_each_sign_of_the_weavers_came():
    plan = rows(section(CHAPTER, "Results, not effort"))

    told = [[float(cell.replace("−", "-")) for cell in row[1:]] for row in plan]
    assert [100 * achievement(*figures) for *figures, _ in told] == pytest.approx(
        [part for *_, part in told]
    )


def test_slips_from_a_bag_mislead_as_often_as_the_trainer_is_told():
    slips = [-30, -20, -20, *[-10] * 4, *[0] * 6, *[10] * 4, 20, 20, 30]

    told = section(guide("lessons/did_it_work"), "Slips from a bag")
    assert misled(slips, 3) == pytest.approx(23 / 100, abs=0.005)
    assert misled(slips, 12) == pytest.approx(1 / 200, abs=0.0005)
    assert "about 23 in 100" in told
    assert "about 1 draw in 200" in told


def misled(slips, drawn):
    """Share of draws in which the helped, each 10 higher, do not come out ahead."""
    ways = Counter({(0, 0): 1})
    for slip in slips:
        for (number, total), count in list(ways.items()):
            ways[number + 1, total + slip] += count
    sums = {total: count for (number, total), count in ways.items() if number == drawn}
    behind = [
        here * there
        for helped, here in sums.items()
        for others, there in sums.items()
        if helped + 10 * drawn <= others
    ]
    return sum(behind) / sum(sums.values()) ** 2
