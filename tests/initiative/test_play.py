"""The game: what a quarter does, by hand, and that nothing but its inputs decides it."""

import json
from itertools import product
from math import exp

import pytest

from clusterlearn.initiative.actions import ACTIONS, EFFORTS, LEVELS
from clusterlearn.initiative.clusters import CLUSTERS, households_of, parameters_of
from clusterlearn.initiative.events import EVENTS, SEEDS, schedule
from clusterlearn.initiative.play import (
    AFTER,
    JOBS,
    MEASURES,
    NOTHING,
    QUARTERS,
    SALES,
    SEEN,
    Plan,
    alone,
    cost,
    measures,
    play,
    quarter,
    start,
)
from clusterlearn.initiative.rules import rules
from clusterlearn.models.simulation import household_incomes, simulate_cluster
from clusterlearn.models.simulation.cluster import State

SLUGS = [action.slug for action in ACTIONS]
FIRST = tuple({"early": 1, "meetings": 2, "association": 1}.get(slug, 0) for slug in SLUGS)
PLAN = Plan(0, 7, (FIRST,) * QUARTERS)

every_cluster = pytest.mark.parametrize(
    "cluster", range(len(CLUSTERS)), ids=[cluster.slug for cluster in CLUSTERS]
)


def only(**levels):
    return tuple(levels.get(slug, 0) for slug in SLUGS)


def seed_with(event, number):
    """A seed that sends this event into this quarter."""
    slugs = [e.slug for e in EVENTS]
    return next(s for s in range(SEEDS) if schedule(s).get(number) == slugs.index(event))


def test_a_play_has_a_start_twelve_quarters_with_the_agent_and_eight_without():
    outcome = play(PLAN)

    assert [game.quarter for game in outcome.games] == list(range(QUARTERS + AFTER + 1))
    assert outcome.games[0] == start(0, 7)
    assert outcome == play(PLAN)


@every_cluster
def test_without_actions_and_events_the_game_is_the_simulation(cluster):
    """Six months pass before the first event can come."""
    p = CLUSTERS[cluster].params | {"households": 100}
    idle = [{"until": 99, "effort": [0] * 5}]
    paths = simulate_cluster(idle, 0, 6, p, deterministic=True)

    game = quarter(quarter(start(cluster, 0), NOTHING), NOTHING)
    assert game.state.joint_action == paths.joint_action[0][-1]
    assert game.state.trust == paths.trust[0][-1]
    assert measures(game)["poverty_gap"] == paths.poverty_gap[0][-1]


@every_cluster
def test_actions_are_efforts_of_the_simulation_times_those_who_come(cluster):
    place, p = CLUSTERS[cluster], parameters_of(cluster)
    interest = min(1, place.patience + SEEN * p["visibility0"])
    effort = [0.4 * interest, 0.2, 0.2, 0, 0]
    paths = simulate_cluster([{"until": 99, "effort": effort}], 9, 3, p, deterministic=True)

    game = quarter(start(cluster, 0), FIRST)
    assert game.state.trust == pytest.approx(paths.trust[0][-1], rel=1e-12)
    assert game.state.visibility == pytest.approx(paths.visibility[0][-1], rel=1e-12)
    assert game.state.governance == pytest.approx(paths.governance[0][-1], rel=1e-12)


@every_cluster
def test_who_sees_nothing_loses_interest_and_is_not_won_back(cluster):
    wear = CLUSTERS[cluster].wear
    game = quarter(start(cluster, 0), NOTHING)

    expected = 1 - wear * (1 - min(1, SEEN * game.state.visibility))
    assert game.goodwill == pytest.approx(expected, rel=1e-12)
    goodwill = [game.goodwill for game in play(PLAN._replace(cluster=cluster)).games]
    assert goodwill == sorted(goodwill, reverse=True)
    assert goodwill[QUARTERS] > 0.5


def test_where_enough_is_seen_all_come_and_all_stay():
    rich = start(0, 0)
    rich = rich._replace(state=rich.state._replace(visibility=0.95))

    game = quarter(rich, NOTHING)
    assert game.goodwill == 1


@every_cluster
def test_no_quarter_that_can_be_paid_asks_for_more_than_an_agents_whole_time(cluster):
    """The efforts of the simulation are shares of a time."""
    days = CLUSTERS[cluster].days
    most = max(
        sum(level * sum(action.efforts) for action, level in zip(ACTIONS, levels, strict=True))
        for levels in product(range(LEVELS), repeat=len(ACTIONS))
        if cost(levels)[0] <= days
    )

    assert 0.9 < most <= 1 + 1e-9


def test_money_that_is_left_is_kept():
    money = CLUSTERS[0].money
    game = quarter(start(0, 0), only(meetings=1))

    assert game.money == 2 * money - ACTIONS[SLUGS.index("meetings")].money
    assert cost(only(meetings=2, monitoring=1)) == (24, 6)


# Events


