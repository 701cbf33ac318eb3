"""What holds for every exercise that takes the reader's own figures."""

from pathlib import Path

import pytest

from clusterlearn import own
from clusterlearn.charts import alternative, table, vega_lite
from clusterlearn.data import SURVEYS, example
from clusterlearn.exercises import SLUGS, load
from clusterlearn.own.axes import axis, rounded_up
from clusterlearn.own.bars import bars
from clusterlearn.own.words import amount, listed, named, of_100, signed

TAKING = [slug for slug in SLUGS if load(slug).own]
every_taking = pytest.mark.parametrize("slug", TAKING)
SHARED = {"__init__", "axes", "bars", "words"}
FILES = {path.stem for path in Path(own.__file__).parent.glob("*.py")} - SHARED


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
    ends = {found.chart.x: found.chart.x_domain}
    if found.chart.kind == "line":
        ends[found.chart.y] = found.chart.y_domain

    for name, (low, high) in ends.items():
        assert all(low <= row[name] <= high for row in found.rows)


def test_an_exercise_that_takes_none_says_so():
    with pytest.raises(ValueError, match="trust takes no figures of the reader's"):
        load("trust").on_own("a,b\n1,2")


def test_an_input_that_there_is_not_is_refused_by_name():
    with pytest.raises(ValueError, match="skills_matching has no input 'line' of its own; it has"):
        load("skills_matching").on_own(example("skills_matching"), line=3)


@pytest.mark.parametrize(
    ("value", "end"), [(0, 1), (0.07, 0.08), (1, 1), (2.25, 2.5), (57, 60), (9.5, 10), (1234, 1500)]
)
def test_an_axis_ends_on_a_round_number(value, end):
    assert rounded_up(value) == pytest.approx(end)


@pytest.mark.parametrize(
    ("values", "ends"),
    [([3, 7], (0, 8)), ([-3, 7], (-3, 8)), ([-3, -7], (-8, 0)), ([0], (0, 1))],
)
def test_an_axis_holds_all_values_and_0(values, ends):
    assert axis(values) == pytest.approx(ends)


@pytest.mark.parametrize(
    ("share", "told"), [(0, "0"), (0.004, "fewer than 1"), (0.306, "31"), (1, "100")]
)
def test_a_share_is_so_many_of_100(share, told):
    assert of_100(share) == told


@pytest.mark.parametrize(
    ("value", "told"), [(6.54, "+6.5"), (-0.26, "−0.3"), (0.04, "0.0"), (-1234.5, "−1,234.5")]
)
def test_a_change_is_told_with_its_sign(value, told):
    assert signed(value, 1) == told


@pytest.mark.parametrize(
    ("groups", "told"), [(["", ""], []), (["a", "a"], []), (["a", ""], ["a", "not told"])]
)
def test_groups_are_named_where_there_are_any_to_compare(groups, told):
    assert named(groups) == told


def test_two_bars_may_have_the_same_name():
    chart, rows = bars(["A", "A"], {"n": ("people", [1, 2])}, "place", "people")

    assert list(chart.categories.values()) == ["A", "A"]
    assert [row["name"] for row in rows] == ["0", "1"]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (0, "0"),
        (100, "100"),
        (2.25, "2.25"),
        (1236470, "1,236,470"),
        (1e15, "1,000,000,000,000,000"),
    ],
)
def test_a_number_never_has_an_exponent(value, told):
    assert amount(value) == told


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ("", ""),
        ("A", "A"),
        ("AB", "A and B"),
        ("ABC", "A, B and C"),
        ("ABCDE", "A, B, C and 2 more"),
    ],
)
def test_names_are_listed_as_in_a_sentence(names, told):
    assert listed([*names]) == told


@pytest.mark.parametrize(("slug", "place"), [("poverty", 2), ("deprivation", 2), ("evaluation", 2)])
def test_rows_without_names_that_took_no_part_are_counted_first(slug, place):
    lines = [line for line in example(slug).splitlines() if not line.startswith("#")]
    names = [column.name for column in SURVEYS[slug].columns if column.kind == "number"]
    head = lines[0].split(",")
    cells = lines[place].split(",")
    cells[next(i for i, n in enumerate(head) if n.lower().replace(" ", "_") in names)] = ""
    lines[place] = ",".join(cells)

    found = load(slug).on_own("\n".join(lines))

    number = len(lines) - 1
    assert found.sentences[0] == (
        f"Only {number - 1} of {number} rows took part. In the others a value is missing."
    )


def test_a_chart_that_draws_the_first_bars_has_their_axis():
    chart, _rows = bars(["A", "B"], {"n": ("people", [1, 90])}, "place", "people", shown=1)

    assert chart.x_domain == (0, 1)
    assert alternative(chart) == "Chart: bars of people for: A."
