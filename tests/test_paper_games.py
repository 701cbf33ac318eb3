"""The games on paper, played by their rules many times: do they show what their pages promise?

Each page says in how many of 100 plays its lesson came out, and in how many for the size of
group where it came out least often. A member of a room plays here as the cards say, and dice are
drawn from seeds, so the shares are the same on every machine.
"""

import re
from collections.abc import Callable
from itertools import combinations, product
from pathlib import Path
from random import Random
from statistics import fmean

import pytest

from clusterlearn.models.governance import conditional_cooperation_path
from clusterlearn.models.trust import simulate_trust_network

PAGES = Path(__file__).parent.parent / "book" / "trainers" / "trust_governance"
SIZES = (12, 16, 20, 24)
PLAYS = 100


def page(name: str) -> str:
    return (PAGES / f"{name}.md").read_text(encoding="utf-8")


def table(name: str, first_heading: str) -> list[list[str]]:
    """Rows of the page's table whose first column has this heading."""
    lines = page(name).splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith(f"| {first_heading} |"))
    end = next(i for i, line in enumerate(lines[start:], start) if not line.startswith("|"))
    return [
        [cell.strip() for cell in line.strip("|").split("|")] for line in lines[start + 2 : end]
    ]


def stated_shares(name: str) -> list[int]:
    return [int(share) for share in re.findall(r"(\d+) of 100 plays", page(name))]


def share_of_plays(game: Callable[[int, Random], bool]) -> tuple[int, int]:
    """In how many of 100 plays the lesson came out: over all sizes, and for the worst size."""
    shares = [fmean(game(n, Random(f"{n} {play}")) for play in range(PLAYS)) for n in SIZES]
    return round(100 * fmean(shares)), round(100 * min(shares))


# Trust: 8 months at tables of six to eight; marks are counted in halves


