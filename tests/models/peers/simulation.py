"""The whole cluster by agents of mesa, by a scalar program of its own, and by numpy's roots."""

from math import exp, sqrt
from statistics import NormalDist, fmean

import mesa
import numpy as np
from scipy.optimize import brentq

BETA, THRESHOLD, VISIBILITY_WEIGHT = 16, 0.55, 0.22


class Firm(mesa.Agent):
    """A firm that decides, learns and then listens to its neighbours."""

    def __init__(self, model, threshold_sd):
        super().__init__(model)
        self.threshold = self.random.gauss(THRESHOLD, threshold_sd)
        self.trust = self.learned = 0.25
        self.neighbours = []
        self.acts = self.succeeds = False

    def act(self):
        pull = self.trust + VISIBILITY_WEIGHT * self.model.visibility - self.threshold
        self.acts = self.random.random() < 1 / (1 + exp(-BETA * pull))
        self.succeeds = self.acts and self.random.random() < self.model.success

    def learn(self):
        change = 0.055 * self.model.effort[0] * (1 - self.trust) - 0.03 * (self.trust - 0.2)
        if self.succeeds:
            change += 0.10 * (1 - self.trust)
        elif self.acts:
            change -= 0.08 * self.trust
        self.learned = min(1.0, max(0.0, self.trust + change))

    def listen(self):
        heard = sum([neighbour.learned for neighbour in self.neighbours]) / len(self.neighbours)
        self.trust = (1 - self.model.sharing) * self.learned + self.model.sharing * heard


class Cluster(mesa.Model):
    """The cluster with the default parameters, agent by agent."""

    def __init__(self, phases, exit_month, n_firms, sharing, threshold_sd, *, seed=None):
        super().__init__(seed=seed)
        self.phases, self.exit_month, self.sharing = phases, exit_month, sharing
        self.visibility, self.governance, self.upgrade = 0.05, 0.10, 0.0
        self.month, self.joint_action = 0, []
        firms = [Firm(self, threshold_sd) for _ in range(n_firms)]
        for place, firm in enumerate(firms):
            around = [step for step in range(-3, 4) if step]
            firm.neighbours = [firms[(place + step) % n_firms] for step in around]

    def step(self):
        self.effort = effort_of(self.phases, self.exit_month, self.month)
        self.success = min(1.0, 0.5 + 0.35 * self.governance)
        for task in ("act", "learn", "listen"):
            self.agents.do(task)
        firms = list(self.agents)
        acting = sum([firm.acts for firm in firms]) / len(firms)
        good = sum([firm.succeeds for firm in firms]) / len(firms)
        v, g, q = self.visibility, self.governance, self.upgrade
        self.visibility += (0.08 * self.effort[1] + 0.10 * good) * (1 - v) - 0.045 * v
        self.governance += (0.065 * self.effort[2] + 0.055 * acting * g) * (1 - g) - 0.03 * g
        self.upgrade += 0.012 * good + 0.03 * self.effort[3] * acting * g
        self.upgrade -= 0.004 * (1 - acting) + 0.02 * q
        self.joint_action.append(acting)
        self.month += 1


def effort_of(phases, exit_month, month):
    """The efforts of one month."""
    if month >= exit_month:
        return [0, 0, 0, 0, 0]
    for phase in phases:
        if month < phase["until"]:
            return phase["effort"]
    return phases[-1]["effort"]


def mesa_cluster(phases, exit_month, months, n_firms=120, sharing=0.2, threshold_sd=0.03, seed=0):
    """Joint action month by month, and the gain in income at the end."""
    model = Cluster(phases, exit_month, n_firms, sharing, threshold_sd, seed=seed)
    for _ in range(months):
        model.step()
    return model.joint_action, model.upgrade


