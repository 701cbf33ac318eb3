"""The page's frame, search, formulas and pictures; the same bytes from the same sources."""

import datetime
import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from fontTools.ttLib import TTFont
from playwright.sync_api import expect

from clusterlearn import __version__
from clusterlearn.book.footer import dates_of_sources, release_date
from clusterlearn.book.mathml import FONT, font_css, mathml, slanted
from clusterlearn.book.menu import Entry
from clusterlearn.book.outputs import vega_picture

CHAPTER = "book/trust_governance/who_pays.html"
ROOT = Path(__file__).parents[2]


def test_the_menu_marks_the_page_and_shows_the_chapters_of_its_module(page):
    opened = page(CHAPTER)

    menu = opened.get_by_role("navigation", name="Course")
    expect(menu.locator("[aria-current=page]")).to_have_text("Why nobody pays for governance")
    expect(menu.get_by_role("link", name="Trust is capital")).to_be_visible()


def test_previous_and_next_lead_along_the_chapters(page):
    opened = page(CHAPTER)

    opened.locator("a[rel=next]").last.click()
    opened.locator("a[rel=prev]").last.click()

    expect(opened).to_have_title("Why nobody pays for governance · Cluster development")


@pytest.mark.parametrize(
    ("address", "none"),
    [("book/what_you_can_do.html", "next"), ("book/cases/index.html", "prev")],
)
def test_previous_and_next_stay_in_their_part(site: Path, address: str, none: str):
    page = BeautifulSoup((site / address).read_text(encoding="utf-8"), "html.parser")
    other = "prev" if none == "next" else "next"

    assert not page.select(f"[rel={none}]")
    assert page.select(f"a[rel={other}]")


def test_the_root_leads_to_the_front_door(page):
    opened = page("index.html")

    opened.wait_for_url("**/book/index.html")


def test_every_page_says_whose_it_is_how_old_and_how_to_cite_it(page):
    opened = page(CHAPTER)
    foot = opened.locator("footer.foot")

    foot.get_by_text("Cite this page").click()

    expect(foot).to_contain_text(f"Version {__version__}")
    expect(foot).to_contain_text("not an official UNIDO publication")
    expect(foot).to_contain_text("The clusterlearn contributors (20")
    expect(foot).to_contain_text("CC BY 4.0")
    expect(foot.get_by_text("In: Cluster development")).to_be_visible()


def test_no_page_invents_an_owner_or_a_repository(site: Path):
    texts = [path.read_text(encoding="utf-8") for path in (site / "book").rglob("*.html")]

    assert not [text for text in texts if "executablebooks" in text or "Jupyter Book c" in text]


@pytest.mark.parametrize("where", ["served", "disk"])
def test_search_finds_a_chapter(page, site: Path, errors: list[str], where: str):
    opened = page("search.html" if where == "served" else (site / "search.html").as_uri())

    opened.get_by_role("searchbox", name="Words to look for").fill("free riding")
    results = opened.locator("#search-results")
    results.get_by_role("link", name=re.compile("^Why nobody pays for governance")).click()

    expect(opened.get_by_role("heading", level=1)).to_have_text("Why nobody pays for governance")
    assert errors == []


def test_search_tells_a_chapter_from_its_notebook_and_its_trainers_page(page):
    opened = page("search.html")

    opened.get_by_role("searchbox").fill("free riding")
    opened.locator("#search-results li").first.wait_for()

    kinds = {
        item.get_by_role("link").get_attribute("href"): item.locator("span").text_content()
        for item in opened.locator("#search-results li").all()
    }
    told = {kind for address, kind in kinds.items() if "who_pays.html" in address}
    assert told == {"chapter", "for trainers"}


def test_search_shows_what_learners_look_for_before_code_and_keys(page):
    opened = page("search.html")

    opened.get_by_role("searchbox").fill("trust")
    results = opened.locator("#search-results a")

    expect(results.first).to_have_text("Trust is capital")
    places = [link.get_attribute("href") for link in results.all()]
    for_others = [
        place
        for place in places
        if re.search("/trainers/|/models|/exercises|/many_runs|/data.html", place)
    ]
    assert for_others
    assert for_others == places[-len(for_others) :]


