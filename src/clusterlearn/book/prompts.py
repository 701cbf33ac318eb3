"""The ``{prompt}`` directive: a question about the reader's own cluster, answered in writing.

The answer stays on the device; on paper there are lines to write on.
"""

import re
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.typing import OptionSpec
from sphinx.writers.html5 import HTML5Translator

from clusterlearn.book import assets
from clusterlearn.book.asked import Question, is_live, mode_of
from clusterlearn.book.course import Asked, course
from clusterlearn.i18n import _

__all__ = ["DRAFT", "LINES", "Prompt", "prompt", "setup"]

DRAFT = "book/your_cluster"
"""The page on which all notes come together."""

LINES = '<div class="cl-lines" aria-hidden="true"></div>\n'
"""Where to write on paper."""


class prompt(nodes.container):  # noqa: N801 - docutils names nodes so
    """What leads to the question, and the question."""


class Prompt(Question):
    """Ask for a note and bind it to an objective of the chapter."""

    option_spec: ClassVar[OptionSpec] = {"objective": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Register the prompt and read its question."""
        id, objective = self.arguments[0], self.options.get("objective", "")
        course(self.env).register(self.env.docname, "prompts", id, objective, self.lineno)
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id):
            self.say("must have an id of small letters, digits and hyphens")
        question = self.parse_question(list(self.content))
        if question is None:
            return []
        assets.require(self.env, self.env.docname, "learn.css", "field.js", "prompt.js")
        before, text = question
        text["for"] = f"prompt-{id}-text"
        return [prompt("", *before, text, id=id, ids=[f"prompt-{id}"])]


def _visit(translator: HTML5Translator, node: prompt) -> None:
    place = {"data-prompt": node["id"]}
    translator.body.append(
        translator.starttag(node, "div", CLASS=f"cl-prompt cl-{mode_of(node)}", **place)
        + f'<p class="cl-kicker">{_("Write it down")}</p>\n'
    )


def _depart(translator: HTML5Translator, node: prompt) -> None:
    if is_live(node):
        translator.body.append(
            f'<textarea class="with-js" id="prompt-{node["id"]}-text" rows="5"'
            ' autocomplete="off"></textarea>\n'
            f'<p class="cl-aside with-js">{_("Kept on this device only.")}{_draft(translator)}'
            f' <span class="cl-saved" hidden>{_("Saved.")}</span></p>\n'
            '<p class="cl-written" hidden></p>\n'
        )
    translator.body.append(f"{LINES}</div>\n")


def _draft(translator: HTML5Translator) -> str:
    builder = translator.builder
    if DRAFT not in builder.env.found_docs:
        return ""
    address = builder.get_relative_uri(builder.current_docname, DRAFT)
    return f' <a href="{address}">{_("All your notes together")}</a>'


def _read_back(app: Sphinx, doctree: nodes.document) -> None:
    """Note what is asked, in the language of the build."""
    asked = {node["id"]: _asked(node) for node in doctree.findall(prompt)}
    if asked:
        course(app.env).questions[app.env.docname] = asked


def _asked(node: prompt) -> Asked:
    above: nodes.Node = node
    while above.parent is not None and not isinstance(above, nodes.section):
        above = above.parent
    title = above.next_node(nodes.title) if isinstance(above.parent, nodes.section) else None
    return Asked(" ".join(node.astext().split()), title.astext() if title else "")


def setup(app: Sphinx) -> None:
    """Add the directive and its node."""
    app.connect("doctree-read", _read_back)
    app.add_directive("prompt", Prompt)
    app.add_node(prompt, html=(_visit, _depart))
