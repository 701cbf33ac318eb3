"""Poverty by povertyInequalityMeasures and mpitb, inequality by two packages more.

The first package is asked for FGT and Watts alone: its Gini leaves out the first part of the
Lorenz curve, and its Sen index takes the inequality of all in place of that of the poor.
"""

import numpy as np
import pandas as pd
from inequality.gini import Gini
from mpitb import MPIToolbox
from povertyInequalityMeasures import poverty
from quantecon import gini_coefficient


def survey(incomes):
    """Incomes as the first package wants them."""
    return pd.DataFrame({"income": np.array(incomes, dtype=float), "weight": 1.0})


def package_measures(incomes, line):
    """Headcount, gap, severity and Watts index, the last three to five decimals."""
    asked = ("income", "weight")
    return (
        poverty.get_headcount_index(line, survey(incomes), *asked),
        poverty.get_poverty_gap_index(line, survey(incomes), *asked),
        poverty.get_poverty_severity_index(line, survey(incomes), *asked),
        poverty.get_watts_index(line, survey(incomes), *asked),
    )


def pysal_gini(incomes):
    """Gini by PySAL's inequality."""
    return float(Gini(np.array(incomes, dtype=float)).g)


def quantecon_gini(incomes):
    """Gini by quantecon."""
    return float(gini_coefficient(np.array(incomes, dtype=float)))


def mpitb_measures(achievements, cutoffs, k):
    """H, A and M0 by mpitb, with equal weights; k is a number of dimensions."""
    lacks = np.array(achievements, dtype=float) < np.array(cutoffs, dtype=float)
    names = [f"d{j}" for j in range(len(cutoffs))]
    frame = pd.DataFrame(lacks.astype(int), columns=names)
    box = MPIToolbox()
    box.set("course", dimensions=[([name], name) for name in names])
    records = box.est(frame, "course", klist=[100 * k / len(cutoffs)], indmeasures=[], aux=[])
    found = {record["measure"]: float(record["b"]) for record in records}
    return found["H"], found["A"], found["M0"]
