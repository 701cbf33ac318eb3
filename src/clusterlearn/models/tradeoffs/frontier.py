"""One budget, two aims."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import ge, neg

from clusterlearn.models._require import (
    require_each,
    require_finite,
    require_length,
    require_non_negative,
    require_positive,
    require_share,
    require_table,
)
from clusterlearn.models.tradeoffs.budget import (
    effect,
    require_comparable,
    unchecked_allocation,
)

__all__ = ["Frontier", "nondominated", "pareto_frontier"]


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
    require_comparable(budget, saturation, effects=max(max(pair) for pair in effects))
    points, allocations = [], []
    for w in weights:
        mixed = [w * one + (1 - w) * other for one, other in effects]
        if not any(mixed):
            raise ValueError(f"effects must not be 0 for every instrument at the weight {w}")
        spent = unchecked_allocation(budget, mixed, saturation).allocation
        points.append([effect(column, spent, saturation) for column in zip(*effects, strict=True)])
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
