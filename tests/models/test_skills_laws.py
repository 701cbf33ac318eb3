"""Skills: what holds for every input."""

from itertools import pairwise
from math import fsum

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from clusterlearn.models.skills import (
    curriculum_path,
    dissimilarity_index,
    module_priorities,
    placements,
    training_payoff,
)

amounts = st.floats(0, 1000)
shares = st.floats(0, 1)


def lists_of(*entries, min_size=1):
    """Lists that go together: tuples of entries, turned into columns."""
    rows = st.lists(st.tuples(*entries), min_size=min_size, max_size=8)
    return rows.map(lambda pairs: tuple(map(list, zip(*pairs, strict=True))))


def with_something(columns):
    return all(sum(column) > 1e-3 for column in columns)


skills = lists_of(amounts, amounts).filter(with_something)
modules = lists_of(amounts, shares, st.floats(0.01, 100))
courses = st.fixed_dictionaries(
    {
        "seats": st.integers(1, 500),
        "wage_gain": amounts,
        "cost_per_seat": st.floats(1, 500),
        "periods": st.integers(1, 60),
        "discount_rate": st.floats(0, 0.2),
    }
)


# The gap


@given(skills)
def test_the_gap_is_a_share_and_the_same_from_both_sides(pair):
    supply, demand = pair

    gap = dissimilarity_index(supply, demand)
    assert 0 <= gap <= 1
    assert gap == dissimilarity_index(demand, supply)


@given(skills, st.floats(0.01, 100))
def test_the_gap_compares_shares_not_numbers(pair, factor):
    supply, demand = pair

    gap = dissimilarity_index([factor * seats for seats in supply], demand)
    assert gap == pytest.approx(dissimilarity_index(supply, demand), abs=1e-9)


@given(skills, st.randoms(use_true_random=False))
def test_the_order_of_skills_changes_no_index(pair, random):
    mixed = list(zip(*pair, strict=True))
    random.shuffle(mixed)
    columns = list(zip(*mixed, strict=True))

    assert dissimilarity_index(*columns) == pytest.approx(dissimilarity_index(*pair), abs=1e-12)
    assert placements(*columns) == pytest.approx(placements(*pair))


@given(lists_of(amounts, amounts, amounts).filter(with_something))
def test_the_way_through_a_third_pattern_is_never_shorter(three):
    one, other, third = three

    around = dissimilarity_index(one, third) + dissimilarity_index(third, other)
    assert dissimilarity_index(one, other) <= around + 1e-12


@given(lists_of(amounts, amounts, min_size=2).filter(with_something))
def test_two_skills_counted_as_one_never_widen_the_gap(pair):
    merged = [[first + second, *rest] for first, second, *rest in pair]

    assert dissimilarity_index(*merged) <= dissimilarity_index(*pair) + 1e-12


@given(skills)
def test_with_equal_totals_the_gap_is_the_share_of_trainees_without_a_job(pair):
    supply, demand = pair
    fitted = [jobs * fsum(supply) / fsum(demand) for jobs in demand]

    placed = fsum(supply) * (1 - dissimilarity_index(supply, demand))
    assert placements(supply, fitted) == pytest.approx(placed, abs=1e-6)


@given(skills)
def test_nobody_is_placed_twice(pair):
    supply, demand = pair

    assert placements(supply, demand) == placements(demand, supply)
    assert placements(supply, demand) <= min(fsum(supply), fsum(demand))


@given(skills, shares, st.integers(0, 8))
def test_the_path_is_the_gap_of_seats_that_are_really_moved(pair, responsiveness, cohorts):
    supply, demand = pair
    taught = [seats / fsum(supply) for seats in supply]
    needed = [jobs / fsum(demand) for jobs in demand]
    gaps = []
    for _ in range(cohorts + 1):
        gaps.append(dissimilarity_index(taught, needed))
        taught = [s + responsiveness * (d - s) for s, d in zip(taught, needed, strict=True)]

    path = curriculum_path(supply, demand, responsiveness, cohorts)
    assert path == pytest.approx(gaps, abs=1e-9)


# The course


@given(courses, skills)
def test_gains_discounted_one_by_one_are_the_benefit(course, pair):
    given_rate = 1 + course["discount_rate"]
    factors = fsum(given_rate**-period for period in range(1, course["periods"] + 1))

    payoff = training_payoff(**course, supply_shares=pair[0], demand=pair[1])
    assert payoff.benefit == pytest.approx(payoff.placed * course["wage_gain"] * factors)


@given(courses, skills)
def test_money_adds_up(course, pair):
    payoff = training_payoff(**course, supply_shares=pair[0], demand=pair[1])

    assert payoff.net_present_value == pytest.approx(payoff.benefit - payoff.cost)
    assert payoff.benefit == pytest.approx(payoff.benefit_cost_ratio * payoff.cost)
    assert payoff.cost == pytest.approx(course["seats"] * course["cost_per_seat"])


@given(courses, skills)
def test_no_split_of_the_seats_places_more_than_the_one_that_firms_need(course, pair):
    supply, demand = pair
    payoff = training_payoff(**course, supply_shares=supply, demand=demand)
    tuned = training_payoff(**course, supply_shares=demand, demand=demand)

    assert payoff.placed <= tuned.placed + 1e-6
    assert tuned.placed == pytest.approx(min(course["seats"], fsum(demand)))


@given(courses, skills, st.integers(1, 100))
def test_more_seats_never_place_fewer_nor_a_larger_part(course, pair, more):
    supply, demand = pair
    small = training_payoff(**course, supply_shares=supply, demand=demand)
    larger = course | {"seats": course["seats"] + more}
    large = training_payoff(**larger, supply_shares=supply, demand=demand)

    assert large.placed >= small.placed - 1e-9
    assert large.placement_rate <= small.placement_rate + 1e-9


# The modules


@given(modules, amounts)
def test_the_budget_is_spent_as_far_as_there_are_modules(columns, budget):
    loss, effectiveness, cost = columns

    chosen = module_priorities(loss, effectiveness, cost, budget)
    spent = fsum(part * price for part, price in zip(chosen.fraction, cost, strict=True))
    assert spent == pytest.approx(min(budget, fsum(cost)))
    assert sum(0 < part < 1 for part in chosen.fraction) <= 1


@given(modules, amounts, amounts)
def test_more_money_never_avoids_less_but_less_for_each_unit(columns, one, other):
    less, more = sorted((one, other))
    assume(less > 0.01)

    little, much = (module_priorities(*columns, budget).avoided_loss for budget in (less, more))
    assert little <= much + 1e-6
    assert much / more <= little / less + 1e-6


@given(modules, amounts)
def test_what_is_ranked_first_saves_most_for_its_cost(columns, budget):
    loss, effectiveness, cost = columns

    order = module_priorities(loss, effectiveness, cost, budget).order
    worth = [loss[j] * effectiveness[j] / cost[j] for j in order]
    assert sorted(order) == list(range(len(loss)))
    assert all(before >= after for before, after in pairwise(worth))
