"""The exercise savings_group: what it teaches holds in the model."""

import re

import pytest
from trainers_pages import BOOK, guide, rows, section

from clusterlearn.exercises.savings_group import EXERCISE
from clusterlearn.models.credit import savings_group


def figures(**inputs):
    return EXERCISE.evaluate(**inputs).indicators


def kept(**inputs):
    return figures(**inputs)["kept"]


def line(what, **inputs):
    return [row["money"] for row in EXERCISE.evaluate(**inputs).rows if row["what"] == what]


def test_two_in_place_of_ten_promises_eighty_and_the_season_leaves_fifty_four():
    assert kept() == 54
    assert line("needed")[2] == 306
    assert line("lent")[2] == pytest.approx(120, abs=1)


def test_spread_over_the_year_the_same_loans_leave_more_than_the_rates_promise():
    assert kept(together=0.25) == 85 > 80


def test_the_groups_own_interest_hardly_changes_what_members_keep():
    by_rate = [kept(rate=rate) for rate in (0.0, 0.02, 0.04, 0.06)]

    assert (by_rate[0], by_rate[-1]) == (53, 55)
    assert EXERCISE.tasks[0].value() == "same"


def test_interest_comes_back_in_the_payout():
    free, dear = (figures(rate=rate)["back"] for rate in (0.0, 0.06))

    assert free < 24 < dear


def test_a_season_that_comes_late_does_less_harm_than_none_and_one_that_comes_soon_far_more():
    by_month = [kept(begins=month) for month in range(1, 13)]

    assert max(by_month[7:10]) == 90 > kept(together=0.25)
    assert by_month[:10] == sorted(by_month[:10])
    assert by_month[9] > by_month[10] > by_month[11] > by_month[1]


def test_three_months_more_before_the_season_beat_half_as_much_again_and_no_interest():
    proposals = [kept(), kept(rate=0.0), kept(saving=3), kept(begins=6)]

    assert proposals == [54, 53, 74, 82]
    assert EXERCISE.tasks[1].value() == "earlier"
    told = " ".join(option.feedback for option in EXERCISE.tasks[1].options)
    assert [int(number) for number in re.findall(r"(\d+) stay", told)] == [53, 74, 82]


def test_with_three_a_month_the_season_may_begin_in_the_fourth():
    assert EXERCISE.tasks[2].value() == 4
    assert kept(saving=3, begins=3) < 80 <= kept(saving=3, begins=4)


def test_a_month_more_and_other_trades_are_enough_together_and_neither_alone():
    inputs = {**EXERCISE.defaults, "begins": 4, "together": 0.55}

    assert EXERCISE.reached(inputs, EXERCISE.run(**inputs)) == {"mixed": True}
    assert max(kept(begins=4, rate=0.06), kept(together=0.55, rate=0.06)) < 85


def test_a_year_of_even_need_is_the_model_run_at_once():
    at_once = savings_group(20, 2.0, 0.15, 30.0, 0.02, 0.1, 12, 0.01)

    assert line("lent", together=0.25) == pytest.approx(at_once.loans, abs=0.05)


def test_a_season_that_begins_in_the_last_month_goes_on_in_the_first_two():
    needed = line("needed", begins=12)

    assert needed[0] == needed[1] == needed[11] > needed[2]


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ({}, "in month 3 members need 306, and it holds 120"),
        ({"begins": 10}, "months 10, 11 and 12, the box holds all that members need"),
        ({"begins": 4, "together": 0.55}, "the box runs dry once, in month 4"),
    ],
)
def test_the_sentence_says_when_the_box_runs_dry(inputs, words):
    assert words in EXERCISE.evaluate(**inputs).sentence


def test_the_figures_that_the_trainer_reads_out_come_from_the_model():
    told = rows(section(guide("pro_poor/saving_together"), "With a projector"))

    assert [[int(cell) for cell in row] for row in told] == [
        [share, *(kept(together=share / 100, begins=month) for month in (1, 3, 6, 10, 12))]
        for share in (25, 55, 85)
    ]


def test_the_answers_of_the_groups_with_phones_come_from_the_model():
    told = rows(section(guide("pro_poor/saving_together"), "With phones"))

    saving, month, share = (int(re.match(r"\d+", answer)[0]) for *_, answer in told)
    assert kept(saving=saving) >= 80 > kept(saving=saving - 1) == 74
    assert kept(begins=month) >= 80 > kept(begins=month - 1)
    assert kept(together=share / 100) >= 80 > kept(together=0.55) == 79


def test_the_chapter_tells_the_figures_of_the_model():
    text = (BOOK / "pro_poor" / "saving_together.md").read_text("utf-8")

    assert f"Only {kept()} do." in text
    assert f"Spread the same loans over the year, and {kept(together=0.25)} stay." in text
    assert f"Let the season come in month 8, and {kept(begins=8)} stay" in text
