"""Front matter is a record; what is wrong with it is said with its line."""

import pytest

from clusterlearn.book.frontmatter import (
    Chapter,
    FrontMatterError,
    Guide,
    Objective,
    Overview,
    read_front_matter,
)

GOOD = """\
---
minutes: {read: 12, practise: 15}
objectives:
  - {id: trust.value, text: Name what trust saves.}
cases: [rivas]
exercises: [trust]
teaches: [3.1-trust]
sources: [unido]
---

# A title
"""


def test_a_chapter_is_read_as_a_record():
    chapter = read_front_matter(GOOD, Chapter)

    assert chapter == Chapter(
        read=12,
        practise=15,
        objectives=(Objective("trust.value", "Name what trust saves."),),
        cases=("rivas",),
        exercises=("trust",),
        teaches=("3.1-trust",),
        sources=("unido",),
    )
    assert chapter.minutes == 27


def test_an_overview_has_a_summary():
    assert read_front_matter("---\nsummary: All of it.\n---\n", Overview).summary == "All of it."


def test_a_guide_names_its_chapter():
    guide = read_front_matter("---\nfacilitates: trust_governance/who_pays\n---\n", Guide)

    assert guide.facilitates == "trust_governance/who_pays"


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("cases: [rivas]\n", "", 2, "front matter lacks the key 'cases'"),
        ("cases:", "case:", 5, "front matter has an unknown key 'case'; known are minutes, obj"),
        ("minutes: {read: 12, practise: 15}", "minutes: 27", 2, "minutes must have the keys read"),
        ("read: 12", "read: long", 2, "minutes.read must be a whole number, got 'long'"),
        ("read: 12", "read: [12]", 2, "minutes.read must be a whole number"),
        ("cases: [rivas]", "cases: rivas", 5, "cases must be a list"),
        ("cases: [rivas]", "cases: [[rivas]]", 5, "cases must be a text"),
        ("id: trust.value", "id: Trust value", 4, "an objective's id must read topic.what-it-is"),
        ("Name what trust saves.", "''", 4, "an objective's text must be a text"),
        ("cases: [rivas]", "cases: [rivas", 6, "front matter is not YAML"),
        ("---\nminutes", "minutes", 1, "front matter is missing"),
    ],
)
def test_a_mistake_is_refused_with_its_line(old, new, line, message):
    with pytest.raises(FrontMatterError) as caught:
        read_front_matter(GOOD.replace(old, new, 1), Chapter)

    assert message in str(caught.value)
    assert caught.value.line == line


def test_empty_front_matter_names_the_keys_it_must_have():
    with pytest.raises(FrontMatterError, match="front matter must have the keys summary"):
        read_front_matter("---\n---\n", Overview)
