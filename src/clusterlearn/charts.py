"""Charts as Vega-Lite: shown by notebooks, and drawn to still pictures for print.

The page draws the same `Chart` with its own component; both take colours and line styles from here.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from clusterlearn.exercise import Chart, LineChart, NetworkChart, Row

__all__ = [
    "ACCENT",
    "DASHES",
    "INK",
    "LINE",
    "PAPER",
    "SECOND",
    "SOFT",
    "largest_group",
    "spread",
    "vega_lite",
]

PAPER, INK, SOFT, LINE = "#fcfbf8", "#1d2528", "#5a666b", "#dcd8cf"
ACCENT, SECOND = "#0a6a66", "#b5541c"
DASHES = ((1, 0), (6, 4), (1, 4))
"""One for each series, in order: lines differ by more than their colour."""

_WIDTHS = (3.5, 2.5, 2.5)
_CASING = 1.5
"""A strip of paper under every line but the first: where lines coincide, both show."""

_HEIGHT = 260
_LINE_HEIGHT = 17
"""From one label to the next, at least."""

_FONT = "system-ui, sans-serif"
_AXIS = {
    "labelColor": SOFT,
    "titleColor": SOFT,
    "labelFontSize": 13,
    "titleFontSize": 13,
    "titleFontWeight": "normal",
    "gridColor": LINE,
    "domainColor": LINE,
    "tickColor": LINE,
}


def vega_lite(chart: Chart, rows: Sequence[Row], width: int = 560) -> dict[str, Any]:
    """Return the Vega-Lite specification of a chart.

    It holds no None: JupyterLite loses those on their way to the page.

    Parameters
    ----------
    chart : Chart
        What to draw.
    rows : sequence of Row
        The rows of a `Result`.
    width : int, pixels
        Of the whole picture, without axis labels.
    """
    body = (
        _line(chart, rows, width) if isinstance(chart, LineChart) else _network(chart, rows, width)
    )
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "background": "transparent",
        "config": {
            "font": _FONT,
            "view": {"stroke": "transparent"},
            "legend": {"disable": True},
            "axis": _AXIS if isinstance(chart, LineChart) else {"disable": True},
        },
    } | body


def _line(chart: LineChart, rows: Sequence[Row], width: int) -> dict[str, Any]:
    place = {"x": _across(chart), "y": _up(chart)}
    return {
        "width": width - 130,
        "height": _HEIGHT,
        "padding": {"left": 5, "top": 24, "right": 130, "bottom": 5},
        "data": {"values": [dict(row) for row in rows]},
        "layer": [
            *_bands(chart, place),
            *_strokes(chart, rows, place),
            _ends(chart, rows, place),
        ],
    }


def _across(chart: LineChart) -> dict[str, Any]:
    return {
        "field": chart.x,
        "type": "quantitative",
        "title": chart.x_title,
        "scale": {"domain": list(chart.x_domain), "nice": False},
        "axis": {"grid": False, "tickCount": 6},
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
        i = list(chart.labels).index(name) % len(_WIDTHS)
        mark = {"type": "line", "strokeWidth": _WIDTHS[i], "strokeDash": list(DASHES[i])}
        yield only | {"mark": mark, "encoding": {**place, "color": _color(chart)}}


def _drawn(chart: LineChart, rows: Sequence[Row]) -> list[str]:
    present = {row[chart.series] for row in rows}
    return [name for name in chart.labels if name in present]


def _ends(chart: LineChart, rows: Sequence[Row], place: Mapping[str, Any]) -> dict[str, Any]:
    """Name the lines at their ends."""
    names = _drawn(chart, rows)
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
    return _scale(chart.series, list(chart.labels), (ACCENT, SECOND, SOFT))


def _scale(field: str, names: Sequence[str], values: Sequence[Any]) -> dict[str, Any]:
    return {
        "field": field,
        "type": "nominal",
        "scale": {"domain": names, "range": [values[i % len(values)] for i in range(len(names))]},
    }


def _network(chart: NetworkChart, rows: Sequence[Row], width: int) -> dict[str, Any]:
    side = width / len(chart.panels) - 20
    return {
        "hconcat": [
            _panel(chart, [row for row in rows if row["panel"] == name], title, side)
            for name, title in chart.panels.items()
        ]
    }


def largest_group(count: int, ties: Sequence[Row]) -> set[int]:
    """Return the nodes of the largest group that the ties join, the first of equals."""
    groups = [{node} for node in range(count)]
    for tie in ties:
        into, other = groups[int(tie["source"])], groups[int(tie["target"])]
        if into is not other:
            into |= other
            for node in other:
                groups[node] = into
    return max(groups, key=len)


def _panel(chart: NetworkChart, rows: Sequence[Row], title: str, side: float) -> dict[str, Any]:
    ends = [(chart.nodes[int(row["source"])], chart.nodes[int(row["target"])]) for row in rows]
    across = {"type": "quantitative", "scale": {"domain": [0, 1]}}
    joined = largest_group(len(chart.nodes), rows)
    return {
        "title": {"text": title, "color": INK, "fontSize": 14, "anchor": "start"},
        "width": side,
        "height": side,
        "layer": [
            {
                "data": {"values": [dict(zip("xyuv", (*a, *b), strict=True)) for a, b in ends]},
                "mark": {"type": "rule", "color": ACCENT, "opacity": 0.7, "strokeWidth": 1.5},
                "encoding": {
                    "x": {"field": "x"} | across,
                    "y": {"field": "y"} | across,
                    "x2": {"field": "u"},
                    "y2": {"field": "v"},
                },
            },
            {
                "data": {
                    "values": [
                        {"x": x, "y": y, "fill": ACCENT if i in joined else PAPER}
                        for i, (x, y) in enumerate(chart.nodes)
                    ]
                },
                "mark": {"type": "circle", "size": 110, "stroke": INK, "opacity": 1},
                "encoding": {
                    "x": {"field": "x"} | across,
                    "y": {"field": "y"} | across,
                    "color": _scale("fill", (ACCENT, PAPER), (ACCENT, PAPER)),
                },
            },
        ],
    }
