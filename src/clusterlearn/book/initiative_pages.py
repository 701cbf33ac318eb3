"""The ``{initiative}`` directive: the capstone's game, played in the page without Python.

The page holds the forms of the game; a script beside it holds the rules, from which
`initiative.js` plays as the library does.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from clusterlearn.book import assets
from clusterlearn.book.course import course, title
from clusterlearn.book.fragments import render
from clusterlearn.book.initiative_words import GROUPS, initiative_words
from clusterlearn.book.model_pages import page_address
from clusterlearn.book.prose import is_prose
from clusterlearn.initiative import tasks
from clusterlearn.initiative.rules import rules

__all__ = ["initiative_node", "initiative_record", "setup"]

SCRIPT = "initiative_rules.js"
PAPER = "book/trainers/capstone/paper_initiative"
REFERENCE = "book/reference/initiative"
FILES = (
    "d3.js",
    "chart.js",
    "chart_line.js",
    "initiative.js",
    SCRIPT,
    "initiative_words.js",
    "initiative_kept.js",
    "initiative_chart.js",
    "initiative_debrief.js",
    "initiative_part.js",
    "initiative_start.js",
    "initiative_form.js",
    "initiative_quarter.js",
    "initiative_end.js",
    "initiative_play.js",
)


class initiative_node(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """The game: HTML writes the whole of it, other builders what it asks and its limits."""


class Initiative(SphinxDirective):
    """Show the game and bind it to an objective of the chapter."""

    option_spec: ClassVar = {"objective": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Register the game as an exercise of the chapter."""
        objective = self.options.get("objective", "")
        known = course(self.env)
        known.register(self.env.docname, "exercises", tasks.SLUG, objective, self.lineno)
        known.drawn.add(self.env.docname)
        files = () if is_prose(self.env.app) else FILES
        styles = ("learn.css", "exercise.css", "initiative.css")
        assets.require(self.env, self.env.docname, *styles, *files)
        node = initiative_node(ids=[f"exercise-{tasks.SLUG}"])
        for text in (tasks.TITLE, tasks.QUESTION, tasks.LIMITS):
            node += nodes.paragraph(text, text, translatable=False)
        return [node]


def initiative_record(env: BuildEnvironment, uri: Mapping[str, str]) -> dict[str, Any]:
    """Return what the page's scripts need: rules, words, tasks, and where claims are taught.

    Parameters
    ----------
    env : BuildEnvironment
        What was read.
    uri : mapping of str to str
        Address of each chapter, by docname, relative to the root of the site.
    """
    known = rules()
    wanted = {claim for lesson in known["lessons"] for claim in lesson["claims"]}
    return {
        "rules": known,
        "tasks": [{"slug": task.slug, "of": task.of, "least": task.least} for task in tasks.TASKS],
        "chapters": {
            claim: {"title": title(env, page.docname), "url": uri[page.docname]}
            for page, front in course(env).chapters()
            for claim in front.teaches
            if claim in wanted
        },
        "words": initiative_words(),
    }


def _write(app: Sphinx, env: BuildEnvironment) -> None:
    """Write the script before the pages, which link it with its checksum."""
    if app.builder.format != "html" or is_prose(app):
        return
    uri = {page: app.builder.get_target_uri(page) for page in course(env).pages}
    record = json.dumps(initiative_record(env, uri), ensure_ascii=False, separators=(",", ":"))
    folder = Path(app.outdir) / "_static" / assets.FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    (folder / SCRIPT).write_text(
        f'"use strict";\n(window.clusterlearn ??= {{}}).initiativeRecord = {record};\n',
        encoding="utf-8",
    )


def _visit(translator: HTML5Translator, node: initiative_node) -> None:
    app, docname = translator.builder.app, translator.builder.current_docname
    known = rules()
    translator.body.append(
        render(
            "initiative",
            id=node["ids"][0],
            live=not is_prose(app) and node.get("mode") is None,
            root="../" * docname.count("/"),
            paper=page_address(app, docname, PAPER),
            reference=page_address(app, docname, REFERENCE),
            game=tasks,
            rules=known,
            levels=(
                (_level(word), level) for level, word in enumerate(("nothing", "some", "much"))
            ),
            groups=GROUPS,
        )
    )
    raise nodes.SkipNode


def _level(word: str) -> str:
    return initiative_words()[word]


def _pass(translator: nodes.NodeVisitor, node: initiative_node) -> None:
    """Let other builders write the paragraphs of the node."""


def setup(app: Sphinx) -> None:
    """Add the directive and write the script."""
    app.add_directive("initiative", Initiative)
    app.add_node(
        initiative_node,
        html=(_visit, None),
        latex=(_pass, _pass),
        text=(_pass, _pass),
        texinfo=(_pass, _pass),
        man=(_pass, _pass),
    )
    app.connect("env-check-consistency", _write)
