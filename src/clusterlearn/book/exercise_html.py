"""The HTML of an exercise as it stands before any script runs."""

from collections.abc import Sequence
from html import escape

from clusterlearn.book.model_pages import PaperForm
from clusterlearn.charts import alternative, table
from clusterlearn.exercise import (
    Answer,
    Choice,
    Exercise,
    Indicator,
    Input,
    Reach,
    Result,
    Task,
)
from clusterlearn.i18n import _
from clusterlearn.numbers import plain

__all__ = ["exercise_html", "words"]


def words() -> dict[str, str]:
    """Return the words that the page's script says, by name."""
    return {
        "open": _("Not done yet."),
        "found": _("Found."),
        "nearest": _(
            "The table has no {value}. This is the answer for {nearest}; "
            "“Run the model itself”, below, gives the other."
        ),
        "outside": _("{label} must lie between {low} and {high}. You wrote {value}."),
        "not_a_number": _("{label}: write a number from {low} to {high}."),
        "not_this": _("You found it before. {text}"),
        "answer_missing": _("Write a number first."),
        "choice_missing": _("Choose an answer first."),
        "from_table": _("From a table the model made · {size} KB"),
        "from_model": _("From the model itself, run on this device"),
        "starting": _("Starting Python: {done} of {total} MB"),
        "running": _("The model runs …"),
        "needs_server": _(
            "To open the notebook, this page must be served. Open the course from its web "
            "address, or serve its folder with: python -m http.server"
        ),
        "not_on_disk": _(
            "The model is not in this copy of the course: its folder “pyodide” is missing or not "
            "whole."
        ),
        "unreachable": _("The model could not be fetched. Check the connection and try again."),
        "refused": _("This browser, or this site, does not let the model run here."),
        "stopped": _("The model was stopped."),
        "failed": _("The model stopped with an error: {error}"),
        "run": _("Run the model itself"),
        "guess": _("your guess"),
        "you_guessed": _("you guessed {value}"),
    }


def exercise_html(
    exercise: Exercise,
    picture: str,
    root: str,
    run_size: str,
    lite: str,
    models: Sequence[tuple[str, str]],
    paper: PaperForm | None,
) -> str:
    """Return the exercise as HTML.

    Parameters
    ----------
    exercise : Exercise
        What to show.
    picture : str
        The default result as SVG.
    root : str
        Relative address of the site's root.
    run_size : str
        What running the model itself loads, such as ``"6 MB"``; empty where it cannot be run.
    lite : str
        Address of the notebook in JupyterLite below the root; empty where there is none.
    models : sequence of (str, str)
        Title and address of the page of each model that it runs.
    paper : PaperForm, optional
        Where the trainers' pages have it on paper.
    """
    result = exercise.evaluate()
    slug = exercise.slug
    parts = [
        (
            f'<cl-exercise class="cl-exercise" id="exercise-{slug}" data-slug="{slug}"'
            f' data-root="{root}" role="group" aria-labelledby="{slug}-title">'
        ),
        f'<p class="cl-kicker">{escape(_kicker(exercise))}</p>',
        f'<h3 id="{slug}-title">{escape(exercise.title)}</h3>',
        f'<p class="cl-question">{escape(exercise.question)}</p>',
        _still(paper),
        _gate(exercise),
        '<div class="cl-body">',
        _premise(exercise),
        f'<div class="cl-inputs" id="{slug}-inputs">',
        *(_input(slug, entry) for entry in exercise.inputs),
        "</div>",
        '<p class="cl-note" role="status"></p>',
        f'<p class="cl-sentence" aria-live="polite">{escape(result.sentence)}</p>',
        (
            f'<div class="cl-chart" role="img" aria-label="{escape(alternative(exercise.chart))}">'
            f"{picture}</div>"
            f'<p class="cl-legend">{escape(exercise.chart.legend)}</p>'
        ),
        _data(exercise, result),
        '<dl class="cl-indicators">',
        *(_indicator(entry, result) for entry in exercise.indicators),
        "</dl>",
        '<ol class="cl-tasks">',
        *(_task(slug, task) for task in exercise.tasks),
        "</ol>",
        _foot(root, run_size, lite),
        "</div>",
        f'<p class="cl-limits">{escape(exercise.limits)}{_models(models)}</p>',
        "</cl-exercise>",
    ]
    return "\n".join(part for part in parts if part)


def _models(models: Sequence[tuple[str, str]]) -> str:
    """Where the model stands with its formulas; nothing where no page documents it."""
    links = ", ".join(f'<a href="{uri}">{escape(title)}</a>' for title, uri in models)
    return f" {escape(_('The model with its formulas and sources:'))} {links}." if links else ""


def _premise(exercise: Exercise) -> str:
    first, *rules = exercise.premise.splitlines()
    items = "".join(f"<li>{escape(rule)}</li>" for rule in rules)
    rest = f"<ul>{items}</ul>" if rules else ""
    return f'<div class="cl-premise"><p>{escape(first)}</p>{rest}</div>'


def _kicker(exercise: Exercise) -> str:
    return _("Exercise · {minutes} minutes · works offline").format(minutes=exercise.minutes)


