"""Two firms that answer each other's last move, now and then by mistake."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from math import fsum, prod

from clusterlearn.models._require import (
    require_between,
    require_each,
    require_finite,
    require_length,
    require_share,
)

__all__ = ["MemoryOneMatch", "memory_one_match"]


@dataclass(frozen=True)
class MemoryOneMatch:
    """Long-run means of a match between A and B.

    ``cooperation_a`` and ``cooperation_b`` (0 to 1) are the shares of rounds in which each keeps
    its word, ``payoff_a`` and ``payoff_b`` (money a round) what each gains on average.
    """

    cooperation_a: float
    cooperation_b: float
    payoff_a: float
    payoff_b: float


def memory_one_match(
    p: Sequence[float],
    q: Sequence[float],
    noise: float = 0.0,
    payoffs: Sequence[float] = (3, 0, 5, 1),
) -> MemoryOneMatch:
    r"""Long-run result of two strategies that look at the last round only.

    It shows how one misunderstanding becomes a feud between firms, and which habit of forgiving
    ends it: what an agent says at a table of two who no longer deal. A strategy is four probabilities of cooperating: after both cooperated (CC), after oneself
    alone did (CD), after the other alone did (DC), after neither did (DD). Tit for tat is
    ``(1, 0, 1, 0)``. With the noise e an act intended with :math:`p` is done with
    :math:`p (1 - e) + (1 - p) e`. The match is a Markov chain on these four states; with its
    stationary distribution :math:`\pi` the mean payoff of A is :math:`\pi_{CC} R + \pi_{CD} S +
    \pi_{DC} T + \pi_{DD} P`.

    Parameters
    ----------
    p, q : sequence of four floats, 0 to 1
        Strategies of A and of B, each seen from its own side.
    noise : float, 0 to 0.5
        Probability that an intended act turns into its opposite.
    payoffs : sequence of four floats, money a round
        R, S, T, P: both cooperate, only oneself, only the other, nobody.

    Returns
    -------
    MemoryOneMatch
        ``cooperation_a``, ``cooperation_b`` (0 to 1), ``payoff_a``, ``payoff_b`` (money a round).

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, or the long run depends on the first round, as with
        tit for tat on both sides without noise.

    Notes
    -----
    The stationary distribution comes from the Markov chain tree theorem of Freidlin and Wentzell
    (1984), "Random Perturbations of Dynamical Systems", Springer: the weight of a state is the sum over all spanning trees that lead to it. Nothing is
    subtracted, so that a noise of 1e-9 costs no accuracy.

    References
    ----------
    Press and Dyson (2012), "Iterated Prisoner's Dilemma contains strategies that dominate any
    evolutionary opponent", Proceedings of the National Academy of Sciences 109, 10409-10413.

    Examples
    --------
    Between two tit-for-tat players a single mistake echoes; all four states become equally likely,
    (3 + 0 + 5 + 1) / 4:

    >>> match = memory_one_match((1, 0, 1, 0), (1, 0, 1, 0), noise=0.05)
    >>> round(match.cooperation_a, 3), round(match.payoff_a, 3)
    (0.5, 2.25)
    """
    require_each(require_share, p=p, q=q)
    require_each(require_finite, payoffs=payoffs)
    require_length(4, p=p, q=q, payoffs=payoffs)
    require_between(0, 0.5, noise=noise)
    acts_a = [_with_noise(share, noise) for share in p]
    acts_b = [_with_noise(q[state], noise) for state in (0, 2, 1, 3)]
    chain = [
        [act_a * act_b for act_a in of_a for act_b in of_b]
        for of_a, of_b in zip(acts_a, acts_b, strict=True)
    ]
    shares = _stationary(chain)
    both, only_a, only_b, _ = shares
    reward, sucker, temptation, punishment = payoffs
    return MemoryOneMatch(
        cooperation_a=both + only_a,
        cooperation_b=both + only_b,
        payoff_a=_mean(shares, (reward, sucker, temptation, punishment)),
        payoff_b=_mean(shares, (reward, temptation, sucker, punishment)),
    )


def _with_noise(share: float, noise: float) -> tuple[float, float]:
    """Probabilities of cooperating and of not cooperating."""
    return share * (1 - noise) + (1 - share) * noise, (1 - share) * (1 - noise) + share * noise


def _mean(shares: Sequence[float], values: Sequence[float]) -> float:
    return fsum(share * value for share, value in zip(shares, values, strict=True))


def _stationary(chain: Sequence[Sequence[float]]) -> list[float]:
    weights = [fsum(prod(chain[i][j] for i, j in tree) for tree in trees) for trees in _TREES]
    total = fsum(weights)
    if not total:
        raise ValueError(
            "noise must be above 0 where the long run depends on the first round, got 0"
        )
    return [weight / total for weight in weights]


def _trees_to(root: int) -> list[list[tuple[int, int]]]:
    """Every choice of one arc out of each other state that leads to the root from everywhere."""
    others = [state for state in range(4) if state != root]
    trees = []
    for targets in product(range(4), repeat=3):
        step = dict(zip(others, targets, strict=True))
        if all(_arrives(state, root, step) for state in others):
            trees.append(list(step.items()))
    return trees


def _arrives(state: int, root: int, step: dict[int, int]) -> bool:
    for _ in step:
        state = step.get(state, root)
    return state == root


_TREES = [_trees_to(root) for root in range(4)]
