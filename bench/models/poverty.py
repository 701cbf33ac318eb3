"""Poverty and inequality beside four packages."""

from bench.models._measurement import Measurement, Program

__all__ = ["MEASUREMENTS"]

HOUSEHOLDS = (("400 households", 400), ("4,000 households", 4_000))
INCOMES = (
    "from random import Random; random = Random(0); "
    "incomes = [random.lognormvariate(4, 0.6) for _ in range(SIZE)]"
)
PERSONS = (
    "from random import Random; random = Random(0); "
    "rows = [[random.randrange(11) for _ in range(5)] for _ in range(SIZE)]"
)

MEASUREMENTS = (
    Measurement(
        "fgt (0, 1, 2) and watts",
        HOUSEHOLDS,
        (
            Program(
                "clusterlearn",
                f"{INCOMES}; from clusterlearn.models.poverty import fgt, watts",
                "[fgt(incomes, 50.0, alpha) for alpha in (0, 1, 2)], watts(incomes, 50.0)",
            ),
            Program(
                "povertyinequalitymeasures",
                f"{INCOMES}; from models.peers.poverty import package_measures",
                "package_measures(incomes, 50.0)",
            ),
        ),
    ),
    Measurement(
        "gini",
        HOUSEHOLDS,
        (
            Program(
                "clusterlearn",
                f"{INCOMES}; from clusterlearn.models.poverty import gini",
                "gini(incomes)",
            ),
            Program(
                "inequality",
                f"{INCOMES}; import numpy; from inequality.gini import Gini",
                "Gini(numpy.array(incomes)).g",
            ),
            Program(
                "quantecon",
                f"{INCOMES}; import numpy; from quantecon import gini_coefficient",
                "gini_coefficient(numpy.array(incomes))",
            ),
        ),
    ),
    Measurement(
        "alkire_foster",
        HOUSEHOLDS,
        (
            Program(
                "clusterlearn",
                f"{PERSONS}; from clusterlearn.models.poverty import alkire_foster",
                "alkire_foster(rows, [5] * 5, k=2)",
            ),
            Program(
                "mpitb",
                f"{PERSONS}; from models.peers.poverty import mpitb_measures",
                "mpitb_measures(rows, [5] * 5, 2)",
            ),
        ),
    ),
)
