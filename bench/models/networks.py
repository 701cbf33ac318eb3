"""Networks beside networkx."""

from bench.models._measurement import Measurement, Program

__all__ = ["MEASUREMENTS"]

CLUSTER = (
    "given = dict(n_firms=SIZE, group_size=4, exit_month=24, months=60, introductions=SIZE / 5, "
    "closure=0.02, dissolution=0.05, embedding=0.6, reciprocation=0.5, max_ties=8)"
)
NETWORK = (
    "edges = [(i, (i + step) % SIZE) for i in range(SIZE) for step in (1, 2, 7)]; "
    "from clusterlearn.models.networks import *; rows = adjacency_from_edges(edges)"
)
GRAPH = (
    "edges = [(i, (i + step) % SIZE) for i in range(SIZE) for step in (1, 2, 7)]; "
    "import networkx as nx; graph = nx.Graph(edges)"
)
FIRMS = (("24 firms", 24), ("240 firms", 240))


def measure_of_network(name: str, theirs: str) -> Measurement:
    """A measure of a network by the library and by networkx."""
    return Measurement(
        name,
        FIRMS,
        (Program("clusterlearn", NETWORK, f"{name}(rows)"), Program("networkx", GRAPH, theirs)),
    )


MEASUREMENTS = (
    Measurement(
        "simulate_brokerage",
        FIRMS,
        (
            Program(
                "clusterlearn",
                f"{CLUSTER}; from clusterlearn.models.networks import simulate_brokerage",
                "simulate_brokerage(**given)",
            ),
            Program(
                "networkx",
                f"{CLUSTER}; from random import Random; "
                "from models.peers.networks import networkx_brokerage",
                "networkx_brokerage(**given, generator=Random(0))",
            ),
        ),
    ),
    Measurement(
        "summary",
        FIRMS,
        (
            Program("clusterlearn", NETWORK, "summary(rows)"),
            Program(
                "networkx",
                f"{NETWORK}; from models.peers.networks import networkx_summary",
                "networkx_summary(rows)",
            ),
        ),
    ),
    measure_of_network("betweenness", "nx.betweenness_centrality(graph)"),
    measure_of_network("closeness", "nx.closeness_centrality(graph)"),
    measure_of_network("constraint", "nx.constraint(graph)"),
    measure_of_network("effective_size", "nx.effective_size(graph)"),
)
