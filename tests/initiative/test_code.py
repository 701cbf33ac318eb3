"""The code: back and forth, as people write it, and every slip that it notices."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clusterlearn.initiative.code import LENGTH, SIGNS, _check, decode, encode, grouped
from clusterlearn.initiative.others import random_plan

PLAN = random_plan(1, 37, 5)
CODE = encode(PLAN)
plans = st.builds(random_plan, st.integers(0, 2), st.integers(0, 1023), st.integers(0, 100_000))


def signed(values):
    """A code with the right check sign."""
    return "".join(SIGNS[value] for value in [*values, _check(values)])


@settings(max_examples=50)
@given(plans)
def test_every_plan_comes_back(plan):
    code = encode(plan)

    assert len(code) == LENGTH == 40
    assert set(code) <= set(SIGNS)
    assert decode(code) == plan


def test_a_code_may_be_written_as_people_write():
    assert grouped(CODE).count(" ") == 9
    assert decode(grouped(CODE).lower()) == PLAN
    sloppy = "-".join(CODE.replace("0", "O").replace("1", "l"))
    assert decode(f" {sloppy}\n") == PLAN


def test_one_wrong_sign_is_noticed_wherever_it_stands():
    for place, sign in enumerate(CODE):
        for wrong in SIGNS.replace(sign, ""):
            with pytest.raises(ValueError, match="misread"):
                decode(CODE[:place] + wrong + CODE[place + 1 :])


def test_two_neighbours_that_changed_places_are_noticed():
    for place, (one, other) in enumerate(pairwise(CODE)):
        if one != other:
            with pytest.raises(ValueError, match="misread"):
                decode(CODE[:place] + other + one + CODE[place + 2 :])


def test_what_is_no_code_is_refused_in_words():
    values = [SIGNS.index(sign) for sign in CODE[:-1]]
    refused = {
        "ABC": "has 40 signs; this one has 3",
        CODE[:-1] + "U": "has no sign U",
        signed([values[0] ^ 0b11000, *values[1:]]): "another version",
        signed([values[0] | 3, values[1], *values[2:]]): "not the code of a plan",
        signed([*values[:3], 31, 31, 31, *values[6:]]): "not the code of a plan",
        signed([*values[:3], 19, 7, 2, *values[6:]]): "spends more than there is",
    }

    for code, message in refused.items():
        with pytest.raises(ValueError, match=message):
            decode(code)


def test_a_plan_that_cannot_be_played_gets_no_code():
    with pytest.raises(ValueError, match="more than the"):
        encode(PLAN._replace(quarters=((2,) * 9,) * 12))
