"""The worker engine: any exercise answered in JSON, for a page that has no Python of its own."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from clusterlearn.charts import table
from clusterlearn.exercise import Exercise
from clusterlearn.exercises import load
from clusterlearn.i18n import _

__all__ = ["answer", "answer_own", "evaluate", "evaluate_own"]


def answer(slug: str, inputs: str) -> str:
    """Run an exercise for inputs that come as JSON, and return the result as JSON.

    Parameters
    ----------
    slug : str
        The exercise.
    inputs : str
        A JSON object of numbers by the names of inputs; those left out take their defaults.

    Returns
    -------
    str
        A JSON object with ``rows``, ``indicators``, ``sentence`` and ``reached``; or with
        ``error`` alone, a sentence that names what was wrong with the question.
    """
    try:
        found = evaluate(load(slug), _parse(inputs))
    except (TypeError, ValueError) as error:
        found = {"error": str(error)}
    return json.dumps(found)


def evaluate(exercise: Exercise, inputs: Mapping[str, float]) -> dict[str, Any]:
    """Return what a page shows for a setting, laid out as a setting of the table is decoded."""
    result = exercise.evaluate(**inputs)
    return {
        "rows": [dict(row) for row in result.rows],
        "indicators": dict(result.indicators),
        "sentence": result.sentence,
        "reached": exercise.reached(exercise.defaults | dict(inputs), result),
    }


def answer_own(slug: str, sheet: str, inputs: str = "{}") -> str:
    """Run an exercise on the reader's own figures, and return what it says as JSON.

    Parameters
    ----------
    slug : str
        An exercise that takes them.
    sheet : str
        What was pasted from a spreadsheet, or the text of a CSV file.
    inputs : str, default ``"{}"``
        A JSON object of numbers by the names of the inputs that go with the sheet.

    Returns
    -------
    str
        A JSON object with ``sentences``, ``notes``, ``chart`` with its ``kind``, the ``head`` of
        its table, and ``rows``; or with ``problems`` alone, a line for each.
    """
    try:
        found = evaluate_own(load(slug), sheet, _parse(inputs))
    except (TypeError, ValueError) as wrong:
        found = {"problems": str(wrong).splitlines()}
    return json.dumps(found)


def evaluate_own(
    exercise: Exercise, sheet: str | bytes, inputs: Mapping[str, float | None]
) -> dict[str, Any]:
    """Return what a page shows for the reader's own figures; refused as by `Exercise.on_own`."""
    result = exercise.on_own(sheet, **inputs)
    return {
        "sentences": list(result.sentences),
        "notes": list(result.notes),
        "chart": {"kind": result.chart.kind} | asdict(result.chart),
        "head": table(result.chart, result.rows)[0],
        "rows": [dict(row) for row in result.rows],
    }


def _parse(inputs: str) -> dict[str, float]:
    try:
        return dict(json.loads(inputs))
    except (TypeError, ValueError):
        message = _("inputs must be a JSON object of numbers, got {got}").format(got=inputs)
        raise ValueError(message) from None
