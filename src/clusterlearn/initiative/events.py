"""What happens to a cluster that nobody planned, drawn from a seed.

Each play meets the same five events, in an order and at times that its seed decides: four while
the agent is there, the last after the agent has left. An event finds the cluster as it stands and
what the agent does in that quarter. Both add up to one number, the *outcome*::

    outcome = base + sum(state[s] * weight) + sum(level[a] * weight)    cut to low ... high

and each stock of the cluster then moves by its ``effects`` times the outcome, and stays between 0
and 1 (the gain in income has no such bounds). With an outcome of at least ``turn`` the cluster has
stood the test. All numbers are assumptions made for teaching.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from clusterlearn.i18n import _
from clusterlearn.initiative.chance import pick

__all__ = ["EVENTS", "SEEDS", "SLOTS", "TIMES", "Event", "schedule"]

SEEDS = 1024
"""Seeds are whole numbers below it."""

SLOTS = ((2, 3), (4, 5), (7, 8), (9, 10), (13, 14))
"""Quarters, counted from 0, in one of which each event in turn falls."""

TIMES = 10
"""Number of the first draw that says which of the two quarters it is."""


@dataclass(frozen=True)
class Event:
    """Something from outside that tests what was built.

    ``state`` and ``levels`` hold the weights of the cluster's state and of the agent's actions in
    the same quarter, ``effects`` what an outcome of 1 adds to the state.
    """

    slug: str
    title: str
    text: str
    helps: str
    stood: str
    fell: str
    base: float
    state: Mapping[str, float]
    levels: Mapping[str, float]
    low: float
    high: float
    turn: float
    effects: Mapping[str, float]


EVENTS = (
    Event(
        "order",
        _("A large order"),
        _("A buyer from the capital asks for more than any one firm can make."),
        _("Firms that act together can share it out. Network coaching in this quarter helps."),
        _("The firms share out the order and deliver. The news goes round."),
        _(
            "Too few firms act together by then, and the order goes elsewhere. People blame each other."
        ),
        base=-0.35,
        state={"joint_action": 1.0},
        levels={"coaching": 0.08},
        low=-0.35,
        high=0.65,
        turn=0.0,
        effects={"trust": 0.08, "visibility": 0.15, "upgrade": 0.06},
    ),
    Event(
        "default",
        _("A bill that nobody pays"),
        _("A trader has taken goods from a dozen firms and does not pay."),
        _("Rules of the association, loans among members and open books soften the blow."),
        _("The association presses for payment, and the loss is shared."),
        _("Each firm bears its loss alone. Some suspect their neighbours."),
        base=-1.0,
        state={"governance": 0.7},
        levels={"finance": 0.12, "monitoring": 0.08},
        low=-1.0,
        high=0.0,
        turn=-0.6,
        effects={"trust": 0.09, "visibility": 0.06, "upgrade": 0.02},
    ),
    Event(
        "flood",
        _("A flood"),
        _("After days of rain, water stands in workshops, sheds and homes."),
        _("Firms that act together clear up faster. Loans and savings of the groups help."),
        _("Firms lend each other room and tools, and work begins again within weeks."),
        _("Each household sells what it has to begin anew."),
        base=-1.0,
        state={"joint_action": 0.5},
        levels={"finance": 0.12, "women": 0.12},
        low=-1.0,
        high=0.0,
        turn=-0.6,
        effects={"visibility": 0.12, "upgrade": 0.06, "capability": 0.05},
    ),
    Event(
        "election",
        _("An election"),
        _("A new town council asks what the initiative has brought."),
        _(
            "What people can see counts, and who speaks for the firms. Work with the association in this quarter helps."
        ),
        _("The council keeps the cluster's seat and gives the association a room."),
        _("The council sees nothing that it could show, and turns to other plans."),
        base=-0.5,
        state={"visibility": 0.5, "governance": 0.5},
        levels={"association": 0.08},
        low=-0.5,
        high=0.5,
        turn=0.0,
        effects={"governance": 0.2},
    ),
    Event(
        "imports",
        _("Cheap goods from abroad"),
        _("Lorries bring goods like yours at two thirds of your price."),
        _("Better and joint work keeps buyers. Skills and services in this quarter help."),
        _("Buyers stay, since the goods are better and come on time."),
        _("Firms cut prices against each other to sell at all."),
        base=-1.0,
        state={"joint_action": 0.5},
        levels={"skills": 0.1, "services": 0.12},
        low=-1.0,
        high=0.0,
        turn=-0.6,
        effects={"trust": 0.04, "upgrade": 0.06},
    ),
)
"""The five events, in the order in which the seed shuffles them."""


@cache
def schedule(seed: int) -> Mapping[int, int]:
    """Quarter, counted from 0, to the event that comes at its beginning (place in `EVENTS`).

    Shuffled from the last place down, as Fisher and Yates do it: place i changes with place
    ``pick(seed, i, i + 1)``; slot i then takes its earlier or later quarter by
    ``pick(seed, 10 + i, 2)``.
    """
    order = list(range(len(EVENTS)))
    for i in range(len(order) - 1, 0, -1):
        j = pick(seed, i, i + 1)
        order[i], order[j] = order[j], order[i]
    return {slot[pick(seed, TIMES + i, 2)]: order[i] for i, slot in enumerate(SLOTS)}
