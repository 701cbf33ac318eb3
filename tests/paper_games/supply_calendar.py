"""Farmers and slaughterhouse: four weeks by chance, four paid late, four paid soon."""

import re
from math import ceil
from random import Random

from paper_games.pages import page

__all__ = ["a_calendar_needs_payment", "patience_of", "processed_trucks", "room_for"]

DAYS, WEEKS = 6, 4
LATE, SOON = 8, 2
"""Weeks until the plant pays, in the second game and in the third."""


def room_for(farmers: int) -> int:
    """Trucks a day that the plant can process: just enough for all in a week."""
    return ceil(farmers / DAYS)


def patience_of(farmers: int) -> list[int]:
    """Weeks that each farmer can wait for money, as the cards say, dealt in their order."""
    told = re.findall(r"You can wait for \*\*(\d+) week", page("paper_supply_calendar"))
    weeks = [int(number) for number in told]
    return [weeks[seat % len(weeks)] for seat in range(farmers)]


def processed_trucks(farmers: int, payment: int | None, dice: Random) -> int:
    """Trucks processed in four weeks; without a payment there is no calendar either."""
    keepers = sum(wait >= payment for wait in patience_of(farmers)) if payment else 0
    taken = 0
    for _week in range(WEEKS):
        days = [seat % DAYS for seat in range(keepers)]
        days += [dice.randrange(DAYS) for _seat in range(farmers - keepers)]
        taken += sum(min(days.count(day), room_for(farmers)) for day in range(DAYS))
    return taken


def a_calendar_needs_payment(farmers: int, dice: Random) -> bool:
    by_chance, late, soon = (
        processed_trucks(farmers, payment, dice) for payment in (None, LATE, SOON)
    )
    return soon > by_chance and soon > late
