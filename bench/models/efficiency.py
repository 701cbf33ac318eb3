"""Order quantities beside stockpyl, large orders beside scipy."""

from bench.models._measurement import Measurement, Program

__all__ = ["MEASUREMENTS"]

MEASUREMENTS = (
    Measurement(
        "eoq",
        (("1 firm", 1), ("10 firms", 10)),
        (
            Program(
                "clusterlearn",
                "from clusterlearn.models.efficiency import eoq",
                "for _ in range(SIZE): eoq(8.0, 1300.0, 0.225)",
            ),
            Program(
                "stockpyl",
                "from stockpyl.eoq import economic_order_quantity",
                "for _ in range(SIZE): economic_order_quantity(8.0, 0.225, 1300.0)",
            ),
        ),
    ),
    Measurement(
        "order_fulfilment_probability",
        (("40 firms", 40), ("400 firms", 400)),
        (
            Program(
                "clusterlearn",
                "from clusterlearn.models.efficiency import order_fulfilment_probability",
                "order_fulfilment_probability(SIZE, 1.0, 0.85, 0.8 * SIZE)",
            ),
            Program(
                "scipy",
                "from scipy.stats import binom",
                "binom.sf(0.8 * SIZE - 1, SIZE, 0.85)",
            ),
        ),
    ),
)
