"""What a chapter lets its readers do: exercises that answer from a table, and the initiative."""

from typing import NamedTuple

from clusterlearn import exercises
from clusterlearn.initiative import tasks as initiative

__all__ = ["SLUGS", "Practice", "practice"]

SLUGS: tuple[str, ...] = (*exercises.SLUGS, initiative.SLUG)
"""What front matter may promise."""


class Practice(NamedTuple):
    """What lists of chapters and a reader's progress need to know of it."""

    title: str
    tasks: tuple[str, ...]


def practice(slug: str) -> Practice:
    """Return what is known of one, by its slug.

    Raises
    ------
    ValueError
        If there is none.
    """
    if slug == initiative.SLUG:
        slugs = tuple(task.slug for task in initiative.TASKS)
        return Practice(initiative.TITLE, slugs)
    exercise = exercises.load(slug)
    return Practice(exercise.title, tuple(task.slug for task in exercise.tasks))
