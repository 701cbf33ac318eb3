"""What training pays, and which modules to teach first."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import expm1, fsum, log1p

from clusterlearn.models._require import (
    require_computed,
    require_each,
    require_integer,
    require_length,
    require_non_negative,
    require_positive,
    require_share,
)
from clusterlearn.models._shares import shares_of
from clusterlearn.models.skills.match import placements

__all__ = ["ModulePriorities", "TrainingPayoff", "module_priorities", "training_payoff"]


@dataclass(frozen=True)
class TrainingPayoff:
    """What a course brings its trainees, and what it costs.

    ``placed`` (persons) find a job in their skill, ``placement_rate`` (0 to 1) of all. ``benefit``
    (money) is what they earn more, valued at the end of the course; ``cost`` (money) what all
    seats cost; ``net_present_value`` (money) the difference and ``benefit_cost_ratio`` the
    quotient.
    """

    placed: float
    placement_rate: float
    benefit: float
    cost: float
    net_present_value: float
    benefit_cost_ratio: float


def training_payoff(
    seats: int,
    supply_shares: Sequence[float],
    demand: Sequence[float],
    wage_gain: float,
    cost_per_seat: float,
    periods: int,
    discount_rate: float,
) -> TrainingPayoff:
    r"""Cost and benefit of a course whose seats are split over skills.

    It tells a training institute, before it buys machines, what a seat in the wrong skill costs:
    every seat is paid for, but only a trainee with a job earns more. With N `seats`, shares
    :math:`s_j` and jobs :math:`d_j`, :math:`P = \sum_j \min(N s_j, d_j)` are placed, and

    .. math:: \text{benefit} = P \, g \, \frac{1 - (1 + r)^{-T}}{r}, \qquad \text{cost} = N c

    with the `wage_gain` g at the end of each of T `periods`, the `discount_rate` r and the
    `cost_per_seat` c.

    Parameters
    ----------
    seats : int, at least 1
        Seats of the course.
    supply_shares : sequence of float, at least 0, not all 0
        How the seats are split over the skills; only the proportions count.
    demand : sequence of float, at least 0, jobs
        Open jobs for each skill, in the same order.
    wage_gain : float, at least 0, money a period
        What a trainee who is placed earns more than without the course.
    cost_per_seat : float, above 0, money
        What a seat costs whoever pays for the course, at its end.
    periods : int, at least 1
        Periods for which the gain lasts.
    discount_rate : float, at least 0, share a period
        Interest at which later money is worth less.

    Returns
    -------
    TrainingPayoff
        ``placed`` (persons), ``placement_rate`` (0 to 1), ``benefit``, ``cost`` and
        ``net_present_value`` (money), ``benefit_cost_ratio`` (at least 0).

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, the lists differ in length, or benefit and cost are
        too far apart to be divided.

    Notes
    -----
    An assumption made for teaching: the gain is the same for all who are placed, and nobody would
    have got the job without the course.

    Examples
    --------
    Of ten trainees, five for each skill, 5 + 3 find a job. Each earns 30 more in two periods:
    480 in all, for 10 seats at 40.

    >>> course = training_payoff(10, [1, 1], [7, 3], 30.0, 40.0, periods=2, discount_rate=0.0)
    >>> course.placed, course.benefit, course.cost, course.benefit_cost_ratio
    (8.0, 480.0, 400.0, 1.2)
    """
    require_integer(1, seats=seats, periods=periods)
    require_non_negative(wage_gain=wage_gain, discount_rate=discount_rate)
    require_positive(cost_per_seat=cost_per_seat)
    split = shares_of(supply_shares=supply_shares)
    require_length(len(split), demand=demand)
    placed = placements([seats * share for share in split], demand)
    benefit = placed * wage_gain * _annuity(periods, discount_rate)
    cost = seats * cost_per_seat
    require_computed(benefit / cost, wage_gain=wage_gain, cost_per_seat=cost_per_seat)
    return TrainingPayoff(
        placed=placed,
        placement_rate=placed / seats,
        benefit=benefit,
        cost=cost,
        net_present_value=benefit - cost,
        benefit_cost_ratio=benefit / cost,
    )


def _annuity(periods: int, rate: float) -> float:
    """Present value of 1 at the end of each period."""
    return -expm1(-periods * log1p(rate)) / rate if rate else float(periods)


@dataclass(frozen=True)
class ModulePriorities:
    """Which training modules come first.

    ``order`` ranks all of them (numbers from 0, the best first), ``fraction`` (0 to 1) is the part
    of each that the budget pays for, in the order given, and ``avoided_loss`` (money a period)
    what they save together.
    """

    order: list[int]
    fraction: list[float]
    avoided_loss: float


def module_priorities(
    loss: Sequence[float],
    effectiveness: Sequence[float],
    cost: Sequence[float],
    budget: float,
) -> ModulePriorities:
    r"""Training modules in the order in which they save most for their cost.

    Firms that write down which mistakes spoil how much can choose what to teach first. Modules are
    ranked by the loss that they avoid for each unit of money,

    .. math:: \frac{\text{loss}_j \times \text{effectiveness}_j}{\text{cost}_j}

    and taken as long as the `budget` lasts, the last one in part. No other choice avoids more.

    Parameters
    ----------
    loss : sequence of float, at least 0, money a period
        What firms lose by the mistakes that each module is about.
    effectiveness : sequence of float, 0 to 1
        Part of the loss that the module ends.
    cost : sequence of float, above 0, money
        What each module costs.
    budget : float, at least 0, money
        What can be spent.

    Returns
    -------
    ModulePriorities
        ``order`` (numbers of modules), ``fraction`` (0 to 1, one for each module) and
        ``avoided_loss`` (money a period).

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range or the lists differ in length.

    Notes
    -----
    Half a module avoids half of its loss, and no mistake is counted in two modules: assumptions
    made for teaching. The rule is the one of Dantzig (1957), "Discrete-variable extremum
    problems", Operations Research 5, 266-288.

    Examples
    --------
    The first module ends half of a loss of 100 for 50, the second all of a loss of 60 for 30:
    1 and 2 saved for each unit of money. A budget of 55 pays the second, and half of the first.

    >>> module_priorities([100, 60], [0.5, 1.0], cost=[50, 30], budget=55)
    ModulePriorities(order=[1, 0], fraction=[0.5, 1.0], avoided_loss=85.0)
    """
    require_each(require_non_negative, loss=loss)
    require_each(require_share, effectiveness=effectiveness)
    require_each(require_positive, cost=cost)
    require_non_negative(budget=budget)
    require_length(len(loss), effectiveness=effectiveness, cost=cost)
    avoided = [lost * part for lost, part in zip(loss, effectiveness, strict=True)]
    order = sorted(range(len(loss)), key=lambda j: -avoided[j] / cost[j])
    fraction = _paid_for(order, cost, budget)
    total = fsum(saved * part for saved, part in zip(avoided, fraction, strict=True))
    return ModulePriorities(order=order, fraction=fraction, avoided_loss=total)


def _paid_for(order: Sequence[int], cost: Sequence[float], budget: float) -> list[float]:
    """Part of each module that the budget reaches, spent in this order."""
    fraction = [0.0] * len(cost)
    for module in order:
        fraction[module] = min(1.0, budget / cost[module])
        budget = max(0.0, budget - cost[module])
    return fraction
