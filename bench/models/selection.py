"""Choosing a cluster beside pymcdm and numpy."""

from bench.models._measurement import Measurement, Program

__all__ = ["MEASUREMENTS"]

TABLE = (
    "matrix = [[1 + (7 * i + 5 * j) % (11 + 2 * j) for j in range(6)] for i in range(SIZE)]; "
    "weights, benefit = [5, 3, 4, 3, 3, 2], [True] * 4 + [False, True]"
)
ANSWERS = (
    "scale = [1, 2, 3, 5, 7, 9]; n = SIZE; "
    "above = lambda i, j: float(scale[(3 * i + 5 * j) % 6]); "
    "rows = [[above(i, j) if i < j else 1 / above(j, i) if i > j else 1.0 for j in range(n)] "
    "for i in range(n)]"
)
CLUSTERS = (("5 clusters", 5), ("50 clusters", 50))


def scores(name: str) -> Measurement:
    """A way of scoring by the library and by pymcdm."""
    return Measurement(
        name,
        CLUSTERS,
        (
            Program(
                "clusterlearn",
                f"{TABLE}; from clusterlearn.models.selection import {name}",
                f"{name}(matrix, weights, benefit)",
            ),
            Program(
                "pymcdm",
                f"{TABLE}; from models.peers.selection import pymcdm_{name}",
                f"pymcdm_{name}(matrix, weights, benefit)",
            ),
        ),
    )


MEASUREMENTS = (
    scores("weighted_sum"),
    scores("topsis"),
    Measurement(
        "ahp_weights",
        (("6 criteria", 6), ("10 criteria", 10)),
        (
            Program(
                "clusterlearn",
                f"{ANSWERS}; from clusterlearn.models.selection import ahp_weights",
                "ahp_weights(rows)",
            ),
            Program(
                "numpy",
                f"{ANSWERS}; from models.peers.selection import numpy_ahp",
                "numpy_ahp(rows)",
            ),
        ),
    ),
    Measurement(
        "rank_acceptability",
        (("10,000 draws", 10_000), ("100,000 draws", 100_000)),
        (
            Program(
                "clusterlearn",
                f"draws, SIZE = SIZE, 5; {TABLE}; "
                "from clusterlearn.models.selection import rank_acceptability",
                "rank_acceptability(matrix, benefit, draws=draws)",
            ),
            Program(
                "numpy",
                f"draws, SIZE = SIZE, 5; {TABLE}; "
                "from models.peers.selection import numpy_rank_acceptability",
                "numpy_rank_acceptability(matrix, benefit, draws=draws)",
            ),
        ),
    ),
)
