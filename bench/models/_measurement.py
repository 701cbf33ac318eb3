"""One measurement: the same result by the library and by its peers, at two sizes."""

from dataclasses import dataclass

__all__ = ["Measurement", "Program"]


@dataclass(frozen=True)
class Program:
    """Who does it, what has to be there, and the call."""

    who: str
    setup: str
    call: str


@dataclass(frozen=True)
class Measurement:
    """The same result by the library and by its peer, at two sizes."""

    name: str
    sizes: tuple[tuple[str, int], tuple[str, int]]
    programs: tuple[Program, ...]
