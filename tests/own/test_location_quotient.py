"""What is said of the reader's jobs by region and trade."""

import pytest

from clusterlearn.data import DataProblems
from clusterlearn.exercises import load

HEAD = "region,sector,jobs,jobs_before\n"
SMALL = "Hills,shoes,60,40\nHills,food,40,40\nPlain,shoes,20,30\nPlain,food,180,160\n"


def say(sheet):
    return load("location_quotient").on_own(sheet)


def test_the_highest_quotient_is_worked_out_from_the_shares():
    found = say(HEAD + SMALL)

    # Shoes are 60 of 100 jobs in the hills and 80 of 300 in both regions: 0.6 / 0.2667 = 2.25.
    assert found.sentences[0] == (
        "Highest: shoes in Hills, with 2.25 times its usual part (60 of 100 jobs there)."
    )
    assert found.rows[0] == {"name": "0", "of": "quotient", "value": 2.25}
    assert found.chart.categories["0"] == "shoes in Hills"
    assert found.chart.x_domain == (0, 2.5)


@pytest.mark.parametrize(
    ("sheet", "sentence"),
    [
        (
            SMALL,
            "One of 4 pairs of trade and region has 1.25 times its usual part or more.",
        ),
        (
            "A,x,60,60\nA,y,20,20\nB,x,20,20\nB,y,60,60\n",
            "2 of 4 pairs of trade and region have 1.25 times their usual part or more.",
        ),
    ],
)
def test_pairs_are_counted_in_words_for_one_and_for_more(sheet, sentence):
    assert say(HEAD + sheet).sentences[1] == sentence


def test_growth_sorts_the_trades_and_names_them():
    found = say(HEAD + SMALL)

    assert found.sentences[2] == (
        "Concentrated and growing: shoes in Hills. Concentrated and not growing: none. "
        "Not concentrated yet, and growing: food in Plain."
    )
    assert found.sentences[3] == (
        "Growing means more jobs than before; not concentrated yet, from 1 to 1.25 times the usual "
        "part."
    )


def test_a_trade_that_was_not_there_before_has_grown():
    found = say(HEAD + "A,x,60,0\nA,y,20,20\nB,x,20,20\nB,y,60,60\n")

    assert "Concentrated and growing: x in A." in found.sentences[2]


def test_many_names_are_cut_short():
    rows = [
        f"R{i},{s},{100 if s == f's{i}' else 10},5"
        for i in range(5)
        for s in ("s0", "s1", "s2", "s3", "s4")
    ]

    found = say(HEAD + "\n".join(rows))

    assert "s0 in R0, s1 in R1, s2 in R2 and 2 more" in found.sentences[2]
    assert found.notes == ["The chart shows the 10 highest of 25; the table has all."]
    assert len(found.rows) == 25
    assert found.chart.shown == 10


def test_without_earlier_jobs_nothing_is_said_of_growth():
    found = say("region,sector,jobs\nA,x,60\nA,y,40\nB,x,20\nB,y,180\n")

    assert len(found.sentences) == 2


def test_a_figure_that_one_firm_may_make_is_marked():
    found = say("region,sector,jobs\nA,x,9\nA,y,40\nB,x,2\nB,y,180\n")

    assert found.notes == ["Fewer than 50 jobs, so that one firm may make the figure: x in A."]


def test_what_must_be_mended_is_told_with_its_row():
    with pytest.raises(DataProblems, match="Row 2, column Jobs: many is not a number"):
        say("region,sector,jobs\nA,x,many\nA,y,40\nB,x,2\nB,y,180\n")


def test_large_numbers_have_separators():
    found = say(HEAD.replace("jobs,jobs_before", "jobs") + "A,x,1236470\nA,y,10\nB,x,20\nB,y,60\n")

    assert found.sentences[0].endswith("(60 of 80 jobs there).")
    found = say("region,sector,jobs\nA,x,1236470\nA,y,1\nB,x,20\nB,y,2000000\n")
    assert "(1,236,470 of 1,236,471 jobs there)" in found.sentences[0]
