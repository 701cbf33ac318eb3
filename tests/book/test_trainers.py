"""Every chapter can be taught in a room, and every exercise can be played there without power."""

import re
from pathlib import Path

import pytest

from clusterlearn import exercises

BOOK = Path(__file__).parents[2] / "book"
TRAINERS = BOOK / "trainers"
CHAPTERS = [
    f"{overview.parent.name}/{page.stem}"
    for overview in sorted(BOOK.glob("*/index.md"))
    if "\nsummary:" in overview.read_text("utf-8")
    for page in sorted(overview.parent.glob("*.md"))
    if page.stem != "index"
]
MODULES = sorted({chapter.split("/")[0] for chapter in CHAPTERS})

GUIDE = {
    "What participants often get wrong",
    "Timing",
    "With a projector",
    "With phones",
    "On paper",
    "Questions, and answers to expect",
    "In your participants' cluster",
}
PAPER_FORM = {
    "What it shows",
    "What you need",
    "Set up",
    "Role cards",
    "Score sheet",
    "Debriefing",
    "How it compares with the page",
}

every_chapter = pytest.mark.parametrize("chapter", CHAPTERS)
every_exercise = pytest.mark.parametrize("slug", exercises.SLUGS)


def headings(page: str) -> set[str]:
    return set(re.findall(r"^#{2,3} (.+)$", page, re.MULTILINE))


def section(page: str, heading: str) -> str:
    """What stands under a heading, up to the next of any level."""
    return re.split(r"^#+ ", page.split(f"# {heading}\n")[1], maxsplit=1, flags=re.MULTILINE)[0]


def guide(chapter: str) -> str:
    return (TRAINERS / f"{chapter}.md").read_text("utf-8")


def paper_form(slug: str) -> str:
    (page,) = TRAINERS.glob(f"*/paper_{slug}.md")
    return page.read_text("utf-8")


@every_chapter
def test_a_chapter_has_a_trainers_page_with_all_its_sections(chapter):
    page = guide(chapter)

    assert page.startswith(f"---\nfacilitates: {chapter}\n---\n")
    assert headings(page) >= GUIDE


@every_chapter
def test_a_trainers_page_takes_the_chapters_minutes_from_the_chapter(chapter):
    page = guide(chapter)

    assert f"```{{chapter-facts}} {chapter}\n```" in page
    assert "| Step | Minutes |" in section(page, "Timing")


@every_chapter
def test_every_exercise_of_a_chapter_is_played_on_paper_from_its_trainers_page(chapter):
    text = (BOOK / f"{chapter}.md").read_text("utf-8")

    shown = re.findall(r"^```{exercise} (\w+)", text, re.MULTILINE)
    played = re.findall(r"<paper_(\w+)>", section(guide(chapter), "On paper"))
    assert set(shown) <= set(played)


def test_a_chapter_without_an_exercise_has_a_role_play_with_cards():
    page = guide("trust_governance/forms_of_governance")

    assert "Role play: the commission's statutes" in headings(page)
    assert "| Card |" in section(page, "Role cards")


@every_exercise
def test_an_exercise_has_a_paper_form_with_all_its_sections(slug):
    assert headings(paper_form(slug)) >= PAPER_FORM


@every_exercise
def test_a_paper_form_has_cards_to_cut_out_that_carry_their_own_labels(slug):
    printed = section(paper_form(slug), "Role cards")

    assert "```{container} cl-handout cl-cards\n" in printed
    assert len(re.findall(r"^- \*\*.+\*\*\n  \S", printed, re.MULTILINE)) >= 3


@every_exercise
def test_a_paper_form_has_a_score_sheet_to_print(slug):
    printed = section(paper_form(slug), "Score sheet")

    assert "```{container} cl-handout\n" in printed
    assert re.search(r"^\|(-+\|)+$", printed, re.MULTILINE)


@pytest.mark.parametrize("module", MODULES)
def test_a_module_can_be_printed_with_a_key_of_its_own(module):
    sheets, key = (
        (TRAINERS / module / f"{name}.md").read_text("utf-8") for name in ("print", "answer_key")
    )

    assert f"```{{print-module}} {module}\n```" in sheets
    assert f"```{{answer-key}} {module}\n```" in key
@every_exercise
def test_a_paper_form_says_for_how_many_and_how_long(slug):
    page = paper_form(slug)

    assert re.search(r"^- \*\*Players:\*\* \d+ to \d+", page, re.MULTILINE)
    assert re.search(r"^- \*\*Time:\*\* about \d+ minutes: \d+ to play", page, re.MULTILINE)