def test_an_event_moves_the_state_by_what_was_built_and_what_is_done():
    """A bill that nobody pays, in the third quarter, met by rules, loans and open books."""
    seed = seed_with("default", 2)
    before = quarter(quarter(start(0, seed), FIRST), FIRST)
    levels = only(finance=2, monitoring=1)

    after = quarter(before, levels)
    outcome = -1 + 0.7 * before.state.governance + 0.12 * 2 + 0.08
    assert after.happened.outcome == pytest.approx(outcome, rel=1e-12)
    assert after.happened.stood == (outcome >= -0.6)
    assert EVENTS[after.happened.event].slug == "default"
    hit = before.state._replace(
        trust=before.state.trust + 0.09 * outcome,
        visibility=before.state.visibility + 0.06 * outcome,
        upgrade=before.state.upgrade + 0.02 * outcome,
    )
    calm = next(s for s in range(SEEDS) if 2 not in schedule(s))
    assert quarter(before._replace(state=hit, seed=calm), levels).state == after.state


def test_a_large_order_helps_only_where_joint_action_is_there():
    seed = seed_with("order", 3)
    game = start(0, seed)._replace(quarter=3)
    acting = game._replace(state=game.state._replace(joint_action=0.9))

    missed, met = quarter(game, NOTHING), quarter(acting, NOTHING)
    assert not missed.happened.stood
    assert met.happened.stood
    assert met.happened.outcome == pytest.approx(0.55)
    assert met.state.trust > missed.state.trust


def test_an_event_never_moves_a_stock_beyond_its_bounds():
    seed = seed_with("flood", 2)
    bare = start(0, seed)._replace(quarter=2)
    low = bare._replace(state=State(0, 0.2, 0.01, 0, -0.5, 0.01))

    after = quarter(low, NOTHING)
    assert after.happened.outcome == -1
    assert 0 <= after.state.visibility < 0.02
    assert after.state.upgrade < -0.5


# Measures


@every_cluster
def test_measures_are_those_of_the_households_and_of_the_firms(cluster):
    game = play(PLAN._replace(cluster=cluster)).games[-1]
    known, state, place = measures(game), game.state, CLUSTERS[cluster]

    assert tuple(known) == MEASURES
    incomes = household_incomes(state.upgrade, state.capability, parameters_of(cluster))
    poor = len(households_of(cluster).poor.incomes)
    assert known["income"] == pytest.approx(sum(incomes) / len(incomes))
    assert known["income_poor"] == pytest.approx(sum(incomes[:poor]) / poor)
    assert known["income_other"] == pytest.approx(sum(incomes[poor:]) / (len(incomes) - poor))
    growth = exp(state.upgrade + SALES * state.joint_action)
    assert known["sales"] == pytest.approx(place.sales * growth)
    assert known["jobs"] == pytest.approx(place.jobs * growth**JOBS)


def test_points_are_half_joint_action_and_half_the_gap_that_would_have_been_there_anyway():
    outcome = play(PLAN)
    idle = play(PLAN._replace(quarters=(NOTHING,) * QUARTERS))
    assert idle.games[-1] == alone(0, 7)

    gap, anyway = (measures(played.games[-1])["poverty_gap"] for played in (outcome, idle))
    joint_action = outcome.games[-1].state.joint_action
    assert outcome.points == pytest.approx(50 * joint_action + 50 * (1 - gap / anyway))
    assert idle.points == 50 * idle.games[-1].state.joint_action


# Refusals


@pytest.mark.parametrize(
    ("plan", "message"),
    [
        (PLAN._replace(cluster=3), "cluster must be a whole number below 3"),
        (PLAN._replace(seed=-1), "seed must be a whole number below 1024"),
        (PLAN._replace(quarters=(NOTHING,) * 11), "a plan must have 12 quarters, got 11"),
        (PLAN._replace(quarters=((0,) * 8,) * 12), "quarter 1: there must be 9 levels"),
        (PLAN._replace(quarters=((3,) + (0,) * 8,) * 12), "levels from 0 to 2"),
        (PLAN._replace(quarters=((2,) * 9,) * 12), "more than the 50 days"),
        (PLAN._replace(quarters=((2, 0, 0, 2, 0, 0, 0, 0, 0),) * 12), "of money are more than"),
    ],
)
def test_what_is_no_plan_is_refused(plan, message):
    with pytest.raises(ValueError, match=message):
        play(plan)


def test_nothing_can_be_done_when_the_agent_has_left():
    with pytest.raises(ValueError, match="more than the 0 days and 0 of money"):
        quarter(play(PLAN).games[QUARTERS], FIRST)


# What a page gets


def test_what_the_page_gets_is_json_and_holds_every_number():
    record = rules()

    assert json.dumps(json.loads(json.dumps(record))) == json.dumps(record)
    assert [len(c["incomes_poor"]) + len(c["incomes_other"]) for c in record["clusters"]] == [
        100
    ] * len(CLUSTERS)
    assert list(record["texts"]["measures"]) == record["measures"]
    assert all(len(action["efforts"]) == len(EFFORTS) for action in record["actions"])
