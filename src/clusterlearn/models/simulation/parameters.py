"""What a cluster is like: every number of the simulation, its default and what it may be."""

from collections.abc import Callable, Mapping
from functools import partial

from clusterlearn.models._require import (
    require_between,
    require_integer,
    require_positive,
    require_share,
    require_share_of_one,
)

__all__ = ["PARAMETERS", "cluster_parameters"]

_to = partial(partial, require_between)

PARAMETERS: dict[str, tuple[float, Callable[..., None]]] = {
    "beta": (16.0, _to(4, 30)),
    "threshold": (0.55, _to(0.45, 0.65)),
    "visibility_weight": (0.22, _to(0, 0.5)),
    "success_base": (0.5, require_share),
    "success_governance": (0.35, require_share),
    "trust_gain": (0.10, _to(0, 0.3)),
    "trust_loss": (0.08, _to(0, 0.3)),
    "trust_effort": (0.055, _to(0, 0.3)),
    "trust_decay": (0.03, _to(0, 0.3)),
    "trust_floor": (0.2, _to(0, 0.5)),
    "visibility_effort": (0.08, _to(0, 0.3)),
    "visibility_action": (0.10, _to(0, 0.3)),
    "visibility_decay": (0.045, _to(0, 0.3)),
    "governance_effort": (0.065, _to(0, 0.3)),
    "governance_action": (0.055, _to(0, 0.3)),
    "governance_decay": (0.03, _to(0, 0.3)),
    "upgrade_action": (0.012, _to(0, 0.1)),
    "upgrade_effort": (0.03, _to(0, 0.1)),
    "price_erosion": (0.004, _to(0, 0.1)),
    "upgrade_decay": (0.02, _to(0, 0.1)),
    "capability_effort": (0.10, _to(0, 0.3)),
    "capability_decay": (0.005, _to(0, 0.1)),
    "capability_floor": (0.1, _to(0, 0.5)),
    "pass_through_low": (0.15, require_share),
    "pass_through_high": (1.1, _to(0, 2)),
    "capability_income": (0.10, _to(0, 0.5)),
    "poor_share": (0.4, require_share_of_one),
    "mean_income_poor": (55.0, require_positive),
    "gini_poor": (0.25, _to(0, 0.9)),
    "mean_income_other": (130.0, require_positive),
    "gini_other": (0.30, _to(0, 0.9)),
    "poverty_line": (65.0, require_positive),
    "households": (400, partial(require_integer, 1, 100_000)),
    "trust0": (0.25, require_share),
    "visibility0": (0.05, require_share),
    "governance0": (0.10, require_share),
    "upgrade0": (0.0, _to(-1, 1)),
    "capability0": (0.1, require_share),
}
"""Default of each key of ``params``, and what refuses a value outside its range.

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
        PARAMETERS[name][1](**{f"params[{name!r}]": value})
    return {name: default for name, (default, _) in PARAMETERS.items()} | dict(given)
