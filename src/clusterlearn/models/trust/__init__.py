"""Trust in repeated dealings: when keeping one's word pays, and how a network learns to trust."""

from clusterlearn.models.trust.belief import trust_threshold, trust_trap_probability
from clusterlearn.models.trust.memory import MemoryOneMatch, memory_one_match
from clusterlearn.models.trust.network import TrustPaths, simulate_trust_network
from clusterlearn.models.trust.repeated import (
    ReciprocityThresholds,
    critical_discount_factor,
    critical_discount_factor_reputation,
    reciprocity_thresholds,
)

__all__ = [
    "MemoryOneMatch",
    "ReciprocityThresholds",
    "TrustPaths",
    "critical_discount_factor",
    "critical_discount_factor_reputation",
    "memory_one_match",
    "reciprocity_thresholds",
    "simulate_trust_network",
    "trust_threshold",
    "trust_trap_probability",
]
