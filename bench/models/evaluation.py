"""Evaluation beside statsmodels and scipy."""

from bench.models._measurement import Measurement, Program

__all__ = ["MEASUREMENTS"]

FIRMS = (("120 firms", 120), ("1,200 firms", 1_200))
SURVEY = (
    "from random import Random; random = Random(0); "
    "before = [random.gauss(100, 20) for _ in range(SIZE)]; "
    "after = [value + random.gauss(5, 10) for value in before]; half = SIZE // 2; "
    "panel = (before[:half], after[:half], before[half:], after[half:]); "
    "flags = ([int(i < half) for i in range(SIZE)] * 2, [0] * SIZE + [1] * SIZE)"
)

MEASUREMENTS = (
    Measurement(
        "did_regression",
        FIRMS,
        (
            Program(
                "clusterlearn",
                f"{SURVEY}; from clusterlearn.models.evaluation import did_regression",
                "did_regression(before + after, *flags)",
            ),
            Program(
                "statsmodels",
                f"{SURVEY}; from models.peers.evaluation import statsmodels_did",
                "statsmodels_did(before + after, *flags)",
            ),
        ),
    ),
    Measurement(
        "did_panel",
        FIRMS,
        (
            Program(
                "clusterlearn",
                f"{SURVEY}; from clusterlearn.models.evaluation import did_panel",
                "did_panel(*panel)",
            ),
            Program(
                "scipy",
                f"{SURVEY}; from models.peers.evaluation import scipy_did_panel",
                "scipy_did_panel(*panel)",
            ),
        ),
    ),
    Measurement(
        "sample_size_per_arm",
        (("1 survey", 1), ("10 surveys", 10)),
        (
            Program(
                "clusterlearn",
                "from clusterlearn.models.evaluation import sample_size_per_arm",
                "for _ in range(SIZE): sample_size_per_arm(0.3, 1.0, 0.8, 0.05)",
            ),
            Program(
                "statsmodels",
                "from models.peers.evaluation import statsmodels_sample_size",
                "for _ in range(SIZE): statsmodels_sample_size(0.3, 1.0, 0.8, 0.05)",
            ),
        ),
    ),
)
