"""Outlines of the world's land as one path of a picture, and where on it a place lies.

The outlines are Natural Earth's, as npm's ``world-atlas`` publishes them in TopoJSON: arcs of whole
numbers, each the step from the point before. There are no borders in them.
"""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate, pairwise
from math import radians
from pathlib import Path

__all__ = ["HEIGHT", "WIDTH", "land_path", "project"]

OUTLINES = Path("node_modules", "world-atlas", "land-110m.json")
WEST, EAST, SOUTH, NORTH = -125.0, 125.0, -40.0, 56.0
"""What the map shows of the world, in degrees at its middle."""
WIDTH = 1000
"""Units across; a point is drawn at a whole unit."""

Point = tuple[float, float]


def _natural_earth(longitude: float, latitude: float) -> Point:
    """Project by the polynomials of Natural Earth I (Patterson, Savric and Jenny)."""
    x, y = radians(longitude), radians(latitude)
    s, f = y**2, y**4
    return (
        x * (0.8707 - 0.131979 * s + f * (-0.013791 + f * (0.003971 * s - 0.001529 * f))),
        y * (1.007226 + s * (0.015085 + f * (-0.044475 + 0.028874 * s - 0.005916 * f))),
    )


_LEFT, _ = _natural_earth(WEST, 0)
_RIGHT, _ = _natural_earth(EAST, 0)
_, _TOP = _natural_earth(0, NORTH)
_, _BOTTOM = _natural_earth(0, SOUTH)
_SCALE = WIDTH / (_RIGHT - _LEFT)
HEIGHT = round((_TOP - _BOTTOM) * _SCALE)
"""Units down."""


def project(longitude: float, latitude: float) -> Point:
    """Say where a place lies on the map, from its upper left corner.

    Examples
    --------
    >>> [round(at) for at in project(0.0, 0.0)]
    [500, 258]
    """
    x, y = _natural_earth(longitude, latitude)
    return (x - _LEFT) * _SCALE, (_TOP - y) * _SCALE


@cache
def land_path(root: Path) -> str:
    """Return what ``<path d="...">`` needs to draw the land.

    Parameters
    ----------
    root : Path
        The folder of ``node_modules``.

    Returns
    -------
    str
        Closed lines in whole units, each point as the step from the one before.
    """
    topology = json.loads((root / OUTLINES).read_text(encoding="utf-8"))
    drawn = (_line(map(project, *zip(*ring, strict=True))) for ring in _rings(topology))
    return "".join(line for line in drawn if line)


def _rings(topology: dict) -> Iterator[list[Point]]:  # type: ignore[type-arg]
    """Yield every ring of the land in degrees."""
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = [
        [
            (x * scale[0] + shift[0], y * scale[1] + shift[1])
            for x, y in accumulate(arc, lambda at, step: (at[0] + step[0], at[1] + step[1]))
        ]
        for arc in topology["arcs"]
    ]
    for land in topology["objects"]["land"]["geometries"]:
        for polygon in land["arcs"]:
            for ring in polygon:
                yield _joined(arcs, ring)


def _joined(arcs: list[list[Point]], ring: list[int]) -> list[Point]:
    """Join the arcs of a ring; a number below 0 stands for an arc that is walked backwards."""
    points: list[Point] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(arc[1:] if points else arc)
    return points


def _line(points: Iterable[Point]) -> str:
    """Draw a ring, unless it is too small to be seen or lies outside the map."""
    whole = [(round(x), round(y)) for x, y in points]
    kept = [whole[0], *(b for a, b in pairwise(whole) if a != b)]
    inside = any(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in kept)
    if len(kept) < 4 or not inside:
        return ""
    steps = " ".join(f"{c - a} {d - b}" for (a, b), (c, d) in pairwise(kept))
    return f"M{kept[0][0]} {kept[0][1]}l{steps}z".replace(" -", "-")
