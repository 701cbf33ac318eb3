"""Trust in repeated dealings: when keeping one's word pays, and how a network learns to trust."""

from clusterlearn.models.trust.network import TrustPaths, simulate_trust_network

__all__ = [
    "TrustPaths",
    "simulate_trust_network",
]
