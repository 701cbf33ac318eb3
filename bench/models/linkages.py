"""Deliveries beside scipy."""

from bench.models._measurement import Measurement, Program

__all__ = ["MEASUREMENTS"]

MEASUREMENTS = (
    Measurement(
        "delivery_utilisation",
        (("200 deliveries", 200), ("2,000 deliveries", 2_000)),
        (
            Program(
                "clusterlearn",
                "from clusterlearn.models.linkages import delivery_utilisation",
                "delivery_utilisation(SIZE, 20, SIZE // 20)",
            ),
            Program(
                "scipy",
                "from models.peers.linkages import scipy_processed_random",
                "scipy_processed_random(SIZE, 20, SIZE // 20)",
            ),
        ),
    ),
)
