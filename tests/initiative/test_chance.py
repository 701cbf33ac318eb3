"""Chance: the test vectors, and that the hash is even enough for a game."""

from collections import Counter

import pytest

from clusterlearn.initiative import chance
from clusterlearn.initiative.chance import mix, pick
from clusterlearn.initiative.events import EVENTS, SEEDS, SLOTS, schedule
from clusterlearn.initiative.play import QUARTERS


@pytest.mark.parametrize(
    ("seed", "number", "expected"),
    [(0, 0, 0), (1, 0, 1834104592), (0, 1, 3298878556), (1023, 17, 1820266243)],
)
def test_the_vectors_that_a_port_is_held_to(seed, number, expected):
    assert mix(seed, number) == expected
    assert f"mix({seed}, {number}) = {expected}" in chance.__doc__


def test_each_choice_comes_about_as_often():
    for choices in (2, 5, 9):
        counts = Counter(
            pick(seed, number, choices) for seed in range(100) for number in range(500)
        )
        assert len(counts) == choices
        assert max(counts.values()) < 1.1 * min(counts.values())


def test_every_seed_sends_each_event_once_four_while_the_agent_is_there():
    for seed in range(SEEDS):
        sent = schedule(seed)
        assert sorted(sent.values()) == list(range(len(EVENTS)))
        assert sum(number < QUARTERS for number in sent) == 4
        assert all(number in slot for number, slot in zip(sent, SLOTS, strict=True))


def test_every_order_of_events_comes_and_each_event_about_as_often_in_each_place():
    orders = [tuple(schedule(seed).values()) for seed in range(SEEDS)]

    assert len(set(orders)) == 120
    for place in range(len(SLOTS)):
        counts = Counter(order[place] for order in orders)
        assert max(counts.values()) < 1.35 * min(counts.values())
