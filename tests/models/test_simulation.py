"""The whole cluster: its lessons, numbers by hand and refusals, with Python alone."""

import pickle
import re
from dataclasses import asdict
from itertools import pairwise
from random import Random
from statistics import fmean

import pytest

from clusterlearn.models import simulation
from clusterlearn.models.simulation import (
    PLANS,
    household_incomes,
    minimum_presence,
    simulate_cluster,
    steady_states,
)
from clusterlearn.models.simulation.parameters import PARAMETERS

BALANCED = PLANS["balanced"]
NOTHING = {"until": 999, "effort": [0, 0, 0, 0, 0]}
EQUAL = [{"until": 999, "effort": [0.2] * 5}]


def followed(name, **settings):
    """The deterministic course of a ready-made plan: each field by its months, from 1 on."""
    phases, exit_month = PLANS[name]
    paths = simulate_cluster(phases, exit_month, deterministic=True, **settings)
    return {field: dict(enumerate(runs[0], start=1)) for field, runs in asdict(paths).items()}


def test_l1_stagnation_is_stable_and_without_an_agent_incomes_fall():
    none = followed("none")

    assert none["joint_action"][120] < 0.02
    assert none["mean_income"][120] < 90 < none["mean_income"][1]


def test_l2_change_goes_on_by_itself_once_it_has_taken_hold():
    joint_action = followed("balanced")["joint_action"]

    assert joint_action[36] > 0.7
    assert joint_action[60] > 0.85
    assert joint_action[120] > 0.85


def test_l3_an_agent_who_leaves_too_early_leaves_nothing_behind():
    assert followed("early_exit")["joint_action"][60] < 0.05
    assert minimum_presence(BALANCED.phases) == 24


def test_l4_quick_wins_alone_are_seen_but_do_not_last():
    quick_wins = followed("quick_wins_only")

    assert quick_wins["visibility"][36] > 0.6
    assert quick_wins["joint_action"][60] < 0.05


def test_l5_governance_cannot_be_imposed():
    imposed = followed("governance_only")

    assert imposed["governance"][36] > 0.6
    assert imposed["joint_action"][36] < 0.02


def test_l6_growth_does_not_reach_the_poor_by_itself():
    growth, balanced = followed("growth_only"), followed("balanced")

    assert growth["mean_income"][60] == pytest.approx(balanced["mean_income"][60], rel=0.015)
    assert growth["mean_income_poor"][60] == pytest.approx(57.1, abs=0.05)
    assert balanced["mean_income_poor"][60] == pytest.approx(61.7, abs=0.05)
    assert growth["poverty_gap"][60] == pytest.approx(0.106, abs=0.0005)
    assert balanced["poverty_gap"][60] == pytest.approx(0.093, abs=0.0005)
    start = household_incomes(0, 0.1)
    of_all = growth["mean_income"][60] / fmean(start) - 1
    of_the_poor = growth["mean_income_poor"][60] / fmean(start[:160]) - 1
    assert of_the_poor < of_all / 3


def test_l7_inclusion_costs_speed():
    assert followed("growth_only")["upgrade"][36] > followed("balanced")["upgrade"][36]


def test_l8_only_firms_that_hear_their_neighbours_keep_joint_action_alive():
    lasting = {
        sharing: fmean(
            run[119] > 0.5
            for run in simulate_cluster(*BALANCED, replications=100, sharing=sharing).joint_action
        )
        for sharing in (0.0, 0.2)
    }

    assert lasting[0.0] == 0
    assert lasting[0.2] >= 0.9


def test_l9_without_early_benefits_without_governance_or_with_relief_only_change_does_not_last():
    balanced = followed("balanced")
    late = followed("no_quick_wins")
    ungoverned = followed("no_governance")
    relief = followed("poor_only")

    assert late["joint_action"][36] < 0.35 < 0.7 < balanced["joint_action"][36]
    assert late["joint_action"][120] < 0.05 < 0.85 < balanced["joint_action"][120]
    assert ungoverned["joint_action"][60] < 0.6 < 0.85 < balanced["joint_action"][60]
    assert ungoverned["joint_action"][120] < 0.05 < 0.85 < balanced["joint_action"][120]
    assert relief["capability"][36] > 0.9
    assert relief["joint_action"][120] < 0.02
    assert relief["mean_income_poor"][120] < balanced["mean_income_poor"][120] - 15


