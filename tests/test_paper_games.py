"""The games on paper, played many times: do they show what their pages promise?

Each page says in how many of 100 plays its lesson came out, over all sizes of group and for the
size where it came out least often. Dice are drawn from seeds, so the shares are the same on every
machine.
"""

from collections.abc import Callable
from itertools import combinations
from random import Random
from statistics import fmean

import pytest
from paper_games.brokerage import circles_of, friends_of_friends_last
from paper_games.pages import stated_shares
from paper_games.public_goods import only_a_strong_rule_pays, twelve_months
from paper_games.trust import tables_of, talk_keeps_more_ties, ties_left

from clusterlearn.models.governance import conditional_cooperation_path
from clusterlearn.models.trust import simulate_trust_network

SIZES = (12, 16, 20, 24)
PLAYS = 100


def share_of_plays(game: Callable[[int, Random], bool]) -> tuple[int, int]:
    """In how many of 100 plays the lesson came out: over all sizes, and for the worst size."""
    shares = [fmean(game(n, Random(f"{n} {play}")) for play in range(PLAYS)) for n in SIZES]
    return round(100 * fmean(shares)), round(100 * min(shares))


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
