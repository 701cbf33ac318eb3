"""Who is poor, by how much, in what, and whether growth reached them."""

from clusterlearn.models.poverty.deprivation import AlkireFoster, alkire_foster
from clusterlearn.models.poverty.groups import SubgroupPoverty, subgroup_decomposition
from clusterlearn.models.poverty.growth import (
    GrowthRedistribution,
    growth_incidence_curve,
    growth_redistribution,
    rate_of_pro_poor_growth,
)
from clusterlearn.models.poverty.income import fgt, gini, watts

__all__ = [
    "AlkireFoster",
    "GrowthRedistribution",
    "SubgroupPoverty",
    "alkire_foster",
    "fgt",
    "gini",
    "growth_incidence_curve",
    "growth_redistribution",
    "rate_of_pro_poor_growth",
    "subgroup_decomposition",
    "watts",
]
