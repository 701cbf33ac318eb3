"""A module on paper: exercises without sliders, what the chapters refer to, and a key to all."""

import re

import pytest
from bs4 import BeautifulSoup

from clusterlearn import exercises
from clusterlearn.book.exercise_pages import still_picture

CLASHES = """picture => {
  const edge = picture.getBoundingClientRect();
  const words = [...picture.querySelectorAll("text")].filter((word) => word.textContent.trim());
  const boxes = words.map((word) => word.getBoundingClientRect());
  const cut = (box) => box.left < edge.left || box.right > edge.right + 0.5;
  const inRow = (a, b) => a.top + 2 < b.bottom - 2 && b.top + 2 < a.bottom - 2;
  const touch = (a, b) => inRow(a, b) && a.left < b.right + 3 && b.left < a.right + 3;
  return words.map((word) => word.textContent).filter(
    (_, i) => cut(boxes[i]) || boxes.some((box, j) => j < i && touch(box, boxes[i])));
}"""
TRAINERS = "book/trainers/trust_governance"
WORKSHEETS = [
    "why_clusters/paper_collective_efficiency",
    "cluster_agent/paper_transaction_costs",
    "cluster_agent/paper_cluster_selection",
    "institutions/paper_skills_matching",
    "institutions/paper_business_services",
    "institutions/paper_mutual_guarantee",
]


def read(site, page):
    return BeautifulSoup((site / f"{page}.html").read_text("utf-8"), "html.parser")


@pytest.fixture(scope="module")
def printed(site):
    return read(site, f"{TRAINERS}/print")


@pytest.fixture(scope="module")
def key(site):
    return read(site, f"{TRAINERS}/answer_key")


def test_the_case_the_sources_and_the_words_follow_the_chapters_each_an_article(printed):
    titles = [article.find("h2").get_text().rstrip("¶") for article in printed.select("article")]

    assert len(titles) == 4 + 3
    assert titles[4].startswith("Rivas")
    assert titles[5:] == ["Sources", "Glossary"]


@pytest.mark.parametrize(
    ("entries", "copy"), [(".citation", "sources--"), ("dl.glossary dt", "glossary--")]
)
def test_only_sources_and_words_that_the_text_refers_to_are_printed(printed, entries, copy):
    listed = {entry["id"] for entry in printed.select(entries)}

    used = {link["href"].removeprefix("#") for link in printed.select(f'a[href^="#{copy}"]')}
    assert listed == used


def test_the_page_of_sources_keeps_its_own_entries(site):
    entries = read(site, "book/reference/sources").select(".citation")

    assert not any("--" in entry["id"] for entry in entries)
    assert all(len(entry.find_all("p")) == 1 for entry in entries)


def test_a_printed_exercise_has_boxes_for_choices_and_tables_in_place_of_sliders(printed):
    sheet = printed.select_one(".cl-exercise-sheet")

    rows = {
        row.th.get_text(): [cell.get_text() for cell in row.select("td")]
        for row in sheet.tbody.select("tr")
    }
    options = [option.get_text() for option in sheet.select(".cl-option span")]
    assert rows["80"][:4] == ["55", "81", "90", "93"]
    assert options == [option.text for option in exercises.load("trust").tasks[2].options]


def test_a_printed_exercise_asks_for_a_guess_before_it_says_what_came_out(printed):
    sheet = printed.select_one(".cl-exercise-sheet")
    trust = exercises.load("trust")

    before, after = sheet.get_text(" ", strip=True).split("What the model says")
    assert "Ties alive after 3 years: of 100" in " ".join(before.split())
    assert trust.evaluate().sentence not in before
    assert trust.evaluate().sentence in after


def test_a_printed_exercise_says_what_the_model_leaves_out_before_it_asks_for_a_guess(printed):
    sheet = " ".join(printed.select_one(".cl-exercise-sheet").get_text(" ", strip=True).split())

    assert exercises.load("trust").limits in sheet.split("Your guess")[0]


def test_a_worksheet_writes_large_numbers_as_its_directions_do(site):
    page = read(site, "book/trainers/why_clusters/paper_collective_efficiency")

    cells = [cell.get_text() for cell in page.select(".cl-results td")]
    assert "10,000" in cells
    assert "In the first table 10,000 means" in page.get_text()


@pytest.mark.parametrize("worksheet", WORKSHEETS)
def test_without_its_last_page_a_worksheet_has_all_its_tasks_and_no_answer(page, worksheet):
    opened = page(f"book/trainers/{worksheet}.html")

    whole = pages_of(opened)
    opened.add_style_tag(content="section:has(> .cl-exercise-key), footer { display: none }")
    assert pages_of(opened) == whole - 1


