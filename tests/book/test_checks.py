"""A check: what an author may write, what a page holds, and what a reader does with it."""

import pytest
from playwright.sync_api import expect
from tiny_book import CHAPTER, build

from clusterlearn.book.checks import faults, split

PAGE = "book/trust_governance/trust_as_capital.html"

GOOD = """\
Why will no single firm pay?

- [ ] Firms are too poor.
  Poverty matters.

  But rich clusters under-provide it as well.
- [x] The others would use it.
  Yes.
""".splitlines()


def first_check(page, **options):
    """The first check of a chapter, on a page just opened."""
    return page(PAGE, **options).locator(".cl-check").first


def place_of(check, state):
    """Where the right answer, or the first wrong one, stands."""
    return int(check.locator(f".cl-reason[data-state={state}]").first.get_attribute("data-place"))


def verdict(check, state):
    letter = "ABC"[place_of(check, state)]
    return f"{letter} is right." if state == "right" else f"{letter} is not the answer."


def answer(check, state):
    check.get_by_role("radio").nth(place_of(check, state)).check()
    check.get_by_role("button", name="Answer").click()


def test_a_check_is_a_question_and_a_task_list():
    question, items = split(GOOD)

    assert question == ["Why will no single firm pay?", ""]
    assert [(item.text, item.right) for item in items] == [
        ("Firms are too poor.", False),
        ("The others would use it.", True),
    ]
    assert items[0].feedback == [
        "Poverty matters.",
        "",
        "But rich clusters under-provide it as well.",
    ]
    assert list(faults("who-pays", items)) == []


@pytest.mark.parametrize(
    ("id", "old", "new", "fault"),
    [
        ("Who pays", "", "", "must have an id of small letters, digits and hyphens"),
        ("a", "- [x]", "- [ ]", "must have exactly one right answer, marked [x], got 0"),
        ("a", "- [ ]", "- [x]", "must have exactly one right answer, marked [x], got 2"),
        ("a", "  Yes.", "", "has no feedback to the answer 'The others would use it.'"),
        ("a", "- [ ] ", "", "must have two answers or more"),
    ],
)
def test_a_check_that_cannot_be_answered_is_refused(id, old, new, fault):
    _question, items = split([line.replace(old, new) if old else line for line in GOOD])

    assert [said for said in faults(id, items) if said.startswith(fault)]


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("- [x]", "- [ ]", "check 'why-so' must have exactly one right answer, marked [x], got 0"),
        (
            "  No, this came later.\n",
            "",
            "check 'why-so' has no feedback to the answer 'Because of",
        ),
        ("Why so?\n", "- why\n", "check 'why-so' must end its question with a sentence, not with"),
        (
            "Because of this.",
            "# This",
            "check 'why-so' has an answer that is no sentence: '# This'",
        ),
        ("And in your cluster?", "", "prompt 'your-why' must end its question with a sentence"),
        ("{prompt} your-why", "{prompt} Mine", "prompt 'Mine' must have an id of small letters"),
    ],
)
def test_the_build_says_what_is_wrong_and_where(tmp_path, old, new, complaint):
    built = build(tmp_path, {"book/one/first.md": CHAPTER.replace(old, new)})

    line = 13 if "check" in complaint else 24
    assert any(
        said.startswith(f"book/one/first.md:{line}: WARNING: {complaint}")
        for said in built.complaints
    )


def test_a_mistake_inside_an_answer_is_found_in_its_own_line(tmp_path):
    text = CHAPTER.replace("Yes, that came first.", "Yes, see {doc}`nowhere`.")

    built = build(tmp_path, {"book/one/first.md": text})

    assert built.complaints == ["book/one/first.md:21: WARNING: unknown document: 'nowhere'"]


def test_without_scripts_answers_stand_there_and_reasons_are_folded(page):
    check = first_check(page, java_script_enabled=False)
    reason = check.get_by_text(verdict(check, "right"))

    expect(check.get_by_text("A", exact=True)).to_be_visible()
    expect(check.get_by_role("radio")).to_have_count(0)
    expect(check.get_by_role("button")).to_have_count(0)
    expect(reason).to_be_hidden()
    check.get_by_text("Answers and reasons").click()
    expect(reason).to_be_visible()


def test_a_check_is_answered_by_keyboard_alone(page):
    check = first_check(page, width=360)
    keyboard = check.page.keyboard
    reply = check.get_by_role("status")
    wrong, right = (place_of(check, state) for state in ("wrong", "right"))

    check.get_by_role("radio").nth(wrong).focus()
    for key in ("Space", "Tab", "Enter"):
        keyboard.press(key)

    expect(reply).to_contain_text(verdict(check, "wrong"))
    expect(reply).to_contain_text("Choose another answer and try again.")
    expect(reply).not_to_contain_text("is right")
    keyboard.press("Shift+Tab")
    for _ in range((right - wrong) % 3):
        keyboard.press("ArrowDown")
    expect(reply).to_be_empty()
    for key in ("Tab", "Enter"):
        keyboard.press(key)
    expect(reply).to_contain_text(verdict(check, "right"))


def test_answering_without_a_choice_says_what_to_do(page):
    check = first_check(page)

    check.get_by_role("button", name="Answer").click()

    expect(check.get_by_role("status")).to_have_text("Choose an answer first.")


def test_an_answer_survives_a_reload_and_what_was_right_stays_right(page):
    check = first_check(page)
    answer(check, "right")
    answer(check, "wrong")

    check.page.reload()

    expect(check.get_by_role("radio").nth(place_of(check, "right"))).to_be_checked()
    expect(check.get_by_role("status")).to_contain_text(verdict(check, "right"))


def test_a_printed_check_is_a_worksheet_without_answers(page):
    check = first_check(page)
    answer(check, "right")

    check.page.emulate_media(media="print")

    expect(check.locator("legend")).to_be_visible()
    expect(check.locator(".cl-option").first).to_be_visible()
    for hidden in ("input", "button", ".cl-reply", "details"):
        expect(check.locator(hidden).first).to_be_hidden()


def test_targets_are_large_enough_for_a_thumb(page):
    check = first_check(page, width=360)

    heights = [box.bounding_box()["height"] for box in check.locator("label, button").all()]

    assert min(heights) >= 44
