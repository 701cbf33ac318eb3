"""What an exercise is: a question, inputs, a model run, a result and tasks.

An exercise is defined once, without a user interface. The table in the page, the worker in the
browser and the widgets in a notebook are all drawn from the same definition.
"""

import itertools
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from clusterlearn.data import read
from clusterlearn.i18n import _
from clusterlearn.numbers import plain

__all__ = [
    "Answer",
    "BarChart",
    "Chart",
    "Choice",
    "Exercise",
    "Indicator",
    "Input",
    "LineChart",
    "NetworkChart",
    "Option",
    "OwnFigures",
    "OwnInput",
    "OwnResult",
    "PaperTable",
    "Prediction",
    "Reach",
    "Result",
    "Row",
    "Task",
]

Row = Mapping[str, float | str]
"""One thing to draw: the columns that the chart names, numbers or labels."""


@dataclass(frozen=True)
class Input:
    """A number the reader may move.

    Parameters
    ----------
    name : str
        Keyword of the exercise's ``run``.
    label : str
        What the reader sees.
    low, high, step, default : float
        Range, grid and first value, in the model's own unit.
    unit : str
        Unit beside the number box, such as ``"of 100"`` or ``"months"``.
    factor : float, default 1
        What the reader sees is the model's number times this (100 for a share "of 100").
    names : sequence of str, default empty
        A name for each value, where the number says nothing to the reader: then one is chosen.
    """

    name: str
    label: str
    low: float
    high: float
    step: float
    default: float
    unit: str
    factor: float = 1
    names: Sequence[str] = ()

    def __post_init__(self) -> None:
        steps = (self.high - self.low) / self.step
        if round(steps) < 1 or not math.isclose(steps, round(steps), abs_tol=1e-9):
            raise ValueError(
                f"{self.name}: step must divide the range {self.low} to {self.high}, got {self.step}"
            )
        if self.default not in self.grid:
            raise ValueError(
                f"{self.name}: default must lie on the grid {self.grid}, got {self.default}"
            )
        if self.names and len(self.names) != len(self.grid):
            raise ValueError(
                f"{self.name}: names must be {len(self.grid)}, one a value, got {len(self.names)}"
            )

    def shown(self, value: float) -> str:
        """Return a value of the grid as the reader sees it: its name, else its number."""
        if self.names:
            return self.names[self.grid.index(value)]
        return plain(value * self.factor)

    @property
    def grid(self) -> tuple[float, ...]:
        """Every value from ``low`` to ``high`` in steps."""
        count = round((self.high - self.low) / self.step)
        return tuple(round(self.low + i * self.step, 10) for i in range(count + 1))

    def require(self, value: float) -> float:
        """Return `value`, or refuse it by name where it lies outside the range."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise TypeError(f"{self.name} must be a number, got {value!r}")
        if not self.low <= value <= self.high:
            raise ValueError(
                f"{self.name} must lie between {self.low} and {self.high}, got {value}"
            )
        return value


@dataclass(frozen=True)
class Indicator:
    """A figure under the chart: its name in `Result.indicators`, label, unit and decimals."""

    name: str
    label: str
    unit: str
    digits: int = 0


@dataclass(frozen=True)
class Result:
    """What a run gives.

    Parameters
    ----------
    rows : sequence of Row
        What the chart draws. Numbers are rounded to at most six decimals, so that every engine
        gives the same.
    indicators : mapping of str to float
        A figure for each `Indicator` of the exercise, in the unit it shows.
    sentence : str
        What the chart says, in words.
    """

    rows: Sequence[Row]
    indicators: Mapping[str, float]
    sentence: str


@dataclass(frozen=True)
class LineChart:
    """Lines over time, one a series, each with an optional band.

    ``x``, ``y``, ``series`` and ``band`` (low, high) name columns of the rows; ``labels`` gives
    the series in drawing order with the words at the line's end. A series of one row is a dot, such
    as where the reader stands. ``legend`` explains the band.
    """

    kind: ClassVar[Literal["line"]] = "line"
    x: str
    y: str
    series: str
    labels: Mapping[str, str]
    x_title: str
    y_title: str
    x_domain: tuple[float, float]
    y_domain: tuple[float, float]
    band: tuple[str, str] | None = None
    legend: str = ""


@dataclass(frozen=True)
class BarChart:
    """Bars of one quantity: a group for each category, in it a bar for each series.

    ``category``, ``x`` and ``series`` name columns of the rows; ``categories`` and ``labels`` give
    categories and series in drawing order with their words. ``legend`` says what a bar is. Only the
    first ``shown`` categories are drawn, all where it is 0; the table has all.
    """

    kind: ClassVar[Literal["bar"]] = "bar"
    category: str
    x: str
    series: str
    categories: Mapping[str, str]
    labels: Mapping[str, str]
    category_title: str
    x_title: str
    x_domain: tuple[float, float]
    legend: str = ""
    shown: int = 0


@dataclass(frozen=True)
class NetworkChart:
    """The same nodes in one panel or more, with the ties of each panel.

    ``nodes`` are (x, y) from 0 to 1, ``groups`` the group of each node; each row is a tie with
    the columns ``panel``, ``source`` and ``target`` (indices of nodes). ``panels`` gives the
    panels in order, with their titles.
    """

    kind: ClassVar[Literal["network"]] = "network"
    nodes: Sequence[tuple[float, float]]
    groups: Sequence[int]
    panels: Mapping[str, str]
    node_label: str
    legend: str
    alternative: str
    """Text for those who do not see the picture; what it shows is in the sentence."""


Chart = BarChart | LineChart | NetworkChart


@dataclass(frozen=True)
class Prediction:
    """A guess at one indicator for the default inputs, before the exercise opens.

    A line chart shows it at its right end, unless its y-axis counts something else and ``drawn``
    is false.
    """

    indicator: str
    low: float
    high: float
    step: float = 1
    drawn: bool = True


@dataclass(frozen=True)
class PaperTable:
    """Results on paper, for a reader without sliders: two inputs against each other.

    Parameters
    ----------
    indicator : str
        What the cells hold.
    rows, columns : tuple of str and sequence of float
        An input and its values, in the model's own unit.
    tasks : sequence of str
        Slugs of the tasks that the table answers; others are left out on paper.
    at : mapping of str to float, default empty
        Inputs that stand elsewhere than at their default.
    """

    indicator: str
    rows: tuple[str, Sequence[float]]
    columns: tuple[str, Sequence[float]]
    tasks: Sequence[str]
    at: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class OwnResult:
    """What the models say to the reader's own figures.

    Parameters
    ----------
    sentences : sequence of str
        What was found, in words; before it, where rows were left out, how many took part.
    chart : Chart
        How the rows are drawn.
    rows : sequence of Row
        As in `Result`.
    notes : sequence of str
        What the reader should know: what was not used, left out or assumed.
    """

    sentences: Sequence[str]
    chart: Chart
    rows: Sequence[Row]
    notes: Sequence[str]


@dataclass(frozen=True)
class OwnInput:
    """A number that goes with the reader's own figures, such as a poverty line.

    Parameters
    ----------
    name : str
        Keyword of ``run``.
    label, unit : str
        What the reader sees.
    low, high : float
        Range.
    default : float, optional
        First value; without it the box is empty at first, and ``run`` is given None.
    """

    name: str
    label: str
    unit: str
    low: float
    high: float
    default: float | None = None

    def require(self, value: float | None) -> float | None:
        """Return `value`, the first value for None, or refuse it where it lies outside the range."""
        if value is None:
            return self.default
        is_number = not isinstance(value, bool | str)
        if not is_number or not self.low <= value <= self.high:
            message = _("{label}: a number from {low} to {high}, please, not {value}")
            ends = {"low": f"{self.low:,.10g}", "high": f"{self.high:,.10g}"}
            raise ValueError(message.format(label=self.label, value=value, **ends))
        return value


@dataclass(frozen=True)
class OwnFigures:
    """What an exercise does with the reader's own figures.

    Parameters
    ----------
    invitation : str
        What they are good for, in a sentence.
    run : callable
        From a sheet of the survey that has the exercise's slug, read by `clusterlearn.data`, and
        the inputs, by keyword, to an `OwnResult`; raises `clusterlearn.data.DataProblems` where the
        sheet does not do.
    kind : str
        Kind of the chart.
    inputs : sequence of OwnInput, default empty
        Numbers that go with the sheet.
    """

    invitation: str
    run: Callable[..., OwnResult]
    kind: Literal["bar", "line"] = "bar"
    inputs: Sequence[OwnInput] = ()


@dataclass(frozen=True)
class Reach:
    """A task that is met by a setting: a condition on inputs and result."""

    kind: ClassVar[Literal["reach"]] = "reach"
    slug: str
    text: str
    met: Callable[[Mapping[str, float], Result], bool]
    hint: str


@dataclass(frozen=True)
class Answer:
    """A task whose answer is a number, solved from the model.

    ``value`` computes it in the unit shown; a guess counts within ``tolerance``.
    """

    kind: ClassVar[Literal["answer"]] = "answer"
    slug: str
    text: str
    value: Callable[[], float]
    tolerance: float
    unit: str
    right: str
    too_low: str
    too_high: str
    hint: str

    @property
    def replies(self) -> tuple[str, str, str]:
        """What is said to a number that is right, too low, and too high."""
        low, high = _("Too low. {why}"), _("Too high. {why}")
        return self.right, low.format(why=self.too_low), high.format(why=self.too_high)


@dataclass(frozen=True)
class Option:
    """One answer of a `Choice`, with what to say when it is chosen."""

    slug: str
    text: str
    feedback: str


@dataclass(frozen=True)
class Choice:
    """A task whose answer is one of several options; ``value`` finds its slug from the model."""

    kind: ClassVar[Literal["choice"]] = "choice"
    slug: str
    text: str
    options: Sequence[Option]
    value: Callable[[], str]
    hint: str

    @property
    def replies(self) -> dict[str, str]:
        """What is said to each option, by its slug."""
        right = self.value()
        wrong = _("Not this one. {why}")
        return {
            option.slug: option.feedback
            if option.slug == right
            else wrong.format(why=option.feedback)
            for option in self.options
        }


Task = Reach | Answer | Choice


@dataclass(frozen=True)
class Exercise:
    """A question, inputs, a model run, a chart and tasks.

    Parameters
    ----------
    slug : str
        Permanent name: of the definition, the notebook, the tests, the anchor and the progress.
    title, question : str
        Heading and the question the reader brings to it.
    premise : str
        What the reader must know of the model to read its figures: who is there, what a unit is.
        Lines after the first are rules, shown one below the other.
    minutes : int
        How long a reader takes.
    models : sequence of str
        Modules of `clusterlearn.models` that it runs.
    limits : str
        What the model leaves out.
    inputs, indicators, tasks
        See their types; there is at least one `Answer` or `Choice` among the tasks.
    run : callable
        From the inputs, by keyword, to a `Result`. Any value in range is allowed.
    chart : Chart
        How the rows are drawn.
    prediction : Prediction
        What the reader may guess beforehand.
    paper : sequence of PaperTable, default empty
        What stands in for the sliders where the exercise is printed.
    own : OwnFigures, optional
        What it does with the reader's own figures.
    """

    slug: str
    title: str
    question: str
    premise: str
    minutes: int
    models: Sequence[str]
    limits: str
    inputs: Sequence[Input]
    indicators: Sequence[Indicator]
    run: Callable[..., Result]
    chart: Chart
    tasks: Sequence[Task]
    prediction: Prediction
    paper: Sequence[PaperTable] = ()
    own: OwnFigures | None = None

    def __post_init__(self) -> None:
        if all(isinstance(task, Reach) for task in self.tasks):
            raise ValueError(f"{self.slug}: at least one task must ask for an answer")
        if self.prediction.indicator not in {i.name for i in self.indicators}:
            raise ValueError(
                f"{self.slug}: prediction names no indicator, got {self.prediction.indicator!r}"
            )

    @property
    def defaults(self) -> dict[str, float]:
        """The first value of every input."""
        return {i.name: i.default for i in self.inputs}

    def settings(self) -> Iterator[dict[str, float]]:
        """Every combination of the inputs' grids; the last input moves fastest."""
        names = [i.name for i in self.inputs]
        for values in itertools.product(*(i.grid for i in self.inputs)):
            yield dict(zip(names, values, strict=True))

    def evaluate(self, **inputs: float) -> Result:
        """Run the model; inputs left out take their defaults, wrong ones are refused by name."""
        for name in inputs.keys() - self.defaults.keys():
            known = ", ".join(sorted(self.defaults))
            raise ValueError(f"{self.slug} has no input {name!r}; it has {known}")
        values = self.defaults | inputs
        return self.run(**{i.name: i.require(values[i.name]) for i in self.inputs})

    def on_own(self, sheet: str | bytes, **inputs: float | None) -> OwnResult:
        """Run on the reader's own figures, as `clusterlearn.data.read` takes them.

        Inputs left out take their defaults.

        Raises
        ------
        ValueError, TypeError
            If the exercise takes no figures of the reader's, or an input is wrong.
        DataProblems
            With all that has to be mended in the sheet.
        """
        if self.own is None:
            raise ValueError(f"{self.slug} takes no figures of the reader's")
        values = {i.name: i.default for i in self.own.inputs}
        for name in inputs.keys() - values.keys():
            known = ", ".join(values) or "none"
            raise ValueError(f"{self.slug} has no input {name!r} of its own; it has {known}")
        values |= inputs
        checked = {i.name: i.require(values[i.name]) for i in self.own.inputs}
        return self.own.run(read(sheet, self.slug), **checked)

    def reached(self, inputs: Mapping[str, float], result: Result) -> dict[str, bool]:
        """Which `Reach` tasks a setting meets."""
        return {t.slug: t.met(inputs, result) for t in self.tasks if isinstance(t, Reach)}
