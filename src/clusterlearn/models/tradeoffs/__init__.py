"""Few clusters or many, today or tomorrow, growth or inclusion."""

from clusterlearn.models.tradeoffs.breadth import OptimalBreadth, optimal_breadth, total_impact
from clusterlearn.models.tradeoffs.budget import Allocation, allocate_budget
from clusterlearn.models.tradeoffs.frontier import Frontier, nondominated, pareto_frontier
from clusterlearn.models.tradeoffs.inclusion import InclusiveGrowth, inclusive_growth
from clusterlearn.models.tradeoffs.time import TodayTomorrow, periods_to_invest, today_tomorrow

__all__ = [
    "Allocation",
    "Frontier",
    "InclusiveGrowth",
    "OptimalBreadth",
    "TodayTomorrow",
    "allocate_budget",
    "inclusive_growth",
    "nondominated",
    "optimal_breadth",
    "pareto_frontier",
    "periods_to_invest",
    "today_tomorrow",
    "total_impact",
]
