"""The page of all cases: a map of land alone, and a list with filters that an address can hold."""

import gzip
import re
from itertools import combinations
from math import hypot
from pathlib import Path

import pytest
from playwright.sync_api import expect
from tiny_book import build

from clusterlearn.book.case_list import FACETS
from clusterlearn.book.land import HEIGHT, WIDTH, land_path, project
from clusterlearn.book.markers import GAP, spread
from clusterlearn.cases import CASES
from clusterlearn.pages import PROSE

ROOT = Path(__file__).parents[2]
PAGE = "book/cases/index.html"
TOTAL = len(CASES)
DOTS = [project(case.longitude, case.latitude) for case in CASES.values()]


def shown(opened):
    """The cases that the list shows, by slug."""
    items = opened.locator(".cl-case-list > li:visible")
    return {item.get_attribute("data-case") for item in items.all()}


def in_country(country):
    return {case.slug for case in CASES.values() if case.country == country}


# The map


def test_the_land_is_light_and_has_whole_units():
    path = land_path(ROOT)

    assert len(gzip.compress(path.encode())) < 10_000
    assert re.fullmatch(r"(M[-\d ]+l[-\d ]+z)+", path)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_every_case_lies_on_the_map(case):
    x, y = project(case.longitude, case.latitude)

    assert 0 < x < WIDTH
    assert 0 < y < HEIGHT


def test_north_is_up_and_east_is_right():
    (west, south), (east, north) = project(-10, -10), project(10, 10)

    assert west < east
    assert north < south


def test_the_middle_of_the_equator_is_in_the_middle_of_the_map():
    assert project(0, 0)[0] == pytest.approx(WIDTH / 2)


def test_numbers_stand_apart_and_on_the_map():
    numbers = spread(DOTS)

    assert min(hypot(a - c, b - d) for (a, b), (c, d) in combinations(numbers, 2)) > GAP - 2
    assert all(0 < x < WIDTH and 0 < y < HEIGHT for x, y in numbers)


def test_a_number_with_room_stays_at_its_place():
    assert spread([(200.0, 200.0), (600.0, 300.0)]) == [(200, 200), (600, 300)]


def test_many_numbers_at_one_place_find_room():
    numbers = spread([(500.0, 200.0)] * 6)

    assert min(hypot(a - c, b - d) for (a, b), (c, d) in combinations(numbers, 2)) > GAP - 2


def test_each_number_leads_to_its_case_and_has_the_number_of_the_list(page):
    opened = page(PAGE)

    for number, slug in enumerate(CASES, start=1):
        mark = opened.locator(f".cl-map a[data-case={slug}]")
        expect(mark).to_have_text(str(number))
        expect(mark).to_have_attribute("href", f"{slug}.html")
        expect(opened.locator(f"li[data-case={slug}]")).to_have_attribute("value", str(number))


@pytest.mark.parametrize("width", [320, 1280])
def test_no_number_hides_another(page, width: int):
    opened = page(PAGE, width=width)

    boxes = [mark.bounding_box() for mark in opened.locator(".cl-map a").all()]
    middles = [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for box in boxes]
    least = min(hypot(a - c, b - d) for (a, b), (c, d) in combinations(middles, 2))
    assert least >= boxes[0]["width"] - 2


def test_the_map_says_that_it_has_no_borders(page):
    opened = page(PAGE)

    expect(opened.locator(".cl-map figcaption")).to_contain_text("without borders")


# The filters


def test_without_a_script_all_cases_are_listed_and_no_filter_is_offered(page):
    opened = page(PAGE, java_script_enabled=False)

    assert shown(opened) == set(CASES)
    expect(opened.locator(".cl-filter")).to_be_hidden()


def test_a_country_is_chosen_and_the_number_found_is_said(page, errors: list[str]):
    opened = page(PAGE)

    opened.get_by_label("Country").select_option("Nicaragua")

    found = in_country("Nicaragua")
    assert shown(opened) == found
    expect(opened.get_by_role("status")).to_have_text(f"Cases found: {len(found)} of {TOTAL}.")
    expect(opened.locator(".cl-map a:visible")).to_have_count(len(found))
    assert errors == []


