"""What a first visit weighs, compressed, and what it asks for."""

import gzip
from pathlib import Path

import pytest
from our_pages import pages_of

READING = 130_000
WITH_FORMULAS = 150_000
WITH_EXERCISE = 220_000
FOR_OFFLINE = ("sw.js", "_static/clusterlearn/keeping.js")


def limit(html: str) -> int:
    """How much a page may weigh, by what stands in it."""
    if ("exercises/" in html and "exercise.js" in html) or "initiative.js" in html:
        return WITH_EXERCISE
    return WITH_FORMULAS if "<math" in html else READING


def weigh(opened, address: str) -> int:
    """The compressed weight of all that one first visit loads."""
    loaded: dict[str, int] = {}
    opened.on(
        "response",
        lambda answer: loaded.update({answer.url: len(gzip.compress(answer.body()))}),
    )
    opened.goto(address, wait_until="networkidle")
    return sum(loaded.values())


@pytest.fixture(scope="session")
def for_offline(site: Path) -> int:
    """What the service worker adds, which a page's own list of answers does not show."""
    return sum(len(gzip.compress((site / name).read_bytes())) for name in FOR_OFFLINE)


def test_no_page_weighs_more_than_a_metered_line_bears(
    page, site: Path, served: str, foreign: list[str], for_offline: int
):
    too_heavy = {}
    for name in pages_of(site):
        opened = page(None, service_workers="block")
        weight = weigh(opened, f"{served}/{name}") + for_offline
        opened.context.close()
        if weight > limit((site / name).read_text(encoding="utf-8")):
            too_heavy[name] = weight

    assert too_heavy == {}
    assert foreign == []


def test_a_page_for_reading_asks_for_few_files(page, served: str):
    opened = page(None, service_workers="block")
    asked = []
    opened.on("request", lambda request: asked.append(request.url))

    opened.goto(f"{served}/book/cases/rivas.html", wait_until="networkidle")

    assert len(asked) <= 10
