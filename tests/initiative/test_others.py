"""Plans to compare with, and the search that finds the best."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from clusterlearn.initiative.actions import ACTIONS, LEVELS
from clusterlearn.initiative.clusters import CLUSTERS
from clusterlearn.initiative.others import equal_plan, filled, one_action_plan, random_plan
from clusterlearn.initiative.play import NOTHING, QUARTERS, cost, play

SLUGS = [action.slug for action in ACTIONS]
SCRIPT = Path(__file__).parents[2] / "scripts" / "initiative_plans.py"

every_cluster = pytest.mark.parametrize("cluster", range(len(CLUSTERS)))


def script():
    """The script as a module."""
    specification = spec_from_file_location(SCRIPT.stem, SCRIPT)
    module = module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


@every_cluster
def test_plans_by_chance_can_be_played_and_differ(cluster):
    plans = {random_plan(cluster, 5, number) for number in range(100)}

    assert len(plans) == 100
    assert random_plan(cluster, 5, 7) in plans
    for plan in plans:
        play(plan)


@every_cluster
def test_the_same_for_everything_lets_no_action_get_ahead(cluster):
    plan = equal_plan(cluster, 0)
    play(plan)

    totals = [sum(row[i] for row in plan.quarters) for i in range(len(ACTIONS))]
    assert max(totals) - min(totals) <= 1


@every_cluster
@pytest.mark.parametrize("action", range(len(ACTIONS)), ids=SLUGS)
def test_a_plan_of_one_action_has_as_much_of_it_as_can_be_had(cluster, action):
    plan = one_action_plan(cluster, 0, action)
    play(plan)

    for row in plan.quarters:
        assert {i for i, level in enumerate(row) if level} == {action}
        assert row[action] == LEVELS - 1


def test_wishes_are_met_in_turn_while_days_and_money_last():
    everything = filled(0, 0, lambda _: [0, 0, 0, 1, 1, 2, 8])

    first = everything.quarters[0]
    assert first == (2, 2, 0, 0, 0, 0, 0, 0, 1)
    assert cost(first) == (44, 20)
    assert filled(0, 0, lambda _: []).quarters == (NOTHING,) * QUARTERS


def test_the_search_finds_plans_that_can_be_played_and_do_without():
    def joint_action(outcome):
        return outcome.games[-1].state.joint_action

    plan = script().search(0, joint_action, ("early",), 4, size=6, rounds=3)
    play(plan)

    assert sum(row[0] for row in plan.quarters[:4]) == 0
    assert plan == script().search(0, joint_action, ("early",), 4, size=6, rounds=3)
