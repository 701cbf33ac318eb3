"""The cases are records whose facts agree with their pages."""

import dataclasses
import re
from pathlib import Path

import pytest
from trainers_pages import CHAPTERS, front

from clusterlearn.cases import CASES, KINDS, Case, Figure
from clusterlearn.initiative.clusters import CLUSTERS

BOOK = Path(__file__).parents[1] / "book"

every_case = pytest.mark.parametrize("case", CASES.values(), ids=lambda case: case.slug)


def page(case: Case) -> str:
    return (BOOK / "cases" / f"{case.slug}.md").read_text(encoding="utf-8")


def running_text(case: Case) -> str:
    """The page without its directives, which draw their figures from the record itself."""
    return re.sub(r"^```\{.*?^```$", "", page(case), flags=re.DOTALL | re.MULTILINE)


def test_a_case_is_found_by_its_slug():
    rivas = CASES["rivas"]

    assert (rivas.place, rivas.country, rivas.box) == ("Rivas", "Nicaragua", 2)
    assert [(f.value, f.about) for f in rivas.figures] == [(4000, True), (500, True), (3, False)]


@every_case
def test_a_case_is_filed_under_its_own_slug(case):
    assert CASES[case.slug] is case


@every_case
def test_a_case_cannot_be_changed(case):
    with pytest.raises(dataclasses.FrozenInstanceError):
        case.place = "elsewhere"


@every_case
def test_every_figure_of_a_case_stands_in_the_text_of_its_page(case):
    words = {3: "three"}

    missing = [
        figure.text
        for figure in case.figures
        if f"{figure.value:,}" not in running_text(case)
        and words.get(figure.value, "no word") not in running_text(case).lower()
    ]

    assert missing == []


@every_case
def test_every_round_figure_is_called_one_in_the_text(case):
    wrong = [
        figure.text
        for figure in case.figures
        if figure.about and not re.search(rf"(?i)about {figure.value:,}\b", running_text(case))
    ]

    assert wrong == []


@every_case
def test_a_page_shows_its_case_with_place_actors_and_figures(case):
    show = "place, actors, figures" if case.figures else "place, actors"

    assert f"```{{case}} {case.slug}\n:show: {show}\n" in page(case)


@every_case
def test_a_case_lies_on_the_map(case):
    assert -60 < case.latitude < 80
    assert -180 < case.longitude < 180
    assert (case.latitude, case.longitude) != (0.0, 0.0)


@every_case
def test_each_actor_of_a_case_is_of_a_kind_by_which_it_is_found(case):
    assert [actor.name for actor in case.actors if actor.kind not in KINDS] == []


@every_case
def test_the_page_of_every_case_is_in_the_table_of_contents(case):
    contents = (BOOK.parent / "_toc.yml").read_text(encoding="utf-8")

    assert f"- file: book/cases/{case.slug}\n" in contents


def test_a_case_of_a_whole_country_is_named_by_it():
    assert (CASES["senegal"].name, CASES["senegal"].where) == ("Senegal", "Senegal")
    assert (CASES["rivas"].name, CASES["rivas"].where) == ("Rivas", "Rivas, Nicaragua")


@every_case
def test_a_case_names_a_source_of_the_bibliography(case):
    bibliography = (BOOK / "references.bib").read_text(encoding="utf-8")

    assert re.search(rf"^@\w+{{{case.source},", bibliography, re.MULTILINE)


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (Figure(610_000, "euros", "lent by 2008"), "610,000 euros"),
        (Figure(7000, "farmers", "in the region", about=True), "about 7,000 farmers"),
        (Figure(2.5, "points", "cheaper"), "2.5 points"),
    ],
)
def test_a_figure_is_written_with_its_unit(figure, text):
    assert figure.text == text


@every_case
def test_a_page_leads_to_the_chapters_and_exercises_that_use_its_case(case):
    slug = case.slug
    shown = [chapter for chapter in CHAPTERS if slug in front(chapter).cases]
    named = [
        chapter
        for chapter in CHAPTERS
        if f"../cases/{slug}>" in (BOOK / f"{chapter}.md").read_text("utf-8")
    ]
    exercises = {exercise for chapter in shown for exercise in front(chapter).exercises}
    capstone = ["capstone/the_brief"] if any(slug in c.cases for c in CLUSTERS) else []

    links = page(case).partition("## Where the course uses it\n")[2]

    assert [to for to in [*shown, *named, *capstone] if f"{{doc}}`../{to}`" not in links] == []
    assert [name for name in exercises if f"<exercise-{name}>`" not in links] == []
    assert "exercise in that chapter" not in links


@pytest.mark.parametrize(
    "slug", ["mekelle", "chontales_livestock", "ludhiana", "atuntaqui", "senegal"]
)
def test_a_case_of_a_project_names_who_came_from_outside(slug):
    assert [actor.name for actor in CASES[slug].actors if actor.kind == "agents"] != []
    assert "UNIDO" in running_text(CASES[slug])
