"""Trust and governance as public goods: who pays, what a rule changes, what a grant crowds out."""

from clusterlearn.models.governance.cooperation import (
    CooperationPaths,
    conditional_cooperation_path,
    simulate_conditional_cooperation,
)

__all__ = [
    "CooperationPaths",
    "conditional_cooperation_path",
    "simulate_conditional_cooperation",
]
