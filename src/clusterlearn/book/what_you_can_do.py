"""``{what-you-can-do}``: every objective of the course, and what the reader has shown of it."""

import json
from collections.abc import Mapping
from typing import Any

from sphinx.application import Sphinx

from clusterlearn.book import fragments
from clusterlearn.book.course import modules
from clusterlearn.book.fragments import Directive, Place, fragment
from clusterlearn.book.syllabus import outline
from clusterlearn.i18n import _

__all__ = ["setup"]


class WhatYouCanDo(Directive):
    """The whole list; a script marks what is shown, begun and open."""

    optional_arguments = 0
    scripts = ("overview.js", "can.js")


def _values(place: Place, node: fragment) -> Mapping[str, Any]:
    known = modules(place.env)
    return {
        "modules": [outline(place, module) for module in known],
        "root": place.root,
        "words": json.dumps(_words(), ensure_ascii=False),
    }


def _words() -> dict[str, str]:
    return {
        "of": _("Statement of {date}."),
        "of-by": _("Statement of {name}, {date}."),
        "nobody": _("Nobody is chosen on this device, so nothing is marked."),
        "sum": _("Shown: {shown} of {total}. Begun: {begun}. Open: {open}."),
        "all": _("All of it is shown: you have done every check and task of this course."),
        "shown": _("Shown"),
        "begun": _("Begun"),
        "open": _("Open"),
    }


def setup(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("what-you-can-do", WhatYouCanDo)
    fragments.add("what-you-can-do", _values)