def test_equal_effort_on_everything_does_worse_than_choosing_an_order():
    equal = simulate_cluster(EQUAL, 36, deterministic=True)
    ordered = followed("balanced")

    assert equal.joint_action[0][59] < ordered["joint_action"][60] / 2
    assert equal.joint_action[0][119] < 0.05
    assert equal.mean_income[0][59] < ordered["mean_income"][60]
    assert equal.mean_income_poor[0][59] < ordered["mean_income_poor"][60]
    assert equal.poverty_gap[0][59] > ordered["poverty_gap"][60]


# By hand


def test_at_the_start_the_poor_earn_their_mean_and_all_the_mean_of_both():
    incomes = household_incomes(0, 0.1)

    assert len(incomes) == 400
    assert fmean(incomes[:160]) == pytest.approx(55, rel=0.01)
    assert fmean(incomes) == pytest.approx(100, rel=0.01)
    assert fmean(income < 65 for income in incomes) == pytest.approx(0.385, abs=0.01)


def test_a_loss_reaches_the_poor_in_full():
    poor, other = household_incomes(
        -0.5, 0.1, {"households": 2, "poor_share": 0.5, "gini_poor": 0, "gini_other": 0}
    )

    assert (poor, other) == (pytest.approx(55 * 0.60653066), pytest.approx(130 * 0.60653066))


def test_a_cluster_of_poor_households_alone_has_one_mean():
    paths = simulate_cluster([NOTHING], 0, 3, {"poor_share": 1}, deterministic=True)

    assert paths.mean_income == paths.mean_income_poor


def test_where_all_listen_to_one_firm_all_trust_as_it_does():
    """A success gives 0.25 + 0.1 * 0.75, a failure 0.25 - 0.08 * 0.25; 0.0015 wear off."""
    to_the_first = [[0] * 7] + [[1, 0, 0, 0, 0, 0, 0] for _ in range(6)]
    after = {
        round(run[0], 6)
        for run in simulate_cluster(
            [NOTHING],
            0,
            1,
            {"threshold": 0.45, "visibility0": 1},
            n_firms=7,
            replications=60,
            network=to_the_first,
            sharing=1.0,
        ).trust
    }

    assert after == {0.2485, 0.3235, 0.2285}


def test_a_first_month_adds_to_the_stocks_what_the_equations_say():
    """Half of all act (trust at the threshold) and half of those succeed, without a firm's luck."""
    params = {
        "trust0": 0.5,
        "threshold": 0.5,
        "visibility0": 0,
        "governance0": 0.2,
        "success_governance": 0,
    }
    paths = simulate_cluster([{"until": 1, "effort": [0.2] * 5}], 1, 1, params, deterministic=True)

    first = {field: runs[0][0] for field, runs in asdict(paths).items()}
    assert first["joint_action"] == 0.5
    assert first["trust"] == pytest.approx(
        0.5 + 0.1 * 0.25 * 0.5 - 0.08 * 0.25 * 0.5 + 0.055 * 0.2 * 0.5 - 0.03 * 0.3
    )
    assert first["visibility"] == pytest.approx(0.08 * 0.2 + 0.10 * 0.25)
    assert first["governance"] == pytest.approx(
        0.2 + 0.065 * 0.2 * 0.8 + 0.055 * 0.5 * 0.2 * 0.8 - 0.03 * 0.2
    )
    assert first["upgrade"] == pytest.approx(0.012 * 0.25 + 0.03 * 0.2 * 0.5 * 0.2 - 0.004 * 0.5)
    assert first["capability"] == pytest.approx(0.1 + 0.1 * 0.2 * 0.9)


def test_where_nothing_moves_the_cluster_rests_where_it_starts():
    still = {
        name: 0
        for name in PARAMETERS
        if name.startswith(("trust_", "visibility_", "governance_")) and name != "trust_floor"
    }

    assert steady_states(still | {"trust0": 0.55}) == [pytest.approx(0.5)]
    assert steady_states(still | {"trust0": 0.25}) == [pytest.approx(0.0081625711)]


def test_governance_that_does_not_decay_is_whole_at_rest():
    lasting = {"governance_decay": 0, "success_base": 0, "success_governance": 1}

    assert steady_states(lasting)[-1] > steady_states({"success_base": 1})[-1] - 1e-9


def test_no_presence_suffices_for_what_a_plan_cannot_bring():
    assert minimum_presence(PLANS["governance_only"].phases) is None
    assert minimum_presence([NOTHING], level=0.0) == 0


