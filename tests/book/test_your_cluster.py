"""In your cluster: all notes as one draft, kept here, printed, copied or saved for Word."""

import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import expect
from tiny_book import build

from clusterlearn.data import example

AXE = (Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
DRAFT = "book/your_cluster.html"
CHAPTER = "book/trust_governance/trust_as_capital.html"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NOTE = 'Bad news: "by noon".\nGood news & <thanks>: never.\n\nAt the tea stall.'
SHEET = '# drawn up in May\nskill;seats;jobs\n"weaving; fine";40;120\ndyeing;15;60'


def keep(page, kind, id, text):
    page.evaluate("([k, i, text]) => clusterlearn.store.set(k, i, {text})", [kind, id, text])


def entry(page, id):
    return page.locator(f"[data-group]:not([hidden]) [data-id='{id}']")


def open_list(page, part):
    return page.get_by_role("region", name=part).locator("[data-open]")


def text(page):
    return page.get_by_label("Your draft as text").input_value()


@pytest.fixture
def filled(page):
    """The page with two notes, a step of the plan and a sheet of figures."""
    here = page(DRAFT)
    keep(here, "prompts", "trust-news", NOTE)
    keep(here, "prompts", "action-plan-soon", "Ten weavers buy reed.")
    keep(here, "figures", "skills_matching", SHEET)
    return here


@pytest.fixture
def saved(filled, tmp_path):
    """The file that the page makes of it."""
    with filled.expect_download() as started:
        filled.get_by_role("button", name="Save for Word").click()
    assert started.value.suggested_filename == "in-your-cluster.docx"
    started.value.save_as(tmp_path / "draft.docx")
    with zipfile.ZipFile(tmp_path / "draft.docx") as file:
        assert file.testzip() is None
        return {name: ElementTree.fromstring(file.read(name)) for name in file.namelist()}


def words_of(node):
    return "".join("\n" if part.tag == f"{W}br" else part.text or "" for part in node.iter())


def styled(document, style):
    paragraphs = document.iter(f"{W}p")
    return [
        words_of(p)
        for p in paragraphs
        if (named := p.find(f"{W}pPr/{W}pStyle")) is not None and named.get(f"{W}val") == style
    ]


def test_what_is_written_in_a_chapter_stands_in_the_draft(page):
    here = page(CHAPTER)
    box = here.locator("[data-prompt='trust-news']")
    question = box.locator(".cl-asked").inner_text().replace("\n", " ")
    box.get_by_role("textbox").fill("By noon at the market.")
    box.get_by_role("textbox").blur()

    box.get_by_role("link", name="All your notes together").click()

    note = entry(here, "trust-news")
    expect(here.get_by_role("heading", level=1)).to_have_text("In your cluster")
    expect(note).to_contain_text(question)
    expect(note).to_contain_text("By noon at the market.")
    note.get_by_role("link", name="Trust is capital").click()
    expect(here.locator("[data-prompt='trust-news']")).to_be_in_viewport()


def test_before_anything_is_written_the_page_says_what_to_do(page):
    here = page(DRAFT)

    expect(here.get_by_text("Nothing is written yet.")).to_be_visible()
    expect(here.get_by_role("button", name="Print")).to_be_hidden()
    expect(here.locator("[data-group]:visible")).to_have_count(0)
    here.get_by_role("link", name="Begin with the diagnostic").click()
    expect(here.get_by_role("heading", level=1)).to_have_text("Diagnostic template")


def test_what_is_open_is_folded_and_leads_to_its_place(filled):
    fold = open_list(filled, "Trust and governance")
    expect(fold.get_by_role("link").first).to_be_hidden()
    before = fold.locator("li").count()

    fold.locator("summary").click()
    fold.get_by_role("link", name="The broker who leaves").last.click()
    note = filled.locator("[data-prompt='broker-handover']").get_by_role("textbox")
    note.fill("Five things")
    note.blur()
    filled.wait_for_load_state()
    filled.go_back()

    expect(entry(filled, "broker-handover")).to_contain_text("Five things")
    expect(fold.locator("summary")).to_have_text(f"Questions still open: {before - 1}")


def test_an_emptied_note_is_open_again(filled):
    keep(filled, "prompts", "trust-news", " ")

    expect(entry(filled, "trust-news")).to_have_count(0)
    assert "by noon" not in text(filled)


def test_figures_are_shown_as_a_table_and_an_example_is_not_shown(filled):
    rows = entry(filled, "skills_matching").locator("tr")

    assert [row.split("\t") for row in rows.all_inner_texts()] == [
        ["skill", "seats", "jobs"],
        ["weaving; fine", "40", "120"],
        ["dyeing", "15", "60"],
    ]
    keep(filled, "figures", "skills_matching", example("skills_matching"))
    expect(entry(filled, "skills_matching")).to_have_count(0)


def test_a_long_sheet_is_cut_and_says_so(page):
    here = page(DRAFT)

    keep(here, "figures", "skills_matching", "\n".join(["a,b", *["1,2"] * 40]))

    expect(entry(here, "skills_matching").locator("tbody tr")).to_have_count(30)
    expect(entry(here, "skills_matching")).to_contain_text("Rows left out here: 10.")


def test_a_begun_plan_shows_all_its_rows(filled):
    plan = filled.locator("[data-group]", has=filled.get_by_role("heading", name="Action plan"))

    expect(plan.locator("[data-id]")).to_have_count(10)


def test_two_learners_have_two_drafts(filled):
    filled.evaluate("clusterlearn.store.rename('Ana')")
    expect(filled.locator("[data-who]")).to_contain_text("by Ana.")

    filled.evaluate("clusterlearn.store.add('Ben')")

    expect(entry(filled, "trust-news")).to_have_count(0)
    assert "by noon" not in filled.content() + text(filled)
    filled.evaluate("clusterlearn.store.choose('')")
    expect(filled.locator("[data-who]")).to_contain_text("Nobody is chosen")
    expect(filled.get_by_text("Nothing is written yet.")).to_be_hidden()


def test_the_text_holds_all_that_is_written_and_can_be_copied(filled):
    filled.context.grant_permissions(["clipboard-read", "clipboard-write"])

    filled.get_by_role("button", name="Copy as text").click()

    expect(filled.get_by_role("status")).to_contain_text("The text is copied.")
    copied = filled.evaluate("navigator.clipboard.readText()")
    assert copied.strip() == text(filled).strip()
    assert NOTE in copied
    assert "weaving; fine\t40\t120" in copied
    assert "Trust and governance\n====" in copied
    assert "[First step, within three months] What will be done" in copied


def test_where_the_clipboard_is_closed_the_text_is_marked(filled):
    filled.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject() }")

    filled.get_by_role("button", name="Copy as text").click()

    expect(filled.get_by_role("status")).to_contain_text("Copy it with your keyboard")
    expect(filled.get_by_label("Your draft as text")).to_be_focused()


