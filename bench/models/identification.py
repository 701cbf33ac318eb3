"""Concentration beside numpy, inequality and scipy."""

from bench.models._measurement import Measurement, Program

__all__ = ["MEASUREMENTS"]

JOBS = "jobs = [[1 + (7 * r + 5 * s) % 90 for s in range(8)] for r in range(SIZE)]"
REGIONS = "given = [3 + 7 * r % 50 for r in range(SIZE)], [20 + 11 * r % 90 for r in range(SIZE)]"
SIZES = (("12 regions", 12), ("120 regions", 120))

MEASUREMENTS = (
    Measurement(
        "location_quotient",
        SIZES,
        (
            Program(
                "clusterlearn",
                f"{JOBS}; from clusterlearn.models.identification import location_quotient",
                "location_quotient(jobs)",
            ),
            Program(
                "numpy",
                f"{JOBS}; from models.peers.identification import numpy_location_quotient",
                "numpy_location_quotient(jobs)",
            ),
        ),
    ),
    Measurement(
        "locational_gini",
        SIZES,
        (
            Program(
                "clusterlearn",
                f"{REGIONS}; from clusterlearn.models.identification import locational_gini",
                "locational_gini(*given)",
            ),
            Program(
                "inequality",
                f"{REGIONS}; from models.peers.identification import inequality_gini",
                "inequality_gini(*given)",
            ),
        ),
    ),
    Measurement(
        "places_by_chance",
        (("200 firms", 200), ("20,000 firms", 20_000)),
        (
            Program(
                "clusterlearn",
                "from clusterlearn.models.identification import places_by_chance",
                "places_by_chance(SIZE // 50, SIZE, 0.01)",
            ),
            Program(
                "scipy",
                "from models.peers.identification import scipy_places_by_chance",
                "scipy_places_by_chance(SIZE // 50, SIZE, 0.01)",
            ),
        ),
    ),
)
