"""Trade-offs: the same results from pymoo and scipy."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from models.peers.tradeoffs import pymoo_frontier, pymoo_nondominated, scipy_objective

from clusterlearn.models.tradeoffs import allocate_budget, nondominated, pareto_frontier

EFFECTS = [[2.0, 0.3], [1.2, 1.0], [0.4, 2.2]]
SATURATION = [20.0, 15.0, 25.0]
points = st.integers(2, 3).flatmap(
    lambda d: st.lists(st.lists(st.integers(0, 5), min_size=d, max_size=d), min_size=1, max_size=25)
)


@settings(max_examples=50)
@given(points)
def test_pymoo_keeps_the_same_points(options):
    assert nondominated(options) == pymoo_nondominated(options)


@settings(max_examples=30)
@given(st.floats(10, 200), st.lists(st.floats(0.5, 3), min_size=3, max_size=3))
def test_scipy_finds_no_better_allocation(budget, effectiveness):
    best = allocate_budget(budget, effectiveness, SATURATION).objective

    assert best == pytest.approx(scipy_objective(budget, effectiveness, SATURATION), rel=1e-6)


def test_a_search_by_pymoo_never_beats_the_frontier():
    weights = [i / 50 for i in range(51)]
    frontier = pareto_frontier(60.0, EFFECTS, SATURATION, weights).points

    best = [max(w * one + (1 - w) * two for one, two in frontier) for w in weights]
    for one, two in pymoo_frontier(60.0, EFFECTS, SATURATION):
        reached = [w * one + (1 - w) * two for w in weights]
        assert all(r <= b + 1e-9 for r, b in zip(reached, best, strict=True))
