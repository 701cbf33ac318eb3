"""The broker leaves: four months with the broker, three without."""

from collections import Counter
from collections.abc import Callable
from itertools import combinations
from random import Random

from paper_games.pages import table

__all__ = [
    "circles_of",
    "friends_of_friends",
    "friends_of_friends_last",
    "names_from_the_bag",
    "ties_between_circles",
]

WITH_BROKER, WITHOUT = 4, 3
"""Months of a game."""


Tie = tuple[int, int]
"""Two firms of different circles, the lower number first."""


def circles_of(participants: int) -> list[int]:
    """The circle of each participant: at least four circles, of three to five people."""
    count = max(4, participants // 4)
    return sorted(seat % count for seat in range(participants))


def partners_of(ties: list[Tie], circles: list[int]) -> list[set[int]]:
    partners = [
        {other for other, of in enumerate(circles) if of == circle and other != seat}
        for seat, circle in enumerate(circles)
    ]
    for a, b in ties:
        partners[a].add(b)
        partners[b].add(a)
    return partners


def free_pairs(ties: list[Tie], circles: list[int]) -> list[Tie]:
    pairs = combinations(range(len(circles)), 2)
    return [(a, b) for a, b in pairs if circles[a] != circles[b] and (a, b) not in ties]


def names_from_the_bag(ties: list[Tie], circles: list[int], dice: Random) -> Tie:
    return dice.choice(free_pairs(ties, circles))


def friends_of_friends(ties: list[Tie], circles: list[int], dice: Random) -> Tie:
    """A pair that shares most, in two circles with one to three ties; else a first tie."""
    partners = partners_of(ties, circles)
    bridges = Counter((circles[a], circles[b]) for a, b in ties)

    def preference(pair: Tie) -> int:
        a, b = pair
        width = bridges[circles[a], circles[b]]
        if 1 <= width <= 3:
            return len(partners[a] & partners[b])
        return 0 if width == 0 else -1

    free = free_pairs(ties, circles)
    most = max(map(preference, free))
    return dice.choice([pair for pair in free if preference(pair) == most])


def ties_between_circles(
    circles: list[int], choose: Callable[[list[Tie], list[int], Random], Tie], dice: Random
) -> list[int]:
    """Ties between circles at the end of each month."""
    falls = [int(highest) for _shared, highest in table("paper_brokerage", "Partners shared")]
    ties: list[Tie] = []
    left = []
    for month in range(WITH_BROKER + WITHOUT):
        partners = partners_of(ties, circles)
        at_risk = [falls[min(2, len(partners[a] & partners[b]))] for a, b in ties]
        ties = [tie for tie, upto in zip(ties, at_risk, strict=True) if dice.randint(1, 6) > upto]
        for _introduction in range(max(circles) + 1 if month < WITH_BROKER else 0):
            pair = choose(ties, circles, dice)
            ties += [pair] if dice.randint(1, 6) >= 3 else []
        left.append(len(ties))
    return left


def friends_of_friends_last(participants: int, dice: Random) -> bool:
    circles = circles_of(participants)
    by_chance, by_choice = (
        ties_between_circles(circles, choose, dice)
        for choose in (names_from_the_bag, friends_of_friends)
    )
    return by_choice[-1] > by_chance[-1]
