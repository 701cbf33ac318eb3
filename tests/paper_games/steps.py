"""The empty chairs: a group of eight, two years, and steps that bear fruit soon or late."""

from collections.abc import Sequence
from itertools import permutations

__all__ = ["PARTS", "STEPS", "WHOLE", "best", "play"]

MONTHS, CHAIRS, FEWEST, PATIENCE = 24, 8, 4, 3
STEPS = {
    "glaze": (2, 0, 1),
    "statutes": (3, 1, 0),
    "stall": (3, 1, 2),
    "course": (5, 1, 4),
    "shed": (4, 2, 5),
    "kiln": (9, 3, 15),
    "K1": (3, 3, 0),
    "K2": (3, 3, 0),
    "K3": (4, 3, 15),
    "only meetings": (1, 0, 0),
}
"""Months, fruits needed before, counters for each chair that is taken."""
BARREN = ("statutes", "only meetings")
AFTER = {"kiln": "statutes", "K1": "statutes", "K2": "K1", "K3": "K2"}
WHOLE = ("glaze", "statutes", "stall", "course", "shed", "kiln")
PARTS = (*WHOLE[:-1], "K1", "K2", "K3")


def play(order: Sequence[str]) -> tuple[int, int]:
    """Counters at the end and chairs that are taken; fewer than four and the group has ended."""
    month = since = fruits = counters = 0
    chairs = CHAIRS
    done: list[str] = []
    for name in order:
        months, needed, worth = STEPS[name]
        if fruits < needed or AFTER.get(name, name) not in [*done, name]:
            break
        for left in reversed(range(months)):
            month, since = month + 1, since + 1
            if month > MONTHS or chairs < FEWEST:
                return counters, chairs
            if left == 0 and name not in BARREN:
                fruits, since = fruits + 1, 0
                chairs = min(CHAIRS, chairs + 1)
                counters += worth * chairs
            elif since >= PATIENCE:
                chairs -= 1
        done.append(name)
    return counters, chairs


def best(names: Sequence[str]) -> int:
    """Most counters that any order of some of these steps brings."""
    return max(
        play(order)[0] for size in range(1, len(names) + 1) for order in permutations(names, size)
    )
