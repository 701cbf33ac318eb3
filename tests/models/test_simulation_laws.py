"""The whole cluster: what holds for every plan and every cluster."""

from dataclasses import asdict
from itertools import pairwise
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clusterlearn.models.simulation import (
    PLANS,
    household_incomes,
    minimum_presence,
    simulate_cluster,
    steady_states,
)
from clusterlearn.models.simulation.parameters import PARAMETERS, cluster_parameters

BALANCED = PLANS["balanced"]
NOTHING = [{"until": 999, "effort": [0] * 5}]
SHARES = ("joint_action", "trust", "visibility", "governance", "capability")
MONTHS = 18

shares = st.floats(0, 1)
seeds = st.integers(0, 99)
modes = st.sampled_from([{"deterministic": True}, {"n_firms": 9}])
efforts = st.lists(shares, min_size=6, max_size=6).map(
    lambda parts: [part / max(1.0, sum(parts)) for part in parts[:5]]
)
effort_lists = st.lists(efforts, min_size=1, max_size=4)
clusters = st.fixed_dictionaries(
    {"households": st.integers(10, 60), "poor_share": st.floats(0.1, 1)},
    optional={
        name: st.floats(low, high)
        for name, (_, low, high) in PARAMETERS.items()
        if name not in {"households", "poor_share"}
    },
)


def planned(efforts_in_turn, length=5):
    """Phases of equal length with these efforts."""
    return [
        {"until": length * place, "effort": effort}
        for place, effort in enumerate(efforts_in_turn, start=1)
    ]


def run(efforts_in_turn, exit_month=MONTHS, params=None, **settings_):
    """Each field of one run, by its name."""
    phases = planned(efforts_in_turn)
    paths = simulate_cluster(phases, exit_month, MONTHS, params, **settings_)
    return {field: runs[0] for field, runs in asdict(paths).items()}


def with_one(effort, place, share):
    """The effort with another share at one place, cut down to the time that is left there."""
    left = max(0.0, 1 - sum(effort) + effort[place])
    return [*effort[:place], min(share, left), *effort[place + 1 :]]


@given(effort_lists, st.integers(0, MONTHS), clusters, modes, seeds)
def test_whatever_is_planned_every_share_stays_a_share(plan, exit_month, params, mode, seed):
    paths = run(plan, exit_month, params, seed=seed, **mode)

    assert all(0 <= share <= 1 for field in SHARES for share in paths[field])
    assert all(0 <= gap <= 1 for gap in paths["poverty_gap"])
    assert all(
        gap <= headcount <= 1
        for gap, headcount in zip(paths["poverty_gap"], paths["headcount"], strict=True)
    )
    assert all(income > 0 for income in paths["mean_income"] + paths["mean_income_poor"])


@given(effort_lists, effort_lists, st.integers(0, 3), modes, seeds)
def test_what_a_plan_says_after_the_exit_does_not_matter(before, after, left, mode, seed):
    before = before[:left]
    exit_month = 5 * len(before)

    first = run(before + after, exit_month, seed=seed, **mode)
    assert run([*before, [0.2] * 5], exit_month, seed=seed, **mode) == first


@given(effort_lists, st.permutations(range(4)), modes, seeds)
def test_the_order_of_phases_beyond_the_exit_changes_nothing(plan, order, mode, seed):
    later = [[share, 0, 0, 0, 1 - share] for share in (0.1, 0.3, 0.5, 0.7)]
    exit_month = 5 * len(plan)

    first = run(plan + later, exit_month, seed=seed, **mode)
    assert run(plan + [later[place] for place in order], exit_month, seed=seed, **mode) == first


@given(effort_lists, st.integers(0, MONTHS), modes, seeds)
def test_the_exit_is_the_same_as_a_plan_without_effort_from_then_on(plan, exit_month, mode, seed):
    whole = [[effort for effort in plan for _ in range(5)], [plan[-1]] * MONTHS]
    monthly = (whole[0] + whole[1])[:exit_month]
    phases = [{"until": t, "effort": effort} for t, effort in enumerate(monthly, start=1)]

    left = simulate_cluster(planned(plan), exit_month, MONTHS, seed=seed, **mode)
    idle = [{"until": 999, "effort": [0] * 5}]
    assert simulate_cluster(phases + idle, 999, MONTHS, seed=seed, **mode) == left


@given(effort_lists, shares, st.integers(0, MONTHS), clusters, modes)
def test_more_pro_poor_effort_never_lowers_capability_and_leaves_the_firms_alone(
    plan, more, exit_month, params, mode
):
    raised = [with_one(effort, 4, max(effort[4], more)) for effort in plan]
    less, much = (run(efforts_, exit_month, params, **mode) for efforts_ in (plan, raised))

    assert all(
        high >= low - 1e-12
        for low, high in zip(less["capability"], much["capability"], strict=True)
    )
    for field in ("joint_action", "trust", "visibility", "governance", "upgrade"):
        assert much[field] == less[field]


