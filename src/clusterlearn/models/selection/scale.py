"""Criteria of many units on one scale."""

from collections.abc import Callable, Sequence
from math import fsum, hypot

from clusterlearn.models._require import (
    require_choice,
    require_finite,
    require_length,
    require_non_negative,
    require_positive,
    require_table,
)

__all__ = ["normalise", "scaled_rows"]


def normalise(
    matrix: Sequence[Sequence[float]], benefit: Sequence[bool], method: str = "minmax"
) -> list[list[float]]:
    r"""Put jobs, shares and costs on one scale, so that they can be weighed.

    A table for choosing a cluster mixes units. Each column is divided by something of its own:

    - ``minmax``: a benefit is :math:`(x - x_{\min}) / (x_{\max} - x_{\min})`, a cost 1 less that;
    - ``max``: a benefit is :math:`x / x_{\max}`, a cost :math:`x_{\min} / x`;
    - ``sum``: a benefit is :math:`x / \sum x`, a cost :math:`(1 / x) / \sum (1 / x)`;
    - ``vector``: either is :math:`x / \sqrt{\sum x^2}`, and a cost stays one;

    where x is a column of `matrix`. The choice of method is a judgement, too. With each
    of them one more cluster in the table may change the numbers of all others, and turn their
    order round.

    Parameters
    ----------
    matrix : alternatives x criteria, any unit for each column
        One row for each cluster, one column for each criterion. ``max`` and ``sum`` need benefits
        of at least 0 and costs above 0.
    benefit : sequence of bool
        For each criterion, whether more of it is better; False for a cost.
    method : str
        ``minmax``, ``max``, ``sum`` or ``vector``.

    Returns
    -------
    list of lists, alternatives x criteria, 0 to 1 (``vector``: -1 to 1)
        Except with ``vector`` more is better everywhere. A column in which all are alike gives 0
        with ``minmax``; one that is 0 everywhere gives 0.

    Raises
    ------
    ValueError, TypeError
        If an entry is not finite or does not suit the method, rows differ in length, or the
        method is none of the four.

    References
    ----------
    Hwang and Yoon (1981), "Multiple Attribute Decision Making: Methods and Applications",
    Springer.

    Examples
    --------
    Jobs of 200, 600 and 1,000: the second lies half way. Cost per job counts backwards.

    >>> normalise([[200, 90], [600, 60], [1000, 30]], benefit=[True, False])
    [[0.0, 0.0], [0.5, 0.5], [1.0, 1.0]]
    """
    require_table(require_finite, matrix=matrix)
    require_length(len(matrix[0]), benefit=benefit)
    for index, better in enumerate(benefit):
        if not isinstance(better, bool):
            raise TypeError(f"benefit[{index}] must be True or False, got {better!r}")
    require_choice(tuple(METHODS), method=method)
    columns = list(zip(*matrix, strict=True))
    if method in {"max", "sum"}:
        _require_ratios(columns, benefit)
    scaled = map(METHODS[method], columns, benefit)
    return [list(row) for row in zip(*scaled, strict=True)]


def _require_ratios(columns: Sequence[Sequence[float]], benefit: Sequence[bool]) -> None:
    for index, (column, better) in enumerate(zip(columns, benefit, strict=True)):
        least = min(column)
        require = require_non_negative if better else require_positive
        require(**{f"matrix[{column.index(least)}][{index}]": least})


def _minmax(column: Sequence[float], better: bool) -> list[float]:
    low, high = min(column), max(column)
    if low == high:
        return [0.0] * len(column)
    if better:
        return [(x - low) / (high - low) for x in column]
    return [(high - x) / (high - low) for x in column]


def _max(column: Sequence[float], better: bool) -> list[float]:
    if better:
        return _divided(column, max(column))
    low = min(column)
    return [low / x for x in column]


def _sum(column: Sequence[float], better: bool) -> list[float]:
    parts = column if better else _max(column, better)
    return _divided(parts, fsum(parts))


def _vector(column: Sequence[float], _: bool) -> list[float]:
    return _divided(column, hypot(*column))


def _divided(column: Sequence[float], by: float) -> list[float]:
    return [x / by for x in column] if by else [0.0] * len(column)


METHODS: dict[str, Callable[[Sequence[float], bool], list[float]]] = {
    "minmax": _minmax,
    "max": _max,
    "sum": _sum,
    "vector": _vector,
}


def scaled_rows(
    matrix: Sequence[Sequence[float]], benefit: Sequence[bool], method: str
) -> list[list[float]]:
    """The normalised table in which more is always better."""
    rows = normalise(matrix, benefit, method)
    if method != "vector":
        return rows
    return [[x if better else -x for x, better in zip(row, benefit, strict=True)] for row in rows]
