"""Citations resolved quickly: pybtex looks for its plug-ins anew at every one, in all packages.

That was a sixth of a build; the answer stays the same, so it is asked for once.
"""

from functools import cache

import pybtex.plugin  # type: ignore[import-untyped]
from sphinx.application import Sphinx

__all__ = ["setup"]

_find_once = cache(pybtex.plugin.find_plugin)


def setup(app: Sphinx) -> None:
    """Have whoever asks for a plug-in get the answer of the first time."""
    pybtex.plugin.find_plugin = _find_once
