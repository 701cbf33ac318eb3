"""The table engine: an exercise run over the grid of its inputs, packed small.

The page answers from this table at once, without Python. Rows are kept as columns; a column is a
list of whole numbers, each the difference to the one before: numbers times ``10 ** digits``, labels
as places in a list. Columns that are the same in every setting are stored once.
"""

import hashlib
import json
import sys
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

import clusterlearn
from clusterlearn.exercise import Exercise, Result, Row
from clusterlearn.i18n import LANGUAGE

__all__ = ["MAX_SETTINGS", "decode_rows", "make_table", "tabulate"]

MAX_SETTINGS = 1500
MAX_DIGITS = 6


def tabulate(exercise: Exercise, cache: Path) -> dict[str, Any]:
    """Return the exercise's table, from `cache` where nothing it depends on has changed.

    Parameters
    ----------
    exercise : Exercise
        What to run.
    cache : Path
        Folder that keeps tables; made when it is missing.

    Returns
    -------
    dict
        ``columns`` (name, and ``digits`` or ``labels``), ``shared`` (packed columns that never
        change, by name) and ``settings``: one for each combination of inputs, the last input
        moving fastest, with the other ``columns``, ``indicators``, ``sentence`` and ``reached``
        (``"1"`` or ``"0"`` for each task to reach).
    """
    path = cache / f"{exercise.slug}-{_fingerprint(exercise.slug)}.json"
    if not path.exists():
        cache.mkdir(parents=True, exist_ok=True)
        for old in cache.glob(f"{exercise.slug}-*.json"):
            old.unlink()
        path.write_text(json.dumps(make_table(exercise)), encoding="utf-8")
    table: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return table


def make_table(exercise: Exercise) -> dict[str, Any]:
    """Run the exercise over its grid; see `tabulate` for what comes back.

    Raises
    ------
    ValueError
        If the grid has more than 1,500 settings, or a number has more than six decimals.
    """
    settings = list(exercise.settings())
    if len(settings) > MAX_SETTINGS:
        raise ValueError(
            f"{exercise.slug}: a table has at most {MAX_SETTINGS} settings, got {len(settings)}"
        )
    results = [exercise.run(**inputs) for inputs in settings]
    names = next(row for result in results for row in result.rows)
    columns = [_column(name, results) for name in names]
    packed = [[_pack(column, result.rows) for column in columns] for result in results]
    shared = {
        column["name"]: packed[0][i]
        for i, column in enumerate(columns)
        if all(setting[i] == packed[0][i] for setting in packed)
    }
    return {
        "columns": columns,
        "shared": shared,
        "settings": [
            {
                "columns": [
                    values
                    for column, values in zip(columns, setting, strict=True)
                    if column["name"] not in shared
                ],
                "indicators": [result.indicators[i.name] for i in exercise.indicators],
                "sentence": result.sentence,
                "reached": "".join("01"[met] for met in exercise.reached(inputs, result).values()),
            }
            for inputs, result, setting in zip(settings, results, packed, strict=True)
        ],
    }


def decode_rows(table: dict[str, Any], setting: int) -> list[dict[str, float | str]]:
    """Return the rows of a setting of the table, as the page does."""
    varying = iter(table["settings"][setting]["columns"])
    columns = {}
    for column in table["columns"]:
        name = column["name"]
        packed = table["shared"][name] if name in table["shared"] else next(varying)
        columns[name] = [_unpack(column, number) for number in accumulate(packed)]
    return [
        dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)
    ]


def _column(name: str, results: Sequence[Result]) -> dict[str, Any]:
    values = {row[name] for result in results for row in result.rows}
    if all(isinstance(value, str) for value in values):
        return {"name": name, "labels": sorted(map(str, values))}
    for digits in range(MAX_DIGITS + 1):
        if all(round(float(value), digits) == value for value in values):
            return {"name": name, "digits": digits}
    raise ValueError(f"column {name!r} must be rounded to at most {MAX_DIGITS} decimals")


def _pack(column: dict[str, Any], rows: Sequence[Row]) -> list[int]:
    if "labels" in column:
        numbers = [column["labels"].index(row[column["name"]]) for row in rows]
    else:
        numbers = [round(float(row[column["name"]]) * 10 ** column["digits"]) for row in rows]
    return [b - a for a, b in zip([0, *numbers], numbers, strict=False)]


def _unpack(column: dict[str, Any], number: int) -> float | str:
    if "labels" in column:
        return str(column["labels"][number])
    return float(number / 10 ** column["digits"])


def _fingerprint(slug: str) -> str:
    """Hash what a table depends on: the definition, the models, this module and the language."""
    root = Path(clusterlearn.__file__).parent
    sources = [root / f"exercises/{slug}.py", root / "exercise.py", Path(__file__)]
    digest = hashlib.sha256(f"{sys.version_info[:2]} {LANGUAGE}".encode())
    for path in [*sources, *sorted((root / "models").rglob("*.py"))]:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
