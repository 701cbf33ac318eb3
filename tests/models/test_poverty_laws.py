"""Poverty: what holds for every input."""

from math import fsum

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from clusterlearn.models.poverty import (
    alkire_foster,
    fgt,
    gini,
    growth_incidence_curve,
    growth_redistribution,
    rate_of_pro_poor_growth,
    subgroup_decomposition,
    watts,
)

LINE = 100.0
incomes = st.lists(st.floats(1, 1000), min_size=2, max_size=30)
alphas = st.sampled_from([0, 1, 2, 1.5])
shares = st.floats(0, 1)


@given(incomes, alphas, st.data())
def test_fgt_decomposes_over_groups(values, alpha, data):
    groups = [data.draw(st.sampled_from("abc")) for _ in values]
    found = subgroup_decomposition(values, groups, LINE, alpha)

    whole = fgt(values, LINE, alpha)
    parts = fsum(group.population_share * group.index for group in found.values())
    assert parts == pytest.approx(whole, abs=1e-12)
    assert fsum(group.contribution for group in found.values()) == pytest.approx(1 if whole else 0)


@given(incomes, alphas, st.floats(1, 10))
def test_what_those_above_the_line_earn_changes_no_measure(values, alpha, factor):
    richer = [income * factor if income >= LINE else income for income in values]

    assert fgt(richer, LINE, alpha) == fgt(values, LINE, alpha)
    assert watts(richer, LINE) == watts(values, LINE)


@given(incomes, alphas, st.floats(0.01, 100))
def test_another_currency_changes_no_measure(values, alpha, rate):
    assume(all(abs(income / LINE - 1) > 1e-6 for income in values))  # nobody on the line
    other = [income * rate for income in values]

    assert fgt(other, LINE * rate, alpha) == pytest.approx(fgt(values, LINE, alpha))
    assert watts(other, LINE * rate) == pytest.approx(watts(values, LINE), abs=1e-12)
    assert gini(other) == pytest.approx(gini(values), abs=1e-12)


@given(incomes, alphas, st.integers(2, 4))
def test_a_population_twice_as_large_changes_no_measure(values, alpha, times):
    assert fgt(values * times, LINE, alpha) == pytest.approx(fgt(values, LINE, alpha))
    assert watts(values * times, LINE) == pytest.approx(watts(values, LINE))
    assert gini(values * times) == pytest.approx(gini(values), abs=1e-12)


@given(incomes, alphas)
def test_weights_that_are_alike_change_no_measure(values, alpha):
    weights = [2.5] * len(values)

    assert fgt(values, LINE, alpha, weights) == pytest.approx(fgt(values, LINE, alpha))
    assert watts(values, LINE, weights) == pytest.approx(watts(values, LINE))
    assert gini(values, weights) == pytest.approx(gini(values), abs=1e-9)


@given(incomes, st.floats(0.1, 0.9))
def test_gap_and_watts_rise_when_a_poor_person_loses(values, part):
    poorest = min(values)
    assume(poorest < LINE)
    lost = [part * poorest, *values[:1], *values]

    kept = [poorest, *values[:1], *values]
    assert fgt(lost, LINE, 1) > fgt(kept, LINE, 1)
    assert watts(lost, LINE) > watts(kept, LINE)


@given(incomes, st.floats(5, 40), st.floats(0.1, 4))
def test_severity_and_watts_rise_when_a_poor_person_gives_to_one_less_poor(values, poor, gift):
    kept = [*values, poor, 50.0]
    given_away = [*values, poor - gift, 50.0 + gift]

    assert fgt(given_away, LINE, 2) > fgt(kept, LINE, 2)
    assert watts(given_away, LINE) > watts(kept, LINE)
    assert fgt(given_away, LINE, 1) == pytest.approx(fgt(kept, LINE, 1))


@given(incomes)
def test_the_higher_the_power_the_lower_the_measure(values):
    headcount, gap, severity = (fgt(values, LINE, alpha) for alpha in (0, 1, 2))

    assert 0 <= severity <= gap <= headcount <= 1


