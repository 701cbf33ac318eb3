"""The course, a module and a chapter at a glance.

Here are ``{syllabus}``, ``{overview}``, ``{chapter-facts}`` and ``{continue}``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from clusterlearn.book import fragments
from clusterlearn.book.course import Module, Page, course, modules, title, warn
from clusterlearn.book.fragments import Directive, Place, fragment
from clusterlearn.book.practice import practice

__all__ = ["Glance", "Totals", "glance", "setup", "totals"]


_AFTER = ("book/your_cluster", "book/what_you_can_do")
"""Where a module leads when all its chapters are done."""


@dataclass(frozen=True)
class Totals:
    """How much some chapters hold; minutes to read and to practise."""

    chapters: int
    read: int
    practise: int
    exercises: int
    checks: int

    @property
    def minutes(self) -> int:
        """Reading and practising together."""
        return self.read + self.practise


def totals(pages: Iterable[Page]) -> Totals:
    """Add up what chapters hold."""
    chapters = list(pages)
    return Totals(
        len(chapters),
        sum(page.chapter.read for page in chapters),
        sum(page.chapter.practise for page in chapters),
        sum(len(page.exercises) for page in chapters),
        sum(len(page.checks) for page in chapters),
    )


@dataclass(frozen=True)
class Glance:
    """A chapter as lists of chapters show it; objectives are pairs of id and text."""

    page: Page
    title: str
    url: str
    objectives: tuple[tuple[str, str], ...]


def glance(place: Place, page: Page) -> Glance:
    """Return a chapter as seen from another page."""
    return Glance(
        page,
        title(place.env, page.docname),
        place.url(page.docname),
        tuple((goal.id, page.texts.get(goal.id, goal.text)) for goal in page.chapter.objectives),
    )


def outline(place: Place, module: Module) -> dict[str, Any]:
    """Return what a list of a module's chapters shows."""
    docname = module.overview.docname
    return {
        "slug": module.slug,
        "title": title(place.env, docname),
        "url": place.url(docname),
        "summary": module.overview.texts.get("summary", ""),
        "chapters": [glance(place, page) for page in module.chapters],
        "totals": totals(module.chapters),
    }


class OfModule(Directive):
    """A directive whose argument is a module."""

    required_arguments = 1
    optional_arguments = 0
    scripts: tuple[str, ...] = ("overview.js",)

    def run(self) -> list[nodes.Node]:
        """Refuse a module that does not exist."""
        slug = self.arguments[0]
        if f"book/{slug}/index" not in self.env.found_docs:
            warn(f"unknown module {slug!r}", self.env.docname, self.lineno)
            return []
        return super().run()


class OfChapter(Directive):
    """A directive whose argument is a chapter, such as ``module/chapter``."""

    required_arguments = 1
    optional_arguments = 0

    def run(self) -> list[nodes.Node]:
        """Refuse a chapter that does not exist."""
        name = self.arguments[0]
        if f"book/{name}" not in self.env.found_docs:
            warn(f"unknown chapter {name!r}", self.env.docname, self.lineno)
            return []
        return super().run()


class OfCourse(Directive):
    """A directive that shows the whole course."""

    scripts: tuple[str, ...] = ("overview.js",)


def _syllabus(place: Place, node: fragment) -> Mapping[str, Any]:
    known = modules(place.env)
    return {
        "modules": [outline(place, module) for module in known],
        "totals": totals(page for module in known for page in module.chapters),
    }


def _overview(place: Place, node: fragment) -> Mapping[str, Any]:
    (module,) = (module for module in modules(place.env) if module.slug == node["of"])
    after = [name for name in _AFTER if name in place.env.found_docs]
    return {
        "module": outline(place, module),
        "after": [(title(place.env, name), place.url(name)) for name in after],
    }


def _facts(place: Place, node: fragment) -> Mapping[str, Any]:
    page = course(place.env).pages[f"book/{node['of']}"]
    return {
        "chapter": glance(place, page),
        "exercises": [(practice(slug).title, slug) for slug in page.exercises],
    }


def _continue(place: Place, node: fragment) -> Mapping[str, Any]:
    return {"root": place.root}


def setup(app: Sphinx) -> None:
    """Add the directives."""
    app.add_directive("syllabus", OfCourse)
    app.add_directive("continue", OfCourse)
    app.add_directive("overview", OfModule)
    app.add_directive("chapter-facts", OfChapter)
    fragments.add("syllabus", _syllabus)
    fragments.add("continue", _continue)
    fragments.add("overview", _overview)
    fragments.add("chapter-facts", _facts)
