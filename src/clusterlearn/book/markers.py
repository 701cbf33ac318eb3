"""Where numbers stand on a map so that none hides another."""

from collections.abc import Sequence
from itertools import combinations
from math import cos, hypot, pi, sin

from clusterlearn.book.land import HEIGHT, WIDTH

__all__ = ["GAP", "spread"]

GAP = 92.0
"""Units between two numbers: as much as a finger needs where the map is as wide as a phone."""
MARGIN = GAP / 2
ROUNDS = 400
PULL = 0.02
"""Part of the way back to its place that a number goes in each round."""

Point = tuple[float, float]


def spread(points: Sequence[Point]) -> list[Point]:
    """Move numbers apart that would lie on each other, each as near to its place as can be.

    Parameters
    ----------
    points : sequence of (float, float)
        Places on the map.

    Returns
    -------
    list of (float, float)
        Where the numbers stand, in the same order; whole units.

    Examples
    --------
    >>> spread([(200.0, 200.0), (600.0, 200.0)])
    [(200, 200), (600, 200)]
    >>> spread([(500.0, 200.0), (500.0, 200.0)])
    [(546, 200), (454, 200)]
    """
    turn = 2 * pi / max(1, len(points))
    at = [(x + cos(i * turn), y + sin(i * turn)) for i, (x, y) in enumerate(points)]
    for _ in range(ROUNDS):
        at = [
            (x + PULL * (home[0] - x), y + PULL * (home[1] - y))
            for (x, y), home in zip(at, points, strict=True)
        ]
        for _again in range(4):
            at = _apart(at)
    return [(round(x), round(y)) for x, y in at]


def _apart(points: list[Point]) -> list[Point]:
    """Push every two that are too near half of the missing way each, and keep all on the map."""
    at = list(points)
    for i, j in combinations(range(len(at)), 2):
        dx, dy = at[i][0] - at[j][0], at[i][1] - at[j][1]
        distance = hypot(dx, dy)
        if distance < GAP:
            push = (GAP - distance) / 2 / distance
            at[i] = (at[i][0] + push * dx, at[i][1] + push * dy)
            at[j] = (at[j][0] - push * dx, at[j][1] - push * dy)
    return [
        (min(max(x, MARGIN), WIDTH - MARGIN), min(max(y, MARGIN), HEIGHT - MARGIN)) for x, y in at
    ]