@given(st.lists(st.floats(0, 1000), min_size=1, max_size=30))
def test_gini_stays_in_its_bounds(values):
    assume(sum(values) > 0)

    assert 0 <= gini(values) <= 1 - 1 / len(values) + 1e-12


@given(incomes, st.floats(0.1, 0.9))
def test_a_gift_from_rich_to_poor_never_raises_the_gini(values, part):
    low, high = min(values), max(values)
    gift = part * (high - low) / 2
    rest = sorted(values)[1:-1]

    assert gini([low + gift, *rest, high - gift]) <= gini([low, *rest, high]) + 1e-12


@given(incomes, st.floats(-0.5, 2), st.lists(st.floats(0.1, 100), min_size=1, max_size=5))
def test_growth_alike_for_all_is_a_flat_curve_and_the_rate_of_the_poor(values, growth, places):
    after = [income * (1 + growth) for income in values]

    assert growth_incidence_curve(values, after, places) == pytest.approx(
        [growth] * len(places), abs=1e-9
    )
    assume(min(values) < LINE)
    assert rate_of_pro_poor_growth(values, after, LINE) == pytest.approx(growth, abs=1e-9)


@given(incomes, incomes, alphas)
def test_growth_and_redistribution_add_up_to_the_change(before, after, alpha):
    change = growth_redistribution(before, after, LINE, alpha)

    assert change.growth + change.redistribution == pytest.approx(change.total, abs=1e-12)
    assert change.total == pytest.approx(fgt(after, LINE, alpha) - fgt(before, LINE, alpha))
    seen_from_the_first = (
        change.growth_reference_period
        + change.redistribution_reference_period
        + change.residual_reference_period
    )
    assert seen_from_the_first == pytest.approx(change.total, abs=1e-12)


@st.composite
def surveys(draw):
    """Achievements, cutoffs, weights and k."""
    d = draw(st.integers(1, 5))
    row = st.lists(st.floats(0, 10), min_size=d, max_size=d)
    achievements = draw(st.lists(row, min_size=1, max_size=12))
    cutoffs = draw(st.lists(st.floats(1, 9), min_size=d, max_size=d))
    weights = draw(st.lists(st.floats(0.1, 3), min_size=d, max_size=d))
    return achievements, cutoffs, weights, draw(st.floats(0.1, d))


@given(surveys())
def test_the_adjusted_headcount_lies_between_its_bounds(survey):
    _, cutoffs, _, k = survey
    poor = alkire_foster(*survey)

    assert poor.H * k / len(cutoffs) - 1e-9 <= poor.M0 <= poor.H + 1e-9
    assert poor.M2 - 1e-9 <= poor.M1 <= poor.M0 + 1e-9
    assert poor.M0 == pytest.approx(poor.H * poor.A)


@given(surveys())
def test_the_contributions_of_the_dimensions_add_up(survey):
    poor = alkire_foster(*survey)

    assert fsum(poor.contribution) == pytest.approx(1 if poor.M0 else 0)
    for censored, counted in zip(poor.censored_headcount, poor.uncensored_headcount, strict=True):
        assert censored <= counted + 1e-12


@given(surveys(), st.data())
def test_the_order_of_persons_changes_nothing_but_the_scores(survey, data):
    achievements, *others = survey
    shuffled = data.draw(st.permutations(achievements))

    one, two = alkire_foster(achievements, *others), alkire_foster(shuffled, *others)
    assert (one.M0, one.M1, one.H) == pytest.approx((two.M0, two.M1, two.H))
    assert sorted(one.deprivation_score) == sorted(two.deprivation_score)


@given(incomes)
def test_where_income_is_the_only_dimension_the_measures_are_those_of_income(values):
    poor = alkire_foster([[income] for income in values], [LINE])

    measures = [fgt(values, LINE, alpha) for alpha in (0, 1, 2)]
    assert [poor.M0, poor.M1, poor.M2] == pytest.approx(measures)
