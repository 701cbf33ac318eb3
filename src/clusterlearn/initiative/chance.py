"""One hash for all that is left to chance, the same in Python and JavaScript.

``mix(seed, number)`` turns two whole numbers into one of 32 bits. In JavaScript it reads::

    function mix(seed, number) {
      let x = (Math.imul(seed, 0x9e3779b1) + Math.imul(number, 0x85ebca77)) | 0;
      x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
      x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
      return (x ^ (x >>> 16)) >>> 0;
    }

Test vectors: mix(0, 0) = 0, mix(1, 0) = 1834104592, mix(0, 1) = 3298878556,
mix(1023, 17) = 1820266243.
"""

__all__ = ["mix", "pick"]

_ALL = 0xFFFFFFFF


def mix(seed: int, number: int) -> int:
    """Whole number from 0 to 4,294,967,295 that depends on both and looks like chance.

    The steps after the first line are a public hash of 32 bits by Christopher Wellons, found by
    search, in which each bit of the input changes about half of the bits of the result.
    """
    x = (seed * 0x9E3779B1 + number * 0x85EBCA77) & _ALL
    x = ((x ^ (x >> 16)) * 0x7FEB352D) & _ALL
    x = ((x ^ (x >> 15)) * 0x846CA68B) & _ALL
    return x ^ (x >> 16)


def pick(seed: int, number: int, choices: int) -> int:
    """One of so many choices, counted from 0: the remainder of the hash."""
    return mix(seed, number) % choices
