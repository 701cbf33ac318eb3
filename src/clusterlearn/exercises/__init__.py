"""The exercises of the course, one file each; the file's name is the slug."""

import importlib
import pkgutil

from clusterlearn.exercise import Exercise

__all__ = ["SLUGS", "load"]

SLUGS: tuple[str, ...] = tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def load(slug: str) -> Exercise:
    """Return the exercise of that slug.

    Raises
    ------
    ValueError
        If there is none; the message lists those there are.
    """
    if slug not in SLUGS:
        raise ValueError(f"no exercise {slug!r}; there are {', '.join(SLUGS)}")
    exercise: Exercise = importlib.import_module(f"{__name__}.{slug}").EXERCISE
    return exercise
