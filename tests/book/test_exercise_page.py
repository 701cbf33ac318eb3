"""An exercise in the page: it answers at once, takes keys, says what is wrong, keeps what is found."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from clusterlearn.exercise import Answer, Choice
from clusterlearn.exercises import SLUGS, load
from clusterlearn.table import decode_rows, make_table

BOOK = Path(__file__).parents[2] / "book"
CHAPTERS = {
    slug: chapter.relative_to(BOOK.parent).with_suffix(".html").as_posix()
    for chapter in BOOK.glob("*/*.md")
    for slug in re.findall(r"^```\{exercise\} (\w+)$", chapter.read_text("utf-8"), re.MULTILINE)
}
every_exercise = pytest.mark.parametrize("slug", SLUGS)


@pytest.fixture
def opened(page):
    """Open an exercise's chapter, skip the guess, and return the page."""

    def open_exercise(slug, **options):
        here = page(CHAPTERS[slug], **options)
        here.get_by_role("button", name="Open without a guess").click()
        return here

    return open_exercise


def sentence(page):
    return page.locator("cl-exercise .cl-sentence")


@every_exercise
def test_the_default_result_stands_there_without_scripts(page, slug):
    here = page(CHAPTERS[slug], java_script_enabled=False, width=360)

    expect(sentence(here)).to_have_text(load(slug).evaluate().sentence)
    expect(here.locator("cl-exercise .cl-chart svg")).to_be_visible()
    assert not here.get_by_role("slider").first.is_visible()


@pytest.mark.parametrize(
    ("chapter", "form", "heading"),
    [
        (CHAPTERS["trust"], "a game", "Paper game: promises kept and broken"),
        ("book/lessons/did_it_work.html", "a worksheet", "Worksheet: did it work?"),
    ],
)
def test_an_exercise_that_stands_still_leads_to_its_form_on_paper(page, chapter, form, heading):
    here = page(chapter, java_script_enabled=False)

    here.get_by_role("link", name=f"The trainers' pages have it as {form} on paper.").click()

    expect(here.get_by_role("heading", level=1)).to_have_text(heading)


def control(page, entry):
    """The slider of an input, or its list of names."""
    return page.get_by_role("combobox" if entry.names else "slider", name=entry.label)


@every_exercise
def test_every_move_of_a_slider_is_answered_from_the_table(opened, slug, errors):
    exercise = load(slug)
    here = opened(slug)

    for entry in exercise.inputs:
        control(here, entry).press("End")

    result = exercise.evaluate(**{entry.name: entry.high for entry in exercise.inputs})
    expect(sentence(here)).to_have_text(result.sentence)
    for indicator in exercise.indicators:
        figure = here.locator(f'cl-exercise [data-indicator="{indicator.name}"] b')
        expect(figure).to_have_text(f"{result.indicators[indicator.name]:.{indicator.digits}f}")
    assert errors == []


@every_exercise
def test_the_page_reads_its_table_as_python_does(opened, slug):
    exercise = load(slug)
    table = make_table(exercise)
    here = opened(slug)

    for place in range(0, len(table["settings"]), 17):
        rows = here.evaluate(
            "([slug, place]) => clusterlearn.table.result(clusterlearn.exercises[slug], place).rows",
            [slug, place],
        )
        assert rows == decode_rows(table, place)


@every_exercise
def test_every_task_can_be_done_by_keys_alone(opened, slug):
    exercise = load(slug)
    here = opened(slug)

    for task in exercise.tasks:
        item = here.locator(f'[data-task="{task.slug}"]')
        if isinstance(task, Answer):
            item.get_by_role("textbox").press_sequentially(f"{task.value():g}")
            here.keyboard.press("Enter")
        elif isinstance(task, Choice):
            radios = [option.slug for option in task.options]
            item.get_by_role("radio").first.focus()
            here.keyboard.press("Space")
            for _step in range(radios.index(task.value())):
                here.keyboard.press("ArrowDown")
            here.keyboard.press("Tab")
            here.keyboard.press("Enter")
        else:
            set_by_keys(here, exercise, task)
        expect(item.get_by_role("status").first).to_have_text("Found.")


