"""What lasts: where a cluster comes to rest, and how long an agent has to stay."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import exp

from clusterlearn.models._require import require_integer, require_share
from clusterlearn.models.simulation.cluster import LONGEST, course
from clusterlearn.models.simulation.firms import TypicalFirm
from clusterlearn.models.simulation.parameters import cluster_parameters
from clusterlearn.models.simulation.plans import Phase, monthly_efforts

__all__ = ["minimum_presence", "steady_states"]

_INTERVALS = 1000


def steady_states(params: Mapping[str, float] | None = None) -> list[float]:
    r"""TODO"""
    p = cluster_parameters(params)
    low = -p["beta"] * p["threshold"] - 1
    high = p["beta"] * (1 + p["visibility_weight"] - p["threshold"]) + 1
    step = (high - low) / _INTERVALS
    points = [(x, _pull(x, p)) for x in (low + step * i for i in range(_INTERVALS + 1))]
    return [
        _logistic(_crossing(left, right, p))
        for (left, before), (right, after) in pairwise(points)
        if (before > 0) != (after > 0)
    ]


def _logistic(x: float) -> float:
    return 1 / (1 + exp(-x))


def _pull(x: float, p: dict[str, float]) -> float:
    """How far the log odds of acting, at rest with all that acting at x brings, lie above x."""
    act = _logistic(x)
    success = min(1.0, p["success_base"] + p["success_governance"] * _governance(act, p))
    good = act * success
    trust_up, trust_down = p["trust_gain"] * good, p["trust_loss"] * (act - good)
    decay = p["trust_decay"]
    trust = _balance(
        trust_up + decay * p["trust_floor"],
        trust_down + decay * (1 - p["trust_floor"]),
        p["trust0"],
    )
    visible = _balance(p["visibility_action"] * good, p["visibility_decay"], p["visibility0"])
    return p["beta"] * (trust + p["visibility_weight"] * visible - p["threshold"]) - x


def _governance(act: float, p: dict[str, float]) -> float:
    """Where the institutions' growth by joint action and their decay balance."""
    growth, decay = p["governance_action"] * act, p["governance_decay"]
    if growth > decay:
        return 1 - decay / growth
    return 0.0 if decay else p["governance0"]


def _balance(up: float, down: float, start: float) -> float:
    """Where ``up * (1 - x)`` equals ``down * x``; what moves neither way stays where it starts."""
    return up / (up + down) if up + down else start


def _crossing(left: float, right: float, p: dict[str, float]) -> float:
    """The log odds between `left` and `right` at which the pull changes its sign."""
    rising = _pull(right, p) > 0
    while left < (middle := (left + right) / 2) < right:
        left, right = (left, middle) if (_pull(middle, p) > 0) == rising else (middle, right)
    return left


def minimum_presence(
    phases: Sequence[Phase],
    horizon: int = 120,
    params: Mapping[str, float] | None = None,
    level: float = 0.5,
    longest: int = 60,
) -> int | None:
    r"""TODO"""
    p = cluster_parameters(params)
    require_integer(1, LONGEST, horizon=horizon)
    require_integer(0, LONGEST, longest=longest)
    require_share(level=level)
    for exit_month in range(longest + 1):
        *_, last = course(monthly_efforts(phases, exit_month, horizon), p, TypicalFirm(p))
        if last.joint_action >= level:
            return exit_month
    return None
