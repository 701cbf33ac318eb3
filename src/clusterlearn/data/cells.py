"""One cell of a table: what a number, a yes or a missing value looks like in a spreadsheet."""

import re

from clusterlearn.data.survey import Column, Value
from clusterlearn.i18n import _

__all__ = ["decimal_marks", "is_missing", "value_of"]

_MISSING = {"", "-", "–", "—", "?", "..", "...", "na", "n/a", "n.a.", "none", "null", "nan"}
_YES = {"yes", "y", "1", "true", "x", "oui", "sí", "si"}
_NO = {"no", "n", "0", "false", "non"}
_SPACES = re.compile(r"[\s\u00a0\u2009\u202f']")
_PLAIN = re.compile(r"[+-]?\d+$")
_EITHER = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}$")
"""May be a thousand or more, or a number with three decimals."""


def is_missing(text: str) -> bool:
    """Whether a cell says that its value is not known."""
    return text.strip().casefold() in _MISSING


def decimal_marks(text: str) -> set[str]:
    """The decimal marks that a cell can only have: one, or none where it says nothing."""
    digits = _digits(text)
    if _EITHER.match(digits) or not re.fullmatch(r"[+-]?[\d.,]*\d[\d.,]*", digits):
        return set()
    marks = re.findall(r"[.,]", digits)
    if len(set(marks)) == 2:
        return {marks[-1]}
    return set(marks) if len(marks) == 1 else {"," if mark == "." else "." for mark in marks}


def _digits(text: str) -> str:
    """The cell without spaces and signs that people put around numbers."""
    return _SPACES.sub("", text).rstrip("%").replace("−", "-")


def value_of(column: Column, text: str, mark: str) -> Value:
    """Read a cell that is not missing; `mark` is the file's decimal mark, empty if not known.

    Raises
    ------
    ValueError
        With a message for the reader, if it is not what the column takes.
    """
    text = text.strip()
    if column.kind == "text":
        return text
    if column.kind == "yes-no":
        return _yes_or_no(text)
    number = _number(text, mark)
    if not column.low <= number <= column.high:
        message = _("{value} must lie from {low} to {high}")
        raise ValueError(message.format(value=text, low=f"{column.low:g}", high=f"{column.high:g}"))
    return number


def _yes_or_no(text: str) -> bool:
    word = text.casefold()
    if word in _YES or word in _NO:
        return word in _YES
    raise ValueError(_("{value} must be yes or no").format(value=text))


def _number(text: str, mark: str) -> float:
    digits = _digits(text)
    if _PLAIN.match(digits):
        return float(digits)
    if not mark and _EITHER.match(digits):
        bare = re.sub("[.,]", "", digits)
        message = _("{value} may mean {large} or {small}: write it without a mark, or as {clear}")
        small = digits.replace(",", ".")
        raise ValueError(message.format(value=text, large=bare, small=small, clear=small + "0"))
    mark = mark or next(iter(decimal_marks(text)), ".")
    other = "," if mark == "." else "."
    whole, _mark, part = digits.partition(mark)
    if other in whole and not re.fullmatch(rf"[+-]?\d{{1,3}}(?:{re.escape(other)}\d{{3}})+", whole):
        raise _no_number(text)
    plain = whole.replace(other, "") + ("." + part if part else "")
    if not re.fullmatch(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?", plain):
        raise _no_number(text)
    return float(plain)


def _no_number(text: str) -> ValueError:
    shown = text if len(text) <= 40 else text[:39] + "…"
    return ValueError(_("{value} is not a number").format(value=shown))
