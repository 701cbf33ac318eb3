"""Trade-offs: what holds for every input."""

from itertools import pairwise, product
from math import fsum, inf, log1p

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterlearn.models.tradeoffs import (
    allocate_budget,
    inclusive_growth,
    nondominated,
    optimal_breadth,
    pareto_frontier,
    periods_to_invest,
    today_tomorrow,
    total_impact,
)

shares = st.floats(0, 1)
inside = st.floats(0.05, 0.95)
amounts = st.floats(0.1, 1000)
wide = st.floats(1e-90, 1e90)


@given(st.floats(1, 50), inside, st.floats(1, 30))
def test_no_number_of_clusters_does_more_than_the_best(fixed, elasticity, times):
    budget = fixed * times
    best = optimal_breadth(budget, fixed, elasticity)

    assert best.impact == total_impact(best.n_clusters, budget, fixed, elasticity)
    others = [total_impact(n, budget, fixed, elasticity) for n in range(1, int(times) + 1)]
    assert best.impact >= max(others) * (1 - 1e-12)


@st.composite
def plans(draw):
    """A budget, and effectiveness and saturation of some instruments."""
    n = draw(st.integers(1, 6))
    effectiveness = draw(st.lists(amounts, min_size=n, max_size=n))
    saturation = draw(st.lists(amounts, min_size=n, max_size=n))
    return draw(st.floats(0, 1000)), effectiveness, saturation


@given(st.floats(1e-90, 1e90), st.data())
def test_no_money_is_lost_however_far_apart_the_numbers(budget, data):
    pairs = data.draw(st.lists(st.tuples(wide, wide), min_size=1, max_size=6))
    plan = allocate_budget(budget, *(list(column) for column in zip(*pairs, strict=True)))

    assert min(plan.allocation) >= 0
    assert fsum(plan.allocation) == pytest.approx(budget, rel=1e-12, abs=0)
    assert 0 <= plan.objective < inf


@given(plans())
def test_the_whole_budget_is_spent_and_no_more(plan):
    allocation = allocate_budget(*plan).allocation

    assert min(allocation) >= 0
    assert fsum(allocation) == pytest.approx(plan[0], rel=1e-12)


@given(plans(), st.data())
def test_moving_money_between_instruments_never_does_more(plan, data):
    _, effectiveness, saturation = plan
    best = allocate_budget(*plan)
    giver = data.draw(st.integers(0, len(effectiveness) - 1))
    taker = data.draw(st.integers(0, len(effectiveness) - 1))
    moved = data.draw(shares) * best.allocation[giver]

    other = list(best.allocation)
    other[giver] -= moved
    other[taker] += moved
    effect = fsum(
        a * log1p(x / k) for a, x, k in zip(effectiveness, other, saturation, strict=True)
    )
    assert effect <= best.objective * (1 + 1e-9) + 1e-9


@given(plans(), st.floats(1, 100))
def test_the_shadow_price_is_what_a_little_more_money_adds(plan, more):
    budget, effectiveness, saturation = plan
    before, after = (
        allocate_budget(money, effectiveness, saturation) for money in (budget, budget + more)
    )

    added = after.objective - before.objective
    assert after.shadow_price * more <= added * (1 + 1e-9) + 1e-9
    assert added <= before.shadow_price * more * (1 + 1e-9) + 1e-9


@given(plans(), st.data())
def test_each_point_of_the_frontier_is_the_best_for_its_weight(plan, data):
    budget, first, saturation = plan
    second = data.draw(st.lists(amounts, min_size=len(first), max_size=len(first)))
    effects = [list(pair) for pair in zip(first, second, strict=True)]
    weights = [0.0, 0.3, 0.6, 1.0]
    points = pareto_frontier(budget, effects, saturation, weights).points

    for w, (one, two) in zip(weights, points, strict=True):
        reached = w * one + (1 - w) * two
        best = max(w * other + (1 - w) * another for other, another in points)
        assert reached == pytest.approx(best, rel=1e-9, abs=1e-9)


@given(plans(), st.data())
def test_more_weight_for_the_first_aim_never_lowers_it(plan, data):
    budget, first, saturation = plan
    second = data.draw(st.lists(amounts, min_size=len(first), max_size=len(first)))
    effects = [list(pair) for pair in zip(first, second, strict=True)]
    points = pareto_frontier(budget, effects, saturation, [0.1, 0.4, 0.9]).points

    for (one, two), (more, less) in pairwise(points):
        assert more >= one * (1 - 1e-9) - 1e-9
        assert less <= two * (1 + 1e-9) + 1e-9


options = st.integers(1, 4).flatmap(
    lambda d: st.lists(st.lists(st.integers(0, 4), min_size=d, max_size=d), min_size=1, max_size=20)
)


@given(options)
def test_what_is_struck_is_dominated_by_something_that_stays(points):
    kept = nondominated(points)
    front = [point for point, stays in zip(points, kept, strict=True) if stays]

    for point, stays in zip(points, kept, strict=True):
        dominated = any(
            other != point and all(a >= b for a, b in zip(other, point, strict=True))
            for other in front
        )
        assert stays != dominated


returns = st.floats(0, 3)


@given(st.integers(1, 7), returns, returns, shares, st.floats(0.1, 1))
def test_no_plan_of_whole_periods_brings_more_than_investing_first(periods, a, c, d, beta):
    first = periods_to_invest(periods, a, c, d, beta)

    def total(plan):
        return today_tomorrow(plan, 10.0, a, c, d, beta).total

    best = total([1.0] * first + [0.0] * (periods - first))
    everything = max(total(list(plan)) for plan in product((0.0, 1.0), repeat=periods))
    assert best == pytest.approx(everything)


@given(st.lists(shares, min_size=1, max_size=12), amounts, st.floats(0.1, 1))
def test_without_capacity_a_plan_brings_what_it_spends_at_once(plan, budget, beta):
    found = today_tomorrow(plan, budget, 1.0, 0.0, 0.1, beta)

    assert found.benefits == pytest.approx([(1 - part) * budget for part in plan])


@given(shares, st.integers(0, 20), amounts, amounts, shares, shares, shares)
def test_the_poor_never_earn_more_than_all(x, periods, formal, informal, rate, one, two):
    end = inclusive_growth(x, periods, 0.5, formal, informal, rate, rate, one, two)

    assert 0 <= end.poor_income <= end.total_income * (1 + 1e-12)


@given(shares, shares, amounts, st.floats(0, 0.5))
def test_the_more_goes_to_the_informal_side_the_more_it_grows(one, two, income, rate):
    less, more = (
        inclusive_growth(x, 8, 1.0, 0.0, income, rate, rate, 0.0, 1.0).poor_income
        for x in sorted((one, two))
    )

    assert income * (1 - 1e-12) <= less <= more * (1 + 1e-12)


@given(shares, shares, amounts, st.floats(0, 0.5))
def test_the_more_goes_to_the_informal_side_the_less_formal_firms_grow(one, two, income, rate):
    more, less = (
        inclusive_growth(x, 8, 1.0, income, 0.0, rate, rate, 1.0, 0.0).poor_income
        for x in sorted((one, two))
    )

    assert income * (1 - 1e-12) <= less <= more * (1 + 1e-12)
    assert inclusive_growth(1.0, 8, 1.0, income, 0.0, rate, rate, 1.0, 0.0).total_income == income