def test_the_file_has_headings_notes_as_written_and_the_plan_as_a_table(saved):
    document = saved["word/document.xml"]
    figures, plan = [
        [[words_of(cell) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
        for table in document.iter(f"{W}tbl")
    ]

    assert styled(document, "Title") == ["In your cluster"]
    assert len(styled(document, "Heading1")) == 5
    assert "Action plan" in styled(document, "Heading2")
    assert 'Bad news: "by noon".\nGood news & <thanks>: never.' in words_of(document)
    assert figures[1] == ["weaving; fine", "40", "120"]
    assert len(plan) == 11
    assert plan[3][0] == "First step, within three months"
    assert plan[3][2] == "Ten weavers buy reed."
    assert plan[4][0] == ""


def test_the_file_names_only_parts_and_styles_that_it_holds(saved):
    document = saved["word/document.xml"]
    used = {
        node.get(f"{W}val") for tag in ("pStyle", "tblStyle") for node in document.iter(W + tag)
    }
    defined = {node.get(f"{W}styleId") for node in saved["word/styles.xml"].iter(f"{W}style")}
    parts = {node.get("PartName", "") for node in saved["[Content_Types].xml"]} - {""}
    targets = {node.get("Target") for node in saved["word/_rels/document.xml.rels"]}

    assert used <= defined
    assert {part.removeprefix("/") for part in parts} < saved.keys()
    assert {f"word/{target}" for target in targets} < saved.keys()


def test_signs_that_no_file_may_hold_are_left_out(page, tmp_path):
    here = page(DRAFT)
    keep(here, "prompts", "trust-news", "a\x07b\ud83d\ude00")

    with here.expect_download() as started:
        here.get_by_role("button", name="Save for Word").click()
    started.value.save_as(tmp_path / "draft.docx")

    with zipfile.ZipFile(tmp_path / "draft.docx") as file:
        assert "ab\N{GRINNING FACE}" in file.read("word/document.xml").decode()


def test_the_file_is_made_from_disk_too(page, site, tmp_path):
    here = page((site / DRAFT).as_uri())
    keep(here, "prompts", "trust-news", NOTE)

    with here.expect_download() as started:
        here.get_by_role("button", name="Save for Word").click()
    started.value.save_as(tmp_path / "draft.docx")

    assert zipfile.is_zipfile(tmp_path / "draft.docx")


def test_what_makes_the_file_is_loaded_on_a_press_and_where_it_fails_there_is_the_text(page):
    here = page(None, service_workers="block")
    asked = []
    here.on("request", lambda request: asked.append(request.url))
    here.goto(page(DRAFT).url)
    keep(here, "prompts", "trust-news", NOTE)
    assert not any("fflate" in url for url in asked)
    here.route("**/fflate.js", lambda route: route.abort())

    here.get_by_role("button", name="Save for Word").click()

    expect(here.get_by_role("status")).to_contain_text("Copy the text instead")


def test_nothing_that_is_written_leaves_the_device(filled, foreign, saved):
    assert foreign == []


def test_on_paper_there_are_the_notes_and_no_buttons(filled):
    filled.emulate_media(media="print")

    expect(entry(filled, "trust-news").locator(".cl-written")).to_be_visible()
    expect(entry(filled, "trust-news").locator(".cl-lines")).to_be_hidden()
    expect(entry(filled, "action-plan-later").locator(".cl-lines")).to_be_visible()
    expect(filled.get_by_role("button", name="Copy as text")).to_be_hidden()
    expect(filled.get_by_text("Show the text")).to_be_hidden()


def test_on_paper_a_list_of_open_questions_is_there_if_it_is_open(filled):
    fold = filled.locator("[data-part]:visible [data-open]").first
    expect(fold).to_be_visible()

    filled.emulate_media(media="print")

    expect(fold).to_be_hidden()
    fold.evaluate("(fold) => (fold.open = true)")
    expect(fold.locator(".cl-lines").first).to_be_visible()


def test_on_paper_a_part_without_notes_is_left_out(filled):
    parts = filled.locator("[data-part]")
    assert parts.locator("visible=true").count()
    filled.emulate_media(media="print")

    for part in parts.all():
        begun = part.locator("[data-group]:not([hidden])").count()
        assert part.is_visible() == bool(begun)


def test_without_scripts_the_page_lists_all_questions_with_lines_on_paper(page):
    here = page(DRAFT, java_script_enabled=False)
    question = here.locator("[data-id='trust-news']")

    expect(here.get_by_text("Your notes are kept by a script")).to_be_visible()
    expect(question.locator(".cl-question")).to_be_visible()
    expect(question.locator(".cl-lines")).to_be_hidden()
    expect(here.get_by_role("button", name="Print")).to_be_hidden()
    here.emulate_media(media="print")
    expect(question.locator(".cl-lines")).to_be_visible()


def test_every_prompt_of_the_course_is_asked_once(page):
    here = page(DRAFT)
    asked = here.evaluate(
        "[...document.querySelectorAll('[data-kind=prompts]')].map((item) => item.dataset.id)"
    )
    chapters = here.evaluate(
        "clusterlearn.course.modules.flatMap((m) => m.chapters.flatMap((c) => c.prompts))"
    )

    assert len(asked) == len(set(asked))
    assert set(chapters) < set(asked)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_filled_draft_is_for_everybody(filled, theme):
    filled.emulate_media(color_scheme=theme)
    filled.evaluate("document.querySelectorAll('details').forEach((part) => (part.open = true))")

    filled.evaluate(AXE)

    found = filled.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    assert [rule["id"] for rule in found] == []


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_it_fits_and_nothing_complains(filled, errors, width):
    filled.set_viewport_size({"width": width, "height": 800})

    assert filled.evaluate("document.documentElement.scrollWidth") <= width
    assert errors == []


def test_a_page_whose_prompts_belong_to_no_part_is_told(tmp_path):
    pages = {
        "book/index.md": "# C\n\n```{toctree}\none/index\nyour_cluster\n```\n",
        "book/your_cluster.md": "# In your cluster\n\n```{your-cluster}\n```\n",
    }

    built = build(tmp_path, pages, "html")

    assert any("one/first" in line and "no part" in line for line in built.complaints)
