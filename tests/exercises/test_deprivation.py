"""The exercise deprivation: what it teaches holds in the model."""

import re
from itertools import pairwise

import pytest
from trainers_pages import BOOK, guide, rows, section

from clusterlearn.exercises.deprivation import EXERCISE, HILL, RIVER
from clusterlearn.models.poverty import alkire_foster

STEPS = ("orders", "health", "fund")
NOTHING = dict.fromkeys(STEPS, 0)
ENOUGH = [5] * 5
CHAPTER = (BOOK / "pro_poor" / "more_than_income.md").read_text("utf-8")


def figures(**inputs):
    """What the exercise shows where only the named steps are taken."""
    return EXERCISE.evaluate(**{**NOTHING, **inputs}).indicators


def lifted(*steps, least=3):
    """How many fewer are poor through steps that reach all."""
    taken = dict.fromkeys(steps, 100)
    return figures(least=least)["poor"] - figures(**taken, least=least)["poor"]


def at_the_line():
    """The women of Hill who lack just three things, as what they lack."""
    lacks = [[points < 5 for points in woman] for woman in HILL]
    return [woman for woman in lacks if sum(woman) == 3]


def test_thirty_more_have_enough_income_and_five_fewer_are_poor():
    before, after = figures(), EXERCISE.evaluate().indicators

    assert (before["income"], after["income"]) == (70, 40)
    assert (before["poor"], after["poor"]) == (60, 55)


def test_most_whom_the_orders_reach_were_not_poor_by_the_count():
    paid_enough = [woman for woman in HILL if woman[3] >= 5 and woman[0] < 5 and woman[0] + 3 >= 5]
    poor = [woman for woman in paid_enough if sum(points < 5 for points in woman) >= 3]

    assert (5 * len(paid_enough), 5 * len(poor)) == (30, 5)


def test_orders_would_lift_little_even_if_the_ill_could_take_them():
    paid_more = [(income + 3, *others) for income, *others in HILL]

    assert alkire_foster(paid_more, ENOUGH, k=3).H == pytest.approx(0.5)


def test_income_is_lacked_by_most_and_health_by_most_of_those_at_the_line():
    count = alkire_foster(HILL, ENOUGH, k=3)

    lacking = count.uncensored_headcount
    assert max(lacking) == lacking[0] > lacking[3]
    assert 5 * len(at_the_line()) == 30
    at_line = [5 * sum(column) for column in zip(*at_the_line(), strict=True)]
    assert max(at_line) == at_line[3] == 25


def test_of_single_steps_health_lifts_most_and_orders_least():
    assert [lifted(step) for step in STEPS] == [5, 15, 10]


def test_the_same_orders_lift_five_times_as_many_where_health_came_first():
    together = lifted("orders", "health")

    assert together > lifted("orders") + lifted("health")
    assert together - lifted("health") == 5 * lifted("orders") == 25
    assert EXERCISE.tasks[0].value() == 25


def test_it_holds_as_well_where_income_counts_for_two():
    double = [2, 1, 1, 1, 1]
    orders = [(i + 3 if h >= 5 else i, v, r, h, s) for i, v, r, h, s in HILL]

    before, after = (alkire_foster(v, ENOUGH, double, k=3).H for v in (HILL, orders))
    assert before - after == pytest.approx(0.05)


def test_a_budget_reaches_the_task_only_if_the_same_women_get_both_steps():
    met = [
        tuple(inputs.values())
        for inputs in EXERCISE.settings()
        if EXERCISE.reached(inputs, EXERCISE.run(**inputs))["money"]
    ]

    assert met == [(60, 60, 0, 3)]


def test_the_line_decides_which_step_looks_best():
    assert EXERCISE.tasks[2].value() == "orders"
    assert [lifted(step, least=2) for step in STEPS] == [15, 0, 5]


def test_the_line_decides_which_village_is_the_poorer_one():
    hill, river = (
        [figures(least=least)[name] for least in range(1, 6)] for name in ("poor", "river")
    )

    assert [r > h for h, r in zip(hill, river, strict=True)] == [False] * 3 + [True] * 2
    assert EXERCISE.tasks[3].value() == 4


def test_where_all_three_steps_reach_all_those_who_stay_poor_lack_more_on_average():
    before, after = figures(), figures(**dict.fromkeys(STEPS, 100))

    assert (before["poor"], after["poor"]) == (60, 10)
    assert (before["lacks"], after["lacks"]) == (3.7, 4.0)


def test_a_hundred_women_are_as_twenty():
    assert len(HILL) == len(RIVER) == 20
    shares = [figures(health=reached)["poor"] for reached in (0, 20, 40, 60, 80, 100)]
    assert {before - after for before, after in pairwise(shares)} == {3}


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ({}, "Of 100 women in Hill 70 lack income. With the line at 3, 60 are poor."),
        ({"orders": 100}, "40 lack income, in place of 70."),
        ({"health": 100}, "70 lack income, as before. With the line at 3, 45 are poor, in place"),
        ({"health": 100, "least": 1}, "With the line at 1, 95 are poor, as before."),
        ({"least": 5}, "A poor woman lacks all five things."),
        ({"least": 4}, "In River 40 are poor."),
    ],
)
def test_the_sentence_says_what_changed_and_what_did_not(inputs, words):
    assert words in EXERCISE.evaluate(**{**NOTHING, **inputs}).sentence


def test_the_figures_of_the_chapter_come_from_the_model():
    count = alkire_foster(HILL, ENOUGH, k=3)

    assert f"$H = {count.H:.2f}$, $A = {count.A:.2f}$ and $M_0 = {count.M0:.2f}$" in CHAPTER
    assert f"So health first: {figures(health=100)['poor']} are poor." in CHAPTER
    assert f"The same orders then lift {EXERCISE.tasks[0].value()} and not 5." in CHAPTER


def test_the_figures_that_the_trainer_reads_out_come_from_the_model():
    told = rows(section(guide("pro_poor/more_than_income"), "With a projector"))

    assert [[int(cell) for cell in row] for row in told] == [
        [
            least,
            *(lifted_to["poor"] for lifted_to in _steps(least)),
            figures(least=least)["river"],
        ]
        for least in range(1, 6)
    ]


def _steps(least):
    taken = ((), ("orders",), ("health",), ("orders", "health"))
    return [figures(**dict.fromkeys(steps, 100), least=least) for steps in taken]


def test_the_answers_of_the_groups_with_phones_come_from_the_model():
    told = rows(section(guide("pro_poor/more_than_income"), "With phones"))

    fund, both, left, lacks = (
        float(figure) for *_, answer in told for figure in re.findall(r"\d+\.?\d*", answer)
    )
    assert fund == figures(fund=100)["poor"]
    assert both == figures(health=100, fund=100)["poor"]
    assert (left, lacks) == tuple(
        figures(**dict.fromkeys(STEPS, 100))[name] for name in ("poor", "lacks")
    )
