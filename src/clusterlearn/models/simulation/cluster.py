"""The whole cluster, month by month, with an agent who has a plan."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from clusterlearn.models._require import (
    require_between,
    require_integer,
    require_length,
    require_non_negative,
    require_random,
    require_share,
    require_table,
)
from clusterlearn.models.simulation.firms import Agents, TypicalFirm, listening, typical_month
from clusterlearn.models.simulation.households import Households
from clusterlearn.models.simulation.parameters import cluster_parameters
from clusterlearn.models.simulation.plans import Efforts, Phase, monthly_efforts

__all__ = [
    "LONGEST",
    "ClusterPaths",
    "State",
    "course",
    "first_state",
    "next_month",
    "simulate_cluster",
]

LONGEST = 480
"""Months that a run may last: incomes that only grow stay within what a float can hold."""


@dataclass(frozen=True)
class ClusterPaths:
    """What becomes of a cluster: one list a replication, one number a month.

    ``joint_action`` is the share of firms that act jointly in the month. The rest is as it stands
    at the month's end: ``trust`` (0 to 1, mean of the firms), ``visibility`` (benefits that all
    can see, 0 to 1), ``governance`` (capacity of the cluster's institutions, 0 to 1), ``upgrade``
    (the cluster's gain in income since the start, log points), ``capability`` (of the poor, 0 to
    1), ``mean_income`` and ``mean_income_poor`` (money a month and household), ``headcount``
    (share of households below the poverty line) and ``poverty_gap`` (mean shortfall as a share of
    the line, 0 for those above it).
    """

    joint_action: list[list[float]]
    trust: list[list[float]]
    visibility: list[list[float]]
    governance: list[list[float]]
    upgrade: list[list[float]]
    capability: list[list[float]]
    mean_income: list[list[float]]
    mean_income_poor: list[list[float]]
    headcount: list[list[float]]
    poverty_gap: list[list[float]]


class State(NamedTuple):
    """Joint action of a month and the cluster at its end."""

    joint_action: float
    trust: float
    visibility: float
    governance: float
    upgrade: float
    capability: float


def simulate_cluster(
    phases: Sequence[Phase],
    exit_month: int,
    months: int = 120,
    params: Mapping[str, float] | None = None,
    deterministic: bool = False,
    n_firms: int = 120,
    replications: int = 1,
    network: Sequence[Sequence[float]] | None = None,
    sharing: float = 0.2,
    threshold_sd: float = 0.03,
    seed: int | Random = 0,
) -> ClusterPaths:
    r"""Follow a cluster under an agent's plan, month by month, and beyond the agent's exit.

    An agent compares plans with it before one is chosen: what to begin with, how long to stay,
    and what is left years later. Firms act jointly where they trust each other and see what it
    brings; success breeds trust, failure costs it; institutions make success likelier; and what
    the cluster gains reaches the poor only so far as they are able to take part.

    Each month, all from the values at its beginning, firm i acts jointly with probability

    .. math::

        P_i = 1 / (1 + e^{-\beta (\tau_i + w V - \theta_i)})

    and then succeeds with :math:`s = \min(1, s_0 + s_1 G)`. With the shares a of firms that act
    and g that succeed, and the shares x of the agent's time,

    .. math::

        \tau_i &\leftarrow \tau_i + \text{gain}_i (1 - \tau_i) - \text{loss}_i \tau_i
            + e_\tau x_1 (1 - \tau_i) - d_\tau (\tau_i - f_\tau) \\
        V &\leftarrow V + (e_V x_2 + v g)(1 - V) - d_V V \\
        G &\leftarrow G + (e_G x_3 + u a G)(1 - G) - d_G G \\
        Q &\leftarrow Q + q g + e_Q x_4 a G - c (1 - a) - d_Q Q \\
        K &\leftarrow K + e_K x_5 (1 - K) - d_K (K - f_K)

    Then each firm hears its neighbours:
    :math:`\tau_i \leftarrow (1 - \sigma) \tau_i + \sigma \sum_j w_{ij} \tau_j`. Symbols and keys
    of ``params``: :math:`\tau` trust (gain ``trust_gain`` after a success, loss ``trust_loss``
    after a failure, :math:`e_\tau` ``trust_effort``, :math:`d_\tau` ``trust_decay``,
    :math:`f_\tau` ``trust_floor``), :math:`\beta` ``beta``, w ``visibility_weight``,
    :math:`\theta_i` drawn once for each firm around ``threshold``, :math:`s_0`
    ``success_base``, :math:`s_1` ``success_governance``; V visible benefits (:math:`e_V`
    ``visibility_effort``, v ``visibility_action``, :math:`d_V` ``visibility_decay``); G governance
    (:math:`e_G` ``governance_effort``, u ``governance_action``, :math:`d_G`
    ``governance_decay``); Q the cluster's gain in income (q ``upgrade_action``, :math:`e_Q`
    ``upgrade_effort``, c ``price_erosion``, :math:`d_Q` ``upgrade_decay``); K capability of the
    poor (:math:`e_K` ``capability_effort``, :math:`d_K` ``capability_decay``, :math:`f_K`
    ``capability_floor``); :math:`\sigma` ``sharing``. `household_incomes` turns Q and K into
    incomes.

    Parameters
    ----------
    phases : sequence of mappings ``{"until": int, "effort": five floats}``
        The plan. A month counted from 0 falls into the first phase with ``until`` above it, later
        months into the last. Efforts are shares of the agent's time, each 0 to 1 and together at
        most 1: on trust, quick wins, governance, upgrading and pro-poor work.
    exit_month : int, at least 0, months
        First month without an agent; from there on all efforts are 0.
    months : int, 1 to 480, months
        How long to look.
    params : mapping of str to float, optional
        What the cluster is like: keys and ranges of the table above; the defaults for the rest.
    deterministic : bool
        One typical firm in place of many: acting and succeeding become shares, nobody is heard,
        and what follows here has no effect but for `replications`, which are all the same.
    n_firms : int, 7 to 10,000
        Number of firms.
    replications : int, at least 1
        Number of runs.
    network : list of lists of float, at least 0, optional
        Row i says how much firm i listens to each firm; a row counts by its proportions, and an
        empty one leaves trust as it is. By default firms stand in a ring and each hears three on
        either side.
    sharing : float, 0 to 1
        Weight of what is heard against a firm's own trust.
    threshold_sd : float, 0 to 0.5
        Standard deviation of the firms' reservation levels around ``threshold``.
    seed : int or random.Random
        The draws depend on the seed, the number of firms and the run alone: plans that are
        compared under one seed meet the same luck, and a longer look begins like a shorter one.

    Returns
    -------
    ClusterPaths
        ``joint_action``, ``trust``, ``visibility``, ``governance``, ``upgrade``, ``capability``,
        ``mean_income``, ``mean_income_poor``, ``headcount`` and ``poverty_gap``, replications x
        months.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, a phase does not end after the one before it, its
        efforts add up to more than 1, or ``params`` holds an unknown key.

    Notes
    -----
    The rules and all numbers are assumptions made for teaching; none was estimated. With the
    defaults nearly everything hangs on trust, a cluster without an agent declines, and a tenth
    more or less in ``threshold`` decides whether joint action takes off. Only the direction and
    the order of effects mean something, never the month or the sum.

    References
    ----------
    Acting where enough others do follows Granovetter (1978), "Threshold models of collective
    behavior", American Journal of Sociology 83, 1420-1443; its probability is that of Brock and
    Durlauf (2001), "Discrete choice with social interactions", Review of Economic Studies 68,
    235-260.

    Examples
    --------
    At the start trust is 0.25 and visible benefits add 0.22 * 0.05 = 0.011; both lie 0.289 below
    the level of 0.55 at which half of the firms would act. 16 * 0.289 = 4.624, and
    1 / (1 + e^4.624) = 0.0097: one firm in a hundred acts jointly.

    >>> from clusterlearn.models.simulation import PLANS
    >>> plan = PLANS["balanced"]
    >>> paths = simulate_cluster(plan.phases, plan.exit_month, deterministic=True)
    >>> round(paths.joint_action[0][0], 4)
    0.0097

    Seven years after the agent left, nine of ten do; had the agent left after one, one in a hundred:

    >>> early = simulate_cluster(plan.phases, exit_month=12, deterministic=True)
    >>> round(paths.joint_action[0][119], 2), round(early.joint_action[0][119], 2)
    (0.9, 0.01)
    """
    p = cluster_parameters(params)
    require_integer(1, LONGEST, months=months)
    require_integer(7, 10_000, n_firms=n_firms)
    require_integer(1, replications=replications)
    require_share(sharing=sharing)
    require_between(0, 0.5, threshold_sd=threshold_sd)
    efforts = monthly_efforts(phases, exit_month, months)
    generator = require_random(seed)
    if network is not None:
        require_table(require_non_negative, network=network)
        require_length(n_firms, network=network)
        require_length(n_firms, **{"network[0]": network[0]})
    households = Households(p)
    share = listening(network, sharing)

    runs = []
    for _ in range(replications):
        luck = generator.getrandbits(64)
        firms = TypicalFirm(p) if deterministic else Agents(p, n_firms, threshold_sd, share, luck)
        runs.append(_paths(course(efforts, p, firms), households))
    return ClusterPaths(*map(list, zip(*runs, strict=True)))


def _paths(states: Iterable[State], households: Households) -> list[list[float]]:
    """The ten paths of one run."""
    rows = [state + households.measure(state.upgrade, state.capability) for state in states]
    return [list(path) for path in zip(*rows, strict=True)]


def first_state(p: dict[str, float]) -> State:
    """The cluster before its first month; nobody has acted yet."""
    return State(
        0.0, p["trust0"], p["visibility0"], p["governance0"], p["upgrade0"], p["capability0"]
    )


def next_month(p: dict[str, float], state: State, efforts: Efforts) -> State:
    """The state of a cluster with one typical firm, a month later: nothing else is changed.

    ``p`` holds every parameter. What calls it may act on the state between two months.
    """
    visible, success = _seen(p, state), _success(p, state)
    act, good, trust = typical_month(p, state.trust, visible, success, efforts[0])
    return _stocks(p, state, efforts, act, good, trust)


def course(
    efforts: Iterable[Efforts], p: dict[str, float], firms: Agents | TypicalFirm
) -> Iterator[State]:
    """The cluster's states under the efforts of each month."""
    state = first_state(p)
    for effort in efforts:
        act, good = firms.month(_seen(p, state), _success(p, state), effort[0])
        state = _stocks(p, state, effort, act, good, firms.mean_trust())
        yield state


def _seen(p: dict[str, float], state: State) -> float:
    return p["visibility_weight"] * state.visibility


def _success(p: dict[str, float], state: State) -> float:
    return min(1.0, p["success_base"] + p["success_governance"] * state.governance)


def _stocks(
    p: dict[str, float], state: State, efforts: Efforts, act: float, good: float, trust: float
) -> State:
    """The state after a month in which these shares acted and succeeded, and came to this trust."""
    _, _, visible, governance, upgrade, capability = state
    _, quick_wins, institutions, upgrading, pro_poor = efforts
    upgrade += (
        p["upgrade_action"] * good
        + p["upgrade_effort"] * upgrading * act * governance
        - p["price_erosion"] * (1 - act)
        - p["upgrade_decay"] * upgrade
    )
    seen = p["visibility_effort"] * quick_wins + p["visibility_action"] * good
    visible += seen * (1 - visible) - p["visibility_decay"] * visible
    built = p["governance_effort"] * institutions + p["governance_action"] * act * governance
    governance += built * (1 - governance) - p["governance_decay"] * governance
    capability += p["capability_effort"] * pro_poor * (1 - capability) - p["capability_decay"] * (
        capability - p["capability_floor"]
    )
    return State(act, trust, visible, governance, upgrade, capability)
