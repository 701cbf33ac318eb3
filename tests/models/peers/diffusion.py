"""The spread of a practice as a differential equation, by scipy."""

from scipy.integrate import solve_ivp
from scipy.optimize import brentq


def scipy_bass(times, p, q, m, start=0.0):
    """Adopters by each time."""
    solved = solve_ivp(
        lambda _, y: (p + q * y / m) * (m - y),
        (0, max(times)),
        [start],
        t_eval=times,
        rtol=1e-10,
        atol=1e-10,
    )
    return solved.y[0]


def scipy_replication(target, years, m, pilots, mainstreaming):
    """Replication at which the equation reaches the target."""

    def missing(q):
        return scipy_bass([years], mainstreaming, q, m, pilots)[0] - target

    return brentq(missing, 0, 20, xtol=1e-12)
