"""Lines over time, or over any other number."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from clusterlearn.charts.style import ACCENT, BETWEEN, DASHES, PAPER, SECOND, SOFT, nominal
from clusterlearn.exercise import LineChart, Row
from clusterlearn.i18n import _
from clusterlearn.numbers import plain

__all__ = ["alternative", "spread", "table", "vega"]

_WIDTHS = (3.5, 2.5, 2.5)
_DOT = {"type": "point", "size": 90, "filled": True, "opacity": 1}
_CASING = 1.5
"""A strip of paper under every line but the first: where lines coincide, both show."""

_HEIGHT = 260
_LINE_HEIGHT = 17
"""From one label to the next, at least."""


def alternative(chart: LineChart) -> str:
    """What the chart shows, for those who do not see it."""
    return _("Chart: {y} against {x}, a line each for: {series}.").format(
        y=chart.y_title, x=chart.x_title, series=", ".join(chart.labels.values())
    )


def table(chart: LineChart, rows: Sequence[Row]) -> tuple[list[str], list[list[str]]]:
    """Head and rows of the chart's data, a column for each line."""
    by_x: dict[float, dict[str, float]] = {}
    for row in rows:
        by_x.setdefault(float(row[chart.x]), {})[str(row[chart.series])] = float(row[chart.y])
    return [chart.x_title, *chart.labels.values()], [
        [plain(x), *(plain(values[name]) if name in values else "" for name in chart.labels)]
        for x, values in by_x.items()
    ]


def vega(chart: LineChart, rows: Sequence[Row], width: int) -> dict[str, Any]:
    """The Vega-Lite part of the chart."""
    plot = width - 130
    place = {"x": _across(chart, plot), "y": _up(chart)}
    return {
        "width": plot,
        "height": _HEIGHT,
        "padding": {"left": 5, "top": 24, "right": 130, "bottom": 5},
        "data": {"values": [dict(row) for row in rows]},
        "layer": [
            *_bands(chart, place),
            *_strokes(chart, rows, place),
            _ends(chart, rows, place),
            *_dot_names(chart, rows, place),
        ],
    }


def _across(chart: LineChart, plot: int) -> dict[str, Any]:
    return {
        "field": chart.x,
        "type": "quantitative",
        "title": chart.x_title,
        "scale": {"domain": list(chart.x_domain), "nice": False},
        "axis": {"grid": False, "tickCount": plot // BETWEEN},
    }


def _up(chart: LineChart) -> dict[str, Any]:
    return {
        "field": chart.y,
        "type": "quantitative",
        "title": chart.y_title,
        "scale": {"domain": list(chart.y_domain), "nice": False},
        "axis": {
            "titleAngle": 0,
            "titleAlign": "left",
            "titleAnchor": "end",
            "titleX": -30,
            "titleY": -12,
            "tickCount": 5,
        },
    }


def _bands(chart: LineChart, place: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    if chart.band:
        low, high = chart.band
        yield {
            "mark": {"type": "area", "opacity": 0.15},
            "encoding": {
                "x": place["x"],
                "y": place["y"] | {"field": low},
                "y2": {"field": high},
                "color": _color(chart),
            },
        }


def _strokes(
    chart: LineChart, rows: Sequence[Row], place: Mapping[str, Any]
) -> Iterator[dict[str, Any]]:
    """Draw a line for each series, and a strip of paper under all but the first drawn."""
    names = _drawn(chart, rows)
    for name in names:
        only = {"transform": [{"filter": f"datum['{chart.series}'] === '{name}'"}]}
        if name != names[0]:
            casing = {"type": "line", "strokeWidth": _CASING, "color": PAPER}
            yield only | {"mark": casing, "encoding": dict(place)}
        dot = name in _dots(chart, rows)
        mark = _DOT if dot else _stroke(list(chart.labels).index(name))
        yield only | {"mark": mark, "encoding": {**place, "color": _color(chart)}}


def _stroke(i: int) -> dict[str, Any]:
    i %= len(_WIDTHS)
    return {"type": "line", "strokeWidth": _WIDTHS[i], "strokeDash": list(DASHES[i])}


def _dots(chart: LineChart, rows: Sequence[Row]) -> dict[str, Row]:
    """Series of a single row."""
    last = {str(row[chart.series]): row for row in rows}
    alone = [name for name in last if sum(row[chart.series] == name for row in rows) == 1]
    return {name: last[name] for name in alone}


def _drawn(chart: LineChart, rows: Sequence[Row]) -> list[str]:
    present = {row[chart.series] for row in rows}
    return [name for name in chart.labels if name in present]


def _ends(chart: LineChart, rows: Sequence[Row], place: Mapping[str, Any]) -> dict[str, Any]:
    """Name the lines at their ends."""
    names = [name for name in _drawn(chart, rows) if name not in _dots(chart, rows)]
    last = {str(row[chart.series]): row for row in rows}
    low, high = chart.y_domain
    apart = _LINE_HEIGHT * (high - low) / _HEIGHT
    heights = spread([float(last[name][chart.y]) for name in names], apart, low)
    return {
        "data": {
            "values": [
                dict(last[name]) | {chart.y: height, "label": chart.labels[name]}
                for name, height in zip(names, heights, strict=True)
            ]
        },
        "mark": {"type": "text", "align": "left", "dx": 6, "fontSize": 13, "fontWeight": 600},
        "encoding": {**place, "color": _color(chart), "text": {"field": "label"}},
    }


def _dot_names(
    chart: LineChart, rows: Sequence[Row], place: Mapping[str, Any]
) -> Iterator[dict[str, Any]]:
    """Name each dot beside it, towards the middle."""
    middle = sum(chart.x_domain) / 2
    for name, row in _dots(chart, rows).items():
        left = float(row[chart.x]) > middle
        yield {
            "data": {"values": [dict(row) | {"label": chart.labels[name]}]},
            "mark": {
                "type": "text",
                "align": "right" if left else "left",
                "dx": -9 if left else 9,
                "dy": 12,
                "fontSize": 13,
                "fontWeight": 600,
            },
            "encoding": {**place, "color": _color(chart), "text": {"field": "label"}},
        }


def spread(heights: Sequence[float], apart: float, low: float) -> list[float]:
    """Lift `heights` until each is `apart` from the next and none lies below `low`.

    Of equals the first stays on top, as in a legend.

    >>> spread([5, 5, 20], apart=2, low=0)
    [7, 5, 20]
    """
    lifted = list(heights)
    free = low
    for i in sorted(range(len(heights)), key=lambda i: (heights[i], -i)):
        lifted[i] = max(heights[i], free)
        free = lifted[i] + apart
    return lifted


def _color(chart: LineChart) -> dict[str, Any]:
    return nominal(chart.series, list(chart.labels), (ACCENT, SECOND, SOFT))
