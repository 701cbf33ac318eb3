"""One cell of a table: what a number, a yes or a missing value looks like in a spreadsheet."""

import re

from clusterlearn.data.survey import Column, Value, shown
from clusterlearn.i18n import _

__all__ = ["decimal_marks", "has_two_meanings", "is_missing", "value_of"]

_MISSING = {"", "-", "–", "—", "?", "..", "...", "…"}
_MISSING |= {"na", "n/a", "n.a.", "#n/a", "none", "null", "nan"}
_YES = {"yes", "y", "1", "true", "x", "oui", "sí", "si"}
_NO = {"no", "n", "0", "false", "non"}
_SPACED = re.compile(r"[+-]?[1-9]\d{0,2}([ \u00a0\u2009\u202f'’])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$")
"""Thousands that a space or an apostrophe sets apart, the same one each time."""
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


def has_two_meanings(text: str) -> bool:
    """Whether a cell may be a thousand or more, or a number with three decimals."""
    return bool(_EITHER.match(_digits(text)))


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
        With a message for the reader, if it is not what the column takes.
    """
    if column.kind == "text":
        return _on_one_line(text)
    if column.kind == "yes-no":
        return _yes_or_no(text)
    number = _number(text, mark)
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


def _number(text: str, mark: str) -> float:
    digits = _digits(text)
    if _PLAIN.match(digits):
        return float(digits)
    if not mark and _EITHER.match(digits):
        raise _two_meanings(text, digits)
    mark = mark or next(iter(decimal_marks(text)), ".")
    other = "," if mark == "." else "."
    whole, _mark, part = digits.partition(mark)
    if other in whole and not _is_grouped(whole, other):
        raise _no_number(text)
    plain = whole.replace(other, "") + ("." + part if part else "")
    if not re.fullmatch(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?", plain):
        raise _no_number(text)
    return float(plain)


def _is_grouped(whole: str, sign: str) -> bool:
    """Whether thousands are set apart, or as in South Asia thousands, lakhs and crores."""
    s = re.escape(sign)
    return bool(re.fullmatch(rf"[+-]?\d{{1,3}}(?:(?:{s}\d{{3}})+|(?:{s}\d\d)+{s}\d{{3}})", whole))


def _two_meanings(text: str, digits: str) -> ValueError:
    message = _("{value} may mean {large} or {small}: write it as {as_large} or as {as_small}")
    large, small = re.sub("[.,]", "", digits), digits.replace(",", ".")
    as_large = f"{digits},0" if "." in digits else f"{digits}.0"
    as_small = f"{digits}0"
    return ValueError(
        message.format(
            value=shown(text), large=large, small=small, as_large=as_large, as_small=as_small
        )
    )


def _no_number(text: str) -> ValueError:
    return ValueError(_("{value} is not a number").format(value=shown(text)))
