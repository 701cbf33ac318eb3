"""The ``{exercise}`` directive: an exercise as it stands in a page before any script runs.

The page shows the question, the default result as a sentence, a picture and figures, and the tasks.
A script file beside it holds the table, from which `exercise.js` answers every move.
"""

import gzip
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any, ClassVar

import vl_convert
from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from clusterlearn import exercises
from clusterlearn.book import assets
from clusterlearn.book.course import course, warn
from clusterlearn.book.exercise_html import exercise_html, words
from clusterlearn.book.lite import lite_url
from clusterlearn.book.model_pages import model_pages, page_address, paper_form
from clusterlearn.book.own_html import own_html, own_words
from clusterlearn.book.prose import is_prose
from clusterlearn.book.pyodide import pyodide_size
from clusterlearn.charts import vega_lite
from clusterlearn.data import example
from clusterlearn.exercise import Answer, Choice, Exercise, Task
from clusterlearn.table import tabulate

__all__ = ["exercise_script", "setup"]

MAX_TABLE_BYTES = 30_000
OWN_DATA = "book/reference/data"

_ROOM = {"left": 25, "top": 5, "right": 25, "bottom": 5}
"""Beside names and values of bars: a reader's font may be wider than the one we measure with."""


class exercise_node(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """An exercise: HTML writes the whole of it, other builders its sentence and limits."""


class ExerciseDirective(SphinxDirective):
    """Show an exercise of the library and bind it to an objective of the chapter."""

    required_arguments = 1
    option_spec: ClassVar = {"objective": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        slug = self.arguments[0]
        try:
            exercise = exercises.load(slug)
        except ValueError as error:
            warn(str(error), self.env.docname, self.lineno)
            return []
        objective = self.options.get("objective", "")
        course(self.env).register(self.env.docname, "exercises", slug, objective, self.lineno)
        assets.require(self.env, self.env.docname, *_assets(self.env.app, slug))
        name = f"exercise-{slug}"
        node = exercise_node(slug=slug, ids=[name], names=[name])
        self.state.document.note_explicit_target(node)
        result = exercise.evaluate()
        for text in (exercise.title, exercise.question, result.sentence, exercise.limits):
            node += nodes.paragraph(text, text, translatable=False)
        return [node]


def _assets(app: Sphinx, slug: str) -> tuple[str, ...]:
    """What the page loads for an exercise; without the browser parts it stands still."""
    if is_prose(app):
        return ("learn.css", "exercise.css")
    exercise = exercises.load(slug)
    kinds = {exercise.chart.kind} | ({exercise.own.kind} if exercise.own else set())
    charts = (f"chart_{kind}.js" for kind in sorted(kinds))
    scripts = ("d3.js", "chart.js", *charts, "table.js", "data.js", "engine.js")
    own = ("field.js", "own.js") if exercise.own else ()
    return ("learn.css", "exercise.css", *scripts, f"exercises/{slug}.js", "exercise.js", *own)


def still_picture(exercise: Exercise) -> str:
    """Return the default result as an SVG of a phone's width."""
    drawn = vega_lite(exercise.chart, exercise.evaluate().rows, width=400)
    if exercise.chart.kind == "bar":
        drawn["padding"] = _ROOM
    picture: str = vl_convert.vegalite_to_svg(drawn)
    return picture.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)


def exercise_script(exercise: Exercise, cache: Path) -> str:
    """Return the script file that gives the page an exercise's inputs, tasks and table.

    Raises
    ------
    ValueError
        If the table weighs more than 30 KB compressed.
    """
    table = tabulate(exercise, cache)
    weight = len(gzip.compress(json.dumps(table, separators=(",", ":")).encode()))
    if weight > MAX_TABLE_BYTES:
        raise ValueError(
            f"{exercise.slug}: a table weighs at most {MAX_TABLE_BYTES} bytes compressed, "
            f"got {weight}; take a coarser grid or fewer rows"
        )
    record = {
        "slug": exercise.slug,
        "inputs": [asdict(i) for i in exercise.inputs],
        "indicators": [asdict(i) for i in exercise.indicators],
        "chart": {"kind": exercise.chart.kind} | asdict(exercise.chart),
        "prediction": asdict(exercise.prediction),
        "tasks": [_task(task) for task in exercise.tasks],
        "words": words(),
        "bytes": weight,
        "table": table,
    }
    if exercise.own:
        record["own"] = {"example": example(exercise.slug), "words": own_words()}
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return (
        "(window.clusterlearn ??= {}).exercises ??= {};\n"
        f"clusterlearn.exercises.{exercise.slug} = {text};\n"
    )


def _task(task: Task) -> dict[str, Any]:
    record: dict[str, Any] = {"kind": task.kind, "slug": task.slug}
    if isinstance(task, Answer):
        right, low, high = task.replies
        record |= {"value": task.value(), "tolerance": task.tolerance}
        record |= {"right": right, "low": low, "high": high}
    if isinstance(task, Choice):
        record |= {"value": task.value(), "feedback": task.replies}
    return record


def _visit_html(translator: HTML5Translator, node: exercise_node) -> None:
    app = translator.builder.app
    exercise = exercises.load(node["slug"])
    offer = {"run_size": "", "lite": ""}
    if app.builder.format == "html" and not is_prose(app):
        megabytes = pyodide_size(Path(app.srcdir)) / 1e6
        offer = {"run_size": f"{megabytes:.0f} MB", "lite": lite_url(exercise.slug)}
    docname = translator.builder.current_docname
    root, models = "../" * docname.count("/"), model_pages(app, docname, exercise)
    picture = still_picture(exercise)
    paper = paper_form(app, docname, exercise.slug)
    translator.body.append(
        exercise_html(exercise, picture, root, **offer, models=models, paper=paper)
    )
    if exercise.own and offer["run_size"]:
        page = page_address(app, docname, OWN_DATA)
        translator.body.append(own_html(exercise.slug, exercise.own, root, offer["run_size"], page))
    raise nodes.SkipNode


def _pass(translator: nodes.NodeVisitor, node: exercise_node) -> None:
    """Let other builders write the paragraphs of the node."""


def _write_scripts(app: Sphinx) -> None:
    if app.builder.format != "html" or is_prose(app):
        return
    folder = Path(app.outdir) / "_static" / assets.FOLDER / "exercises"
    folder.mkdir(parents=True, exist_ok=True)
    for slug in exercises.SLUGS:
        script = exercise_script(exercises.load(slug), Path(app.outdir).parent / "tables")
        (folder / f"{slug}.js").write_text(script, encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Add the directive and write each exercise's script."""
    app.add_directive("exercise", ExerciseDirective)
    app.add_node(
        exercise_node,
        html=(_visit_html, None),
        latex=(_pass, _pass),
        text=(_pass, _pass),
        texinfo=(_pass, _pass),
        man=(_pass, _pass),
    )
    app.connect("builder-inited", _write_scripts)
