"""A plan as forty letters and digits that survive dictation, and back.

The signs are Crockford's 32: no I, L, O or U. Who reads a code may write small letters, blanks and
hyphens, O for 0, and I or L for 1. The forty signs are

- three for the head: version (8), cluster (4) and seed (1,024) as one number of 15 bits;
- three for each of the twelve quarters: its nine levels as digits of a number to base 3, the first
  action's digit being the highest;
- one to check: with each sign s from the left, ``check = times2(check ^ s)``, in the field of 32
  elements where ``times2(x)`` is ``x << 1``, and if that reaches 32, ``(x << 1) ^ 37``. One wrong
  sign, or two neighbours that changed places, is always noticed.
"""

from clusterlearn.initiative.actions import ACTIONS, LEVELS
from clusterlearn.initiative.clusters import CLUSTERS
from clusterlearn.initiative.play import QUARTERS, Plan, play
from clusterlearn.initiative.texts import NOT_A_CODE

__all__ = ["LENGTH", "SIGNS", "VERSION", "decode", "encode", "grouped"]

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
VERSION = 1
LENGTH = 3 + 3 * QUARTERS + 1
_READ_AS = str.maketrans("OIL", "011", " -\t\r\n\xa0")


def encode(plan: Plan) -> str:
    """The code of a plan: 40 signs."""
    play(plan)
    numbers = [(VERSION << 12) | (plan.cluster << 10) | plan.seed]
    for levels in plan.quarters:
        number = 0
        for level in levels:
            number = number * LEVELS + level
        numbers.append(number)
    values = [(number >> shift) & 31 for number in numbers for shift in (10, 5, 0)]
    return "".join(SIGNS[value] for value in [*values, _check(values)])


def decode(code: str) -> Plan:
    """The plan of a code; a ``ValueError`` says in words what is wrong with one."""
    signs = code.upper().translate(_READ_AS)
    for sign in signs:
        if sign not in SIGNS:
            raise ValueError(NOT_A_CODE["sign"].format(sign=sign))
    if len(signs) != LENGTH:
        raise ValueError(NOT_A_CODE["length"].format(length=LENGTH, got=len(signs)))
    values = [SIGNS.index(sign) for sign in signs]
    if _check(values[:-1]) != values[-1]:
        raise ValueError(NOT_A_CODE["misread"])
    head, *numbers = [
        (values[i] << 10) | (values[i + 1] << 5) | values[i + 2] for i in range(0, LENGTH - 1, 3)
    ]
    version, cluster, seed = head >> 12, head >> 10 & 3, head & 1023
    if version != VERSION:
        raise ValueError(NOT_A_CODE["version"])
    if cluster >= len(CLUSTERS) or any(number >= LEVELS ** len(ACTIONS) for number in numbers):
        raise ValueError(NOT_A_CODE["plan"])
    plan = Plan(cluster, seed, tuple(map(_levels, numbers)))
    try:
        play(plan)
    except ValueError:
        raise ValueError(NOT_A_CODE["spends"]) from None
    return plan


def grouped(code: str) -> str:
    """The code in groups of four, as one reads it out."""
    return " ".join(code[i : i + 4] for i in range(0, len(code), 4))


def _levels(number: int) -> tuple[int, ...]:
    return tuple(number // LEVELS**power % LEVELS for power in range(len(ACTIONS) - 1, -1, -1))


def _check(values: list[int]) -> int:
    check = 0
    for value in values:
        check = (check ^ value) << 1
        check = check ^ 37 if check > 31 else check
    return check
