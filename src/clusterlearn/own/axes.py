"""Axes that end on round numbers, for figures that are the reader's own."""

from collections.abc import Iterable
from math import floor, log10

__all__ = ["axis", "rounded_up"]

ROUND = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)


def rounded_up(value: float) -> float:
    """Return a round number that is not smaller, for the end of an axis."""
    if value <= 0:
        return 1.0
    unit = 10.0 ** floor(log10(value))
    return next(unit * step for step in ROUND if unit * step >= value)


def axis(values: Iterable[float]) -> tuple[float, float]:
    """Return the ends of an axis on which all of `values` lie, and 0.

    >>> axis([9.1, 15.8]), axis([-7, 12]), axis([-7])
    ((0, 20.0), (-8.0, 15.0), (-8.0, 0))
    """
    shown = [*values]
    low, high = min(shown), max(shown)
    below = -rounded_up(-low) if low < 0 else 0
    return below, rounded_up(high) if high > 0 or not below else 0
