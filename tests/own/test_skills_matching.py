"""What is said of the reader's seats and jobs."""

import pytest

from clusterlearn.data import DataProblems
from clusterlearn.exercises import load


def say(*rows):
    return load("skills_matching").on_own("skill,seats,jobs\n" + "\n".join(rows))


def test_trainees_without_a_job_and_jobs_without_a_trainee_are_counted():
    found = say("Welding,20,30", "Sewing,40,10")

    # Shares of seats 1/3 and 2/3, of jobs 3/4 and 1/4: 5/12 of the seats would have to move.
    move = "Of 100 seats, 42 would have to move to another skill to be split as the jobs are"
    assert found.sentences == [
        "Of 60 seats a year, 30 lead to a job in their skill; 10 of 40 jobs stay open.",
        f"{move}; then 40 would lead to a job.",
        "Most seats too many: Sewing (30).",
        "Most jobs without a trainee: Welding (10).",
    ]
    assert found.chart.categories == {"0": "Welding", "1": "Sewing"}
    assert [r["value"] for r in found.rows] == [20, 40, 30, 10]


def test_seats_split_as_the_jobs_are_need_no_move():
    found = say("Welding,20,30", "Sewing,40,60")

    assert found.sentences == [
        "Of 60 seats a year, 60 lead to a job in their skill; 30 of 90 jobs stay open.",
        "In all there are 30 more jobs than seats.",
        "The seats are split over the skills as the jobs are.",
    ]


@pytest.mark.parametrize(
    ("rows", "missing"),
    [
        (("Welding,5,1", "Sewing,9,4"), "Most jobs without a trainee"),
        (("Welding,1,5", "Sewing,1,9"), "Most seats too many"),
    ],
)
def test_what_there_is_none_of_is_not_named(rows, missing):
    assert missing not in " ".join(say(*rows).sentences)


def test_rows_that_are_not_whole_are_left_out_and_told():
    found = say("Welding,20,30", "Cutting,,5", "Sewing,40,10")

    assert found.sentences[0] == "Only 2 of 3 rows took part. A value is missing for Cutting."
    assert found.notes == [
        "Seats is missing in 1 of 3 rows: 3.",
        "Left out, since a value is missing: row 3.",
    ]


def test_no_seats_at_all_is_refused():
    with pytest.raises(DataProblems, match="Seats: all rows are 0"):
        say("Welding,0,30", "Sewing,0,10")


def test_far_more_seats_than_jobs_are_told_without_exponents():
    found = say("Welding,1236470,4000", "Sewing,3,4")

    assert found.sentences[:2] == [
        "Of 1,236,473 seats a year, 4,003 lead to a job in their skill; 1 of 4,004 jobs stay open.",
        "In all there are 1,232,469 more seats than jobs.",
    ]


def test_seats_like_the_jobs_say_nothing_of_their_sum():
    assert say("Welding,20,20", "Sewing,40,40").sentences[1:] == [
        "The seats are split over the skills as the jobs are."
    ]


def test_of_many_skills_those_are_drawn_that_fit_worst():
    found = say(*(f"S{i},{i},0" for i in range(20)), "Welding,0,30")

    assert found.chart.categories["0"] == "Welding"
    assert (found.chart.shown, len(found.chart.categories)) == (20, 21)
    assert found.notes == [
        (
            "The chart shows the 20 skills of 21 in which seats and jobs lie furthest apart; the table "
            "has all."
        )
    ]
