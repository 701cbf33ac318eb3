"""Trust beside mesa, axelrod and quantecon."""

from bench.models._measurement import Measurement, Program

__all__ = ["MEASUREMENTS"]

TRUST = (
    "edges = [(i, (i + step) % SIZE) for i in range(SIZE) for step in (1, 2)]; "
    "given = dict(edges=edges, n_firms=SIZE, alpha0=3.0, beta0=2.0, honour=0.8, threshold=0.5, "
    "periods=36, activity=0.8, gossip=0.3)"
)
STRATEGIES = "p, q = (1, 0, 1, 0), (1, 0.3, 1, 0.3)"
FIRMS = (("24 firms", 24), ("240 firms", 240))

MEASUREMENTS = (
    Measurement(
        "simulate_trust_network",
        FIRMS,
        (
            Program(
                "clusterlearn",
                f"{TRUST}; from clusterlearn.models.trust import simulate_trust_network",
                "simulate_trust_network(**given)",
            ),
            Program(
                "mesa",
                f"{TRUST}; from models.peers.trust import mesa_trust_network",
                "mesa_trust_network(**given)",
            ),
        ),
    ),
    Measurement(
        "memory_one_match",
        (("2,000 rounds", 2_000), ("20,000 rounds", 20_000)),
        (
            Program(
                "clusterlearn",
                f"{STRATEGIES}; from clusterlearn.models.trust import memory_one_match",
                "memory_one_match(p, q, noise=0.05)",
            ),
            Program(
                "axelrod",
                f"{STRATEGIES}; import axelrod; from models.peers.trust import axelrod_match",
                "axelrod_match(p, q, noise=0.05, turns=SIZE)",
            ),
        ),
    ),
    Measurement(
        "critical_discount_factor",
        (("1 relation", 1), ("10 relations", 10)),
        (
            Program(
                "clusterlearn",
                "from clusterlearn.models.trust import critical_discount_factor",
                "for _ in range(SIZE): critical_discount_factor(5, 3, 1, 0, strategy='tft')",
            ),
            Program(
                "quantecon",
                "from models.peers.trust import quantecon_critical_discount_factor",
                "for _ in range(SIZE): quantecon_critical_discount_factor((5, 3, 1, 0), 'tft')",
            ),
        ),
    ),
)
