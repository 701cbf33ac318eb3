"""Every refusal names the field, the value and what it may be."""

import math
from functools import partial
from random import Random

import pytest

from clusterlearn.models import _require


@pytest.mark.parametrize(
    ("refuse", "message"),
    [
        (lambda: _require.require_finite(x=math.inf), "x must be a finite number, got inf"),
        (lambda: _require.require_finite(x=math.nan), "x must be a finite number, got nan"),
        (lambda: _require.require_between(2, 3, x=1), "x must lie between 2 and 3, got 1"),
        (lambda: _require.require_share(kept=1.2), "kept must lie between 0 and 1, got 1.2"),
        (lambda: _require.require_share(kept=math.nan), "kept must lie between 0 and 1, got nan"),
        (lambda: _require.require_share_of_one(m=0), "m must be above 0 and at most 1, got 0"),
        (lambda: _require.require_share_inside(p=1.0), "p must be above 0 and below 1, got 1.0"),
        (lambda: _require.require_positive(gain=0), "gain must be above 0 and finite, got 0"),
        (
            lambda: _require.require_positive(gain=math.inf),
            "gain must be above 0 and finite, got inf",
        ),
        (lambda: _require.require_non_negative(z=-1), "z must be at least 0 and finite, got -1"),
        (lambda: _require.require_integer(2, n=1), "n must be an integer of at least 2, got 1"),
        (lambda: _require.require_integer(1, 4, k=5), "k must be an integer from 1 to 4, got 5"),
        (lambda: _require.require_order(T=1, R=2), "T > R must hold, got 1, 2"),
        (lambda: _require.require_length(4, p=[1]), "p must have 4 entries, got 1"),
        (lambda: _require.require_length(2, p=[]), "p must have 2 entries, got 0"),
        (
            lambda: _require.require_choice(("a", "b"), rule="c"),
            "rule must be one of a, b, got 'c'",
        ),
        (
            lambda: _require.require_computed(math.inf, seats=100, price=1e-300),
            "seats, price must lie closer together to compute, got 100, 1e-300",
        ),
        (
            lambda: _require.require_ties([(0, 3)], 3),
            "edges must be an integer from 0 to 2, got 3",
        ),
        (
            lambda: _require.require_ties([(1, 1)], 3),
            "edges must join two different nodes, got 1 and 1",
        ),
        (
            lambda: _require.require_ties([(0, 1), (1, 0)], 3),
            "edges must differ, got 1 and 0 twice",
        ),
        (lambda: _require.require_ties([(0, 1, 2)], 3), "edges must have 2 entries, got 3"),
        (lambda: _require.require_finite(x=1e101), "x must be at most 1e+100 in size, got 1e+101"),
        (
            lambda: _require.require_finite(x=-(10**9000)),
            "x must be at most 1e+100 in size, got an integer of 29898 bits",
        ),
        (
            lambda: _require.require_integer(1, n=10**9000),
            "n must be at most 1e+100 in size, got an integer of 29898 bits",
        ),
        (
            lambda: _require.require_each(_require.require_share, kept=[0.5, 1.2]),
            "kept[1] must lie between 0 and 1, got 1.2",
        ),
        (
            lambda: _require.require_each(_require.require_finite, y=[1, math.nan, 2]),
            "y[1] must be a finite number, got nan",
        ),
        (
            lambda: _require.require_each(_require.require_finite, y=[]),
            "y must have at least one entry, got none",
        ),
        (
            lambda: _require.require_table(_require.require_positive, t=[[1, 2], [3, 0]]),
            "t[1][1] must be above 0 and finite, got 0",
        ),
        (
            lambda: _require.require_table(_require.require_positive, t=[[1, 2], [3]]),
            "t[1] must have 2 entries, got 1",
        ),
    ],
)
def test_a_value_out_of_range_is_refused_by_name(refuse, message):
    with pytest.raises(ValueError) as refusal:
        refuse()

    assert str(refusal.value) == message


@pytest.mark.parametrize(
    ("refuse", "message"),
    [
        (lambda: _require.require_share(kept=True), "kept must be a number, got True"),
        (lambda: _require.require_share(kept="0.5"), "kept must be a number, got '0.5'"),
        (lambda: _require.require_finite(x=None), "x must be a number, got None"),
        (
            lambda: _require.require_each(_require.require_finite, y=[1, True]),
            "y[1] must be a number, got True",
        ),
        (
            lambda: _require.require_each(partial(_require.require_integer, 0), n=[0, 0.5, 1]),
            "n[1] must be an integer of at least 0, got 0.5",
        ),
        (
            lambda: _require.require_each(_require.require_finite, y="12"),
            "y must be a list, got '12'",
        ),
        (lambda: _require.require_length(2, y="12"), "y must be a list, got '12'"),
        (lambda: _require.require_length(2, y=None), "y must be a list, got None"),
        (
            lambda: _require.require_table(_require.require_finite, t=[1, 2]),
            "t[0] must be a list, got 1",
        ),
        (
            lambda: _require.require_integer(2, n=2.0),
            "n must be an integer of at least 2, got 2.0",
        ),
        (
            lambda: _require.require_integer(0, n=True),
            "n must be an integer of at least 0, got True",
        ),
        (
            lambda: _require.require_random(1.0),
            "seed must be an integer or a random.Random, got 1.0",
        ),
        (
            lambda: _require.require_random(True),
            "seed must be an integer or a random.Random, got True",
        ),
    ],
)
def test_a_value_of_a_wrong_type_is_refused_by_name(refuse, message):
    with pytest.raises(TypeError) as refusal:
        refuse()

    assert str(refusal.value) == message


def test_both_ways_of_a_directed_pair_are_two_ties():
    ties = _require.require_ties([(0, 1), (1, 0)], 2, directed=True)

    assert ties == [(0, 1), (1, 0)]


def test_a_generator_is_used_as_it_is():
    generator = Random(7)

    assert _require.require_random(generator) is generator


def test_values_with_a_finite_result_pass():
    _require.require_computed(2.0, cost=4, price=2)


def test_lists_of_whole_numbers_and_floats_pass():
    _require.require_each(_require.require_share, kept=[0, 0.5, 1])
    _require.require_table(_require.require_finite, table=[[1, 2.5], (3, 4)])


def test_rows_of_other_sequences_pass_one_by_one():
    _require.require_table(_require.require_finite, table=[range(2), range(2)])
