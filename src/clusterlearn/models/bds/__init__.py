"""Business development services: which price covers the cost, and when a subsidy can end."""

from clusterlearn.models.bds.price import breakeven_users, demand, profit_maximising_price
from clusterlearn.models.bds.recovery import CostRecovery, cost_recovery_prices
from clusterlearn.models.bds.subsidy import SubsidyPhaseOut, subsidy_phase_out

__all__ = [
    "CostRecovery",
    "SubsidyPhaseOut",
    "breakeven_users",
    "cost_recovery_prices",
    "demand",
    "profit_maximising_price",
    "subsidy_phase_out",
]
