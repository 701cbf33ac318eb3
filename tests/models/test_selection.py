"""Selection: numbers, refusals and edges of the models, with Python alone."""

from math import isnan, sqrt
from random import Random

import pytest

from clusterlearn.models.selection import (
    ahp_weights,
    critical_weight,
    normalise,
    rank_acceptability,
    ranking,
    topsis,
    weighted_sum,
)

JOBS_AND_COST = [[200, 40], [800, 80]]
BENEFIT = [True, False]
THREE = [[1.0, 0.2], [0.7, 0.7], [0.1, 1.0]]


@pytest.mark.parametrize(
    ("method", "jobs", "cost"),
    [
        ("minmax", [0, 1], [1, 0]),
        ("max", [0.25, 1], [1, 0.5]),
        ("sum", [0.2, 0.8], [2 / 3, 1 / 3]),
        ("vector", [1 / sqrt(17), 4 / sqrt(17)], [1 / sqrt(5), 2 / sqrt(5)]),
    ],
)
def test_each_method_scales_benefit_and_cost_in_its_own_way(method, jobs, cost):
    scaled = normalise(JOBS_AND_COST, BENEFIT, method)

    assert [row[0] for row in scaled] == pytest.approx(jobs)
    assert [row[1] for row in scaled] == pytest.approx(cost)


@pytest.mark.parametrize("method", ["minmax", "max", "sum", "vector"])
def test_a_criterion_that_nobody_meets_gives_nobody_anything(method):
    assert [row[0] for row in normalise([[0, 1], [0, 2]], [True, True], method)] == [0, 0]


@pytest.mark.parametrize("method", ["minmax", "max", "sum", "vector"])
def test_the_smallest_and_the_largest_numbers_are_scaled(method):
    scaled = normalise([[1e-300, 1e-300], [1e99, 1e99]], BENEFIT, method)

    assert all(0 <= entry <= 1 for row in scaled for entry in row)
    assert scaled[0][0] < scaled[1][0] == pytest.approx(1)


@pytest.mark.parametrize(
    ("matrix", "benefit", "method", "refusal"),
    [
        ([[1, 2], [3]], BENEFIT, "minmax", r"matrix\[1\] must have 2 entries, got 1"),
        ([[1, 2]], [True], "minmax", "benefit must have 2 entries, got 1"),
        ([[1, 2], [-3, 2]], BENEFIT, "max", r"matrix\[1\]\[0\] must be at least 0 .*got -3"),
        ([[1, 2], [3, 0]], BENEFIT, "sum", r"matrix\[1\]\[1\] must be above 0 .*got 0"),
        ([[1, 2]], BENEFIT, "rank", "method must be one of minmax, max, sum, vector, got 'rank'"),
    ],
)
def test_a_table_that_cannot_be_scaled_is_refused(matrix, benefit, method, refusal):
    with pytest.raises(ValueError, match=refusal):
        normalise(matrix, benefit, method)


def test_a_word_in_place_of_yes_or_no_is_refused():
    with pytest.raises(TypeError, match=r"benefit\[1\] must be True or False, got 'cost'"):
        normalise(JOBS_AND_COST, [True, "cost"])


def test_only_the_proportions_of_weights_count():
    assert weighted_sum(JOBS_AND_COST, [2, 6], BENEFIT) == [0.75, 0.25]


def test_a_cost_counts_against_a_cluster_with_every_method():
    for method in ("minmax", "max", "sum", "vector"):
        cheap, dear = weighted_sum(JOBS_AND_COST, [0, 1], BENEFIT, method)
        assert cheap > dear


@pytest.mark.parametrize(
    ("weights", "refusal"),
    [
        ([1, 2, 3], "weights must have 2 entries, got 3"),
        ([-1, 2], r"weights\[0\] must be at least 0"),
        ([0, 0], "sum of weights must be above 0"),
    ],
)
def test_weights_that_say_nothing_are_refused(weights, refusal):
    with pytest.raises(ValueError, match=refusal):
        weighted_sum(JOBS_AND_COST, weights, BENEFIT)
    with pytest.raises(ValueError, match=refusal):
        topsis(JOBS_AND_COST, weights, BENEFIT)


def test_the_weighted_sum_lets_a_strength_make_up_for_a_weakness_and_topsis_less():
    matrix, weights = [[10, 0], [5, 4.9], [0, 10]], [1, 1]

    sums = weighted_sum(matrix, weights, [True, True])
    closeness = topsis(matrix, weights, [True, True])
    assert sums[0] > sums[1]
    assert closeness[1] == pytest.approx(closeness[0], abs=0.01)


def test_clusters_that_are_alike_in_what_counts_have_no_closeness():
    with pytest.raises(ValueError, match="matrix must hold alternatives that differ"):
        topsis([[1, 5], [1, 7]], [1, 0], [True, True])


def test_equal_scores_share_the_better_place():
    assert ranking([0.2, 0.5, 0.5, 0.9, 0.1]) == [4, 2, 2, 1, 5]


def test_no_score_is_refused():
    with pytest.raises(ValueError, match="scores must have at least one entry, got none"):
        ranking([])


