"""Selection: which cluster to begin with, and whether the answer survives other weights."""

from clusterlearn.models.selection.pairwise import AhpWeights, ahp_weights
from clusterlearn.models.selection.robustness import critical_weight, rank_acceptability
from clusterlearn.models.selection.scale import normalise
from clusterlearn.models.selection.scores import ranking, topsis, weighted_sum

__all__ = [
    "AhpWeights",
    "ahp_weights",
    "critical_weight",
    "normalise",
    "rank_acceptability",
    "ranking",
    "topsis",
    "weighted_sum",
]
