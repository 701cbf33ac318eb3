"""What a play teaches: what drove its result, how others fared, which lesson of the paper it shows.

Everything is computed from the plan alone, under the plan's own seed, so that all meet the same
luck. `facts` and `LESSONS` are data that a port reads from `rules`: a lesson fits where each of
its conditions holds, and a debriefing names the first three that fit.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from clusterlearn.i18n import _
from clusterlearn.initiative.actions import ACTIONS
from clusterlearn.initiative.best import BEST
from clusterlearn.initiative.code import decode
from clusterlearn.initiative.others import YEAR, random_plan
from clusterlearn.initiative.play import QUARTERS, Outcome, Plan, alone, measures, play, points

__all__ = [
    "FACTS",
    "LESSONS",
    "MOST_LESSONS",
    "OTHERS",
    "Comparison",
    "Debriefing",
    "Driver",
    "Lesson",
    "best_plan",
    "comparison",
    "debriefing",
    "drivers",
    "facts",
    "lessons",
]

OTHERS = 100
"""Number of plans by chance that one's own is compared with."""

MOST_LESSONS = 3
"""Number of lessons that a debriefing names at most."""


class Driver(NamedTuple):
    """What the same plan without one action would have lost; less than 0 where it would have won.

    ``action`` is the place in `ACTIONS`; its days and money stay unused.
    """

    action: int
    points: float
    joint_action: float
    poverty_gap: float


class Comparison(NamedTuple):
    """How many of a hundred plans by chance did worse, their middle, the best plan, and idleness."""

    worse: int
    middle: float
    best: float
    nothing: float


@dataclass(frozen=True)
class Lesson:
    """A lesson of the paper, by the ids of its claims, with the conditions under which it shows.

    A condition is a fact, ``">="`` or ``"<"``, and a number.
    """

    slug: str
    claims: tuple[str, ...]
    text: str
    when: tuple[tuple[str, str, float], ...]


class Debriefing(NamedTuple):
    """All that is said after a play."""

    points: float
    drivers: tuple[Driver, ...]
    comparison: Comparison
    lessons: tuple[Lesson, ...]


FACTS = (
    "joint_action_exit",
    "joint_action_end",
    "lost_after_exit",
    "trust_exit",
    "governance_exit",
    "goodwill_exit",
    "poor_behind",
    "kinds",
    "upgrading_first_year",
    "trust_work",
    *(action.slug for action in ACTIONS),
)
"""What lessons may ask about; the names of actions stand for their levels in all quarters."""


def facts(plan: Plan, outcome: Outcome) -> dict[str, float]:
    """The facts of a play, in the order of `FACTS`.

    At the agent's exit and two years later: joint action and what of it was lost between; trust,
    governance and goodwill at the exit; by how much the others' income grew more than that of the
    poor, as a share; kinds of action that were used in six quarters or more, and levels: of
    skills, services and finance in the first year, of meetings and coaching together, and of each
    action.
    """
    first, leaving, last = (measures(outcome.games[i]) for i in (0, QUARTERS, -1))
    used = [sum(levels[i] > 0 for levels in plan.quarters) for i in range(len(ACTIONS))]
    levels = {a.slug: _levels(plan.quarters, a.slug) for a in ACTIONS}
    year = plan.quarters[:YEAR]
    values = (
        leaving["joint_action"],
        last["joint_action"],
        leaving["joint_action"] - last["joint_action"],
        leaving["trust"],
        leaving["governance"],
        leaving["goodwill"],
        last["income_other"] / first["income_other"] - last["income_poor"] / first["income_poor"],
        sum(quarters >= QUARTERS / 2 for quarters in used),
        sum(_levels(year, slug) for slug in ("skills", "services", "finance")),
        levels["meetings"] + levels["coaching"],
        *levels.values(),
    )
    return dict(zip(FACTS, map(float, values), strict=True))