def set_by_keys(page, exercise, task):
    """Move sliders and lists by keys to the first setting that meets the task."""
    met = next(
        inputs for inputs in exercise.settings() if task.met(inputs, exercise.evaluate(**inputs))
    )
    for entry in exercise.inputs:
        moved = control(page, entry)
        moved.press("Home")
        for _step in range(entry.grid.index(met[entry.name])):
            moved.press("ArrowDown" if entry.names else "ArrowRight")


def test_on_a_phone_a_task_leads_back_to_the_inputs(opened):
    here = opened("evaluation", width=360)
    item = here.locator('[data-task="keen"]')
    item.scroll_into_view_if_needed()

    item.get_by_role("link", name="To the inputs").click()

    expect(here.get_by_role("combobox", name="Project")).to_be_in_viewport()


def test_a_wrong_number_is_answered_by_what_to_look_at(opened):
    task = load("trust").tasks[1]
    here = opened("trust")
    item = here.locator('[data-task="worth"]')

    item.get_by_role("textbox").fill("77,5")
    item.get_by_role("button", name="Answer").click()
    expect(item).to_contain_text(task.too_low)

    item.get_by_role("textbox").fill("many")
    item.get_by_role("button", name="Answer").click()
    expect(item).to_contain_text("Write a number first.")
    expect(item).to_contain_text("Not done yet.")


def test_a_wrong_choice_is_answered_and_may_be_changed(opened):
    task = load("brokerage").tasks[2]
    here = opened("brokerage")
    item = here.locator('[data-task="plan"]')

    item.get_by_role("button", name="Answer").click()
    expect(item).to_contain_text("Choose an answer first.")
    item.get_by_role("radio").first.check()
    item.get_by_role("button", name="Answer").click()

    expect(item).to_contain_text(task.options[0].feedback)
    expect(item).to_contain_text("Not done yet.")


def test_a_number_out_of_range_is_refused_by_name_and_changes_nothing(opened):
    here = opened("trust")
    before = sentence(here).inner_text()
    box = here.get_by_role("spinbutton", name="Promises kept")

    box.fill("120")
    box.press("Enter")

    expect(here.locator(".cl-note")).to_have_text(
        "Promises kept must lie between 50 and 100. You wrote 120."
    )
    expect(box).to_have_attribute("aria-invalid", "true")
    expect(sentence(here)).to_have_text(before)


def test_a_number_between_the_steps_shows_the_nearest_and_says_so(opened):
    here = opened("trust")
    box = here.get_by_role("spinbutton", name="Promises kept")

    box.fill("83")
    box.press("Enter")

    expect(here.locator(".cl-note")).to_contain_text("The table has no 83.")
    expect(sentence(here)).to_have_text(load("trust").evaluate(honour=0.85).sentence)


def test_what_was_found_and_set_is_there_after_a_reload(opened):
    here = opened("trust")
    here.get_by_role("spinbutton", name="Promises kept").fill("75")
    here.get_by_role("slider", name="talk").press("End")
    here.get_by_role("slider", name="talk").press("ArrowLeft")
    shown = sentence(here).inner_text()

    here.reload()

    expect(sentence(here)).to_have_text(shown)
    expect(here.get_by_role("slider", name="Promises kept")).to_have_value("75")
    expect(here.locator('[data-task="most"]')).to_contain_text("Found.")


def test_a_guess_opens_the_exercise_and_stays_beside_its_answer(page):
    here = page(CHAPTERS["trust"])
    exercise = here.locator("cl-exercise")
    expect(exercise.get_by_role("slider").first).to_be_hidden()

    here.locator("[data-prediction=trust]").get_by_role("spinbutton").fill("80")
    here.get_by_role("button", name="Keep my guess").click()

    expect(exercise.get_by_role("slider").first).to_be_visible()
    expect(exercise.locator('[data-indicator="alive"]')).to_contain_text("you guessed 80")
    expect(exercise.locator(".cl-line-end", has_text="your guess")).to_be_visible()


