"""Modules, placements and gaps by scipy's linear programmes."""

import numpy as np
from scipy.optimize import linprog


def scipy_avoided_loss(loss, effectiveness, cost, budget):
    """The most that a budget can avoid where modules can be bought in part."""
    worth = -np.multiply(loss, effectiveness)
    return -linprog(worth, A_ub=[cost], b_ub=[budget], bounds=(0, 1)).fun


def scipy_moved_share(supply, demand):
    """The smallest share of all seats that has to move to another skill (a transport problem)."""
    n = len(supply)
    leaves = np.kron(np.eye(n), np.ones(n))
    arrives = np.kron(np.ones(n), np.eye(n))
    shares = np.concatenate([np.divide(supply, sum(supply)), np.divide(demand, sum(demand))])
    effort = 1 - np.eye(n).ravel()
    return linprog(effort, A_eq=np.vstack([leaves, arrives]), b_eq=shares).fun