LESSONS = (
    Lesson(
        "nothing_to_see",
        ("4-quick-wins",),
        _(
            "For too long there was little to see, and in the end few came when you called. People "
            "need to see a gain soon. Harder work comes later, in small steps."
        ),
        (("goodwill_exit", "<", 0.25), ("joint_action_end", "<", 0.5)),
    ),
    Lesson(
        "seen_and_gone",
        ("4-time", "3.1-trust"),
        _(
            "People saw a gain, but had not learnt to rely on each other. Trust cannot be ordered "
            "or rushed. It grows as people meet and keep their word."
        ),
        (("early", ">=", 6), ("trust_work", "<", 6), ("joint_action_end", "<", 0.5)),
    ),
    Lesson(
        "rules_without_will",
        ("4-time",),
        _(
            "The association had rules before its members had the will to use them. Rules grow "
            "with people's part in them, and cannot be set up for them."
        ),
        (("association", ">=", 8), ("trust_exit", "<", 0.4), ("joint_action_end", "<", 0.5)),
    ),
    Lesson(
        "left_too_little",
        ("3.1-governance", "3.1-providers", "4-no-substitute"),
        _(
            "Firms worked together while you were there, and less and less when you had left. "
            "Nobody had been made able to go on. An agent makes local bodies better and does not "
            "stand in for them."
        ),
        (("joint_action_exit", ">=", 0.3), ("lost_after_exit", ">=", 0.2)),
    ),
    Lesson(
        "upgrading_first",
        ("4-quick-wins", "3.2c-market"),
        _(
            "Courses, advice and loans came before firms worked together, and bore little. They "
            "pay once there is a group that asks for them and can use them."
        ),
        (("upgrading_first_year", ">=", 6), ("joint_action_end", "<", 0.5)),
    ),
    Lesson(
        "all_at_once",
        ("4-choose", "4-depth-breadth"),
        _(
            "You did a little of everything, all the time. No single thing became strong enough to "
            "carry the next. Say what you expect, and do not chase every aim at once."
        ),
        (("kinds", ">=", 6), ("joint_action_end", "<", 0.5)),
    ),
    Lesson(
        "little_to_share",
        ("3.3-two-lines", "4-today-tomorrow"),
        _(
            "The groups of women and home workers grew stronger, but the cluster had little to "
            "share with them. Chances to earn, and the power to use them, need each other."
        ),
        (("women", ">=", 6), ("joint_action_end", "<", 0.5)),
    ),
    Lesson(
        "nobody_for_the_poor",
        ("3.3-no-automatism",),
        _(
            "You did no work with poor households. When trade falls they lose with all others, and "
            "have less to fall back on."
        ),
        (("women", "<", 1), ("joint_action_end", "<", 0.5)),
    ),
    Lesson(
        "growth_passed_by",
        ("3.3-no-automatism", "4-inclusion-speed"),
        _(
            "The cluster earned more, and the poor fell behind the others. Growing business alone "
            "reaches them late and in part. Somebody has to work for it on purpose."
        ),
        (("joint_action_end", ">=", 0.5), ("women", "<", 4), ("poor_behind", ">=", 0.1)),
    ),
    Lesson(
        "both_lines",
        ("3.3-two-lines", "3.3b-participation"),
        _(
            "The cluster grew, and the poor could take part in what it gained. The two lines of "
            "work helped each other: chances to earn, and all that money does not measure."
        ),
        (("joint_action_end", ">=", 0.5), ("women", ">=", 4)),
    ),
    Lesson(
        "it_lasts",
        ("4-private", "4-public"),
        _(
            "Two years after you left, firms still act together. What lasts is what firms decide "
            "and pay for themselves, with an association and a town hall that can go on."
        ),
        (("joint_action_end", ">=", 0.7), ("governance_exit", ">=", 0.3)),
    ),
    Lesson(
        "flying_blind",
        ("4-me-results", "4-me-indicators"),
        _(
            "You never counted, and saw rough signs only. Who follows results, and not only what "
            "was spent, can change course in time."
        ),
        (("monitoring", "<", 1),),
    ),
    Lesson(
        "no_recipe",
        ("4-choose",),
        _(
            "There is no one recipe. Change one thing in your plan, and play it again under the "
            "same luck."
        ),
        (),
    ),
)
"""The lessons, the more telling first; the last fits always."""


def lessons(known: dict[str, float]) -> tuple[Lesson, ...]:
    """The first three lessons that fit the facts."""
    return tuple(lesson for lesson in LESSONS if _fits(lesson, known))[:MOST_LESSONS]


def drivers(plan: Plan) -> tuple[Driver, ...]:
    """What each action of the plan was worth, the most first: the play without it is compared."""
    whole = play(plan)
    end = measures(whole.games[-1])
    found = []
    for i in range(len(ACTIONS)):
        without = tuple((*levels[:i], 0, *levels[i + 1 :]) for levels in plan.quarters)
        if without != plan.quarters:
            other = play(plan._replace(quarters=without))
            last = measures(other.games[-1])
            found.append(
                Driver(
                    i,
                    whole.points - other.points,
                    end["joint_action"] - last["joint_action"],
                    end["poverty_gap"] - last["poverty_gap"],
                )
            )
    return tuple(sorted(found, key=lambda driver: -driver.points))


def best_plan(cluster: int, seed: int) -> Plan:
    """The best plan that a search has found for the cluster, under this seed."""
    return decode(BEST[cluster])._replace(seed=seed)


def comparison(plan: Plan) -> Comparison:
    """How a hundred plans by chance, the best found and doing nothing fare under the same seed."""
    own = play(plan).points
    others = sorted(
        play(random_plan(plan.cluster, plan.seed, number)).points for number in range(OTHERS)
    )
    return Comparison(
        sum(other < own for other in others),
        (others[OTHERS // 2 - 1] + others[OTHERS // 2]) / 2,
        play(best_plan(plan.cluster, plan.seed)).points,
        points(alone(plan.cluster, plan.seed)),
    )


def debriefing(plan: Plan) -> Debriefing:
    """All that is said after a play."""
    outcome = play(plan)
    return Debriefing(
        outcome.points, drivers(plan), comparison(plan), lessons(facts(plan, outcome))
    )


def _levels(quarters: Sequence[Sequence[int]], slug: str) -> int:
    place = [action.slug for action in ACTIONS].index(slug)
    return sum(levels[place] for levels in quarters)


def _fits(lesson: Lesson, known: dict[str, float]) -> bool:
    return all(
        known[fact] >= value if sign == ">=" else known[fact] < value
        for fact, sign, value in lesson.when
    )
