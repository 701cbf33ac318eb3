"""The words that the page's scripts say about progress; they reach them in ``course.js``."""

from clusterlearn.i18n import _

__all__ = ["words"]


def words() -> dict[str, str]:
    """Return the words by name."""
    return _STORE | _STATE | _PROGRESS


_STORE = {
    "store-missing": _(
        "This browser keeps nothing for this site. What you do here is lost when you close it; "
        "“My progress” gives it to you as a text to keep."
    ),
    "store-full": _(
        "The browser's store is full. What you do now is lost when you close this page; "
        "“My progress” gives it to you as a text to keep."
    ),
    "store-unreadable": _(
        "The progress kept in this browser cannot be read. It is set aside, not erased, "
        "and you begin anew."
    ),
}

_STATE = {
    "chapters": _("Chapters seen to the end: {done} of {total}."),
    "seen": _("Seen to the end."),
    "unseen": _("Not yet seen to the end."),
    "checks": _("Checks right: {done} of {total}."),
    "tasks": _("Found: {done} of {total}."),
    "prompts": _("Notes written: {done} of {total}."),
    "objective-open": _("Not shown yet."),
    "objective-begun": _("Begun."),
    "objective-shown": _("Shown."),
    "next-check": _("Go to the next open check"),
    "next-task": _("Go to the open exercise"),
    "next-prompt": _("Go to the open note"),
    "next-chapter": _("Next chapter: {title}"),
    "try-again": _("Choose another answer and try again."),
    "choose-first": _("Choose an answer first."),
}

_PROGRESS = {
    "nameless": _("This device, without a name"),
    "nameless-since": _("Without a name, since {date}"),
    "nobody": _("Nobody is chosen. Choose your name, or begin without one."),
    "shown-now": _("{name} · shown now"),
    "current": _("Now learning: {name}."),
    "name-missing": _("Write a name first."),
    "name-taken": _("Somebody here has that name already; choose another."),
    "added": _("Welcome, {name}. Your progress begins empty."),
    "renamed": _("The name is now {name}."),
    "chosen": _("This is now the progress of {name}."),
    "finished": _("Your progress is out of sight. Choose your name to go on another time."),
    "name-before-finish": _("Give this progress a name first, so that you find it again."),
    "whose": _("This saves the progress of one learner: {name}."),
    "sure-mine": _(
        "This erases the progress and the notes of one learner: {name}. It cannot be undone."
    ),
    "saved-file": _("The file {file} is on its way to your downloads."),
    "copied": _("The text is copied. Paste it where you keep it."),
    "copy-by-hand": _("The text is marked. Copy it with your keyboard or by a long press."),
    "brought-back": _("Brought back to the progress of {name}. Nothing that was here is lost."),
    "refused-empty": _("There is no text in it. Choose a file or paste a text."),
    "refused-foreign": _("This is not a progress text of this course. Nothing has changed."),
    "refused-damaged": _("This progress text is damaged or incomplete. Nothing has changed."),
    "refused-newer": _(
        "This progress text was made by a newer edition of the course. Nothing has changed."
    ),
    "erased-mine": _("The progress and the notes of one learner are erased: {name}."),
    "erased-all": _("Everything kept here is erased."),
}
