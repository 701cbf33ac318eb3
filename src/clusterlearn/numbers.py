"""Numbers as a reader sees them."""

__all__ = ["plain"]


def plain(number: float, digits: int = 6) -> str:
    """Write a number without needless zeros, at most `digits` decimals.

    >>> plain(0.05 * 100), plain(2.50), plain(12)
    ('5', '2.5', '12')
    """
    return f"{round(number, digits):.10g}"
