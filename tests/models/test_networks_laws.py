"""Networks: what holds for every network."""

from itertools import combinations
from math import fsum, isnan

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
from clusterlearn.models.networks.adjacency import distances_from, successors

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


@given(networks())
def test_positions_and_shares_stay_in_their_bounds(adjacency):
    n = len(adjacency)
    whole = [density, fragmentation, distance_fragmentation, transitivity, average_clustering]

    assert all(-1e-12 <= measure(adjacency) <= 1 + 1e-12 for measure in whole)
    for position in (betweenness, closeness):
        assert all(0 <= value <= 1 + 1e-12 for value in position(adjacency))
    for size, held in zip(effective_size(adjacency), constraint(adjacency), strict=True):
        assert isnan(size) == isnan(held)
        assert isnan(size) or (1 <= size + 1e-12 <= n and held > 0)


@given(networks(), st.data())
def test_a_new_broker_never_lengthens_a_path_nor_splits_a_network(adjacency, data):
    n = len(adjacency)
    known = data.draw(st.lists(st.booleans(), min_size=n, max_size=n))
    brokered = [[*row, int(tie)] for row, tie in zip(adjacency, known, strict=True)]
    brokered.append([*map(int, known), 0])

    before, after = (
        [distances_from(i, successors(rows)) for i in range(n)] for rows in (adjacency, brokered)
    )
    for steps, steps_after in zip(before, after, strict=True):
        assert all(steps_after[node] <= step for node, step in steps.items())
    effect = fragmentation_after_exit(brokered, n)
    assert effect.after == fragmentation(adjacency)
    assert effect.distance_after == pytest.approx(distance_fragmentation(adjacency))
    if all(known):
        assert effect.before == 0


@given(networks(), st.data())
def test_one_tie_more_never_lengthens_a_path(adjacency, data):
    n = len(adjacency)
    i, j = data.draw(st.permutations(range(n)))[:2]
    more = [list(row) for row in adjacency]
    more[i][j] = more[j][i] = 1

    assert distance_fragmentation(more) <= distance_fragmentation(adjacency) + 1e-12
    assert fragmentation(more) <= fragmentation(adjacency)


@given(networks(directed=False))
def test_what_lies_between_adds_up_to_the_steps_beyond_the_first(adjacency):
    reached = [distances_from(i, successors(adjacency)) for i in range(len(adjacency))]

    between = fsum(betweenness(adjacency, normalized=False))
    beyond = sum(step - 1 for steps in reached for step in steps.values() if step)
    assert between == pytest.approx(beyond / 2)


@given(networks(), st.floats(0.01, 100))
def test_the_unit_of_weights_changes_no_position(adjacency, scale):
    scaled = [[scale * weight for weight in row] for row in adjacency]

    assert constraint(scaled) == pytest.approx(constraint(adjacency), nan_ok=True)
    assert betweenness(scaled) == betweenness(adjacency)


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
