"""Time the models beside their peers, in the same run: ``python -m bench.models``, or some by name.

Each line gives the call alone (the best of three) and a fresh process that starts Python, imports
what it needs and calls once, at the size of the course and at ten times that. A peer's line also
says how many times as long as the library it takes: below 1 it is the faster.
"""

import importlib
import os
import subprocess
import sys
import time
from pathlib import Path

from bench.models._measurement import Measurement, Program

__all__ = ["main"]

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[1]
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


def times(number: int, program: Program) -> tuple[float, float]:
    """Seconds of the call alone and of a fresh process."""
    setup = f"SIZE = {number}; {program.setup}"
    alone = float(run(BEST_OF_THREE, setup, program.call)[1])
    fresh = min(run(ONCE, setup, program.call)[0] for _ in range(3))
    return alone, fresh


def lines(measurement: Measurement, size: str, number: int) -> list[str]:
    """A row for each package, or why there is none; the first is the library's own."""
    own: tuple[float, float] | None = None
    rows = []
    for program in measurement.programs:
        head = f"{measurement.name:34}{size:18}{program.who:27}"
        try:
            alone, fresh = times(number, program)
        except (OSError, RuntimeError, ValueError) as problem:
            rows.append(f"{head}not measured: {problem}")
            continue
        row = f"{head}{alone * 1000:12.3f} ms{fresh:8.2f} s"
        if own:
            row += f"{alone / own[0]:10.1f} x{fresh / own[1]:8.1f} x"
        else:
            own = alone, fresh
        rows.append(row)
    return rows


def measurements(model: str) -> tuple[Measurement, ...]:
    """What is timed of one model."""
    found: tuple[Measurement, ...] = importlib.import_module(f"bench.models.{model}").MEASUREMENTS
    return found


def main() -> None:
    """Print a row for each function, size and package."""
    every = sorted(path.stem for path in FOLDER.glob("[!_]*.py"))
    print(f"{'function':34}{'size':18}{'by':27}{'call alone':>15}{'fresh':>10}{'times ours':>22}")
    for model in sys.argv[1:] or every:
        for measurement in measurements(model):
            for size, number in measurement.sizes:
                print(*lines(measurement, size, number), sep="\n", flush=True)


if __name__ == "__main__":
    main()
