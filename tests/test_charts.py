"""Charts as Vega-Lite: they are drawn, with a line or a panel for each name they promise."""

import pytest
import vl_convert

from clusterlearn.charts import PAPER, largest_group, spread, vega_lite
from clusterlearn.exercise import LineChart, NetworkChart
from clusterlearn.exercises import SLUGS, load


@pytest.mark.parametrize("slug", SLUGS)
def test_the_default_result_is_drawn_with_its_labels(slug):
    exercise = load(slug)
    rows = exercise.evaluate().rows
    chart = exercise.chart
    column, names = (
        (chart.series, chart.labels) if isinstance(chart, LineChart) else ("panel", chart.panels)
    )

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
