"""Every chapter can be taught in a room, and every exercise can be played there without power."""

import re

import pytest
from trainers_pages import (
    BOOK,
    CHAPTERS,
    TRAINERS,
    front,
    guide,
    headings,
    minutes_of_game,
    number,
    paper_form,
    section,
    timing,
)

from clusterlearn import exercises

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

PLAYED = (*exercises.SLUGS, "initiative")
GAMES = [slug for slug in PLAYED if paper_form(slug).startswith("# Paper game: ")]
WORKSHEETS = [slug for slug in PLAYED if slug not in GAMES]

every_chapter = pytest.mark.parametrize("chapter", CHAPTERS)
every_game = pytest.mark.parametrize("slug", GAMES)
every_worksheet = pytest.mark.parametrize("slug", WORKSHEETS)


@every_chapter
def test_a_chapter_has_a_trainers_page_with_all_its_sections(chapter):
    page = guide(chapter)

    assert page.startswith(f"---\nfacilitates: {chapter}\n---\n")
    assert headings(page) >= GUIDE


@every_chapter
def test_a_trainers_page_takes_the_chapters_minutes_from_the_chapter(chapter):
    page = guide(chapter)

    assert f"```{{chapter-facts}} {chapter}\n```" in page
    first, second, *others = timing(chapter)
    assert (first[0], second[0]) == ("Opening", "Reading")
    assert second[1] == str(front(chapter).read)
    if "Exercise or game" in (steps := {step: minutes for step, minutes, *_ in others}):
        assert steps["Exercise or game"] == str(front(chapter).practise)


@every_chapter
def test_the_minutes_of_a_trainers_page_add_up(chapter):
    *steps, total = timing(chapter)

    columns = [[number(cell) for cell in row[1:-1]] for row in steps]
    assert [sum(column) for column in zip(*columns, strict=True)] == [
        number(cell) for cell in total[1:-1]
    ]


@every_chapter
def test_a_trainers_page_knows_how_long_its_game_takes(chapter):
    planned = [number(row[2]) for row in timing(chapter) if row[0] == "Exercise or game"]

    games = re.findall(r"<paper_(\w+)>", section(guide(chapter), "On paper"))
    assert not planned or planned == [minutes_of_game(slug) for slug in games]


@every_chapter
def test_the_guess_and_the_talk_are_counted_once(chapter):
    steps = {step: cells for step, *cells in timing(chapter)}

    for slug in re.findall(r"<paper_(\w+)>", section(guide(chapter), "On paper")):
        if slug in WORKSHEETS:
            assert steps["Guess"][1] == "on the sheet"
            assert steps["Exercise"][1] == str(minutes_of_worksheet(slug)[0])
        elif "Exercise or game" in steps:
            assert steps["Talk about it"][1] == "in the game"


@every_worksheet
def test_the_minutes_of_a_worksheet_hold_its_guess_and_add_up(slug):
    total, *parts = minutes_of_worksheet(slug)

    assert total == sum(parts)


def minutes_of_worksheet(slug):
    times = r"(\d+) minutes: (\d+) to guess and read, (\d+) for the tasks, (\d+) to compare"
    (found,) = re.findall(times, paper_form(slug))
    return [int(minutes) for minutes in found]


@every_chapter
def test_every_exercise_of_a_chapter_is_played_on_paper_from_its_trainers_page(chapter):
    text = (BOOK / f"{chapter}.md").read_text("utf-8")

    shown = re.findall(r"^```{exercise} (\w+)", text, re.MULTILINE)
    played = re.findall(r"<paper_(\w+)>", section(guide(chapter), "On paper"))
    assert set(shown) <= set(played)


def test_a_chapter_without_an_exercise_has_a_role_play_with_cards():
    page = guide("trust_governance/forms_of_governance")

    assert "Role play: the commission's statutes" in headings(page)
    assert section(page, "Role cards").count("- **Card ") == 6


@every_game
def test_a_game_has_all_its_sections(slug):
    assert headings(paper_form(slug)) >= PAPER_FORM


@every_game
def test_a_game_has_cards_to_cut_out_that_carry_their_own_labels(slug):
    printed = section(paper_form(slug), "Role cards")

    assert "```{container} cl-handout cl-cards\n" in printed
    assert len(re.findall(r"^- \*\*.+\*\*\n  \S", printed, re.MULTILINE)) >= 3


@every_game
def test_a_game_has_a_score_sheet_to_print(slug):
    printed = section(paper_form(slug), "Score sheet")

    assert "```{container} cl-handout\n" in printed
    assert re.search(r"^\|(-+\|)+$", printed, re.MULTILINE)


@every_game
def test_a_game_says_for_how_many_and_how_long(slug):
    page = paper_form(slug)

    assert re.search(r"^- \*\*Players:\*\* \d+ to \d+", page, re.MULTILINE)
    assert re.search(r"^- \*\*Time:\*\* about \d+ minutes: \d+ to play", page, re.MULTILINE)


@every_worksheet
def test_a_worksheet_prints_the_exercise_with_its_key_and_says_how_long_it_takes(slug):
    page = paper_form(slug)

    assert page.startswith("# Worksheet: ")
    assert f"```{{exercise-sheet}} {slug}\n```" in page
    assert f"## Key\n\n```{{exercise-key}} {slug}\n```" in page
    assert re.search(r"^- \*\*Time:\*\* \d+ minutes", page, re.MULTILINE)
    assert any(table.tasks for table in exercises.load(slug).paper)


@pytest.mark.parametrize("module", MODULES)
def test_a_module_can_be_printed_with_a_key_of_its_own(module):
    sheets, key = (
        (TRAINERS / module / f"{name}.md").read_text("utf-8") for name in ("print", "answer_key")
    )

    assert f"```{{print-module}} {module}\n```" in sheets
    assert f"```{{answer-key}} {module}\n```" in key
