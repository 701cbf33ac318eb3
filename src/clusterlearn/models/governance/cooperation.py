"""Conditional cooperation: firms that pay as others paid, with and without a rule."""

from dataclasses import dataclass
from itertools import pairwise

from clusterlearn.models._require import (
    require_between,
    require_integer,
    require_non_negative,
    require_positive,
    require_share,
    require_share_of_one,
)

__all__ = [
    "CooperationPaths",
    "conditional_cooperation_path",
    "simulate_conditional_cooperation",
]


def conditional_cooperation_path(
    periods: int,
    share_free_riders: float = 0.3,
    intercept: float = 1.0,
    slope: float = 0.75,
    initial: float = 8.0,
) -> list[float]:
    r"""Mean contribution when some pay nothing and the others follow last period's mean.

    It shows why a fee that rests on good will melts away, and why an association needs a rule
    before that. With free riders' share f, intercept a and slope b the mean moves as
    :math:`g_{t+1} = (1 - f)(a + b g_t)`, which has the closed form
    :math:`g_t = g^* + ((1 - f) b)^t (g_0 - g^*)` with :math:`g^* = (1 - f) a / (1 - (1 - f) b)`.

    Parameters
    ----------
    periods : int, at least 1
        Length of the path, the first period included.
    share_free_riders : float, 0 to 1
        Share of members who never pay.
    intercept : float, at least 0, money a period
        What a conditional cooperator pays when nobody paid.
    slope : float, 0 to 1
        What such a member adds for each unit that the others paid on average.
    initial : float, at least 0, money a period
        Mean contribution of the first period.

    Returns
    -------
    list of float, money a period
        Mean contribution of each period; the first is `initial`.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    References
    ----------
    Fischbacher, Gaechter and Fehr (2001), "Are people conditionally cooperative? Evidence from a
    public goods experiment", Economics Letters 71, 397-404.

    Examples
    --------
    After a mean of 8, seven of ten members pay 1 + 0.75 * 8 = 7 each:

    >>> [round(mean, 2) for mean in conditional_cooperation_path(3)]
    [8.0, 4.9, 3.27]
    """
    require_integer(1, periods=periods)
    require_share(share_free_riders=share_free_riders, slope=slope)
    require_non_negative(intercept=intercept, initial=initial)
    path = [float(initial)]
    while len(path) < periods:
        path.append((1 - share_free_riders) * (intercept + slope * path[-1]))
    return path


@dataclass(frozen=True)
class CooperationPaths:
    """An association's months: one number a month in each list.

    ``contribution`` (money) is the mean fee, ``paying_in_full`` (0 to 1) the share of firms that
    pay the full fee because of the rule, ``income`` (money) the mean income of a firm after fees,
    benefits and checks.
    """

    contribution: list[float]
    paying_in_full: list[float]
    income: list[float]


