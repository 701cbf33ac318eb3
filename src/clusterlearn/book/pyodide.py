"""Python for the browser: Pyodide from npm and the part of the library that runs in it.

The site's ``pyodide`` folder serves both the worker of the pages and JupyterLite. ``engine.json``
tells the worker what there is: sizes for its progress, checksums for its cache. A page opened from
disk may not fetch, so ``pyodide/disk`` holds the same as script files, compressed and as text.
"""

import base64
import gzip
import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

from clusterlearn.book.assets import STATIC
from clusterlearn.book.wheel import ARCHIVE, make_archive, make_wheel, wheel_name
from clusterlearn.problem import Problem

__all__ = ["FOLDER", "copy_pyodide", "npm_lock", "pyodide_size"]

FOLDER = "pyodide"
DISK = "disk"
OFFER = "engine.json"
SHELF = "clusterlearn.disk"
"""Object of the page to which the scripts add what they hold."""

PIECES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")


def copy_pyodide(root: Path, site: Path) -> Path:
    """Put all that the worker needs into the site, and return its folder.

    Parameters
    ----------
    root : Path
        The folder that holds ``node_modules``.
    site : Path
        The folder of the built site.

    Raises
    ------
    Problem
        If npm's parts are missing.
    """
    folder = site / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("clusterlearn-*.whl"):
        old.unlink()
    (folder / wheel_name()).write_bytes(make_wheel())
    (folder / ARCHIVE).write_bytes(make_archive())
    for name in PIECES:
        _copy_if_changed(_from_npm(root, name), folder / name)
    offer = _offer(root)
    _write(folder / OFFER, offer)
    _write_for_disk(folder, offer)
    return folder


def pyodide_size(root: Path) -> int:
    """Bytes that a reader downloads to run the models in the page, compressed."""
    return sum(piece["sent"] for piece in _offer(root)["pieces"].values())


def npm_lock(root: Path) -> dict[str, Any]:
    """Pyodide's own list of packages; its ``info`` names the versions that fit together."""
    lock: dict[str, Any] = json.loads(_from_npm(root, "pyodide-lock.json").read_text("utf-8"))
    return lock


def _offer(root: Path) -> dict[str, Any]:
    return {
        "info": npm_lock(root)["info"],
        "library": ARCHIVE,
        "pieces": {
            **{name: _describe_once(root, _from_npm(root, name)) for name in PIECES},
            ARCHIVE: _describe(make_archive()),
        },
    }


def _write_for_disk(folder: Path, offer: dict[str, Any]) -> None:
    """Write each piece, the worker and the offer as scripts that a page from disk may load."""
    disk = folder / DISK
    disk.mkdir(exist_ok=True)
    pieces = {name: (folder / name).read_bytes() for name in offer["pieces"]}
    pieces["worker.js"] = (STATIC / "worker.js").read_bytes()
    for old in disk.glob("*.js"):
        if old.stem not in {*pieces, "offer"}:
            old.unlink()
    for name, content in pieces.items():
        _write_piece(disk / f"{name}.js", name, content)
    (disk / "offer.js").write_text(f"{SHELF}.offer = {json.dumps(offer)};\n", encoding="utf-8")


def _write_piece(path: Path, name: str, content: bytes) -> None:
    """Write a piece as a script; a large one takes a second, so it is written once."""
    stamp = f"// {hashlib.sha256(content).hexdigest()}\n"
    if path.exists():
        with path.open(encoding="ascii") as kept:
            if kept.readline() == stamp:
                return
    text = base64.b64encode(gzip.compress(content, mtime=0)).decode("ascii")
    path.write_text(f'{stamp}{SHELF}.pieces["{name}"] = "{text}";\n', encoding="ascii")


def _describe(content: bytes) -> dict[str, Any]:
    return {
        "sha": hashlib.sha256(content).hexdigest()[:16],
        "bytes": len(content),
        "sent": len(gzip.compress(content, mtime=0)),
    }


def _describe_once(root: Path, path: Path) -> dict[str, Any]:
    """Describe a large file; compressing it takes a second, so the answer is kept."""
    stamp = f"{path.stat().st_size} {path.stat().st_mtime_ns}"
    kept = root / "_build" / "cache" / FOLDER / f"{path.name}.json"
    if kept.exists():
        found: dict[str, Any] = json.loads(kept.read_text("utf-8"))
        if found.pop("stamp") == stamp:
            return found
    found = _describe(path.read_bytes())
    kept.parent.mkdir(parents=True, exist_ok=True)
    _write(kept, {"stamp": stamp} | found)
    return found


def _from_npm(root: Path, name: str) -> Path:
    path = root / "node_modules" / "pyodide" / name
    if not path.exists():
        raise Problem(f"{path} is missing: run npm ci in {root}")
    return path


def _copy_if_changed(source: Path, target: Path) -> None:
    same = target.exists() and (
        (target.stat().st_size, target.stat().st_mtime_ns)
        == (source.stat().st_size, source.stat().st_mtime_ns)
    )
    if not same:
        shutil.copy2(source, target)
        target.chmod(0o644)


def _write(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
