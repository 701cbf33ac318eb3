"""What the course holds: modules, chapters, and what each chapter lets a reader do.

Directives register what they find while pages are read; once all pages are read the course is
checked as a whole, and every page can ask it for the syllabus, the timings and the totals.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging

from clusterlearn import cases, exercises
from clusterlearn.book.frontmatter import (
    Chapter,
    FrontMatterError,
    Guide,
    Overview,
    read_front_matter,
)

__all__ = ["Course", "Module", "Page", "course", "modules", "setup", "warn"]

logger = logging.getLogger(__name__)


@dataclass
class Page:
    """A page of the book, with its front matter and what its directives registered.

    `checks`, `prompts` and `exercises` give the objective of each, by id; `shown` gives the line
    of each directive, for messages.
    """

    docname: str
    front: Chapter | Overview | Guide
    checks: dict[str, str] = field(default_factory=dict)
    prompts: dict[str, str] = field(default_factory=dict)
    exercises: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Permanent name of the page in saved progress: the docname without ``book/``."""
        return self.docname.removeprefix("book/")


@dataclass(frozen=True)
class Module:
    """A module as the reader sees it: its overview and its chapters in order."""

    slug: str
    overview: Page
    chapters: tuple[Page, ...]


@dataclass
class Course:
    """Every page that has front matter, by docname."""

    pages: dict[str, Page] = field(default_factory=dict)

    def register(self, docname: str, kind: str, id: str, objective: str, line: int) -> None:
        """Note that a page shows a thing of that `kind` (``checks``, ``prompts``, ...)."""
        page = self.pages.get(docname)
        if page is None or not isinstance(page.front, Chapter):
            warn(f"a page without a chapter's front matter shows {id!r}", docname, line)
            return
        for other in self.pages.values():
            if id in getattr(other, kind):
                warn(f"{id!r} stands in {other.docname} already; ids are unique", docname, line)
        getattr(page, kind)[id] = objective
        page.lines[id] = line

    def chapters(self) -> Iterator[tuple[Page, Chapter]]:
        """Every chapter, with its front matter."""
        for page in self.pages.values():
            if isinstance(page.front, Chapter):
                yield page, page.front


def course(env: BuildEnvironment) -> Course:
    """Return the course of this build."""
    if not hasattr(env, "clusterlearn_course"):
        env.clusterlearn_course = Course()  # type: ignore[attr-defined]
    found: Course = env.clusterlearn_course  # type: ignore[attr-defined]
    return found


def modules(env: BuildEnvironment) -> tuple[Module, ...]:
    """Return the modules in the order of the table of contents."""
    pages = course(env).pages
    return tuple(
        Module(
            docname.split("/")[-2],
            pages[docname],
            tuple(pages[child] for child in env.toctree_includes.get(docname, ())),
        )
        for docname in _in_order(env, env.config.root_doc)
        if docname in pages and isinstance(pages[docname].front, Overview)
    )


def _in_order(env: BuildEnvironment, docname: str) -> Iterator[str]:
    yield docname
    for child in env.toctree_includes.get(docname, ()):
        yield from _in_order(env, child)


def warn(message: str, docname: str, line: int | None = None) -> None:
    """Say what is wrong with a page, in one line; the build treats it as an error."""
    logger.warning(message, type="clusterlearn", location=(docname, line))


def _kind(docname: str) -> type[Chapter] | type[Overview] | type[Guide] | None:
    """Say what front matter a page must have, by its place in the tree."""
    match docname.split("/"):
        case ["book", "trainers", _, name] if not name.startswith(_WITHOUT_FRONT_MATTER):
            return Guide
        case ["book", "trainers" | "cases" | "reference", *_]:
            return None
        case ["book", _, "index"]:
            return Overview
        case ["book", _, _]:
            return Chapter
    return None


_WITHOUT_FRONT_MATTER = ("paper_", "print", "answer_key", "index")


def _read_page(app: Sphinx, docname: str, source: list[str]) -> None:
    kind = _kind(docname)
    if kind is None:
        return
    try:
        front = read_front_matter(source[0], kind)
    except FrontMatterError as error:
        warn(str(error), docname, error.line)
        return
    assert isinstance(front, Chapter | Overview | Guide)
    course(app.env).pages[docname] = Page(docname, front)


def _forget(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    course(env).pages.pop(docname, None)


def _check(app: Sphinx, env: BuildEnvironment) -> None:
    """Hold the course against what its chapters promise."""
    known = course(env)
    for page, front in known.chapters():
        _check_objectives(page, front)
        _check_promises(env, page, front)
    for page in known.pages.values():
        if isinstance(page.front, Guide) and f"book/{page.front.facilitates}" not in known.pages:
            warn(f"facilitates an unknown chapter {page.front.facilitates!r}", page.docname, 1)
    _check_claims(env, Path(app.srcdir) / "book" / "claims.tsv")


def _check_objectives(page: Page, front: Chapter) -> None:
    ids = {objective.id for objective in front.objectives}
    checked = set(page.checks.values())
    done = set(page.prompts.values()) | set(page.exercises.values())
    for id in sorted(ids - checked):
        warn(f"objective {id!r} has no check", page.docname, 1)
    for id in sorted(ids - done):
        warn(
            f"objective {id!r} has nothing to do: add an exercise or a prompt for it",
            page.docname,
            1,
        )
    for shown, objective in {**page.checks, **page.prompts, **page.exercises}.items():
        if objective not in ids:
            warn(
                f"{shown!r} names an unknown objective {objective!r}",
                page.docname,
                page.lines[shown],
            )


def _check_promises(env: BuildEnvironment, page: Page, front: Chapter) -> None:
    for slug in front.exercises:
        if slug not in exercises.SLUGS:
            warn(
                f"unknown exercise {slug!r}; there are {', '.join(exercises.SLUGS)}",
                page.docname,
                1,
            )
        elif slug not in page.exercises:
            warn(f"promises the exercise {slug!r} and does not show it", page.docname, 1)
    for slug in page.exercises.keys() - set(front.exercises):
        warn(
            f"shows the exercise {slug!r} and does not promise it", page.docname, page.lines[slug]
        )
    for slug in front.cases:
        if slug not in cases.CASES:
            warn(f"unknown case {slug!r}; there are {', '.join(cases.CASES)}", page.docname, 1)
    known = env.get_domain("cite").bibdata.data.entries  # type: ignore[attr-defined]
    for key in front.sources:
        if key not in known:
            warn(f"unknown source {key!r}; add it to book/references.bib", page.docname, 1)


def _check_claims(env: BuildEnvironment, path: Path) -> None:
    taught = {id: page for page, front in course(env).chapters() for id in front.teaches}
    with path.open(encoding="utf-8", newline="") as file:
        claims = {row["id"]: row["module"] for row in csv.DictReader(file, delimiter="\t")}
    for id, page in taught.items():
        if id not in claims:
            warn(f"teaches an unknown claim {id!r}", page.docname, 1)
    for module in modules(env):
        for id, home in claims.items():
            if home == module.slug and id not in taught:
                warn(f"claim {id!r} is taught nowhere", module.overview.docname, 1)


def title(env: BuildEnvironment, docname: str) -> str:
    """Return the first heading of a page."""
    return env.titles.get(docname, nodes.title()).astext()


def setup(app: Sphinx) -> None:
    """Read front matter before each page and check the course after all."""
    app.connect("source-read", _read_page)
    app.connect("env-purge-doc", _forget)
    app.connect("env-check-consistency", _check)
