"""What the agent can do in a quarter, what it costs, and which effort of the simulation it is.

A level of an action takes days of the agent and money, and stands for shares of an agent's time
in the simulation. That map is an assumption, chosen for teaching: one share per hundred for half
a day, and a little more where money buys what others do. Nobody has measured it.
"""

from dataclasses import dataclass

from clusterlearn.i18n import _

__all__ = ["ACTIONS", "EFFORTS", "LEVELS", "Action"]

EFFORTS = ("trust", "quick_wins", "governance", "upgrading", "pro_poor")
"""Efforts of the simulation, in its order."""

LEVELS = 3
"""An action is left out (0), done (1) or done twice as much (2)."""


@dataclass(frozen=True)
class Action:
    """Something that takes days and money.

    ``days`` and ``money`` are what one level costs in a quarter, ``efforts`` what it adds to the
    five efforts of the simulation, ``text`` what the agent does, ``use`` what it is for.
    """

    slug: str
    title: str
    text: str
    use: str
    days: int
    money: int
    efforts: tuple[float, float, float, float, float]


ACTIONS = (
    Action(
        "early",
        _("Visible early action"),
        _("Firms mend a road, share a stall at a fair or buy one load of material together."),
        _("People see a gain soon. It fades when nothing follows."),
        days=10,
        money=7,
        efforts=(0.0, 0.20, 0.0, 0.0, 0.0),
    ),
    Action(
        "meetings",
        _("Trust-building meetings"),
        _("Owners visit each other's workshops, eat together and settle old quarrels."),
        _("Trust grows, slowly. It wears off when nobody meets."),
        days=10,
        money=2,
        efforts=(0.20, 0.0, 0.0, 0.0, 0.0),
    ),
    Action(
        "coaching",
        _("Network coaching"),
        _("A group of firms gets help with its first rules, plans and shared orders."),
        _("Some trust and some better work. It helps with a large order."),
        days=12,
        money=3,
        efforts=(0.15, 0.0, 0.0, 0.07, 0.0),
    ),
    Action(
        "skills",
        _("Skills"),
        _("A local school teaches what the firms need, also to those who never had a course."),
        _("Better work, once firms act together. A little of it goes to the poor."),
        days=8,
        money=6,
        efforts=(0.0, 0.0, 0.0, 0.10, 0.06),
    ),
    Action(
        "services",
        _("Services for firms"),
        _("Advisers, designers and testers from the region serve groups of firms for a fee."),
        _("Better goods and new buyers, once firms act together."),
        days=8,
        money=6,
        efforts=(0.0, 0.0, 0.0, 0.15, 0.0),
    ),
    Action(
        "finance",
        _("Finance"),
        _("Firms vouch for each other, and a bank lends to the group."),
        _("Money for better work. It softens a flood or an unpaid bill."),
        days=8,
        money=5,
        efforts=(0.0, 0.0, 0.0, 0.13, 0.0),
    ),
    Action(
        "women",
        _("Work with women's groups and home workers"),
        _("Groups save, learn, see a nurse, and choose who speaks for them in the association."),
        _("The poor can use what the cluster gains."),
        days=10,
        money=4,
        efforts=(0.02, 0.0, 0.0, 0.0, 0.18),
    ),
    Action(
        "association",
        _("A stronger local association"),
        _("The firms' own body gets a clerk, rules, fees and a seat at the town hall."),
        _("Joint work succeeds more often, also when you have left."),
        days=10,
        money=3,
        efforts=(0.0, 0.0, 0.20, 0.0, 0.0),
    ),
    Action(
        "monitoring",
        _("Monitoring"),
        _("You count, ask and listen, and tell the firms what you found."),
        _("You see figures in place of rough signs, and may hear of what is coming."),
        days=4,
        money=2,
        efforts=(0.0, 0.0, 0.0, 0.0, 0.0),
    ),
)
"""The nine actions, in the order in which a plan lists their levels."""
