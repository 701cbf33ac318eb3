"""Other plans to compare one's own with: at random, one action alone, and all in turn."""

from collections.abc import Callable, Sequence

from clusterlearn.initiative.actions import ACTIONS, LEVELS
from clusterlearn.initiative.chance import pick
from clusterlearn.initiative.clusters import CLUSTERS
from clusterlearn.initiative.play import QUARTERS, Plan

__all__ = ["DRAWS", "TRIES", "YEAR", "equal_plan", "filled", "one_action_plan", "random_plan"]

YEAR = 4
"""Quarters of a year."""

TRIES = 24
"""Actions that a plan by chance draws in a quarter."""

DRAWS = (100, 1000)
"""Numbers that the draws of each further year, and those of the quarters, begin with."""


def random_plan(cluster: int, seed: int, number: int) -> Plan:
    """A plan by chance, one for each number.

    For each year (four quarters) each action is in or out by the toss of a coin,
    ``pick(number, 100 * year + action, 2)``. Each quarter then draws 24 times an action,
    ``pick(number, 1000 + 24 * quarter + try, 9)``, and adds a level of it if it is in, below its
    highest level, and can be paid.
    """
    n = len(ACTIONS)
    years = [
        [pick(number, DRAWS[0] * year + i, 2) for i in range(n)] for year in range(QUARTERS // YEAR)
    ]

    def wishes(quarter: int) -> list[int]:
        first = DRAWS[1] + TRIES * quarter
        drawn = (pick(number, first + i, n) for i in range(TRIES))
        return [action for action in drawn if years[quarter // YEAR][action]]

    return filled(cluster, seed, wishes)


def one_action_plan(cluster: int, seed: int, action: int) -> Plan:
    """As much of one action as can be had, in each quarter."""
    return filled(cluster, seed, lambda _: [action] * (LEVELS - 1))


def equal_plan(cluster: int, seed: int) -> Plan:
    """The same for everything: the nine actions in turn, one level at a time.

    A quarter ends with the first action that cannot be paid, and the next one begins with it, so
    that no action gets ahead of another.
    """
    quarters: list[tuple[int, ...]] = []
    turn = money = 0
    for _quarter in range(QUARTERS):
        money += CLUSTERS[cluster].money
        levels = [0] * len(ACTIONS)
        days = CLUSTERS[cluster].days
        while ACTIONS[turn].days <= days and ACTIONS[turn].money <= money:
            days, money = days - ACTIONS[turn].days, money - ACTIONS[turn].money
            levels[turn] += 1
            turn = (turn + 1) % len(ACTIONS)
        quarters.append(tuple(levels))
    return Plan(cluster, seed, tuple(quarters))


def filled(cluster: int, seed: int, wishes: Callable[[int], Sequence[int]]) -> Plan:
    """The plan that takes each quarter's wishes, action by action, where they can be met."""
    quarters: list[tuple[int, ...]] = []
    money = 0
    for quarter in range(QUARTERS):
        money += CLUSTERS[cluster].money
        days = CLUSTERS[cluster].days
        levels = [0] * len(ACTIONS)
        for i in wishes(quarter):
            action = ACTIONS[i]
            if levels[i] < LEVELS - 1 and action.days <= days and action.money <= money:
                days, money = days - action.days, money - action.money
                levels[i] += 1
        quarters.append(tuple(levels))
    return Plan(cluster, seed, tuple(quarters))
