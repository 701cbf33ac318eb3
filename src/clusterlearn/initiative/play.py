"""The game itself: twelve quarters with an agent, eight without, by pure functions.

A quarter goes like this. The event that falls into it, if any, finds the cluster as it stands and
what the agent does now, and moves the state. Then the simulation of
`clusterlearn.models.simulation` runs for three months with the efforts that the actions stand for.
Money that is left goes into the next quarter.

Whom the agent calls need not come. ``goodwill`` is 1 at the start; after each quarter it is
multiplied by ``1 - wear * (1 - v)``, where v is ``SEEN`` times the visible benefits, at most 1: who
sees nothing loses interest, and is not won back. Efforts on quick wins and governance count times
goodwill; the effort on trust counts times goodwill and times ``min(1, patience + v)`` with the v
of the quarter's beginning. ``wear`` and ``patience`` belong to the cluster. This, too, is an
assumption; the paper says that owners stay in only while they see benefits soon.

Sales and jobs are derived: sales are those of the start times :math:`e^{Q + s a}`, where Q is the
cluster's gain in income (log points) and a the share of firms that act jointly, and jobs are those
of the start times the same to the power ``JOBS``. Both numbers are assumptions made for teaching.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from math import exp
from typing import NamedTuple

from clusterlearn.initiative.actions import ACTIONS, LEVELS
from clusterlearn.initiative.clusters import CLUSTERS, households_of, parameters_of
from clusterlearn.initiative.events import EVENTS, SEEDS, Event, schedule
from clusterlearn.models.simulation.cluster import State, first_state, next_month

__all__ = [
    "AFTER",
    "HALF",
    "JOBS",
    "MEASURES",
    "MONTHS",
    "NOTHING",
    "QUARTERS",
    "SALES",
    "SEEN",
    "Game",
    "Happened",
    "Outcome",
    "Plan",
    "alone",
    "cost",
    "measures",
    "play",
    "points",
    "quarter",
    "start",
]

QUARTERS, AFTER = 12, 8
"""Quarters with the agent, and quarters that are watched after the agent has left."""

MONTHS = 3
"""Months of a quarter."""

HALF = 50.0
"""Points for each of the two things that count."""

SEEN = 2.0
"""Visible benefits of one over this number are enough for everybody to come."""

SALES, JOBS = 0.3, 0.6
"""Log points of sales by full joint action; power by which jobs follow sales."""

Levels = tuple[int, ...]
"""A level, 0 to 2, for each action in the order of `ACTIONS`."""

NOTHING: Levels = (0,) * len(ACTIONS)

MEASURES = (
    "joint_action",
    "trust",
    "visibility",
    "governance",
    "goodwill",
    "capability",
    "sales",
    "jobs",
    "income",
    "income_poor",
    "income_other",
    "headcount",
    "poverty_gap",
)
"""What is known of a cluster at the end of a quarter."""


class Plan(NamedTuple):
    """What an agent does where and when: cluster (place in `CLUSTERS`), seed, twelve quarters."""

    cluster: int
    seed: int
    quarters: tuple[Levels, ...]


class Happened(NamedTuple):
    """An event that came: its place in `EVENTS`, the outcome, and whether the cluster stood it."""

    event: int
    outcome: float
    stood: bool


class Game(NamedTuple):
    """The game between two quarters: ``quarter`` comes next; ``happened`` came in the last one."""

    cluster: int
    seed: int
    quarter: int
    money: int
    goodwill: float
    state: State
    happened: Happened | None


class Outcome(NamedTuple):
    """A whole play: the game after each quarter, from the start on, and its points."""

    games: tuple[Game, ...]
    points: float


def start(cluster: int, seed: int) -> Game:
    """The game before the first quarter."""
    if cluster not in range(len(CLUSTERS)):
        raise ValueError(f"cluster must be a whole number below {len(CLUSTERS)}, got {cluster!r}")
    if seed not in range(SEEDS):
        raise ValueError(f"seed must be a whole number below {SEEDS}, got {seed!r}")
    first = first_state(parameters_of(cluster))
    return Game(cluster, seed, 0, CLUSTERS[cluster].money, 1.0, first, None)


def cost(levels: Sequence[int]) -> tuple[int, int]:
    """Days and money that a quarter's actions take."""
    return (
        sum(action.days * level for action, level in zip(ACTIONS, levels, strict=True)),
        sum(action.money * level for action, level in zip(ACTIONS, levels, strict=True)),
    )


