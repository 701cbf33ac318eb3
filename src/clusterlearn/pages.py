"""Sphinx by way of Jupyter Book, in a process of its own."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import IO

from clusterlearn.problem import Problem

__all__ = ["make_pages"]

PROSE = "CLUSTERLEARN_PROSE"
"""Set to 1 in the environment of a build that has no browser parts."""

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_STEP = re.compile(r"^(reading sources|writing output)\.\.\. \[\s*(\d+)%\]")
_COMPLAINT = re.compile(r"\b(WARNING|ERROR|CRITICAL|SEVERE|Extension error|Exception occurred)\b")


def make_pages(root: Path, site: Path, *, prose: bool, strict: bool, fresh: bool) -> None:
    """Build the pages of the course in `root` into `site`, which ends in ``_build/html``.

    Raises
    ------
    Problem
        If Sphinx fails; the text repeats its complaints, one a line.
    """
    command = [_jupyter_book(), "build", str(root), "--path-output", str(site.parent.parent)]
    command += ["-W", "--keep-going"] if strict else []
    command += ["--all"] if fresh else []
    environment = os.environ | {PROSE: "1" if prose else "0"}
    with subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        lines = _follow(process.stdout)
    complaints = _complaints(lines, root)
    if process.returncode:
        raise Problem(f"The course does not build:\n{complaints or _end_of(lines)}")
    if complaints:
        print(complaints)


def _jupyter_book() -> str:
    beside_python = str(Path(sys.executable).parent)
    found = shutil.which("jupyter-book", path=beside_python) or shutil.which("jupyter-book")
    if found is None:
        raise Problem("Jupyter Book is missing: run pip install -c constraints.txt -e .[book]")
    return found


def _follow(stream: IO[str]) -> list[str]:
    """Show how far the build is and return all that it said."""
    lines, shown = [], ""
    for coloured in stream:
        line = _COLOUR.sub("", coloured).rstrip()
        lines.append(line)
        step = _STEP.match(line)
        if step and step[0] != shown:
            shown = step[0]
            _show(f"{step[1].capitalize()} {step[2]:>3} %")
    if shown and sys.stdout.isatty():
        print()
    return lines


def _show(progress: str) -> None:
    if sys.stdout.isatty():
        print(f"\r{progress}", end="", flush=True)
    elif progress.endswith("100 %"):
        print(progress, flush=True)


def _complaints(lines: list[str], root: Path) -> str:
    """What Sphinx warned of, each line once, with paths from the course's folder on."""
    found = dict.fromkeys(line for line in lines if _COMPLAINT.search(line))
    return "\n".join(found).replace(f"{root.resolve()}{os.sep}", "")


def _end_of(lines: list[str]) -> str:
    return "\n".join(lines[-5:])
