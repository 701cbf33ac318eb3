"""Builds for authors of prose: without the browser parts, so without Node.js."""

import os

from sphinx.application import Sphinx

from clusterlearn.pages import PROSE

__all__ = ["is_prose", "setup"]


def is_prose(app: Sphinx) -> bool:
    """Whether this build has no browser parts."""
    return bool(app.config.clusterlearn_prose)


def setup(app: Sphinx) -> None:
    """Take the choice from the environment of the build; a change rebuilds every page."""
    app.add_config_value("clusterlearn_prose", os.environ.get(PROSE) == "1", "env", [bool])