def test_what_a_chapter_says_after_its_exercise_begins_on_a_sheet_of_its_own(page):
    opened = page(f"{TRAINERS}/print.html")
    opened.emulate_media(media="print")

    sheet = opened.locator(".cl-exercise-sheet").first
    assert sheet.evaluate("sheet => getComputedStyle(sheet).breakAfter") == "page"


def test_a_printed_task_without_a_number_leaves_a_line_to_write_on(page):
    opened = page("book/trainers/institutions/paper_skills_matching.html")
    opened.emulate_media(media="print")

    lines = opened.locator(".cl-exercise-sheet li .cl-lines").first
    look = "lines => [getComputedStyle(lines).blockSize, getComputedStyle(lines).backgroundSize]"
    height, tile = lines.evaluate(look)
    assert tile == f"100% {height}"


def pages_of(opened):
    return len(re.findall(rb"/Type\s*/Page\b", opened.pdf(format="A4")))


def test_a_task_that_no_table_answers_is_left_out_on_paper(printed):
    text = printed.get_text()

    assert exercises.load("public_goods").tasks[1].text in text
    assert exercises.load("public_goods").tasks[0].text not in text


def test_the_key_answers_every_task_of_an_exercise_and_its_guess(key):
    trust = exercises.load("trust")

    text = " ".join(key.select_one(".cl-exercise-key").get_text(" ", strip=True).split())

    assert "Ties alive after 3 years: 55 of 100" in text
    assert "Promises kept: 75 of 100; Weight of neighbours' talk: 20 of 100." in text
    assert "90 of 100. Anything from 87.5 to 92.5 counts." in text
    assert "B is right. It changes almost nothing." in text
    assert all(task.hint in text for task in trust.tasks)


def test_the_key_has_every_task_of_the_modules_exercises(key):
    answered = [item["data-task"] for item in key.select(".cl-exercise-key li")]

    tasks = [
        task.slug
        for slug in ("trust", "public_goods", "brokerage")
        for task in exercises.load(slug).tasks
    ]
    assert sorted(answered) == sorted(tasks)


@pytest.fixture(scope="module")
def weights_key(site):
    """The key of a worksheet one of whose tasks is asked of a table away from the first setting."""
    return read(site, "book/trainers/cluster_agent/paper_cluster_selection").select_one(
        ".cl-exercise-key"
    )


def test_the_key_takes_a_setting_that_stands_in_a_table_of_the_sheet(weights_key):
    first = weights_key.select_one('[data-task="weavers"]').get_text(" ", strip=True)

    assert "Weight of growth: 2 points" in first


def test_the_key_gives_no_range_where_only_one_whole_number_is_meant(weights_key):
    growth = weights_key.select_one('[data-task="growth"]').get_text(" ", strip=True)

    assert "5 points." in growth
    assert "Anything" not in growth


def test_the_key_numbers_tasks_as_the_sheet_does_and_marks_those_without_a_table(site):
    page = read(site, "book/trainers/lessons/paper_tradeoffs")
    exercise = exercises.load("tradeoffs")
    asked = [slug for table in exercise.paper for slug in table.tasks]

    answered = page.select(".cl-exercise-key li")

    assert [item["data-task"] for item in answered][: len(asked)] == asked
    for item in answered:
        marked = "(on a screen only)" in item.get_text()
        assert marked == (item["data-task"] not in asked)


def test_what_is_folded_stands_open_in_a_printed_module(printed):
    folds = printed.select("article details")

    assert folds
    assert all(fold.has_attr("open") for fold in folds)


def test_a_chapter_unfolds_while_it_is_printed(page):
    opened = page("book/trust_governance/who_pays.html")
    count = "document.querySelectorAll('details.sd-dropdown[open]').length"

    opened.evaluate("dispatchEvent(new Event('beforeprint'))")
    printing = opened.evaluate(count)
    opened.evaluate("dispatchEvent(new Event('afterprint'))")

    assert printing == 1
    assert opened.evaluate(count) == 0


@pytest.mark.parametrize("slug", exercises.SLUGS)
def test_the_words_of_a_still_picture_are_whole_and_apart_in_the_browsers_own_font(slug, browser):
    page = browser.new_page()
    page.set_content(still_picture(exercises.load(slug)))

    clashes = page.locator("svg").first.evaluate(CLASHES)

    page.close()
    assert clashes == []