def test_a_question_in_many_words_finds_chapters_that_have_most_of_them(page):
    opened = page("search.html")

    opened.get_by_role("searchbox").fill("nobody trusts each other here")
    results = opened.locator("#search-results a")
    results.first.wait_for()

    best = [link.get_attribute("href") for link in results.all()[:3]]
    assert any("trust_as_capital.html" in address for address in best), best
    assert not [address for address in best if "/trainers/" in address]


def test_search_says_when_no_page_has_the_words(page):
    opened = page("search.html")

    opened.get_by_role("searchbox").fill("zygomorphic")

    expect(opened.get_by_role("status")).to_have_text("No page has all these words.")


def test_the_index_is_loaded_only_when_a_reader_searches(page, served: str):
    opened = page(None)
    asked = []
    opened.on("request", lambda request: asked.append(request.url.split("?")[0]))

    opened.goto(f"{served}/{CHAPTER}", wait_until="networkidle")
    opened.goto(f"{served}/search.html", wait_until="networkidle")
    assert f"{served}/searchindex.js" not in asked
    opened.get_by_role("searchbox").fill("trust")
    expect(opened.locator("#search-results a").first).to_be_visible()

    assert f"{served}/searchindex.js" in asked


def test_a_formula_becomes_mathml():
    assert "<mfrac>" in mathml(r"\frac{a}{b}", "block")


def test_a_command_without_mathml_is_refused_by_its_formula():
    with pytest.raises(ValueError, match=r"no MathML for a command in the formula '\\\\nonsense"):
        mathml(r"\nonsense{x}", "inline")


def test_letters_of_formulas_bring_their_italics():
    assert slanted("ah1β") == "\N{PLANCK CONSTANT}\N{MATHEMATICAL ITALIC SMALL A}𝛽"


def test_the_font_of_formulas_is_small_and_the_same_each_time():
    css = font_css(ROOT / FONT, "x+√∑")

    assert css == font_css(ROOT / FONT, "x+√∑")
    assert len(css) < 20_000


def test_the_font_as_published_has_what_lets_brackets_grow():
    assert "MATH" in TTFont(ROOT / FONT)


def test_a_chart_of_a_notebook_is_named_by_its_description():
    chart = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "description": 'Two "bars"',
        "data": {"values": [{"a": "A", "b": 1}, {"a": "B", "b": 2}]},
        "mark": "bar",
        "encoding": {"x": {"field": "a"}, "y": {"field": "b", "type": "quantitative"}},
    }

    picture = vega_picture(chart)

    assert 'role="img" aria-label="Two &quot;bars&quot;"' in picture
    assert picture == vega_picture(chart)


def test_a_menu_entry_knows_the_pages_below_it():
    module = Entry("m/index", "Module", (Entry("m/one", "One"),))

    assert "m/one" in module
    assert "m/two" not in module


def test_a_page_is_dated_by_the_last_commit_of_its_source(tmp_path: Path):
    def git(*words: str) -> None:
        subprocess.run(["git", *words], cwd=tmp_path, check=True, capture_output=True)

    git("init", "-q")
    git("config", "user.email", "a@b")
    git("config", "user.name", "A")
    for day, name in (("2025-03-01", "one.md"), ("2025-04-02", "two.md")):
        (tmp_path / name).write_text(name)
        git("add", name)
        environment = {"GIT_COMMITTER_DATE": f"{day}T12:00:00Z", "PATH": "/usr/bin:/bin"}
        command = ["git", "commit", "-q", "-m", name]
        subprocess.run(command, cwd=tmp_path, check=True, env=environment)

    dates = dates_of_sources(tmp_path)

    assert dates["one.md"] == datetime.date(2025, 3, 1)
    assert dates["two.md"] == datetime.date(2025, 4, 2)


