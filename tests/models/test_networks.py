"""Networks: numbers, refusals and edges of the model, with Python alone."""

from math import isnan
from random import Random
from statistics import fmean

import pytest

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
    tie_density_path,
    transitivity,
)

NOBODY = [[0, 0, 0] for _ in range(3)]
SMALL = {"n_firms": 12, "group_size": 3, "months": 24, "exit_month": 12, "introductions": 3.0}


def test_without_ties_means_over_ties_are_not_numbers_and_shares_are_extreme():
    assert isnan(reciprocity(NOBODY))
    assert isnan(mean_path_length(NOBODY))
    assert all(map(isnan, constraint(NOBODY)))
    assert all(map(isnan, effective_size(NOBODY)))
    assert density(NOBODY) == transitivity(NOBODY) == average_clustering(NOBODY) == 0.0
    assert fragmentation(NOBODY) == distance_fragmentation(NOBODY) == 1.0
    assert closeness(NOBODY) == betweenness(NOBODY) == [0.0, 0.0, 0.0]
    assert core_periphery(NOBODY).core == []


def test_two_firms_are_a_network():
    pair = adjacency_from_edges([(0, 1)])

    assert betweenness(pair) == [0.0, 0.0]
    assert closeness(pair) == [1.0, 1.0]
    assert fragmentation(pair) == 0.0


def test_one_way_ties_of_a_directed_network_stay_one_way():
    assert adjacency_from_edges([(0, 1)], n=3, directed=True) == [[0, 1, 0], [0, 0, 0], [0, 0, 0]]


def test_raw_betweenness_of_a_directed_row_counts_the_ordered_pair():
    row = adjacency_from_edges([(0, 1), (1, 2)], directed=True)

    assert betweenness(row, normalized=False) == [0.0, 1.0, 0.0]


def test_a_heavier_tie_constrains_more():
    even, uneven = ([[0, 1, w], [1, 0, 0], [w, 0, 0]] for w in (1.0, 3.0))

    assert constraint(uneven)[0] == pytest.approx((1 / 4) ** 2 + (3 / 4) ** 2)
    assert constraint(uneven)[0] > constraint(even)[0]


def test_a_weight_too_large_to_be_squared_is_refused():
    with pytest.raises(ValueError, match="at most 1e\\+100 in size"):
        density([[0, 1e308], [1e308, 0]])


def test_the_largest_weights_are_taken_and_larger_ones_refused():
    pair = [[0, 9e99, 9e99], [9e99, 0, 0], [9e99, 0, 0]]

    assert constraint(pair) == [0.5, 1.0, 1.0]
    with pytest.raises(
        ValueError, match="adjacency must be at most 1e\\+100 in size, got 2e\\+100"
    ):
        constraint([[0, 2e100], [2e100, 0]])


def test_rows_may_be_any_sequence():
    assert density([range(2), (1, 0)]) == 1.0


@pytest.mark.parametrize(
    ("adjacency", "message"),
    [
        (None, "adjacency must be a list, got None"),
        ([1, 2], "adjacency must be a list, got 1"),
        ([[0, True], [1, 0]], "adjacency must be a number, got True"),
        ([[0, None], [1, 0]], "adjacency must be a number, got None"),
        ([[0, "1"], [1, 0]], "adjacency must be a number, got '1'"),
    ],
)
def test_what_is_no_matrix_of_numbers_is_refused_by_name(adjacency, message):
    with pytest.raises(TypeError, match=message):
        density(adjacency)


