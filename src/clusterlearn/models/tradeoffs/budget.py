"""One budget, several instruments, two aims."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, inf, log1p
from operator import ge, neg

from clusterlearn.models._require import (
    require_computed,
    require_each,
    require_finite,
    require_length,
    require_non_negative,
    require_positive,
    require_share,
    require_table,
)

__all__ = ["Allocation", "Frontier", "allocate_budget", "nondominated", "pareto_frontier"]


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
    _require_comparable(budget, saturation, effectiveness=max(effectiveness))
    return _allocate(budget, effectiveness, saturation)


def _require_comparable(budget: float, saturation: Sequence[float], **largest: float) -> None:
    """Refuse a saturation so small that nothing can be divided by it."""
    least = min(saturation)
    for name, value in ("budget", budget), *largest.items():
        require_computed(value / least, **{name: value}, saturation=least)


def _allocate(
    budget: float, effectiveness: Sequence[float], saturation: Sequence[float]
) -> Allocation:
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
    return Allocation(spent, _effect(effectiveness, spent, saturation), shadow_price=top / level)


def _adding_up(budget: float, spent: Sequence[float], best: int) -> list[float]:
    """The same parts of exactly the budget, which rounding loses where saturation is far larger.

    Where nothing is left of it, all instruments in use do as much as the best one.
    """
    whole = fsum(spent)
    if not whole:
        return [budget if i == best else 0.0 for i in range(len(spent))]
    return [budget * (part / whole) for part in spent]


def _effect(
    effectiveness: Sequence[float], spent: Sequence[float], saturation: Sequence[float]
) -> float:
    triples = zip(effectiveness, spent, saturation, strict=True)
    return fsum(a * log1p(x / k) for a, x, k in triples)


@dataclass(frozen=True)
class Frontier:
    """Best compromises between two aims.

    ``points`` (units of effect) holds for each weight what is reached of the first and of the
    second aim, ``allocations`` (money) what each instrument gets for it.
    """

    points: list[list[float]]
    allocations: list[list[float]]


def pareto_frontier(
    budget: float,
    effects: Sequence[Sequence[float]],
    saturation: Sequence[float],
    weights: Sequence[float],
) -> Frontier:
    r"""How much of one aim must be given up for another?

    Growth and inclusion compete for the same budget, but not one for one: at the ends of the
    frontier a little given up of one buys much of the other. For each weight w the budget is
    allocated with :math:`a_i = w E_{i0} + (1 - w) E_{i1}`, and both aims are counted.

    Parameters
    ----------
    budget : float, at least 0, money
        What there is to spend.
    effects : sequence of pairs of float, at least 0, units of effect
        How much each instrument can do for the first and for the second aim, :math:`E_{ij}`.
    saturation : sequence of float, above 0, money, as long as `effects`
        How soon each is saturated.
    weights : sequence of float, 0 to 1
        Weights of the first aim.

    Returns
    -------
    Frontier
        ``points`` and ``allocations``, one entry for each weight.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, the lists differ in length, numbers are too far apart,
        or no instrument does anything for an aim that alone has weight.

    Notes
    -----
    See `allocate_budget`. The frontier is concave, so that weights find all of it.

    Examples
    --------
    Two instruments, each for one aim alone: equal weights share the budget alike.

    >>> pareto_frontier(20.0, [[1.0, 0.0], [0.0, 1.0]], [10.0, 10.0], [0.0, 0.5]).allocations
    [[0.0, 20.0], [10.0, 10.0]]
    """
    require_non_negative(budget=budget)
    require_table(require_non_negative, effects=effects)
    require_length(2, **{"effects[0]": effects[0]})
    require_each(require_positive, saturation=saturation)
    require_length(len(effects), saturation=saturation)
    require_each(require_share, weights=weights)
    _require_comparable(budget, saturation, effects=max(max(pair) for pair in effects))
    points, allocations = [], []
    for w in weights:
        mixed = [w * one + (1 - w) * other for one, other in effects]
        if not any(mixed):
            raise ValueError(f"effects must not be 0 for every instrument at the weight {w}")
        spent = _allocate(budget, mixed, saturation).allocation
        points.append([_effect(column, spent, saturation) for column in zip(*effects, strict=True)])
        allocations.append(spent)
    return Frontier(points, allocations)


def nondominated(points: Sequence[Sequence[float]], maximise: bool = True) -> list[bool]:
    r"""Which options are not worse than another in everything?

    Before weights are argued about, what no weights could defend can be struck from the list. An
    option is dominated if another is at least as good in every aim and better in one; equal
    options both stay.

    Parameters
    ----------
    points : sequence of sequences of float, options x aims
        What each option reaches of each aim.
    maximise : bool
        Whether more is better, in every aim.

    Returns
    -------
    list of bool
        For each option whether no other dominates it.

    Raises
    ------
    ValueError, TypeError
        If a number is not finite or the rows differ in length.

    Notes
    -----
    Dominance is Pareto's (1906).

    Examples
    --------
    The third option is worse than the first in both aims:

    >>> nondominated([[3, 5], [6, 2], [2, 4]])
    [True, True, False]
    """
    require_table(require_finite, points=points)
    signed = [tuple(row if maximise else map(neg, row)) for row in points]
    front: list[tuple[float, ...]] = []
    for point in sorted(set(signed), reverse=True):  # what dominates a point comes before it
        if not any(all(map(ge, better, point)) for better in reversed(front)):
            front.append(point)
    kept = set(front)
    return [point in kept for point in signed]
