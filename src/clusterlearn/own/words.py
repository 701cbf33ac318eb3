"""Numbers and groups of the reader's own figures, as a sentence names them."""

from collections.abc import Collection, Iterator, Sequence

from clusterlearn.data import Table
from clusterlearn.i18n import _

__all__ = ["amount", "listed", "named", "of_100", "signed", "took_part"]

NAMED = 3
"""Names that a sentence holds; more are counted."""


def amount(value: float) -> str:
    """Return a number with all its digits before the point, and no needless zeros.

    >>> amount(1236470), amount(2.25), amount(1e12)
    ('1,236,470', '2.25', '1,000,000,000,000')
    """
    return f"{value:,.6f}".rstrip("0").rstrip(".")


def listed(names: Sequence[str]) -> str:
    """Return names as a sentence has them.

    >>> listed(["A"]), listed(["A", "B", "C"]), listed(["A", "B", "C", "D"])
    ('A', 'A, B and C', 'A, B, C and 1 more')
    """
    if len(names) > NAMED:
        text, last = _("{names} and {last} more"), amount(len(names) - NAMED)
        return text.format(names=", ".join(names[:NAMED]), last=last)
    if len(names) > 1:
        return _("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])
    return "".join(names)


def took_part(table: Table, number: int, kept: Collection[str] = ()) -> Iterator[str]:
    """Say how many rows took part, where some did not.

    Parameters
    ----------
    table : Table
        All rows.
    number : int
        Those that took part.
    kept : collection of str, default empty
        Their names, where rows have one: then the others are named.
    """
    if number == len(table.rows):
        return
    if kept:
        column, known = table.survey.columns[0].name, {*kept}
        names = [
            str(row.get(column) or _("row {number}").format(number=place))
            for place, row in zip(table.numbers, table.rows, strict=True)
            if row.get(column) not in known
        ]
        text = _("Only {number} of {all} rows took part. A value is missing for {names}.")
    else:
        names = []
        text = _("Only {number} of {all} rows took part. In the others a value is missing.")
    yield text.format(number=amount(number), all=amount(len(table.rows)), names=listed(names))


def of_100(share: float) -> str:
    """Return a share as so many of 100.

    >>> of_100(0.325), of_100(0.001), of_100(0)
    ('32', 'fewer than 1', '0')
    """
    number = round(100 * share)
    return str(number) if number or not share else _("fewer than 1")


def signed(value: float, digits: int) -> str:
    """Return a change with its sign.

    >>> signed(6.5, 1), signed(-1234.2, 0), signed(-0.01, 1)
    ('+6.5', '−1,234', '0.0')
    """
    rounded = round(value, digits)
    text = f"{rounded:+,.{digits}f}" if rounded else f"{0:.{digits}f}"
    return text.replace("-", "−")


def named(groups: Sequence[str]) -> list[str]:
    """Return the groups, with a word where none was given; nothing where all are alike."""
    if len(set(groups)) < 2:
        return []
    return [group or _("not told") for group in groups]
