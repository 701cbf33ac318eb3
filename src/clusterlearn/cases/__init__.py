"""The cases of the course as records, one file each; the file's name is the slug.

The story of a case stands on its page in the book; its facts stand here, once, so that pages,
exercises and tables draw them from one place.
"""

import importlib
import pkgutil
from collections.abc import Mapping
from types import MappingProxyType

from clusterlearn.cases.case import KINDS, Actor, Case, Figure

__all__ = ["CASES", "KINDS", "Actor", "Case", "Figure"]


def _all() -> list[Case]:
    names = [found.name for found in pkgutil.iter_modules(__path__) if found.name != "case"]
    cases: list[Case] = [importlib.import_module(f"{__name__}.{name}").CASE for name in names]
    return sorted(cases, key=lambda case: case.box)


CASES: Mapping[str, Case] = MappingProxyType({case.slug: case for case in _all()})
"""Every case by its slug, in the order in which the source paper tells them."""
