"""Every chapter can be taught in a room, and every exercise can be played there without power."""

import re
from pathlib import Path

import pytest

from clusterlearn import exercises
from clusterlearn.book.frontmatter import Chapter, read_front_matter

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

INDEX = (TRAINERS / "index.md").read_text("utf-8")
PLANS = [
    "Half a day: one chapter, one game",
    "Half a day on paper",
    "A day: the whole module",
]

every_chapter = pytest.mark.parametrize("chapter", CHAPTERS)
every_exercise = pytest.mark.parametrize("slug", exercises.SLUGS)


def headings(page: str) -> set[str]:
    return set(re.findall(r"^#{2,3} (.+)$", page, re.MULTILINE))


def section(page: str, heading: str) -> str:
    """What stands under a heading, up to the next of any level."""
    return re.split(r"^#+ ", page.split(f"# {heading}\n")[1], maxsplit=1, flags=re.MULTILINE)[0]


def rows(text: str) -> list[list[str]]:
    """The rows of the tables in a text, without their heads."""
    table = r"^\|(?:-+\|)+\n((?:\|.*\n)+)"
    return [
        [cell.strip() for cell in line.strip("|").split("|")]
        for body in re.findall(table, text, re.MULTILINE)
        for line in body.splitlines()
    ]


def number(cell: str) -> int:
    """The number a cell begins with, perhaps in bold; a cell of words counts nothing."""
    found = re.match(r"\W*(\d+)", cell)
    return int(found[1]) if found else 0


def front(chapter: str) -> Chapter:
    return read_front_matter((BOOK / f"{chapter}.md").read_text("utf-8"), Chapter)


def timing(chapter: str) -> list[list[str]]:
    """The steps of a trainer's page, the last being their total."""
    return rows(section(guide(chapter), "Timing"))


def minutes_of_game(slug: str) -> int:
    found = re.search(r"about (\d+) minutes", paper_form(slug))
    assert found
    return int(found[1])


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


@pytest.mark.parametrize("plan", PLANS)
def test_the_minutes_of_a_plan_add_up(plan):
    *parts, total = rows(section(INDEX, plan))

    assert sum(number(minutes) for _, minutes, _ in parts) == number(total[1])


@pytest.mark.parametrize("plan", PLANS)
def test_a_plan_gives_a_chapter_the_minutes_of_its_trainers_page(plan):
    for _, minutes, what in rows(section(INDEX, plan)):
        for chapter in re.findall(r"<(\w+/(?!paper_)\w+)>", what):
            total = timing(chapter)[-1]

            assert number(minutes) == number(total[2 if "paper game" in what else 1])
        if games := re.findall(r"<\w+/paper_(\w+)>", what):
            assert number(minutes) == max(map(minutes_of_game, games))


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


def test_the_seats_of_the_role_play_follow_from_its_drafts():
    *actors, total = rows(section(guide("trust_governance/forms_of_governance"), "Role cards"))

    fees = [number(name.split(":")[1].replace(",", "")) for name, *_ in actors]
    seats = [tuple(map(number, row[1:])) for row in actors]
    assert [200 * by_fee for by_fee, _, _ in seats] == fees
    assert tuple(map(sum, zip(*seats, strict=True))) == tuple(map(number, total[1:]))


def test_the_role_cards_name_the_seats_of_the_table():
    cards = section(guide("trust_governance/forms_of_governance"), "Role cards")

    on_cards = re.findall(r"draft A: (\d+) of 12\. Under B: (\d+) of 144\. Under C: (\d+)", cards)
    assert [list(seats) for seats in on_cards] == [row[1:] for row in rows(cards)[:-1]]


def test_the_fees_that_the_trainer_reads_out_come_from_the_model():
    for checked, fee in rows(section(guide("trust_governance/who_pays"), "With a projector")):
        for share in re.findall(r"\d+", checked):
            found = exercises.load("public_goods").evaluate(checked=int(share) / 100, fine=2)

            assert found.indicators["fee"] == float(fee)


def test_the_answers_to_the_groups_tasks_on_fees_come_from_the_model():
    exercise = exercises.load("public_goods")
    fewest, lowest, best = (
        row[2] for row in rows(section(guide("trust_governance/who_pays"), "With phones"))
    )

    def fee(**rule):
        return exercise.evaluate(**rule).indicators["fee"]

    checks, fines = exercise.inputs[1].grid, exercise.inputs[2].grid
    checked = next(c for c in checks if fee(checked=c, fine=2) >= 10)
    fine = next(f for f in fines if fee(checked=0.4, fine=f) >= 15)
    incomes = [
        exercise.evaluate(checked=c, fine=f).indicators["income"]
        for c, f in [(0.3, 4), (0.6, 2), (0.8, 1.5)]
    ]
    assert fewest == f"{100 * checked:.0f} of 100; the fee is {fee(checked=checked, fine=2)}"
    assert lowest == f"{fine} times; the fee is {fee(checked=0.4, fine=fine)}"
    assert best == "Check 30, fine 4: {} a month, against {} and {}".format(*incomes)


def test_the_plans_with_the_fewest_introductions_come_from_the_model():
    exercise = exercises.load("brokerage")
    found = []
    for inputs in exercise.settings():
        joined = exercise.evaluate(**inputs).indicators["joined"]
        months, monthly = inputs["exit_month"], inputs["introductions"]
        if joined >= 80:
            found.append((inputs["embedding"], months * monthly, -joined, months, monthly))

    for hold, *row in rows(section(guide("trust_governance/broker_leaves"), "With phones")):
        plans = (plan for plan in found if 100 * plan[0] == number(hold))
        _, introductions, joined, months, monthly = min(plans)
        assert row == [
            f"{months:.0f} months, {monthly:.0f} a month",
            f"{introductions:.0f}",
            f"{-joined} of 100",
        ]


def test_what_the_trainer_says_of_a_busy_agent_comes_from_the_model():
    page = guide("trust_governance/broker_leaves")
    run = exercises.load("brokerage").run

    busy, slow = run(24, 8, 0).indicators, run(12, 4, 0.6).indicators
    stays = ["{joined:.0f}".format(**run(m, 4, 0.6).indicators) for m in range(0, 25, 6)]
    assert "Of {at_exit} ties {later} are left three years later".format(**busy) in page
    assert "and {joined} of 100 pairs can reach each other".format(**busy) in page
    assert "Of {at_exit} ties none is missing: there are {later}".format(**slow) in page
    assert f"it is {', '.join(stays[:-1])} and {stays[-1]} of 100 pairs" in page


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


@every_exercise
def test_a_paper_form_says_for_how_many_and_how_long(slug):
    page = paper_form(slug)

    assert re.search(r"^- \*\*Players:\*\* \d+ to \d+", page, re.MULTILINE)
    assert re.search(r"^- \*\*Time:\*\* about \d+ minutes: \d+ to play", page, re.MULTILINE)


@pytest.mark.parametrize("module", MODULES)
def test_a_module_can_be_printed_with_a_key_of_its_own(module):
    sheets, key = (
        (TRAINERS / module / f"{name}.md").read_text("utf-8") for name in ("print", "answer_key")
    )

    assert f"```{{print-module}} {module}\n```" in sheets
    assert f"```{{answer-key}} {module}\n```" in key
