"""Failures of loans beside scipy."""

from bench.models._measurement import Measurement, Program

__all__ = ["MEASUREMENTS"]

MEASUREMENTS = (
    Measurement(
        "default_distribution",
        (("80 loans", 80), ("800 loans", 800)),
        (
            Program(
                "clusterlearn",
                "from clusterlearn.models.credit import default_distribution",
                "default_distribution(SIZE, 0.08, 0.1)",
            ),
            Program(
                "scipy",
                "from models.peers.credit import scipy_default_distribution",
                "scipy_default_distribution(SIZE, 0.08, 0.1)",
            ),
        ),
    ),
)
