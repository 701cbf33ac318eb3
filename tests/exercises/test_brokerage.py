"""The exercise brokerage: what it teaches holds in the model."""

import pytest

from clusterlearn.exercises.brokerage import EXERCISE


def figures(exit_month=12, introductions=4, embedding=0.6):
    return EXERCISE.evaluate(
        exit_month=exit_month, introductions=introductions, embedding=embedding
    ).indicators


def test_without_an_agent_the_groups_fall_apart():
    assert figures(exit_month=0)["joined"] < 20


def test_a_busy_agent_leaves_little_where_nobody_holds_the_ties():
    busy = figures(exit_month=24, introductions=8, embedding=0.0)

    assert busy["later"] < busy["at_exit"] / 2


def test_a_light_agent_leaves_more_where_shared_partners_hold_the_ties():
    light, busy = figures(), figures(exit_month=24, introductions=8, embedding=0.0)

    assert light["later"] > light["at_exit"]
    assert light["joined"] > busy["joined"]
    assert EXERCISE.tasks[2].value() == "few"


def test_leaving_too_early_loses_much_and_staying_longer_adds_little():
    joined = {month: figures(exit_month=month)["joined"] for month in (6, 12, 36)}

    assert EXERCISE.tasks[1].value() == 12
    assert joined[12] - joined[6] > 2 * (joined[36] - joined[12])


def test_a_month_between_whole_months_counts_as_the_nearest():
    assert EXERCISE.evaluate(exit_month=11.6) == EXERCISE.evaluate(exit_month=12)


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ({"exit_month": 0}, "Nobody introduces firms"),
        ({"embedding": 0.6}, "The network grows on without it"),
        ({"embedding": 0.0}, "are left"),
    ],
)
def test_the_sentence_says_what_becomes_of_the_network(inputs, words):
    assert words in EXERCISE.evaluate(**inputs).sentence


def test_every_firm_stands_inside_the_picture_with_its_group():
    chart = EXERCISE.chart

    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in chart.nodes)
    assert [chart.groups.count(group) for group in range(6)] == [4] * 6
