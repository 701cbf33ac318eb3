"""The course's own small HTML theme, made of Sphinx's basic one."""

from pathlib import Path

from sphinx.application import Sphinx

__all__ = ["TEMPLATES", "setup"]

TEMPLATES = Path(__file__).parent / "templates"


def setup(app: Sphinx) -> None:
    """Register the theme."""
    app.add_html_theme("clusterlearn", str(TEMPLATES))
