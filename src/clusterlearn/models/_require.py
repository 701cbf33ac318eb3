"""Refuse bad input at once, naming the field, its value and what it may be.

Every function takes the values by keyword, so that the message can name them:
``require_share(honour=1.2)`` raises ``honour must lie between 0 and 1, got 1.2``. Lists are
checked entry by entry: ``require_each(require_share, honour=[0.5, 1.2])`` names ``honour[1]``.

No amount may be larger than `LARGEST`: what a cluster counts is far smaller, and squares and
products of such numbers still fit into a float.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, pairwise
from random import Random

__all__ = [
    "require_between",
    "require_choice",
    "require_computed",
    "require_each",
    "require_finite",
    "require_integer",
    "require_length",
    "require_list",
    "require_non_negative",
    "require_order",
    "require_positive",
    "require_random",
    "require_share",
    "require_share_inside",
    "require_share_of_one",
    "require_table",
    "require_ties",
]

LARGEST = 1e100


def _require_number(name: str, value: object) -> float:
    if (type(value) is float or type(value) is int) and -LARGEST <= value <= LARGEST:
        return value  # the usual case, at once
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{name} must be a number, got {value!r}")
    if LARGEST < abs(value) < math.inf:
        raise ValueError(f"{name} must be at most {LARGEST:g} in size, got {_shown(value)}")
    return value


def _shown(value: float) -> str:
    """A huge number in few signs; Python refuses to write the digits of the largest integers."""
    if isinstance(value, int):
        return f"an integer of {value.bit_length()} bits"
    return f"{value:g}"


def require_finite(**values: float) -> None:
    """Refuse what is not a finite number."""
    for name, value in values.items():
        if not math.isfinite(_require_number(name, value)):
            raise ValueError(f"{name} must be a finite number, got {value}")


def require_between(low: float, high: float, /, **values: float) -> None:
    """Refuse what lies outside ``low`` to ``high``, both included."""
    for name, value in values.items():
        if not low <= _require_number(name, value) <= high:
            raise ValueError(f"{name} must lie between {low} and {high}, got {value}")


def require_share(**values: float) -> None:
    """Refuse what lies outside 0 to 1."""
    require_between(0, 1, **values)


def require_share_of_one(**values: float) -> None:
    """Refuse what is not above 0 and at most 1."""
    for name, value in values.items():
        if not 0 < _require_number(name, value) <= 1:
            raise ValueError(f"{name} must be above 0 and at most 1, got {value}")


def require_share_inside(**values: float) -> None:
    """Refuse what is not above 0 and below 1."""
    for name, value in values.items():
        if not 0 < _require_number(name, value) < 1:
            raise ValueError(f"{name} must be above 0 and below 1, got {value}")


def require_positive(**values: float) -> None:
    """Refuse what is not above 0 and finite."""
    for name, value in values.items():
        if not 0 < _require_number(name, value) < math.inf:
            raise ValueError(f"{name} must be above 0 and finite, got {value}")


def require_non_negative(**values: float) -> None:
    """Refuse what is below 0 or not finite."""
    for name, value in values.items():
        if not 0 <= _require_number(name, value) < math.inf:
            raise ValueError(f"{name} must be at least 0 and finite, got {value}")


def require_integer(low: int, high: float = math.inf, /, **values: int) -> None:
    """Refuse what is not an integer from ``low`` to ``high``."""
    for name, value in values.items():
        if isinstance(value, bool) or not isinstance(value, int):
            raise TypeError(f"{name} must be an integer {_limits(low, high)}, got {value!r}")
        if not low <= _require_number(name, value) <= high:
            raise ValueError(f"{name} must be an integer {_limits(low, high)}, got {value}")


def _limits(low: int, high: float) -> str:
    return f"of at least {low}" if high == math.inf else f"from {low} to {high}"


def require_order(**values: float) -> None:
    """Refuse finite numbers that do not fall strictly, in the order given."""
    require_finite(**values)
    numbers = list(values.values())
    if any(first <= second for first, second in pairwise(numbers)):
        got = ", ".join(f"{value}" for value in numbers)
        raise ValueError(f"{' > '.join(values)} must hold, got {got}")


def require_list(**values: object) -> None:
    """Refuse what is no list (or tuple, or other sequence); a text is none."""
    for name, value in values.items():
        if isinstance(value, str) or not isinstance(value, Sequence):
            raise TypeError(f"{name} must be a list, got {value!r}")


def require_length(length: int, /, **values: Sequence[object]) -> None:
    """Refuse what is no list of `length` entries."""
    require_list(**values)
    for name, value in values.items():
        if len(value) != length:
            raise ValueError(f"{name} must have {length} entries, got {len(value)}")


def require_each(require: Callable[..., None], /, **values: Sequence[float]) -> None:
    """Refuse an empty list, and one with an entry that `require` refuses."""
    for name, entries in values.items():
        _require_filled(name, entries)
        if not _all_pass(require, entries):
            for index, entry in enumerate(entries):
                require(**{f"{name}[{index}]": entry})


def require_table(require: Callable[..., None], /, **values: Sequence[Sequence[float]]) -> None:
    """Refuse what is not a list of equally long rows whose entries `require` accepts."""
    for name, rows in values.items():
        _require_filled(name, rows)
        if _is_even(rows) and _all_pass(require, list(chain.from_iterable(rows))):
            continue  # a table as it should be costs a third of going through its rows
        for index, row in enumerate(rows):
            require_each(require, **{f"{name}[{index}]": row})
            require_length(len(rows[0]), **{f"{name}[{index}]": row})


def _require_filled(name: str, value: Sequence[object]) -> None:
    require_list(**{name: value})
    if not value:
        raise ValueError(f"{name} must have at least one entry, got none")


def _is_even(rows: Sequence[Sequence[float]]) -> bool:
    """Whether these are lists of the same length, not empty."""
    return set(map(type, rows)) <= {list, tuple} and len(set(map(len, rows))) == 1 and bool(rows[0])


def _all_pass(require: Callable[..., None], entries: Sequence[float]) -> bool:
    """Whether all pass, at the cost of testing the ends: what `require` accepts is a range.

    Of integers and floats in one list one each is tested, since `require` may refuse either kind.
    """
    kinds = set(map(type, entries))
    if not kinds <= {int, float}:
        return False
    of_each_kind = {k.__name__: next(e for e in entries if type(e) is k) for k in kinds}
    try:
        require(least=min(entries), greatest=max(entries), **of_each_kind)
    except (TypeError, ValueError):
        return False
    return not math.isnan(sum(entries))


def require_computed(result: float, /, **values: float) -> None:
    """Refuse values that are so far apart that `result`, made of them, is not finite."""
    if not math.isfinite(result):
        got = ", ".join(f"{value:g}" for value in values.values())
        raise ValueError(f"{', '.join(values)} must lie closer together to compute, got {got}")


def require_choice(choices: Sequence[str], /, **values: str) -> None:
    """Refuse a word that is not among `choices`."""
    for name, value in values.items():
        if value not in choices:
            raise ValueError(f"{name} must be one of {', '.join(choices)}, got {value!r}")


def require_ties(
    edges: Iterable[Sequence[int]], n: int, *, directed: bool = False
) -> list[tuple[int, int]]:
    """Return `edges` as pairs of different nodes from 0 to n-1, none of them twice."""
    ties: dict[tuple[int, int], None] = {}
    for edge in edges:
        require_length(2, edges=edge)
        first, second = edge
        require_integer(0, n - 1, edges=first)
        require_integer(0, n - 1, edges=second)
        if first == second:
            raise ValueError(f"edges must join two different nodes, got {first} and {second}")
        if (first, second) in ties or (not directed and (second, first) in ties):
            raise ValueError(f"edges must differ, got {first} and {second} twice")
        ties[first, second] = None
    return list(ties)


def require_random(seed: int | Random) -> Random:
    """Turn a seed into a generator; a generator is returned as it is."""
    if isinstance(seed, Random):
        return seed
    if isinstance(seed, bool) or not isinstance(seed, int):
        raise TypeError(f"seed must be an integer or a random.Random, got {seed!r}")
    return Random(seed)