@given(efforts, shares, st.integers(0, 4), clusters)
def test_more_effort_on_firms_never_lowers_what_it_is_spent_on(effort, more, place, params):
    fields = ("trust", "visibility", "governance", "upgrade", "capability")
    raised = with_one(effort, place, max(effort[place], more))
    less, much = (run([e], 1, params, deterministic=True) for e in (effort, raised))

    assert much[fields[place]][0] >= less[fields[place]][0] - 1e-12


@given(effort_lists, modes, seeds, st.integers(1, MONTHS))
def test_the_same_seed_gives_the_same_run_and_a_shorter_look_its_beginning(
    plan, mode, seed, months
):
    phases = planned(plan)
    long, again = (run(plan, 9, seed=seed, **mode) for _ in range(2))
    short = simulate_cluster(phases, 9, months, seed=seed, **mode)

    assert long == again
    for field, runs in asdict(short).items():
        assert runs[0] == long[field][:months]


@given(effort_lists, effort_lists, seeds)
def test_plans_meet_the_same_luck_until_their_efforts_have_worked(one, other, seed):
    first, second = (run(plan, seed=seed, n_firms=60) for plan in (one, other))

    assert first["joint_action"][0] == second["joint_action"][0]


@given(shares, shares, seeds)
def test_under_one_seed_more_to_see_brings_more_firms_to_act(one, other, seed):
    acting = [
        run([[0] * 5], 0, {"visibility0": seen}, seed=seed, n_firms=60)["joint_action"][0]
        for seen in sorted((one, other))
    ]

    assert acting == sorted(acting)


@given(effort_lists, seeds)
def test_under_one_seed_no_more_firms_succeed_than_act(plan, seed):
    """What success alone moves is never moved by more than all joint action could."""
    params = {"upgrade_effort": 0, "price_erosion": 0, "upgrade_decay": 0, "success_base": 0.3}
    paths = run(plan, params=params, seed=seed, n_firms=30)

    steps = [later - earlier for earlier, later in pairwise([0.0, *paths["upgrade"]])]
    for step, acting in zip(steps, paths["joint_action"], strict=True):
        assert -1e-12 <= step <= 0.012 * acting + 1e-12


# Talk between firms

NETWORKS = st.lists(st.lists(st.sampled_from([0, 1, 2]), min_size=9, max_size=9), min_size=9).map(
    lambda rows: rows[:9]
)


@given(NETWORKS, effort_lists, shares, seeds)
def test_only_the_proportions_of_whom_a_firm_hears_matter(network, plan, sharing, seed):
    fourfold = [[4 * weight for weight in row] for row in network]

    first = run(plan, n_firms=9, network=network, sharing=sharing, seed=seed)
    assert run(plan, n_firms=9, network=fourfold, sharing=sharing, seed=seed) == first


@given(effort_lists, shares, seeds)
def test_firms_that_hear_nobody_are_firms_that_do_not_listen(plan, sharing, seed):
    deaf = run(plan, n_firms=9, sharing=0.0, seed=seed)
    alone = run(plan, n_firms=9, network=[[0] * 9] * 9, sharing=sharing, seed=seed)

    assert alone["joint_action"] == deaf["joint_action"]
    assert alone["trust"] == pytest.approx(deaf["trust"])


@given(effort_lists, shares, seeds, st.integers(7, 12))
def test_the_ring_written_down_as_a_network_is_the_ring(plan, sharing, seed, n):
    around = [(i, (i + step) % n) for i in range(n) for step in (-3, -2, -1, 1, 2, 3)]
    ring = [[around.count((i, j)) for j in range(n)] for i in range(n)]

    implied = run(plan, n_firms=n, sharing=sharing, seed=seed)
    written = run(plan, n_firms=n, sharing=sharing, seed=seed, network=ring)
    assert written["joint_action"] == implied["joint_action"]
    assert written["trust"] == pytest.approx(implied["trust"])


@given(shares, shares, seeds)
def test_talk_in_a_ring_moves_trust_between_firms_but_makes_none(one, other, seed):
    trust = [
        run([[0.2] * 5], n_firms=30, sharing=sharing, seed=seed)["trust"][0]
        for sharing in (one, other)
    ]

    assert trust[0] == pytest.approx(trust[1])


def test_very_many_well_mixed_firms_move_as_the_typical_firm():
    """Each forms its trust from forty firms far and near: from nearly the mean of all."""
    n = 1_500
    network = [[0] * n for _ in range(n)]
    for firm, row in enumerate(network):
        for step in range(1, 41):
            row[(firm + 37 * step) % n] = 1
    plan = {"phases": BALANCED.phases, "exit_month": 36, "months": 48}
    many = simulate_cluster(
        **plan, n_firms=n, network=network, sharing=1.0, threshold_sd=0.0, replications=3
    )

    typical = simulate_cluster(**plan, deterministic=True)
    for field, tolerance in zip(SHARES, (0.04, 0.01, 0.01, 0.01, 1e-12), strict=True):
        mean = [fmean(month) for month in zip(*getattr(many, field), strict=True)]
        assert mean == pytest.approx(getattr(typical, field)[0], abs=tolerance)


