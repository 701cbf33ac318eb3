"""Numbers and groups of the reader's own figures, as a sentence names them."""

from collections.abc import Sequence

from clusterlearn.i18n import _

__all__ = ["named", "of_100", "signed"]


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
