"""The Sphinx extension that makes the course's pages; each component is one file."""

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from clusterlearn import __version__

__all__ = ["COMPONENTS", "setup"]

COMPONENTS = (
    "access",
    "asked",
    "assets",
    "case_list",
    "case_tables",
    "check_html",
    "checks",
    "citations",
    "consistency",
    "course",
    "exercise_pages",
    "exercise_paper",
    "exercise_reference",
    "footer",
    "fragments",
    "headers",
    "initiative_tables",
    "initiative_pages",
    "keep",
    "letters",
    "mathml",
    "offline",
    "outputs",
    "predictions",
    "print_module",
    "progress",
    "prompts",
    "prose",
    "survey_tables",
    "syllabus",
    "theme",
    "vendor",
    "what_you_can_do",
    "your_cluster",
)
"""Files of this package with a ``setup`` of their own; each owner of a file adds its line."""


def setup(app: Sphinx) -> ExtensionMetadata:
    """Set up every component."""
    for component in COMPONENTS:
        app.setup_extension(f"{__name__}.{component}")
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}
