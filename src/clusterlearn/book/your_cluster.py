"""``{your-cluster}``: all that a reader writes about a cluster, on one page, as a draft.

The page lists every prompt; a script fills in the notes kept on the device. To which part of the
draft a prompt belongs is decided here, by its module, its chapter or its sheet.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from clusterlearn import exercises
from clusterlearn.book import fragments
from clusterlearn.book.assets import FOLDER
from clusterlearn.book.course import course, modules, title, warn
from clusterlearn.book.fragments import Directive, Place, fragment
from clusterlearn.book.prose import is_prose
from clusterlearn.data import SURVEYS, example
from clusterlearn.i18n import _

__all__ = ["PARTS", "Part", "setup"]


@dataclass(frozen=True)
class Part:
    """A part of the draft: the sheets of `tools` come first, then chapters, by module or one by one."""

    slug: str
    title: str
    sheets: tuple[str, ...]
    chapters: tuple[str, ...]


PARTS = (
    Part(
        "cluster",
        _("The cluster and its market"),
        ("diagnostic", "interview_guide"),
        ("why_clusters", "cluster_agent/choosing_a_cluster"),
    ),
    Part(
        "trust",
        _("Trust and governance"),
        ("stakeholder_map",),
        ("cluster_agent/why_firms_stand_alone", "trust_governance"),
    ),
    Part(
        "institutions",
        _("Institutions, skills, services and finance"),
        (),
        ("institutions",),
    ),
    Part("poor", _("The poor among us"), (), ("pro_poor",)),
    Part(
        "next",
        _("What we do next: the action plan"),
        ("action_plan",),
        ("cluster_agent", "lessons", "capstone"),
    ),
)
"""The draft in its order; a chapter that stands alone in the table is not with its module."""

TABLES = ("action_plan",)
"""Sheets that are shown as a table, with a row for each question, open ones too."""


@dataclass(frozen=True)
class Entry:
    """A prompt, or a sheet of figures; `kind` is that of its record on the device."""

    kind: str
    id: str
    question: str
    source: str
    url: str
    example: str = ""


@dataclass(frozen=True)
class Group:
    """The entries of one sheet, or of all chapters of a part (whose `url` is empty)."""

    title: str
    url: str
    entries: tuple[Entry, ...]
    is_table: bool = False


class YourCluster(Directive):
    """The whole draft."""

    optional_arguments = 0
    scripts = ("draft_text.js", "draft.js")


def _values(place: Place, node: fragment) -> Mapping[str, Any]:
    _refuse_homeless(place)
    static = f"{place.root}_static/{FOLDER}"
    can_save = not is_prose(place.builder.app)
    return {
        "parts": [(part, list(_groups(place, part))) for part in PARTS],
        "words": json.dumps(_words(), ensure_ascii=False),
        "scripts": [f"{static}/{name}.js" for name in ("fflate", "docx")] if can_save else [],
        "urls": {
            name: place.url(f"book/{name}")
            for name in ("progress", "tools/diagnostic", "tools/action_plan")
            if f"book/{name}" in place.env.found_docs
        },
    }


def _refuse_homeless(place: Place) -> None:
    """Say which pages ask something that no part of the draft takes."""
    taken = {name for part in PARTS for name in _pages(place.env, part)}
    for docname in sorted(course(place.env).questions.keys() - taken):
        warn("has prompts that no part of book/your_cluster.py takes", docname, 1)


def _pages(env: BuildEnvironment, part: Part) -> Iterator[str]:
    yield from (f"book/tools/{sheet}" for sheet in part.sheets)
    yield from _chapters(env, part)


def _chapters(env: BuildEnvironment, part: Part) -> Iterator[str]:
    """The chapters of a part, in the order of the course."""
    alone = {name for part in PARTS for name in part.chapters if "/" in name}
    for module in modules(env):
        for page in module.chapters:
            home = page.name if page.name in alone else module.slug
            if home in part.chapters:
                yield page.docname


def _groups(place: Place, part: Part) -> Iterator[Group]:
    for sheet in part.sheets:
        docname = f"book/tools/{sheet}"
        entries = tuple(_notes(place, docname))
        if entries:
            name = title(place.env, docname)
            yield Group(name, place.url(docname), entries, sheet in TABLES)
    chapters = list(_chapters(place.env, part))
    figures = [entry for docname in chapters for entry in _figures(place, docname)]
    notes = [entry for docname in chapters for entry in _notes(place, docname)]
    if figures or notes:
        yield Group(_("From the chapters"), "", (*figures, *notes))


def _notes(place: Place, docname: str) -> Iterator[Entry]:
    for id, asked in course(place.env).questions.get(docname, {}).items():
        is_sheet = docname.startswith("book/tools/")
        source = asked.heading if is_sheet else title(place.env, docname)
        url = f"{place.url(docname)}#prompt-{id}"
        yield Entry("prompts", id, asked.question, source or title(place.env, docname), url)


def _figures(place: Place, docname: str) -> Iterator[Entry]:
    for slug in course(place.env).pages[docname].exercises:
        if slug in exercises.SLUGS and exercises.load(slug).own:
            url = f"{place.url(docname)}#exercise-{slug}"
            asked = _("Your own figures: {title}").format(title=SURVEYS[slug].title)
            yield Entry("figures", slug, asked, title(place.env, docname), url, example(slug))


def _words() -> dict[str, str]:
    return {
        "draft": _("Draft of {date}."),
        "draft-by": _("Draft of {date}, by {name}."),
        "nobody": _("Nobody is chosen on this device, so no notes are shown."),
        "open": _("Questions still open: {count}"),
        "more-rows": _("Rows left out here: {count}."),
        "step": _("Step"),
        "question": _("Question"),
        "agreed": _("What we wrote"),
        "file": _("in-your-cluster.docx"),
        "copied": _("The text is copied. Paste it where you want to work on it."),
        "copy-by-hand": _("The text is marked. Copy it with your keyboard or by a long press."),
        "saved": _("The file {file} is on its way to your downloads."),
        "failed": _("The file could not be made here. Copy the text instead: it says the same."),
    }


def setup(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("your-cluster", YourCluster)
    fragments.add("your-cluster", _values)
