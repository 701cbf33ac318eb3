"""The firms' month: who acts jointly, what comes of it, and what each then trusts."""

from collections.abc import Callable, Sequence
from itertools import accumulate
from math import exp, fsum
from operator import itemgetter, mul, sub
from random import Random
from typing import NamedTuple

__all__ = ["EACH_SIDE", "Agents", "Learning", "TypicalFirm", "listening", "typical_month"]

EACH_SIDE = 3
"""Neighbours on each side that a firm talks with where no network is given."""

Share = Callable[[list[float]], list[float]]


class Learning(NamedTuple):
    """A month's trust is ``kept * trust + added``, with one pair for each experience."""

    kept: float
    added: float
    gain: float
    loss: float

    @classmethod
    def of(cls, p: dict[str, float], effort: float) -> "Learning":
        """What a firm learns while the agent spends `effort` of the time on trust."""
        built, decay = p["trust_effort"] * effort, p["trust_decay"]
        return cls(
            1 - built - decay, built + decay * p["trust_floor"], p["trust_gain"], p["trust_loss"]
        )


def typical_month(
    p: dict[str, float], trust: float, visible: float, success: float, effort: float
) -> tuple[float, float, float]:
    """Shares of firms that act jointly and that succeed in it, and trust after the month.

    One firm stands for very many, each of whom hears the mean of all.
    """
    kept, added, gain, loss = Learning.of(p, effort)
    act = 1 / (1 + exp(p["beta"] * (p["threshold"] - visible - trust)))
    good = act * success
    learned = kept * trust + added
    learned += gain * good * (1 - trust)
    return act, good, min(1.0, learned - loss * (act - good) * trust)


class TypicalFirm:
    """One firm that stands for very many, each of whom hears the mean of all."""

    def __init__(self, p: dict[str, float]) -> None:
        self.parameters = p
        self.trust = p["trust0"]

    def month(self, visible: float, success: float, effort: float) -> tuple[float, float]:
        """Shares of firms that act jointly and that succeed in it."""
        act, good, self.trust = typical_month(self.parameters, self.trust, visible, success, effort)
        return act, good

    def mean_trust(self) -> float:
        """Trust after the month."""
        return self.trust


class Agents:
    """Firms with a reservation level each, that learn from what happens to them and talk."""

    def __init__(
        self, p: dict[str, float], n: int, threshold_sd: float, share: Share, seed: int
    ) -> None:
        generator = Random(seed)
        self.parameters = p
        self.draw = generator.random
        self.share = share
        self.thresholds = [p["threshold"] + threshold_sd * generator.gauss() for _ in range(n)]
        self.trust = [p["trust0"]] * n

    def month(self, visible: float, success: float, effort: float) -> tuple[float, float]:
        """Shares of firms that act jointly and that succeed in it.

        A firm acts with probability P and succeeds with P times `success`; one draw u from 0 to 1
        tells both, by ``u / P`` below 1 and below `success`. The number of draws does not depend
        on the plan.
        """
        kept, added, gain, loss = Learning.of(self.parameters, effort)
        kept_good, added_good, kept_bad = kept - gain, added + gain, kept - loss
        beta, draw = self.parameters["beta"], self.draw
        n_good = n_bad = 0
        learned: list[float] = []
        learn = learned.append
        for threshold, trust in zip(self.thresholds, self.trust, strict=True):
            luck = draw() * (1 + exp(beta * (threshold - visible - trust)))
            if luck >= 1:
                learn(kept * trust + added)
            elif luck < success:
                n_good += 1
                learn(kept_good * trust + added_good)
            else:
                n_bad += 1
                learn(kept_bad * trust + added)
        self.trust = self.share(learned)
        return (n_good + n_bad) / len(learned), n_good / len(learned)

    def mean_trust(self) -> float:
        """Mean trust after the month."""
        return min(1.0, fsum(self.trust) / len(self.trust))


def listening(network: Sequence[Sequence[float]] | None, sharing: float) -> Share:
    """What firms trust after each has heard its neighbours."""
    if network is None:
        return _in_a_ring(sharing)
    return _along(network, sharing)


def _in_a_ring(sharing: float) -> Share:
    part = sharing / (2 * EACH_SIDE)
    kept = 1 - sharing - part  # the window holds the firm itself

    def share(trust: list[float]) -> list[float]:
        around = trust[-EACH_SIDE:] + trust + trust[:EACH_SIDE]
        sums = list(accumulate(around, initial=0.0))
        windows = map(sub, sums[2 * EACH_SIDE + 1 :], sums)
        return [kept * own + part * window for own, window in zip(trust, windows, strict=True)]

    return share


def _along(network: Sequence[Sequence[float]], sharing: float) -> Share:
    rows = [_ties(firm, row) for firm, row in enumerate(network)]
    hear = itemgetter(*(other for heard, _ in rows for other in heard))
    parts = [sharing * weight for _, weights in rows for weight in weights]
    ends = [0, *accumulate(len(heard) for heard, _ in rows)]
    before, after = itemgetter(*ends[:-1]), itemgetter(*ends[1:])
    kept = 1 - sharing

    def share(trust: list[float]) -> list[float]:
        sums = list(accumulate(map(mul, parts, hear(trust)), initial=0.0))
        news = map(sub, after(sums), before(sums))
        return [kept * own + heard for own, heard in zip(trust, news, strict=True)]

    return share


def _ties(firm: int, row: Sequence[float]) -> tuple[list[int], list[float]]:
    """Whom a firm hears, with weights that add up to 1; itself where it hears nobody."""
    heard = [other for other, weight in enumerate(row) if weight]
    total = fsum(row)
    return (heard, [row[other] / total for other in heard]) if heard else ([firm], [1.0])
