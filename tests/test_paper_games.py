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
from paper_games.brokerage import (
    circles_of,
    friends_of_friends,
    friends_of_friends_last,
    names_from_the_bag,
    ties_between_circles,
)
from paper_games.initiative import (
    EVENTS,
    LETTERS,
    Board,
    all_three_letters_cost,
    both_games,
    seats_at,
)
from paper_games.joint_orders import a_reserve_and_training_both_pay, orders_of
from paper_games.pages import cards, page, stated_shares, table
from paper_games.public_goods import incomes, only_a_strong_rule_pays, twelve_months
from paper_games.savings_group import (
    APART,
    LATE,
    SOON,
    counters_lent,
    together_and_soon_is_worst,
)
from paper_games.supply_calendar import (
    a_calendar_needs_payment,
    patience_of,
    processed_trucks,
    room_for,
)
from paper_games.trust import tables_of, talk_keeps_more_ties, ties_left

from clusterlearn import exercises
from clusterlearn.models.credit import savings_group
from clusterlearn.models.efficiency import order_fulfilment_probability
from clusterlearn.models.governance import conditional_cooperation_path
from clusterlearn.models.linkages import delivery_utilisation
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
        ("paper_joint_orders", a_reserve_and_training_both_pay),
        ("paper_supply_calendar", a_calendar_needs_payment),
        ("paper_savings_group", together_and_soon_is_worst),
        ("paper_initiative", all_three_letters_cost),
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
    paid = [month.mean_fee for month in twelve_months(24, errors=0.0, dice=Random(0))]

    expected = conditional_cooperation_path(4, 1 / 3, intercept=0.5, slope=0.75, initial=paid[0])
    assert paid[:4] == pytest.approx(expected, abs=1.0)


def test_the_envelopes_page_states_the_mean_income_under_each_rule():
    months = twelve_months(20, errors=0.0, dice=Random(0))

    means = [fmean(fmean(m.incomes) for m in months[start : start + 4]) for start in (0, 4, 8)]
    stated = "about {:.0f} by habit, {:.0f} under the weak rule and {:.0f} under the strong one"
    assert stated.format(*means) in page("paper_public_goods")


def test_the_envelopes_worked_month_follows_its_rules():
    fees = [0 if seat % 3 == 2 else 1 for seat in range(20)]

    worked = incomes(fees, drawn=[0, 1, 2, 3], fine=2)
    assert worked[:3] == pytest.approx([-4.3, -4.3, -5.3])
    assert worked[4:6] == pytest.approx([13.7, 14.7])
    assert fmean(worked) == pytest.approx(10.3)


@pytest.mark.parametrize("participants", SIZES)
def test_the_strong_rule_leaves_somebody_for_its_checks_to_find(participants):
    months = twelve_months(participants, errors=0.0, dice=Random(0))

    assert all(0 < sum(fee < 10 for fee in m.fees) <= participants / 4 for m in months[8:])


@pytest.mark.parametrize(
    ("choose", "expected"),
    [
        (names_from_the_bag, "about {} by chance when the broker leaves, and {} in the end"),
        (friends_of_friends, "By choice, expect about {} and {}"),
    ],
)
def test_the_brokers_page_states_how_many_ties_to_expect(choose, expected):
    plays = [
        ties_between_circles(circles_of(20), choose, Random(f"20 {play}")) for play in range(PLAYS)
    ]

    leaving, end = (round(fmean(play[month] for play in plays)) for month in (3, 6))
    assert expected.format(leaving, end) in page("paper_brokerage")


@pytest.mark.parametrize("participants", range(10, 25))
def test_every_room_from_10_to_24_is_seated_for_the_trust_game(participants):
    at_tables = tables_of(participants)

    assert sum(at_tables) == participants
    assert {5, 6, 7, 8}.issuperset(at_tables)


@pytest.mark.parametrize("firms", range(12, 25))
def test_from_12_to_24_firms_fall_into_circles(firms):
    circles = circles_of(firms)

    assert len(circles) == firms
    assert {3, 4, 5}.issuperset(circles.count(circle) for circle in circles)


