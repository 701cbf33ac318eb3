"""Dominance and frontiers by pymoo, allocations by scipy."""

import numpy as np
from pymoo.algorithms.moo.nsga2 import NSGA2
from pymoo.core.problem import Problem
from pymoo.optimize import minimize
from pymoo.util.nds.non_dominated_sorting import NonDominatedSorting
from scipy.optimize import LinearConstraint
from scipy.optimize import minimize as scipy_minimize


def pymoo_nondominated(points):
    """Which points no other dominates, where more is better."""
    front = NonDominatedSorting().do(-np.array(points, dtype=float), only_non_dominated_front=True)
    mask = np.zeros(len(points), dtype=bool)
    mask[front] = True
    return mask.tolist()


class Budget(Problem):
    """Two aims, one budget; shares of it are what is searched."""

    def __init__(self, budget, effects, saturation):
        self.budget, self.effects = budget, np.array(effects)
        self.saturation = np.array(saturation)
        super().__init__(n_var=len(saturation), n_obj=2, xl=0.0, xu=1.0)

    def _evaluate(self, x, out, *args, **kwargs):
        parts = x / np.maximum(x.sum(axis=1, keepdims=True), 1e-12)
        gains = np.log1p(self.budget * parts / self.saturation)
        out["F"] = -gains @ self.effects


def pymoo_frontier(budget, effects, saturation, generations=60):
    """Points that NSGA-II finds."""
    found = minimize(
        Budget(budget, effects, saturation), NSGA2(pop_size=60), ("n_gen", generations), seed=1
    )
    return (-found.F).tolist()


def scipy_objective(budget, effectiveness, saturation):
    """What the best allocation does, by SLSQP."""
    a, k = np.array(effectiveness), np.array(saturation)
    start = np.full(len(a), budget / len(a))
    found = scipy_minimize(
        lambda x: -(a * np.log1p(x / k)).sum(),
        start,
        jac=lambda x: -a / (k + x),
        method="SLSQP",
        bounds=[(0, budget)] * len(a),
        constraints=[LinearConstraint(np.ones(len(a)), budget, budget)],
        options={"ftol": 1e-12, "maxiter": 500},
    )
    return -found.fun
