"""One word for one thing, however its letters and spaces were typed."""

from collections.abc import Sequence

from clusterlearn.data.survey import Row, Survey, shown
from clusterlearn.i18n import _

__all__ = ["one_spelling"]


def one_spelling(survey: Survey, rows: Sequence[Row]) -> tuple[list[Row], list[str]]:
    """Give a word that differs in capitals alone its first spelling, and tell of it.

    Parameters
    ----------
    survey : Survey
        Names the columns that hold words.
    rows : sequence of mapping
        Values by column name.

    Returns
    -------
    list of mapping, list of str
        The rows, and a note for each word that was written in several ways.
    """
    columns = [column.name for column in survey.columns if column.kind == "text"]
    ways: dict[tuple[str, str], dict[str, None]] = {}
    for row in rows:
        for name in columns:
            word = str(row.get(name) or "")
            ways.setdefault((name, word.lower()), {})[word] = None
    first = {place: next(iter(words)) for place, words in ways.items()}
    same: list[Row] = [
        {
            name: first[name, value.lower()] if isinstance(value, str) else value
            for name, value in row.items()
        }
        for row in rows
    ]
    return same, [
        _note(survey.label(name), list(words))
        for (name, _l), words in ways.items()
        if len(words) > 1
    ]


def _note(column: str, words: Sequence[str]) -> str:
    text = _("Taken as one in the column {column}: {words}.")
    return text.format(column=column, words=", ".join(map(shown, words)))
