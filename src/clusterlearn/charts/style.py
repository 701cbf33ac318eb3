"""Colours and line styles of the charts; the page and the notebooks draw with the same."""

from collections.abc import Sequence
from typing import Any

__all__ = [
    "ACCENT",
    "AXIS",
    "BETWEEN",
    "DASHES",
    "FONT",
    "INK",
    "LINE",
    "PAPER",
    "SECOND",
    "SOFT",
    "nominal",
]

PAPER, INK, SOFT, LINE = "#fcfbf8", "#1d2528", "#5a666b", "#dcd8cf"
ACCENT, SECOND = "#0a6a66", "#b5541c"
DASHES = ((1, 0), (6, 4), (1, 4))
"""One for each series, in order: lines differ by more than their colour."""

BETWEEN = 65
"""From one number of an axis across to the next, about: numbers stand apart in any font."""

FONT = "system-ui, sans-serif"
AXIS = {
    "labelColor": SOFT,
    "titleColor": SOFT,
    "labelFontSize": 13,
    "titleFontSize": 13,
    "titleFontWeight": "normal",
    "gridColor": LINE,
    "domainColor": LINE,
    "tickColor": LINE,
}


def nominal(field: str, names: Sequence[str], values: Sequence[Any]) -> dict[str, Any]:
    """Encode a column of names by a value for each, in order."""
    return {
        "field": field,
        "type": "nominal",
        "scale": {"domain": names, "range": [values[i % len(values)] for i in range(len(names))]},
    }
