"""JupyterLite on the site: complete without the network, and the notebooks run in it."""

import hashlib
import json
import re
import subprocess
import threading
from types import SimpleNamespace

import pytest
from playwright.sync_api import expect

from clusterlearn.book import notebook_wheels
from clusterlearn.book.lite import build_lite, lite_url
from clusterlearn.exercises import SLUGS, load
from clusterlearn.problem import Problem
from clusterlearn.serve import make_server

MINUTES = 60_000


@pytest.fixture
def below(site):
    """The address of a site that is not at the root of its server."""
    server = make_server(site.parent)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{site.name}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("slug", SLUGS)
def test_a_notebook_runs_to_its_end_and_shows_its_widget(page, below, foreign, slug, root):
    opened = page(None)
    opened.set_viewport_size({"width": 1000, "height": 9000})
    opened.goto(f"{below}/{lite_url(slug)}")
    kernel = opened.locator(".jp-Notebook-ExecutionIndicator")
    expect(kernel).to_have_attribute("data-status", "idle", timeout=2 * MINUTES)
    run_all_cells(opened)

    last = opened.locator(".jp-CodeCell .jp-InputPrompt").last
    expect(last).to_have_text(f"[{number_of_code_cells(root, slug)}]:", timeout=3 * MINUTES)
    exercise = load(slug)
    for i in exercise.inputs:
        label = opened.get_by_text(i.label, exact=True)
        kind = ".widget-dropdown" if i.names else ".widget-slider"
        expect(opened.locator(kind, has=label)).to_be_visible()
    expect(opened.locator(".widget-html", has_text=exercise.evaluate().sentence)).to_be_visible()
    expect(opened.locator(".vega-embed").first).to_be_visible()
    assert opened.get_by_text("Traceback").count() == 0
    assert foreign == []


def run_all_cells(opened):
    """Press the menu's entry, again where JupyterLite was not ready for it."""
    first = opened.locator(".jp-CodeCell .jp-InputPrompt").first
    for _try in range(3):
        opened.get_by_role("menuitem", name="Run", exact=True).click()
        opened.get_by_text("Run All Cells", exact=True).click()
        try:
            expect(first).not_to_have_text("[ ]:", timeout=MINUTES / 3)
        except AssertionError:
            continue
        return


def number_of_code_cells(root, slug):
    notebook = json.loads((root / "exercises" / f"{slug}.ipynb").read_text(encoding="utf-8"))
    return sum(cell["cell_type"] == "code" for cell in notebook["cells"])


def test_every_wheel_is_named_in_the_lock_with_its_checksum(site):
    lock = json.loads((site / "pyodide" / "pyodide-lock.json").read_text(encoding="utf-8"))

    sums = {entry["file_name"]: entry["sha256"] for entry in lock["packages"].values()}
    wheels = (site / "pyodide").glob("*.whl")
    assert sums == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in wheels}


def test_the_app_starts_with_every_package_and_asks_no_index_for_more(site):
    lock = json.loads((site / "pyodide" / "pyodide-lock.json").read_text(encoding="utf-8"))

    text = (site / "lite" / "jupyter-lite.json").read_text(encoding="utf-8")

    plugins = json.loads(text)["jupyter-config-data"]["litePluginSettings"]
    kernel = plugins["@jupyterlite/pyodide-kernel-extension:kernel"]
    assert sorted(lock["packages"]) == kernel["loadPyodideOptions"]["packages"]
    assert kernel["disablePyPIFallback"]
    assert not re.search("https?://", text)


def test_nothing_is_shipped_that_no_reader_loads(site):
    files = [path.relative_to(site / "lite") for path in (site / "lite").rglob("*")]

    assert not [path for path in files if path.suffix in {".map", ".eot", ".ttf"}]
    assert not {"lab", "repl", "tree", "edit", "consoles"} & {path.parts[0] for path in files}


def test_a_second_build_leaves_everything_as_it_is(site, root):
    build_lite(root, site)
    before = {path: path.stat().st_mtime_ns for path in (site / "lite").rglob("*")}

    build_lite(root, site)

    assert {path: path.stat().st_mtime_ns for path in (site / "lite").rglob("*")} == before


def test_without_the_network_the_first_build_says_what_to_do(tmp_path, monkeypatch):
    refused = SimpleNamespace(returncode=1, stderr="WARNING: retrying\nERROR: no such host\n")
    monkeypatch.setattr(subprocess, "run", lambda *_command, **_options: refused)

    with pytest.raises(Problem, match=r"needs the network once.*--prose.*no such host"):
        notebook_wheels.package_names(tmp_path)
