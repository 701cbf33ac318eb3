"""The Sphinx extension that makes the course's pages; each component is one file."""

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from clusterlearn import __version__

__all__ = ["COMPONENTS", "setup"]

COMPONENTS = (
    "access",
    "assets",
    "course",
    "exercise_pages",
    "footer",
    "mathml",
    "outputs",
    "prose",
    "theme",
    "vendor",
)
"""Files of this package with a ``setup`` of their own; each owner of a file adds its line."""


def setup(app: Sphinx) -> ExtensionMetadata:
    """Set up every component."""
    for component in COMPONENTS:
        app.setup_extension(f"{__name__}.{component}")
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}
