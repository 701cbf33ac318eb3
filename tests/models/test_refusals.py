"""Whatever is put in place of an argument of a reference case is refused by name, or computed."""

import dataclasses
import inspect
import re
from math import inf, isfinite, nan
from random import Random

import pytest
from models.reference import CASES, arguments, function

REFUSED = {
    "text": "many",
    "none": None,
    "nan": nan,
    "infinity": inf,
    "minus infinity": -inf,
    "too large to square": 1e200,
    "too large for a float": 10**400,
}
EXTREME = {"huge": 1e99, "minus huge": -1e99, "tiny": 1e-300, "zero": 0.0}
FIRST = {case["function"]: case for case in reversed(CASES)}
BY_CHANCE_AS_LONG = {
    ("alkire_foster", "achievements"),
    ("growth_incidence_curve", "incomes_0"),
    ("growth_incidence_curve", "incomes_1"),
    ("growth_redistribution", "incomes_0"),
    ("growth_redistribution", "incomes_1"),
    ("pareto_frontier", "weights"),
}


def first_number(value):
    """The first entry of a list, however deep it lies."""
    while isinstance(value, list) and value:
        value = value[0]
    return value


def with_first_number(value, entry):
    """The same list with its first number replaced."""
    return [with_first_number(value[0], entry), *value[1:]] if isinstance(value, list) else entry


def places(wanted):
    """Function and argument of all reference cases whose value is `wanted`, one case a function."""
    return [
        pytest.param(case, argument, id=f"{name.removeprefix('clusterlearn.models.')}-{argument}")
        for name, case in FIRST.items()
        for argument, value in arguments(case).items()
        if argument != "seed" and wanted(value)
    ]


def is_numeric(value):
    number = first_number(value)
    return isinstance(number, int | float) and not isinstance(number, bool)


def is_table(value):
    return isinstance(value, list) and isinstance(value[0], list) and len(value) > 1


def answer(case, argument, value):
    """What a case says to another value of one of its arguments: a refusal, or a result."""
    try:
        return None, function(case)(**arguments(case) | {argument: value})
    except (TypeError, ValueError) as problem:
        return str(problem), None


def numbers(result):
    """All numbers inside a result."""
    if dataclasses.is_dataclass(result):
        result = [getattr(result, field.name) for field in dataclasses.fields(result)]
    if isinstance(result, dict):
        result = list(result.values())
    if isinstance(result, list | tuple):
        return [number for part in result for number in numbers(part)]
    return [result] if isinstance(result, int | float) else []


@pytest.mark.parametrize("what", REFUSED)
@pytest.mark.parametrize(("case", "argument"), places(is_numeric))
def test_what_is_no_usable_number_is_refused_by_name(case, argument, what):
    value, entry = arguments(case)[argument], REFUSED[what]
    if entry is None and inspect.signature(function(case)).parameters[argument].default is None:
        return  # None says "without"

    refusal, _ = answer(case, argument, with_first_number(value, entry))
    assert refusal is not None
    assert argument in refusal


@pytest.mark.parametrize("what", EXTREME)
@pytest.mark.parametrize(("case", "argument"), places(is_numeric))
def test_an_extreme_number_is_refused_or_computed(case, argument, what):
    value = with_first_number(arguments(case)[argument], EXTREME[what])

    refusal, result = answer(case, argument, value)
    may_be_endless = re.search(r"\b(inf|nan)\b", function(case).__doc__)
    assert refusal or may_be_endless or all(map(isfinite, numbers(result)))


TOGETHER = [0, 1, 0.5, 1e99, -1e99, 10**99, 1e100, 1e-300, 5e-324, 1e50, 1e-9, -1, 1 - 1e-12]
COUNTS = [0, 1, 2, 5, -1]
"""What may stand for a count: a larger one only takes longer."""


@pytest.mark.parametrize("name", FIRST)
def test_extremes_together_are_refused_or_computed(name):
    case, random = FIRST[name], Random(0)
    given = arguments(case)
    numeric = [key for key, value in given.items() if key != "seed" and is_numeric(value)]
    for _ in range(5 if "simulat" in name else 60):
        changed = {
            key: with_first_number(
                given[key], random.choice(COUNTS if isinstance(given[key], int) else TOGETHER)
            )
            for key in random.sample(numeric, min(len(numeric), 3))
        }
        try:
            result = function(case)(**given | changed)
        except (TypeError, ValueError):
            continue
        may_be_endless = re.search(r"\b(inf|nan)\b", function(case).__doc__)
        assert may_be_endless or all(map(isfinite, numbers(result))), changed


@pytest.mark.parametrize(("case", "argument"), places(lambda value: isinstance(value, list)))
def test_an_empty_list_is_refused_by_name(case, argument):
    refusal, _ = answer(case, argument, [])

    assert refusal is not None
    assert argument in refusal


@pytest.mark.parametrize(("case", "argument"), places(lambda value: isinstance(value, list)))
def test_lists_that_go_together_are_equally_long(case, argument):
    given = arguments(case)
    length = len(given[argument])
    others = [v for k, v in given.items() if k != argument and isinstance(v, list)]
    alone = length not in map(len, others)
    if alone or (case["function"].rpartition(".")[2], argument) in BY_CHANCE_AS_LONG:
        return

    refusal, _ = answer(case, argument, given[argument][:-1])
    assert refusal is not None
    assert "entries" in refusal


@pytest.mark.parametrize(("case", "argument"), places(is_table))
def test_a_table_with_a_short_row_is_refused_by_name(case, argument):
    first, *rest = arguments(case)[argument]

    refusal, _ = answer(case, argument, [first[:-1], *rest])
    assert refusal is not None
    assert argument in refusal
