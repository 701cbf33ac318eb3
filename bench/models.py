"""Time the models beside their peers, in the same run: ``python -m bench.models``.

Each line gives the call alone (the best of three) and a fresh process that starts Python, imports
what it needs and calls once, at the size of the course and at ten times that.
"""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

__all__ = ["main"]

ROOT = Path(__file__).parents[1]
ONCE = "import sys; exec(sys.argv[1]); exec(sys.argv[2])"
BEST_OF_THREE = """
import sys, time
exec(sys.argv[1])
call = compile(sys.argv[2], "call", "exec")
def seconds():
    start = time.perf_counter()
    exec(call)
    return time.perf_counter() - start
print(min(seconds() for _ in range(3)))
"""


@dataclass(frozen=True)
class Program:
    """Who does it, what has to be there, and the call."""

    who: str
    setup: str
    call: str


@dataclass(frozen=True)
class Measurement:
    """The same result by the library and by its peer, at two sizes."""

    name: str
    sizes: tuple[tuple[str, int], tuple[str, int]]
    programs: tuple[Program, ...]


TRUST = (
    "edges = [(i, (i + step) % SIZE) for i in range(SIZE) for step in (1, 2)]; "
    "given = dict(edges=edges, n_firms=SIZE, alpha0=3.0, beta0=2.0, honour=0.8, threshold=0.5, "
    "periods=36, activity=0.8, gossip=0.3)"
)
CLUSTER = (
    "given = dict(n_firms=SIZE, group_size=4, exit_month=24, months=60, introductions=SIZE / 5, "
    "closure=0.02, dissolution=0.05, embedding=0.6, reciprocation=0.5, max_ties=8)"
)
NETWORK = (
    "edges = [(i, (i + step) % SIZE) for i in range(SIZE) for step in (1, 2, 7)]; "
    "from clusterlearn.models.networks import *; rows = adjacency_from_edges(edges)"
)
GRAPH = (
    "edges = [(i, (i + step) % SIZE) for i in range(SIZE) for step in (1, 2, 7)]; "
    "import networkx as nx; graph = nx.Graph(edges)"
)
STRATEGIES = "p, q = (1, 0, 1, 0), (1, 0.3, 1, 0.3)"
FIRMS = (("24 firms", 24), ("240 firms", 240))


def measure_of_network(name: str, theirs: str) -> Measurement:
    """A measure of a network by the library and by networkx."""
    return Measurement(
        name,
        FIRMS,
        (Program("clusterlearn", NETWORK, f"{name}(rows)"), Program("networkx", GRAPH, theirs)),
    )


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
                f"{TRUST}; from models.peers import mesa_trust_network",
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
                f"{STRATEGIES}; import axelrod; from models.peers import axelrod_match",
                "axelrod_match(p, q, noise=0.05, turns=SIZE)",
            ),
        ),
    ),
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
                "from models.peers import nashpy_volunteers",
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
    Measurement(
        "simulate_brokerage",
        FIRMS,
        (
            Program(
                "clusterlearn",
                f"{CLUSTER}; from clusterlearn.models.networks import simulate_brokerage",
                "simulate_brokerage(**given)",
            ),
            Program(
                "networkx",
                f"{CLUSTER}; from random import Random; "
                "from models.peers import networkx_brokerage",
                "networkx_brokerage(**given, generator=Random(0))",
            ),
        ),
    ),
    Measurement(
        "summary",
        FIRMS,
        (
            Program("clusterlearn", NETWORK, "summary(rows)"),
            Program(
                "networkx",
                f"{NETWORK}; from models.peers import networkx_summary",
                "networkx_summary(rows)",
            ),
        ),
    ),
    measure_of_network("betweenness", "nx.betweenness_centrality(graph)"),
    measure_of_network("closeness", "nx.closeness_centrality(graph)"),
    measure_of_network("constraint", "nx.constraint(graph)"),
    measure_of_network("effective_size", "nx.effective_size(graph)"),
)


def run(program: str, setup: str, call: str) -> tuple[float, str]:
    """Seconds that a fresh process takes, and what it prints."""
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", program, setup, call],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT / "tests")},
        capture_output=True,
        text=True,
        check=False,
    )
    seconds = time.perf_counter() - start
    if done.returncode:
        reason = done.stderr.strip().splitlines()[-1:] or ["no reason given"]
        raise RuntimeError(reason[0])
    return seconds, done.stdout


def line(name: str, size: str, number: int, program: Program) -> str:
    """One row of the table, or why there is none."""
    setup = f"SIZE = {number}; {program.setup}"
    head = f"{name:34}{size:15}{program.who:14}"
    try:
        alone = float(run(BEST_OF_THREE, setup, program.call)[1])
        fresh, _ = run(ONCE, setup, program.call)
    except (OSError, RuntimeError, ValueError) as problem:
        return f"{head}not measured: {problem}"
    return f"{head}{alone * 1000:12.3f} ms{fresh:10.2f} s"


def main() -> None:
    """Print a row for each function, size and package."""
    print(f"{'function':34}{'size':15}{'by':14}{'call alone':>15}{'fresh process':>12}")
    for measurement in MEASUREMENTS:
        for size, number in measurement.sizes:
            for program in measurement.programs:
                print(line(measurement.name, size, number, program), flush=True)


if __name__ == "__main__":
    main()
