"""Networks: the same results from networkx."""

from random import Random
from statistics import fmean

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from models.peers.networks import networkx_brokerage

from clusterlearn.models import networks


@st.composite
def graphs(draw, directed):
    """A random graph of networkx with three nodes or more."""
    n = draw(st.integers(3, 10))
    kind = nx.DiGraph if directed else nx.Graph
    graph = kind()
    graph.add_nodes_from(range(n))
    pairs = [(i, j) for i in range(n) for j in range(n) if i < j or (directed and i != j)]
    graph.add_edges_from(draw(st.lists(st.sampled_from(pairs), unique=True)))
    return graph


def matrix(graph):
    return nx.to_numpy_array(graph).tolist()


def in_order(values):
    return [values[node] for node in sorted(values)]


def mean_path_length(graph):
    steps = [
        step for _, reached in nx.shortest_path_length(graph) for step in reached.values() if step
    ]
    return fmean(steps) if steps else float("nan")


def fragmentation(graph):
    n = len(graph)
    groups = nx.connected_components(graph.to_undirected())
    return 1 - sum(len(group) * (len(group) - 1) for group in groups) / (n * (n - 1))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (networks.density, nx.density),
        (networks.transitivity, nx.transitivity),
        (networks.average_clustering, nx.average_clustering),
        (networks.mean_path_length, mean_path_length),
        (networks.fragmentation, fragmentation),
        (networks.distance_fragmentation, lambda graph: 1 - nx.global_efficiency(graph)),
        (networks.betweenness, lambda graph: in_order(nx.betweenness_centrality(graph))),
        (
            lambda rows: networks.betweenness(rows, normalized=False),
            lambda graph: in_order(nx.betweenness_centrality(graph, normalized=False)),
        ),
        (networks.closeness, lambda graph: in_order(nx.closeness_centrality(graph))),
        (networks.constraint, lambda graph: in_order(nx.constraint(graph))),
        (networks.effective_size, lambda graph: in_order(nx.effective_size(graph))),
    ],
)
@settings(max_examples=50)
@given(graph=graphs(directed=False))
def test_networkx_gives_the_same_for_ties_without_direction(ours, theirs, graph):
    assert ours(matrix(graph)) == pytest.approx(theirs(graph), nan_ok=True)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (networks.density, nx.density),
        (networks.mean_path_length, mean_path_length),
        (networks.fragmentation, fragmentation),
        (networks.betweenness, lambda graph: in_order(nx.betweenness_centrality(graph))),
        (networks.closeness, lambda graph: in_order(nx.closeness_centrality(graph))),
        (networks.constraint, lambda graph: in_order(nx.constraint(graph))),
    ],
)
@settings(max_examples=50)
@given(graph=graphs(directed=True))
def test_networkx_gives_the_same_for_directed_ties(ours, theirs, graph):
    assert ours(matrix(graph)) == pytest.approx(theirs(graph), nan_ok=True)


@given(graph=graphs(directed=True).filter(nx.number_of_edges))
def test_networkx_counts_the_same_returned_ties(graph):
    assert networks.reciprocity(matrix(graph)) == pytest.approx(nx.overall_reciprocity(graph))


@given(graph=graphs(directed=False).filter(nx.number_of_edges), data=st.data())
def test_networkx_gives_the_same_constraint_for_weighted_ties(graph, data):
    for i, j in graph.edges:
        graph[i][j]["weight"] = data.draw(st.integers(1, 9))

    theirs = in_order(nx.constraint(graph, weight="weight"))
    assert networks.constraint(matrix(graph)) == pytest.approx(theirs, nan_ok=True)


def test_networkx_knows_the_same_matrix_of_edges():
    graph = nx.karate_club_graph()

    ours = networks.adjacency_from_edges(graph.edges)
    assert np.array_equal(ours, nx.to_numpy_array(graph, weight=None))


@pytest.mark.parametrize("exit_month", [0, 12])
def test_a_plain_loop_in_networkx_ends_in_the_same_networks(exit_month):
    cluster = {
        "n_firms": 16,
        "group_size": 4,
        "exit_month": exit_month,
        "months": 24,
        "introductions": 4.0,
        "closure": 0.02,
        "dissolution": 0.05,
        "embedding": 0.6,
        "reciprocation": 0.5,
        "max_ties": 6,
    }
    ours = networks.simulate_brokerage(**cluster, replications=200)

    generator = Random(1)
    theirs = [networkx_brokerage(**cluster, generator=generator) for _ in range(60)]
    for month in (12, 24):
        expected = fmean(density[month] for density, _ in theirs)
        assert fmean(run[month] for run in ours.density) == pytest.approx(expected, abs=0.02)
    assert fmean(ours.fragmentation) == pytest.approx(fmean(f for _, f in theirs), abs=0.08)
