"""What firms gain by being close to each other, and what by acting together."""

from clusterlearn.models.efficiency.cost import CollectiveEfficiency, collective_efficiency
from clusterlearn.models.efficiency.network import (
    NetworkSize,
    network_cost_per_firm,
    optimal_network_size,
)
from clusterlearn.models.efficiency.orders import (
    StageAllocation,
    order_fulfilment_probability,
    required_network_size,
    stage_allocation,
)
from clusterlearn.models.efficiency.purchasing import (
    OrderQuantity,
    PooledOrdering,
    eoq,
    pooled_ordering,
)

__all__ = [
    "CollectiveEfficiency",
    "NetworkSize",
    "OrderQuantity",
    "PooledOrdering",
    "StageAllocation",
    "collective_efficiency",
    "eoq",
    "network_cost_per_firm",
    "optimal_network_size",
    "order_fulfilment_probability",
    "pooled_ordering",
    "required_network_size",
    "stage_allocation",
]
