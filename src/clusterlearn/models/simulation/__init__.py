"""x"""

from clusterlearn.models.simulation.cluster import ClusterPaths, simulate_cluster
from clusterlearn.models.simulation.households import household_incomes
from clusterlearn.models.simulation.plans import PLANS, ActionPlan, Phase
from clusterlearn.models.simulation.steady import minimum_presence, steady_states

__all__ = [
    "PLANS",
    "ActionPlan",
    "ClusterPaths",
    "Phase",
    "household_incomes",
    "minimum_presence",
    "simulate_cluster",
    "steady_states",
]
