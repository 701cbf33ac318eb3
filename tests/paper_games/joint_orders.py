"""An order too big for one: six orders as large as the table, six with a reserve, six trained."""

from random import Random

from paper_games.trust import tables_of

__all__ = ["a_reserve_and_training_both_pay", "counters_won", "orders_of"]

ORDERS = 6
PROFIT, LOSS = 6, 3
"""Counters for each load of an order that is on time, and of one that is late."""


def delivers(*, trained: bool, dice: Random) -> bool:
    """A workshop fails on a 1; who was trained may throw a 1 once more."""
    return dice.randint(1, 6) > 1 or (trained and dice.randint(1, 6) > 1)


def orders_of(seats: int, *, reserve: int, trained: bool, dice: Random) -> int:
    """Counters a table wins or loses with six orders, each of so many loads less than seats."""
    loads = seats - reserve
    won = 0
    for _order in range(ORDERS):
        delivered = sum(delivers(trained=trained, dice=dice) for _seat in range(seats))
        won += PROFIT * loads if delivered >= loads else -LOSS * loads
    return won


def counters_won(participants: int, *, reserve: int, trained: bool, dice: Random) -> int:
    return sum(
        orders_of(seats, reserve=reserve, trained=trained, dice=dice)
        for seats in tables_of(participants)
    )


def a_reserve_and_training_both_pay(participants: int, dice: Random) -> bool:
    full, reserve, trained = (
        counters_won(participants, reserve=spare, trained=taught, dice=dice)
        for spare, taught in ((0, False), (2, False), (0, True))
    )
    return reserve > full and trained > full
