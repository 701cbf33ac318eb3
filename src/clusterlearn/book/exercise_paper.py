"""An exercise on paper: a sheet with tables in place of the sliders, and the key to its tasks."""

from collections.abc import Iterator, Mapping
from math import floor, log10
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from clusterlearn import exercises
from clusterlearn.book import fragments
from clusterlearn.book.course import warn
from clusterlearn.book.exercise_pages import still_picture
from clusterlearn.book.fragments import Place, fragment
from clusterlearn.exercise import Choice, Exercise, Indicator, Input, PaperTable, Reach, Task
from clusterlearn.i18n import _
from clusterlearn.numbers import plain
from clusterlearn.table import tabulate

__all__ = ["setup"]


class _Results:
    """What an exercise says on its grid, from the table that its page answers from."""

    def __init__(self, exercise: Exercise, folder: Path) -> None:
        settings = list(exercise.settings())
        self._settings = settings
        self._printed = {t: _printed(exercise, t) for t in (task.slug for task in exercise.tasks)}
        self._defaults = exercise.defaults
        self._found = dict(
            zip(map(_place, settings), tabulate(exercise, folder)["settings"], strict=True)
        )
        self._indicators = [indicator.name for indicator in exercise.indicators]
        self._reaches = [task.slug for task in exercise.tasks if isinstance(task, Reach)]

    def sentence(self, setting: Mapping[str, float]) -> str:
        """What the page says in words; inputs left out take their defaults."""
        return str(self._at(setting)["sentence"])

    def shown(self, indicator: Indicator, setting: Mapping[str, float]) -> str:
        """A figure as the page shows it."""
        value = self._at(setting)["indicators"][self._indicators.index(indicator.name)]
        return f"{value:,.{indicator.digits}f}"

    def nearest(self, task: Reach) -> Mapping[str, float]:
        """Return the first setting that meets the task with fewest inputs moved.

        It stands in a table that the task is asked of on paper, if any of these meets it.
        """

        def moved(setting: Mapping[str, float]) -> int:
            return sum(value != self._defaults[name] for name, value in setting.items())

        def met(setting: Mapping[str, float]) -> bool:
            return bool(self._at(setting)["reached"][place] == "1")

        place = self._reaches.index(task.slug)
        printed = filter(met, self._printed[task.slug])
        return min(printed, key=moved, default=None) or min(filter(met, self._settings), key=moved)

    def _at(self, setting: Mapping[str, float]) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self._found[_place(self._defaults | dict(setting))]
        return found


def _printed(exercise: Exercise, task: str) -> list[Mapping[str, float]]:
    """The settings of the tables that a task is asked of on paper."""
    return [
        {**exercise.defaults, **table.at, table.rows[0]: row, table.columns[0]: column}
        for table in exercise.paper
        if task in table.tasks
        for row in table.rows[1]
        for column in table.columns[1]
    ]


def _place(setting: Mapping[str, float]) -> tuple[float, ...]:
    return tuple(round(value, 10) for value in setting.values())


def _results(place: Place, exercise: Exercise) -> _Results:
    return _Results(exercise, Path(place.builder.outdir).parent / "tables")


def _sheet(place: Place, node: fragment) -> Mapping[str, Any]:
    exercise = exercises.load(node["slug"])
    results = _results(place, exercise)
    return {
        "exercise": exercise,
        "settings": "; ".join(_setting(i, i.default) for i in exercise.inputs),
        "guessed": _indicator(exercise, exercise.prediction.indicator),
        "sentence": results.sentence({}),
        "picture": still_picture(exercise),
        "tables": list(_tables(exercise, results)),
        "in_brackets": _in_brackets,
    }


def _tables(exercise: Exercise, results: _Results) -> Iterator[dict[str, Any]]:
    """Each table with the tasks that it answers, numbered through the sheet."""
    first = 1
    for table in exercise.paper:
        tasks = [task for slug in table.tasks for task in exercise.tasks if task.slug == slug]
        yield _table(exercise, table, results) | {"tasks": tasks, "first": first}
        first += len(tasks)


def _table(exercise: Exercise, table: PaperTable, results: _Results) -> dict[str, Any]:
    (down, rows), (across, columns) = table.rows, table.columns
    inputs = {entry.name: entry for entry in exercise.inputs}
    indicator = _indicator(exercise, table.indicator)
    held = {**exercise.defaults, **table.at}
    return {
        "indicator": indicator,
        "held": [
            _setting(entry, held[name])
            for name, entry in inputs.items()
            if name not in (down, across)
        ],
        "down": inputs[down],
        "across": inputs[across],
        "head": [inputs[across].shown(value) for value in columns],
        "rows": [
            (
                inputs[down].shown(row),
                [
                    results.shown(indicator, {**table.at, down: row, across: column})
                    for column in columns
                ],
            )
            for row in rows
        ],
    }


def _key(place: Place, node: fragment) -> Mapping[str, Any]:
    """The tasks in the order of the sheet, then those that need a screen."""
    exercise = exercises.load(node["slug"])
    results = _results(place, exercise)
    guessed = _indicator(exercise, exercise.prediction.indicator)
    asked = [slug for table in exercise.paper for slug in table.tasks]
    on_paper = [task for slug in asked for task in exercise.tasks if task.slug == slug]
    tasks = on_paper + [task for task in exercise.tasks if task not in on_paper]
    return {
        "exercise": exercise,
        "guessed": guessed,
        "default": results.shown(guessed, {}),
        "tasks": [(task, _answer(exercise, task, results)) for task in tasks],
        "on_paper": asked,
    }


def _answer(exercise: Exercise, task: Task, results: _Results) -> Mapping[str, Any]:
    """What the key says of a task beyond its definition."""
    if isinstance(task, Reach):
        return _reached(exercise, task, results)
    if isinstance(task, Choice):
        return {"right": task.value()}
    value, digits = task.value(), max(0, 1 - floor(log10(task.tolerance)))
    return {
        "value": plain(value, digits),
        "exact": value == round(value) and task.tolerance < 1,
        "low": plain(value - task.tolerance, digits),
        "high": plain(value + task.tolerance, digits),
    }


def _reached(exercise: Exercise, task: Reach, results: _Results) -> Mapping[str, Any]:
    found = results.nearest(task)
    return {
        "setting": "; ".join(_setting(entry, found[entry.name]) for entry in exercise.inputs),
        "sentence": results.sentence(found),
    }


def _indicator(exercise: Exercise, name: str) -> Indicator:
    return next(indicator for indicator in exercise.indicators if indicator.name == name)


def _in_brackets(unit: str) -> str:
    return unit if unit.startswith("(") or not unit else f"({unit})"


def _setting(entry: Input, value: float) -> str:
    text = _("{label}: {value} {unit}") if entry.unit else _("{label}: {value}")
    return text.format(label=entry.label, value=entry.shown(value), unit=entry.unit)


class OnPaper(fragments.Directive):
    """``{exercise-sheet}`` and ``{exercise-key}``: a worksheet on a page of its own, and its key."""

    required_arguments = 1
    optional_arguments = 0

    def run(self) -> list[nodes.Node]:
        """Leave the fragment in the page, to be drawn later."""
        slug = self.arguments[0]
        if slug not in exercises.SLUGS:
            warn(f"no exercise {slug!r} to print", self.env.docname, self.lineno)
            return []
        super().run()
        return [fragment(name=self.name, slug=slug)]


def setup(app: Sphinx) -> None:
    """Add the fragments, and directives that show them."""
    for name, values in (("exercise-sheet", _sheet), ("exercise-key", _key)):
        fragments.add(name, values)
        app.add_directive(name, OnPaper)
