"""Identification: whether there is a cluster, and whether it grows by its own strength."""

from clusterlearn.models.identification.chance import places_by_chance
from clusterlearn.models.identification.concentration import (
    herfindahl,
    location_quotient,
    locational_gini,
)
from clusterlearn.models.identification.dartboard import EllisonGlaeser, ellison_glaeser
from clusterlearn.models.identification.growth import ShiftShare, classify_clusters, shift_share

__all__ = [
    "EllisonGlaeser",
    "ShiftShare",
    "classify_clusters",
    "ellison_glaeser",
    "herfindahl",
    "location_quotient",
    "locational_gini",
    "places_by_chance",
    "shift_share",
]
