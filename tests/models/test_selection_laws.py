"""Selection: what holds for every input."""

from math import fsum, isnan

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from clusterlearn.models.selection import (
    ahp_weights,
    critical_weight,
    normalise,
    rank_acceptability,
    ranking,
    topsis,
    weighted_sum,
)

entries = st.integers(1, 1000).map(float)
factors = st.floats(0.01, 100)
methods = st.sampled_from(["minmax", "max", "sum", "vector"])
DRAWS = 400


@st.composite
def choices(draw, least=2):
    """A table, weights and which criteria are benefits."""
    criteria = draw(st.integers(2, 6))
    row = st.lists(entries, min_size=criteria, max_size=criteria)
    matrix = draw(st.lists(row, min_size=least, max_size=5))
    weights = draw(st.lists(st.floats(0.01, 1), min_size=criteria, max_size=criteria))
    return matrix, weights, draw(st.lists(st.booleans(), min_size=criteria, max_size=criteria))


@st.composite
def comparisons(draw):
    """Reciprocal answers, consistent or not."""
    n = draw(st.integers(2, 10))
    rows = [[1.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(i):
            rows[i][j] = draw(st.floats(1, 9)) ** draw(st.sampled_from([-1, 1]))
            rows[j][i] = 1 / rows[i][j]
    return rows


def differ(matrix):
    return any(row != matrix[0] for row in matrix)


@given(choices(), methods)
def test_scaled_entries_and_scores_stay_in_their_bounds(choice, method):
    matrix, weights, benefit = choice

    assert all(0 <= x <= 1 + 1e-12 for row in normalise(matrix, benefit, method) for x in row)
    low = -1 if method == "vector" else 0
    scores = weighted_sum(matrix, weights, benefit, method)
    assert all(low - 1e-12 <= score <= 1 + 1e-12 for score in scores)


@given(choices(), methods, st.data())
def test_the_unit_of_a_criterion_changes_no_score(choice, method, data):
    matrix, weights, benefit = choice
    units = data.draw(st.lists(factors, min_size=len(weights), max_size=len(weights)))
    other = [[unit * x for unit, x in zip(units, row, strict=True)] for row in matrix]

    assert weighted_sum(other, weights, benefit, method) == pytest.approx(
        weighted_sum(matrix, weights, benefit, method), abs=1e-9
    )
    if differ(matrix):
        assert topsis(other, weights, benefit) == pytest.approx(
            topsis(matrix, weights, benefit), abs=1e-9
        )


@given(choices(), methods, factors)
def test_the_order_of_clusters_and_the_sum_of_weights_change_no_score(choice, method, factor):
    matrix, weights, benefit = choice
    other = matrix[::-1], [factor * w for w in weights], benefit

    assert weighted_sum(*other, method)[::-1] == pytest.approx(
        weighted_sum(*choice, method), abs=1e-12
    )
    if differ(matrix):
        assert topsis(*other)[::-1] == pytest.approx(topsis(*choice), abs=1e-12)


@given(choices(), methods, st.floats(0.5, 500))
def test_a_cluster_that_is_better_in_everything_scores_higher_by_every_method(
    choice, method, better
):
    matrix, weights, benefit = choice
    best = [
        x + better if more_is_better else x / (1 + better)
        for x, more_is_better in zip(matrix[0], benefit, strict=True)
    ]

    for scores in (
        weighted_sum([*matrix, best], weights, benefit, method),
        topsis([*matrix, best], weights, benefit),
    ):
        assert scores[-1] > scores[0]


@given(choices())
def test_closeness_is_one_for_the_ideal_and_zero_for_its_opposite(choice):
    matrix, weights, benefit = choice
    columns = list(zip(*matrix, strict=True))
    ideal = [max(c) if b else min(c) for c, b in zip(columns, benefit, strict=True)]
    worst = [min(c) if b else max(c) for c, b in zip(columns, benefit, strict=True)]
    assume(ideal != worst)

    closeness = topsis([*matrix, ideal, worst], weights, benefit)
    assert closeness[-2:] == [1.0, 0.0]
    assert all(0 <= c <= 1 for c in closeness)


@given(choices())
def test_turning_every_criterion_round_turns_closeness_round(choice):
    matrix, weights, benefit = choice
    assume(differ(matrix))

    turned = topsis(matrix, weights, [not b for b in benefit])
    assert turned == pytest.approx([1 - c for c in topsis(*choice)], abs=1e-9)


@given(st.lists(st.floats(-5, 5), min_size=1, max_size=8))
def test_a_place_counts_those_that_score_higher(scores):
    places = ranking(scores)

    assert places == [1 + sum(other > score for other in scores) for score in scores]
    assert ranking([-score for score in sorted(scores)]) == sorted(ranking([-s for s in scores]))


@given(st.lists(st.floats(1, 9), min_size=2, max_size=10))
def test_answers_that_come_from_weights_give_them_back(weights):
    result = ahp_weights([[a / b for b in weights] for a in weights])

    assert result.weights == pytest.approx([w / fsum(weights) for w in weights])
    assert result.consistency_ratio == pytest.approx(0, abs=1e-9)


@given(comparisons())
def test_weights_solve_their_equation_and_inconsistency_is_never_negative(pairwise):
    result = ahp_weights(pairwise)

    image = [fsum(a * w for a, w in zip(row, result.weights, strict=True)) for row in pairwise]
    assert image == pytest.approx([result.lambda_max * w for w in result.weights], rel=1e-9)
    assert fsum(result.weights) == pytest.approx(1)
    assert result.lambda_max >= len(pairwise) - 1e-9
    assert result.consistency_index >= 0


@given(comparisons(), st.data())
def test_the_order_of_criteria_changes_no_weight(pairwise, data):
    order = data.draw(st.permutations(range(len(pairwise))))
    moved = ahp_weights([[pairwise[i][j] for j in order] for i in order])

    weights = ahp_weights(pairwise).weights
    assert moved.weights == pytest.approx([weights[i] for i in order])


@given(choices(), methods, st.data())
def test_at_the_critical_weight_two_clusters_tie_and_without_one_they_never_do(
    choice, method, data
):
    matrix, weights, benefit = choice
    criterion = data.draw(st.integers(0, len(weights) - 1))
    others = fsum(weights) - weights[criterion]

    def lead(share):
        given = [w * (1 - share) / others for w in weights]
        given[criterion] = share
        first, second, *_ = weighted_sum(matrix, given, benefit, method)
        return first - second

    critical = critical_weight(matrix, weights, benefit, criterion, 0, 1, method)
    if isnan(critical):
        assert lead(0) * lead(1) > 0 or matrix[0] == matrix[1] or abs(lead(0) - lead(1)) < 1e-9
    else:
        assert 0 <= critical <= 1
        assert lead(critical) == pytest.approx(0, abs=1e-9)


@given(choices(), methods, st.data())
def test_the_critical_weight_does_not_depend_on_who_is_named_first_nor_on_its_own_weight(
    choice, method, data
):
    matrix, weights, benefit = choice
    criterion = data.draw(st.integers(0, len(weights) - 1))
    critical = critical_weight(matrix, weights, benefit, criterion, 0, 1, method)

    other = [*weights[:criterion], 0.0, *weights[criterion + 1 :]]
    assert critical_weight(matrix, other, benefit, criterion, 1, 0, method) == pytest.approx(
        critical, nan_ok=True
    )


@settings(max_examples=50)
@given(choices(least=1), methods, st.integers(0, 99))
def test_first_places_add_up_to_one_whatever_the_order_of_clusters(choice, method, seed):
    matrix, _, benefit = choice
    shares = rank_acceptability(matrix, benefit, method, draws=DRAWS, seed=seed)
    turned = rank_acceptability(matrix[::-1], benefit, method, draws=DRAWS, seed=seed)

    assert fsum(shares) == pytest.approx(1)
    assert turned[::-1] == pytest.approx(shares, abs=2.5 / DRAWS)


@settings(max_examples=50)
@given(choices(), methods, st.floats(0.5, 500))
def test_a_cluster_that_another_beats_in_everything_is_never_first(choice, method, better):
    matrix, _, benefit = choice
    best = [
        x + better if more_is_better else x / (1 + better)
        for x, more_is_better in zip(matrix[0], benefit, strict=True)
    ]

    assert rank_acceptability([*matrix, best], benefit, method, draws=DRAWS)[0] == 0


@settings(max_examples=50)
@given(st.lists(st.floats(0, 1), min_size=3, max_size=3), st.floats(0.01, 0.9), st.integers(0, 2))
def test_a_cluster_that_improves_is_not_first_less_often(row, more, criterion):
    ends = [[0.0, 1.0, 0.5], [1.0, 0.0, 1.0], [0.5, 0.5, 0.0]]  # they fix the scale
    improved = list(row)
    improved[criterion] = min(1.0, row[criterion] + more)

    before, after = (
        rank_acceptability([*ends, last], [True] * 3, draws=DRAWS)[-1] for last in (row, improved)
    )
    assert after >= before - 1 / DRAWS
