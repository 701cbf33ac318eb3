"""What assistive technology needs and docutils, MyST or Sphinx leave out."""

import re
from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

from clusterlearn.i18n import _

__all__ = ["setup"]

EMPTY_HEAD = re.compile(r"<th[^>]*>(?:<p>\s*</p>)?</th>")
FITTING_COLUMNS = 4
"""A phone shows a table of so many columns without scrolling."""


def setup(app: Sphinx) -> None:
    """Mend tables, check boxes and the list of sources."""
    app.add_node(nodes.table, override=True, html=(_open_table, _close_table))
    app.connect("doctree-read", _name_check_boxes)
    app.connect("html-page-context", _mend_html)


def _is_wide(table: nodes.table) -> bool:
    many = any(group["cols"] > FITTING_COLUMNS for group in table.findall(nodes.tgroup))
    return many or "cl-wide" in table["classes"]


def _open_table(translator: HTML5Translator, node: nodes.table) -> None:
    """Let a wide table scroll in a box of its own, by keyboard too."""
    if _is_wide(node):
        label = escape(_("Table"))
        translator.body.append(
            f'<div class="wide" role="group" tabindex="0" aria-label="{label}">\n'
        )
    HTML5Translator.visit_table(translator, node)


def _close_table(translator: HTML5Translator, node: nodes.table) -> None:
    HTML5Translator.depart_table(translator, node)
    if _is_wide(node):
        translator.body.append("</div>\n")


def _name_check_boxes(app: Sphinx, doctree: nodes.document) -> None:
    """Name each box of a task list by the words beside it."""
    for box in doctree.findall(nodes.raw):
        if "task-list-item-checkbox" in box.astext():
            label = escape(" ".join(box.parent.astext().replace(box.astext(), "").split()))
            marked = box.astext().replace("<input ", f'<input aria-label="{label}" ', 1)
            box.replace_self(nodes.raw("", marked, format="html"))


def _mend_html(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: nodes.Node | None
) -> None:
    """Make entries of sources items of their list, and heads without words plain cells."""
    if "body" in context:
        body = context["body"].replace('role="doc-biblioentry"', 'role="listitem"')
        context["body"] = EMPTY_HEAD.sub("<td></td>", body)
