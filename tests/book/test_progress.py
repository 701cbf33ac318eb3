"""Progress: kept in the browser for several learners, saved, brought back, erased."""

import json

import pytest
from playwright.sync_api import expect

CHAPTER = "book/trust_governance/trust_as_capital.html"
NAME = "trust_governance/trust_as_capital"
PROGRESS = "book/progress.html"
OVERVIEW = "book/trust_governance/index.html"

NO_STORAGE = """
Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("The operation is insecure.", "SecurityError"); },
});
"""
FULL_STORAGE = """
Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
"""


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def said(page):
    return page.locator("[data-said]:not(:empty)")


def give_name(page, name, button="Name this progress"):
    page.get_by_label("Name", exact=True).fill(name)
    press(page, button)


def keep(page, kind, id, value):
    return page.evaluate("([k, i, v]) => clusterlearn.store.set(k, i, v)", [kind, id, value])


def kept(page, kind, id):
    return page.evaluate("([k, i]) => clusterlearn.store.get(k, i)", [kind, id])


def text(page):
    """The current learner's progress as text."""
    return page.evaluate("clusterlearn.store.save()")


def merged(page, kind, mine, theirs):
    """What becomes of two records of one id."""
    return page.evaluate(
        """([kind, mine, theirs]) => {
            const learner = (a) => ({ name: "", since: 1, records: { [kind]: { a } } });
            const both = clusterlearn.records.merge(learner(mine), learner(theirs));
            return both.records[kind].a.value;
        }""",
        [kind, mine, theirs],
    )


def test_what_is_done_survives_a_reload_and_shows_on_the_overview(page):
    here = page(CHAPTER)
    here.locator("footer, .foot").last.scroll_into_view_if_needed()
    expect(here.locator(".cl-end")).to_contain_text("Seen to the end.")
    keep(here, "tasks", "trust/most", {"done": True})
    expect(here.locator(".cl-end")).to_contain_text("Found: 1 of")

    here.goto(here.url.replace(CHAPTER, OVERVIEW))

    item = here.locator(f"[data-page='{NAME}']")
    expect(item).to_contain_text("Seen to the end.")
    expect(item).to_contain_text("Found: 1 of")
    expect(item.locator("[data-objective]").last).to_contain_text("Begun.")


def test_the_end_of_a_chapter_leads_to_what_is_open(page):
    here = page(CHAPTER)

    here.get_by_role("link", name="Go to the next open check").click()

    expect(here.locator(".cl-check").first).to_be_in_viewport()


def test_the_front_door_leads_back_to_where_the_reader_stopped(page):
    here = page("book/index.html")
    expect(here.locator("[data-continue]")).to_be_hidden()
    here.goto(here.url.replace("book/index.html", CHAPTER))

    here.go_back()

    here.get_by_role("link", name="Go on with: Trust is capital").click()
    expect(here.get_by_role("heading", level=1)).to_have_text("Trust is capital")


def test_a_saved_file_is_brought_back_on_another_device(page, tmp_path):
    here, there = page(PROGRESS), page(PROGRESS)
    give_name(here, "Ana")
    keep(here, "prompts", "note", {"text": "Eight shops"})
    with here.expect_download() as started:
        press(here, "Save to a file")
    started.value.save_as(tmp_path / "progress.json")

    there.get_by_label("From a file").set_input_files(tmp_path / "progress.json")

    expect(said(there)).to_contain_text("Brought back to the progress of Ana.")
    expect(said(there)).to_be_in_viewport()
    assert kept(there, "prompts", "note") == {"text": "Eight shops"}


def test_the_text_is_copied_pasted_and_brought_back_by_keyboard(page):
    here, there = page(PROGRESS), page(PROGRESS)
    give_name(here, "Ana")
    keep(here, "checks", "a", {"chosen": 1, "right": True, "tries": 1})
    here.get_by_text("Show the text").focus()
    here.keyboard.press("Enter")
    copied = here.get_by_label("Your progress as text").input_value()

    there.get_by_label("Or from a text that you paste").focus()
    there.keyboard.insert_text(copied)
    there.keyboard.press("Tab")
    there.keyboard.press("Enter")

    expect(said(there)).to_contain_text("Nothing that was here is lost.")
    assert kept(there, "checks", "a")["right"] is True


