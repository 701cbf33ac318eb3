"""One cell of a table: what a number, a yes or a missing value looks like in a spreadsheet."""

import re

from clusterlearn.data.survey import Column, Value, shown
from clusterlearn.i18n import _

__all__ = ["TwoMeanings", "decimal_marks", "is_missing", "is_percent", "value_of", "written"]

_MISSING = {"", "-", "–", "—", "?", "..", "...", "…"}
_MISSING |= {"na", "n/a", "n.a.", "#n/a", "none", "null", "nan"}
_YES = {"yes", "y", "1", "true", "x", "oui", "sí", "si"}
_NO = {"no", "n", "0", "false", "non"}
_SPACED = re.compile(r"[+-]?[1-9]\d{0,2}([ \u00a0\u2009\u202f'’])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$")
"""Thousands that a space or an apostrophe sets apart, the same one each time."""
_PLAIN = re.compile(r"[+-]?\d+$")
_EITHER = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}$")
"""May be a thousand or more, or a number with three decimals."""


class TwoMeanings(ValueError):
    """A number that may mean one thing or another."""


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


def is_percent(text: str) -> bool:
    """Whether a percent sign stands behind the number."""
    return text.rstrip().endswith("%")


def written(number: float, cell: str) -> str:
    """A number with the decimal mark of a cell, so that its other cells are still read alike.

    >>> written(1.2, "1,200"), written(1.234, "1.234")
    ('1,2', '1.2340')
    """
    text = f"{number:.10g}".replace(".", "," if "," in cell else ".")
    return f"{text}0" if _EITHER.match(text) else text


def _digits(text: str) -> str:
    """The cell without the signs that people put around numbers."""
    bare = text.strip().rstrip("%").rstrip().replace("−", "-")
    spaced = _SPACED.match(bare)
    return bare.replace(spaced[1], "") if spaced else bare


def value_of(column: Column, text: str, mark: str) -> Value:
    """Read a cell that is not missing; `mark` is the file's decimal mark, empty if not known.

    Raises
    ------
    ValueError
        With a message for the reader, if it is not what the column takes; it is `TwoMeanings`
        where only the reader knows which number is meant.
    """
    if column.kind == "text":
        return _on_one_line(text)
    if column.kind == "yes-no":
        return _yes_or_no(text)
    if is_percent(text) and not column.percent:
        message = _("{value} has a percent sign: write the number alone, such as {example}")
        raise ValueError(message.format(value=shown(text), example=_example(column)))
    number = _number(column, text, mark)
    if number < column.low:
        message = _("{value} is less than {bound}, the least that it may be")
        raise ValueError(message.format(value=shown(text), bound=f"{column.low:,.15g}"))
    if number > column.high:
        message = _("{value} is more than {bound}, the most that it may be")
        raise ValueError(message.format(value=shown(text), bound=f"{column.high:,.15g}"))
    return number


def _on_one_line(text: str) -> str:
    if len(text.strip().splitlines()) > 1:
        message = _("{value} goes over several lines; is a quotation mark missing?")
        raise ValueError(message.format(value=shown(text)))
    return " ".join(text.split())


def _yes_or_no(text: str) -> bool:
    word = text.strip().casefold()
    if word in _YES or word in _NO:
        return word in _YES
    raise ValueError(_("{value} must be yes or no").format(value=shown(text)))


def _number(column: Column, text: str, mark: str) -> float:
    digits = _digits(text)
    if _PLAIN.match(digits):
        return float(digits)
    if _EITHER.match(digits) and (not mark or (column.counts and mark in digits)):
        raise _two_meanings(text, digits)
    mark = mark or next(iter(decimal_marks(text)), ".")
    other = "," if mark == "." else "."
    whole, _mark, part = digits.partition(mark)
    if other in whole and not _is_grouped(whole, other):
        raise _no_number(column, text)
    plain = whole.replace(other, "") + ("." + part if part else "")
    if not re.fullmatch(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?", plain):
        raise _no_number(column, text)
    return float(plain)


def _is_grouped(whole: str, sign: str) -> bool:
    """Whether thousands are set apart, or as in South Asia thousands, lakhs and crores."""
    s = re.escape(sign)
    return bool(re.fullmatch(rf"[+-]?\d{{1,3}}(?:(?:{s}\d{{3}})+|(?:{s}\d\d)+{s}\d{{3}})", whole))


def _two_meanings(text: str, digits: str) -> TwoMeanings:
    message = _("{value} may mean {large} or {small}: write {large} or {small}")
    large, small = re.sub("[.,]", "", digits), written(float(digits.replace(",", ".")), digits)
    return TwoMeanings(message.format(value=shown(text), large=large, small=small))


def _no_number(column: Column, text: str) -> ValueError:
    message = _("{value} is not a number: write the number alone, such as {example}")
    return ValueError(message.format(value=shown(text), example=_example(column)))


def _example(column: Column) -> str:
    """A number that the column takes."""
    return "1250" if column.high > 1250 else "7"
