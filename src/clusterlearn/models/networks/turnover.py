"""Ties that come and go at constant rates."""

from clusterlearn.models._require import require_integer, require_share

__all__ = ["tie_density_path"]


def tie_density_path(
    periods: int, formation: float, dissolution: float, initial: float
) -> list[float]:
    r"""Expected density when every absent tie forms and every tie drops at a constant rate.

    It shows what an agent's introductions leave in the long run where ties do not support each
    other: nothing but what forms without her. With the rates f of formation and d of dissolution
    the density moves from :math:`x_0` (initial) as :math:`x_{t+1} = x_t (1 - d) + (1 - x_t) f`.

    Parameters
    ----------
    periods : int, at least 0, months
        Length of the path after its start.
    formation, dissolution : float, 0 to 1, a month
        Probability that an absent tie forms, and that a tie drops.
    initial : float, 0 to 1
        Density at the start.

    Returns
    -------
    list of float, 0 to 1
        Density at the start and after each month, ``periods + 1`` numbers.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range.

    Notes
    -----
    That every tie is at the same risk is an assumption made for teaching; `simulate_brokerage`
    drops it.

    Examples
    --------
    Of 100 pairs 2 are tied; 4 % of ties drop, 1 % of the others form: 1.92 + 0.98 = 2.9.

    >>> [round(density, 3) for density in tie_density_path(1, 0.01, 0.04, 0.02)]
    [0.02, 0.029]
    """
    require_integer(0, periods=periods)
    require_share(formation=formation, dissolution=dissolution, initial=initial)
    path = [float(initial)]
    for _ in range(periods):
        path.append(path[-1] * (1 - dissolution) + (1 - path[-1]) * formation)
    return path
