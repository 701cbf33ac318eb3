"""Efficiency: the same results from stockpyl, scipy and by trying everything."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from models.peers.efficiency import scipy_chance, stockpyl_eoq

from clusterlearn.models.efficiency import eoq, order_fulfilment_probability, stage_allocation


@given(st.floats(0.1, 1000), st.floats(0.1, 1000), st.floats(0.01, 100))
def test_stockpyl_orders_the_same(order_cost, rate, holding):
    order = eoq(order_cost, rate, holding)

    assert (order.quantity, order.cost) == pytest.approx(stockpyl_eoq(order_cost, rate, holding))


@given(st.integers(1, 400), st.floats(0.01, 0.99), st.integers(1, 400))
def test_scipy_gives_the_same_chance(k, r, needed):
    chance = order_fulfilment_probability(k, 1.0, r, float(needed))

    assert chance == pytest.approx(scipy_chance(k, needed, r), abs=1e-10)


def allocations(n, stages):
    """Every way to give each stage at least one of n firms."""
    for cuts in combinations(range(1, n), stages - 1):
        yield [b - a for a, b in zip((0, *cuts), (*cuts, n), strict=True)]


@settings(max_examples=50)
@given(st.lists(st.floats(0.1, 10), min_size=1, max_size=4), st.integers(0, 8))
def test_no_allocation_makes_more_than_helping_the_slowest(times, extra):
    n = len(times) + extra
    best = max(
        min(c / t for c, t in zip(counts, times, strict=True))
        for counts in allocations(n, len(times))
    )

    assert stage_allocation(n, times, 0.0).specialised_output == pytest.approx(best)
