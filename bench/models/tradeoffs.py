"""Dominance beside pymoo, allocations beside scipy."""

from bench.models._measurement import Measurement, Program

__all__ = ["MEASUREMENTS"]

POINTS = (
    "from random import Random; random = Random(0); "
    "points = [[random.random(), random.random()] for _ in range(SIZE)]"
)
PLAN = "plan = 60.0, [2.0, 1.2, 0.4], [20.0, 15.0, 25.0]"

MEASUREMENTS = (
    Measurement(
        "nondominated",
        (("100 options", 100), ("1,000 options", 1_000)),
        (
            Program(
                "clusterlearn",
                f"{POINTS}; from clusterlearn.models.tradeoffs import nondominated",
                "nondominated(points)",
            ),
            Program(
                "pymoo",
                f"{POINTS}; from models.peers.tradeoffs import pymoo_nondominated",
                "pymoo_nondominated(points)",
            ),
        ),
    ),
    Measurement(
        "allocate_budget",
        (("1 plan", 1), ("10 plans", 10)),
        (
            Program(
                "clusterlearn",
                f"{PLAN}; from clusterlearn.models.tradeoffs import allocate_budget",
                "for _ in range(SIZE): allocate_budget(*plan)",
            ),
            Program(
                "scipy",
                f"{PLAN}; from models.peers.tradeoffs import scipy_objective",
                "for _ in range(SIZE): scipy_objective(*plan)",
            ),
        ),
    ),
)
