"""When to trust a partner, and how often early bad luck closes a tie that was worth keeping."""

from math import fsum

from clusterlearn.models._require import (
    require_computed,
    require_integer,
    require_non_negative,
    require_positive,
    require_share,
)

__all__ = ["trust_threshold", "trust_trap_probability"]


def trust_threshold(gain: float, loss: float, transaction_cost: float = 0.0) -> float:
    r"""Probability of a kept promise from which trusting pays.

    It shows an agent where to help: a small first order lowers the loss, a model contract the cost,
    and firms dare to begin with less trust. With the gain G, the loss L and the transaction cost c
    trusting pays when :math:`p \, G - (1 - p) \, L \ge c`, that is from
    :math:`p = (L + c) / (G + L)`.

    Parameters
    ----------
    gain : float, above 0, money a deal
        What the truster gains where the promise is kept.
    loss : float, at least 0, money a deal
        What the truster loses where it is broken.
    transaction_cost : float, at least 0, money a deal
        What the truster spends beforehand: on search, contracts, control.

    Returns
    -------
    float, at least 0
        The threshold. Above 1 not even a promise that is always kept is worth its cost.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, or the gain is too small beside the cost to compute.

    References
    ----------
    Coleman (1990), "Foundations of Social Theory", Harvard University Press, chapter 5.

    Examples
    --------
    A deal brings 40 or loses 60, and 5 are spent beforehand: 65 of 100.

    >>> trust_threshold(40.0, 60.0, 5.0)
    0.65
    """
    require_positive(gain=gain)
    require_non_negative(loss=loss, transaction_cost=transaction_cost)
    threshold = (loss + transaction_cost) / (gain + loss)
    require_computed(threshold, gain=gain, loss=loss, transaction_cost=transaction_cost)
    return threshold


def trust_trap_probability(
    alpha0: float = 2.0,
    beta0: float = 2.0,
    honour: float = 0.7,
    threshold: float = 0.5,
    n_interactions: int = 20,
) -> float:
    r"""Probability that a learning firm closes a tie within so many dealings.

    It shows why an agent begins with promises that are easy to keep: early bad luck ends ties that
    were worth keeping. After s promises kept out of n the firm expects the share
    :math:`(\alpha_0 + s) / (\alpha_0 + \beta_0 + n)`, with `alpha0` and `beta0` of its first trust.
    Once that is below the threshold it stops dealing, so that it learns nothing more and the tie
    stays closed. Computed exactly, over all possible numbers of kept promises.

    Parameters
    ----------
    alpha0, beta0 : float, above 0
        Promises that the firm imagines to have seen kept and broken at the start.
    honour : float, 0 to 1
        Probability that the partner keeps a promise.
    threshold : float, 0 to 1
        Trust below which the firm stops; see `trust_threshold`.
    n_interactions : int, at least 0
        Number of dealings.

    Returns
    -------
    float, 0 to 1
        Probability of being closed after `n_interactions`; 1 where the first trust is already
        below the threshold.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    Notes
    -----
    Trust as an estimate held against a threshold follows Coleman (1990); the form of the estimate
    is an assumption made for teaching.

    Examples
    --------
    The first trust, 2 of 4, lies on the threshold, so that one broken promise ends it; the next
    one is borne (3 of 6). Closed after two dealings: 0.3.

    >>> round(trust_trap_probability(honour=0.7, n_interactions=2), 3)
    0.3
    """
    require_positive(alpha0=alpha0, beta0=beta0)
    require_share(honour=honour, threshold=threshold)
    require_integer(0, n_interactions=n_interactions)

    def trusted(kept: int, dealings: int) -> bool:
        return (alpha0 + kept) / (alpha0 + beta0 + dealings) >= threshold - 1e-12

    open_with = {0: 1.0} if trusted(0, 0) else {}
    for dealings in range(1, n_interactions + 1):
        after: dict[int, float] = {}
        for kept, probability in open_with.items():
            after[kept] = after.get(kept, 0.0) + probability * (1 - honour)
            after[kept + 1] = after.get(kept + 1, 0.0) + probability * honour
        open_with = {kept: share for kept, share in after.items() if trusted(kept, dealings)}
    return 1 - fsum(open_with.values())
