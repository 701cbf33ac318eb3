"""What is said of the reader's firms before and after."""

import pytest

from clusterlearn.data import example
from clusterlearn.exercises import load


def say(helped, others, before=50, others_before=50):
    """Firms that all begin alike and change by so much."""
    rows = [f"yes,{before},{before + change}" for change in helped]
    rows += [f"no,{others_before},{others_before + change}" for change in others]
    return load("evaluation").on_own("helped,before,after\n" + "\n".join(rows))


def of(found):
    return [row["value"] for row in found.rows]


def test_changes_are_compared_with_the_margin_of_chance():
    found = say([8, 12, 10, 9, 11], [2, 4, 3, 1, 5])

    # Means 10 and 3. Both variances are 2.5, so the error is the root of 2.5/5 + 2.5/5 = 1.
    assert found.sentences == [
        "On average the figure of the helped firms changed by +10.0, that of the others by +3.0.",
        "So the helped came out ahead by 7.0.",
        "The difference is give or take 2.0: chance alone would seldom do it.",
    ]
    assert of(found) == [10, 3, 7, 5, 9]
    assert found.notes[:2] == [
        "5 helped firms, 5 others: so few that the margin is a little too narrow.",
        "If the helped would have come out ahead by 5.0 anyway, chance could do the rest.",
    ]


def test_what_chance_could_do_is_not_called_no_effect():
    found = say([11, -9, 7, -5, 1], [10, -10, 6, -6, 0])

    # Both variances are 272/4 = 68, the error the root of 2 * 68/5: 5.2. 2.8 of it are 14.6.
    assert found.sentences[-1] == (
        "The difference is give or take 10.2: chance alone could do it, so these firms cannot "
        "tell. It does not mean that there was no effect: a survey of this size sees one of 14.6 "
        "or more in 80 of 100 cases."
    )
    assert found.chart.x_domain == (-10, 15)


@pytest.mark.parametrize(
    ("helped", "others", "sentences"),
    [
        (
            [-2, -4, -3, -1, -5],
            [-8, -12, -10, -9, -11],
            [
                "So the helped came out ahead by 7.0.",
                "Before and after alone would have said −3.0.",
            ],
        ),
        ([2, 4, 3, 1, 5], [8, 12, 10, 9, 11], ["So the helped fell behind by 7.0."]),
        (
            [8, 12, 10, 9, 11],
            [9, 11, 10, 12, 8],
            [
                "So beyond the others the helped gained nothing.",
                "Before and after alone would have said +10.0.",
            ],
        ),
    ],
)
def test_the_others_turn_what_before_and_after_say(helped, others, sentences):
    told = say(helped, others).sentences

    assert [s for s in sentences if s not in told] == []
    assert told[1] == sentences[0]


def test_helped_firms_that_fell_behind_have_a_bar_to_the_left():
    found = say([2, 4, 3, 1, 5], [8, 12, 10, 9, 11])

    assert found.chart.x_domain == (-10, 10)
    assert "If the helped would have fallen behind by 5.0 anyway" in found.notes[1]


def test_fewer_than_five_firms_have_no_margin():
    found = say([8, 12, 10], [2, 4, 3, 1, 5])

    assert found.sentences[-1] == "With fewer than five firms on a side, chance cannot be judged."
    assert list(found.chart.categories.values())[-1] == "Helped ahead of others"
    assert len(found.notes) == 3


def test_firms_that_all_changed_alike_are_doubted():
    # Figures such as 10.1 and 20.2 do not have quite the same difference inside a computer.
    rows = [f"yes,{n * 10.1},{n * 10.1 + 3.3}\nno,{n * 10.1},{n * 10.1 + 1.1}" for n in range(1, 7)]

    found = load("evaluation").on_own("helped,before,after\n" + "\n".join(rows))

    assert "by +3.3, that of the others by +1.1." in found.sentences[0]
    assert "Are these the firms' own figures?" in found.sentences[-1]
    assert len(found.rows) == 3


@pytest.mark.parametrize(("before", "where"), [(90, "40.0 above"), (10, "40.0 below")])
def test_sides_that_differed_before_are_told(before, where):
    found = say([8, 12, 10, 9, 11], [2, 4, 3, 1, 5], before)

    told = f"Before, the helped stood {where} the others: look for others more like them."
    assert found.notes[1] == told


def test_one_firm_that_decides_is_told():
    # With it the others' mean is 3 and the difference 3; without it 6, beyond chance.
    found = say([8, 7, 9, 8, 8], [2, 3, 1, 2, 17])

    assert "Without one firm, the one that went from 50 to 67, the answer turns." in found.notes


def test_many_firms_are_not_left_out_one_by_one(monkeypatch):
    monkeypatch.setattr("clusterlearn.own.evaluation.TRIED", 9)

    found = say([8, 7, 9, 8, 8], [2, 3, 1, 2, 17])

    assert not any(note.startswith("Without one firm") for note in found.notes)


def test_the_figures_have_decimals_that_suit_them():
    small = say([0.08, 0.12, 0.1, 0.09, 0.11], [0.02, 0.04, 0.03, 0.01, 0.05])
    large = say([8000, 12000, 10000, 9000, 11000], [2000, 4000, 3000, 1000, 5000])

    assert small.sentences[1] == "So the helped came out ahead by 0.070."
    assert large.sentences[1] == "So the helped came out ahead by 7,000."


def test_the_example_is_decided_by_one_firm():
    found = load("evaluation").on_own(example("evaluation"))

    assert of(found) == [6.5, 3.0, 3.5, 0.3, 6.7]
    assert any(note.startswith("Without one firm") for note in found.notes)
