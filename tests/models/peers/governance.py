"""Volunteers by nashpy."""

import nashpy
import numpy as np


def nashpy_volunteers(benefit, cost):
    """Probability of acting in the mixed equilibrium of two possible volunteers."""
    act, wait = benefit - cost, benefit
    row = np.array([[act, act], [wait, 0]])
    game = nashpy.Game(row, row.T)
    (mixed,) = [strategy for strategy, _ in game.support_enumeration() if 0 < strategy[0] < 1]
    return float(mixed[0])
