"""The page on the reader's own data: it draws each survey from its definition, with an example."""

from pathlib import Path

import pytest
from tiny_book import build

from clusterlearn.data import SURVEYS, example, read

OWN_DATA = {
    "book/index.md": "# Course\n\n```{toctree}\none/index\nown\n```\n",
    "book/own.md": "# Own\n\n```{surveys}\n```\n",
}
every_survey = pytest.mark.parametrize("survey", SURVEYS.values(), ids=SURVEYS)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return build(tmp_path_factory.mktemp("own"), OWN_DATA, builder="html")


@pytest.fixture(scope="module")
def page(built):
    return built.html("book/own")


def section(page, survey):
    return page.find(id=f"survey-{survey.slug}")


def cells(page, survey):
    return [
        [cell.get_text(strip=True) for cell in row.find_all("td")]
        for row in section(page, survey).select("tbody tr")
    ]


@every_survey
def test_each_column_has_its_heading_and_says_what_to_write(page, survey):
    assert [row[:2] for row in cells(page, survey)] == [
        [column.label, column.about] for column in survey.columns
    ]


@every_survey
def test_what_may_stand_in_a_row_once_is_said(page, survey):
    said = "stands in one row only" in section(page, survey).get_text()

    assert said == bool(survey.key)


def test_what_a_cell_may_be_is_said_with_its_unit(page):
    may_be = {row[0]: row[2:] for survey in SURVEYS.values() for row in cells(page, survey)}

    assert may_be["Women"] == ["from 0 to 100 (percent)", "no"]
    assert may_be["Income after"] == ["0.01 or more (money)", "yes"]
    assert may_be["After"] == ["any number (the same unit for all)", "yes"]
    assert may_be["Helped"] == ["yes or no", "yes"]
    assert may_be["Group"] == ["a word", "no"]


@every_survey
def test_the_example_opens_and_stands_beside_it_as_text(built, page, survey):
    link = section(page, survey).find("a", download=True)

    file = Path(built.app.outdir) / "book" / link["href"]
    assert file.read_text(encoding="utf-8") == example(survey.slug)
    assert section(page, survey).find("pre").get_text() == example(survey.slug)


@every_survey
def test_an_example_copied_from_the_page_is_read(page, survey):
    copied = section(page, survey).find("pre").get_text()

    assert len(read(copied, survey.slug).rows) >= survey.least
