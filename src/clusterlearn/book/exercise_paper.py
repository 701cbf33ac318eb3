"""An exercise on paper: a sheet with tables in place of the sliders, and the key to its tasks."""

from collections.abc import Iterator, Mapping
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

__all__ = ["nearest_setting", "setup"]


def _sheet(place: Place, node: fragment) -> Mapping[str, Any]:
    exercise = exercises.load(node["slug"])
    return {
        "exercise": exercise,
        "settings": "; ".join(_setting(i, i.default) for i in exercise.inputs),
        "guessed": _indicator(exercise, exercise.prediction.indicator),
        "sentence": exercise.evaluate().sentence,
        "picture": still_picture(exercise),
        "tables": list(_tables(exercise)),
    }


def _tables(exercise: Exercise) -> Iterator[dict[str, Any]]:
    """Each table with the tasks that it answers, numbered through the sheet."""
    first = 1
    for table in exercise.paper:
        tasks = [task for task in exercise.tasks if task.slug in table.tasks]
        yield _table(exercise, table) | {"tasks": tasks, "first": first}
        first += len(tasks)


def _table(exercise: Exercise, table: PaperTable) -> dict[str, Any]:
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
        "head": [_shown(inputs[across], value) for value in columns],
        "rows": [
            (
                _shown(inputs[down], row),
                [
                    _value(indicator, exercise, {**table.at, down: row, across: column})
                    for column in columns
                ],
            )
            for row in rows
        ],
    }


def _key(place: Place, node: fragment) -> Mapping[str, Any]:
    exercise = exercises.load(node["slug"])
    guessed = _indicator(exercise, exercise.prediction.indicator)
    return {
        "exercise": exercise,
        "guessed": guessed,
        "default": _value(guessed, exercise, {}),
        "tasks": [(task, _answer(exercise, task)) for task in exercise.tasks],
    }


def _answer(exercise: Exercise, task: Task) -> Mapping[str, Any]:
    """What the key says of a task beyond its definition."""
    if isinstance(task, Reach):
        return _reached(exercise, task)
    if isinstance(task, Choice):
        return {"right": task.value()}
    value = task.value()
    return {
        "value": plain(value),
        "low": plain(value - task.tolerance),
        "high": plain(value + task.tolerance),
    }


def _reached(exercise: Exercise, task: Reach) -> Mapping[str, Any]:
    found = nearest_setting(exercise, task)
    return {
        "setting": "; ".join(_setting(entry, found[entry.name]) for entry in exercise.inputs),
        "sentence": exercise.evaluate(**found).sentence,
    }


def nearest_setting(exercise: Exercise, task: Reach) -> Mapping[str, float]:
    """Return the first setting of the grid that meets the task with fewest inputs moved."""

    def moved(setting: Mapping[str, float]) -> int:
        return sum(value != exercise.defaults[name] for name, value in setting.items())

    settings = sorted(exercise.settings(), key=moved)
    return next(s for s in settings if task.met(s, exercise.evaluate(**s)))


def _indicator(exercise: Exercise, name: str) -> Indicator:
    return next(indicator for indicator in exercise.indicators if indicator.name == name)


def _value(indicator: Indicator, exercise: Exercise, inputs: Mapping[str, float]) -> str:
    return f"{exercise.evaluate(**inputs).indicators[indicator.name]:.{indicator.digits}f}"


def _shown(entry: Input, value: float) -> str:
    return plain(value * entry.factor)


def _setting(entry: Input, value: float) -> str:
    return _("{label}: {value} {unit}").format(
        label=entry.label, value=_shown(entry, value), unit=entry.unit
    )


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
