"""What a case is: who, where, and every figure with what it counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from clusterlearn.i18n import _

__all__ = ["KINDS", "Actor", "Case", "Figure"]

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "producers": _("small firms and farmers"),
        "associations": _("associations and networks"),
        "buyers": _("large firms"),
        "teaching": _("schools and universities"),
        "government": _("government"),
        "finance": _("banks and other lenders"),
        "agents": _("agents from outside"),
    }
)
"""Kinds of actor by name, so that a reader finds the cases in which a kind takes part."""


@dataclass(frozen=True)
class Figure:
    """A number of a case.

    Parameters
    ----------
    value : int or float
        The number, in `unit`.
    unit : str
        What one of it is: ``"growers"``, ``"euros"``, ``"percent"``.
    counts : str
        What the number says, as a phrase that stands on its own.
    about : bool, default False
        Whether the source gives it as a round number.

    Examples
    --------
    >>> Figure(4000, "growers", "everybody who grows bananas in the cluster", about=True).text
    'about 4,000 growers'
    >>> Figure(24, "prototypes", "tools designed and built").text
    '24 prototypes'
    """

    value: int | float
    unit: str
    counts: str
    about: bool = False

    @property
    def text(self) -> str:
        """The number with its unit, as a page prints it."""
        pattern = _("about {value:,} {unit}") if self.about else _("{value:,} {unit}")
        return pattern.format(value=self.value, unit=self.unit)


@dataclass(frozen=True)
class Actor:
    """Somebody who acts in a case, the part they take, and which of `KINDS` they are."""

    name: str
    role: str
    kind: str


@dataclass(frozen=True)
class Case:
    """A cluster that the source paper describes.

    Parameters
    ----------
    slug : str
        Permanent name: of the record and of its page in ``book/cases/``.
    title : str
        What happened, in a few words.
    place, country, sector : str
        Where it is and what it makes; a case of a whole country has no place.
    themes : sequence of str
        What the case can teach, for search and for the list of cases.
    actors : sequence of Actor
        Who took part, in the order in which they appear.
    figures : sequence of Figure
        Every number that the source gives.
    source : str
        Key in ``book/references.bib``.
    box : int
        Number of the box in which the source tells it.
    latitude, longitude : float, degrees
        The town, or the middle of the region, to a tenth of a degree; south and west below 0.
    """

    slug: str
    title: str
    place: str
    country: str
    sector: str
    themes: tuple[str, ...]
    actors: tuple[Actor, ...]
    figures: tuple[Figure, ...]
    source: str
    box: int
    latitude: float
    longitude: float

    @property
    def where(self) -> str:
        """Place and country, as a page prints them."""
        return f"{self.place}, {self.country}" if self.place else self.country

    @property
    def name(self) -> str:
        """What one calls it in a word: its place, else its country."""
        return self.place or self.country