def scalar_cluster(phases, exit_month, months, p):
    """The deterministic cluster, written down from its equations once more: a row each month."""
    tau, v, g = p["trust0"], p["visibility0"], p["governance0"]
    q, k = p["upgrade0"], p["capability0"]
    rows = []
    for month in range(months):
        x = effort_of(phases, exit_month, month)
        a = 1 / (1 + exp(-p["beta"] * (tau + p["visibility_weight"] * v - p["threshold"])))
        s = min(1, p["success_base"] + p["success_governance"] * g)
        good, bad = a * s, a * (1 - s)
        tau_next = (
            tau
            + p["trust_gain"] * good * (1 - tau)
            - p["trust_loss"] * bad * tau
            + p["trust_effort"] * x[0] * (1 - tau)
            - p["trust_decay"] * (tau - p["trust_floor"])
        )
        v_next = (
            v
            + p["visibility_effort"] * x[1] * (1 - v)
            + p["visibility_action"] * good * (1 - v)
            - p["visibility_decay"] * v
        )
        g_next = (
            g
            + p["governance_effort"] * x[2] * (1 - g)
            + p["governance_action"] * a * g * (1 - g)
            - p["governance_decay"] * g
        )
        q_next = (
            q
            + p["upgrade_action"] * good
            + p["upgrade_effort"] * x[3] * a * g
            - p["price_erosion"] * (1 - a)
            - p["upgrade_decay"] * q
        )
        k_next = (
            k
            + p["capability_effort"] * x[4] * (1 - k)
            - p["capability_decay"] * (k - p["capability_floor"])
        )
        tau, v, g, q, k = min(1, max(0, tau_next)), v_next, g_next, q_next, k_next
        rows.append((a, tau, v, g, q, k, *scalar_incomes(q, k, p)))
    return rows


def scalar_incomes(q, k, p):
    """Means, headcount and gap of a list of all households."""
    n = int(p["households"])
    n_poor = round(p["poor_share"] * n)
    passed_on = p["pass_through_low"] + (p["pass_through_high"] - p["pass_through_low"]) * k
    ability = exp(p["capability_income"] * (k - p["capability_floor"]))
    poor = [
        y * exp(passed_on * q if q > 0 else q) * ability
        for y in lognormal(p["mean_income_poor"], p["gini_poor"], n_poor)
    ]
    others = [y * exp(q) for y in lognormal(p["mean_income_other"], p["gini_other"], n - n_poor)]
    line = p["poverty_line"]
    below = [y for y in poor + others if y < line]
    return (
        fmean(poor + others),
        fmean(poor),
        len(below) / n,
        sum(1 - y / line for y in below) / n,
    )


def lognormal(mean, gini, size):
    """Quantiles of a lognormal distribution, by its Gini coefficient."""
    sigma = sqrt(2) * NormalDist().inv_cdf((1 + gini) / 2)
    ranks = [NormalDist().inv_cdf((i + 0.5) / size) for i in range(size)]
    return [mean * exp(sigma * z - sigma * sigma / 2) for z in ranks]


def scipy_steady_states(p):
    """Roots of ``P(a) - a`` between 1e-6 and 1 - 1e-6."""

    def excess(a):
        g = np.maximum(0, 1 - p["governance_decay"] / (p["governance_action"] * a))
        s = np.minimum(1, p["success_base"] + p["success_governance"] * g)
        seen = p["visibility_action"] * a * s
        v = seen / (seen + p["visibility_decay"])
        up, down = p["trust_gain"] * a * s, p["trust_loss"] * a * (1 - s)
        tau = (up + p["trust_decay"] * p["trust_floor"]) / (up + down + p["trust_decay"])
        pull = tau + p["visibility_weight"] * v - p["threshold"]
        return 1 / (1 + np.exp(-p["beta"] * pull)) - a

    grid = np.concatenate([np.geomspace(1e-6, 0.01, 500), np.linspace(0.01, 1 - 1e-6, 500)[1:]])
    signs = np.sign(excess(grid))
    changes = np.nonzero(signs[:-1] * signs[1:] < 0)[0]
    return [brentq(excess, grid[i], grid[i + 1], xtol=1e-15) for i in changes]
