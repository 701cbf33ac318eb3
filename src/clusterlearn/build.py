"""From the sources to the site: browser parts, Sphinx, Python for the browser, the ZIP."""

import hashlib
import importlib
import importlib.util
import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from clusterlearn.node import install_browser_parts
from clusterlearn.pages import make_pages
from clusterlearn.problem import Problem

__all__ = ["build"]

PROGRAM = (
    "src",
    "_config.yml",
    "_toc.yml",
    "book/claims.tsv",
    "book/references.bib",
    "package-lock.json",
    "constraints.txt",
)
CONTENT = ("book", "exercises", "CHANGELOG.md")
KEPT = {"lite", "pyodide"}
"""Folders of the site that their own makers keep up to date."""


def build(
    root: Path,
    output: Path | None = None,
    *,
    prose: bool = False,
    strict: bool = True,
    fresh: bool = False,
) -> Path:
    """Build the course in `root` and return the folder of its site.

    Parameters
    ----------
    root : Path
        The folder that holds ``_config.yml``.
    output : Path, default `root`
        The folder that gets ``_build/html``.
    prose : bool, default False
        Leave out what needs Node.js: exercises show a picture of their first result.
    strict : bool, default True
        Fail where Sphinx warns.
    fresh : bool, default False
        Build everything again, even what did not change.

    Raises
    ------
    Problem
        If something is missing, or the sources have a mistake.
    """
    if not (root / "_config.yml").is_file():
        raise Problem(f"{root} holds no course (no _config.yml): name its folder, or go there")
    if importlib.util.find_spec("clusterlearn.book") is None:
        raise Problem(
            f"{root} is not installed: there, run pip install -c constraints.txt -e .[book]"
        )
    root = root.resolve()  # some steps run in folders of their own
    site = (output or root).resolve() / "_build" / "html"
    stamp = site.parent / "built.json"
    before, now = _read(stamp), _state_of_sources(root, prose=prose, strict=strict)
    if before == now and not fresh and (site / "index.html").exists():
        return site
    stamp.unlink(missing_ok=True)
    _make(root, site, prose=prose, strict=strict, fresh=fresh or _must_start_afresh(before, now))
    stamp.write_text(json.dumps(now), encoding="utf-8")
    return site


def _make(root: Path, site: Path, *, prose: bool, strict: bool, fresh: bool) -> None:
    if fresh:
        _empty(site)
    if not prose:
        install_browser_parts(root)
    make_pages(root, site, prose=prose, strict=strict, fresh=fresh)
    if not prose:
        _part("pyodide").copy_pyodide(root, site)
        _part("lite").build_lite(root, site)
    _part("offline").make_zip(site)


def _part(name: str) -> Any:
    """A module that needs the packages of the book, which a plain installation lacks."""
    return importlib.import_module(f"clusterlearn.book.{name}")


def _empty(site: Path) -> None:
    for entry in site.iterdir() if site.exists() else ():
        if entry.is_dir() and entry.name not in KEPT:
            shutil.rmtree(entry)
        elif entry.is_file():
            entry.unlink()


def _must_start_afresh(before: dict[str, Any], now: dict[str, Any]) -> bool:
    """Whether Sphinx would miss a change: it looks at the pages, not at what makes them.

    After a failure nothing is known: it would not repeat the warnings of pages already read.
    """
    return any(before.get(key) != now[key] for key in now if key != "content")


def _state_of_sources(root: Path, *, prose: bool, strict: bool) -> dict[str, Any]:
    content = list(_files(root, CONTENT))
    return {
        "program": _digest(root, _files(root, PROGRAM)),
        "content": _digest(root, content),
        "names": [path.relative_to(root).as_posix() for path in content],
        "prose": prose,
        "strict": strict,
        "python": sys.version,
        "language": os.environ.get("CLUSTERLEARN_LANGUAGE", ""),
    }


def _files(root: Path, names: Iterable[str]) -> Iterator[Path]:
    for path in (root / name for name in names):
        if path.is_file():
            yield path
        yield from sorted(
            file
            for file in path.rglob("*")
            if file.is_file() and not {"__pycache__", ".ipynb_checkpoints"} & set(file.parts)
        )


def _digest(root: Path, files: Iterable[Path]) -> str:
    total = hashlib.sha256()
    for file in files:
        total.update(file.relative_to(root).as_posix().encode())
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def _read(stamp: Path) -> dict[str, Any]:
    try:
        found = json.loads(stamp.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
