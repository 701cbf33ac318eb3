"""The whole cluster beside mesa and scipy."""

from bench.models._measurement import Measurement, Program

__all__ = ["MEASUREMENTS"]

PLAN = (
    "from clusterlearn.models.simulation import PLANS; "
    "phases, exit_month = PLANS['balanced']; "
    "given = dict(phases=phases, exit_month=exit_month, months=60, n_firms=SIZE)"
)
MEASUREMENTS = (
    Measurement(
        "simulate_cluster",
        (("120 firms", 120), ("1,200 firms", 1_200)),
        (
            Program(
                "clusterlearn",
                f"{PLAN}; from clusterlearn.models.simulation import simulate_cluster",
                "simulate_cluster(**given)",
            ),
            Program(
                "mesa",
                f"{PLAN}; from models.peers.simulation import mesa_cluster",
                "mesa_cluster(**given)",
            ),
        ),
    ),
    Measurement(
        "steady_states",
        (("1 cluster", 1), ("10 clusters", 10)),
        (
            Program(
                "clusterlearn",
                "from clusterlearn.models.simulation import steady_states",
                "for _ in range(SIZE): steady_states()",
            ),
            Program(
                "scipy",
                "from clusterlearn.models.simulation.parameters import *; "
                "from models.peers.simulation import scipy_steady_states; "
                "p = cluster_parameters(None)",
                "for _ in range(SIZE): scipy_steady_states(p)",
            ),
        ),
    ),
    Measurement(
        "minimum_presence",
        (("120 months", 120), ("480 months", 480)),
        (
            Program(
                "clusterlearn",
                f"{PLAN}; from clusterlearn.models.simulation import minimum_presence",
                "minimum_presence(phases, horizon=SIZE)",
            ),
        ),
    ),
)