# Households


@given(effort_lists, clusters, modes)
def test_the_poverty_of_a_run_is_that_of_its_households(plan, params, mode):
    paths = run(plan, params=params, **mode)
    line = cluster_parameters(params)["poverty_line"]
    n_poor = round(params["poor_share"] * params["households"])

    incomes = household_incomes(paths["upgrade"][-1], paths["capability"][-1], params)
    assert fmean(incomes) == pytest.approx(paths["mean_income"][-1])
    assert fmean(incomes[:n_poor]) == pytest.approx(paths["mean_income_poor"][-1])
    assert fmean(income < line for income in incomes) == pytest.approx(paths["headcount"][-1])
    assert fmean(max(0, 1 - income / line) for income in incomes) == pytest.approx(
        paths["poverty_gap"][-1], abs=1e-9
    )


@given(effort_lists, st.integers(-4, 4))
def test_another_currency_changes_no_poverty(plan, power):
    money = {
        name: PARAMETERS[name][0] * 2.0**power
        for name in ("mean_income_poor", "mean_income_other", "poverty_line")
    }

    ours, theirs = (run(plan, params=params, deterministic=True) for params in (None, money))
    assert theirs["headcount"] == ours["headcount"]
    assert theirs["poverty_gap"] == pytest.approx(ours["poverty_gap"])


@given(st.floats(-2, 2), st.floats(-2, 2), shares, shares, clusters)
def test_no_household_loses_when_the_cluster_gains_or_the_poor_learn(q1, q2, k1, k2, params):
    (low_q, high_q), (low_k, high_k) = sorted((q1, q2)), sorted((k1, k2))
    params = params | {"pass_through_low": 0.2, "pass_through_high": 1.0}

    start = household_incomes(low_q, low_k, params)
    for better in ((high_q, low_k), (low_q, high_k)):
        after = household_incomes(*better, params)
        assert all(y >= x * (1 - 1e-12) for x, y in zip(start, after, strict=True))


# Rest and presence


@settings(max_examples=60)
@given(clusters)
def test_a_steady_state_is_a_fixed_point_of_the_month(params):
    p = cluster_parameters(params)
    lasting = params | {"governance_decay": max(p["governance_decay"], 1e-3)}
    lasting |= {name: max(p[name], 1e-3) for name in ("trust_decay", "visibility_decay")}

    for act in steady_states(lasting):
        rest = rest_of(act, cluster_parameters(lasting))
        after = simulate_cluster(NOTHING, 0, 2, lasting | rest, deterministic=True)
        assert after.joint_action[0] == [pytest.approx(act, rel=1e-6)] * 2
        for name, field in (("trust0", "trust"), ("visibility0", "visibility")):
            assert getattr(after, field)[0] == [pytest.approx(rest[name], abs=1e-9)] * 2
        assert after.governance[0] == [pytest.approx(rest["governance0"], abs=1e-9)] * 2


def rest_of(act, p):
    """The stocks that acting at this share keeps up."""
    growth = p["governance_action"] * act
    governance = max(0.0, 1 - p["governance_decay"] / growth) if growth else 0.0
    good = act * min(1.0, p["success_base"] + p["success_governance"] * governance)
    bad, decay = act - good, p["trust_decay"]
    seen = p["visibility_action"] * good
    up, down = p["trust_gain"] * good, p["trust_loss"] * bad
    return {
        "governance0": governance,
        "visibility0": seen / (seen + p["visibility_decay"]),
        "trust0": (up + decay * p["trust_floor"]) / (up + down + decay),
    }


@settings(max_examples=60)
@given(clusters)
def test_every_cluster_has_an_odd_number_of_steady_states_in_order(params):
    found = steady_states(params)

    assert len(found) % 2 == 1
    assert found == sorted(found)
    assert all(0 < share <= 1 for share in found)


@settings(max_examples=30)
@given(effort_lists, st.integers(1, 40), shares, clusters)
def test_the_minimum_presence_suffices_and_a_month_less_does_not(plan, horizon, level, params):
    phases = planned(plan)
    least = minimum_presence(phases, horizon, params, level, longest=24)

    def lasts(exit_month):
        paths = simulate_cluster(phases, exit_month, horizon, params, deterministic=True)
        return paths.joint_action[0][-1] >= level

    too_short = range(25 if least is None else least)
    assert not any(map(lasts, too_short))
    assert least is None or lasts(least)
