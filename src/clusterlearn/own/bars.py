"""Bars whose names and lengths come from the reader's own figures."""

from collections.abc import Iterable, Mapping, Sequence

from clusterlearn.exercise import BarChart, Row
from clusterlearn.own.axes import axis

__all__ = ["bars"]


def bars(
    names: Sequence[str],
    series: Mapping[str, tuple[str, Iterable[float]]],
    category_title: str,
    x_title: str,
    legend: str = "",
    shown: int = 0,
) -> tuple[BarChart, list[Row]]:
    """Return a chart with a group of bars for each name, and its rows.

    Parameters
    ----------
    names : sequence of str
        In drawing order; two may be alike.
    series : mapping of str to (str, iterable of float)
        For each series its words, and a number for each name.
    category_title, x_title, legend, shown
        As in `BarChart`.
    """
    keys = [str(number) for number in range(len(names))]
    rows: list[Row] = [
        {"name": key, "of": of, "value": round(value, 6)}
        for of, (_words, values) in series.items()
        for key, value in zip(keys, values, strict=True)
    ]
    drawn = {*keys[: shown or None]}
    chart = BarChart(
        category="name",
        x="value",
        series="of",
        categories=dict(zip(keys, names, strict=True)),
        labels={of: words for of, (words, _values) in series.items()},
        category_title=category_title,
        x_title=x_title,
        x_domain=axis(float(row["value"]) for row in rows if row["name"] in drawn),
        legend=legend,
        shown=shown,
    )
    return chart, rows