def simulate_conditional_cooperation(
    *,
    n: int = 20,
    periods: int = 24,
    endowment: float = 20.0,
    mpcr: float = 0.1,
    share_free_riders: float = 0.3,
    intercept: float = 1.0,
    slope: float = 0.75,
    initial: float = 8.0,
    checked: float = 0.0,
    fine: float = 0.0,
    check_cost: float = 1.0,
    spread: float = 0.3,
) -> CooperationPaths:
    r"""Let an association live on habits for a month, then on habits and a rule.

    It lets those who draft by-laws try checks and fines before members vote on them. Each month a firm has an income E and pays a fee g between 0 and E. Every unit of fees brings
    m (``mpcr``) to each of the n firms. From the second month on a share of the firms is checked,
    and a checked firm pays a fine for each unit that it kept back. A firm weighs this with its own
    caution c: where ``checked * fine * c >= 1 - m``, keeping a unit back does not pay, and it pays
    E. The others follow habit: a conditional cooperator pays ``intercept + slope * last month's
    mean`` (at most E), a free rider nothing. Fines go into the common fund and are shared, so that
    they leave the mean income alone; checks cost money:
    :math:`E - \bar g + m n \bar g - \text{checked} \times \text{check cost}`.

    Parameters
    ----------
    n : int, at least 2
        Firms. Their caution lies evenly between ``1 - spread`` and ``1 + spread``.
    periods : int, at least 1, months
        Months to follow; the first shows the habits before the rule, without checks.
    endowment : float, above 0, money a month
        Income of a firm before fees; the full fee.
    mpcr : float, above 0 to 1
        What each unit of fees returns to every single firm (marginal per capita return).
    share_free_riders : float, 0 to 1
        Share of firms that pay nothing by habit, rounded to whole firms. They are spread evenly
        over the firms in the order of caution, so that neither habit is more cautious.
    intercept : float, at least 0, money a month
        What a conditional cooperator pays by habit when nobody paid.
    slope : float, 0 to 1
        What it adds for each unit of last month's mean.
    initial : float, 0 to `endowment`, money a month
        What it pays in the first month.
    checked : float, 0 to 1
        Share of firms that is checked each month.
    fine : float, at least 0, money a unit
        Fine of a checked firm for each unit kept back.
    check_cost : float, at least 0, money
        Cost of one check, borne by all firms together.
    spread : float, 0 to 1
        How far caution differs among firms.

    Returns
    -------
    CooperationPaths
        ``contribution`` and ``income`` (money a month and firm) and ``paying_in_full`` (0 to 1), one
        number a month.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    See Also
    --------
    conditional_cooperation_path : The same means without a rule.
    deterrent_sanction : The same comparison for a firm of caution 1.

    Notes
    -----
    Habits follow the experiment of Fischbacher, Gaechter and Fehr (2001), "Are people conditionally
    cooperative? Evidence from a public goods experiment", Economics Letters 71, 397-404, the
    weighing of an expected fine Becker (1968), "Crime and punishment: an economic approach",
    Journal of Political Economy 76, 169-217. That the two combine in this way, the
    even spread of caution and the numbers are assumptions made for teaching.

    Examples
    --------
    Seven of ten firms start with a fee of 8, a mean of 5.6; next month they pay
    1 + 0.75 * 5.6 = 5.2, a mean of 3.64:

    >>> habit = simulate_conditional_cooperation(periods=2)
    >>> [round(mean, 2) for mean in habit.contribution]
    [5.6, 3.64]

    Half of the firms are checked and a unit kept back costs 2. To a firm of caution 0.9 or more
    this is at least the 0.9 that keeping it would gain:

    >>> ruled = simulate_conditional_cooperation(periods=2, checked=0.5, fine=2.0)
    >>> ruled.paying_in_full
    [0.0, 0.65]
    """
    require_integer(2, n=n)
    require_integer(1, periods=periods)
    require_positive(endowment=endowment)
    require_share_of_one(mpcr=mpcr)
    require_share(share_free_riders=share_free_riders, slope=slope, checked=checked, spread=spread)
    require_non_negative(intercept=intercept, fine=fine, check_cost=check_cost)
    require_between(0, endowment, initial=initial)

    deterred = _deterred(n, checked * fine, 1 - mpcr, spread)
    follows = _conditional_cooperators(n, share_free_riders)
    in_full = sum(deterred) / n
    by_habit = sum(f and not d for f, d in zip(follows, deterred, strict=True)) / n
    contribution = [sum(follows) / n * initial]
    while len(contribution) < periods:
        habit = min(endowment, intercept + slope * contribution[-1])
        contribution.append(in_full * endowment + by_habit * habit)
    costs = [0.0] + [checked * check_cost] * (periods - 1)
    return CooperationPaths(
        contribution=contribution,
        paying_in_full=[0.0] + [in_full] * (periods - 1),
        income=[
            endowment + (mpcr * n - 1) * mean - cost
            for mean, cost in zip(contribution, costs, strict=True)
        ],
    )


def _deterred(n: int, expected_fine: float, gain: float, spread: float) -> list[bool]:
    """For each firm, in the order of caution: is there a fine, at least as large as the gain?"""
    if not expected_fine:
        return [False] * n
    cautions = [1 - spread + 2 * spread * i / (n - 1) for i in range(n)]
    return [expected_fine * caution >= gain - 1e-12 for caution in cautions]


def _conditional_cooperators(n: int, share_free_riders: float) -> list[bool]:
    """For each firm: does it follow the others? Free riders stand at even distances."""
    free_riders = round(n * share_free_riders)
    steps = [(2 * i * free_riders + n) // (2 * n) for i in range(n + 1)]
    return [before == after for before, after in pairwise(steps)]
