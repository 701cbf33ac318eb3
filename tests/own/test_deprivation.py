"""What is said of the reader's survey of capabilities."""

import pytest

from clusterlearn.data import SURVEYS
from clusterlearn.exercises import load

HEAD = [column.name for column in SURVEYS["deprivation"].columns]
NOTHING = "8,8,8,8,8"
VOICE_AND_INCOME = "2,2,2,8,8"
VOICE = "8,2,2,2,8"
INCOME = "2,8,8,8,8"
ALL = "1,1,1,1,1"
SMALL = (VOICE_AND_INCOME, VOICE, NOTHING, INCOME, NOTHING)


def say(*rows, **inputs):
    head = ",".join(HEAD[: rows[0].count(",") + 1])
    return load("deprivation").on_own("\n".join([head, *rows]), **inputs)


def test_who_lacks_enough_and_what_is_counted():
    # Two of five lack three things: both voice and respect, one of them income.
    number = "Of 100 people, the number who lack 3 or more of the five things"
    assert say(*SMALL).sentences == [
        f"{number} is 40. On average these lack 3.0.",
        "What the poor lack most often: Voice, Respect (40 of 100 people).",
        "A list of those short of income would miss 1 of these 2.",
    ]


def test_the_bars_count_those_who_lack_a_thing_and_those_of_them_who_are_poor():
    found = say(*SMALL)

    assert found.chart.categories["0"] == "Economic"
    assert found.chart.x_domain == (0, 100)
    assert [r["value"] for r in found.rows if r["of"] == "all"] == [40, 40, 40, 20, 0]
    assert [r["value"] for r in found.rows if r["of"] == "poor"] == [20, 40, 40, 20, 0]


def test_one_thing_is_enough_where_the_reader_says_so():
    found = say(*SMALL, least=1)

    # Three, three and one thing: 7 of 3 people.
    assert found.sentences[0] == (
        "Of 100 people, the number who lack 1 or more of the five things is 60. On average these "
        "lack 2.3."
    )


def test_another_number_of_points_may_be_enough():
    assert say(*SMALL, cut=2).sentences == [
        "With the line at 3 of the five things, nobody is poor."
    ]
    assert say(*SMALL, cut=10, least=5).sentences == [
        "Of 100 people, the number who lack all five things is 100.",
        "All of these are short of income, too.",
    ]


def test_the_other_lines_are_told_with_the_first_guess():
    notes = say(*SMALL).notes

    assert notes[0].startswith("Five points of 10 is only a first guess")
    assert notes[1] == (
        "If it takes one thing, two, and so on to five, so many of 100 are poor: 60, 40, 40, 0, 0."
    )
    assert notes[2] == "With 5 people, one more or less changes the result by 20 of 100."
    assert not any("first guess" in note for note in say(*SMALL, cut=6).notes)


def hill_and_river(*rest):
    """Most in the hills lack one thing; two by the river lack all."""
    hill = [f"{row},hill" for row in (INCOME, INCOME, INCOME, INCOME, NOTHING)]
    river = [f"{row},river" for row in (ALL, ALL, NOTHING, NOTHING, NOTHING)]
    return say(*hill, *river, *rest)


def test_groups_are_compared_and_may_change_places():
    found = hill_and_river()

    assert found.sentences[-1] == "Among “river” it is 40 of 100, among “hill” 0."
    assert found.notes[1].endswith("Which group has most poor depends on that number.")


def test_groups_that_are_alike_are_not_ranked():
    found = say(*[f"{ALL},{group}" for group in "abaabbaabb"])

    assert found.sentences[-1] == "In each group it is 100 of 100."


def test_a_group_of_fewer_than_five_is_left_out_and_named():
    found = hill_and_river(f"{ALL},valley", f"{ALL},")

    assert "valley" not in " ".join(found.sentences)
    told = "Left out of the comparison, since there are fewer than five: valley, not told."
    assert told in found.notes


@pytest.mark.parametrize(
    ("inputs", "message"),
    [
        ({"cut": 11}, "Enough is: a number from 1 to 10, please, not 11"),
        ({"least": 0}, "Poor is who lacks: a number from 1 to 5, please, not 0"),
        ({"least": 2.5}, "Poor is who lacks: a whole number, please, not 2.5"),
    ],
)
def test_a_wrong_number_is_told_by_its_label(inputs, message):
    with pytest.raises(ValueError, match=message):
        say(*SMALL, **inputs)


def test_an_empty_box_stands_for_its_first_value():
    assert say(*SMALL, cut=None, least=None) == say(*SMALL)
