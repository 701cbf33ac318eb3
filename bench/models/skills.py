"""Modules chosen by us and by scipy's linear programme."""

from bench.models._measurement import Measurement, Program

__all__ = ["MEASUREMENTS"]

MODULES = (
    "given = [900 - 7 * (j % 90) for j in range(SIZE)], [0.3 + j % 7 / 10 for j in range(SIZE)], "
    "[80 + 13 * (j % 11) for j in range(SIZE)], 60 * SIZE"
)
SEATS = "given = [5 + j % 9 for j in range(SIZE)], [3 + j % 13 for j in range(SIZE)]"
SKILLS = (("5 skills", 5), ("50 skills", 50))

MEASUREMENTS = (
    Measurement(
        "module_priorities",
        (("5 modules", 5), ("50 modules", 50)),
        (
            Program(
                "clusterlearn",
                f"{MODULES}; from clusterlearn.models.skills import module_priorities",
                "module_priorities(*given)",
            ),
            Program(
                "scipy",
                f"{MODULES}; from models.peers.skills import scipy_avoided_loss",
                "scipy_avoided_loss(*given)",
            ),
        ),
    ),
    Measurement(
        "dissimilarity_index",
        SKILLS,
        (
            Program(
                "clusterlearn",
                f"{SEATS}; from clusterlearn.models.skills import dissimilarity_index",
                "dissimilarity_index(*given)",
            ),
            Program(
                "scipy",
                f"{SEATS}; from models.peers.skills import scipy_moved_share",
                "scipy_moved_share(*given)",
            ),
        ),
    ),
)
