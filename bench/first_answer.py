"""From a press to the first answer: the page's table, its worker, and the notebook in JupyterLite.

JupyterLite is measured twice: as the site serves it, and as it comes, where the kernel installs
its packages one after the other and the notebook begins by installing what it needs.
"""

import json
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import (
    Browser,
    BrowserContext,
    CDPSession,
    Page,
    Route,
    expect,
    sync_playwright,
)

from bench._compressed import make_compressing_server
from clusterlearn.book.lite import lite_url
from clusterlearn.build import build

__all__ = ["main"]

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))
CHAPTER = "book/trust_governance/trust_as_capital.html"
RUNS = 3
PATIENCE = 300_000
KERNEL = "@jupyterlite/pyodide-kernel-extension:kernel"
MOVES = """(slider) => {
  const start = performance.now();
  let moves = 0;
  for (let value = Number(slider.min); value <= Number(slider.max); value += Number(slider.step)) {
    slider.value = value;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    document.body.getBoundingClientRect();
    moves++;
  }
  return (performance.now() - start) / moves;
}"""
CAPSTONE = "book/capstone/the_brief.html"
QUARTERS = """(initiative) => {
  const press = (name) => initiative.querySelector(`[data-press="${name}"]`).click();
  const timed = (act) => {
    const start = performance.now();
    act();
    document.body.getBoundingClientRect();
    return performance.now() - start;
  };
  initiative.querySelector(".cl-places input").click();
  press("begin");
  const quarters = Array.from({ length: 12 }, () =>
    timed(() => {
      initiative.querySelector('[data-action="1"][value="1"]').click();
      initiative.querySelector("form [type=submit]").click();
    }),
  );
  return [Math.max(...quarters), timed(() => press("two-years"))];
}"""
INSTALL = "%pip install -q ipywidgets clusterlearn"


def main() -> None:
    """Print the seconds of each way, the median of a few runs."""
    from chromium import launch

    ways: dict[str, tuple[Callable[[Page, str], float], bool]] = {
        "table: page opened, slider moved": (_table, False),
        "table: the same on a slow phone": (_table_on_a_slow_phone, False),
        "table: each later move there": (_later_moves, False),
        "capstone: slowest quarter there": (_quarter, False),
        "capstone: its end there": (_end_of_the_game, False),
        "worker: button pressed": (_worker, False),
        "notebook: JupyterLite of the site": (_notebook, False),
        "notebook: JupyterLite as it comes": (_notebook, True),
    }
    with make_compressing_server(build(ROOT)) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        browser = launch(playwright)
        print(f"{'to the first answer':40}{'median':>10}{'slowest':>10}")
        for name, (way, stock) in ways.items():
            times = [_measure(browser, address, way, stock=stock) for _run in range(RUNS)]
            print(f"{name:40}{median(times):8.3f} s{max(times):8.3f} s", flush=True)
        browser.close()
        server.shutdown()


def _measure(
    browser: Browser, address: str, way: Callable[[Page, str], float], *, stock: bool
) -> float:
    """Seconds of one way in a browser that has nothing in store."""
    context = browser.new_context(service_workers="block", viewport={"width": 1000, "height": 2000})
    context.set_default_timeout(PATIENCE)
    if stock:
        _as_it_comes(context)
    try:
        return way(context.new_page(), address)
    finally:
        context.close()


def _table(page: Page, address: str) -> float:
    start = time.perf_counter()
    page.goto(f"{address}/{CHAPTER}")
    _skip_the_guess(page)
    _move(page)
    return time.perf_counter() - start


def _table_on_a_slow_phone(page: Page, address: str) -> float:
    """At 400 kbit/s and 400 ms of latency, the processor slowed four times."""
    network = {"offline": False, "latency": 400, "downloadThroughput": 50_000}
    devtools = _slowed(page)
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", network | {"uploadThroughput": 50_000})
    return _table(page, address)


def _later_moves(page: Page, address: str) -> float:
    """Mean over the slider's steps, from the event to the page laid out, as the page sees it."""
    _table(page, address)
    _slowed(page)
    return float(page.get_by_role("slider", name="Promises kept").first.evaluate(MOVES)) / 1000


def _quarter(page: Page, address: str) -> float:
    """The slowest of twelve, from the choice to the page laid out, the processor slowed."""
    return _play(page, address)[0]


def _end_of_the_game(page: Page, address: str) -> float:
    """The two years after and the whole debriefing."""
    return _play(page, address)[1]


def _play(page: Page, address: str) -> list[float]:
    page.goto(f"{address}/{CAPSTONE}", wait_until="networkidle")
    _slowed(page)
    times = page.locator("cl-initiative").evaluate(QUARTERS)
    return [float(milliseconds) / 1000 for milliseconds in times]


def _slowed(page: Page) -> CDPSession:
    devtools = page.context.new_cdp_session(page)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    return devtools


def _worker(page: Page, address: str) -> float:
    page.goto(f"{address}/{CHAPTER}")
    _skip_the_guess(page)
    box = page.get_by_role("spinbutton", name="Promises kept").first
    box.fill("81.25")
    box.press("Enter")
    start = time.perf_counter()
    page.locator(".cl-run").first.click()
    page.get_by_text("With 81.25 of 100 promises kept").first.wait_for()
    return time.perf_counter() - start


def _notebook(page: Page, address: str) -> float:
    start = time.perf_counter()
    page.goto(f"{address}/{lite_url('trust')}")
    kernel = page.locator(".jp-Notebook-ExecutionIndicator")
    expect(kernel).to_have_attribute("data-status", "idle", timeout=PATIENCE)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Cells", exact=True).click()
    page.locator(".widget-slider").first.wait_for()
    return time.perf_counter() - start


def _skip_the_guess(page: Page) -> None:
    page.get_by_role("button", name="Skip").first.click()


def _move(page: Page) -> None:
    """Move the first slider by one step of its grid and wait until the sentence is another."""
    sentence = page.locator(".cl-sentence").first
    before = sentence.inner_text()
    page.get_by_role("slider", name="Promises kept").first.press("ArrowRight")
    expect(sentence).not_to_have_text(before)


def _as_it_comes(context: BrowserContext) -> None:
    """Serve JupyterLite's settings without our list of packages to load at once."""
    for pattern, change in {
        "**/lite/jupyter-lite.json": _without_packages,
        "**/pyodide/pyodide-lock.json": _with_dependencies,
        "**/lite/files/*.ipynb*": _installing_first,
    }.items():
        context.route(pattern, _changed_by(change))


def _changed_by(change: Callable[[Any], None]) -> Callable[[Route], None]:
    def serve(route: Route) -> None:
        answer = route.fetch()
        content = json.loads(answer.text())
        change(content)
        route.fulfill(response=answer, body=json.dumps(content))

    return serve


def _without_packages(settings: Any) -> None:
    options = settings["jupyter-config-data"]["litePluginSettings"][KERNEL]["loadPyodideOptions"]
    del options["packages"]


def _with_dependencies(lock: Any) -> None:
    """IPython brings what it needs; ours are loaded together, and name nothing."""
    needed = {"comm", "ipykernel", "ipywidgets", "clusterlearn", "piplite", "pyodide-kernel"}
    packages = lock["packages"]
    packages["ipython"]["depends"] = sorted(packages.keys() - needed - {"ipython"})


def _installing_first(notebook: Any) -> None:
    cell = next(cell for cell in notebook["cells"] if cell["cell_type"] == "code")
    cell["source"] = f"{INSTALL}\n{''.join(cell['source'])}"


if __name__ == "__main__":
    main()
