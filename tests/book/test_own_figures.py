"""The reader's own figures in the page: pasted, opened, kept, answered on the device."""

import json

import pytest

from clusterlearn.charts import table
from clusterlearn.data import example
from clusterlearn.data.sheet import text_of
from clusterlearn.engine import answer_own, evaluate_own
from clusterlearn.exercises import SLUGS, load

PAGES = {
    "location_quotient": "book/why_clusters/one_trade_one_place.html",
    "cluster_selection": "book/cluster_agent/choosing_a_cluster.html",
    "skills_matching": "book/institutions/skills_that_fit.html",
    "poverty": "book/pro_poor/growth_and_the_poor.html",
    "deprivation": "book/pro_poor/more_than_income.html",
    "evaluation": "book/lessons/did_it_work.html",
}
SKILLS = PAGES["skills_matching"]
SHEET = "skill;seats;jobs\nNäherei;20;30\nWelding;40;10\n"
START = """async () => {
  const words = clusterlearn.exercises.skills_matching.words;
  await clusterlearn.engine.start({ root: "../../", words });
}"""
RUN = "([slug, sheet]) => clusterlearn.engine.runOwn(slug, sheet, {})"


def own(opened):
    """The part for own figures, unfolded."""
    part = opened.locator("cl-own")
    part.get_by_text("With your own figures").click()
    return part


def drawn_bars(found):
    """The rows that a chart has room for."""
    names = list(found["chart"].get("categories", ()))[: found["chart"].get("shown") or None]
    return [row for row in found["rows"] if row.get("name") in names]


def show(part):
    part.get_by_role("button", name="Show what they say").click()


def ask(part, sheet):
    """Put a sheet in, and wait for what it says."""
    part.locator("textarea").fill(sheet)
    show(part)
    part.locator(".cl-sentence p").first.wait_for()


@pytest.fixture(scope="module")
def started(browser, served):
    """A page whose worker runs."""
    opened = browser.new_page()
    opened.goto(f"{served}/{SKILLS}")
    opened.evaluate(START)
    yield opened
    opened.close()


def test_every_exercise_that_takes_own_figures_asks_for_them_in_its_page():
    assert set(PAGES) == {slug for slug in SLUGS if load(slug).own}


@pytest.mark.parametrize("slug", PAGES)
def test_the_worker_says_the_same_as_python_on_this_machine(started, slug):
    found = started.evaluate(RUN, [slug, example(slug)])

    assert found == json.loads(answer_own(slug, example(slug)))


def test_what_is_wrong_in_a_sheet_comes_back_line_by_line(started):
    found = started.evaluate(RUN, ["skills_matching", "skill,seats\nSewing,x\nWelding,2"])

    assert found == {
        "problems": [
            "Row 1, column Jobs: this heading is missing",
            "Row 2, column Seats: x is not a number: write the number alone, such as 1250",
        ]
    }


@pytest.mark.parametrize("slug", PAGES)
def test_the_example_is_shown_on_a_phone_in_words_chart_and_table(page, slug, foreign, errors):
    opened = page(PAGES[slug], width=360)
    part = own(opened)
    part.get_by_role("button", name="Take the example").click()

    show(part)

    part.locator(".cl-sentence p").first.wait_for()
    assert opened.evaluate("document.activeElement.className") == "cl-sentence"
    expected = evaluate_own(load(slug), example(slug), {})
    assert part.locator(".cl-sentence p").all_text_contents() == expected["sentences"]
    assert part.locator(".cl-notes li").all_text_contents() == expected["notes"]
    drawn = {
        "bar": ("rect", drawn_bars(expected)),
        "line": (".cl-line", expected["chart"]["labels"]),
    }
    shape, things = drawn[expected["chart"]["kind"]]
    assert part.locator(f".cl-chart {shape}").count() == len(things)
    part.get_by_text("The same as a table").click()
    assert part.locator("thead th").all_text_contents() == expected["head"]
    found = load(slug).on_own(example(slug))
    assert part.locator("tbody tr").count() == len(table(found.chart, found.rows)[1])
    assert opened.evaluate("document.documentElement.scrollWidth") <= 360
    assert not foreign
    assert not errors


def test_from_disk_the_models_run_as_from_a_server(page, site, foreign, errors):
    opened = page((site / SKILLS).as_uri())
    part = own(opened)
    part.locator("textarea").fill(SHEET)

    show(part)

    part.get_by_text("Of 60 seats a year, 30 lead to a job").wait_for()
    assert part.locator(".cl-panel-title").first.text_content() == "Näherei"
    assert not foreign
    assert not errors