@pytest.mark.parametrize(("reserve", "trained"), [(0, False), (2, False), (0, True)])
def test_the_game_on_orders_is_the_model_with_dice(reserve, trained):
    plays = [
        orders_of(6, reserve=reserve, trained=trained, dice=Random(f"model {play}"))
        for play in range(400)
    ]

    loads, reliability = 6 - reserve, 35 / 36 if trained else 5 / 6
    chance = order_fulfilment_probability(6, 1, reliability, loads)
    assert fmean(plays) == pytest.approx(6 * loads * (9 * chance - 3), abs=6)


def test_one_table_alone_shows_the_lesson_of_the_orders_as_often_as_its_page_says():
    shown = [
        reserve > full and trained > full
        for full, reserve, trained in (
            [
                orders_of(5, reserve=spare, trained=taught, dice=dice)
                for spare, taught in ((0, False), (2, False), (0, True))
            ]
            for dice in (Random(f"5 {play}") for play in range(1000))
        )
    ]

    assert f"With one table of five, alone, it was {100 * fmean(shown):.0f} of 100." in page(
        "paper_joint_orders"
    )


@pytest.mark.parametrize(("workshops", "told"), [(6, "two times in three"), (8, "three in four")])
def test_a_full_order_of_a_table_is_late_as_often_as_its_page_says(workshops, told):
    late = 1 - order_fulfilment_probability(workshops, 1, 5 / 6, workshops)

    assert late == pytest.approx(
        {"two times in three": 2 / 3, "three in four": 3 / 4}[told], abs=0.02
    )
    assert told.replace("three in", "three times in") in page("paper_joint_orders")


def test_the_page_of_the_orders_states_what_a_table_wins_on_average():
    told = table("paper_joint_orders", "Workshops")

    assert [[int(cell.replace("−", "-")) for cell in row] for row in told] == [
        [
            seats,
            *(
                round(
                    6 * loads * (9 * order_fulfilment_probability(seats, 1, reliability, loads) - 3)
                )
                for loads, reliability in ((seats, 5 / 6), (seats - 2, 5 / 6), (seats, 35 / 36))
            ),
        ]
        for seats in (5, 6, 7, 8)
    ]


def test_the_page_of_the_calendar_states_how_many_trucks_the_plant_processes():
    told = table("paper_supply_calendar", "Farmers")

    assert [[int(cell) for cell in row] for row in told] == [
        [
            farmers,
            *(
                round(
                    delivery_utilisation(farmers, 6, room_for(farmers), keeping).processed_calendar
                )
                for keeping in (0, 1 / 3, 5 / 6, 1)
            ),
        ]
        for farmers in (12, 18, 24)
    ]


@pytest.mark.parametrize(
    ("slug", "told"),
    [
        ("joint_orders", "are all ready in {chance} of 100."),
        ("supply_calendar", "the plant processes {processed} of 80 trucks after a wait of 60 days"),
    ],
)
def test_a_game_settles_the_guess_that_was_written_down_before_it(slug, told):
    exercise = exercises.load(slug)

    assert told.format(**exercise.evaluate().indicators) in page(f"paper_{slug}")


@pytest.mark.parametrize("people", range(6, 12))
def test_with_few_people_two_trucks_each_show_the_lesson_of_the_calendar(people):
    farmers = 2 * people
    shown = [a_calendar_needs_payment(farmers, Random(f"{farmers} {p}")) for p in range(PLAYS)]

    assert fmean(shown) >= 0.9


@pytest.mark.parametrize(("payment", "keeping"), [(None, 0), (8, 1 / 3), (2, 5 / 6)])
def test_the_game_of_the_calendar_is_the_model_with_dice(payment, keeping):
    plays = [processed_trucks(12, payment, Random(f"model {play}")) for play in range(400)]

    expected = delivery_utilisation(12, 6, room_for(12), keeping).processed_calendar
    assert fmean(plays) == pytest.approx(4 * expected, abs=0.3)


def test_all_can_wait_for_money_that_comes_at_once():
    assert min(patience_of(24)) > 0
    assert [sum(weeks >= wait for weeks in patience_of(12)) for wait in (8, 2)] == [4, 10]


