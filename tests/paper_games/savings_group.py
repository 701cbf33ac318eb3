"""A box against the moneylender: six months with needs apart, together, and together but later."""

from random import Random

from paper_games.trust import tables_of

__all__ = ["APART", "LATE", "SOON", "counters_lent", "together_and_soon_is_worst"]

LOAN, SAVED, INTEREST = 10, 1, 1
"""Counters: a loan, what each saves a month, and what the box takes for a loan or a part of one."""

APART = (1, 1, 1, 1, 1, 1)
SOON = (0, 3, 3, 0, 0, 0)
LATE = (0, 0, 0, 0, 3, 3)
"""Faces of the die that mean a loan is needed, month by month."""


def counters_lent(seats: int, needs: tuple[int, ...], *, dice: Random) -> tuple[int, int]:
    """Counters that a table's box lent in six months, and those that the moneylender lent."""
    box = lent = given = elsewhere = 0
    for faces in needs:
        box += SAVED * seats + lent + INTEREST * -(-lent // LOAN)
        asked = LOAN * sum(dice.randint(1, 6) > 6 - faces for _seat in range(seats))
        lent = min(asked, box)
        box -= lent
        given += lent
        elsewhere += asked - lent
    return given, elsewhere


def together_and_soon_is_worst(participants: int, dice: Random) -> bool:
    """Whether the room goes to the moneylender most often when all need loans, and early."""
    apart, soon, late = (
        sum(counters_lent(seats, needs, dice=dice)[1] for seats in tables_of(participants))
        for needs in (APART, SOON, LATE)
    )
    return soon > max(apart, late)
