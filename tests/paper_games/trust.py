"""Promises kept and broken: eight months at tables of five to eight."""

from itertools import combinations
from random import Random

__all__ = ["tables_of", "talk_keeps_more_ties", "ties_left"]


def tables_of(participants: int) -> list[int]:
    count = 2 if participants <= 16 else 3
    return [participants // count + (seat < participants % count) for seat in range(count)]


def open_ties(points: dict[tuple[int, int], int], seats: int) -> list[tuple[int, int]]:
    return [
        (i, j) for i, j in combinations(range(seats), 2) if min(points[i, j], points[j, i]) >= 0
    ]


def ties_left(seats: int, *, talk: bool, dice: Random) -> int:
    """Ties open at one table after eight months; ``points[i, j]`` is what i holds of j."""
    points = {(judge, thrower): 2 for judge in range(seats) for thrower in range(seats)}
    for _month in range(8):
        for pair in open_ties(points, seats):
            for judge, thrower in (pair, pair[::-1]):
                step = 1 if dice.randint(1, 6) >= 3 else -1
                points[judge, thrower] += 2 * step
                for neighbour in set(range(seats)) - {*pair} if talk else ():
                    points[neighbour, thrower] += step
    return len(open_ties(points, seats))


def talk_keeps_more_ties(participants: int, dice: Random) -> bool:
    silent, talking = (
        sum(ties_left(seats, talk=talk, dice=dice) for seats in tables_of(participants))
        for talk in (False, True)
    )
    return talking > silent