def quarter(game: Game, levels: Sequence[int]) -> Game:
    """The game a quarter later."""
    place = CLUSTERS[game.cluster]
    here = game.quarter < QUARTERS
    _require_levels(game, levels)
    days, money = cost(levels)
    if days > place.days * here or money > game.money * here:
        raise ValueError(
            f"quarter {game.quarter + 1}: {days} days and {money} of money are more than the "
            f"{place.days * here} days and {game.money * here} of money that are there"
        )
    state, happened = _meet(game, levels)
    efforts = _efforts(levels, place.patience + SEEN * state.visibility, game.goodwill)
    p = parameters_of(game.cluster)
    for _month in range(MONTHS):
        state = next_month(p, state, efforts)
    return Game(
        game.cluster,
        game.seed,
        game.quarter + 1,
        game.money - money + place.money,
        game.goodwill * (1 - place.wear * (1 - min(1.0, SEEN * state.visibility))),
        state,
        happened,
    )


def play(plan: Plan) -> Outcome:
    """Twelve quarters as planned, then eight without an agent."""
    if len(plan.quarters) != QUARTERS:
        raise ValueError(f"a plan must have {QUARTERS} quarters, got {len(plan.quarters)}")
    games = [start(plan.cluster, plan.seed)]
    for levels in plan.quarters + (NOTHING,) * AFTER:
        games.append(quarter(games[-1], levels))
    return Outcome(tuple(games), points(games[-1]))


@cache
def alone(cluster: int, seed: int) -> Game:
    """The game at the end where nobody came: what would have happened anyway."""
    game = start(cluster, seed)
    for _quarter in range(QUARTERS + AFTER):
        game = quarter(game, NOTHING)
    return game


def measures(game: Game) -> dict[str, float]:
    """What is known of the cluster, in the order of `MEASURES`."""
    place, state = CLUSTERS[game.cluster], game.state
    households = households_of(game.cluster)
    incomes = households.measure(state.upgrade, state.capability)
    poor, all_ = len(households.poor.incomes), households.number
    others = (incomes.mean_income * all_ - incomes.mean_income_poor * poor) / (all_ - poor)
    growth = state.upgrade + SALES * state.joint_action
    return {
        "joint_action": state.joint_action,
        "trust": state.trust,
        "visibility": state.visibility,
        "governance": state.governance,
        "goodwill": game.goodwill,
        "capability": state.capability,
        "sales": place.sales * exp(growth),
        "jobs": place.jobs * exp(JOBS * growth),
        "income": incomes.mean_income,
        "income_poor": incomes.mean_income_poor,
        "income_other": others,
        "headcount": incomes.headcount,
        "poverty_gap": incomes.poverty_gap,
    }


def points(last: Game) -> float:
    """Up to 100: half for the firms that act jointly, half for the part of the gap that closed.

    The poverty gap is how far, on average, incomes lie below the line. It is compared with the gap
    that there would be under the same seed if nobody had come; a wider one counts nothing.
    """
    anyway = measures(alone(last.cluster, last.seed))["poverty_gap"]
    closed = 1 - measures(last)["poverty_gap"] / anyway
    return HALF * last.state.joint_action + HALF * max(0.0, closed)


def _require_levels(game: Game, levels: Sequence[int]) -> None:
    if len(levels) != len(ACTIONS) or any(level not in range(LEVELS) for level in levels):
        raise ValueError(
            f"quarter {game.quarter + 1}: there must be {len(ACTIONS)} levels from 0 to "
            f"{LEVELS - 1}, got {list(levels)}"
        )


def _efforts(
    levels: Sequence[int], interest: float, goodwill: float
) -> tuple[float, float, float, float, float]:
    """What the actions come to, by who comes to them."""
    trust = quick_wins = governance = upgrading = pro_poor = 0.0
    for action, level in zip(ACTIONS, levels, strict=True):
        if level:
            one, two, three, four, five = action.efforts
            trust += one * level
            quick_wins += two * level
            governance += three * level
            upgrading += four * level
            pro_poor += five * level
    return (
        trust * goodwill * min(1.0, interest),
        quick_wins * goodwill,
        governance * goodwill,
        upgrading,
        pro_poor,
    )


def _meet(game: Game, levels: Sequence[int]) -> tuple[State, Happened | None]:
    """The state after the quarter's event, if there is one."""
    number = schedule(game.seed).get(game.quarter)
    if number is None:
        return game.state, None
    event = EVENTS[number]
    outcome = _outcome(event, game.state, levels)
    return _moved(game.state, event.effects, outcome), Happened(
        number, outcome, outcome >= event.turn
    )


def _outcome(event: Event, state: State, levels: Sequence[int]) -> float:
    outcome = event.base
    for stock, weight in event.state.items():
        outcome += weight * float(getattr(state, stock))
    for action, level in zip(ACTIONS, levels, strict=True):
        outcome += event.levels.get(action.slug, 0.0) * level
    return min(event.high, max(event.low, outcome))


def _moved(state: State, effects: Mapping[str, float], outcome: float) -> State:
    moved = state._asdict()
    for stock, effect in effects.items():
        value = moved[stock] + effect * outcome
        moved[stock] = value if stock == "upgrade" else min(1.0, max(0.0, value))
    return State(**moved)
