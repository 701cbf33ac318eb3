"""Skills: the same results from scipy's linear programmes and by trying all orders."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from models.peers.skills import scipy_avoided_loss, scipy_moved_share

from clusterlearn.models.skills import dissimilarity_index, module_priorities

amounts = st.floats(1, 1000)
modules = st.lists(
    st.tuples(amounts, st.floats(0.01, 1), st.floats(1, 100)), min_size=1, max_size=6
).map(lambda rows: tuple(map(list, zip(*rows, strict=True))))


@settings(max_examples=50)
@given(modules, st.floats(0, 500))
def test_a_linear_programme_finds_no_better_choice_of_modules(columns, budget):
    chosen = module_priorities(*columns, budget)

    assert chosen.avoided_loss == pytest.approx(scipy_avoided_loss(*columns, budget), rel=1e-6)


@settings(max_examples=50)
@given(modules, st.floats(0, 300))
def test_no_other_order_of_modules_avoids_more(columns, budget):
    def avoided(order):
        left, total = budget, 0.0
        for loss, effectiveness, cost in order:
            paid = min(left, cost)
            total += loss * effectiveness * paid / cost
            left -= paid
        return total

    best = max(map(avoided, permutations(zip(*columns, strict=True))))
    assert module_priorities(*columns, budget).avoided_loss == pytest.approx(best)


@settings(max_examples=50)
@given(st.lists(st.tuples(amounts, amounts), min_size=2, max_size=6))
def test_the_gap_is_the_smallest_share_of_seats_that_has_to_move(pairs):
    supply, demand = zip(*pairs, strict=True)

    moved = scipy_moved_share(supply, demand)
    assert dissimilarity_index(supply, demand) == pytest.approx(moved, abs=1e-7)
