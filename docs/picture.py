"""Take the README's picture of an exercise from the built site: ``make picture``."""

import sys
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

from clusterlearn.build import build
from clusterlearn.serve import make_server

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from chromium import launch  # noqa: E402 - the tests' folder is no package


def main() -> None:
    """Write docs/exercise.png."""
    server = make_server(build(ROOT))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page_url = f"http://127.0.0.1:{server.server_port}/book/trust_governance/trust_as_capital.html"
    with sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page(viewport={"width": 760, "height": 1000}, device_scale_factor=1.5)
        page.goto(page_url)
        exercise = page.locator("#exercise-trust")
        exercise.get_by_role("button", name="Open without a guess").click()
        exercise.get_by_role("spinbutton", name="talk").fill("30")
        exercise.get_by_role("spinbutton", name="talk").blur()
        page.add_style_tag(content=".cl-tasks, .cl-foot, .cl-limits { display: none }")
        exercise.screenshot(path=ROOT / "docs" / "exercise.png")
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main()
