"""The best plan that a search has found for each cluster, as codes; made by a script.

``scripts/initiative_plans.py`` writes this file. The seed within a code has no meaning here.
"""

__all__ = ["BEST", "BEST_POINTS"]

BEST = (
    "400CT8ANXAP30QF08B2M30GK0AS08B16H05Q0FVZ",
    "500CTHANXAP349B6N908B6DS08B0JA0ZS0SZ119H",
    "600CTFBM3AP30FV0BH0FW08B08B0AS0FV0GK6N9M",
)
"""Codes of the plans, in the order of the clusters."""

BEST_POINTS = (91.0, 92.5, 89.9)
"""Their points, mean over the seeds 0 to 23, rounded down to a tenth."""