def test_without_git_a_page_has_the_date_of_the_release(tmp_path: Path):
    (tmp_path / "CHANGELOG.md").write_text("# Changes\n\n## 0.1.0 (2026-11-24)\n")

    assert dates_of_sources(tmp_path) == {}
    assert release_date(tmp_path) == datetime.date(2026, 11, 24)


def plain_book(folder: Path) -> Path:
    """A book for Sphinx alone, with a formula, a wide table and a notebook's chart."""
    (folder / "book").mkdir(parents=True)
    (folder / "book" / "claims.tsv").write_text("id\tmodule\tclaim\n")
    (folder / "refs.bib").write_text("")
    (folder / "conf.py").write_text(
        "import json\n"
        "project = author = copyright = html_title = html_short_title = 'Trial'\n"
        "extensions = ['myst_nb', 'sphinxcontrib.bibtex', 'clusterlearn.book']\n"
        "bibtex_bibfiles = ['refs.bib']\n"
        "html_theme = 'clusterlearn'\n"
        "html_math_renderer = 'mathml'\n"
        "html_permalinks = html_copy_source = False\n"
        "myst_enable_extensions = ['dollarmath', 'tasklist']\n"
        "myst_update_mathjax = False\n"
        "nb_execution_mode = 'off'\n"
        "nb_ipywidgets_js = {}\n"
        "master_doc = 'index'\n"
    )
    (folder / "index.md").write_text(
        "# Trial\n\n$a^2$\n\n|a|b|c|d|e|\n|-|-|-|-|-|\n|1|2|3|4|5|\n\n"
        "- [ ] open\n\n```{toctree}\nnotebook\n```\n"
    )
    chart = {"description": "A point", "data": {"values": [{"a": 1}]}, "mark": "point"}
    shown = {"text/plain": "chart", "application/vnd.vegalite.v5+json": chart}
    widget = {
        "text/plain": "VBox()",
        "application/vnd.jupyter.widget-view+json": {"model_id": "x"},
    }
    outputs = [
        {"output_type": "display_data", "metadata": {}, "data": data} for data in (shown, widget)
    ]
    cells = [
        {"id": "a", "cell_type": "markdown", "metadata": {}, "source": "# Notebook"},
        {
            "id": "b",
            "cell_type": "code",
            "metadata": {},
            "source": "1",
            "execution_count": 1,
            "outputs": outputs,
        },
    ]
    kernel = {
        "kernelspec": {"name": "python3", "display_name": "Python 3"},
        "language_info": {"name": "python", "pygments_lexer": "ipython3"},
    }
    record = {"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}
    (folder / "notebook.ipynb").write_text(json.dumps(record))
    return folder


def built(book: Path, name: str) -> Path:
    """Build with Sphinx alone, warnings as errors, in a process of its own."""
    site = book.parent / name / "html"
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "-b", "html"]
    command += ["-d", str(book.parent / name / "doctrees"), str(book), str(site)]
    without_browser_parts = os.environ | {"CLUSTERLEARN_PROSE": "1"}
    done = subprocess.run(command, capture_output=True, text=True, env=without_browser_parts)
    assert done.returncode == 0, done.stderr
    return site


def digests(site: Path) -> dict[str, str]:
    """A digest of each file of a site but Sphinx's own notes."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file() and path.name != ".buildinfo"
    }


def test_sphinx_alone_builds_the_same_bytes_twice(tmp_path: Path):
    book = plain_book(tmp_path / "trial")

    first, second = built(book, "_one"), built(book, "_two")

    assert digests(first) == digests(second)
    page = (first / "index.html").read_text()
    assert "<math" in page
    assert 'class="wide" role="group" tabindex="0"' in page
    assert 'aria-label="open"' in page
    notebook = (first / "notebook.html").read_text()
    assert 'role="img" aria-label="A point"' in notebook
    assert "When the notebook runs, its inputs stand here." in notebook
    assert "VBox" not in notebook
