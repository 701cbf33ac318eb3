"""Three years with a cluster, and two without: each table first by a letter, then as it likes.

Groups at the tables are played by chance, with three habits: they keep something to see, lay no
bean where it cannot count, and in the second game begin with what the letter had forbidden.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random

__all__ = [
    "EVENTS",
    "LETTERS",
    "Played",
    "all_three_letters_cost",
    "both_games",
    "free_choice",
    "play",
    "seats_at",
]

HERE, AWAY = 6, 4
"""Half-years with the agent, and without."""

DAYS, TWICE, MOST = 5, 2, 6
"""Beans of the agent in a half-year, those on one action at most, and those in a field at most."""

ACTIONS = ("seen", "meetings", "association", "groups", "courses")
ENOUGH = {"seen": 4, "association": 3, "groups": 3}
"""Where a group stops laying beans."""

LETTERS = {"seen": 2, "association": HERE, "groups": 4}
"""What a letter forbids, and for how many half-years; in the order in which they are dealt."""

EVENTS = ("order", "bill", "flood", "election", "goods")
WHEN = (1, 2, 3, 4, 7)
"""Half-years, counted from 0, in which the event cards come in their drawn order."""

Laid = Mapping[str, int]
Choose = Callable[["Board", int], Laid]


@dataclass
class Board:
    """The fields of a table's board, and its two purses."""

    seen: int = 0
    trust: int = 1
    association: int = 0
    groups: int = 0
    interest: int = 3
    owners: int = 0
    home: int = 0
    orders: list[bool] = field(default_factory=list)

    def move(self, name: str, beans: int) -> None:
        setattr(self, name, min(MOST, max(0, getattr(self, name) + beans)))

    def meet(self, event: str | None) -> None:
        together = self.orders[-1:] == [True]
        if event == "order":
            self.owners += 2 * together
            self.move(*(("seen", 1) if together else ("trust", -1)))
        elif event == "bill" and self.association < 2:
            self.move("trust", -1)
        elif event == "flood":
            self.move("seen", -1)
            self.home -= self.groups < 2
        elif event == "election":
            self.move("association", 1 if self.seen >= 2 and self.association else -1)
        elif event == "goods":
            self.owners -= not together

    def half_year(self, laid: Laid, throw: Callable[[], int]) -> None:
        """What the agent lays down; the order; what wears off."""
        self.move("seen", laid.get("seen", 0))
        come = self.interest if self.seen else 0
        meetings = min(laid.get("meetings", 0), come)
        self.move("trust", meetings)
        self.move("association", min(laid.get("association", 0), come - meetings))
        self.move("groups", laid.get("groups", 0))
        on_time = False
        if self.trust + self.seen >= 5:
            highest = min(5, 2 + self.association + (meetings > 0))
            delivered = sum(throw() <= highest for _workshop in range(3))
            on_time = delivered >= 2
            self.owners += delivered + laid.get("courses", 0) * on_time
            self.home += min(delivered, self.groups)
            self.move("trust", 1 if on_time else -1)
            self.move("seen", int(on_time))
        self.orders.append(on_time)
        self.move("seen", -1)
        if not (meetings or on_time):
            self.move("trust", -1)
        if not self.seen:
            self.move("interest", -1)


@dataclass(frozen=True)
class Played:
    """What a table found: orders on time with and without the agent, and both purses."""

    here: int
    away: int
    owners: int
    home: int


def play(events: tuple[str, ...], choose: Choose, *, dice: Random) -> Played:
    """One game of a table: ten half-years under these event cards."""
    board, due = Board(), dict(zip(WHEN, events, strict=True))
    for number in range(HERE + AWAY):
        board.meet(due.get(number))
        laid = choose(board, number) if number < HERE else {}
        board.half_year(laid, lambda: dice.randint(1, 6))
    here, away = board.orders[:HERE], board.orders[HERE:]
    return Played(sum(here), sum(away), board.owners, board.home)


def free_choice(chance: Random, letter: str | None = None, first: str | None = None) -> Choose:
    """A group that obeys a letter, or begins with an action; the rest is a matter of taste."""
    taste = {action: 0.3 + chance.random() for action in ACTIONS}

    def choose(board: Board, number: int) -> Laid:
        laid = dict.fromkeys(ACTIONS, 0)
        for _day in range(DAYS):
            can = [a for a in ACTIONS if _counts(board, laid, a)]
            can = [a for a in can if a != letter or number >= LETTERS[a]]
            if "seen" in can and board.seen + laid["seen"] < 2:
                laid["seen"] += 1
            elif first in can:
                laid[first] += 1
            elif can:
                [action] = chance.choices(can, [taste[a] for a in can])
                laid[action] += 1
        return laid

    return choose


def _counts(board: Board, laid: Laid, action: str) -> bool:
    """Whether one more bean on the action is allowed and can do something."""
    seen = board.seen + laid["seen"]
    if laid[action] == TWICE:
        return False
    if action in ("meetings", "association") and (
        not seen or laid["meetings"] + laid["association"] >= board.interest
    ):
        return False
    if action == "courses":
        return board.trust + seen >= 4
    return action == "meetings" or getattr(board, action) + laid[action] < ENOUGH[action]


def seats_at(participants: int) -> list[int]:
    """Seats at each table."""
    count = 3 if participants <= 18 else 4 if participants <= 24 else 5
    return [participants // count + (seat < participants % count) for seat in range(count)]


def both_games(participants: int, dice: Random) -> list[tuple[str, Played, Played]]:
    """For each table its letter, the game by the letter, and the one without, events alike."""
    events = tuple(dice.sample(EVENTS, len(EVENTS)))
    dealt = [list(LETTERS)[table % 3] for table in range(len(seats_at(participants)))]
    return [
        (
            letter,
            play(events, free_choice(dice, letter=letter), dice=dice),
            play(events, free_choice(dice, first=letter), dice=dice),
        )
        for letter in dealt
    ]


COSTS = {"seen": "owners", "association": "away", "groups": "home"}
"""What a letter costs most: a purse, or orders without the agent."""


def all_three_letters_cost(participants: int, dice: Random) -> bool:
    """Whether, for each letter, the tables that had it did better in the game without."""
    lost = dict.fromkeys(LETTERS, 0)
    for letter, first, second in both_games(participants, dice):
        lost[letter] += getattr(second, COSTS[letter]) - getattr(first, COSTS[letter])
    return all(counters > 0 for counters in lost.values())