@every_exercise
def test_the_data_of_the_chart_can_be_read_as_a_table(opened, slug):
    exercise = load(slug)
    here = opened(slug)
    exercise_part = here.locator("cl-exercise")
    exercise_part.get_by_text("The same as a table").click()
    table = exercise_part.get_by_role("region", name="Data of the chart").get_by_role("table")
    drawn_by_build = table.locator("tr").all_inner_texts()

    for entry in exercise.inputs:
        control(here, entry).press("End")
    for entry in exercise.inputs:
        if entry.names:
            control(here, entry).select_option(entry.shown(entry.default))
            continue
        box = exercise_part.get_by_role("spinbutton", name=entry.label)
        box.fill(f"{entry.default * entry.factor:g}")
        box.press("Enter")

    assert table.locator("tr").all_inner_texts() == drawn_by_build
    assert len(drawn_by_build) > 2


def test_lines_are_named_at_their_ends_and_differ_by_more_than_colour(opened):
    here = opened("trust")

    here.get_by_role("slider", name="talk").press("End")

    expect(here.locator(".cl-line-end")).to_have_text(["with talk", "no talk"])
    dashes = here.locator(".cl-line").evaluate_all(
        "all => all.map(l => l.getAttribute('stroke-dasharray'))"
    )
    assert len(set(dashes)) == 2


@pytest.mark.parametrize("width", [320, 360, 650, 1280])
@every_exercise
def test_nothing_stands_out_of_the_page_sideways(opened, slug, width):
    here = opened(slug, width=width)

    assert here.evaluate("document.documentElement.scrollWidth") <= width
    edges = here.locator("cl-exercise .cl-chart text").evaluate_all(
        "all => all.map((label) => label.getBoundingClientRect()).map((box) => [box.left, box.right])"
    )
    assert min(left for left, _right in edges) >= 0
    assert max(right for _left, right in edges) <= width + 1


def test_an_exercise_works_from_disk(site, page, errors):
    here = page((site / CHAPTERS["trust"]).as_uri())
    here.get_by_role("button", name="Open without a guess").click()

    here.get_by_role("slider", name="Promises kept").press("End")
    expect(sentence(here)).to_contain_text("100 of 100 ties")

    here.get_by_role("link", name="Open as notebook").click()
    expect(here.locator(".cl-source")).to_contain_text("must be served")
    assert errors == []


def test_a_guess_is_shown_for_the_setting_it_was_made_for(page):
    here = page(CHAPTERS["trust"])
    here.locator("[data-prediction=trust]").get_by_role("spinbutton").fill("80")
    here.get_by_role("button", name="Keep my guess").click()

    here.get_by_role("slider", name="Promises kept").press("End")

    expect(here.locator(".cl-line-end", has_text="your guess")).to_have_count(0)
    expect(here.get_by_text("you guessed 80")).to_be_hidden()


def test_a_wrong_answer_after_the_right_one_is_not_called_right(opened):
    here = opened("trust")
    item = here.locator('[data-task="worth"]')
    for answer in ("90", "95"):
        item.get_by_role("textbox").fill(answer)
        item.get_by_role("button", name="Answer").click()

    expect(item.locator(".cl-feedback")).to_contain_text("You found it before. Too high.")


def test_an_emptied_box_says_what_to_write_and_greys_the_old_answer(opened):
    here = opened("trust")
    box = here.get_by_role("spinbutton", name="Promises kept")

    box.fill("")
    box.press("Enter")

    expect(here.locator(".cl-note")).to_have_text("Promises kept: write a number from 50 to 100.")
    expect(here.locator("cl-exercise")).to_have_class(re.compile("cl-stale"))
    here.get_by_role("slider", name="Promises kept").press("End")
    expect(here.locator("cl-exercise")).not_to_have_class(re.compile("cl-stale"))
