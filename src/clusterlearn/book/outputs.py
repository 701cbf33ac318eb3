"""Outputs of notebooks in a page: charts become still pictures, widgets a word on where they live."""

import hashlib
import re
from html import escape
from typing import Any

import vl_convert
from docutils import nodes
from myst_nb.core.render import (
    MimeData,
    MimeRenderPlugin,
    NbElementRenderer,
    load_mime_renders,
)
from sphinx.application import Sphinx

from clusterlearn.i18n import _

__all__ = ["Outputs", "setup", "vega_picture"]

VEGA_LITE = "application/vnd.vegalite.v5+json"
WIDGET = "application/vnd.jupyter.widget-view+json"


def vega_picture(chart: dict[str, Any]) -> str:
    """Return a Vega-Lite `chart` as an SVG named by the chart's description."""
    drawn: str = vl_convert.vegalite_to_svg(chart)
    own = hashlib.sha256(drawn.encode()).hexdigest()[:8]
    drawn = re.sub(r'(\bid="|url\(#|href="#)', rf"\g<1>{own}-", drawn)
    label = escape(chart.get("description", _("Chart")))
    return drawn.replace("<svg ", f'<svg role="img" aria-label="{label}" ', 1)


class Outputs(MimeRenderPlugin):  # type: ignore[misc]  # myst_nb has no types
    """Draw what stock pages leave out with a warning, or fill with scripts."""

    mime_priority_overrides = (("*", VEGA_LITE, 5), ("*", WIDGET, 6))

    @staticmethod
    def handle_mime(
        _renderer: NbElementRenderer, data: MimeData, inline: bool
    ) -> list[nodes.Element] | None:
        """Return what stands in the page for `data`; None leaves it to others."""
        if inline:
            return None
        if data.mime_type == VEGA_LITE:
            html = f'<div class="vega">{vega_picture(dict(data.content))}</div>'
            return [nodes.raw("", html, format="html")]
        if data.mime_type == WIDGET:
            said = _("When the notebook runs, its inputs stand here.")
            return [nodes.paragraph(said, said, classes=["widget-place"])]
        return None


def setup(app: Sphinx) -> None:
    """Add the outputs to those that MyST-NB knows; its list lives as long as the process."""
    renders = load_mime_renders()
    if Outputs not in renders:
        renders.append(Outputs)
