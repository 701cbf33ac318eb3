"""The course as a whole is held against what its chapters promise; each miss is one line."""

import csv
from itertools import chain
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from clusterlearn import cases
from clusterlearn.book.course import Page, course, modules, warn
from clusterlearn.book.frontmatter import Chapter, Guide
from clusterlearn.book.practice import SLUGS

__all__ = ["setup"]


def _check(app: Sphinx, env: BuildEnvironment) -> None:
    homes: dict[str, str] = {}
    for page, front in course(env).chapters():
        _check_ids(page, front, homes)
        _check_objectives(page, front)
        _check_exercises(page, front)
        _check_cases(page, front)
        _check_sources(env, page, front)
    _check_guides(env)
    if not course(env).unreadable:
        _check_claims(env, Path(app.srcdir) / "book" / "claims.tsv")


def _check_ids(page: Page, front: Chapter, homes: dict[str, str]) -> None:
    """An objective's id names one objective of the whole course; `homes` fills up."""
    for objective in front.objectives:
        if objective.id in homes:
            warn(
                f"objective {objective.id!r} stands in {homes[objective.id]} already; "
                "ids are unique",
                page.docname,
                1,
            )
        homes[objective.id] = page.docname


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
    things = chain(page.checks.items(), page.prompts.items(), page.exercises.items())
    for shown, objective in things:
        if objective and objective not in ids:
            warn(
                f"{shown!r} names an unknown objective {objective!r}; "
                f"the chapter has {', '.join(sorted(ids))}",
                page.docname,
                page.lines[shown],
            )


def _check_exercises(page: Page, front: Chapter) -> None:
    for slug in front.exercises:
        if slug not in SLUGS:
            known = ", ".join(SLUGS)
            warn(f"unknown exercise {slug!r}; there are {known}", page.docname, 1)
        elif slug not in page.exercises:
            warn(f"promises the exercise {slug!r} and does not show it", page.docname, 1)
    for slug in sorted(page.exercises.keys() - set(front.exercises)):
        warn(f"shows the exercise {slug!r} and does not promise it", page.docname, page.lines[slug])


def _check_cases(page: Page, front: Chapter) -> None:
    for slug in front.cases:
        if slug not in cases.CASES:
            warn(f"unknown case {slug!r}; there are {', '.join(cases.CASES)}", page.docname, 1)


def _check_sources(env: BuildEnvironment, page: Page, front: Chapter) -> None:
    known = env.get_domain("cite").bibdata.data.entries  # type: ignore[attr-defined]
    for key in front.sources:
        if key not in known:
            warn(f"unknown source {key!r}; add it to book/references.bib", page.docname, 1)


def _check_guides(env: BuildEnvironment) -> None:
    pages = course(env).pages
    for page in pages.values():
        if isinstance(page.front, Guide) and f"book/{page.front.facilitates}" not in pages:
            warn(f"facilitates an unknown chapter {page.front.facilitates!r}", page.docname, 1)


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


def setup(app: Sphinx) -> None:
    """Check once all pages are read."""
    app.connect("env-check-consistency", _check)
