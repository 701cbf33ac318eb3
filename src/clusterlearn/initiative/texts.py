"""Words for what the game counts and says; fields in braces are filled in by whoever shows them."""

from collections.abc import Mapping

from clusterlearn.i18n import _

__all__ = ["MEASURE_TITLES", "NOT_A_CODE", "SENTENCES", "SIGN_WORDS"]

MEASURE_TITLES: Mapping[str, str] = {
    "joint_action": _("Firms that act together"),
    "trust": _("Trust between firms"),
    "visibility": _("Gains that people can see"),
    "governance": _("Strength of the association"),
    "goodwill": _("Owners who come when you call"),
    "capability": _("What poor people can do"),
    "sales": _("Sales a month"),
    "jobs": _("Jobs"),
    "income": _("Mean income"),
    "income_poor": _("Mean income of the poor"),
    "income_other": _("Mean income of all others"),
    "headcount": _("Households below the poverty line"),
    "poverty_gap": _("Poverty gap"),
}
"""What is measured; shares are shown of 100."""

SIGN_WORDS = (_("none to speak of"), _("a quarter"), _("half"), _("three quarters"), _("all"))
"""Rough signs, for shares seen in steps of a quarter."""

SENTENCES: Mapping[str, str] = {
    "points": _(
        "Two years after you left, {joint_action} of every 100 firms act together. The poverty gap is "
        "{gap} of 100; had nobody come, it would be {gap_anyway}. That makes {points} of 100 "
        "points."
    ),
    "compared": _(
        "Of a hundred plans made by chance under the same luck, {worse} did worse than yours. The "
        "middle one of them had {middle} points, the best plan we know {best}, and doing nothing "
        "{nothing}."
    ),
    "driver": _("Without {action}, your plan would have had {points} points less."),
    "incomes": _(
        "Since you came, mean income of the poor went {poor} and that of all others {other}."
    ),
    "up": _("up by {value} %"),
    "down": _("down by {value} %"),
    "level": _("neither up nor down"),
    "burden": _("Without {action}, your plan would have had {points} points more."),
    "no_driver": _("Without {action}, your plan would have ended the same."),
    "coming": _("You hear of what comes in the next quarter: {event}."),
    "calm": _("You hear of nothing that comes in the next quarter."),
}
"""What is said after a quarter and after the game."""

NOT_A_CODE: Mapping[str, str] = {
    "sign": _("A code has no sign {sign}."),
    "length": _("A code has {length} signs; this one has {got}."),
    "misread": _("One sign or more was misread. Please compare the code again."),
    "version": _("This code comes from another version of the game."),
    "plan": _("This is not the code of a plan."),
    "spends": _("This plan spends more than there is."),
}
"""What is said to a code that cannot be read."""