# Draws


def test_the_same_seed_gives_the_same_cluster_and_another_seed_another():
    first, second, other = (
        simulate_cluster(*BALANCED, months=24, replications=2, seed=seed) for seed in (5, 5, 6)
    )

    assert first == second != other
    assert first == simulate_cluster(*BALANCED, months=24, replications=2, seed=Random(5))


def test_each_replication_has_a_number_a_month_and_luck_of_its_own():
    paths = asdict(simulate_cluster(*BALANCED, months=12, replications=3))

    assert [[len(run) for run in runs] for runs in paths.values()] == [[12] * 3] * 10
    assert paths["trust"][0] != paths["trust"][1]


def test_all_replications_of_a_deterministic_cluster_are_the_same():
    trust = simulate_cluster(*BALANCED, months=12, replications=3, deterministic=True).trust

    assert trust[0] == trust[1] == trust[2]


def test_a_result_can_be_sent_between_processes():
    paths = simulate_cluster(*BALANCED, months=3)

    assert pickle.loads(pickle.dumps(paths)) == paths
    assert pickle.loads(pickle.dumps(simulate_cluster)) is simulate_cluster
    assert pickle.loads(pickle.dumps(BALANCED)) == BALANCED


# What the book says of it


def documented():
    """Default and range of each key, as the table of the package says."""
    rows = re.findall(r"^``(\w+)`` +([\d.]+) +(\S+) to (\S+) ", simulation.__doc__, re.MULTILINE)
    return {
        name: tuple(float(number.replace(",", "")) for number in numbers) for name, *numbers in rows
    }


def test_the_table_of_parameters_says_what_they_are():
    assert documented() == PARAMETERS
    assert list(documented()) == list(PARAMETERS)


@pytest.mark.parametrize("name", PARAMETERS)
def test_the_ends_of_a_range_are_allowed_and_what_lies_beyond_is_refused_by_name(name):
    _, low, high = PARAMETERS[name]
    plenty = {"households": 100} if name != "households" else {"poor_share": 1}

    for value in (low, high):
        simulate_cluster(*BALANCED, 2, plenty | {name: value}, n_firms=7)
    for value in (low - 0.01, high * 1.01):
        with pytest.raises(ValueError, match=re.escape(f"params['{name}'] must lie between")):
            simulate_cluster(*BALANCED, 2, {name: value})


def test_the_documentation_names_every_ready_made_plan():
    named = re.findall(r"``(\w+)``", simulation.ActionPlan.__doc__)

    assert [name for name in named if name in PLANS] == list(PLANS)


@pytest.mark.parametrize("name", PLANS)
def test_a_ready_made_plan_is_full_time_work_that_ends_with_the_exit(name):
    phases, exit_month = PLANS[name]

    totals = [pytest.approx(sum(phase["effort"])) for phase in phases]
    assert totals == [1] * len(phases) if exit_month else [0]
    assert exit_month == {"none": 0, "early_exit": 12}.get(name, 36)


def with_effort(*effort):
    return lambda: simulate_cluster([{"until": 6, "effort": effort}], 6)