def test_where_the_clipboard_is_closed_the_text_is_marked_to_copy_by_hand(page):
    here = page(PROGRESS)
    here.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject() }")

    press(here, "Copy as text")

    expect(said(here)).to_contain_text("Copy it with your keyboard")
    marked = here.evaluate("getSelection().toString() || document.activeElement.value")
    assert json.loads(marked)["format"] == "clusterlearn-progress"


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (lambda text: "", "There is no text in it."),
        (lambda text: "Dear Ana", "This is not a progress text of this course."),
        (lambda text: '{"name": "Ana"}', "This is not a progress text of this course."),
        (lambda text: "[1, 2]", "This is not a progress text of this course."),
        (lambda text: text[:-20], "This progress text is damaged or incomplete."),
        (lambda text: text.replace('"text"', '"test"'), "This progress text is damaged"),
        (lambda text: text.replace('"prompts"', '"__proto__"'), "This progress text is damaged"),
        (lambda text: text.replace('"note"', '"__proto__"'), "This progress text is damaged"),
        (lambda text: text.replace('"version": 1', '"version": "1"'), "This progress text is"),
        (lambda text: text.replace('"version": 1', '"version": 2'), "made by a newer edition"),
    ],
)
def test_a_text_that_cannot_be_used_is_refused_with_a_reason_and_changes_nothing(
    page, damage, reason
):
    here = page(PROGRESS)
    keep(here, "prompts", "note", {"text": "Eight shops"})
    before = here.evaluate("localStorage.getItem('clusterlearn/1')")

    here.get_by_label("Or from a text that you paste").fill(damage(text(here)))
    press(here, "Bring back")

    expect(said(here)).to_contain_text(reason)
    assert here.evaluate("localStorage.getItem('clusterlearn/1')") == before


def test_two_learners_do_not_see_each_other_s_notes(page):
    here = page(CHAPTER)
    note = here.locator(".cl-prompt").first.get_by_role("textbox")
    note.fill("Ana's note")
    note.blur()
    here.goto(here.url.replace(CHAPTER, PROGRESS))
    give_name(here, "Ana")

    give_name(here, "Ben", "Add a learner")

    expect(said(here)).to_have_text("Welcome, Ben. Your progress begins empty.")
    assert "Ana's note" not in text(here)
    here.go_back()
    expect(note).to_be_empty()


def test_after_finish_for_now_the_next_person_sees_nothing_until_a_name_is_chosen(page):
    here = page(PROGRESS)
    give_name(here, "Ana")
    keep(here, "prompts", "note", {"text": "Ana's note"})

    press(here, "Finish for now")

    expect(said(here)).to_contain_text("Your progress is out of sight.")
    assert kept(here, "prompts", "note") is None
    here.reload()
    expect(here.locator("[data-who]")).to_contain_text("Nobody is chosen.")
    assert "Ana's note" not in here.content()
    press(here, "Ana")
    expect(here.get_by_role("button", name="Ana · shown now")).to_be_focused()
    assert kept(here, "prompts", "note") == {"text": "Ana's note"}


def test_finishing_needs_a_name_to_come_back_to(page):
    here = page(PROGRESS)
    keep(here, "prompts", "note", {"text": "a note"})

    press(here, "Finish for now")

    expect(said(here)).to_contain_text("Give this progress a name first")
    expect(here.get_by_label("Name", exact=True)).to_be_focused()
    assert kept(here, "prompts", "note") == {"text": "a note"}


