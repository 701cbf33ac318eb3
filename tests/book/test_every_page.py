"""Every page is light, asks no foreign host, pleases axe and fits its window."""

import gzip
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe import AXE, OF_COLOURS, violations
from our_pages import pages_of
from playwright.sync_api import Page

READING = 130_000
WITH_FORMULAS = 150_000
WITH_EXERCISE = 220_000
UNSEEN = ("sw.js", "_static/clusterlearn/keeping.js", "_static/favicon.svg")
"""What a first visit loads as well, which a page does not always show as a request of its own."""

PHONE, DESK = 360, 1280
PARTS = 4
"""So that processes share the pages, each of which is opened once."""


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_is_light_and_accessible_and_fits_its_window(
    page, served: str, site: Path, foreign: list[str], errors: list[str], part: int
):
    opened = page(None, service_workers="block")
    asked: set[str] = set()
    opened.on("request", lambda request: asked.add(urlsplit(request.url).path[1:]))
    found = []
    for name in pages_of(site)[part::PARTS]:
        asked.clear()
        resize(opened, PHONE)
        opened.goto(f"{served}/{name}")
        open_everything(opened)
        opened.evaluate(AXE)
        for width in (320, PHONE, 650, DESK):
            resize(opened, width)
            told = too_wide(opened)
            if width in {PHONE, DESK}:
                told += seen_by_axe(opened)
            found += [f"{name} at {width}: {line}" for line in told]
        found += [f"{name}: {line}" for line in too_heavy(site, name, asked)]

    assert found == []
    assert foreign == []
    assert errors == []


def test_a_page_for_reading_asks_for_few_files(page, served: str):
    opened = page(None, service_workers="block")
    asked = []
    opened.on("request", lambda request: asked.append(request.url))

    opened.goto(f"{served}/book/cases/rivas.html", wait_until="networkidle")

    assert len(asked) <= 10


def resize(opened: Page, width: int) -> None:
    opened.set_viewport_size({"width": width, "height": 800})


def open_everything(opened: Page) -> None:
    """Open the menu, the folded parts and the exercises."""
    menu = opened.get_by_role("button", name="Menu")
    if menu.is_visible():
        menu.click()
    for button in opened.get_by_role("button", name="Open without a guess").all():
        button.click()
    opened.evaluate("document.querySelectorAll('details').forEach((part) => (part.open = true))")


def too_wide(opened: Page) -> list[str]:
    """How wide the page is, where it is wider than its window."""
    page, window = opened.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    return [f"{page} pixels in a window of {window}"] if page > window else []


def seen_by_axe(opened: Page) -> list[str]:
    opened.emulate_media(color_scheme="light")
    light = violations(opened)
    opened.emulate_media(color_scheme="dark")
    return [*light, *(f"dark: {line}" for line in violations(opened, *OF_COLOURS))]


def too_heavy(site: Path, name: str, asked: set[str]) -> list[str]:
    """How much a first visit loads, where it is more than a metered line bears."""
    weight = sum(compressed(site / file) for file in asked.union(UNSEEN))
    most = limit((site / name).read_text(encoding="utf-8"))
    return [f"{weight} bytes of {most}"] if weight > most else []


@cache
def compressed(file: Path) -> int:
    """How much a server sends of a file that it compresses."""
    return len(gzip.compress(file.read_bytes()))


def limit(html: str) -> int:
    """How much a page may weigh, by what stands in it."""
    if ("exercises/" in html and "exercise.js" in html) or "initiative.js" in html:
        return WITH_EXERCISE
    return WITH_FORMULAS if "<math" in html else READING
