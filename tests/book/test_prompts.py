"""Notes and guesses: kept as they are made, on this device, and printed with room to write."""

import pytest
from playwright.sync_api import expect

PAGE = "book/trust_governance/trust_as_capital.html"
SCRIPTS = "**/*.js?v=*"


def first_prompt(page):
    return page.locator(".cl-prompt").first


def note(page):
    return first_prompt(page).get_by_role("textbox")


def test_a_note_is_kept_while_it_is_typed(page):
    here = page(PAGE)

    note(here).press_sequentially("Two shops")

    expect(first_prompt(here).get_by_text("Saved.")).to_be_visible()
    here.reload()
    expect(note(here)).to_have_value("Two shops")


def test_a_note_is_kept_when_the_page_is_left_at_once(page):
    here = page(PAGE)

    note(here).fill("Left at once")
    here.reload()

    expect(note(here)).to_have_value("Left at once")


@pytest.fixture
def open_slowly(served):
    """Open the chapter with its scripts still under way; what comes back lets them come."""

    def go(here):
        held = []

        def hold(route):
            held.append(route)

        here.route(SCRIPTS, hold)
        here.goto(f"{served}/{PAGE}", wait_until="commit")
        first_prompt(here).wait_for()

        def let_come():
            for route in held:
                route.continue_()
            here.unroute(SCRIPTS)
            here.wait_for_load_state()

        return let_come

    return go


def test_what_is_done_while_the_page_loads_is_not_lost(page, open_slowly):
    here = page(None)
    choice = here.locator(".cl-check").first.get_by_role("radio").nth(1)
    guess = here.locator("[data-prediction]").get_by_role("spinbutton")
    let_come = open_slowly(here)

    note(here).fill("Two shops")
    choice.check()
    guess.fill("20")
    let_come()

    expect(choice).to_be_checked()
    expect(guess).to_have_value("20")
    here.reload()
    expect(note(here)).to_have_value("Two shops")


def test_a_note_written_before_stands_above_one_typed_while_the_page_loads(page, open_slowly):
    here = page("book/progress.html", service_workers="block")
    here.evaluate("clusterlearn.store.set('prompts', 'trust-undone-deal', { text: 'Two shops' })")
    let_come = open_slowly(here)

    note(here).fill("And a dyer")
    let_come()

    expect(note(here)).to_have_value("Two shops\nAnd a dyer")


def test_the_question_is_the_label_of_the_note(page):
    here = page(PAGE)
    question = first_prompt(here).locator(".cl-asked").inner_text()

    expect(note(here)).to_have_accessible_name(question.replace("\n", " "))


def test_another_tab_shows_the_same_note(page):
    here = page(PAGE)
    there = here.context.new_page()
    there.goto(here.url)

    note(here).fill("From the first tab")
    note(here).blur()

    expect(note(there)).to_have_value("From the first tab")


def test_on_paper_a_note_is_its_text_and_an_empty_one_is_lines(page):
    here = page(PAGE)
    box = first_prompt(here)

    here.emulate_media(media="print")
    expect(box.locator(".cl-lines")).to_be_visible()
    expect(box.locator("textarea")).to_be_hidden()
    here.emulate_media(media="screen")
    note(here).fill("Two shops\none order")
    here.emulate_media(media="print")

    expect(box.locator(".cl-written")).to_have_text("Two shops\none order")
    expect(box.locator(".cl-lines")).to_be_hidden()


def test_without_scripts_there_is_the_question_and_a_line_to_write_on(page):
    here = page(PAGE, java_script_enabled=False)

    for box in (first_prompt(here), here.locator("#prediction-trust")):
        expect(box.locator(".cl-asked")).to_be_visible()
        expect(box.locator(".cl-lines")).to_be_visible()
        expect(box.locator("textarea, input, button").first).to_be_hidden()


def test_a_guess_is_made_by_keyboard_and_told_to_the_exercise(page):
    here = page(PAGE)
    box = here.locator("#prediction-trust")
    here.evaluate(
        "document.addEventListener('clusterlearn:prediction', (e) => (window.told = e.detail))"
    )

    box.get_by_role("spinbutton").fill("70")
    here.keyboard.press("Tab")
    here.keyboard.press("Enter")

    expect(box.get_by_role("status")).to_contain_text("Your guess is kept: 70 of 100.")
    assert here.evaluate("window.told") == {"slug": "trust", "value": 70}
    here.reload()
    expect(box.get_by_role("spinbutton")).to_have_value("70")
    expect(box.get_by_role("slider")).to_have_value("70")


def test_the_slider_fills_the_number_box(page):
    box = page(PAGE).locator("#prediction-trust")

    box.get_by_role("slider").press("End")

    expect(box.get_by_role("spinbutton")).to_have_value("100")


def test_enter_in_the_number_box_keeps_the_guess(page):
    box = page(PAGE).locator("#prediction-trust")

    box.get_by_role("spinbutton").fill("70")
    box.get_by_role("spinbutton").press("Enter")

    expect(box.get_by_role("status")).to_contain_text("Your guess is kept: 70 of 100.")


def test_the_slider_shows_no_guess_before_there_is_one(page):
    box = page(PAGE).locator("#prediction-trust")
    slider = box.get_by_role("slider")
    expect(slider).to_have_attribute("aria-valuetext", "no guess yet")

    slider.click()

    expect(box.get_by_role("spinbutton")).to_have_value("50")
    assert slider.get_attribute("aria-valuetext") is None


def test_a_guess_out_of_range_is_refused_in_words(page):
    box = page(PAGE).locator("#prediction-trust")

    box.get_by_role("spinbutton").fill("170")
    box.get_by_role("button", name="Keep my guess").click()

    expect(box.get_by_role("status")).to_have_text(
        "Move the slider, or write a number from 0 to 100."
    )


def test_a_guess_may_be_skipped(page):
    here = page(PAGE)
    box = here.locator("#prediction-trust")

    box.get_by_role("button", name="Skip").click()

    expect(box.get_by_role("status")).to_contain_text("Skipped.")
    assert here.evaluate("clusterlearn.store.get('predictions', 'trust')") == {"skipped": True}
