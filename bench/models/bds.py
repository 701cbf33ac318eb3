"""Break-even prices by us and by scipy's Lambert W."""

from bench.models._measurement import Measurement, Program

__all__ = ["MEASUREMENTS"]

MEASUREMENTS = (
    Measurement(
        "cost_recovery_prices",
        (("1 service", 1), ("10 services", 10)),
        (
            Program(
                "clusterlearn",
                "from clusterlearn.models.bds import cost_recovery_prices",
                "for _ in range(SIZE): cost_recovery_prices(2500.0, 10.0, 500, 40.0, 0.6)",
            ),
            Program(
                "scipy",
                "from models.peers.bds import scipy_cost_recovery_prices",
                "for _ in range(SIZE): scipy_cost_recovery_prices(2500.0, 10.0, 500, 40.0, 0.6)",
            ),
        ),
    ),
)
