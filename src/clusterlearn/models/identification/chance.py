"""Whether chance alone would give a place as many firms of one trade."""

from math import comb, exp, fsum, log

from clusterlearn.models._require import (
    require_computed,
    require_integer,
    require_share_inside,
)

__all__ = ["places_by_chance"]

MOST_FIRMS = 100_000
NOTHING_LEFT = 1e-20


def places_by_chance(firms_here: int, firms_in_country: int, share_of_jobs: float) -> float:
    r"""How many places of this size one expects, by chance alone, to have as many firms or more.

    Every firm of a trade falls on a place at random, like a dart, with a probability equal to the
    place's share of all jobs. Then the number of firms in one place is binomial, and of the
    :math:`1/x` places as large as this one so many are expected to have k firms or more:

    .. math:: \frac{1}{x} \sum_{j=k}^{n} \binom{n}{j} x^j (1 - x)^{n-j}

    with k the firms here (`firms_here`), n those in the country (`firms_in_country`) and x the
    place's share of all jobs (`share_of_jobs`). All such places are counted, not the chance of
    this one alone, since one looks at a place because it stands out among them. And only places
    of this size are counted: a larger one has more firms of any trade.

    The darts are those of Ellison and Glaeser, who ask of a whole industry whether it is
    concentrated; see `ellison_glaeser`. Firms count alike here, so that they should be about
    equally large. What is more than chance need not be a cluster: a port or a law may be why.

    Parameters
    ----------
    firms_here : int, 0 to `firms_in_country`
        Firms of the trade in the place: plants, where a firm owns several.
    firms_in_country : int, 1 to 100,000
        Firms of the trade in the country, those here among them.
    share_of_jobs : float, above 0 and below 1
        The place's share of all jobs in the country.

    Returns
    -------
    float, places
        Between 0 and the number of places, :math:`1/x`; never more than :math:`n/k`. Where it is
        below 0.05, chance would bring such a place about in at most one of twenty countries.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    References
    ----------
    Ellison and Glaeser (1997), "Geographic concentration in U.S. manufacturing industries: a
    dartboard approach", Journal of Political Economy 105, 889-927.

    Examples
    --------
    One firm must be somewhere. Of two firms both fall on the same one of ten places with the
    probability 1/10 times 1/10, and there are ten such places:

    >>> round(places_by_chance(1, 1, 0.1), 9)
    1.0
    >>> round(places_by_chance(2, 2, 0.1), 9)
    0.1

    A place with 1 of 100 jobs has one of five large plants, or four of twenty smaller ones:

    >>> round(places_by_chance(1, 5, 0.01), 2), round(places_by_chance(4, 20, 0.01), 3)
    (4.9, 0.004)
    """
    require_integer(1, MOST_FIRMS, firms_in_country=firms_in_country)
    require_integer(0, firms_in_country, firms_here=firms_here)
    require_share_inside(share_of_jobs=share_of_jobs)
    require_computed(1 / share_of_jobs, share_of_jobs=share_of_jobs)
    tail = _tail(firms_here, firms_in_country, share_of_jobs, 1 - share_of_jobs)
    return tail / share_of_jobs


def _tail(least: int, thrown: int, hit: float, miss: float) -> float:
    """Probability of `least` hits or more among so many thrown.

    Above the mean the terms fall from the first on. Below it the misses' tail is taken from 1,
    whose terms then fall as well, so that the first to vanish are the ones that do not count.
    """
    if least <= thrown * hit:
        return 1 - _tail(thrown - least + 1, thrown, miss, hit) if least else 1.0
    first = term = exp(log(comb(thrown, least)) + least * log(hit) + (thrown - least) * log(miss))
    terms = []
    for hits in range(least, thrown + 1):
        if term <= NOTHING_LEFT * first:
            break
        terms.append(term)
        term *= (thrown - hits) / (hits + 1) * hit / miss
    return fsum(terms)