def test_when_the_hub_leaves_a_star_nobody_reaches_anybody():
    star = adjacency_from_edges([(0, spoke) for spoke in range(1, 5)])
    effect = fragmentation_after_exit(star, 0)

    assert (effect.before, effect.after, effect.distance_after) == (0.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("refuse", "message"),
    [
        (lambda: adjacency_from_edges([]), "n must be an integer of at least 2, got 1"),
        (
            lambda: adjacency_from_edges([(0, 5)], n=3),
            "edges must be an integer from 0 to 2, got 5",
        ),
        (lambda: density([[0]]), "adjacency must have at least 2 rows, got 1"),
        (lambda: density([[0, 1], [1]]), "adjacency must have 2 entries, got 1"),
        (lambda: density([[0, -1], [1, 0]]), "adjacency must be at least 0 and finite, got -1"),
        (lambda: density([[0, 1], [1, 2]]), "must have 0 on its diagonal, got 2 in row 1"),
        (
            lambda: fragmentation_after_exit([[0, 1], [1, 0]], 0),
            "nodes must be an integer of at least 3, got 2",
        ),
        (
            lambda: fragmentation_after_exit(NOBODY, 3),
            "broker must be an integer from 0 to 2, got 3",
        ),
        (lambda: tie_density_path(3, 1.2, 0, 0), "formation must lie between 0 and 1, got 1.2"),
        (
            lambda: simulate_brokerage(group_size=41),
            "group_size must be an integer from 1 to 40, got 41",
        ),
        (
            lambda: simulate_brokerage(introductions=-1.0),
            "introductions must be at least 0 and finite, got -1.0",
        ),
        (
            lambda: simulate_brokerage(snapshots=[61]),
            "snapshots must be an integer from 0 to 60, got 61",
        ),
        (
            lambda: simulate_brokerage(max_ties=0),
            "max_ties must be an integer of at least 1, got 0",
        ),
    ],
)
def test_what_the_model_cannot_mean_is_refused_by_name(refuse, message):
    with pytest.raises(ValueError, match=message):
        refuse()


def test_the_same_seed_gives_the_same_brokerage():
    assert simulate_brokerage(**SMALL, seed=3) == simulate_brokerage(**SMALL, seed=Random(3))


def test_the_cluster_starts_as_groups_that_know_each_other():
    start = simulate_brokerage(n_firms=5, group_size=2, months=1, snapshots=[0])

    assert start.snapshots == {0: [(0, 1), (2, 3)]}
    assert start.density[0][0] == pytest.approx(2 / 10)


def test_snapshots_show_the_run_with_the_median_fragmentation():
    runs = simulate_brokerage(**SMALL, replications=8, snapshots=[24, 12])
    ranked = sorted(runs.fragmentation)
    ties = runs.snapshots[24]

    assert list(runs.snapshots) == [24, 12]
    assert fragmentation(adjacency_from_edges(ties, n=12)) == pytest.approx(ranked[3])
    median = runs.fragmentation.index(ranked[3])
    assert runs.density[median][24] == pytest.approx(len(ties) / 66)
    assert runs.density[median][12] == pytest.approx(len(runs.snapshots[12]) / 66)


def test_a_network_in_which_all_know_each_other_has_nobody_left_to_introduce():
    runs = simulate_brokerage(n_firms=4, group_size=4, months=3, dissolution=0.0)

    assert runs.density == [[1.0] * 4]
    assert runs.fragmentation == [0.0]


def test_firms_with_as_many_ties_as_they_bear_form_no_more():
    runs = simulate_brokerage(
        n_firms=12, group_size=4, months=6, dissolution=0.0, introductions=60.0, max_ties=3
    )

    assert runs.density[0] == [runs.density[0][0]] * 7


def test_a_network_that_is_not_embedded_outlives_its_broker_less_often():
    loose, embedded = (
        simulate_brokerage(embedding=embedding, max_ties=8, replications=20)
        for embedding in (0.0, 0.6)
    )

    assert fmean(embedded.fragmentation) < 0.1 < fmean(loose.fragmentation)


def test_without_closure_and_embedding_the_density_follows_its_recursion():
    runs = simulate_brokerage(
        closure=0.0, embedding=0.0, exit_month=0, months=24, dissolution=0.02, replications=50
    )
    start = runs.density[0][0]

    path = tie_density_path(24, 0.0, 0.02, start)
    for month in (6, 24):
        assert fmean(run[month] for run in runs.density) == pytest.approx(path[month], abs=0.003)
