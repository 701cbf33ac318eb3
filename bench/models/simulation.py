"""The whole cluster beside mesa, a scalar program and scipy."""

from bench.models._measurement import Measurement, Program

__all__ = ["MEASUREMENTS"]

PLAN = (
    "from clusterlearn.models.simulation import PLANS; "
    "phases, exit_month = PLANS['balanced']; "
    "given = dict(phases=phases, exit_month=exit_month, months=60, n_firms=SIZE)"
)
COURSE = (
    "given = dict(phases=[{'until': 6, 'effort': [.4, .5, .1, 0, 0]}, "
    "{'until': 999, 'effort': [.1, 0, .4, .3, .2]}], exit_month=36, months=120)"
)

MEASUREMENTS = (
    Measurement(
        "simulate_cluster, agents",
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
        "simulate_cluster, deterministic",
        (("120 months", 1), ("10 such runs", 10)),
        (
            Program(
                "clusterlearn",
                f"{COURSE}; from clusterlearn.models.simulation import simulate_cluster",
                "for _ in range(SIZE): simulate_cluster(**given, deterministic=True)",
            ),
            Program(
                "scalar program",
                f"{COURSE}; from clusterlearn.models.simulation.parameters import *; "
                "from models.peers.simulation import scalar_cluster; "
                "given['p'] = cluster_parameters(None)",
                "for _ in range(SIZE): scalar_cluster(**given)",
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