@pytest.mark.parametrize("farmers", range(12, 25))
def test_the_calendars_page_states_the_room_of_the_plant(farmers):
    room = room_for(farmers)

    assert farmers <= 6 * room
    assert "**2** for 12 farmers, **3** for 13 to 18, **4** for 19 to 24" in page(
        "paper_supply_calendar"
    )
    assert room == (2 if farmers == 12 else 3 if farmers <= 18 else 4)


@pytest.mark.parametrize("needs", [APART, SOON, LATE])
def test_the_game_of_the_box_is_the_model_with_dice(needs):
    plays = [counters_lent(6, needs, dice=Random(f"model {play}"))[0] for play in range(400)]

    box, lent = 0.0, []
    for faces in needs:
        month = savings_group(6, 1, faces / 6, 10, 0.1, 0.5, 1, 0.0, initial_fund=box)
        box = month.fund[0] + 1.1 * month.outstanding
        lent += month.loans
    assert fmean(plays) == pytest.approx(sum(lent), abs=7)


def test_the_three_years_of_the_box_need_as_many_loans_and_its_worked_month_follows_the_rules():
    assert sum(APART) == sum(SOON) == sum(LATE)
    three_of_six = iter([1] * 6 + [4, 5, 6, 1, 2, 3])
    dice = Random()
    dice.randint = lambda low, high: next(three_of_six)
    assert counters_lent(6, SOON[:2], dice=dice) == (12, 18)
    assert "The box lends 12: one loan of 10, and 2 to the next." in page("paper_savings_group")


@pytest.mark.parametrize("participants", range(12, 31))
def test_every_room_from_12_to_30_is_seated_for_the_initiative(participants):
    at_tables = seats_at(participants)

    assert sum(at_tables) == participants
    assert {4, 5, 6}.issuperset(at_tables)
    assert "Up to 18 people: three tables.\n  From 19: four.\n  From 25: five." in page(
        "paper_initiative"
    )


def test_the_initiatives_page_states_what_each_letter_costs():
    means = {
        "seen": ("owners", "{:.0f}"),
        "association": ("away", "{:.1f}"),
        "groups": ("home", "{:.0f}"),
    }
    games = [game for play in range(400) for game in both_games(12, Random(f"mean {play}"))]

    stated = [row[2:] for row in table("paper_initiative", "Letter")]
    assert stated == [
        [
            form.format(fmean(getattr(game[which], what) for game in games if game[0] == letter))
            for which in (1, 2)
        ]
        for letter, (what, form) in means.items()
    ]


def test_the_initiatives_worked_half_year_follows_its_rules():
    board, dice = Board(), iter([2, 5, 3])

    board.half_year({"seen": 2, "meetings": 2, "groups": 1}, lambda: next(dice))
    assert board == Board(seen=2, trust=4, groups=1, interest=3, owners=2, home=1, orders=[True])


def test_who_sees_nothing_does_not_come_and_is_not_won_back():
    board = Board()

    board.half_year({"meetings": 2, "association": 2, "groups": 1}, lambda: 1)
    assert board == Board(trust=0, groups=1, interest=2, orders=[False])


@pytest.mark.parametrize(
    ("event", "ready", "bare"),
    [
        ("order", {"owners": 2, "seen": 4}, {"trust": 2}),
        ("bill", {}, {"trust": 2}),
        ("flood", {"seen": 2}, {"home": -1}),
        ("election", {"association": 3}, {}),
        ("goods", {}, {"owners": -1}),
    ],
)
def test_an_event_of_the_initiative_finds_what_was_built(event, ready, bare):
    strong = {"seen": 3, "trust": 3, "association": 2, "groups": 2, "orders": [True]}
    boards = Board(**strong), Board(trust=3, orders=[False])

    for board in boards:
        board.meet(event)
    assert boards == (Board(**strong | ready), Board(**{"trust": 3, "orders": [False]} | bare))


def test_the_initiative_has_a_card_for_each_letter_and_event():
    assert len(cards("paper_initiative", r"- \*\*Letter \d: (.+)\*\*")) == len(LETTERS)
    assert len(cards("paper_initiative", r"- \*\*Event: (.+)\*\*")) == len(EVENTS)
    assert len(table("paper_initiative", "Card")) == len(EVENTS)
