"""Charts as Vega-Lite: they are drawn, with a line or a panel for each name they promise."""

import pytest
import vl_convert

from clusterlearn.charts import alternative, table, vega_lite
from clusterlearn.charts.line import spread
from clusterlearn.charts.network import largest_group
from clusterlearn.charts.style import PAPER
from clusterlearn.exercise import BarChart, LineChart, NetworkChart
from clusterlearn.exercises import SLUGS, load


def promised(chart):
    """The column that names what is drawn, and the words for each name."""
    if isinstance(chart, BarChart):
        return chart.category, chart.categories
    if isinstance(chart, LineChart):
        return chart.series, chart.labels
    return "panel", chart.panels


@pytest.mark.parametrize("slug", SLUGS)
def test_the_default_result_is_drawn_with_its_labels(slug):
    exercise = load(slug)
    rows = exercise.evaluate().rows
    chart = exercise.chart
    column, names = promised(chart)

    picture = vl_convert.vegalite_to_svg(vega_lite(chart, rows))

    for name in {row[column] for row in rows}:
        assert names[name] in picture


def test_a_line_with_a_band_has_an_area_under_it():
    layers = vega_lite(load("trust").chart, load("trust").evaluate().rows)["layer"]

    assert [layer["mark"]["type"] for layer in layers] == ["area", "line", "text"]


def test_a_line_without_a_band_has_none():
    exercise = load("public_goods")

    layers = vega_lite(exercise.chart, exercise.evaluate().rows)["layer"]

    assert [layer["mark"]["type"] for layer in layers] == ["line", "line", "line", "text"]


def test_a_line_over_another_has_dashes_and_a_strip_of_paper_under_them():
    exercise = load("public_goods")

    layers = vega_lite(exercise.chart, exercise.evaluate().rows)["layer"]

    rule, strip, habit, _ = (layer["mark"] for layer in layers)
    assert strip["color"] == PAPER
    assert strip["strokeWidth"] < habit["strokeWidth"] < rule["strokeWidth"]
    assert rule["strokeDash"] != habit["strokeDash"]


def test_labels_of_lines_that_end_at_the_same_place_stand_apart():
    exercise = load("public_goods")

    layers = vega_lite(exercise.chart, exercise.evaluate().rows)["layer"]

    rule, habit = (end["fee"] for end in layers[-1]["data"]["values"])
    assert (rule - habit) * 260 / 20 >= 17


@pytest.mark.parametrize(("x", "align"), [(0.5, "left"), (1.5, "right")])
def test_a_dot_is_named_beside_it_towards_the_middle(x, align):
    chart = LineChart("x", "y", "who", {"cost": "cost", "you": "you"}, "x", "y", (0, 2), (0, 9))
    rows = [{"who": "cost", "x": 0, "y": 8}, {"who": "cost", "x": 2, "y": 6}]

    *_, ends, name = vega_lite(chart, [*rows, {"who": "you", "x": x, "y": 7}])["layer"]

    assert [row["label"] for row in ends["data"]["values"]] == ["cost"]
    assert (name["data"]["values"][0]["label"], name["mark"]["align"]) == ("you", align)


def test_a_series_of_one_row_is_a_dot():
    chart = LineChart("x", "y", "who", {"cost": "cost", "you": "you"}, "x", "y", (0, 2), (0, 9))
    rows = [{"who": "cost", "x": x, "y": 8 - x} for x in range(3)]

    layers = vega_lite(chart, [*rows, {"who": "you", "x": 1, "y": 7}])["layer"]

    assert [layer["mark"]["type"] for layer in layers] == [
        "line",
        "line",
        "point",
        "text",
        "text",
    ]


@pytest.mark.parametrize(
    ("heights", "lifted"),
    [([5, 5, 20], [7, 5, 20]), ([1, 9], [1, 9]), ([-3, 0], [0, 2]), ([], [])],
)
def test_heights_are_lifted_until_they_are_apart(heights, lifted):
    assert spread(heights, apart=2, low=0) == lifted


