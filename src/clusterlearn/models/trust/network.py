"""Firms that learn from each promise, and from what neighbours say, whom to trust."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import fsum
from operator import truediv
from random import Random

from clusterlearn.models._require import (
    require_each,
    require_integer,
    require_length,
    require_positive,
    require_random,
    require_share,
    require_ties,
)

__all__ = ["TrustPaths", "simulate_trust_network"]


@dataclass(frozen=True)
class TrustPaths:
    """What becomes of a trust network: one list a replication, one number (0 to 1) a month.

    ``alive`` is the share of ties that both sides hold open after the month, ``trust`` the mean
    trust (the share of promises that a firm expects a partner to keep).
    """

    alive: list[list[float]]
    trust: list[list[float]]


def simulate_trust_network(
    edges: Iterable[Sequence[int]],
    n_firms: int,
    *,
    alpha0: float = 2.0,
    beta0: float = 2.0,
    honour: float | Sequence[float] = 0.7,
    threshold: float = 0.5,
    periods: int = 36,
    activity: float = 0.8,
    gossip: float = 0.3,
    replications: int = 1,
    seed: int | Random = 0,
) -> TrustPaths:
    r"""Let firms deal, keep or break promises, learn and talk.

    It shows what an agent can do for trust before meetings cost anything: who should hear of whose
    promises, and how much first trust a network needs to live. Firm i expects j to keep the share :math:`\alpha / (\alpha + \beta)` of its promises. A tie is
    open while both sides expect at least the threshold. Each month an open tie is used with
    probability ``activity``; then each side keeps its promise with its own ``honour``, and the
    other adds 1 to :math:`\alpha` (kept) or :math:`\beta` (broken). Every firm that knows both
    adds ``gossip`` times the same, also where its own tie is closed: good news can open it again.
    All firms of a month act on what they knew when it began.

    Parameters
    ----------
    edges : iterable of pairs of int
        Who could deal with whom; the order of the two does not matter.
    n_firms : int, at least 2
        Firms are numbered 0 to ``n_firms - 1``.
    alpha0, beta0 : float, above 0
        Promises that a firm imagines to have seen kept and broken before the first month.
    honour : float or one float for each firm, 0 to 1
        Probability that a firm keeps a promise.
    threshold : float, 0 to 1
        Trust below which a firm closes a tie; see `trust_threshold`.
    periods : int, at least 1, months
        How long to look.
    activity : float, 0 to 1, a month
        Probability that an open tie is used.
    gossip : float, 0 to 1
        Weight of news against a firm's own experience.
    replications : int, at least 1
        Number of runs.
    seed : int or random.Random
        The draws depend on the seed, the number of ties and `periods` alone: settings that are
        compared under one seed meet the same luck.

    Returns
    -------
    TrustPaths
        ``alive`` and ``trust``, replications x periods, each from 0 to 1.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, or the edges do not join different firms.

    Notes
    -----
    Without gossip a tie lives on with probability ``(1 - trap)**2``, where ``trap`` is
    `trust_trap_probability`. Beta beliefs and the threshold follow Coleman (1990); how firms
    talk is an assumption made for teaching.

    Examples
    --------
    Two firms that always keep their word: with 2 promises imagined kept and 2 broken, trust is
    2 of 4, then 3 of 5, then 4 of 6.

    >>> pair = simulate_trust_network([(0, 1)], 2, honour=1.0, activity=1.0, periods=2)
    >>> pair.alive, [round(trust, 3) for trust in pair.trust[0]]
    ([[1.0, 1.0]], [0.6, 0.667])
    """
    generator = require_random(seed)
    require_integer(2, n_firms=n_firms)
    require_integer(1, periods=periods, replications=replications)
    require_positive(alpha0=alpha0, beta0=beta0)
    require_share(threshold=threshold, activity=activity, gossip=gossip)
    ties = require_ties(edges, n_firms)
    if not ties:
        raise ValueError("edges must hold at least one tie, got none")
    honours = _honour_of_each(honour, n_firms)

    arcs = [arc for i, j in ties for arc in ((i, j), (j, i))]
    listeners = _listeners(arcs, n_firms) if gossip else [[] for _ in arcs]
    promises = [honours[trusted] for _, trusted in arcs]
    alive, trust = [], []
    for _ in range(replications):
        kept, seen = [float(alpha0)] * len(arcs), [float(alpha0 + beta0)] * len(arcs)
        draws = [generator.random() for _ in range(3 * len(ties) * periods)]
        run = _run(kept, seen, draws, promises, listeners, threshold, activity, gossip)
        alive.append(run[0])
        trust.append(run[1])
    return TrustPaths(alive, trust)


def _honour_of_each(honour: float | Sequence[float], n_firms: int) -> list[float]:
    if not isinstance(honour, Sequence):
        require_share(honour=honour)
        return [honour] * n_firms
    require_each(require_share, honour=honour)
    require_length(n_firms, honour=honour)
    return list(honour)


def _listeners(arcs: Sequence[tuple[int, int]], n_firms: int) -> list[list[int]]:
    """For each arc (i trusts j), the arcs (c trusts j) of all firms c that know i and j."""
    place = {arc: index for index, arc in enumerate(arcs)}
    partners: list[set[int]] = [set() for _ in range(n_firms)]
    for i, j in arcs:
        partners[i].add(j)
    return [[place[c, j] for c in sorted(partners[i] & partners[j])] for i, j in arcs]


def _run(
    kept: list[float],
    seen: list[float],
    draws: Sequence[float],
    promises: Sequence[float],
    listeners: Sequence[Sequence[int]],
    threshold: float,
    activity: float,
    gossip: float,
) -> tuple[list[float], list[float]]:
    """Shares of live ties and mean trusts of one run; tie t holds the arcs 2t and 2t + 1."""
    bar = threshold - 1e-12
    n_arcs = len(promises)
    n_ties = n_arcs // 2
    alive, trust = [], []
    live = _live_ties(kept, seen, bar)
    for start in range(0, len(draws), 3 * n_ties):
        keeps = draws[start + n_ties : start + 3 * n_ties]
        for tie in live:
            if draws[start + tie] >= activity:
                continue
            for arc in (2 * tie, 2 * tie + 1):
                seen[arc] += 1
                if keeps[arc] < promises[arc]:
                    kept[arc] += 1
                    for heard in listeners[arc]:
                        seen[heard] += gossip
                        kept[heard] += gossip
                else:
                    for heard in listeners[arc]:
                        seen[heard] += gossip
        live = _live_ties(kept, seen, bar)
        alive.append(len(live) / n_ties)
        trust.append(fsum(map(truediv, kept, seen)) / n_arcs)
    return alive, trust


def _live_ties(kept: Sequence[float], seen: Sequence[float], bar: float) -> list[int]:
    """The ties whose two arcs both carry enough trust."""
    both = zip(kept[::2], seen[::2], kept[1::2], seen[1::2], strict=True)
    return [
        tie
        for tie, (kept_i, seen_i, kept_j, seen_j) in enumerate(both)
        if kept_i >= bar * seen_i and kept_j >= bar * seen_j
    ]