def test_whoever_reads_on_after_finish_begins_without_a_name(page):
    here = page(PROGRESS)
    give_name(here, "Ana")
    press(here, "Finish for now")

    keep(here, "prompts", "note", {"text": "somebody else"})

    names = here.evaluate("clusterlearn.store.learners().map((l) => l.name)")
    assert names == ["Ana", ""]
    press(here, "Ana")
    assert kept(here, "prompts", "note") is None


def test_a_name_is_used_once(page):
    here = page(PROGRESS)
    give_name(here, "Ana")

    give_name(here, " ana ", "Add a learner")

    expect(said(here)).to_contain_text("Somebody here has that name already")
    give_name(here, " ", "Add a learner")
    expect(said(here)).to_have_text("Write a name first.")


def test_erasing_asks_once_on_the_page_and_can_be_refused(page):
    here = page(PROGRESS)
    keep(here, "prompts", "note", {"text": "a note"})

    press(here, "Erase everything here")
    expect(here.get_by_role("button", name="No, keep it")).to_be_focused()
    here.keyboard.press("Enter")

    expect(here.get_by_role("button", name="Erase everything here")).to_be_focused()
    assert kept(here, "prompts", "note") == {"text": "a note"}


def test_erasing_leaves_nothing(page):
    here = page(PROGRESS)
    keep(here, "prompts", "note", {"text": "a note"})

    press(here, "Erase everything here")
    press(here, "Yes, erase everything")

    expect(said(here)).to_have_text("Everything kept here is erased.")
    assert kept(here, "prompts", "note") is None
    assert here.evaluate("Object.keys(localStorage)") == []


def test_a_learner_saves_and_erases_what_is_theirs_alone(page):
    here = page(PROGRESS)
    give_name(here, "Ana")
    keep(here, "prompts", "note", {"text": "Ana's note"})
    give_name(here, "Ben", "Add a learner")
    expect(here.locator("[data-whose]")).to_have_text(
        "This saves the progress of one learner: Ben."
    )

    press(here, "Erase only what is mine")
    expect(here.locator("[data-sure-mine]")).to_contain_text("of one learner: Ben.")
    press(here, "Yes, erase what is mine")

    expect(said(here)).to_contain_text("erased: Ben.")
    assert here.evaluate("clusterlearn.store.learners().map((l) => l.name)") == ["Ana"]
    press(here, "Erase only what is mine")
    expect(said(here)).to_contain_text("Nobody is chosen.")
    press(here, "Ana")
    assert kept(here, "prompts", "note") == {"text": "Ana's note"}


def test_what_is_said_stands_where_it_was_done_and_goes_with_the_next_deed(page):
    here = page(PROGRESS, width=360)
    press(here, "Erase everything here")
    press(here, "Yes, erase everything")
    expect(said(here)).to_be_in_viewport()

    here.get_by_label("Or from a text that you paste").fill("Dear Ana")
    press(here, "Bring back")

    expect(said(here)).to_have_count(1)
    expect(said(here)).to_contain_text("not a progress text")
    expect(said(here)).to_be_in_viewport()


def test_a_chapter_whose_checks_are_all_right_counts_as_seen(page):
    here = page(OVERVIEW)
    item = here.locator(f"[data-page='{NAME}']")
    chapters = here.evaluate("clusterlearn.course.modules.flatMap((module) => module.chapters)")
    first, *others = next(c["checks"] for c in chapters if c["page"] == NAME)
    right = {"chosen": 1, "right": True, "tries": 1}

    for id in others:
        keep(here, "checks", id, right)
    expect(item).to_contain_text("Not yet seen to the end.")
    keep(here, "checks", first, right)

    expect(item).to_contain_text("Seen to the end.")


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        (NO_STORAGE, "This browser keeps nothing for this site."),
        (FULL_STORAGE, "The browser's store is full."),
    ],
)
def test_where_nothing_can_be_stored_the_page_says_so_once_and_goes_on(page, trouble, words):
    here = page(None)
    here.context.add_init_script(trouble)
    here.goto(page(CHAPTER).url)
    note = here.locator(".cl-prompt").first.get_by_role("textbox")

    note.fill("kept in memory")
    note.blur()

    expect(here.locator(".cl-notice")).to_have_count(1)
    expect(here.locator(".cl-notice")).to_contain_text(words)
    id = here.locator(".cl-prompt").first.get_attribute("data-prompt")
    assert kept(here, "prompts", id) == {"text": "kept in memory"}
    assert "kept in memory" in text(here)