def _still(paper: PaperForm | None) -> str:
    told = _("Without JavaScript the exercise stands still: it shows its first setting.")
    link = ""
    if paper:
        form = (
            _("The trainers' pages have it as a game on paper.")
            if paper.is_game
            else _("The trainers' pages have it as a worksheet on paper.")
        )
        link = f' <a href="{paper.address}">{escape(form)}</a>'
    return f'<p class="cl-still">{escape(told)}{link}</p>'


def _gate(exercise: Exercise) -> str:
    return (
        '<p class="cl-gate" hidden>'
        f"{escape(_('Make your guess above first: you will see it beside the answer.'))} "
        f'<button type="button" class="cl-button">{escape(_("Open without a guess"))}</button></p>'
    )


def _input(slug: str, entry: Input) -> str:
    low, high, step, value = (
        plain(number * entry.factor)
        for number in (entry.low, entry.high, entry.step, entry.default)
    )
    id = f"{slug}-{entry.name}"
    if entry.names:
        return (
            f'<div class="cl-input" data-input="{entry.name}">'
            f'<label for="{id}">{escape(entry.label)}</label>'
            f'<select id="{id}" autocomplete="off">{_named(entry)}</select></div>'
        )
    return (
        f'<div class="cl-input" data-input="{entry.name}">'
        f'<label id="{id}-label" for="{id}">{escape(entry.label)}</label>'
        f'<input type="range" id="{id}" min="{low}" max="{high}" step="{step}" value="{value}">'
        f'<input type="number" inputmode="decimal" min="{low}" max="{high}" step="any"'
        f' value="{value}" aria-labelledby="{id}-label {id}-unit">'
        f'<span class="cl-unit" id="{id}-unit">{escape(entry.unit)}</span></div>'
    )


def _named(entry: Input) -> str:
    return "".join(
        f'<option value="{plain(value)}"{" selected" if value == entry.default else ""}>'
        f"{escape(name)}</option>"
        for value, name in zip(entry.grid, entry.names, strict=True)
    )


def _data(exercise: Exercise, result: Result) -> str:
    head, rows = table(exercise.chart, result.rows)
    return (
        f'<details class="cl-data"><summary>{escape(_("The same as a table"))}</summary>'
        f'<div class="cl-scroll" tabindex="0" role="region"'
        f' aria-label="{escape(_("Data of the chart"))}"><table><thead><tr>'
        + "".join(f'<th scope="col">{escape(cell)}</th>' for cell in head)
        + "</tr></thead><tbody>"
        + "".join(_row(row) for row in rows)
        + "</tbody></table></div></details>"
    )


def _row(cells: list[str]) -> str:
    first, *others = map(escape, cells)
    return f'<tr><th scope="row">{first}</th>' + "".join(f"<td>{c}</td>" for c in others) + "</tr>"


def _indicator(entry: Indicator, result: Result) -> str:
    value = f"{result.indicators[entry.name]:.{entry.digits}f}"
    return (
        f'<div data-indicator="{entry.name}"><dt>{escape(entry.label)}</dt>'
        f"<dd><b>{value}</b> <span>{escape(entry.unit)}</span></dd></div>"
    )


def _task(slug: str, task: Task) -> str:
    id = f"{slug}-task-{task.slug}"
    body = "" if isinstance(task, Reach) else _question(id, task)
    return (
        f'<li class="cl-task" data-task="{task.slug}"><p id="{id}">{escape(task.text)} '
        f'<span class="cl-state" role="status">{escape(_("Not done yet."))}</span></p>{body}'
        f'<div class="cl-helps"><details><summary>{escape(_("Hint"))}</summary>'
        f"<p>{escape(task.hint)}</p></details>"
        f'<a href="#{slug}-inputs">{escape(_("To the inputs"))}</a></div></li>'
    )


def _question(id: str, task: Answer | Choice) -> str:
    if isinstance(task, Answer):
        field = (
            f'<input type="text" inputmode="decimal" autocomplete="off" size="6"'
            f' aria-labelledby="{id} {id}-unit">'
            f'<span class="cl-unit" id="{id}-unit">{escape(task.unit)}</span>'
        )
    else:
        field = (
            f'<fieldset aria-labelledby="{id}">'
            + "".join(
                f'<label><input type="radio" name="{id}" value="{option.slug}"> '
                f"{escape(option.text)}</label>"
                for option in task.options
            )
            + "</fieldset>"
        )
    return (
        f'<div class="cl-answer">{field}<button type="button" class="cl-button cl-main"'
        f' aria-describedby="{id}">{escape(_("Answer"))}</button></div>'
        '<p class="cl-feedback" role="status"></p>'
    )


def _foot(root: str, run_size: str, lite: str) -> str:
    run = _("Run the model itself ({size})").format(size=run_size)
    buttons = (
        f'<button type="button" class="cl-button cl-run">{escape(run)}</button>' if run_size else ""
    ) + (
        f'<a class="cl-button cl-notebook" href="{root}{lite}">{escape(_("Open as notebook"))}</a>'
        if lite
        else ""
    )
    return f'<div class="cl-foot"><span class="cl-source" role="status"></span>{buttons}</div>'