def test_two_criteria_cannot_contradict_each_other():
    result = ahp_weights([[1, 3], [1 / 3, 1]])

    assert result.weights == pytest.approx([0.75, 0.25])
    assert result.consistency_ratio == 0


def test_answers_in_a_circle_are_as_bad_as_dice():
    result = ahp_weights([[1, 3, 1 / 3], [1 / 3, 1, 3], [3, 1 / 3, 1]])

    assert result.weights == pytest.approx([1 / 3] * 3)
    assert result.lambda_max == pytest.approx(13 / 3)
    assert result.consistency_ratio == pytest.approx((13 / 3 - 3) / 2 / 0.58)


def test_a_third_written_with_two_digits_is_a_third():
    rounded = ahp_weights([[1, 3], [0.33, 1]])

    assert rounded.weights[0] == pytest.approx(0.75, abs=0.002)
    assert rounded.consistency_index == 0


@pytest.mark.parametrize(
    ("pairwise", "refusal"),
    [
        ([[1, 3], [3, 1]], r"pairwise\[0\]\[1\] must be 1 / pairwise\[1\]\[0\], got 3 beside 3"),
        ([[2, 1], [1, 1]], r"pairwise\[0\]\[0\] must be 1 / pairwise\[0\]\[0\], got 2 beside 2"),
        ([[1, 12], [1 / 12, 1]], r"pairwise\[0\]\[1\] must lie between 0.1 and 10, got 12"),
        ([[1, 1, 1], [1, 1, 1]], r"pairwise\[0\] must have 2 entries, got 3"),
        ([[1]], "number of rows of pairwise must lie between 2 and 10, got 1"),
        ([[1] * 11] * 11, "number of rows of pairwise must lie between 2 and 10, got 11"),
    ],
)
def test_comparisons_that_are_none_are_refused(pairwise, refusal):
    with pytest.raises(ValueError, match=refusal):
        ahp_weights(pairwise)


def test_no_weight_helps_against_a_cluster_that_is_better_in_everything():
    assert isnan(critical_weight([[2, 2], [1, 1]], [1, 1], [True, True], 0, 0, 1))


def test_clusters_that_are_alike_tie_at_every_weight():
    assert isnan(critical_weight([[2, 2], [2, 2], [1, 1]], [1, 1], [True, True], 0, 0, 1))


def test_clusters_that_are_alike_in_the_rest_tie_where_the_criterion_has_no_weight():
    assert critical_weight([[2, 2], [1, 2], [1, 1]], [1, 1], [True, True], 0, 0, 1) == 0
    assert critical_weight([[2, 2], [2, 1], [1, 1]], [1, 1], [True, True], 0, 0, 1) == 1


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"second": 0}, "first and second must differ, got 0 twice"),
        ({"criterion": 2}, "criterion must be an integer from 0 to 1, got 2"),
        ({"first": -1}, "first must be an integer from 0 to 1, got -1"),
        ({"weights": [1, 0]}, "sum of the other weights must be above 0"),
        ({"weights": [1, -1]}, r"weights\[1\] must be at least 0"),
    ],
)
def test_a_weight_that_cannot_be_critical_is_refused(given, refusal):
    asked = {"matrix": JOBS_AND_COST, "weights": [1, 1], "benefit": BENEFIT} | {
        "criterion": 0,
        "first": 0,
        "second": 1,
    }

    with pytest.raises(ValueError, match=refusal):
        critical_weight(**asked | given)


def test_the_same_seed_draws_the_same_weights_and_another_one_others():
    first = rank_acceptability(THREE, [True, True], draws=1500)

    assert rank_acceptability(THREE, [True, True], draws=1500, seed=Random(0)) == first
    assert rank_acceptability(THREE, [True, True], draws=1500, seed=1) != first


def test_clusters_that_are_alike_share_their_wins():
    shares = rank_acceptability([[9, 2], [3, 8], [9, 2]], [True, True], draws=1001)

    assert shares[0] == shares[2] == pytest.approx((1 - shares[1]) / 2)


def test_a_single_cluster_and_clusters_that_are_all_alike_need_no_weights():
    assert rank_acceptability([[3, 4]], [True, False], draws=7) == [1.0]
    assert rank_acceptability([[3, 4]] * 4, [True, False], draws=7) == [0.25] * 4


def test_a_concentration_keeps_the_weights_near_its_proportions():
    near_first, near_second = (
        rank_acceptability([[1, 0], [0, 1]], [True, True], draws=500, concentration=around)
        for around in ([90, 10], [10, 90])
    )

    assert near_first == [1.0, 0.0]
    assert near_second == [0.0, 1.0]


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"concentration": [1]}, "concentration must have 2 entries, got 1"),
        ({"concentration": [1, 0]}, r"concentration\[1\] must lie between 0.1 and"),
        ({"draws": 0}, "draws must be an integer of at least 1, got 0"),
        ({"method": "rank"}, "method must be one of"),
    ],
)
def test_draws_that_cannot_be_made_are_refused(given, refusal):
    with pytest.raises(ValueError, match=refusal):
        rank_acceptability(**{"matrix": THREE, "benefit": [True, True]} | given)
