"""JupyterLite on the site: the exercises' notebooks run in the browser, without a server.

Its app is built once for each version of its parts and kept in ``_build/cache/lite``; notebooks
and packages are laid beside it, which takes no time.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Any

from clusterlearn.book import notebook_wheels
from clusterlearn.book.notebook_wheels import LOCK, REQUIREMENTS, add_wheels, package_names
from clusterlearn.book.pyodide import FOLDER as PYODIDE
from clusterlearn.book.wheel import make_wheel
from clusterlearn.problem import Problem

__all__ = ["FOLDER", "build_lite", "lite_url"]

FOLDER = "lite"
PARTS = ("jupyterlite-core", "jupyterlite-pyodide-kernel", "jupyterlab-widgets")
SUPERSEDED = ("*.eot", "*.ttf", "fa-*.svg", "fa-*.woff")
"""Fonts that the app also has as WOFF2, which every browser reads that can run it."""

KERNEL = {"name": "python", "display_name": "Python (Pyodide)", "language": "python"}
"""Without its name in the notebook the app would ask the reader which kernel to use."""

UNUSED = (
    "@jupyter-notebook/application-extension:logo",
    "@jupyter-notebook/console-extension:scratchpad-console",
    "@jupyter-notebook/notebook-extension:open-tree-tab",
    "@jupyter-notebook/notebook-extension:tab-icon",
)
"""They link to apps and ask for icons that are not there."""

EPOCH = "2020-01-01T00:00:00Z"


def lite_url(slug: str) -> str:
    """Address of an exercise's notebook, relative to the root of the site."""
    return f"{FOLDER}/notebooks/index.html?path={slug}.ipynb"


def build_lite(root: Path, site: Path) -> None:
    """Put JupyterLite with the notebooks of ``exercises`` into the site, where anything changed.

    Parameters
    ----------
    root : Path
        The folder of the course.
    site : Path
        The folder of the built site; Pyodide is there already.
    """
    notebooks = sorted((root / "exercises").glob("*.ipynb"))
    stamp, now = site.parent / f"{FOLDER}.stamp", _digest(notebooks)
    complete = (site / FOLDER / "index.html").exists() and (site / PYODIDE / LOCK).exists()
    if complete and stamp.exists() and stamp.read_text("utf-8") == now:
        return
    stamp.unlink(missing_ok=True)
    add_wheels(root, site)
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    shutil.copytree(_app(root), site / FOLDER)
    _add_notebooks(notebooks, site / FOLDER)
    stamp.write_text(now, encoding="utf-8")


def _digest(notebooks: Iterable[Path]) -> str:
    code = [Path(__file__), Path(notebook_wheels.__file__), REQUIREMENTS]
    total = hashlib.sha256(make_wheel() + _versions().encode())
    for path in [*code, *notebooks]:
        total.update(path.name.encode() + path.read_bytes())
    return total.hexdigest()


def _versions() -> str:
    return " ".join(f"{part}-{version(part)}" for part in PARTS)


def _app(root: Path) -> Path:
    """The app without notebooks, from the cache where it was built from the same parts."""
    settings = json.dumps(_settings(package_names(root)), indent=1)
    digest = hashlib.sha256((settings + _versions() + str(SUPERSEDED)).encode()).hexdigest()[:16]
    app = root / "_build" / "cache" / FOLDER / digest
    if not app.exists():
        unfinished = app.with_suffix(".part")
        shutil.rmtree(unfinished, ignore_errors=True)
        _build_app(unfinished, settings)
        unfinished.rename(app)
    return app


def _settings(packages: list[str]) -> dict[str, Any]:
    kernel = {
        "pyodideUrl": f"./../{PYODIDE}/pyodide.mjs",
        "disablePyPIFallback": True,
        "loadPyodideOptions": {
            "lockFileURL": f"../{PYODIDE}/{LOCK}",
            "packages": packages,
        },
    }
    return {
        "jupyter-lite-schema-version": 0,
        "jupyter-config-data": {
            "appName": "clusterlearn",
            "appUrl": "./notebooks",
            "contentsAllJsonFile": "all.json",
            "disabledExtensions": list(UNUSED),
            "litePluginSettings": {"@jupyterlite/pyodide-kernel-extension:kernel": kernel},
        },
    }


def _build_app(folder: Path, settings: str) -> None:
    sources = folder.with_suffix(".sources")
    sources.mkdir(parents=True, exist_ok=True)
    (sources / "jupyter-lite.json").write_text(settings, encoding="utf-8")
    command = [sys.executable, "-m", "jupyterlite_core", "build", "--apps=notebooks"]
    command += ["--no-sourcemaps", "--no-unused-shared-packages"]
    command += [f"--lite-dir={sources}", f"--output-dir={folder}"]
    done = subprocess.run(
        command,
        check=False,
        cwd=sources,
        env=os.environ | {"SOURCE_DATE_EPOCH": "1577836800"},
        capture_output=True,
        text=True,
    )
    shutil.rmtree(sources)
    if done.returncode:
        raise Problem(f"JupyterLite does not build:\n{done.stdout}{done.stderr}")
    for pattern in SUPERSEDED:
        for path in (folder / "build").glob(pattern):
            path.unlink()


def _add_notebooks(notebooks: Iterable[Path], lite: Path) -> None:
    """Lay the notebooks out with the listing that the app asks for instead of a server."""
    files, listing = lite / "files", lite / "api" / "contents" / "all.json"
    files.mkdir()
    listing.parent.mkdir(parents=True)
    for path in notebooks:
        notebook = json.loads(path.read_text("utf-8"))
        notebook["metadata"]["kernelspec"] = KERNEL
        (files / path.name).write_text(json.dumps(notebook, indent=1) + "\n", encoding="utf-8")
    content = [_model(path.name, "notebook") for path in notebooks]
    folder = _model("", "directory") | {"content": content}
    listing.write_text(json.dumps(folder, indent=1) + "\n", encoding="utf-8")


def _model(name: str, kind: str) -> dict[str, Any]:
    """A record of Jupyter's contents API; dates are fixed, so that builds are alike."""
    unknown = dict.fromkeys(("content", "format", "mimetype", "size", "hash", "hash_algorithm"))
    return unknown | {
        "name": name,
        "path": name,
        "type": kind,
        "created": EPOCH,
        "last_modified": EPOCH,
        "writable": True,
    }
