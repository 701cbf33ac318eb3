"""The course's own small HTML theme, made of Sphinx's basic one.

It takes the place of Jupyter Book's theme, whose styles, icons and scripts weigh more than all
the course's own files together.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from clusterlearn.book.assets import FOLDER
from clusterlearn.book.course import course
from clusterlearn.book.frontmatter import Chapter
from clusterlearn.book.menu import Part, menu
from clusterlearn.i18n import _

__all__ = ["TEMPLATES", "setup"]

TEMPLATES = Path(__file__).parent / "templates"
NEEDED_WHERE = {
    "sphinx-design.min.css": ("sd-card sd-sphinx", "sd-tab", "sd-row", "sd-badge", "sd-btn"),
    "design-tabs.js": ("sd-tab",),
}
"""Files of other extensions, and what stands in a page that needs them."""


def setup(app: Sphinx) -> None:
    """Register the theme and what its templates ask for."""
    app.add_html_theme("clusterlearn", str(TEMPLATES))
    app.connect("env-updated", read_menu)
    app.connect("html-page-context", fill)
    app.connect("html-page-context", lighten, priority=950)
    app.connect("html-collect-pages", lead_to_the_front_door)


def read_menu(app: Sphinx, env: BuildEnvironment) -> None:
    """Read the table of contents once for all pages."""
    env.temp_data["clusterlearn_menu"] = menu(env)


def fill(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: nodes.Node | None
) -> None:
    """Give the templates the menu, the translator and, in a chapter, its permanent name."""
    parts: list[Part] = app.env.temp_data["clusterlearn_menu"]
    page = course(app.env).pages.get(pagename)
    chapter = page.name if page and isinstance(page.front, Chapter) else ""
    context.update(menu=parts, t=_, chapter=chapter)
    for docnames in ([*part.docnames()] for part in parts):  # a chapter leads to no answer key
        if pagename == docnames[0]:
            context["prev"] = None
        if pagename == docnames[-1]:
            context["next"] = None


def lighten(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: nodes.Node | None
) -> None:
    """Keep our files, and those of other extensions only where a page needs them."""
    body = context.get("body", "")
    for kind in ("css_files", "script_files"):
        context[kind] = [file for file in context[kind] if _needed(str(file.filename), body)]


def _needed(path: str, body: str) -> bool:
    name = path.removeprefix("_static/")
    if name.startswith(f"{FOLDER}/"):
        return True
    return any(
        mark in body
        for start, marks in NEEDED_WHERE.items()
        if name.startswith(start)
        for mark in marks
    )


def lead_to_the_front_door(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Make the root of the site a page that leads to the course's first one."""
    if app.config.root_doc != "index":
        yield "index", {}, "redirect.html"
