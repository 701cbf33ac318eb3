"""One budget, several instruments."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, inf, log1p

from clusterlearn.models._require import (
    require_computed,
    require_each,
    require_length,
    require_non_negative,
    require_positive,
)

__all__ = [
    "Allocation",
    "allocate_budget",
    "effect",
    "require_comparable",
    "unchecked_allocation",
]


@dataclass(frozen=True)
class Allocation:
    """A budget shared out over instruments.

    ``allocation`` (money) has an entry for each, ``objective`` (units of effect) is what they do
    together, and ``shadow_price`` (units of effect for each unit of money) what one more unit of
    money would add.
    """

    allocation: list[float]
    objective: float
    shadow_price: float


def allocate_budget(
    budget: float, effectiveness: Sequence[float], saturation: Sequence[float]
) -> Allocation:
    r"""How much for each instrument, when each does less the more it gets?

    An action plan has training, credit, services and fairs in it; this says how much of each, and
    which not to begin at all. It maximises

    .. math:: \sum_i a_i \ln\left(1 + \frac{x_i}{k_i}\right), \qquad \sum_i x_i = B

    by :math:`x_i = \max(0, a_i / \lambda - k_i)`: every instrument that gets something does as
    much with its last unit of money, and the others would do less with their first.

    Parameters
    ----------
    budget : float, at least 0, money
        What there is to spend, B.
    effectiveness : sequence of float, at least 0, not all 0, units of effect
        How much each can do, :math:`a_i`.
    saturation : sequence of float, above 0, money, as long as `effectiveness`
        How soon each is saturated, :math:`k_i`.

    Returns
    -------
    Allocation
        ``allocation`` (money, at least 0, adding up to the budget), ``objective`` (units of
        effect), ``shadow_price`` (units of effect for each unit of money).

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, the lists differ in length, or numbers are too far
        apart.

    Notes
    -----
    The rule is known as water filling; Boyd and Vandenberghe (2004) derive it. The logarithm is
    an assumption made for teaching.

    Examples
    --------
    Two instruments saturate alike, one does three times as much. A budget of 20 all goes to the
    better, whose last unit does 3 / 30, as much as the first unit of the other. Of 40 both get
    something, and 3 / 45 = 1 / 15.

    >>> allocate_budget(20.0, [3.0, 1.0], [10.0, 10.0]).allocation
    [20.0, 0.0]
    >>> allocate_budget(40.0, [3.0, 1.0], [10.0, 10.0]).allocation
    [35.0, 5.0]
    """
    require_non_negative(budget=budget)
    require_each(require_non_negative, effectiveness=effectiveness)
    require_each(require_positive, saturation=saturation)
    require_length(len(effectiveness), saturation=saturation)
    if not any(effectiveness):
        raise ValueError("effectiveness must not be 0 for every instrument")
    require_comparable(budget, saturation, effectiveness=max(effectiveness))
    return unchecked_allocation(budget, effectiveness, saturation)


def require_comparable(budget: float, saturation: Sequence[float], **largest: float) -> None:
    """Refuse a saturation so small that nothing can be divided by it."""
    least = min(saturation)
    for name, value in ("budget", budget), *largest.items():
        require_computed(value / least, **{name: value}, saturation=least)


def unchecked_allocation(
    budget: float, effectiveness: Sequence[float], saturation: Sequence[float]
) -> Allocation:
    """The best allocation of what has been checked."""
    top = max(effectiveness)
    able = [a / top for a in effectiveness]
    first = [a / k for a, k in zip(able, saturation, strict=True)]
    order = sorted(range(len(first)), key=first.__getitem__, reverse=True)
    together, room, level = 0.0, 0.0, inf
    for i in order:
        if able[i] * level <= saturation[i]:
            break
        together += able[i]
        room += saturation[i]
        level = (budget + room) / together
    spent = [max(0.0, a * level - k) for a, k in zip(able, saturation, strict=True)]
    spent = _adding_up(budget, spent, best=order[0])
    return Allocation(spent, effect(effectiveness, spent, saturation), shadow_price=top / level)


def _adding_up(budget: float, spent: Sequence[float], best: int) -> list[float]:
    """The same parts of exactly the budget, which rounding loses where saturation is far larger.

    Where nothing is left of it, all instruments in use do as much as the best one.
    """
    whole = fsum(spent)
    if not whole:
        return [budget if i == best else 0.0 for i in range(len(spent))]
    return [budget * (part / whole) for part in spent]


def effect(
    effectiveness: Sequence[float], spent: Sequence[float], saturation: Sequence[float]
) -> float:
    """What the instruments do together with what is spent on them."""
    triples = zip(effectiveness, spent, saturation, strict=True)
    return fsum(a * log1p(x / k) for a, x, k in triples)
