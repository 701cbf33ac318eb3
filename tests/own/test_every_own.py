"""What holds for every exercise that takes the reader's own figures."""

from pathlib import Path

import pytest

from clusterlearn import own
from clusterlearn.charts import table, vega_lite
from clusterlearn.data import SURVEYS, example
from clusterlearn.exercises import SLUGS, load
from clusterlearn.own.bars import bars, rounded_up

TAKING = [slug for slug in SLUGS if load(slug).own]
every_taking = pytest.mark.parametrize("slug", TAKING)
FILES = {path.stem for path in Path(own.__file__).parent.glob("*.py")} - {"__init__", "bars"}


def test_a_file_of_this_package_has_an_exercise_a_survey_and_tests():
    tests = {path.stem for path in Path(__file__).parent.glob("test_*.py")}

    assert set(TAKING) == FILES
    assert set(SURVEYS) >= FILES
    assert {f"test_{slug}" for slug in FILES} <= tests


@every_taking
def test_the_example_is_answered_in_words_with_a_chart_and_its_table(slug):
    exercise = load(slug)

    found = exercise.on_own(example(slug))

    assert found.sentences
    assert all(sentence.endswith(".") for sentence in (*found.sentences, *found.notes))
    assert found.chart.kind == exercise.own.kind
    head, rows = table(found.chart, found.rows)
    assert rows
    assert {len(row) for row in rows} == {len(head)}
    assert vega_lite(found.chart, found.rows)["data"]["values"]


@every_taking
def test_every_bar_or_point_lies_within_the_axis(slug):
    found = load(slug).on_own(example(slug))
    low, high = found.chart.x_domain

    assert all(low <= row[found.chart.x] <= high for row in found.rows)


def test_an_exercise_that_takes_none_says_so():
    with pytest.raises(ValueError, match="trust takes no figures of the reader's"):
        load("trust").on_own("a,b\n1,2")


@pytest.mark.parametrize(
    ("value", "end"), [(0, 1), (0.07, 0.08), (1, 1), (2.25, 2.5), (57, 60), (9.5, 10), (1234, 1500)]
)
def test_an_axis_ends_on_a_round_number(value, end):
    assert rounded_up(value) == pytest.approx(end)


def test_two_bars_may_have_the_same_name():
    chart, rows = bars(["A", "A"], {"n": ("people", [1, 2])}, "place", "people")

    assert list(chart.categories.values()) == ["A", "A"]
    assert [row["name"] for row in rows] == ["0", "1"]