def test_what_could_not_be_stored_is_stored_once_there_is_room(page):
    here = page(PROGRESS)
    here.evaluate("() => { window.setItem = Storage.prototype.setItem }")
    here.evaluate(f"() => {{ {FULL_STORAGE} }}")
    assert keep(here, "prompts", "one", {"text": "while it is full"}) is False
    here.evaluate("() => { Storage.prototype.setItem = window.setItem }")

    assert keep(here, "prompts", "two", {"text": "with room again"}) is True

    here.reload()
    assert kept(here, "prompts", "one") == {"text": "while it is full"}


def test_stored_text_that_is_not_ours_is_set_aside(page):
    here = page(PROGRESS)
    here.evaluate("localStorage.setItem('clusterlearn/1', '{broken')")

    here.reload()

    expect(here.locator(".cl-notice")).to_contain_text("cannot be read")
    assert here.evaluate("localStorage.getItem('clusterlearn/1/unreadable')") == "{broken"
    assert keep(here, "tasks", "trust/most", {"done": True}) is True


def test_another_tab_shows_what_was_done_here(page):
    here = page(OVERVIEW)
    there = here.context.new_page()
    there.goto(here.url)

    keep(here, "pages", NAME, {"at": "2026-01-01"})

    expect(there.locator(f"[data-page='{NAME}']")).to_contain_text("Seen to the end.")


def saved(at, **value):
    return {"at": at, "value": value}


def test_bringing_back_loses_nothing(page):
    here = page(PROGRESS)

    newer_counts = merged(here, "inputs", saved(1, a=1), saved(2, a=2))
    mine_is_newer = merged(here, "inputs", saved(2, a=1), saved(1, a=2))
    done_stays_done = merged(here, "tasks", saved(1, done=True), saved(2, done=False))
    done_comes_back = merged(here, "tasks", saved(2, done=False), saved(1, done=True))
    both_notes = merged(here, "prompts", saved(1, text="older"), saved(2, text="newer"))
    longer_note = merged(here, "prompts", saved(1, text="a note"), saved(2, text="a note, longer"))
    emptied_note = merged(here, "prompts", saved(1, text="a note"), saved(2, text=""))

    assert newer_counts == {"a": 2}
    assert mine_is_newer == {"a": 1}
    assert done_stays_done == done_comes_back == {"done": True}
    assert both_notes == {"text": "newer\n\nolder"}
    assert longer_note == {"text": "a note, longer"}
    assert emptied_note == {"text": "a note"}


def test_bringing_back_the_same_text_twice_changes_nothing_more(page):
    here = page(PROGRESS)
    give_name(here, "Ana")
    keep(here, "prompts", "note", {"text": "first"})
    saved = text(here)
    keep(here, "prompts", "note", {"text": "second"})

    for _ in range(2):
        here.evaluate("(saved) => clusterlearn.store.bringBack(saved)", saved)

    assert kept(here, "prompts", "note") == {"text": "second\n\nfirst"}


def test_without_scripts_the_page_says_why_it_shows_no_progress(page):
    here = page(PROGRESS, java_script_enabled=False)

    expect(here.get_by_text("Progress is kept by a script")).to_be_visible()
    expect(here.get_by_role("button")).to_have_count(0)


@pytest.mark.parametrize("address", [PROGRESS, CHAPTER, OVERVIEW, "book/index.html"])
def test_nothing_complains_and_nothing_is_wider_than_a_phone(page, errors, address):
    here = page(address, width=320)

    assert here.evaluate("document.documentElement.scrollWidth") <= 320
    assert errors == []
