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

_INTERVALS = 500


def steady_states(params: Mapping[str, float] | None = None) -> list[float]:
    r"""Shares of firms acting jointly at which a cluster without an agent stays where it is.

    An agent asks with it what has to be crossed: where there are three, the lowest is stagnation,
    the highest growth that carries itself, and the one between them the point from which the
    cluster falls back when left alone, or rises. At rest with the share a of firms acting
    jointly, by the rules and symbols of `simulate_cluster`,

    .. math::

        G &= \max(0, 1 - d_G / (u a)), \quad s = \min(1, s_0 + s_1 G), \quad
        V = \frac{v a s}{v a s + d_V} \\
        \tau &= \frac{\text{gain} \, a s + d_\tau f_\tau}
            {\text{gain} \, a s + \text{loss} \, a (1 - s) + d_\tau}, \qquad
        a = 1 / (1 + e^{-\beta (\tau + w V - \theta)})

    The last equation is solved for a by bisection of its log odds.

    Parameters
    ----------
    params : mapping of str to float, optional
        What the cluster is like: keys and ranges of the table above; the defaults for the rest.

    Returns
    -------
    list of float, each above 0 and at most 1
        The shares, ascending. Their number is odd; of three, the middle one is unstable.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, or ``params`` holds an unknown key.

    Notes
    -----
    What neither grows nor decays (all its rates are 0) stays where ``params`` lets it start. Two
    steady states closer to each other than a five-hundredth of the range of log odds may be missed.

    References
    ----------
    Steady states of choices that feed back on each other: Brock and Durlauf (2001), "Discrete
    choice with social interactions", Review of Economic Studies 68, 235-260.

    Examples
    --------
    Where nothing is learned and nothing is seen, trust falls to its floor of 0.2, which lies 0.35
    below the level of 0.55. 16 * 0.35 = 5.6, and 1 / (1 + e^5.6) = 0.0037 is the only rest:

    >>> blind = {"trust_gain": 0, "trust_loss": 0, "visibility_weight": 0}
    >>> [round(share, 4) for share in steady_states(blind)]
    [0.0037]
    >>> [round(share, 4) for share in steady_states()]
    [0.004, 0.7296, 0.8818]
    """
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
    """Least number of months that an agent must stay for joint action to last.

    An agent asks with it when the work can be handed over. It is the earliest ``exit_month`` with
    which the deterministic run of `simulate_cluster` has at least the share `level` of firms
    acting jointly in month `horizon`.

    Parameters
    ----------
    phases : sequence of mappings ``{"until": int, "effort": five floats}``
        The plan, as in `simulate_cluster`.
    horizon : int, 1 to 480, months
        Month, counted from 1, in which joint action must still be there.
    params : mapping of str to float, optional
        What the cluster is like: keys and ranges of the table above; the defaults for the rest.
    level : float, 0 to 1
        Share of firms acting jointly that counts as lasting.
    longest : int, 0 to 480, months
        Latest exit to try.

    Returns
    -------
    int, 0 to `longest`, months, or None
        The least presence; None where even the longest does not suffice.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, the plan is refused by `simulate_cluster`, or
        ``params`` holds an unknown key.

    Notes
    -----
    An assumption made for teaching, as is the whole simulation: the months compare plans, they
    do not predict. Where `longest` reaches up to `horizon`, an agent who is still there counts.

    Examples
    --------
    With the ready-made plan joint action lives on after an exit at two years; two months less,
    and at the end of ten years one firm in nine acts jointly.

    >>> from clusterlearn.models.simulation import PLANS, simulate_cluster
    >>> plan = PLANS["balanced"]
    >>> minimum_presence(plan.phases)
    24
    >>> early = simulate_cluster(plan.phases, exit_month=22, deterministic=True)
    >>> round(early.joint_action[0][119], 2)
    0.11
    """
    p = cluster_parameters(params)
    require_integer(1, LONGEST, horizon=horizon)
    require_integer(0, LONGEST, longest=longest)
    require_share(level=level)
    for exit_month in range(longest + 1):
        *_, last = course(monthly_efforts(phases, exit_month, horizon), p, TypicalFirm(p))
        if last.joint_action >= level:
            return exit_month
    return None
