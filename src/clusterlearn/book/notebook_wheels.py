"""The packages of a notebook in the browser, served by the site itself.

Pyodide reads a lock file of our own, which names these wheels and no others, so that a notebook
asks no foreign host for anything.
"""

import hashlib
import json
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from email.parser import Parser
from pathlib import Path
from typing import Any

from clusterlearn.book.pyodide import FOLDER, npm_lock
from clusterlearn.problem import Problem

__all__ = ["LOCK", "REQUIREMENTS", "add_wheels", "package_names"]

LOCK = "pyodide-lock.json"
REQUIREMENTS = Path(__file__).with_name("lite-requirements.txt")
KERNEL = Path(sys.prefix) / "share/jupyter/labextensions/@jupyterlite/pyodide-kernel-extension"
SHIMS = ("ipykernel", "piplite", "pyodide_kernel", "widgetsnbextension-4")
"""Wheels that the kernel brings along; they stand in for what cannot run in a browser."""


def add_wheels(root: Path, site: Path) -> None:
    """Put the wheels of the notebooks and their lock file beside Pyodide in the site.

    Parameters
    ----------
    root : Path
        The folder that holds ``node_modules``, and ``_build/cache`` for downloads.
    site : Path
        The folder of the built site, which has Pyodide already.

    Raises
    ------
    Problem
        If a wheel must be downloaded and cannot be.
    """
    folder = site / FOLDER
    for wheel in _wheels(root):
        shutil.copyfile(wheel, folder / wheel.name)
    wheels = sorted(folder.glob("*.whl"))
    lock = {
        "info": npm_lock(root)["info"],
        "packages": {_normal(entry["name"]): entry for entry in map(_entry, wheels)},
    }
    (folder / LOCK).write_text(json.dumps(lock, indent=1) + "\n", encoding="utf-8")


def package_names(root: Path) -> list[str]:
    """Names of all packages that a notebook starts with, the library among them."""
    names = [_normal(_metadata(wheel)["name"]) for wheel in _wheels(root)]
    return sorted([*names, "clusterlearn"])


def _wheels(root: Path) -> list[Path]:
    return [*_downloaded(root), *_shims()]


def _downloaded(root: Path) -> list[Path]:
    """The wheels of the requirements, from the cache where they are complete."""
    digest = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()[:16]
    folder = root / "_build" / "cache" / "wheels" / digest
    if not folder.exists():
        unfinished = folder.with_suffix(".part")
        shutil.rmtree(unfinished, ignore_errors=True)
        _download(unfinished)
        unfinished.rename(folder)
    return sorted(folder.glob("*.whl"))


def _download(folder: Path) -> None:
    print("Fetching the packages of the notebooks (once)", flush=True)
    pure = ["--only-binary=:all:", "--implementation=py", "--abi=none", "--platform=any"]
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes"]
    python = "--python-version=3.14"
    command = [*pip, *pure, python, "--dest", str(folder), "--requirement", str(REQUIREMENTS)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["pip gave no reason"])[-1]
        raise Problem(
            "The packages of the notebooks cannot be fetched: the first build needs the network "
            "once. Connect and build again, or write without the browser parts: "
            f"clusterlearn build --prose ({reason})"
        )


def _shims() -> Iterable[Path]:
    found = sorted((KERNEL / "static" / "pypi").glob("*.whl"))
    return [wheel for wheel in found if wheel.name.startswith(SHIMS)]


def _entry(wheel: Path) -> dict[str, Any]:
    """What Pyodide wants to know of a wheel; all are loaded at once, so none needs another."""
    return _metadata(wheel) | {
        "file_name": wheel.name,
        "install_dir": "site",
        "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
        "package_type": "package",
        "imports": [],
        "depends": [],
        "unvendored_tests": False,
    }


def _metadata(wheel: Path) -> dict[str, str]:
    with zipfile.ZipFile(wheel) as archive:
        name = next(n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))
        fields = Parser().parsestr(archive.read(name).decode(), headersonly=True)
    return {"name": fields["Name"], "version": fields["Version"]}


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
