"""A broker ties firms together, then leaves: which ties hold?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from clusterlearn.models._require import (
    require_integer,
    require_non_negative,
    require_random,
    require_share,
)
from clusterlearn.models.networks.bitsets import (
    Partners,
    groups,
    tie_list,
    tied_share,
    unreached_share,
)

__all__ = ["BrokerageRuns", "simulate_brokerage"]


@dataclass(frozen=True)
class BrokerageRuns:
    """What becomes of a brokered network.

    ``density`` (0 to 1) holds one list a replication, from the start to the last month;
    ``fragmentation`` (0 to 1) is that of the last month, one number a replication. ``snapshots`` gives, for each month asked
    for, the ties of the run whose fragmentation is the median (the lower one of two, the first of
    equals).
    """

    density: list[list[float]]
    fragmentation: list[float]
    snapshots: Mapping[int, list[tuple[int, int]]]


def simulate_brokerage(
    n_firms: int = 40,
    group_size: int = 4,
    exit_month: int = 24,
    months: int = 60,
    introductions: float = 8.0,
    closure: float = 0.02,
    dissolution: float = 0.05,
    embedding: float = 0.6,
    reciprocation: float = 0.5,
    max_ties: int = 10**9,
    replications: int = 1,
    seed: int | Random = 0,
    *,
    snapshots: Sequence[int] = (),
) -> BrokerageRuns:
    """Let a broker introduce firms to each other until the exit month, and watch the ties.

    For an agent's plan: how many introductions, to whom, and how long, so that the network stands
    when nobody introduces firms any more? The cluster starts as groups whose members all know each other. Each month

    1. a tie drops with probability ``dissolution * (1 - embedding) ** common``, where ``common``
       counts the partners that the two firms share;
    2. an absent tie forms with probability ``1 - (1 - closure) ** common * (1 - q)``, if both firms
       had fewer than ``max_ties`` ties. Here ``q`` is the chance of an introduction that both
       accept: ``min(1, introductions / absent ties) * reciprocation`` before the exit month,
       afterwards 0.

    All of this looks at the network as it was when the month began.

    Parameters
    ----------
    n_firms : int, at least 2
        Firms are numbered 0 to ``n_firms - 1``.
    group_size : int, 1 to ``n_firms``
        Firms of a group at the start; the last group may be smaller.
    exit_month : int, at least 0
        Month after which the broker introduces nobody.
    months : int, at least 1
        How long to look.
    introductions : float, at least 0, a month
        Pairs of firms that the broker brings together.
    closure : float, 0 to 1, a month
        Probability that one shared partner brings two firms together.
    dissolution : float, 0 to 1, a month
        Probability that a tie without shared partners drops.
    embedding : float, 0 to 1
        Share of this risk that each shared partner takes away.
    reciprocation : float, 0 to 1
        Probability that both firms take up an introduction.
    max_ties : int, at least 1
        Ties at which a firm stops forming new ones. A month may carry it past by a few.
    replications : int, at least 1
        Number of runs.
    seed : int or random.Random
        The draws depend on the seed, the number of firms and `months` alone. A low draw drops a
        tie and a high one forms it, so that under one seed a later exit or more introductions
        never cost a tie (without a limit on ties, and where no chance to drop and no chance to
        form add up to more than 1).
    snapshots : sequence of int, 0 to ``months``
        Months whose ties are returned.

    Returns
    -------
    BrokerageRuns
        ``density``, replications x (months + 1), ``fragmentation`` of the last month, one number
        a replication, and ``snapshots``, pairs of firms by month.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    Notes
    -----
    The model is made for teaching. Without closure and embedding its density follows
    `tie_density_path` closely.

    Examples
    --------
    Two groups of two; nothing drops, nobody is introduced, so that 2 of 6 ties exist for ever, and
    4 of the 12 ordered pairs reach each other:

    >>> still = simulate_brokerage(
    ...     n_firms=4, group_size=2, exit_month=0, months=2, dissolution=0.0, snapshots=[2]
    ... )
    >>> [round(density, 3) for density in still.density[0]], round(still.fragmentation[0], 3)
    ([0.333, 0.333, 0.333], 0.667)
    >>> still.snapshots
    {2: [(0, 1), (2, 3)]}
    """
    generator = require_random(seed)
    require_integer(2, n_firms=n_firms)
    require_integer(1, n_firms, group_size=group_size)
    require_integer(0, exit_month=exit_month)
    require_integer(1, months=months, max_ties=max_ties, replications=replications)
    require_non_negative(introductions=introductions)
    require_share(
        closure=closure, dissolution=dissolution, embedding=embedding, reciprocation=reciprocation
    )
    for month in snapshots:
        require_integer(0, months, snapshots=month)

    most_common = min(n_firms - 2, max_ties - 1)
    rules = _Rules(
        drop=[dissolution * (1 - embedding) ** common for common in range(n_firms - 1)],
        no_closure=[(1 - closure) ** common for common in range(n_firms - 1)],
        least_no_closure=(1 - closure) ** most_common,
        max_ties=max_ties,
    )
    help_a_month = [introductions] * min(exit_month, months) + [0.0] * (months - exit_month)
    runs = [
        _run(n_firms, group_size, rules, help_a_month, reciprocation, generator)
        for _ in range(replications)
    ]
    fragmentation = [unreached_share(run[-1]) for run in runs]
    median = fragmentation.index(sorted(fragmentation)[(replications - 1) // 2])
    return BrokerageRuns(
        density=[[tied_share(partners) for partners in run] for run in runs],
        fragmentation=fragmentation,
        snapshots={month: tie_list(runs[median][month]) for month in snapshots},
    )


@dataclass(frozen=True)
class _Rules:
    """Probabilities by the number of shared partners, and the limit on ties."""

    drop: list[float]
    no_closure: list[float]
    least_no_closure: float
    max_ties: int


def _run(
    n_firms: int,
    group_size: int,
    rules: _Rules,
    help_a_month: Sequence[float],
    reciprocation: float,
    generator: Random,
) -> list[Partners]:
    """The network at the start and after each month."""
    pairs = [(i, j) for i in range(n_firms) for j in range(i)]
    partners = groups(n_firms, group_size)
    history = [partners]
    random = generator.random
    for introductions in help_a_month:
        degrees = [ties.bit_count() for ties in partners]
        absent = len(pairs) - sum(degrees) // 2
        chance = min(1.0, introductions / absent) * reciprocation if absent else 0.0
        full = [degree >= rules.max_ties for degree in degrees]
        draws = [random() for _ in pairs]
        partners = _next_month(partners, pairs, draws, rules, chance, full)
        history.append(partners)
    return history


def _next_month(
    partners: Partners,
    pairs: Sequence[tuple[int, int]],
    draws: Sequence[float],
    rules: _Rules,
    chance: float,
    full: Sequence[bool],
) -> Partners:
    """The network a month later; only draws that are low or high enough can change a tie."""
    drop, no_closure = rules.drop, rules.no_closure
    low, high = drop[0], rules.least_no_closure * (1 - chance)
    after = partners.copy()
    for place in [k for k, draw in enumerate(draws) if draw < low or draw >= high]:
        i, j = pairs[place]
        common = (partners[i] & partners[j]).bit_count()
        if partners[i] >> j & 1:
            changes = draws[place] < drop[common]
        else:
            forms = draws[place] >= no_closure[common] * (1 - chance)
            changes = forms and not (full[i] or full[j])
        if changes:
            after[i] ^= 1 << j
            after[j] ^= 1 << i
    return after
