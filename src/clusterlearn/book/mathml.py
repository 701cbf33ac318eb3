"""Formulas as MathML, with a mathematical font of only the characters that the course uses.

Without such a font on the reader's machine brackets and roots would not stretch.
"""

import base64
import io
import re
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

from docutils import nodes
from fontTools import subset
from fontTools.ttLib import TTFont
from latex2mathml.converter import convert
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.writers.html5 import HTML5Translator

from clusterlearn.book.assets import FOLDER
from clusterlearn.i18n import _

__all__ = ["font_css", "mathml", "setup"]

FONT = Path("node_modules/@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff")
STYLE = "math.css"
IN_ANY_FORMULA = "()[]{}|\N{SQUARE ROOT}"
"""What an element draws without naming it, such as a root."""
ITALICS = (
    (range(ord("A"), ord("Z") + 1), 0x1D434 - ord("A")),
    (range(ord("a"), ord("z") + 1), 0x1D44E - ord("a")),
    (range(0x391, 0x3A9 + 1), 0x1D6E2 - 0x391),
    (range(0x3B1, 0x3C9 + 1), 0x1D6FC - 0x3B1),
)
"""Latin and Greek letters, and how far their mathematical italics lie from them."""

ITALIC_H = 0x1D455
"""Unassigned: the italic h had a place of its own before."""
FITTING_CHARACTERS = 24
"""A phone's line takes a formula of so many characters."""

_DRAWN = re.compile(r">([^<]*)<")

logger = logging.getLogger(__name__)


@cache
def mathml(latex: str, display: str) -> str:
    """Return `latex` as a ``<math>`` element; `display` is ``"inline"`` or ``"block"``.

    Raises
    ------
    ValueError
        If a command is not known: it would stand in the page as it is.
    """
    made: str = convert(latex, display=display)
    if "\\" in made:
        raise ValueError(f"no MathML for a command in the formula {latex!r}")
    return made


def font_css(font: Path, characters: str) -> str:
    """Return a style sheet that holds the part of `font` which draws `characters` in formulas.

    Nothing is loaded from a file, since a page opened from disk may not load fonts everywhere.
    """
    options = subset.Options(flavor="woff", layout_features=["*"], recalc_timestamp=False)
    options.drop_tables = [table for table in options.drop_tables if table != "MATH"]
    subsetter = subset.Subsetter(options)
    drawn = TTFont(font, recalcTimestamp=False)
    subsetter.populate(text=characters + slanted(characters) + IN_ANY_FORMULA)
    subsetter.subset(drawn)
    data = io.BytesIO()
    drawn.flavor = "woff"
    drawn.save(data)
    source = base64.b64encode(data.getvalue()).decode()
    return (
        '@font-face{font-family:"STIX Two Math of the course";'
        f"src:url(data:font/woff;base64,{source})}}\n"
        'math{font-family:"STIX Two Math of the course",math}\n'
    )


def slanted(characters: str) -> str:
    """Return the mathematical italics of the letters among `characters`: browsers draw those."""
    found = {ord(letter) for letter in characters}
    shifted = {code + shift for codes, shift in ITALICS for code in codes if code in found}
    if "h" in characters:
        shifted = shifted - {ITALIC_H} | {ord("\N{PLANCK CONSTANT}")}
    return "".join(map(chr, sorted(shifted)))


def setup(app: Sphinx) -> None:
    """Make MathML the way to write formulas."""
    app.add_html_math_renderer("mathml", (_visit_inline, None), (_visit_block, None))
    app.connect("doctree-read", _note_characters)
    app.connect("env-purge-doc", lambda _app, env, docname: _characters(env).pop(docname, None))
    app.connect("env-updated", _write_style)
    app.connect("html-page-context", _link_style)


def _characters(env: BuildEnvironment) -> dict[str, str]:
    if not hasattr(env, "clusterlearn_formulas"):
        env.clusterlearn_formulas = {}  # type: ignore[attr-defined]
    found: dict[str, str] = env.clusterlearn_formulas  # type: ignore[attr-defined]
    return found


def _note_characters(app: Sphinx, doctree: nodes.document) -> None:
    drawn = ""
    for node in doctree.findall(lambda node: isinstance(node, nodes.math | nodes.math_block)):
        try:
            drawn += "".join(_DRAWN.findall(mathml(node.astext(), "inline")))
        except ValueError as error:
            logger.warning(str(error), location=node, type="clusterlearn")
    if drawn:
        _characters(app.env)[app.env.docname] = unescape(drawn)


def _write_style(app: Sphinx, env: BuildEnvironment) -> None:
    """Write the font; a machine without the browser parts shows formulas in its own letters."""
    characters = "".join(sorted(set("".join(_characters(env).values()))))
    font = Path(app.srcdir) / FONT
    if characters and app.builder.format == "html":
        css = font_css(font, characters) if font.exists() else "math{font-family:math}\n"
        (Path(app.outdir) / "_static" / FOLDER / STYLE).write_text(css, encoding="utf-8")


def _link_style(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: nodes.Node | None
) -> None:
    if "<math" in context.get("body", ""):
        app.add_css_file(f"{FOLDER}/{STYLE}")


def _visit_inline(translator: HTML5Translator, node: nodes.math) -> None:
    """Write the formula; one that may be wider than a phone scrolls in a box of its own."""
    made = mathml(node.astext(), "inline")
    if len("".join(_DRAWN.findall(made))) > FITTING_CHARACTERS:
        made = f"{_box(translator, node, 'span')}{made}</span>"
    translator.body.append(made)
    raise nodes.SkipNode


def _box(translator: HTML5Translator, node: nodes.Element, tag: str) -> str:
    attributes: dict[str, Any] = {"tabindex": "0", "role": "group", "aria-label": _("Formula")}
    return translator.starttag(node, tag, "", CLASS="formula", **attributes)


def _visit_block(translator: HTML5Translator, node: nodes.math_block) -> None:
    start = _box(translator, node, "div")
    number = f'<span class="formula-number">({node["number"]})</span>' if node["number"] else ""
    translator.body.append(f"{start}{number}{mathml(node.astext(), 'block')}</div>\n")
    raise nodes.SkipNode
