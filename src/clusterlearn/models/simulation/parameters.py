"""What a cluster is like: every number of the simulation, its default and what it may be."""

from collections.abc import Mapping

from clusterlearn.models._require import require_between, require_integer

__all__ = ["PARAMETERS", "cluster_parameters"]

PARAMETERS: dict[str, tuple[float, float, float]] = {
    "beta": (16.0, 4, 30),
    "threshold": (0.55, 0.45, 0.65),
    "visibility_weight": (0.22, 0, 0.5),
    "success_base": (0.5, 0, 1),
    "success_governance": (0.35, 0, 1),
    "trust_gain": (0.10, 0, 0.3),
    "trust_loss": (0.08, 0, 0.3),
    "trust_effort": (0.055, 0, 0.3),
    "trust_decay": (0.03, 0, 0.3),
    "trust_floor": (0.2, 0, 0.5),
    "visibility_effort": (0.08, 0, 0.3),
    "visibility_action": (0.10, 0, 0.3),
    "visibility_decay": (0.045, 0, 0.3),
    "governance_effort": (0.065, 0, 0.3),
    "governance_action": (0.055, 0, 0.3),
    "governance_decay": (0.03, 0, 0.3),
    "upgrade_action": (0.012, 0, 0.1),
    "upgrade_effort": (0.03, 0, 0.1),
    "price_erosion": (0.004, 0, 0.1),
    "upgrade_decay": (0.02, 0, 0.1),
    "capability_effort": (0.10, 0, 0.3),
    "capability_decay": (0.005, 0, 0.1),
    "capability_floor": (0.1, 0, 0.5),
    "pass_through_low": (0.15, 0, 1),
    "pass_through_high": (1.1, 0, 2),
    "capability_income": (0.10, 0, 0.5),
    "poor_share": (0.4, 0.01, 1),
    "mean_income_poor": (55.0, 0.01, 1e12),
    "gini_poor": (0.25, 0, 0.9),
    "mean_income_other": (130.0, 0.01, 1e12),
    "gini_other": (0.30, 0, 0.9),
    "poverty_line": (65.0, 0.01, 1e12),
    "households": (400, 1, 100_000),
    "trust0": (0.25, 0, 1),
    "visibility0": (0.05, 0, 1),
    "governance0": (0.10, 0, 1),
    "upgrade0": (0.0, -1, 1),
    "capability0": (0.1, 0, 1),
}
"""Default, lowest and highest value of each key of ``params``.

The ranges of gains, efforts, losses and decays are so narrow that no month moves trust, visible
benefits, governance or capability below 0 or above 1.
"""


def cluster_parameters(params: object) -> dict[str, float]:
    """The defaults, with what is given in their place."""
    given = {} if params is None else params
    if not isinstance(given, Mapping):
        raise TypeError(f"params must be a mapping of names to numbers, got {params!r}")
    for name, value in given.items():
        if name not in PARAMETERS:
            raise ValueError(f"params must hold only {', '.join(PARAMETERS)}, got {name!r}")
        _, low, high = PARAMETERS[name]
        require_between(low, high, **{f"params[{name!r}]": value})
    if "households" in given:
        require_integer(1, **{"params['households']": given["households"]})
    return {name: default for name, (default, _, _) in PARAMETERS.items()} | dict(given)
