"""What the reader sees of the cluster during the game, with monitoring and without.

Monitoring does not move the cluster. It is worth what one can do with it: it shows figures in
place of rough signs, and at its second level it tells a quarter ahead which event is coming.
After the game everything is shown.
"""

import math

from clusterlearn.initiative.actions import ACTIONS, LEVELS
from clusterlearn.initiative.events import schedule
from clusterlearn.initiative.play import MEASURES, Game, measures, start

__all__ = ["GAP_STEPS", "SHARES", "STEPS", "WARNS", "coming", "seen"]

STEPS = (0.25, 0.05, 0.01)
"""By level of monitoring in the quarter that ended: what is seen is rounded to this step."""

GAP_STEPS = (0.05, 0.02, 0.01)
"""The same for the poverty gap, which is a small share in all three clusters."""

WARNS = LEVELS - 1
"""Level of monitoring that tells of the next quarter's event."""

SHARES = frozenset(
    {
        "joint_action",
        "trust",
        "visibility",
        "governance",
        "goodwill",
        "capability",
        "headcount",
        "poverty_gap",
    }
)
"""Measures that are shares; the others are seen as multiples of those at the start."""

_MONITORING = [action.slug for action in ACTIONS].index("monitoring")


def seen(game: Game, levels: tuple[int, ...]) -> dict[str, float]:
    """The measures as the agent sees them after a quarter with these actions.

    Shares are rounded to a step of `STEPS`, the poverty gap to one of `GAP_STEPS`; sales, jobs and incomes are given as multiples of what
    they were at the start, rounded alike.
    """
    level = levels[_MONITORING]
    first, now = measures(start(game.cluster, game.seed)), measures(game)
    rounded = {}
    for name in MEASURES:
        step = (GAP_STEPS if name == "poverty_gap" else STEPS)[level]
        value = now[name] if name in SHARES else now[name] / first[name]
        rounded[name] = math.floor(value / step + 0.5) * step
    return rounded


def coming(game: Game, levels: tuple[int, ...]) -> int | None:
    """Event that the agent hears of a quarter before it comes, if any.

    ``game`` is the game after a quarter with these actions. The event of the quarter that begins
    now is known to everybody; this one comes a quarter later.
    """
    return schedule(game.seed).get(game.quarter + 1) if levels[_MONITORING] >= WARNS else None