@pytest.mark.parametrize(
    ("refuse", "message"),
    [
        (
            with_effort(0.5, 0.5, 0.5, 0, 0),
            r"phases\[0\]\['effort'\] must add up to at most 1, got 1.5",
        ),
        (with_effort(1.5, 0, 0, 0, 0), r"phases\[0\]\['effort'\]\[0\] must lie between 0 and 1"),
        (with_effort(1, 0, 0, 0), r"phases\[0\]\['effort'\] must have 5 entries, got 4"),
        (
            lambda: simulate_cluster([{"until": 0, "effort": [0] * 5}], 6),
            r"phases\[0\]\['until'\] must be an integer of at least 1, got 0",
        ),
        (
            lambda: simulate_cluster([NOTHING, NOTHING], 6),
            r"phases must end one after the other, got until \[999, 999\]",
        ),
        (lambda: simulate_cluster([], 6), "phases must have at least one entry"),
        (lambda: simulate_cluster([NOTHING], -1), "exit_month must be an integer of at least 0"),
        (lambda: simulate_cluster([NOTHING], 0, 481), "months must be an integer from 1 to 480"),
        (lambda: simulate_cluster([NOTHING], 0, n_firms=6), "n_firms .* from 7 to 10000, got 6"),
        (lambda: simulate_cluster([NOTHING], 0, replications=0), "replications must be"),
        (lambda: simulate_cluster([NOTHING], 0, sharing=2), "sharing must lie between 0 and 1"),
        (lambda: simulate_cluster([NOTHING], 0, threshold_sd=0.6), "threshold_sd must lie"),
        (
            lambda: simulate_cluster([NOTHING], 0, network=[[0] * 7] * 7),
            "network must have 120 entries, got 7",
        ),
        (
            lambda: simulate_cluster([NOTHING], 0, n_firms=7, network=[[0] * 8] * 7),
            r"network\[0\] must have 7 entries, got 8",
        ),
        (
            lambda: simulate_cluster([NOTHING], 0, n_firms=7, network=[[-1] * 7] * 7),
            r"network\[0\]\[0\] must be at least 0",
        ),
        (
            lambda: simulate_cluster([NOTHING], 0, params={"trust": 0.5}),
            "params must hold only beta, threshold, .*, got 'trust'",
        ),
        (
            lambda: household_incomes(0, 0.1, {"households": 1}),
            r"params\['poor_share'\] must leave at least one poor household, got 0.4 of 1",
        ),
        (lambda: household_incomes(101, 0.1), "upgrade must lie between -100 and 100, got 101"),
        (lambda: household_incomes(0, 1.1), "capability must lie between 0 and 1, got 1.1"),
        (lambda: steady_states({"beta": 31}), r"params\['beta'\] must lie between 4 and 30"),
        (lambda: minimum_presence([NOTHING], 0), "horizon must be an integer from 1 to 480"),
        (lambda: minimum_presence([NOTHING], longest=-1), "longest must be an integer from 0"),
        (lambda: minimum_presence([NOTHING], level=2), "level must lie between 0 and 1, got 2"),
    ],
)
def test_what_the_model_cannot_mean_is_refused_by_name(refuse, message):
    with pytest.raises(ValueError, match=message):
        refuse()


@pytest.mark.parametrize(
    ("refuse", "message"),
    [
        (lambda: simulate_cluster(5, 6), "phases must be a list, got 5"),
        (lambda: simulate_cluster([5], 6), r"phases\[0\] must be a mapping of until and effort"),
        (
            lambda: simulate_cluster([{"until": 3}], 6),
            r"phases\[0\] must be a mapping of until and effort, got {'until': 3}",
        ),
        (lambda: simulate_cluster([NOTHING], 6.0), "exit_month must be an integer"),
        (lambda: steady_states([1]), r"params must be a mapping of names to numbers, got \[1\]"),
        (lambda: steady_states({"beta": "9"}), r"params\['beta'\] must be a number, got '9'"),
        (
            lambda: steady_states({"households": 9.5}),
            r"params\['households'\] must be an integer of at least 1, got 9.5",
        ),
        (lambda: simulate_cluster([NOTHING], 0, seed=0.5), "seed must be an integer"),
    ],
)
def test_what_is_of_the_wrong_kind_is_refused_by_name(refuse, message):
    with pytest.raises(TypeError, match=message):
        refuse()


def test_three_steady_states_divide_stagnation_from_growth():
    stagnation, tipping, growth = steady_states()

    assert 0 < stagnation < 0.01 < 0.7 < tipping < growth < 0.9
    later = [
        simulate_cluster([NOTHING], 0, 480, at_rest(share), deterministic=True).joint_action[0][-1]
        for share in (tipping - 0.02, tipping + 0.02)
    ]
    assert later == [pytest.approx(stagnation, abs=1e-3), pytest.approx(growth, abs=1e-2)]


def at_rest(act):
    """The default cluster started with what acting at this share brings in the end."""
    governance = 1 - 0.03 / (0.055 * act)
    good = act * (0.5 + 0.35 * governance)
    bad = act - good
    return {
        "governance0": governance,
        "visibility0": 0.10 * good / (0.10 * good + 0.045),
        "trust0": (0.10 * good + 0.03 * 0.2) / (0.10 * good + 0.08 * bad + 0.03),
    }


def test_capability_rises_while_the_agent_works_with_the_poor_and_wears_off_afterwards():
    path = followed("poor_only")["capability"]

    assert all(earlier < later for earlier, later in pairwise(list(path.values())[:36]))
    assert all(earlier > later for earlier, later in pairwise(list(path.values())[36:]))
