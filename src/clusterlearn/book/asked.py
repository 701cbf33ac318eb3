"""What checks, prompts and predictions share: a body that ends in a question.

Each is written in one of three ways, by the attribute ``mode`` of its nodes: ``page`` (to answer on
the page), ``worksheet`` (to print) and ``key`` (with the right answers and the reasons).
"""

from collections.abc import Sequence
from typing import TypeVar

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from clusterlearn.book.course import warn

__all__ = ["Question", "asked", "is_live", "mode_of", "setup", "with_source"]


class asked(nodes.paragraph):  # noqa: N801 - docutils names nodes so
    """The paragraph that asks: a legend, or the label of the field whose id is its ``for``."""


class Question(SphinxDirective):
    """A directive whose body is a question: some blocks, the last of which is a paragraph."""

    required_arguments = 1
    has_content = True

    def say(self, message: str) -> None:
        """Warn with the place of this directive."""
        warn(f"{self.name} {self.arguments[0]!r} {message}", self.env.docname, self.lineno)

    def parse(self, lines: Sequence[str], first: int) -> list[nodes.Node]:
        """Parse Markdown `lines` that begin at line `first` of the body."""
        holder = nodes.Element()
        source, _line = self.get_source_info()
        block = StringList(list(lines), source)
        self.state.nested_parse(block, self.content_offset + first, holder)
        return list(holder.children)

    def parse_question(self, lines: Sequence[str]) -> tuple[list[nodes.Node], asked] | None:
        """Return what leads to the question, and the paragraph that asks it."""
        blocks = self.parse(lines, 0)
        if not blocks or not isinstance(blocks[-1], nodes.paragraph):
            self.say("must end its question with a sentence, not with a list or a picture")
            return None
        return blocks[:-1], with_source(asked, blocks[-1])


Paragraph = TypeVar("Paragraph", bound=nodes.paragraph)


def with_source(kind: type[Paragraph], paragraph: nodes.Node) -> Paragraph:
    """Return a paragraph of that `kind` with the same text at the same place."""
    assert isinstance(paragraph, nodes.paragraph)
    made = kind(paragraph.rawsource, "", *paragraph.children)
    made.source, made.line = paragraph.source, paragraph.line
    return made


def mode_of(node: nodes.Element) -> str:
    """Return the way in which a node is to be written."""
    return str(node.get("mode", "page"))


def is_live(node: nodes.Element) -> bool:
    """Whether a node is there to be answered on the page."""
    return mode_of(node) == "page"


def _tag(node: asked) -> str:
    if not is_live(node):
        return "p"
    return "label" if "for" in node else "legend"


def _visit_asked(translator: HTML5Translator, node: asked) -> None:
    field = f' for="{node["for"]}"' if _tag(node) == "label" else ""
    translator.body.append(f'<{_tag(node)}{field} class="cl-asked">')


def _depart_asked(translator: HTML5Translator, node: asked) -> None:
    translator.body.append(f"</{_tag(node)}>\n")


def setup(app: Sphinx) -> None:
    """Add the node."""
    app.add_node(asked, html=(_visit_asked, _depart_asked))
