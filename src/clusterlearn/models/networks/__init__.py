"""Who holds the cluster together, and what remains when the broker leaves."""

from clusterlearn.models.networks.adjacency import Adjacency, adjacency_from_edges
from clusterlearn.models.networks.brokerage import BrokerageRuns, simulate_brokerage
from clusterlearn.models.networks.cohesion import (
    NetworkSummary,
    average_clustering,
    density,
    reciprocity,
    summary,
    transitivity,
)
from clusterlearn.models.networks.core import CorePeriphery, core_periphery
from clusterlearn.models.networks.holes import constraint, effective_size
from clusterlearn.models.networks.position import betweenness, closeness
from clusterlearn.models.networks.reach import (
    ExitEffect,
    distance_fragmentation,
    fragmentation,
    fragmentation_after_exit,
    mean_path_length,
)
from clusterlearn.models.networks.turnover import tie_density_path

__all__ = [
    "Adjacency",
    "BrokerageRuns",
    "CorePeriphery",
    "ExitEffect",
    "NetworkSummary",
    "adjacency_from_edges",
    "average_clustering",
    "betweenness",
    "closeness",
    "constraint",
    "core_periphery",
    "density",
    "distance_fragmentation",
    "effective_size",
    "fragmentation",
    "fragmentation_after_exit",
    "mean_path_length",
    "reciprocity",
    "simulate_brokerage",
    "summary",
    "tie_density_path",
    "transitivity",
]
