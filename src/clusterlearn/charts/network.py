"""The same nodes in one panel or more, with the ties of each."""

from collections.abc import Sequence
from typing import Any

from clusterlearn.charts.style import ACCENT, INK, PAPER, nominal
from clusterlearn.exercise import NetworkChart, Row

__all__ = ["alternative", "largest_group", "table", "vega"]


def alternative(chart: NetworkChart) -> str:
    """What the chart shows, for those who do not see it."""
    return chart.alternative


def table(chart: NetworkChart, rows: Sequence[Row]) -> tuple[list[str], list[list[str]]]:
    """Head and rows of the chart's data: the partners of each node, a column for each panel."""
    return [chart.node_label, *chart.panels.values()], [
        [str(node + 1), *(_partners(node, rows, panel) for panel in chart.panels)]
        for node in range(len(chart.nodes))
    ]


def _partners(node: int, rows: Sequence[Row], panel: str) -> str:
    ties = [(int(r["source"]), int(r["target"])) for r in rows if r["panel"] == panel]
    others = sorted(a + b - node for a, b in ties if node in (a, b))
    return ", ".join(str(other + 1) for other in others) or "–"


def vega(chart: NetworkChart, rows: Sequence[Row], width: int) -> dict[str, Any]:
    """The Vega-Lite part of the chart."""
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
                    "color": nominal("fill", (ACCENT, PAPER), (ACCENT, PAPER)),
                },
            },
        ],
    }
