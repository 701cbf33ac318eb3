"""The kernel engine: any exercise in a notebook, with stock ipywidgets and a Vega-Lite chart.

Examples
--------
>>> from clusterlearn.widgets import check, play
>>> play("trust")  # doctest: +ELLIPSIS
Play(children=...
"""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

import ipywidgets  # type: ignore[import-untyped]
from IPython.display import display

from clusterlearn.charts import table, vega_lite
from clusterlearn.data import DataProblems, example
from clusterlearn.exercise import (
    Answer,
    BarChart,
    Chart,
    Choice,
    Exercise,
    Input,
    Reach,
    Result,
    Row,
    Task,
)
from clusterlearn.exercises import load
from clusterlearn.i18n import _

__all__ = ["Play", "Sentence", "check", "own", "play", "reach", "show"]

LABELS = {"description_width": "14rem"}
VEGA_LITE = "application/vnd.vegalite.v5+json"


class Sentence(str):
    """A text that a notebook shows without quotation marks."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


class Play(ipywidgets.VBox):  # type: ignore[misc]  # ipywidgets has no types
    """An exercise to play with: a slider and a number box an input, and what comes out.

    Parameters
    ----------
    exercise : Exercise
        What to show.
    """

    def __init__(self, exercise: Exercise) -> None:
        self._exercise = exercise
        self._boxes = {i.name: _box(i) for i in exercise.inputs}
        self._sentence, self._figures, self._tasks = (ipywidgets.HTML() for _part in range(3))
        self._chart = ipywidgets.Output(layout={"min_height": "20rem"})
        for box in self._boxes.values():
            box.observe(self._run, "value")
        rows = [_row(i, self._boxes[i.name]) for i in exercise.inputs]
        results = [self._sentence, self._chart, self._figures, self._tasks]
        super().__init__([*rows, *results])
        self._run()

    @property
    def inputs(self) -> dict[str, float]:
        """The setting that is shown, in the model's units."""
        return {
            i.name: round(self._boxes[i.name].value / i.factor, 10) for i in self._exercise.inputs
        }

    @property
    def result(self) -> Result:
        """What the model says to it."""
        return self._exercise.evaluate(**self.inputs)

    def _run(self, _change: object = None) -> None:
        result = self.result
        self._sentence.value = f"<p role='status'>{escape(result.sentence)}</p>"
        self._chart.outputs = ({"output_type": "display_data", **_drawn(self._exercise, result)},)
        self._figures.value = _figures(self._exercise, result)
        self._tasks.value = _tasks(self._exercise, self._exercise.reached(self.inputs, result))

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        """What is stored in the notebook besides the widget: the setting and its sentence."""
        lines = [self._exercise.question]
        lines += [f"{i.label}: {_shown(i, self.inputs[i.name])}" for i in self._exercise.inputs]
        text = "\n".join([*lines, self.result.sentence])
        bundle: dict[str, Any] = super()._repr_mimebundle_(**options)
        return bundle | {"text/plain": text}


def play(slug: str) -> Play:
    """Show an exercise with its inputs to move."""
    return Play(load(slug))


def show(slug: str, **inputs: float) -> None:
    """Show one setting of an exercise: its sentence, then its chart.

    Parameters
    ----------
    slug : str
        The exercise.
    **inputs : float
        In the model's units; those left out take their defaults.
    """
    exercise = load(slug)
    result = exercise.evaluate(**inputs)
    print(result.sentence)
    _display(exercise.chart, result.rows, result.sentence)


def own(slug: str, sheet: str | bytes | None = None, **inputs: float) -> None:
    """Show what an exercise says to your own figures: in words, as a chart, and what to know.

    Where the chart has no room for all, they follow as a table.

    Parameters
    ----------
    slug : str
        An exercise that takes them.
    sheet : str or bytes, optional
        What was pasted from a spreadsheet, or what a CSV file holds. Without it the example, whose
        figures are made up.
    **inputs : float
        Numbers that go with the sheet; those left out take their defaults.

    Raises
    ------
    ValueError, TypeError
        If there is no such exercise, it takes no figures of yours, or an input is wrong.
    """
    try:
        found = load(slug).on_own(example(slug) if sheet is None else sheet, **inputs)
    except DataProblems as wrong:
        print(wrong)
        return
    print(*found.sentences, sep="\n")
    _display(found.chart, found.rows, found.sentences[0])
    print(*found.notes, sep="\n")
    if isinstance(found.chart, BarChart) and 0 < found.chart.shown < len(found.chart.categories):
        head, rows = table(found.chart, found.rows)
        print(*("\t".join(row) for row in (head, *rows)), sep="\n")


