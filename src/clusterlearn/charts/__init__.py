"""Charts as Vega-Lite, as words and as tables; one file a kind.

Notebooks show the Vega-Lite, print draws it to still pictures. The page draws the same `Chart`
with its own component, `static/chart_KIND.js`.
"""

from collections.abc import Sequence
from types import ModuleType
from typing import Any

from clusterlearn.charts import bar, line, network
from clusterlearn.charts.style import AXIS, FONT
from clusterlearn.exercise import Chart, Row

__all__ = ["alternative", "table", "vega_lite"]

_KINDS: dict[str, ModuleType] = {"bar": bar, "line": line, "network": network}


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
    body: dict[str, Any] = _KINDS[chart.kind].vega(chart, rows, width)
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "background": "transparent",
        "config": {
            "font": FONT,
            "view": {"stroke": "transparent"},
            "legend": {"disable": True},
            "axis": {"disable": True} if chart.kind == "network" else AXIS,
        },
    } | body


def alternative(chart: Chart) -> str:
    """Return what a chart shows, for those who do not see it."""
    text: str = _KINDS[chart.kind].alternative(chart)
    return text


def table(chart: Chart, rows: Sequence[Row]) -> tuple[list[str], list[list[str]]]:
    """Return head and rows of a chart's data, as text; `static/data.js` makes them on every move."""
    data: tuple[list[str], list[list[str]]] = _KINDS[chart.kind].table(chart, rows)
    return data