@pytest.mark.parametrize("facet", FACETS, ids=lambda facet: facet.name)
def test_every_choice_of_a_filter_finds_the_cases_that_have_it(page, facet):
    opened = page(PAGE)
    choice = opened.get_by_label(facet.label, exact=True)

    for value, text in facet.options(list(CASES.values())):
        choice.select_option(text)
        fitting = {case.slug for case in CASES.values() if (value, text) in facet.of(case)}
        assert shown(opened) == fitting


def test_a_choice_stands_in_the_address_and_an_address_makes_the_choice(page, served: str):
    opened = page(PAGE)
    opened.get_by_label("Country").select_option("Senegal")
    opened.get_by_label("Theme").select_option("access to finance")
    assert opened.url == f"{served}/{PAGE}#country=senegal&theme=access-to-finance"

    other = page(opened.url.removeprefix(f"{served}/"))

    assert shown(other) == {"senegal"}
    expect(other.get_by_label("Country")).to_have_value("senegal")


def test_a_choice_that_does_not_exist_is_as_if_none_were_made(page):
    opened = page(f"{PAGE}#country=atlantis")

    assert shown(opened) == set(CASES)


def test_going_back_to_another_selection_shows_it(page):
    opened = page(f"{PAGE}#country=senegal")

    opened.evaluate("location.hash = 'country=nicaragua'")

    expect(opened.get_by_label("Country")).to_have_value("nicaragua")
    assert shown(opened) == in_country("Nicaragua")


def test_choices_that_no_case_has_together_say_so_and_all_can_be_shown_again(page):
    opened = page(PAGE)

    opened.get_by_label("Country").select_option("Senegal")
    opened.get_by_label("Sector").select_option("bananas")
    expect(opened.get_by_role("status")).to_have_text(re.compile("^No case fits"))
    opened.get_by_role("button", name="Show all").click()

    assert shown(opened) == set(CASES)
    assert opened.url.endswith("#")


def test_the_list_is_filtered_from_disk(page, site: Path, errors: list[str]):
    opened = page((site / PAGE).as_uri())

    opened.get_by_label("Country").select_option("Senegal")

    assert shown(opened) == {"senegal"}
    assert errors == []


def test_a_case_without_a_page_is_named_and_the_others_are_listed(tmp_path, monkeypatch):
    monkeypatch.setenv(PROSE, "1")
    pages = {
        "book/index.md": "# Course\n\n```{toctree}\none/index\ncases/index\n```\n",
        "book/cases/index.md": "# Cases\n\n```{toctree}\nrivas\n```\n\n```{case-list}\n```\n",
        "book/cases/rivas.md": "# Bananas\n",
    }

    built = build(tmp_path, pages, "html")

    place = "book/cases/index.md:7: WARNING: a case has no page: book/cases"
    complaints = [line for line in built.complaints if "has no page" in line]
    assert complaints == [
        f"{place}/{slug} is not in the table of contents" for slug in CASES if slug != "rivas"
    ]
    listed = built.html("book/cases/index").select(".cl-case-list a")
    assert [(link["href"], link.text) for link in listed] == [("rivas.html", "Bananas")]


def test_on_paper_there_are_the_map_and_the_list_and_no_filters(page):
    opened = page(PAGE)

    opened.emulate_media(media="print")

    expect(opened.get_by_role("combobox", name="Country")).to_be_hidden()
    number = opened.locator(".cl-map a").first
    expect(number).to_have_css("color", "rgb(0, 0, 0)")
    expect(number).to_have_css("print-color-adjust", "exact")
    for case in CASES.values():
        entry = opened.locator(f".cl-case-list [data-case={case.slug}]")
        expect(entry.locator("dl")).to_contain_text(f"Country: {case.country}")


def test_a_build_without_browser_parts_has_the_list_and_no_map(tmp_path, monkeypatch):
    monkeypatch.setenv(PROSE, "1")
    pages = {"book/cases/index.md": "# Cases\n\n```{case-list}\n```\n"}

    page = build(tmp_path, pages, "html").html("book/cases/index")

    assert page.select_one(".cl-map") is None
    assert page.select_one(".cl-case-list") is not None