def test_a_network_has_a_panel_for_each_time_and_hollow_nodes_apart_from_the_largest_group():
    chart = NetworkChart(
        nodes=((0, 0), (1, 0), (0, 1)),
        groups=(0, 0, 0),
        panels={"now": "Now", "later": "Later"},
        node_label="firm",
        legend="",
        alternative="Three firms.",
    )

    panels = vega_lite(chart, [{"panel": "now", "source": 0, "target": 1}])["hconcat"]

    now, later = ([dot["fill"] for dot in p["layer"][1]["data"]["values"]] for p in panels)
    assert now[0] == now[1] != now[2]
    assert later[0] != later[1] == later[2]


def test_the_largest_group_is_what_ties_join_and_the_first_of_equals():
    ties = [{"source": 3, "target": 2}, {"source": 4, "target": 3}, {"source": 0, "target": 1}]

    assert largest_group(6, ties) == {2, 3, 4}
    assert largest_group(6, ties[1:]) == {0, 1}
    assert largest_group(6, []) == {0}


BARS = BarChart(
    category="skill",
    x="people",
    series="what",
    categories={"sewing": "Sewing", "cutting": "Cutting"},
    labels={"seats": "seats", "jobs": "jobs"},
    category_title="skill",
    x_title="people",
    x_domain=(0, 40),
)
PEOPLE = [
    {"skill": "sewing", "what": "seats", "people": 30.0},
    {"skill": "sewing", "what": "jobs", "people": 12.5},
    {"skill": "cutting", "what": "jobs", "people": 8},
]


def test_every_bar_says_its_value_and_its_series():
    picture = vl_convert.vegalite_to_svg(vega_lite(BARS, PEOPLE))

    assert all(words in picture for words in ("Sewing", "Cutting", "30 seats", "12.5 jobs"))


def test_a_single_series_needs_no_name_at_its_bars():
    chart = BarChart("k", "x", "s", {"a": "A"}, {"one": "one"}, "k", "x", (0, 9))

    layers = vega_lite(chart, [{"k": "a", "s": "one", "x": 4}])

    assert layers["data"]["values"][0]["label"] == "4"


def test_words_of_a_bar_to_the_left_of_0_stand_to_its_right():
    chart = BarChart("k", "x", "s", {"a": "A", "b": "B"}, {"one": "one"}, "k", "x", (-9, 9))

    drawn = vega_lite(chart, [{"k": "a", "s": "one", "x": -4}, {"k": "b", "s": "one", "x": 4}])

    assert [row["end"] for row in drawn["data"]["values"]] == [0, 4]
    assert [layer["encoding"]["x"]["field"] for layer in drawn["layer"]] == ["x", "end"]


def test_bars_are_told_and_tabulated():
    assert alternative(BARS) == "Chart: bars of people for: Sewing, Cutting."
    assert table(BARS, PEOPLE) == (
        ["skill", "seats", "jobs"],
        [["Sewing", "30", "12.5"], ["Cutting", "", "8"]],
    )


def test_lines_are_told_and_tabulated_with_a_column_each():
    chart = LineChart("m", "n", "who", {"a": "A", "b": "B"}, "months", "ties", (0, 1), (0, 9))
    rows = [
        {"m": 0, "n": 4, "who": "a"},
        {"m": 1, "n": 5.5, "who": "a"},
        {"m": 0, "n": 2, "who": "b"},
    ]

    assert alternative(chart) == "Chart: ties against months, a line each for: A, B."
    assert table(chart, rows) == (["months", "A", "B"], [["0", "4", "2"], ["1", "5.5", ""]])


def test_a_network_is_told_and_tabulated_by_its_partners():
    chart = NetworkChart(((0, 0), (1, 0), (0, 1)), (0, 0, 0), {"now": "Now"}, "firm", "", "Three.")

    assert alternative(chart) == "Three."
    assert table(chart, [{"panel": "now", "source": 0, "target": 2}]) == (
        ["firm", "Now"],
        [["1", "3"], ["2", "–"], ["3", "1"]],
    )
