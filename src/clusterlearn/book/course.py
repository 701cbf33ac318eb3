"""What the course holds: modules, chapters, and what each chapter lets a reader do.

Directives register what they find while pages are read. Once all pages are read every page can ask
the course for the syllabus, the timings and the totals; `consistency` holds it against what its
chapters promise.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging

from clusterlearn.book.frontmatter import (
    Chapter,
    FrontMatterError,
    Guide,
    Overview,
    read_front_matter,
)

__all__ = [
    "Asked",
    "Course",
    "Kind",
    "Module",
    "Page",
    "course",
    "is_tool",
    "modules",
    "setup",
    "title",
    "warn",
]

logger = logging.getLogger(__name__)

Kind = Literal["checks", "prompts", "exercises"]


@dataclass
class Page:
    """A page of the book, with its front matter and what its directives registered.

    `checks`, `prompts` and `exercises` give the objective of each, by id; `lines` gives the line
    of each directive, for messages; `texts` gives objectives and summary as the page shows them,
    that is in the language of the build.
    """

    docname: str
    front: Chapter | Overview | Guide
    checks: dict[str, str] = field(default_factory=dict)
    prompts: dict[str, str] = field(default_factory=dict)
    exercises: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Permanent name of the page in saved progress: the docname without ``book/``."""
        return self.docname.removeprefix("book/")

    @property
    def chapter(self) -> Chapter:
        """Front matter of a page that is known to be a chapter."""
        assert isinstance(self.front, Chapter)
        return self.front


@dataclass(frozen=True)
class Asked:
    """What a prompt asks, as the page shows it, and the heading above it (empty below the title)."""

    question: str
    heading: str


@dataclass(frozen=True)
class Module:
    """A module as the reader sees it: its overview and its chapters in order."""

    slug: str
    overview: Page
    chapters: tuple[Page, ...]


@dataclass
class Course:
    """Every page that has front matter, by docname.

    Pages whose front matter cannot be read are `unreadable`; pages that show more of the course
    than themselves are `drawn`, and are written again when what they may show has changed: the
    `shown` facts of any page. `sheets` gives the page of each prompt on a tool's sheet, which
    belongs to no objective; `questions` what each page with prompts asks, by id, in its order.
    """

    pages: dict[str, Page] = field(default_factory=dict)
    unreadable: set[str] = field(default_factory=set)
    sheets: dict[str, str] = field(default_factory=dict)
    questions: dict[str, dict[str, "Asked"]] = field(default_factory=dict)
    drawn: set[str] = field(default_factory=set)
    shown: dict[str, Any] = field(default_factory=dict)

    def register(self, docname: str, kind: Kind, id: str, objective: str, line: int) -> None:
        """Note that a chapter shows a thing of that `kind`, and for which objective."""
        page = self.pages.get(docname)
        if docname in self.unreadable:
            return
        if kind == "prompts" and is_tool(docname):
            self._require_new(docname, kind, id, line)
            self.sheets[id] = docname
            return
        if page is None or not isinstance(page.front, Chapter):
            warn(f"{id!r} stands on a page that is no chapter", docname, line)
            return
        self._require_new(docname, kind, id, line)
        if not objective:
            warn(f"{id!r} names no objective: add a line ':objective: id'", docname, line)
        getattr(page, kind)[id] = objective
        page.lines[id] = line

    def _require_new(self, docname: str, kind: Kind, id: str, line: int) -> None:
        homes = [other.docname for other in self.pages.values() if id in getattr(other, kind)]
        if kind == "prompts" and id in self.sheets:
            homes.append(self.sheets[id])
        for home in homes:
            warn(f"{id!r} stands in {home} already; ids are unique", docname, line)

    def chapters(self) -> Iterator[tuple[Page, Chapter]]:
        """Every chapter, with its front matter."""
        for page in self.pages.values():
            if isinstance(page.front, Chapter):
                yield page, page.front

    def forget(self, docname: str) -> None:
        """Drop what is known of a page."""
        self.pages.pop(docname, None)
        self.unreadable.discard(docname)
        self.drawn.discard(docname)
        self.questions.pop(docname, None)
        self.sheets = {id: home for id, home in self.sheets.items() if home != docname}

    def join(self, other: "Course", docnames: list[str]) -> None:
        """Take over what another process read."""
        names = set(docnames)
        self.pages |= {name: page for name, page in other.pages.items() if name in names}
        self.unreadable |= other.unreadable & names
        self.drawn |= other.drawn & names
        self.sheets |= {id: home for id, home in other.sheets.items() if home in names}
        self.questions |= {name: asked for name, asked in other.questions.items() if name in names}


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
            tuple(
                pages[child] for child in env.toctree_includes.get(docname, ()) if child in pages
            ),
        )
        for docname in _in_order(env, env.config.root_doc)
        if docname in pages and isinstance(pages[docname].front, Overview)
    )


def _in_order(env: BuildEnvironment, docname: str) -> Iterator[str]:
    yield docname
    for child in env.toctree_includes.get(docname, ()):
        yield from _in_order(env, child)


def title(env: BuildEnvironment, docname: str) -> str:
    """Return the first heading of a page."""
    text: str = env.titles.get(docname, nodes.title()).astext()
    return text


def warn(message: str, docname: str, line: int | None = None) -> None:
    """Say what is wrong with a page, in one line; the build treats it as an error."""
    logger.warning(message, type="clusterlearn", location=(docname, line))


def is_tool(docname: str) -> bool:
    """Whether a page is a sheet to fill in, or lists them: no chapter, and without front matter."""
    return docname.startswith("book/tools/")


def _kind(docname: str) -> type[Chapter] | type[Overview] | type[Guide] | None:
    """Say what front matter a page must have, by its place in the tree."""
    match docname.split("/"):
        case ["book", "trainers", _, name] if not name.startswith(_WITHOUT_FRONT_MATTER):
            return Guide
        case ["book", "trainers" | "cases" | "reference" | "tools", *_]:
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
    known = course(app.env)
    try:
        known.pages[docname] = Page(docname, read_front_matter(source[0], kind))
    except FrontMatterError as error:
        known.unreadable.add(docname)
        warn(str(error), docname, error.line)


def _write_again(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Name the pages to write again because another page shows other facts than before.

    A change of running text alone is none: it stands in its own page, and in the printed module,
    which depends on the files of its chapters.
    """
    known = course(env)
    facts = {
        "pages": {
            name: (title(env, name), asdict(page) | {"lines": None})
            for name, page in known.pages.items()
        },
        "asked": {name: (title(env, name), dict(asked)) for name, asked in known.questions.items()},
    }
    before, known.shown = known.shown, facts
    return [] if before == known.shown else sorted(known.drawn)


def setup(app: Sphinx) -> None:
    """Read front matter before each page."""
    app.connect("source-read", _read_page)
    app.connect("env-purge-doc", lambda _, env, docname: course(env).forget(docname))
    app.connect(
        "env-merge-info",
        lambda _, env, docnames, other: course(env).join(course(other), docnames),
    )
    app.connect("env-updated", _write_again)
