"""The ``{case}`` directive: the facts of a case as a small table."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import OptionSpec

from clusterlearn import cases
from clusterlearn.book import assets, fragments
from clusterlearn.book.course import warn
from clusterlearn.book.fragments import Place, fragment
from clusterlearn.cases import Case
from clusterlearn.i18n import _

__all__ = ["ROWS", "CaseTable", "setup"]

Row = tuple[str, list[tuple[str, str]]]
"""A heading, and entries of a leading word (may be empty) and what it says."""


def _place(case: Case) -> Iterator[Row]:
    yield _("Place"), [("", case.where)]
    yield _("Sector"), [("", case.sector)]


def _actors(case: Case) -> Iterator[Row]:
    yield _("Who took part"), [(actor.name, actor.role) for actor in case.actors]


def _figures(case: Case) -> Iterator[Row]:
    yield _("Figures"), [(figure.text, figure.counts) for figure in case.figures]


ROWS: Mapping[str, Callable[[Case], Iterator[Row]]] = {
    "place": _place,
    "actors": _actors,
    "figures": _figures,
}
"""What ``:show:`` may name."""


class CaseTable(SphinxDirective):
    """Show the facts of a case; ``:show:`` names which."""

    required_arguments = 1
    option_spec: ClassVar[OptionSpec] = {"show": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Leave a fragment, if the case and all that is to be shown exist."""
        slug = self.arguments[0]
        show = [name.strip() for name in self.options.get("show", ",".join(ROWS)).split(",")]
        if slug not in cases.CASES:
            known = ", ".join(cases.CASES)
            warn(f"unknown case {slug!r}; there are {known}", self.env.docname, self.lineno)
            return []
        for name in show:
            if name not in ROWS:
                known = ", ".join(ROWS)
                warn(
                    f"case {slug!r} has no {name!r} to show; it has {known}",
                    self.env.docname,
                    self.lineno,
                )
                return []
        assets.require(self.env, self.env.docname, "learn.css")
        return [fragment(name="case", slug=slug, show=show)]


def _values(place: Place, node: fragment) -> Mapping[str, Any]:
    case = cases.CASES[node["slug"]]
    page = f"book/cases/{case.slug}"
    elsewhere = place.docname != page and page in place.env.found_docs
    return {
        "case": case,
        "rows": [row for name in node["show"] for row in ROWS[name](case)],
        "url": place.url(page) if elsewhere else "",
    }


def setup(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("case", CaseTable)
    fragments.add("case", _values)
