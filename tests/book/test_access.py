"""The page for everybody: its menu, its colours, by keyboard, without script, on paper."""

import pytest
from playwright.sync_api import expect

CHAPTER = "book/trust_governance/who_pays.html"


@pytest.mark.parametrize("width", [360, 1280])
def test_without_script_text_and_menu_are_visible(page, width: int):
    opened = page(CHAPTER, width=width, java_script_enabled=False)

    expect(opened.get_by_role("heading", level=1)).to_be_visible()
    menu = opened.get_by_role("navigation", name="Course")
    expect(menu.get_by_role("link", name="The broker who leaves")).to_be_visible()
    expect(opened.get_by_role("combobox", name="Colours")).to_be_hidden()


def test_without_script_the_link_to_the_menu_leads_below_the_text(page):
    opened = page(CHAPTER, width=360, java_script_enabled=False)

    opened.get_by_role("link", name="Menu").click()

    expect(opened.get_by_role("navigation", name="Course")).to_be_in_viewport()


def test_the_first_key_press_offers_to_skip_to_the_text(page):
    opened = page(CHAPTER)

    opened.keyboard.press("Tab")
    skip = opened.get_by_role("link", name="Skip to the text")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    opened.keyboard.press("Enter")

    expect(opened.locator("main")).to_be_focused()


def test_the_menu_opens_and_closes_by_keyboard(page):
    opened = page(CHAPTER, width=360)
    button = opened.get_by_role("button", name="Menu")
    menu = opened.get_by_role("navigation", name="Course")
    expect(menu).to_be_hidden()

    button.press("Enter")
    expect(menu).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    opened.keyboard.press("Tab")
    expect(menu.get_by_role("link").first).to_be_focused()
    opened.keyboard.press("Escape")

    expect(menu).to_be_hidden()
    expect(button).to_be_focused()


def test_colours_follow_the_device_until_the_reader_chooses(page):
    opened = page(CHAPTER, theme="dark")
    paper = "getComputedStyle(document.body).backgroundColor"
    dark = opened.evaluate(paper)
    choice = opened.get_by_role("combobox", name="Colours")

    choice.focus()
    choice.press("l")
    light = opened.evaluate(paper)
    opened.reload()

    assert (dark, light) == ("rgb(20, 25, 27)", "rgb(252, 251, 248)")
    assert opened.evaluate(paper) == light
    expect(choice).to_have_value("light")


def test_print_leaves_out_what_paper_cannot_use(page):
    opened = page(CHAPTER)

    opened.emulate_media(media="print")

    expect(opened.get_by_role("heading", level=1)).to_be_visible()
    for selector in ("#menu", ".around", ".here", "button"):
        assert opened.locator(selector).locator("visible=true").count() == 0
    assert (
        opened.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    )