def tables_of(participants: int) -> list[int]:
    count = 2 if participants <= 16 else 3
    return [participants // count + (seat < participants % count) for seat in range(count)]


def open_ties(points: dict[tuple[int, int], int], seats: int) -> list[tuple[int, int]]:
    return [
        (i, j) for i, j in combinations(range(seats), 2) if min(points[i, j], points[j, i]) >= 0
    ]


def ties_left(seats: int, *, talk: bool, dice: Random) -> int:
    """Ties open at one table after eight months; ``points[i, j]`` is what i holds of j."""
    points = dict.fromkeys(product(range(seats), repeat=2), 2)
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


# Public goods: 12 months, one member in ten errs


def fee_table() -> list[int]:
    return [int(fee) for _average, fee in table("paper_public_goods", "Mean fee last month")]


def fee_by_card(card: list[str], weight: int, last: float | None, fees: list[int]) -> int:
    _number, kind, convinced_from = card
    if weight >= int(convinced_from):
        return 10
    if kind == "waits":
        return 0
    return 7 if last is None else fees[int(last + 0.5)]


def twelve_months(
    participants: int, errors: float, dice: Random
) -> tuple[list[float], list[float]]:
    """Mean fee and mean income of each month; who is fined does not change the mean."""
    cards, fees = table("paper_public_goods", "Card")[:participants], fee_table()
    paid: list[float] = []
    incomes = []
    for _months, checked_in_ten, fine in table("paper_public_goods", "Months"):
        checks = round(participants * int(checked_in_ten) / 10)
        weight = int(checked_in_ten) * int(fine)
        for _month in range(4):
            last = paid[-1] if paid else None
            chosen = [
                dice.randint(0, 10)
                if dice.random() < errors
                else fee_by_card(card, weight, last, fees)
                for card in cards
            ]
            paid.append(fmean(chosen))
            incomes.append(10 + paid[-1] - 2 * checks / participants)
    return paid, incomes


def only_a_strong_rule_pays(participants: int, dice: Random) -> bool:
    paid, incomes = twelve_months(participants, 0.1, dice)
    habit, weak, strong = (fmean(incomes[start : start + 4]) for start in (0, 4, 8))
    return paid[3] < paid[0] and weak < habit < strong and max(paid[4:8]) < min(paid[8:])


# Brokerage: six months with the broker, six without

Tie = frozenset[int]


def circles_of(participants: int) -> list[int]:
    """The circle of each participant: at least four circles, of three to five people."""
    count = max(4, participants // 4)
    return sorted(seat % count for seat in range(participants))


def partners_of(ties: set[Tie], circles: list[int]) -> list[set[int]]:
    partners = [
        {other for other, of in enumerate(circles) if of == circle and other != seat}
        for seat, circle in enumerate(circles)
    ]
    for a, b in ties:
        partners[a].add(b)
        partners[b].add(a)
    return partners


def names_from_the_bag(ties: set[Tie], circles: list[int], dice: Random) -> Tie:
    seats = range(len(circles))
    free = [(a, b) for a, b in combinations(seats, 2) if circles[a] != circles[b]]
    return frozenset(dice.choice([pair for pair in free if frozenset(pair) not in ties]))


def friends_of_friends(ties: set[Tie], circles: list[int], dice: Random) -> Tie:
    """A pair that shares most, in two circles with one to three ties; else a first tie."""
    partners = partners_of(ties, circles)
    between = [frozenset(circles[seat] for seat in tie) for tie in ties]
    open_pairs = {}
    for a, b in combinations(range(len(circles)), 2):
        if circles[a] != circles[b] and frozenset((a, b)) not in ties:
            done = between.count(frozenset((circles[a], circles[b])))
            shared = len(partners[a] & partners[b]) if 1 <= done <= 3 else 0 if done == 0 else -1
            open_pairs[a, b] = shared
    most = max(open_pairs.values())
    return frozenset(dice.choice([pair for pair, shared in open_pairs.items() if shared == most]))


def ties_between_circles(
    circles: list[int], choose: Callable[[set[Tie], list[int], Random], Tie], dice: Random
) -> int:
    falls = [int(highest) for _shared, highest in table("paper_brokerage", "Partners shared")]
    ties: set[Tie] = set()
    for month in range(12):
        partners = partners_of(ties, circles)
        kept = {
            tie
            for tie in ties
            if dice.randint(1, 6)
            > falls[min(2, len(set.intersection(*(partners[x] for x in tie))))]
        }
        agreed: set[Tie] = set()
        for _introduction in range(max(circles) + 1 if month < 6 else 0):
            pair = choose(kept | agreed, circles, dice)
            agreed |= {pair} if dice.randint(1, 6) >= 3 else set()
        ties = kept | agreed
    return len(ties)


def friends_of_friends_last(participants: int, dice: Random) -> bool:
    circles = circles_of(participants)
    by_chance, by_choice = (
        ties_between_circles(circles, choose, dice)
        for choose in (names_from_the_bag, friends_of_friends)
    )
    return by_choice > by_chance


@pytest.mark.parametrize(
    ("name", "lesson"),
    [
        ("paper_trust", talk_keeps_more_ties),
        ("paper_public_goods", only_a_strong_rule_pays),
        ("paper_brokerage", friends_of_friends_last),
    ],
)
def test_a_page_states_how_reliably_its_game_shows_the_lesson(name, lesson):
    over_all_sizes, at_worst = share_of_plays(lesson)

    assert stated_shares(name) == [over_all_sizes, at_worst]
    assert at_worst >= 90


@pytest.mark.parametrize("talk", [False, True])
def test_the_trust_game_is_the_model_with_dice(talk):
    played = fmean(ties_left(6, talk=talk, dice=Random(f"model {play}")) for play in range(400))

    paths = simulate_trust_network(
        list(combinations(range(6), 2)),
        6,
        alpha0=3.0,
        beta0=2.0,
        honour=2 / 3,
        activity=1.0,
        gossip=0.5 if talk else 0.0,
        periods=8,
        replications=400,
    )
    assert played / 15 == pytest.approx(fmean(run[-1] for run in paths.alive), abs=0.04)


def test_fees_by_the_cards_stay_within_a_counter_of_the_model():
    paid, _incomes = twelve_months(24, errors=0.0, dice=Random(0))

    expected = conditional_cooperation_path(4, 1 / 3, intercept=0.5, slope=0.75, initial=paid[0])
    assert paid[:4] == pytest.approx(expected, abs=1.0)


@pytest.mark.parametrize("participants", range(12, 25))
def test_every_room_from_12_to_24_can_be_seated(participants):
    at_tables, circles = tables_of(participants), circles_of(participants)

    assert sum(at_tables) == len(circles) == participants
    assert {5, 6, 7, 8}.issuperset(at_tables)
    assert {3, 4, 5}.issuperset(circles.count(circle) for circle in circles)
