"""The course without a network: visited pages, kept modules, the disk, the ZIP."""

import gzip
import json
import re
import shutil
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from clusterlearn.book.archive import make_zip, without_size
from clusterlearn.book.keep import files_of
from clusterlearn.serve import make_server

MODULE = "trust_governance"
OVERVIEW = f"book/{MODULE}/index.html"
CHAPTER = f"book/{MODULE}/who_pays.html"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader's browser, whose network can be cut."""
    context = browser.new_context(viewport={"width": 360, "height": 800})
    yield context
    context.close()


def stored(page) -> list[str]:
    """Every address that the browser keeps."""
    return page.evaluate(
        """async () => {
            const found = [];
            for (const name of await caches.keys())
                for (const { url } of await (await caches.open(name)).keys()) found.push(url);
            return found;
        }"""
    )


def wait_until_stored(page, address: str) -> None:
    page.wait_for_function(
        """async (address) => {
            for (const name of await caches.keys())
                if (await (await caches.open(name)).match(address)) return true;
            return false;
        }""",
        arg=address,
    )


def test_a_visited_page_opens_when_the_network_is_cut(context: BrowserContext, served: str):
    page = context.new_page()
    page.goto(f"{served}/{CHAPTER}")
    title = page.locator("h1").inner_text()
    wait_until_stored(page, f"{served}/{CHAPTER}")
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    page.reload()
    context.set_offline(True)

    page.goto(f"{served}/{CHAPTER}")

    expect(page.locator("h1")).to_have_text(title)
    assert page.evaluate("getComputedStyle(document.querySelector('.top')).display") == "flex"


def test_in_place_of_a_page_that_is_not_here_stands_a_list_of_those_that_are(
    context: BrowserContext, served: str
):
    page = context.new_page()
    page.goto(f"{served}/{CHAPTER}")
    title = page.locator("h1").inner_text()
    wait_until_stored(page, f"{served}/{CHAPTER}")
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    context.set_offline(True)

    page.goto(f"{served}/book/cases/rivas.html")

    expect(page.locator("h1")).to_have_text("You are offline")
    page.get_by_role("link", name=title).click()
    expect(page.locator("h1")).to_have_text(title)


def test_nothing_large_is_stored_unasked(context: BrowserContext, served: str, site: Path):
    page = context.new_page()
    page.goto(f"{served}/{CHAPTER}")
    wait_until_stored(page, f"{served}/{CHAPTER}")
    page.wait_for_function("navigator.serviceWorker.controller !== null")

    page.evaluate("fetch('../../clusterlearn-site.zip').then((answer) => answer.blob())")
    page.evaluate("fetch('../../pyodide/pyodide-lock.json').catch(() => 0)")
    page.goto(f"{served}/{OVERVIEW}")
    wait_until_stored(page, f"{served}/{OVERVIEW}")

    paths = [url.removeprefix(f"{served}/").split("?")[0] for url in stored(page)]
    assert not [path for path in paths if path.startswith(("lite/", "pyodide/"))]
    assert not [path for path in paths if (site / path).stat().st_size > 300_000]


def test_a_kept_module_opens_without_a_network_and_can_be_removed(
    context: BrowserContext, served: str
):
    page = context.new_page()
    page.goto(f"{served}/{OVERVIEW}")
    button = page.get_by_role("button", name=re.compile(r"Keep this module \(\d+ KB\)"))
    button.click()
    expect(page.get_by_text("Kept on this device")).to_be_visible()
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    context.set_offline(True)

    for name in ("trust_as_capital", "who_pays", "forms_of_governance", "broker_leaves"):
        page.goto(f"{served}/book/{MODULE}/{name}.html")
        expect(page.locator("h1")).to_be_visible()
    page.goto(f"{served}/book/progress.html")
    expect(page.locator("h1")).to_have_text("My progress")
    page.get_by_role("link", name="Search").click()
    page.get_by_role("searchbox").fill("free riding")
    expect(page.locator("#search-results a").first).to_be_visible()
    page.goto(f"{served}/{OVERVIEW}")
    page.get_by_role("button", name="Remove it again").click()

    expect(page.get_by_text("Kept on this device")).to_be_hidden()
    assert not page.evaluate("caches.keys()") or not [
        name for name in page.evaluate("caches.keys()") if "kept" in name
    ]


def test_an_exercise_of_a_kept_module_answers_without_a_network(
    context: BrowserContext, served: str
):
    page = context.new_page()
    page.goto(f"{served}/{OVERVIEW}")
    page.get_by_role("button", name=re.compile("Keep this module")).click()
    expect(page.get_by_text("Kept on this device")).to_be_visible()
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    failed = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    context.set_offline(True)

    page.goto(f"{served}/{CHAPTER}")

    assert page.evaluate("Object.keys(clusterlearn.exercises)") == ["public_goods"]
    assert failed == []


