"""What an agent does: a plan of phases, each with its shares of the agent's time."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import fsum
from types import MappingProxyType
from typing import NamedTuple, TypedDict

from clusterlearn.models._require import (
    require_each,
    require_integer,
    require_length,
    require_share,
)

__all__ = ["PLANS", "ActionPlan", "Phase", "monthly_efforts"]

Efforts = tuple[float, float, float, float, float]


class Phase(TypedDict):
    """A stretch of months with the same efforts: the month before which it ends, five shares."""

    until: int
    effort: Sequence[float]


class ActionPlan(NamedTuple):
    """What a cluster development agent does, and when the agent leaves.

    ``phases`` is a sequence of mappings ``{"until": month, "effort": [trust, quick wins,
    governance, upgrading, pro-poor work]}``, the shares of the agent's time; ``exit_month`` the
    first month without an agent. ``PLANS`` holds ready-made ones by name: ``none``,
    ``balanced``, ``early_exit``, ``growth_only``, ``no_quick_wins``, ``quick_wins_only``,
    ``trust_only``, ``governance_only``, ``poor_only`` and ``no_governance``.
    """

    phases: Sequence[Phase]
    exit_month: int


ActionPlan.phases.__doc__ = "Phases, one after the other."
ActionPlan.exit_month.__doc__ = "First month without an agent, counted from 0."


def _in_steps(exit_month: int, *efforts: Sequence[float]) -> ActionPlan:
    """Efforts until month 6, until month 18 and from then on."""
    ends = (6, 18, 999)
    phases = [Phase(until=u, effort=e) for u, e in zip(ends, efforts, strict=True)]
    return ActionPlan(tuple(phases), exit_month)


def _all_on(*effort: float, exit_month: int = 36) -> ActionPlan:
    """The same effort all the time."""
    return ActionPlan((Phase(until=999, effort=effort),), exit_month)


_FIRST, _SECOND, _THIRD = (0.4, 0.5, 0.1, 0, 0), (0.4, 0.1, 0.3, 0, 0.2), (0.1, 0, 0.4, 0.3, 0.2)

PLANS: Mapping[str, ActionPlan] = MappingProxyType(
    {
        "none": _all_on(0, 0, 0, 0, 0, exit_month=0),
        "balanced": _in_steps(36, _FIRST, _SECOND, _THIRD),
        "early_exit": _in_steps(12, _FIRST, _SECOND, _THIRD),
        "growth_only": _in_steps(36, _FIRST, (0.4, 0.1, 0.3, 0.2, 0), (0.1, 0, 0.4, 0.5, 0)),
        "no_quick_wins": _in_steps(36, (0.4, 0, 0.1, 0.5, 0), (0.4, 0, 0.3, 0.1, 0.2), _THIRD),
        "quick_wins_only": _all_on(0, 1, 0, 0, 0),
        "trust_only": _all_on(1, 0, 0, 0, 0),
        "governance_only": _all_on(0, 0, 1, 0, 0),
        "poor_only": _all_on(0, 0, 0, 0, 1),
        "no_governance": _in_steps(
            36, (0.4, 0.6, 0, 0, 0), (0.5, 0.2, 0, 0.1, 0.2), (0.3, 0.2, 0, 0.3, 0.2)
        ),
    }
)


def monthly_efforts(phases: Sequence[Phase], exit_month: int, months: int) -> list[Efforts]:
    """The five efforts of each month, none from the exit on."""
    require_each(_require_phase, phases=phases)  # type: ignore[arg-type]
    require_integer(0, exit_month=exit_month)
    ends = [phase["until"] for phase in phases]
    if any(later <= earlier for earlier, later in pairwise(ends)):
        raise ValueError(f"phases must end one after the other, got until {ends}")
    efforts: list[Efforts] = []
    for phase in phases:
        efforts += [_of(phase)] * (min(phase["until"], months) - len(efforts))
    efforts += [_of(phases[-1])] * (months - len(efforts))
    present = min(exit_month, months)
    return efforts[:present] + [(0.0, 0.0, 0.0, 0.0, 0.0)] * (months - present)


def _of(phase: Phase) -> Efforts:
    trust, quick_wins, governance, upgrading, pro_poor = phase["effort"]
    return trust, quick_wins, governance, upgrading, pro_poor


def _require_phase(**values: object) -> None:
    """Refuse what is no phase."""
    for name, phase in values.items():
        if not isinstance(phase, Mapping) or phase.keys() != {"until", "effort"}:
            raise TypeError(f"{name} must be a mapping of until and effort, got {phase!r}")
        effort = phase["effort"]
        require_integer(1, **{f"{name}['until']": phase["until"]})
        require_each(require_share, **{f"{name}['effort']": effort})
        require_length(5, **{f"{name}['effort']": effort})
        if fsum(effort) > 1 + 1e-9:
            raise ValueError(f"{name}['effort'] must add up to at most 1, got {fsum(effort):g}")
