"""Run every measurement in a fresh process: ``python -m bench``, or some: ``... pages models``."""

import subprocess
import sys
from pathlib import Path

__all__ = ["main"]

FOLDER = Path(__file__).parent


def main() -> None:
    """Run the measurements that are named, or all."""
    every = sorted(path.stem for path in FOLDER.iterdir() if path.stem[0] not in "_.")
    for name in sys.argv[1:] or every:
        print(f"\n# {name}\n", flush=True)
        done = subprocess.run([sys.executable, "-m", f"bench.{name}"], check=False)
        if done.returncode:
            print(f"{name} could not be measured here (exit code {done.returncode})")


if __name__ == "__main__":
    main()
