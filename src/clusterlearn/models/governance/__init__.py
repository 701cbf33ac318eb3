"""Trust and governance as public goods: who pays, what a rule changes, what a grant crowds out."""

from clusterlearn.models.governance.contributions import (
    PublicGoodsBenchmarks,
    public_goods_benchmarks,
    public_goods_payoffs,
)
from clusterlearn.models.governance.cooperation import (
    CooperationPaths,
    conditional_cooperation_path,
    simulate_conditional_cooperation,
)
from clusterlearn.models.governance.provision import (
    VoluntaryProvision,
    VolunteersDilemma,
    threshold_public_good_equilibria,
    voluntary_provision,
    volunteers_dilemma,
)
from clusterlearn.models.governance.sanctions import deterrent_sanction, payoffs_with_sanctions

__all__ = [
    "CooperationPaths",
    "PublicGoodsBenchmarks",
    "VoluntaryProvision",
    "VolunteersDilemma",
    "conditional_cooperation_path",
    "deterrent_sanction",
    "payoffs_with_sanctions",
    "public_goods_benchmarks",
    "public_goods_payoffs",
    "simulate_conditional_cooperation",
    "threshold_public_good_equilibria",
    "voluntary_provision",
    "volunteers_dilemma",
]
