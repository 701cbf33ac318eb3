"""``{print-module}`` and ``{answer-key}``: a whole module on one page."""

from collections.abc import Iterable, Iterator
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

from clusterlearn.book.appendix import appendix, pages
from clusterlearn.book.check_html import check
from clusterlearn.book.course import Module, modules
from clusterlearn.book.exercise_pages import exercise_node
from clusterlearn.book.fragments import fragment
from clusterlearn.book.syllabus import OfModule
from clusterlearn.book.transplant import transplant

__all__ = ["setup"]


class whole_module(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """Stands for the chapters of a module until all pages are read."""


class article(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """A chapter among others on a page: a text that can stand alone."""


class PrintModule(OfModule):
    """A module to print, or the key to all its checks and exercises."""

    scripts = ()

    def run(self) -> list[nodes.Node]:
        """Leave a node to be replaced."""
        drawn, slug = super().run(), self.arguments[0]
        chapters = (name for name in self.env.found_docs if name.startswith(f"book/{slug}/"))
        for name in (*chapters, *pages(self.env)):
            self.env.note_dependency(self.env.doc2path(name))
        return [whole_module(slug=slug, kind=self.name)] if drawn else []


def _replace(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    for node in list(doctree.findall(whole_module)):
        (module,) = (m for m in modules(app.env) if m.slug == node["slug"])
        make = _sheets if node["kind"] == "print-module" else _keys
        node.replace_self([article("", section) for section in make(app, module, docname)])


def _sheets(app: Sphinx, module: Module, docname: str) -> Iterable[nodes.Node]:
    chapters = [_sheet(app, page.docname, docname) for page in module.chapters]
    return [*chapters, *appendix(app, module, docname, chapters)]


def _sheet(app: Sphinx, chapter: str, docname: str) -> nodes.section:
    section = transplant(app.builder, chapter, docname, "worksheet")
    section["classes"].append("cl-sheet")
    for node in list(section.findall(exercise_node)):
        node.replace_self(fragment(name="exercise-sheet", slug=node["slug"]))
    return section


def _keys(app: Sphinx, module: Module, docname: str) -> Iterator[nodes.Node]:
    for page in module.chapters:
        section = transplant(app.builder, page.docname, docname, "key")
        asked = section.findall(lambda node: isinstance(node, check | exercise_node))
        answers = [_key(node) for node in asked]
        yield nodes.section("", section[0], *answers, ids=section["ids"])


def _key(node: nodes.Node) -> nodes.Node:
    if isinstance(node, exercise_node):
        return fragment(name="exercise-key", slug=node["slug"])
    return node


def _tell_the_frame(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: nodes.Node | None
) -> None:
    """Say that the page holds articles, and so is none itself."""
    context["holds_articles"] = doctree is not None and any(doctree.findall(article))


def _visit(translator: HTML5Translator, node: article) -> None:
    translator.body.append(translator.starttag(node, "article"))


def _depart(translator: HTML5Translator, node: article) -> None:
    translator.body.append("</article>\n")


def setup(app: Sphinx) -> None:
    """Add the directives."""
    app.add_node(whole_module)
    app.add_node(article, html=(_visit, _depart))
    app.add_directive("print-module", PrintModule)
    app.add_directive("answer-key", PrintModule)
    app.connect("doctree-resolved", _replace)
    app.connect("html-page-context", _tell_the_frame)
