"""What stands where a name is expected: sums of other rows, and numbers."""

import re
from collections.abc import Iterator, Sequence

from clusterlearn.data.sheet import Record
from clusterlearn.data.survey import Column, Problem, Row, Survey, shown
from clusterlearn.i18n import _

__all__ = ["is_total", "numbers_as_names", "total_in"]

_TOTAL = {"total", "totals", "totaux", "totales", "subtotal", "subtotals"}
_ALONE = {"sum", "average", "averages", "avg", "mean", "somme", "moyenne", "suma", "promedio"}
"""These are names of other things where more words stand beside them."""
_NUMBER = re.compile(r"[+-]?[\d.,\s]*\d[\d.,\s]*%?")


def is_total(text: str) -> bool:
    """Whether a cell names a sum or an average of other rows, such as "Grand total:".

    >>> is_total("TOTAL:"), is_total("Total North"), is_total("Total quality control")
    (True, True, False)
    """
    words = re.findall(r"\w+", text.casefold())
    if len(words) == 1:
        return words[0] in _TOTAL | _ALONE
    return len(words) in (2, 3) and (
        words[-1] in _TOTAL or (words[0] in _TOTAL and len(words) == 2)
    )


def total_in(
    columns: Sequence[Column | None], head: Sequence[str], record: Record
) -> Problem | None:
    """The problem of a row that adds up others: it says so at its start, or where a name goes."""
    number, cells = record
    start = next(place for place, cell in enumerate(cells) if cell.strip())
    for place, (column, heading, cell) in enumerate(zip(columns, head, cells, strict=False)):
        names = place == start or (column and column.kind == "text")
        if names and is_total(cell):
            message = _(
                "{value} looks like a sum or an average of other rows: take this row out, or give "
                "it another name"
            )
            told = message.format(value=shown(cell))
            return Problem(number, column.label if column else shown(heading), cell.strip(), told)
    return None


def numbers_as_names(
    survey: Survey, rows: Sequence[Row], numbers: Sequence[int]
) -> Iterator[Problem]:
    """Numbers where names are needed: 0 is none, and others may be codes if most rows have them."""
    for name in survey.key:
        words = [str(row.get(name) or "") for row in rows]
        wordy = sum(bool(word) and not re.search(r"\d", word) for word in words)
        for number, word in zip(numbers, words, strict=True):
            is_code = 2 * wordy <= len(words) and re.search("[1-9]", word)
            if _NUMBER.fullmatch(word) and not is_code:
                message = _("{value} is a number and not a name: write the name in each row")
                yield Problem(number, survey.label(name), word, message.format(value=shown(word)))