def test_the_size_of_a_module_is_that_of_its_files(site: Path):
    listed = json.loads((site / f"_static/clusterlearn/keep/{MODULE}.json").read_text())

    weight = sum(
        len(gzip.compress(without_size((site / path.split("?")[0]).read_bytes())))
        for path in listed["files"]
    )
    assert listed["bytes"] == weight
    assert f"book/{MODULE}/broker_leaves.html" in listed["files"]
    assert any("exercises/brokerage.js" in path for path in listed["files"])


def test_a_new_build_keeps_what_the_reader_kept_and_brings_it_up_to_date(
    context: BrowserContext, site: Path, tmp_path: Path
):
    copy = tmp_path / "site"
    shutil.copytree(site, copy, ignore=shutil.ignore_patterns("lite", "pyodide", "*.zip"))
    with serving(copy) as address:
        page = context.new_page()
        page.goto(f"{address}/{OVERVIEW}")
        page.get_by_role("button", name=re.compile("Keep this module")).click()
        expect(page.get_by_text("Kept on this device")).to_be_visible()
        before = page.evaluate("caches.keys()")
        build_anew(copy)

        page.goto(f"{address}/{OVERVIEW}")
        page.wait_for_function(
            """async (address) => {
                for (const name of await caches.keys()) {
                    if (!name.includes(" kept ")) continue;
                    const found = await (await caches.open(name)).match(address);
                    if (found && (await found.text()).includes("a later build")) return true;
                }
                return false;
            }""",
            arg=f"{address}/{CHAPTER}",
        )

        page.wait_for_function(
            """async (before) => {
                const now = await caches.keys();
                return before.every((name) => now.includes(name) === name.includes(" kept "));
            }""",
            arg=before,
        )


def build_anew(site: Path) -> None:
    """Change a chapter and what the build says of it, as a later build would."""
    chapter = site / CHAPTER
    chapter.write_text(chapter.read_text().replace("</h1>", " (a later build)</h1>"))
    listing = site / f"_static/clusterlearn/keep/{MODULE}.json"
    record = json.loads(listing.read_text())
    record["files"][CHAPTER] = "another digest"
    listing.write_text(json.dumps(record))
    worker = site / "sw.js"
    worker.write_text(re.sub(r'BUILD = "\w+"', 'BUILD = "later"', worker.read_text()))


class serving:  # noqa: N801 - reads as a sentence
    """Serve a folder under a path of its own, as an LMS does."""

    def __init__(self, folder: Path) -> None:
        self.server = make_server(folder.parent)
        self.address = f"http://127.0.0.1:{self.server.server_port}/{folder.name}"

    def __enter__(self) -> str:
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self.address

    def __exit__(self, *reason: object) -> None:
        self.server.shutdown()
        self.server.server_close()


def test_opened_from_disk_the_page_says_that_all_is_here(page, site: Path, errors: list[str]):
    opened = page((site / OVERVIEW).as_uri())

    expect(opened.get_by_text("all of it is here already")).to_be_visible()
    expect(opened.get_by_role("button", name="Keep this module")).to_be_hidden()
    assert errors == []


def test_opened_from_disk_the_link_to_the_zip_is_not_offered(page, site: Path):
    opened = page((site / "book/about.html").as_uri())

    expect(opened.get_by_role("link", name="The whole course as one ZIP")).to_have_count(0)


def test_the_zip_stands_beside_its_size_and_holds_the_pages(site: Path, page):
    archive = site / "clusterlearn-site.zip"
    opened = page("book/about.html")
    said = opened.locator(".site-zip").inner_text()

    megabytes = float(re.search(r"\(([\d.]+) MB\)", said)[1])
    assert megabytes == pytest.approx(archive.stat().st_size / 1e6, abs=0.6)
    with zipfile.ZipFile(archive) as packed:
        assert f"clusterlearn-site/{CHAPTER}" in packed.namelist()
        assert f"({megabytes:g} MB)" in packed.read("clusterlearn-site/book/about.html").decode()


def small_site(folder: Path) -> Path:
    (folder / "sub").mkdir(parents=True)
    (folder / "index.html").write_text(
        '<link rel="stylesheet" href="a.css?v=1"><article><a href="sub/b.html#x">b</a>'
        '<a href="http://elsewhere/">e</a></article><a href="c.html">menu</a>'
        "<span data-site-zip></span>"
    )
    (folder / "sub" / "b.html").write_text('<img src="../d.png"><article>b</article>')
    for name in ("c.html", "a.css", "d.png"):
        (folder / name).write_text(name)
    return folder


def test_the_zip_is_the_same_each_time(tmp_path: Path):
    site = small_site(tmp_path / "site")

    first = make_zip(site).read_bytes()
    second = make_zip(site).read_bytes()

    assert first == second
    assert re.search(r"\(\d\.\d MB\)", (site / "index.html").read_text())


def test_a_folder_that_is_no_site_is_not_packed(tmp_path: Path):
    with pytest.raises(ValueError, match="site must be the folder of a built site"):
        make_zip(tmp_path)


def test_a_module_takes_along_what_its_text_links_to_and_all_that_is_loaded(tmp_path: Path):
    files = files_of(small_site(tmp_path / "site"), ["index.html"])

    assert list(files) == ["a.css?v=1", "d.png", "index.html", "sub/b.html"]
