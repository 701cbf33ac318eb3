"""Texts that a reader sees pass through gettext; English is the source language."""

import gettext
import os
from pathlib import Path

__all__ = ["LANGUAGE", "_", "ngettext"]

LANGUAGE = os.environ.get("CLUSTERLEARN_LANGUAGE", "en")

_translation = gettext.translation(
    "clusterlearn", Path(__file__).parent / "locale", [LANGUAGE], fallback=True
)
_ = _translation.gettext
ngettext = _translation.ngettext
