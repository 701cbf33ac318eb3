"""A check as nodes of the document, and their HTML."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

from clusterlearn.book.asked import is_live, mode_of
from clusterlearn.i18n import _

__all__ = ["check", "check_answer", "check_choices", "check_key", "check_reason", "setup"]


class check(nodes.container):  # noqa: N801 - docutils names nodes so
    """The whole: what leads to the question, `check_choices`, `check_key`."""


class check_choices(nodes.container):  # noqa: N801
    """The question and its answers."""


class check_answer(nodes.paragraph):  # noqa: N801
    """One answer."""


class check_key(nodes.container):  # noqa: N801
    """A `check_reason` for each answer."""


class check_reason(nodes.container):  # noqa: N801
    """Whether an answer is right, and why."""


def letter(place: int) -> str:
    """Name an answer: A, B, C."""
    return chr(ord("A") + place)


def _visit_check(translator: HTML5Translator, node: check) -> None:
    place = {"data-check": node["id"]}
    kicker = _("Check {number}").format(number=node["number"])
    translator.body.append(
        translator.starttag(node, "div", CLASS=f"cl-check cl-{mode_of(node)}", **place)
        + f'<p class="cl-kicker">{kicker}</p>\n'
    )


def _depart(translator: HTML5Translator, node: nodes.Element) -> None:
    translator.body.append("</div>\n")


def _visit_choices(translator: HTML5Translator, node: check_choices) -> None:
    translator.body.append("<fieldset>\n" if is_live(node) else '<div class="cl-choices">\n')


def _depart_choices(translator: HTML5Translator, node: check_choices) -> None:
    if not is_live(node):
        translator.body.append("</div>\n")
        return
    translator.body.append(
        '</fieldset>\n<p class="cl-actions with-js">'
        f'<button type="button" class="primary">{_("Answer")}</button></p>\n'
        '<div class="cl-reply with-js" role="status"></div>\n'
    )


def _visit_answer(translator: HTML5Translator, node: check_answer) -> None:
    mark = f'<b class="cl-letter">{letter(node["place"])}</b> <span>'
    if is_live(node):
        name, place = f"check-{node['check']}", node["place"]
        translator.body.append(
            f'<div class="cl-option"><input class="with-js" type="radio" autocomplete="off" id="{name}-{place}"'
            f' name="{name}" value="{place}"><label for="{name}-{place}">{mark}'
        )
    else:
        translator.body.append(f'<div class="cl-option"><p>{mark}')


def _depart_answer(translator: HTML5Translator, node: check_answer) -> None:
    end = "label" if is_live(node) else "p"
    translator.body.append(f"</span></{end}></div>\n")


def _visit_key(translator: HTML5Translator, node: check_key) -> None:
    mode = mode_of(node)
    if mode == "worksheet":
        raise nodes.SkipNode
    if mode == "page":
        summary = _("Answers and reasons")
        translator.body.append(
            f'<details class="cl-reasons without-js"><summary>{summary}</summary>\n'
        )
    else:
        translator.body.append('<div class="cl-reasons">\n')


def _depart_key(translator: HTML5Translator, node: check_key) -> None:
    translator.body.append("</details>\n" if mode_of(node) == "page" else "</div>\n")


def _visit_reason(translator: HTML5Translator, node: check_reason) -> None:
    state = "right" if node["right"] else "wrong"
    verdict = _("{letter} is right.") if node["right"] else _("{letter} is not the answer.")
    translator.body.append(
        f'<div class="cl-reason" data-place="{node["place"]}" data-state="{state}">\n'
        f'<p class="cl-verdict">{verdict.format(letter=letter(node["place"]))}</p>\n'
    )


def setup(app: Sphinx) -> None:
    """Add the nodes."""
    app.add_node(check, html=(_visit_check, _depart))
    app.add_node(check_choices, html=(_visit_choices, _depart_choices))
    app.add_node(check_answer, html=(_visit_answer, _depart_answer))
    app.add_node(check_key, html=(_visit_key, _depart_key))
    app.add_node(check_reason, html=(_visit_reason, _depart))
