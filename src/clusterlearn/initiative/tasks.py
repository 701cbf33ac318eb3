"""The game as a chapter and a reader's progress know it: its name, its length, what to find in it."""

from dataclasses import dataclass

from clusterlearn.i18n import _

__all__ = ["LIMITS", "MINUTES", "QUESTION", "SLUG", "TASKS", "TITLE", "Task"]

SLUG = "initiative"
TITLE = _("The initiative")
MINUTES = 20
QUESTION = _(
    "Three years, fifty days of work a quarter, a little money. "
    "What will still stand two years after you have left?"
)
LIMITS = _(
    "The three places are made up, and all numbers were chosen for teaching. Firms in one place "
    "are all alike. Take from the game how things hang together, and no forecast."
)


@dataclass(frozen=True)
class Task:
    """Something that is found by playing.

    ``of`` is what must be ``least`` or more at the end of a plan of one's own: joint action, or
    the part of the poverty gap that closed against nobody coming. Where it is empty the page knows
    by what the reader does.
    """

    slug: str
    text: str
    hint: str
    of: str = ""
    least: float = 0.0


TASKS = (
    Task(
        "played",
        _("Play a plan to its end."),
        _("Begin, and play all twelve quarters. You may stop and come back."),
    ),
    Task(
        "lasting",
        _("Two years after you left, more than half of the firms still act together."),
        _("Which work must go on when you are gone? Who will do it then?"),
        "joint_action",
        0.5,
    ),
    Task(
        "shared",
        _("Close seven tenths of the poverty gap that would be there if nobody had come."),
        _("When the cluster gains, who can take up what it gains, and who cannot yet?"),
        "closed",
        0.7,
    ),
    Task(
        "tested",
        _("Play the same plan under another number of luck."),
        _("At the end of a play there is a button for it."),
    ),
)
"""What there is to find, in the order in which most find it."""
