"""A brokered network and its measures by networkx."""

from itertools import combinations

import networkx as nx
import numpy as np


def networkx_brokerage(
    n_firms,
    group_size,
    exit_month,
    months,
    introductions,
    closure,
    dissolution,
    embedding,
    reciprocation,
    max_ties,
    generator,
):
    """Density at the start and after each month, and the last fragmentation."""
    firms = nx.Graph()
    firms.add_nodes_from(range(n_firms))
    firms.add_edges_from(
        (i, j) for i, j in combinations(range(n_firms), 2) if i // group_size == j // group_size
    )
    densities = [nx.density(firms)]
    for month in range(months):
        now = firms.copy()
        absent = list(nx.non_edges(now))
        help_now = introductions if month < exit_month else 0
        chance = min(1, help_now / len(absent)) * reciprocation if absent else 0
        for i, j in now.edges:
            common = len(list(nx.common_neighbors(now, i, j)))
            if generator.random() < dissolution * (1 - embedding) ** common:
                firms.remove_edge(i, j)
        for i, j in absent:
            if now.degree[i] < max_ties and now.degree[j] < max_ties:
                common = len(list(nx.common_neighbors(now, i, j)))
                if generator.random() < 1 - (1 - closure) ** common * (1 - chance):
                    firms.add_edge(i, j)
        densities.append(nx.density(firms))
    joined = sum(len(group) * (len(group) - 1) for group in nx.connected_components(firms))
    return densities, 1 - joined / (n_firms * (n_firms - 1))


def networkx_summary(adjacency):
    """Measures of a whole network, in the order of `NetworkSummary`; all nodes joined."""
    graph = nx.from_numpy_array(np.array(adjacency))
    return (
        nx.density(graph),
        nx.transitivity(graph),
        nx.average_clustering(graph),
        nx.average_shortest_path_length(graph),
        1 - nx.number_connected_components(graph),
        1 - nx.global_efficiency(graph),
        max(nx.betweenness_centrality(graph).values()),
    )
