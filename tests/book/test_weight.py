"""What a first visit weighs, compressed, and what it asks for."""

import gzip
from functools import cache
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from our_pages import pages_of
from playwright.sync_api import Page

READING = 130_000
WITH_FORMULAS = 150_000
WITH_EXERCISE = 220_000
AT_ONCE = 12
"""Pages that load at the same time, so that waiting for the last request costs little."""
FOR_OFFLINE = ("sw.js", "_static/clusterlearn/keeping.js")


def limit(html: str) -> int:
    """How much a page may weigh, by what stands in it."""
    if ("exercises/" in html and "exercise.js" in html) or "initiative.js" in html:
        return WITH_EXERCISE
    return WITH_FORMULAS if "<math" in html else READING


class FirstVisit:
    """A page opened by somebody who has nothing of the site yet; several can load at once."""

    def __init__(self, opened: Page) -> None:
        self.opened = opened
        self.loaded: set[str] = set()
        opened.on("request", lambda request: self.loaded.add(urlsplit(request.url).path[1:]))

    def begin(self, address: str) -> None:
        self.opened.goto(address, wait_until="commit")

    def end(self) -> set[str]:
        """The files that were asked for, from the site's folder."""
        self.opened.wait_for_load_state("networkidle")
        self.opened.context.close()
        return self.loaded


@cache
def weight(file: Path) -> int:
    """How much a server sends of a file that it compresses."""
    return len(gzip.compress(file.read_bytes()))


@pytest.fixture(scope="session")
def for_offline(site: Path) -> int:
    """What the service worker adds, which a page's own list of answers does not show."""
    return sum(weight(site / name) for name in FOR_OFFLINE)


def test_no_page_weighs_more_than_a_metered_line_bears(
    page, site: Path, served: str, foreign: list[str], errors: list[str], for_offline: int
):
    too_heavy = {}
    names = iter(pages_of(site))
    while some := list(islice(names, AT_ONCE)):
        first_visits = {name: FirstVisit(page(None, service_workers="block")) for name in some}
        for name, visit in first_visits.items():
            visit.begin(f"{served}/{name}")
        for name, visit in first_visits.items():
            loaded = visit.end()
            total = for_offline + sum(weight(site / path) for path in loaded)
            if total > limit((site / name).read_text(encoding="utf-8")):
                too_heavy[name] = total

    assert too_heavy == {}
    assert foreign == []
    assert errors == []


def test_a_page_for_reading_asks_for_few_files(page, served: str):
    opened = page(None, service_workers="block")
    asked = []
    opened.on("request", lambda request: asked.append(request.url))

    opened.goto(f"{served}/book/cases/rivas.html", wait_until="networkidle")

    assert len(asked) <= 10