def test_from_disk_a_number_off_the_grid_is_answered(page, site):
    opened = page((site / "book/trust_governance/trust_as_capital.html").as_uri())
    opened.get_by_role("button", name="Skip").first.click()
    box = opened.get_by_role("spinbutton", name="Promises kept").first
    box.fill("81.25")
    box.press("Enter")

    opened.get_by_role("button", name="Run the model itself").click()

    opened.get_by_text("With 81.25 of 100 promises kept").first.wait_for()


def test_a_copy_without_its_models_says_so(page, site, tmp_path):
    for path in site.iterdir():
        if path.name != "pyodide":
            (tmp_path / path.name).symlink_to(path)
    part = own(page((tmp_path / SKILLS).as_uri()))
    part.locator("textarea").fill(SHEET)

    show(part)

    part.get_by_text("The model is not in this copy of the course").wait_for()


@pytest.mark.parametrize(
    "encoded",
    [
        SHEET.encode(),
        SHEET.encode("utf-8-sig"),
        SHEET.encode("utf-16"),
        b"\xfe\xff" + SHEET.encode("utf-16-be"),
        SHEET.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 big-endian", "windows-1252"],
)
def test_a_file_is_read_as_python_reads_it(page, encoded):
    part = own(page(SKILLS))

    part.locator("[type=file]").set_input_files(
        {"name": "mine.csv", "mimeType": "text/csv", "buffer": encoded}
    )

    part.page.wait_for_function("document.querySelector('cl-own textarea').value !== ''")
    assert part.locator("textarea").input_value() == text_of(encoded).replace("\r\n", "\n")


def test_a_workbook_is_not_taken_for_text(page):
    part = own(page(SKILLS))

    part.locator("[type=file]").set_input_files(
        {"name": "mine.xlsx", "mimeType": "application/zip", "buffer": b"PK\x03\x04rest"}
    )

    part.get_by_text("This file is a workbook.").wait_for()
    assert part.locator("textarea").input_value() == ""


def test_what_was_pasted_is_there_again_and_goes_when_it_is_cleared(page):
    opened = page(SKILLS)
    own(opened).locator("textarea").fill(SHEET)
    opened.reload()

    part = own(opened)

    assert part.locator("textarea").input_value() == SHEET
    part.get_by_role("button", name="Clear").click()
    opened.reload()
    assert own(opened).locator("textarea").input_value() == ""


def test_the_readers_sheet_comes_back_after_the_example_a_file_and_clear(page):
    part = own(page(SKILLS))
    sheet, back = part.locator("textarea"), part.get_by_role("button", name="Back to my sheet")
    sheet.fill(SHEET)
    assert not back.is_visible()

    part.get_by_role("button", name="Take the example").click()
    assert sheet.input_value() != SHEET
    part.locator("[type=file]").set_input_files(
        {"name": "mine.csv", "mimeType": "text/csv", "buffer": b"skill,seats"}
    )
    part.page.wait_for_function("document.querySelector('cl-own textarea').value === 'skill,seats'")
    part.get_by_role("button", name="Clear").click()

    back.click()
    assert sheet.input_value() == "skill,seats"
    back.click()
    assert sheet.input_value() == SHEET
    assert not back.is_visible()
    part.page.reload()
    assert own(part.page).locator("textarea").input_value() == SHEET


def test_nothing_and_the_example_are_no_sheet_to_come_back_to(page):
    part = own(page(SKILLS))

    for name in ("Take the example", "Clear", "Clear"):
        part.get_by_role("button", name=name).click()

    assert not part.get_by_role("button", name="Back to my sheet").is_visible()


def test_another_learner_does_not_come_back_to_the_sheet(page):
    part = own(page(SKILLS))
    part.locator("textarea").fill(SHEET)
    part.get_by_role("button", name="Clear").click()
    assert part.get_by_role("button", name="Back to my sheet").is_visible()

    part.page.evaluate("clusterlearn.store.add('Amina')")

    assert not part.get_by_role("button", name="Back to my sheet").is_visible()


def test_the_result_is_copied_as_text(page):
    part = own(page(SKILLS))
    copy = part.get_by_role("button", name="Copy as text")
    assert not copy.is_visible()
    part.page.evaluate(
        "() => void (navigator.clipboard.writeText = async (text) => (window.copied = text))"
    )
    part.locator("textarea").fill(SHEET)
    show(part)

    copy.click()

    part.get_by_text("The text is copied.").wait_for()
    found = load("skills_matching").on_own(SHEET)
    assert part.page.evaluate("copied").split("\n\n") == [
        "What your figures say",
        "\n".join(found.sentences),
        "skill\tseats\tjobs\nNäherei\t20\t30\nWelding\t40\t10",
    ]
    assert part.locator("textarea").count() == 1


def test_where_the_browser_does_not_copy_the_text_is_marked(page):
    part = own(page(SKILLS))
    part.page.evaluate("() => void (navigator.clipboard.writeText = () => Promise.reject())")
    part.locator("textarea").fill(SHEET)
    show(part)

    part.get_by_role("button", name="Copy as text").click()

    part.get_by_text("The text is marked.").wait_for()
    marked = part.page.evaluate("getSelection().toString()")
    assert marked.startswith("What your figures say\n\nOf 60 seats a year")


def test_a_result_that_is_shown_is_printed_without_its_form(page):
    opened = page(SKILLS)
    part = own(opened)
    opened.emulate_media(media="print")
    assert not part.is_visible()
    opened.emulate_media(media="screen")
    ask(part, SHEET)

    opened.emulate_media(media="print")

    assert part.get_by_role("heading", name="What your figures say").is_visible()
    assert part.get_by_text("Of 60 seats a year").is_visible()
    assert part.locator(".cl-chart svg").is_visible()
    assert not part.locator("textarea").is_visible()
    assert not part.get_by_role("button", name="Copy as text").is_visible()
    assert not part.locator(".cl-aside").is_visible()


def test_a_folded_result_is_not_printed(page):
    opened = page(SKILLS)
    part = own(opened)
    ask(part, SHEET)
    part.get_by_text("With your own figures").click()

    opened.emulate_media(media="print")

    assert not part.is_visible()


def test_the_chart_draws_the_first_and_the_table_has_all(page):
    part = own(page(SKILLS))
    rows = "\n".join(f"S{i},{i},1" for i in range(25))

    ask(part, f"skill,seats,jobs\n{rows}")

    assert part.locator(".cl-chart rect").count() == 40
    part.get_by_text("The same as a table").click()
    part.locator("tbody tr").first.wait_for()
    assert part.locator("tbody tr").count() == 25


def test_another_learner_does_not_see_the_figures(page):
    opened = page(SKILLS)
    own(opened).locator("textarea").fill(SHEET)
    opened.locator("cl-own textarea").blur()

    opened.evaluate("clusterlearn.store.add('Amina')")

    assert opened.locator("cl-own textarea").input_value() == ""


def test_nothing_to_read_is_said_and_needs_no_download(page):
    opened = page(SKILLS)
    asked = []
    opened.on("request", lambda request: asked.append(request.url))

    show(own(opened))

    opened.get_by_text("There is nothing here yet.").wait_for()
    assert opened.evaluate("document.activeElement.className") == "cl-problems"
    assert not [url for url in asked if "/pyodide/" in url]


def test_an_answer_goes_when_the_sheet_is_changed(page):
    opened = page(SKILLS)
    part = own(opened)
    ask(part, SHEET)

    part.locator("textarea").press("End")
    part.locator("textarea").type("\n")

    assert not part.locator(".cl-found").is_visible()


def test_a_number_that_goes_with_the_sheet_is_used(page):
    part = own(page(PAGES["poverty"]))
    part.get_by_role("button", name="Take the example").click()
    part.get_by_label("Poverty line").fill("60,5")

    show(part)

    part.get_by_text("people lived below the line of 60.5 before").wait_for()


@pytest.mark.parametrize(
    ("slug", "label", "typed", "told"),
    [
        ("poverty", "Poverty line", "0", "Poverty line: a number from 0.01 to 1,000,000,000"),
        ("poverty", "Poverty line", "sixty", "please, not sixty"),
        ("deprivation", "Poor is who lacks", "2.5", "a whole number, please, not 2.5"),
    ],
)
def test_a_wrong_number_is_told_and_the_next_one_is_used(page, slug, label, typed, told):
    part = own(page(PAGES[slug]))
    part.get_by_role("button", name="Take the example").click()
    part.get_by_label(label).fill(typed)

    show(part)

    part.locator(".cl-problems").get_by_text(told).wait_for()
    part.get_by_label(label).fill("4")
    assert not part.locator(".cl-problems").is_visible()
    show(part)
    part.locator(".cl-sentence p").first.wait_for()


def test_without_javascript_the_part_is_not_offered(page):
    opened = page(SKILLS, java_script_enabled=False)

    assert not opened.locator("cl-own").is_visible()
