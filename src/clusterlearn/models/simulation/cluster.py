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
from clusterlearn.models.simulation.firms import Agents, TypicalFirm, listening
from clusterlearn.models.simulation.households import Households
from clusterlearn.models.simulation.parameters import cluster_parameters
from clusterlearn.models.simulation.plans import Efforts, Phase, monthly_efforts

__all__ = ["LONGEST", "ClusterPaths", "State", "course", "simulate_cluster"]

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
    r"""TODO"""
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


def course(
    efforts: Iterable[Efforts], p: dict[str, float], firms: Agents | TypicalFirm
) -> Iterator[State]:
    """The cluster's states under the efforts of each month."""
    visible, governance = p["visibility0"], p["governance0"]
    upgrade, capability = p["upgrade0"], p["capability0"]
    for trust_building, quick_wins, institutions, upgrading, pro_poor in efforts:
        success = min(1.0, p["success_base"] + p["success_governance"] * governance)
        act, good = firms.month(p["visibility_weight"] * visible, success, trust_building)
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
        capability += p["capability_effort"] * pro_poor * (1 - capability) - p[
            "capability_decay"
        ] * (capability - p["capability_floor"])
        yield State(act, firms.mean_trust(), visible, governance, upgrade, capability)