def _display(chart: Chart, rows: Sequence[Row], text: str) -> None:
    data = {VEGA_LITE: vega_lite(chart, rows), "text/plain": text}
    display(data, raw=True)  # type: ignore[no-untyped-call]


def check(slug: str, task: str, answer: float | str) -> Sentence:
    """Say whether an answer to a task is right, and why.

    Parameters
    ----------
    slug, task : str
        The exercise, and its task.
    answer : float or str
        A number in the unit that the task names, or the slug of an option.

    Raises
    ------
    ValueError
        If there is no such task or option, or if the task is met by a setting.
    """
    found = _task(slug, task)
    if isinstance(found, Answer):
        return Sentence(_judge(found, float(answer)))
    if isinstance(found, Choice):
        return Sentence(_option(found, str(answer)))
    raise ValueError(_("{task} is met by a setting: use reach").format(task=task))


def reach(slug: str, task: str, **inputs: float) -> Sentence:
    """Say whether a setting meets a task.

    Parameters
    ----------
    slug, task : str
        The exercise, and its task.
    **inputs : float
        In the model's units; those left out take their defaults.

    Raises
    ------
    ValueError
        If there is no such task, or if the task asks for an answer.
    """
    found = _task(slug, task)
    if isinstance(found, Reach):
        return Sentence(_met(load(slug), found, inputs))
    raise ValueError(_("{task} asks for an answer: use check").format(task=task))


def _task(slug: str, name: str) -> Task:
    tasks = {task.slug: task for task in load(slug).tasks}
    if name not in tasks:
        known = ", ".join(tasks)
        raise ValueError(
            _("{slug} has no task {name!r}; it has {known}").format(
                slug=slug, name=name, known=known
            )
        )
    return tasks[name]


def _met(exercise: Exercise, task: Reach, inputs: dict[str, float]) -> str:
    result = exercise.evaluate(**inputs)
    if task.met(exercise.defaults | inputs, result):
        return _("Reached. {sentence}").format(sentence=result.sentence)
    return _("Not yet. {sentence} {hint}").format(sentence=result.sentence, hint=task.hint)


def _judge(task: Answer, answer: float) -> str:
    value = task.value()
    right, low, high = task.replies
    if abs(answer - value) <= task.tolerance:
        return right
    return low if answer < value else high


def _option(task: Choice, answer: str) -> str:
    replies = task.replies
    if answer not in replies:
        known = ", ".join(replies)
        raise ValueError(
            _("choose one of {known}, got {answer!r}").format(known=known, answer=answer)
        )
    return replies[answer]


def _box(i: Input) -> Any:
    if i.names:
        return ipywidgets.Dropdown(
            options=[*zip(i.names, i.grid, strict=True)],
            value=i.default,
            description=i.label,
            style=LABELS,
        )
    return ipywidgets.BoundedFloatText(
        value=_rounded(i.default * i.factor),
        min=_rounded(i.low * i.factor),
        max=_rounded(i.high * i.factor),
        step=_rounded(i.step * i.factor),
        tooltip=f"{i.label}, {i.unit}",
        layout={"width": "6rem"},
    )


def _row(i: Input, box: Any) -> Any:
    if i.names:
        return box
    slider = ipywidgets.FloatSlider(
        **{name: getattr(box, name) for name in ("value", "min", "max", "step")},
        description=i.label,
        readout=False,
        continuous_update=False,
        style=LABELS,
        layout={"width": "28rem"},
    )
    ipywidgets.link((slider, "value"), (box, "value"))
    return ipywidgets.HBox([slider, box, ipywidgets.Label(i.unit)], layout={"flex_flow": "wrap"})


def _drawn(exercise: Exercise, result: Result) -> dict[str, Any]:
    chart = vega_lite(exercise.chart, result.rows)
    return {"data": {VEGA_LITE: chart, "text/plain": result.sentence}, "metadata": {}}


def _figures(exercise: Exercise, result: Result) -> str:
    return _list(
        f"{i.label}: <b>{result.indicators[i.name]:.{i.digits}f}</b> {i.unit}"
        for i in exercise.indicators
    )


def _tasks(exercise: Exercise, reached: dict[str, bool]) -> str:
    texts = {task.slug: task.text for task in exercise.tasks}
    done, open_ = _("Reached:"), _("To reach:")
    return _list(f"{done if met else open_} {texts[slug]}" for slug, met in reached.items())


def _list(items: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


def _shown(i: Input, value: float) -> str:
    return i.shown(value) if i.names else f"{_rounded(value * i.factor):g} {i.unit}"


def _rounded(value: float) -> float:
    return round(value, 10)
