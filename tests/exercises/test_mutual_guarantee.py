"""The exercise mutual_guarantee: what it teaches holds in the model."""

import re

import pytest
from trainers_pages import BOOK, guide, rows, section

from clusterlearn.exercises.mutual_guarantee import EXERCISE, FAILING_WATCHED


def figures(**inputs):
    return EXERCISE.evaluate(**inputs).indicators


def whole_cost(**inputs):
    """The line of what a loan costs in all, as points from left to right."""
    rows = EXERCISE.evaluate(**inputs).rows
    return [(row["part"], row["percent"]) for row in rows if row["what"] == "whole"]


def test_the_bank_asks_five_points_less_and_members_save_about_one():
    found = figures()

    assert found["points"] == pytest.approx(5, abs=0.2)
    assert found["saved"] == 1.1


def test_where_nobody_looks_the_guarantee_saves_nothing_however_large_it_is():
    large = [figures(members=24, guarantee=part) for part in (0.1, 0.3, 0.5, 0.7)]

    assert all(found["saved"] == 0 for found in large)
    assert [found["points"] for found in large] == sorted(found["points"] for found in large)
    assert len({percent for _, percent in whole_cost(members=24)}) == 1
    assert EXERCISE.tasks[0].value() == "nothing"


def test_the_whole_cost_falls_in_one_step_where_members_begin_to_look():
    (_, first), (turn, before), (same, after), (_, last) = whole_cost(members=8)

    assert turn == same
    assert first == before > after == last


def test_eight_members_look_from_a_guarantee_of_forty_on_and_twelve_do_not_for_half():
    assert EXERCISE.tasks[1].value() == 40
    assert figures(guarantee=0.3)["saved"] == 0 < figures(guarantee=0.4)["saved"]
    assert figures(members=12)["saved"] == 0


def test_more_guarantee_than_it_takes_saves_no_more_and_strains_the_fund():
    enough, more = (figures(guarantee=part, pull=0.2) for part in (0.4, 0.7))

    assert enough["saved"] == more["saved"] > 0
    assert more["rate"] < enough["rate"]
    assert more["short"] > 3 * enough["short"]


def test_a_fund_that_is_safe_if_loans_fail_by_themselves_is_not_if_a_bad_year_hits_all():
    apart, together = figures(pull=0.0), figures(pull=0.2)

    assert apart["short"] < 1
    assert together["short"] > 8
    assert EXERCISE.tasks[2].value() == 16


def test_the_fund_can_be_spared_by_a_smaller_guarantee():
    inputs = {**EXERCISE.defaults, "guarantee": 0.4, "pull": 0.2}

    assert EXERCISE.reached(inputs, EXERCISE.run(**inputs)) == {"spare": True}


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ({"guarantee": 0.0}, "Without a guarantee the bank asks 17.5 percent"),
        ({"members": 24}, "they save nothing"),
        ({}, "of the 5.1 points they save 1.1"),
    ],
)
def test_the_sentence_says_who_gains(inputs, words):
    assert words in EXERCISE.evaluate(**inputs).sentence


def test_the_figures_that_the_trainer_reads_out_come_from_the_model():
    told = rows(section(guide("institutions/credit_among_peers"), "With a projector"))

    assert [[float(cell) for cell in row] for row in told] == [
        [100 * fund, *(figures(fund=fund, pull=pull)["short"] for pull in (0.0, 0.1, 0.2, 0.3))]
        for fund in (0.04, 0.08, 0.12, 0.16, 0.2)
    ]


def test_the_answers_of_the_groups_with_phones_come_from_the_model():
    told = rows(section(guide("institutions/credit_among_peers"), "With phones"))

    size, part, fund = (float(re.search(r"\d+", answer)[0]) for *_, answer in told)
    assert figures(members=size)["saved"] > 0 == figures(members=size + 4)["saved"]
    assert figures(members=12, guarantee=part / 100)["saved"] == 0.6
    assert figures(members=12, guarantee=part / 100 - 0.1)["saved"] == 0
    assert fund == EXERCISE.tasks[2].value()


def test_no_fund_is_said_to_last_for_ever():
    safe = EXERCISE.evaluate(fund=0.2)

    assert safe.indicators["short"] == 0
    assert safe.sentence.endswith("The fund falls short in fewer than 1 of 1,000 years.")


def test_what_a_second_year_changes_in_the_chapter_comes_from_the_model():
    year = figures(pull=0.2, fund=0.08)["short"] / 100
    failed, short = (round(100 * (1 - (1 - share) ** 2)) for share in (FAILING_WATCHED, year))

    told = (BOOK / "institutions/credit_among_peers.md").read_text("utf-8")

    assert f"Where {100 * FAILING_WATCHED:.0f} of 100 fail each year, nearly {failed} have" in told
    assert f"in {100 * year:.0f} of 100 years; over two years it is {short} of 100" in told
    assert f"nearly {failed} of 100 do" in guide("institutions/credit_among_peers")
