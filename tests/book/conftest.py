"""The built site in a real browser.

The site is built once by the function behind ``clusterlearn build``; where it is up to date this
takes no time. ``CLUSTERLEARN_SITE=FOLDER`` tests a site that is already built instead.
"""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from chromium import launch
from playwright.sync_api import Browser, Error, Page, Playwright, expect, sync_playwright

from clusterlearn.build import build
from clusterlearn.serve import make_server

ROOT = Path(__file__).parents[2]
OWN_SCHEMES = {"data", "blob", "about", "file"}

OpenPage = Callable[..., Page]

expect.set_options(timeout=15_000)  # milliseconds; two browsers may share two processors


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder of the built site."""
    ready = os.environ.get("CLUSTERLEARN_SITE")
    return Path(ready).resolve() if ready else build(ROOT)


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address of the site on a local server, without a slash at its end."""
    server = make_server(site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright itself, for devices and selectors."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Chromium: the machine's, else Playwright's own."""
    try:
        started = launch(playwright)
    except Error as error:
        pytest.exit(f"No Chromium starts here; `make browser` installs one. ({error})", 3)
    yield started
    started.close()


@pytest.fixture
def foreign() -> list[str]:
    """Requests of this test's pages to hosts other than 127.0.0.1: expected to stay empty."""
    return []


@pytest.fixture
def errors() -> list[str]:
    """What this test's pages complained of: uncaught exceptions and console errors."""
    return []


@pytest.fixture
def page(
    browser: Browser, served: str, foreign: list[str], errors: list[str]
) -> Iterator[OpenPage]:
    """Open a page: ``page("book/index.html", width=360, theme="dark")``.

    The address is relative to the served site, or a whole one (``file://``). Other keywords go
    to `Browser.new_context` (``java_script_enabled=False``). Each call has its own storage.
    """
    contexts = []

    def open_page(
        address: str | None = "index.html", *, width: int = 1280, theme: str = "light", **options
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme=theme, **options
        )
        contexts.append(context)
        context.on("request", lambda request: foreign.extend(_if_foreign(request.url)))
        context.on("weberror", lambda error: errors.append(str(error.error)))
        context.on("console", lambda said: errors.append(said.text) if said.type == "error" else 0)
        opened = context.new_page()
        if address is not None:
            opened.goto(address if "://" in address else f"{served}/{address}")
        return opened

    yield open_page
    for context in contexts:
        context.close()


def _if_foreign(url: str) -> list[str]:
    parts = urlsplit(url)
    own = parts.scheme in OWN_SCHEMES or parts.hostname in {"127.0.0.1", "localhost"}
    return [] if own else [url]
