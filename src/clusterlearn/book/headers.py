"""What stands below the title of a page and at its end, drawn from its front matter.

The objectives and a module's summary become text of the document before translations are applied;
afterwards they are read back, so that other pages show them in the language of the build.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform

from clusterlearn import cases
from clusterlearn.book import assets, fragments
from clusterlearn.book.course import Page, course, title
from clusterlearn.book.fragments import Place, fragment
from clusterlearn.book.frontmatter import Chapter, Guide, Overview
from clusterlearn.book.practice import practice
from clusterlearn.i18n import _

__all__ = ["setup"]


class FrontMatterText(SphinxTransform):
    """Put the front matter's texts below the title, and the state of progress at the end."""

    default_priority = 15  # Translations are applied at 20.

    def apply(self, **_kwargs: Any) -> None:
        """Add what the kind of page has."""
        page = course(self.env).pages.get(self.env.docname)
        section = self.document.next_node(nodes.section)
        if page is None or section is None or isinstance(page.front, Guide):
            return
        assets.require(self.env, page.docname, "learn.css", "overview.js")
        section[1:1] = list(self.header(page))
        if isinstance(page.front, Chapter):
            section += fragment(name="chapter-end", page=page.name)

    def header(self, page: Page) -> Iterator[nodes.Node]:
        """Make what stands below the title."""
        if isinstance(page.front, Overview):
            yield self.paragraph(page.front.summary, shows="summary", classes=["cl-lead"])
        elif isinstance(page.front, Chapter):
            yield fragment(name="chapter-header", page=page.name)
            can = self.paragraph(_("After this chapter you can:"), translatable=False)
            goals = (
                nodes.list_item("", self.paragraph(objective.text, shows=objective.id))
                for objective in page.front.objectives
            )
            yield nodes.container("", can, nodes.bullet_list("", *goals), classes=["cl-objectives"])

    def paragraph(self, words: str, **attributes: Any) -> nodes.paragraph:
        """Make a paragraph that Sphinx extracts for translators."""
        made = nodes.paragraph(words, words, **attributes)
        made.source, made.line = self.document["source"], 1
        return made


def _read_back(app: Sphinx, doctree: nodes.document) -> None:
    page = course(app.env).pages.get(app.env.docname)
    if page is not None:
        for paragraph in doctree.findall(nodes.paragraph):
            if "shows" in paragraph:
                page.texts[paragraph["shows"]] = paragraph.astext()


def _header(place: Place, node: fragment) -> Mapping[str, Any]:
    page = course(place.env).pages[place.docname]
    return {
        "minutes": page.chapter,
        "cases": [
            (cases.CASES[slug].name, place.url(f"book/cases/{slug}"))
            for slug in page.chapter.cases
            if slug in cases.CASES
        ],
        "exercises": [
            (practice(slug).title, f"#exercise-{slug}")
            for slug in page.chapter.exercises
            if slug in page.exercises
        ],
    }


def _end(place: Place, node: fragment) -> Mapping[str, Any]:
    return {"page": node["page"], "root": place.root, "title": title(place.env, place.docname)}


def setup(app: Sphinx) -> None:
    """Add header and end to the pages that have front matter."""
    app.add_transform(FrontMatterText)
    app.connect("doctree-read", _read_back)
    fragments.add("chapter-header", _header)
    fragments.add("chapter-end", _end)
