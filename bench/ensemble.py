"""Time many runs of the whole cluster as runs and workers grow: ``python -m bench.ensemble``.

The result is the same for any number of workers, so only time and memory differ. Memory is the
greatest size of the process that asks, less its size before: 8 bytes a number kept, and Python.
"""

import os
import resource
import subprocess
import sys
import time
from concurrent.futures import Executor
from contextlib import AbstractContextManager, nullcontext

from clusterlearn.ensemble import ensemble
from clusterlearn.models.simulation import PLANS, simulate_cluster

__all__ = ["main"]

RUNS = (20, 100, 500, 2_000)
WORKERS = sorted({1, 2, os.cpu_count() or 1})
MONTHS = 60
KEEP = ("joint_action", "mean_income_poor")


def dask() -> AbstractContextManager[Executor]:
    """Two workers of Dask on this machine."""
    from distributed import Client, LocalCluster

    cluster = LocalCluster(  # type: ignore[no-untyped-call]
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
    )
    executor: Executor = Client(cluster).get_executor()  # type: ignore[no-untyped-call]
    return nullcontext(executor)


def measure(runs: int, workers: int, who: str) -> None:
    """Print one row; the workers' start is part of it, but for Dask, whose cluster is there."""
    plan = PLANS["balanced"]
    given = {"phases": plan.phases, "exit_month": plan.exit_month, "months": MONTHS}
    with dask() if who == "dask" else nullcontext() as executor:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        start = time.perf_counter()
        result = ensemble(
            simulate_cluster, given, runs, keep=KEEP, executor=executor, workers=workers
        )
        seconds = time.perf_counter() - start
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    numbers = sum(map(len, result.samples.values()))
    print(
        f"{runs:8,}{workers:9}  {who:12}{seconds:8.2f} s{seconds / runs * 1000:9.2f} ms"
        f"{numbers * 8 / 1024:10,.0f} KB{grown:10,} KB"
    )


def main() -> None:
    """Print a row for each number of runs and workers, each measured in a fresh process."""
    if len(sys.argv) > 1:
        measure(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
        return
    print(
        f"{'runs':>8}{'workers':>9}  {'by':12}{'in all':>10}{'a run':>12}{'kept':>13}{'grown':>13}"
    )
    rows = [(runs, workers, "processes") for runs in RUNS for workers in WORKERS]
    for runs, workers, who in [*rows, *((runs, 2, "dask") for runs in RUNS)]:
        call = [sys.executable, "-m", "bench.ensemble", str(runs), str(workers), who]
        subprocess.run(call, check=True)


if __name__ == "__main__":
    main()
