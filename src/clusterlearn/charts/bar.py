"""Bars of one quantity, a group for each thing that is compared."""

from collections.abc import Mapping, Sequence
from typing import Any

from clusterlearn.charts.style import ACCENT, BETWEEN, INK, SECOND, SOFT, nominal
from clusterlearn.exercise import BarChart, Row
from clusterlearn.i18n import _
from clusterlearn.numbers import plain

__all__ = ["alternative", "table", "vega"]

_THICK = 17
_GAP = 14


def alternative(chart: BarChart) -> str:
    """What the chart shows, for those who do not see it."""
    return _("Chart: bars of {x} for: {categories}.").format(
        x=chart.x_title, categories=", ".join(_drawn(chart).values())
    )


def _drawn(chart: BarChart) -> dict[str, str]:
    """The categories that the picture has room for, with their words."""
    return dict([*chart.categories.items()][: chart.shown or None])


def table(chart: BarChart, rows: Sequence[Row]) -> tuple[list[str], list[list[str]]]:
    """Head and rows of the chart's data, a column for each series."""
    values = {(row[chart.category], row[chart.series]): float(row[chart.x]) for row in rows}
    return [chart.category_title, *chart.labels.values()], [
        [title, *(_cell(values.get((name, series))) for series in chart.labels)]
        for name, title in chart.categories.items()
    ]


def _cell(value: float | None) -> str:
    return "" if value is None else plain(value)


def vega(chart: BarChart, rows: Sequence[Row], width: int) -> dict[str, Any]:
    """The Vega-Lite part of the chart."""
    drawn, series = _drawn(chart), list(chart.labels)
    names = list(drawn.values())
    plot = width - 230
    place = {
        "x": {
            "field": chart.x,
            "type": "quantitative",
            "title": chart.x_title,
            "scale": {"domain": list(chart.x_domain), "nice": False},
            "axis": {"grid": False, "tickCount": plot // BETWEEN},
        },
        "y": {
            "field": "name",
            "type": "nominal",
            "title": "",
            "sort": names,
            "scale": {"domain": names},
            "axis": {"labelLimit": 260, "labelColor": INK, "ticks": False, "domain": False},
        },
        "yOffset": {"field": chart.series, "type": "nominal", "scale": {"domain": series}},
    }
    color = nominal(chart.series, series, (ACCENT, SECOND, SOFT))
    return {
        "width": plot,
        "height": len(names) * (_THICK * len(series) + _GAP),
        "data": {"values": [_named(chart, row) for row in rows if row[chart.category] in drawn]},
        "layer": [
            {"mark": {"type": "bar"}, "encoding": {**place, "color": color}},
            {
                "mark": {"type": "text", "align": "left", "dx": 5, "fontSize": 13},
                "encoding": {**_beside(chart, place), "color": color, "text": {"field": "label"}},
            },
        ],
    }


def _beside(chart: BarChart, place: Mapping[str, Any]) -> Mapping[str, Any]:
    """Where the words stand: at a bar's end, or right of 0 where it goes to the left."""
    if chart.x_domain[0] >= 0:
        return place
    return {**place, "x": place["x"] | {"field": "end"}}


def _named(chart: BarChart, row: Row) -> dict[str, float | str]:
    """A row with the words that stand beside its bar: its value, and its series if there are more."""
    value = plain(float(row[chart.x]))
    series = chart.labels[str(row[chart.series])]
    named = {
        "name": chart.categories[str(row[chart.category])],
        "label": f"{value} {series}" if len(chart.labels) > 1 else value,
    }
    end = {"end": max(0.0, float(row[chart.x]))} if chart.x_domain[0] < 0 else {}
    return dict(row) | named | end
