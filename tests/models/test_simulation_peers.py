"""The whole cluster: the same results from mesa, from a scalar program and from scipy's roots."""

from dataclasses import astuple
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st
from models.peers.simulation import mesa_cluster, scalar_cluster, scipy_steady_states

from clusterlearn.models.simulation import PLANS, simulate_cluster, steady_states
from clusterlearn.models.simulation.parameters import PARAMETERS, cluster_parameters

clusters = st.fixed_dictionaries(
    {"poor_share": st.floats(0.1, 1)},
    optional={
        name: st.floats(low, high)
        for name, (_, low, high) in PARAMETERS.items()
        if name not in {"poor_share", "households"} and high < 1e12
    },
)
plans = st.lists(
    st.lists(st.floats(0, 0.2), min_size=5, max_size=5).map(
        lambda effort: {"until": 999, "effort": effort}
    ),
    min_size=1,
    max_size=3,
).map(lambda phases: [phase | {"until": 6 * i + 6} for i, phase in enumerate(phases)])


def rows(paths):
    """What a run says of each month."""
    return list(zip(*(runs[0] for runs in astuple(paths)), strict=True))


@pytest.mark.parametrize("name", PLANS)
def test_a_program_written_anew_follows_every_ready_made_plan_alike(name):
    phases, exit_month = PLANS[name]

    expected = scalar_cluster(phases, exit_month, 120, cluster_parameters(None))
    got = rows(simulate_cluster(phases, exit_month, deterministic=True))
    assert got == [pytest.approx(row, rel=1e-8, abs=1e-8) for row in expected]


@given(plans, st.integers(0, 30), clusters)
def test_a_program_written_anew_follows_any_plan_in_any_cluster_alike(phases, exit_month, p):
    expected = scalar_cluster(phases, exit_month, 24, cluster_parameters(p))
    got = rows(simulate_cluster(phases, exit_month, 24, p, deterministic=True))
    for month, (one, other) in enumerate(zip(got, expected, strict=True)):
        assert one == pytest.approx(other, rel=1e-8, abs=1e-8), month


@pytest.mark.parametrize(
    "params",
    [
        {},
        {"beta": 30},
        {"beta": 8, "threshold": 0.5},
        {"threshold": 0.62},
        {"visibility_weight": 0.5, "trust_gain": 0.3},
        {"governance_action": 0.02, "success_base": 0.9},
    ],
)
def test_scipy_finds_the_same_steady_states(params):
    expected = scipy_steady_states(cluster_parameters(params))

    assert steady_states(params) == pytest.approx(expected, rel=1e-9, abs=1e-10)


@pytest.mark.parametrize("name", ["balanced", "early_exit"])
def test_agents_of_mesa_act_jointly_as_often(name):
    phases, exit_month = PLANS[name]

    ours = simulate_cluster(phases, exit_month, months=60, replications=100)
    agents = [mesa_cluster(phases, exit_month, 60, seed=seed) for seed in range(40)]
    for month in (11, 35, 59):
        expected = fmean(joint_action[month] for joint_action, _ in agents)
        assert fmean(run[month] for run in ours.joint_action) == pytest.approx(expected, abs=0.06)
    assert fmean(run[59] for run in ours.upgrade) == pytest.approx(
        fmean(upgrade for _, upgrade in agents), abs=0.02
    )
