"""Order quantities by stockpyl, orders by scipy."""

from scipy.stats import binom
from stockpyl.eoq import economic_order_quantity


def stockpyl_eoq(order_cost, demand_rate, holding_cost):
    """Quantity and cost a period."""
    return economic_order_quantity(order_cost, holding_cost, demand_rate)


def scipy_chance(k, needed, reliability):
    """Probability that at least `needed` of k firms deliver."""
    return binom.sf(needed - 1, k, reliability)
