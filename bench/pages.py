"""What a page weighs and how long a build takes, beside a plain Jupyter Book of the same text.

Weights are those of a first visit: everything a page loads in Chromium, each file compressed.
"""

import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path

from playwright.sync_api import Browser, Error, Response, sync_playwright

from clusterlearn.build import build
from clusterlearn.serve import make_server

__all__ = ["main"]

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))
CHAPTERS = "book/trust_governance"
READING = f"{CHAPTERS}/forms_of_governance"
EXERCISE = f"{CHAPTERS}/trust_as_capital"


def main() -> None:
    """Print weights and times."""
    with tempfile.TemporaryDirectory() as folder:
        course, plain = Path(folder, "course"), Path(folder, "plain")
        _copy_course(course)
        _write_plain_book(plain)
        times = _build_times(course)
        growth = list(_growth(course))
        plain_time = _seconds(lambda: _build_plain(plain))
        ours = _weights(course / "_build" / "html")
        theirs = _weights(plain / "_build" / "html")
    print(f"{'page, first visit, compressed':36}{'course':>14}{'plain book':>16}{'foreign':>9}")
    for page, name in ((READING, "chapter without exercise"), (EXERCISE, "chapter with exercise")):
        (weight, foreign), (plain_weight, plain_foreign) = ours[page], theirs[page]
        hosts = f"{foreign}/{plain_foreign}"
        print(f"{name:36}{weight / 1000:11.0f} KB{plain_weight / 1000:13.0f} KB{hosts:>9}")
    print(f"\n{'build':36}{'course':>14}{'plain book':>16}")
    for name, seconds in times.items():
        beside = f"{plain_time:14.1f} s" if name == "everything" else ""
        print(f"{name:36}{seconds:12.1f} s{beside}")
    print(f"\n{'all pages anew, by modules':36}{'pages':>14}{'seconds':>16}{'a page':>9}")
    for modules, pages, seconds in growth:
        print(f"{modules:36}{pages:14}{seconds:14.1f} s{1000 * seconds / pages:6.0f} ms")


def _copy_course(target: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name)
    (target / "node_modules").symlink_to(ROOT / "node_modules")


def _build_times(course: Path) -> dict[str, float]:
    def change() -> Path:
        page = course / f"{READING}.md"
        page.write_text(page.read_text(encoding="utf-8") + "\nOne more line.\n", encoding="utf-8")
        return build(course)

    return {
        "everything": _seconds(lambda: build(course)),
        "after a change to one chapter": _seconds(change),
        "after no change": _seconds(lambda: build(course)),
    }


def _growth(course: Path) -> Iterator[tuple[int, int, float]]:
    """Build the first modules, then more of them: how many, how many pages, and how long it takes.

    Links to what is left out only warn, and tables that were made before are at hand for all.
    """
    contents = course / "_toc.yml"
    whole = contents.read_text(encoding="utf-8")
    the_course = whole.split("- caption:")[1]
    modules = re.findall(r"book/(\w+)/index\n", the_course)
    for kept in range(2, len(modules) + 1, 2):
        left_out = "|".join(modules[kept:]) or "none"
        line = rf"(?m)^.*(?:book|book/trainers)/(?:{left_out})/.*\n(?:        sections:\n)?"
        contents.write_text(re.sub(line, "", whole), encoding="utf-8")
        with Path(os.devnull).open("w") as quiet, redirect_stdout(quiet), redirect_stderr(quiet):
            seconds = _seconds(lambda: build(course, strict=False, fresh=True))
        pages = len(list((course / "_build" / "html" / "book").rglob("*.html")))
        yield kept, pages, seconds


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _write_plain_book(target: Path) -> None:
    """The chapters' running text as an author would begin with Jupyter Book: stock settings."""
    (target / CHAPTERS).mkdir(parents=True)
    (target / "_config.yml").write_text('title: Plain\nexecute: {execute_notebooks: "off"}\n')
    pages = [READING, EXERCISE]
    for page in pages:
        text = (ROOT / f"{page}.md").read_text(encoding="utf-8")
        text = re.sub(r"\A---\n.*?^---\n", "", text, flags=re.DOTALL | re.MULTILINE)
        text = re.sub(r"^```.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)
        text = re.sub(r"\{\w+\}`([^`<]*)[^`]*`", r"\1", text)
        (target / f"{page}.md").write_text(text, encoding="utf-8")
    (target / "_toc.yml").write_text(
        f"format: jb-book\nroot: {READING}\nchapters: [{{file: {EXERCISE}}}]\n"
    )


def _build_plain(folder: Path) -> None:
    program = Path(sys.executable).with_name("jupyter-book")
    subprocess.run([program, "build", folder], capture_output=True, check=True)


def _weights(site: Path) -> dict[str, tuple[int, int]]:
    """For each page: compressed bytes of all it loads, and its requests to other hosts."""
    with _served(site) as address, sync_playwright() as playwright:
        from chromium import launch

        browser = launch(playwright)
        return {page: _weigh(browser, f"{address}/{page}.html") for page in (READING, EXERCISE)}


@contextmanager
def _served(site: Path) -> Iterator[str]:
    with make_server(site) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def _weigh(browser: Browser, url: str) -> tuple[int, int]:
    context = browser.new_context(service_workers="block")
    answers: list[Response] = []
    asked: list[str] = []
    # Playwright sets an attribute on its handler, which a method of a list refuses.
    context.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108
    context.on("request", lambda request: asked.append(request.url))
    context.new_page().goto(url, wait_until="load")
    own = [answer for answer in answers if answer.url.startswith("http://127.0.0.1")]
    weight = sum(_compressed_size(answer) for answer in own)
    context.close()
    return weight, sum(url.startswith("http") and "127.0.0.1" not in url for url in asked)


def _compressed_size(answer: Response) -> int:
    try:
        return len(gzip.compress(answer.body(), mtime=0))
    except Error:  # a redirect has no body
        return 0


if __name__ == "__main__":
    main()
