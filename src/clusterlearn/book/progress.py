"""What the browser knows of the course, and ``{progress}``: the page on which a reader sees it."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from clusterlearn.book import fragments
from clusterlearn.book.assets import FOLDER
from clusterlearn.book.course import Page, course, modules, title
from clusterlearn.book.fragments import Directive, Place, fragment
from clusterlearn.book.practice import practice
from clusterlearn.book.syllabus import outline
from clusterlearn.book.words import words

__all__ = ["course_record", "setup"]


def course_record(env: BuildEnvironment, uri: Mapping[str, str]) -> dict[str, Any]:
    """Return what scripts need to know of the course.

    Parameters
    ----------
    env : BuildEnvironment
        What was read.
    uri : mapping of str to str
        Address of each page, by docname, relative to the root of the site.
    """
    return {
        "modules": [
            {
                "slug": module.slug,
                "title": title(env, module.overview.docname),
                "url": uri[module.overview.docname],
                "chapters": [_chapter(env, page, uri) for page in module.chapters],
            }
            for module in modules(env)
        ]
    }


def _chapter(env: BuildEnvironment, page: Page, uri: Mapping[str, str]) -> dict[str, Any]:
    return {
        "page": page.name,
        "title": title(env, page.docname),
        "url": uri[page.docname],
        "minutes": {"read": page.chapter.read, "practise": page.chapter.practise},
        "objectives": [_objective(page, goal.id) for goal in page.chapter.objectives],
        "checks": list(page.checks),
        "prompts": list(page.prompts),
        "tasks": [task for slug in page.exercises for task in _tasks(slug)],
    }


def _objective(page: Page, id: str) -> dict[str, Any]:
    return {
        "id": id,
        "checks": list(_of(page.checks, id)),
        "prompts": list(_of(page.prompts, id)),
        "tasks": [task for slug in _of(page.exercises, id) for task in _tasks(slug)],
    }


def _of(shown: Mapping[str, str], objective: str) -> Iterator[str]:
    return (id for id, named in shown.items() if named == objective)


def _tasks(slug: str) -> list[str]:
    return [f"{slug}/{task}" for task in practice(slug).tasks]


def _write(app: Sphinx, env: BuildEnvironment) -> None:
    """Write the record before the pages, which link it with its checksum."""
    if app.builder.format != "html":
        return
    uri = {page: app.builder.get_target_uri(page) for page in course(env).pages}
    folder = Path(app.outdir) / "_static" / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "course.js").write_text(
        '"use strict";\nwindow.clusterlearn ??= {};\n'
        f"clusterlearn.course = {_compact(course_record(env, uri))};\n"
        f"clusterlearn.words = {_compact(words())};\n",
        encoding="utf-8",
    )


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class Progress(Directive):
    """The whole page: who is learning, what is done, to keep, to bring back, to erase."""

    optional_arguments = 0
    scripts = ("overview.js", "progress.js")


def _values(place: Place, node: fragment) -> Mapping[str, Any]:
    return {"modules": [outline(place, module) for module in modules(place.env)]}


def setup(app: Sphinx) -> None:
    """Add the directive and write ``course.js``."""
    app.add_directive("progress", Progress)
    app.connect("env-check-consistency", _write)
    fragments.add("progress", _values)
