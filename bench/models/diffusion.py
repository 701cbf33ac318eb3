"""The speed that a target needs, beside scipy."""

from bench.models._measurement import Measurement, Program

__all__ = ["MEASUREMENTS"]

MEASUREMENTS = (
    Measurement(
        "calibrate_replication",
        (("1 target", 1), ("10 targets", 10)),
        (
            Program(
                "clusterlearn",
                "from clusterlearn.models.diffusion import calibrate_replication",
                "for _ in range(SIZE): calibrate_replication(150.0, 3.0, 300.0, 4.0, 0.1)",
            ),
            Program(
                "scipy",
                "from models.peers.diffusion import scipy_replication",
                "for _ in range(SIZE): scipy_replication(150.0, 3.0, 300.0, 4.0, 0.1)",
            ),
        ),
    ),
)
