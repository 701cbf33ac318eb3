"""Who holds the cluster together, and what remains when the broker leaves."""

from clusterlearn.models.networks.brokerage import (
    BrokerageRuns,
    simulate_brokerage,
    tie_density_path,
)

__all__ = ["BrokerageRuns", "simulate_brokerage", "tie_density_path"]
