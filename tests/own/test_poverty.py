"""What is said of the reader's incomes."""

import pytest

from clusterlearn.data import example
from clusterlearn.exercises import load

SMALL = ("50,60", "80,108", "120,110", "150,150", "200,272")


def say(*rows, line=100, head="income_before,income_after"):
    return load("poverty").on_own(head + "\n" + "\n".join(rows), line=line)


def test_the_poor_what_they_lack_and_what_they_gained_are_worked_out():
    found = say(*SMALL)

    # Below 100: 50 and 80, later 60. They lack 50 + 20, later 40. Means 120 and 140. The two
    # poorest places gained 20 and 35 percent.
    means = "Incomes changed by +16.7 percent on average, those of the poor by +27.5"
    assert found.sentences == [
        "40 of 100 people lived below the line of 100 before, and 20 now.",
        f"{means}: the poor did better than all together.",
        "What the poor lack in all fell from 70 to 40 a month.",
    ]


def test_the_chart_shows_each_fifth_and_all_together():
    found = say(*SMALL)

    points = {(r["who"], r["rank"]): r["growth"] for r in found.rows}
    fifths = {("fifths", 10): 20, ("fifths", 30): 35, ("fifths", 50): -8.3, ("fifths", 70): 0}
    assert points == fifths | {("fifths", 90): 36, ("all", 10): 16.7, ("all", 90): 16.7}
    assert found.chart.y_domain == (-10, 40)


def test_a_line_that_turns_the_answer_is_told():
    # Below 80 is one of five, before and after; below 120 are two, then three.
    assert say(*SMALL).notes[0] == (
        "With a line of 80 it would be 20 of 100 before and 20 now; with 120, 40 and 60. So the "
        "answer depends on the line: say which one you took, and why."
    )


def test_households_that_crossed_the_line_are_counted():
    found = say("50,60", "80,108", "120,90", "150,150", "200,272")

    assert found.notes[1] == (
        "Gains are those of places in the row, not of the same households. Households that rose "
        "above the line: 1 of 2. That fell below it: 1 of 3."
    )


def test_each_household_counts_as_often_as_it_has_members():
    rows = ("50,50,6", "150,300,1", "150,300,1", "150,300,1", "150,300,1")

    found = say(*rows, head="income_before,income_after,size")

    assert found.sentences[0] == "60 of 100 people lived below the line of 100 before, and 60 now."
    assert "those of the poor by 0.0: the poor did worse than all together." in found.sentences[1]
    assert "Each household counts as often as it has members, in whole people." in found.notes


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            ("95,105", "95,105", "40,20", "200,200", "200,200"),
            "Yet what the poor lack in all rose from 70 to 80 a month.",
        ),
        (
            ("40,95", "100,99", "200,200", "200,200", "200,200"),
            "Yet what the poor lack in all fell from 60 to 6 a month.",
        ),
        (
            ("100,90.5", "200,200", "200,200", "200,200", "200,200"),
            "What the poor lack in all rose from 0 to 9.5 a month.",
        ),
    ],
)
def test_it_is_told_where_the_number_and_the_money_part(rows, sentence):
    assert say(*rows).sentences[2] == sentence


def test_gains_that_are_about_alike_are_not_ranked():
    found = say(*(f"{y},{1.1 * y}" for y in (50, 80, 120, 150, 200)))

    assert found.sentences[1] == (
        "Incomes changed by +10.0 percent on average, those of the poor by +10.0: about the same."
    )


def test_where_nobody_was_poor_only_all_together_are_told():
    found = say("150,120", "150,120", "150,120", "150,120", "150,120")

    assert found.sentences == [
        "0 of 100 people lived below the line of 100 before, and 0 now.",
        "Incomes changed by −20.0 percent on average.",
    ]


def test_the_group_that_lacks_most_is_named():
    rows = ("50,60,spinners", "80,90,weavers", "120,110,weavers", "150,150,", "200,272,")

    found = say(*rows, head="income_before,income_after,group")

    # Spinners lack 40 of 50; they are one of five.
    assert found.sentences[3] == (
        "Of what the poor lack now, 80 of 100 is with “spinners”, who are 20 of 100 people."
    )


def test_without_a_line_a_first_one_is_taken_and_said_to_be_only_a_start():
    found = say(*SMALL, line=None)

    # The median is 120.
    assert "the line of 72 before" in found.sentences[0]
    assert found.notes[0].startswith("The line is 60 of 100 of the median before: only a start.")


def test_few_households_are_a_reason_for_care():
    assert "With 5 households, 2 of them poor before, one more or less counts a lot." in (
        say(*SMALL).notes
    )
    assert not any("counts a lot" in note for note in say_of_the_example().notes)


def say_of_the_example():
    return load("poverty").on_own(example("poverty"), line=60)


def test_the_example_agrees_with_a_count_by_weights():
    # The weighted shares of 308 people are 108 and 84; their missing money 1,599 and 1,176.
    found = say_of_the_example()

    assert found.sentences[0] == "35 of 100 people lived below the line of 60 before, and 27 now."
    assert found.sentences[2] == "What the poor lack in all fell from 1,599 to 1,176 a month."


@pytest.mark.parametrize("line", [0, -5, "abc", True])
def test_a_line_that_is_none_is_told_by_its_label(line):
    with pytest.raises(ValueError, match="Poverty line: a number from 0.01 to 1,000,000,000"):
        say(*SMALL, line=line)
