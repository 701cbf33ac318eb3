"""The ``{case-list}`` directive: all cases on a map, and in a list that a reader can filter."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from clusterlearn import cases
from clusterlearn.book import fragments
from clusterlearn.book.course import title, warn
from clusterlearn.book.fragments import Directive, Place, fragment
from clusterlearn.book.land import HEIGHT, WIDTH, land_path, project
from clusterlearn.book.markers import spread
from clusterlearn.book.prose import is_prose
from clusterlearn.cases import KINDS, Case
from clusterlearn.i18n import _

__all__ = ["FACETS", "CaseList", "Facet", "setup"]

Value = tuple[str, str]
"""As the address holds it, and as a reader sees it."""


@dataclass(frozen=True)
class Facet:
    """Something by which cases are filtered; `of` gives a case's values."""

    name: str
    label: str
    any: str
    of: Callable[[Case], Sequence[Value]]

    def options(self, listed: Sequence[Case]) -> list[Value]:
        """Return every value that one of the cases has, in the order of the alphabet."""
        found = {value for case in listed for value in self.of(case)}
        return sorted(found, key=lambda value: value[1].casefold())


def _named(text: str) -> Value:
    """Return a text with the plain letters, figures and hyphens by which an address holds it."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-"), text


def _kinds(case: Case) -> Sequence[Value]:
    return [(name, KINDS[name]) for name in dict.fromkeys(actor.kind for actor in case.actors)]


FACETS = (
    Facet("country", _("Country"), _("any"), lambda case: [_named(case.country)]),
    Facet("sector", _("Sector"), _("any"), lambda case: [_named(case.sector)]),
    Facet("theme", _("Theme"), _("any"), lambda case: list(map(_named, case.themes))),
    Facet("actor", _("Who took part"), _("anybody"), _kinds),
)
"""The filters, in the order in which they stand."""


class CaseList(Directive):
    """Show every case of the course; each must have its page."""

    optional_arguments = 0
    scripts = ("cases.css", "cases.js")

    def run(self) -> list[Any]:
        """Name the cases without a page, and follow the others, whose titles stand in the list."""
        for page in map(_page, cases.CASES):
            if page in self.env.found_docs:
                self.env.note_dependency(self.env.doc2path(page, base=False))
            else:
                message = f"a case has no page: {page} is not in the table of contents"
                warn(message, self.env.docname, self.lineno)
        return super().run()


def _page(slug: str) -> str:
    return f"book/cases/{slug}"


def _values(place: Place, node: fragment) -> Mapping[str, Any]:
    listed = [case for slug, case in cases.CASES.items() if _page(slug) in place.env.found_docs]
    dots = [project(case.longitude, case.latitude) for case in listed]
    with_map = not is_prose(place.builder.app)
    return {
        "facets": [(facet, facet.options(listed)) for facet in FACETS],
        "land": land_path(Path(place.env.srcdir)) if with_map else "",
        "size": (WIDTH, HEIGHT),
        "entries": [
            {
                "case": case,
                "number": number,
                "title": title(place.env, _page(case.slug)),
                "url": place.url(_page(case.slug)),
                "values": {facet.name: facet.of(case) for facet in FACETS},
                "dot": dot,
                "label": label,
            }
            for number, (case, dot, label) in enumerate(
                zip(listed, dots, spread(dots), strict=True), start=1
            )
        ],
    }


def setup(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("case-list", CaseList)
    fragments.add("case-list", _values)
