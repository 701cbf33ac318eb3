"""Poverty: numbers from publications and by hand, and refusals by name."""

import pytest

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

HANDBOOK = [100.0, 110.0, 150.0, 160.0]
ACHIEVEMENTS = [[13.1, 14, 4, 1], [15.2, 7, 5, 0], [12.5, 10, 1, 0], [20, 11, 3, 1]]
CUTOFFS = [13, 12, 3, 1]


def test_gap_and_severity_of_the_world_banks_handbook():
    assert fgt(HANDBOOK, 125.0, 1) == pytest.approx(0.08)
    assert fgt(HANDBOOK, 125.0, 2) == pytest.approx(0.0136)


def test_alkire_and_fosters_example():
    poor = alkire_foster(ACHIEVEMENTS, CUTOFFS, k=2)

    assert (poor.H, poor.A, poor.M0) == pytest.approx((0.5, 0.75, 0.375))


def test_who_lacks_one_dimension_of_four_is_not_poor_where_all_are_needed():
    poor = alkire_foster(ACHIEVEMENTS, CUTOFFS)

    assert (poor.H, poor.deprivation_score) == (0.25, [0.0, 2.0, 4.0, 1.0])


def test_where_nobody_is_poor_all_is_zero():
    poor = alkire_foster([[20, 20]], [10, 10])

    assert (poor.H, poor.A, poor.M0, poor.M1, poor.contribution) == (0, 0, 0, 0, [0.0, 0.0])


def test_an_income_on_the_line_is_not_poor():
    assert fgt([100.0, 200.0], 100.0, 0) == 0
    assert watts([100.0, 200.0], 100.0) == 0


def test_weights_count_households_by_their_size():
    assert fgt([50.0, 200.0], 100.0, 0, weights=[3, 1]) == 0.75
    assert gini([0.0, 8.0], weights=[3, 1]) == pytest.approx(0.75)
    assert watts([50.0, 200.0], 100.0, weights=[3, 1]) == pytest.approx(
        3 * watts([50.0], 100.0) / 4
    )


def test_growth_that_leaves_out_the_poor_raises_the_mean_and_not_their_rate():
    before, after = [40.0, 50.0, 100.0, 200.0], [40.0, 50.0, 150.0, 300.0]

    assert rate_of_pro_poor_growth(before, after, 60.0) == 0
    change = growth_redistribution(before, after, 60.0, 1)
    assert change.total == 0
    assert change.growth == pytest.approx(-change.redistribution)
    assert change.growth < 0


def test_a_percentile_is_the_income_of_its_rank():
    curve = growth_incidence_curve([10.0, 20.0, 40.0], [12.0, 20.0, 60.0], [1, 34, 67, 100])

    assert curve == pytest.approx([0.2, 0.0, 0.5, 0.5])


def test_where_nobody_is_poor_no_group_contributes():
    found = subgroup_decomposition([100.0, 200.0], ["a", "b"], 50.0, 1)

    assert [group.contribution for group in found.values()] == [0.0, 0.0]


def test_a_group_that_is_no_word_is_refused_by_name():
    with pytest.raises(TypeError, match="must be a word, got None") as refusal:
        subgroup_decomposition([1.0, 2.0], ["a", None], 2.0, 0)

    assert str(refusal.value).startswith("groups[1]")


@pytest.mark.parametrize(
    ("refuse", "message"),
    [
        (lambda: fgt([-1.0], 1.0, 0), "incomes[0] must be at least 0 and finite, got -1.0"),
        (lambda: fgt([1.0], 1.0, 0, [0.0]), "weights must not all be 0"),
        (lambda: gini([0.0, 0.0]), "incomes must not all be 0"),
        (lambda: gini([0.0], [1.0]), "incomes must not all be 0"),
        (lambda: watts([0.0], 1.0), "incomes[0] must be above 0 and finite, got 0.0"),
        (
            lambda: growth_incidence_curve([1.0], [1.0], [101]),
            "percentiles must be above 0 and at most 100, got 101",
        ),
        (
            lambda: rate_of_pro_poor_growth([5.0], [6.0], 4.0),
            "poverty_line must be above the lowest of incomes_0, got 4.0 and 5.0",
        ),
        (lambda: alkire_foster([[1.0]], [2.0], k=2), "k must be above 0 and at most 1, got 2"),
        (
            lambda: alkire_foster([[1.0, 2.0]], [2.0]),
            "achievements[0] must have 1 entries, got 2",
        ),
        (
            lambda: subgroup_decomposition([1.0], ["a", "b"], 2.0, 0),
            "groups must have 1 entries, got 2",
        ),
        (
            lambda: growth_incidence_curve([1e-300], [1e99], [50]),
            "incomes_0, incomes_1 must lie closer together to compute, got 1e-300, 1e+99",
        ),
    ],
)
def test_a_value_out_of_range_is_refused_by_name(refuse, message):
    with pytest.raises(ValueError) as refusal:
        refuse()

    assert str(refusal.value) == message
