"""Public goods beside nashpy."""

from bench.models._measurement import Measurement, Program

__all__ = ["MEASUREMENTS"]


MEASUREMENTS = (
    Measurement(
        "volunteers_dilemma",
        (("2 members", 1), ("10 times", 10)),
        (
            Program(
                "clusterlearn",
                "from clusterlearn.models.governance import volunteers_dilemma",
                "for _ in range(SIZE): volunteers_dilemma(2, 10.0, 2.0)",
            ),
            Program(
                "nashpy",
                "from models.peers.governance import nashpy_volunteers",
                "for _ in range(SIZE): nashpy_volunteers(10.0, 2.0)",
            ),
        ),
    ),
    Measurement(
        "simulate_conditional_cooperation",
        (("20 firms", 20), ("200 firms", 200)),
        (
            Program(
                "clusterlearn",
                "from clusterlearn.models.governance import simulate_conditional_cooperation",
                "simulate_conditional_cooperation(n=SIZE, mpcr=0.1, checked=0.5, fine=1.8)",
            ),
        ),
    ),
)
