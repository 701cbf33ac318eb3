"""Networks: what holds for every network."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clusterlearn.models.networks import (
    adjacency_from_edges,
    average_clustering,
    betweenness,
    closeness,
    constraint,
    core_periphery,
    density,
    distance_fragmentation,
    effective_size,
    fragmentation,
    fragmentation_after_exit,
    mean_path_length,
    reciprocity,
    simulate_brokerage,
    summary,
    tie_density_path,
    transitivity,
)

shares = st.floats(0, 1)
WHOLE = [
    average_clustering,
    density,
    distance_fragmentation,
    fragmentation,
    mean_path_length,
    reciprocity,
    transitivity,
]
POSITIONS = [betweenness, closeness, constraint, effective_size]


@st.composite
def networks(draw, directed=None, most=8):
    """A random network of two nodes or more, or its matrix."""
    n = draw(st.integers(2, most))
    directed = draw(st.booleans()) if directed is None else directed
    pairs = [(i, j) for i in range(n) for j in range(n) if i < j or (directed and i != j)]
    edges = draw(st.lists(st.sampled_from(pairs), unique=True))
    return adjacency_from_edges(edges, n=n, directed=directed)


def renamed(adjacency, names):
    """The same network with its nodes in another order."""
    return [[adjacency[i][j] for j in names] for i in names]


@pytest.mark.parametrize("measure", WHOLE, ids=lambda f: f.__name__)
@settings(max_examples=40)
@given(data=st.data(), adjacency=networks())
def test_other_names_change_no_measure_of_the_whole(measure, data, adjacency):
    names = data.draw(st.permutations(range(len(adjacency))))

    assert measure(renamed(adjacency, names)) == pytest.approx(measure(adjacency), nan_ok=True)


@pytest.mark.parametrize("measure", POSITIONS, ids=lambda f: f.__name__)
@settings(max_examples=40)
@given(data=st.data(), adjacency=networks())
def test_a_position_goes_with_its_node(measure, data, adjacency):
    names = data.draw(st.permutations(range(len(adjacency))))
    values = measure(adjacency)

    expected = [values[name] for name in names]
    assert measure(renamed(adjacency, names)) == pytest.approx(expected, nan_ok=True)


@given(networks())
def test_fragmentation_is_a_share_and_its_distance_form_never_smaller(adjacency):
    plain, by_distance = fragmentation(adjacency), distance_fragmentation(adjacency)

    assert 0 <= plain <= by_distance + 1e-12 <= 1 + 2e-12


@given(networks(most=6))
def test_a_firm_with_a_single_partner_is_constrained_wholly(adjacency):
    n = len(adjacency)
    pendant = [[*row, int(i == 0)] for i, row in enumerate(adjacency)]
    pendant.append([1] + [0] * n)

    assert constraint(pendant)[n] == pytest.approx(1)
    assert effective_size(pendant)[n] == 1


@settings(max_examples=60)
@given(networks(directed=False, most=7))
def test_no_core_makes_fewer_errors_than_the_one_found(adjacency):
    n = len(adjacency)
    found = core_periphery(adjacency)

    def errors(core):
        return sum(
            (i in core and j in core and not adjacency[i][j])
            or (i not in core and j not in core and adjacency[i][j])
            for i, j in combinations(range(n), 2)
        )

    best = min(errors(set(core)) for k in range(n + 1) for core in combinations(range(n), k))
    assert found.errors == errors(set(found.core)) == best


@given(networks())
def test_a_summary_holds_the_single_measures(adjacency):
    whole = summary(adjacency)

    assert whole.density == density(adjacency)
    assert whole.fragmentation == fragmentation(adjacency)
    assert whole.max_betweenness == max(betweenness(adjacency))


@given(st.data(), networks())
def test_after_the_exit_only_the_others_are_counted(data, adjacency):
    n = len(adjacency) + 1
    stranger = [[*row, 0] for row in adjacency] + [[0] * n]

    effect = fragmentation_after_exit(stranger, n - 1)
    assert effect.after == fragmentation(adjacency)
    assert effect.before >= effect.after - 1e-12


@given(shares, shares, shares)
def test_the_density_of_ties_stays_a_share_and_nears_its_balance(formation, dissolution, initial):
    path = tie_density_path(400, formation, dissolution, initial)

    assert all(-1e-12 <= density <= 1 + 1e-12 for density in path)
    if 0.05 < formation + dissolution < 1.95:
        assert path[-1] == pytest.approx(formation / (formation + dissolution), abs=1e-6)


clusters = st.fixed_dictionaries(
    {
        "n_firms": st.just(10),
        "group_size": st.integers(1, 10),
        "months": st.just(8),
        "exit_month": st.integers(0, 8),
        "introductions": st.floats(0, 20),
        "closure": st.floats(0, 0.05),
        "dissolution": st.floats(0, 0.3),
        "embedding": shares,
        "reciprocation": st.floats(0, 0.5),
        "seed": st.integers(0, 99),
    }
)


@given(clusters, st.integers(1, 9))
def test_density_and_fragmentation_of_a_brokered_network_are_shares(cluster, max_ties):
    runs = simulate_brokerage(**cluster, max_ties=max_ties, replications=2)

    assert all(0 <= share <= 1 for run in [*runs.density, runs.fragmentation] for share in run)


@given(clusters, st.floats(0, 20), st.integers(0, 8))
def test_under_one_seed_more_help_never_costs_a_tie(cluster, introductions, exit_month):
    more = cluster | {
        "introductions": max(introductions, cluster["introductions"]),
        "exit_month": max(exit_month, cluster["exit_month"]),
    }

    few, many = (
        set(simulate_brokerage(**setting, snapshots=[8]).snapshots[8])
        for setting in (cluster, more)
    )
    assert few <= many


@given(clusters)
def test_what_happens_before_the_exit_does_not_depend_on_it(cluster):
    month = cluster["exit_month"]
    stay = cluster | {"exit_month": 8}

    left, stayed = (simulate_brokerage(**setting).density[0] for setting in (cluster, stay))
    assert left[: month + 1] == stayed[: month + 1]
