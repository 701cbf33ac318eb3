"""Governance: numbers, refusals and edges of the model, with Python alone."""

import pytest

from clusterlearn.models.governance import (
    conditional_cooperation_path,
    deterrent_sanction,
    payoffs_with_sanctions,
    public_goods_benchmarks,
    public_goods_payoffs,
    simulate_conditional_cooperation,
    threshold_public_good_equilibria,
    voluntary_provision,
    volunteers_dilemma,
)


def test_linear_points_cost_one_and_take_the_impact():
    payoffs = payoffs_with_sanctions([20, 0], [[0, 1.5], [0, 0]], rule="linear", impact=2.0)

    assert payoffs == pytest.approx([8 - 1.5, 28 - 3.0])


def test_more_than_ten_points_take_no_more_than_everything():
    payoffs = payoffs_with_sanctions([20, 20, 0], [[0, 0, 7], [0, 0, 7], [0, 0, 0]])

    assert payoffs[2] == 0.0


def test_whole_points_may_be_written_as_floats():
    ints, floats = ([[0, 2], [1, 0]], [[0.0, 2.0], [1.0, 0.0]])

    assert payoffs_with_sanctions([20, 0], ints) == payoffs_with_sanctions([20, 0], floats)


@pytest.mark.parametrize(
    ("n", "mpcr", "dilemma", "optimum"),
    [(4, 0.2, False, 0.0), (4, 0.5, True, 20.0), (2, 1, False, 20)],
)
def test_a_dilemma_needs_gain_for_all_and_loss_for_oneself(n, mpcr, dilemma, optimum):
    best = public_goods_benchmarks(n, mpcr=mpcr)

    assert (best.dilemma, best.optimal_contribution) == (dilemma, optimum)


def test_a_good_that_is_not_worth_its_cost_has_no_equilibrium():
    assert threshold_public_good_equilibria(10, 4, benefit=1.0, cost=3.0) == []


@pytest.mark.parametrize(("k", "expected"), [(1, 0.75), (3, 0.5)])
def test_one_volunteer_or_all_of_them_leave_one_equilibrium(k, expected):
    (only,) = threshold_public_good_equilibria(3, k, benefit=16.0, cost={1: 1.0, 3: 4.0}[k])

    assert only == pytest.approx(expected)


def test_a_group_of_a_thousand_is_still_computed():
    low, high = threshold_public_good_equilibria(1000, 500, benefit=1e6, cost=1.0)

    assert 0 < low < 499 / 999 < high < 1


def test_the_first_month_shows_habits_without_the_rule():
    ruled = simulate_conditional_cooperation(checked=1.0, fine=5.0)

    assert ruled.contribution[0] == pytest.approx(0.7 * 8)
    assert ruled.paying_in_full[0] == 0.0
    assert ruled.income[0] == pytest.approx(20 + 0.7 * 8)


def test_a_rule_that_deters_everybody_fills_the_fund():
    ruled = simulate_conditional_cooperation(checked=1.0, fine=5.0)

    assert ruled.contribution[1:] == [20.0] * 23
    assert ruled.income[-1] == pytest.approx(20 + 20 - 1)


def test_the_fine_that_just_deters_counts_as_deterring():
    ruled = simulate_conditional_cooperation(checked=0.3, fine=3.0, spread=0.0)

    assert ruled.paying_in_full[-1] == 1.0


def test_those_who_follow_others_pay_more_where_some_are_deterred():
    half = simulate_conditional_cooperation(checked=0.5, fine=1.8)
    none = simulate_conditional_cooperation()

    full = half.paying_in_full[-1]
    assert 0 < full < 1
    assert half.contribution[-1] - full * 20 > (1 - full) * none.contribution[-1]


def test_without_a_fine_nobody_pays_because_of_the_rule():
    loose = simulate_conditional_cooperation(mpcr=1.0, checked=1.0)

    assert loose.paying_in_full == [0.0] * 24


def test_free_riders_are_as_cautious_as_the_others():
    ruled = {
        share: simulate_conditional_cooperation(
            n=200, checked=0.5, fine=1.8, share_free_riders=share
        )
        for share in (0.0, 0.3, 0.5)
    }
    habit = {
        share: paths.contribution[1] - paths.paying_in_full[1] * 20
        for share, paths in ruled.items()
    }

    for share in (0.3, 0.5):
        follow = 1 + 0.75 * (1 - share) * 8
        expected = (1 - ruled[share].paying_in_full[1]) * (1 - share) * follow
        assert habit[share] == pytest.approx(expected, rel=0.03)


@pytest.mark.parametrize(
    ("refuse", "message"),
    [
        (
            lambda: public_goods_payoffs([]),
            "contributions must have at least one entry, got none",
        ),
        (lambda: public_goods_payoffs([1]), "members must be an integer of at least 2, got 1"),
        (
            lambda: public_goods_payoffs([1, 21]),
            "contributions\\[1\\] must lie between 0 and 20.0, got 21",
        ),
        (lambda: public_goods_payoffs([1, 2], mpcr=0), "mpcr must be above 0 and at most 1, got 0"),
        (lambda: public_goods_benchmarks(1), "n must be an integer of at least 2, got 1"),
        (lambda: payoffs_with_sanctions([1, 2], [[0, 1]]), "points must have 2 entries, got 1"),
        (
            lambda: payoffs_with_sanctions([1, 2], [[0], [0]]),
            "points\\[0\\] must have 2 entries, got 1",
        ),
        (
            lambda: payoffs_with_sanctions([1, 2], [[1, 0], [0, 0]]),
            "points_to_oneself must lie between 0 and 0, got 1",
        ),
        (
            lambda: payoffs_with_sanctions([1, 2], [[0, 11], [0, 0]]),
            "points\\[0\\]\\[1\\] must lie between 0 and 10, got 11",
        ),
        (
            lambda: payoffs_with_sanctions([1, 2], [[0, 0.5], [0, 0]]),
            "points\\[0\\]\\[1\\] must be whole under the rule of 2000, got 0.5",
        ),
        (
            lambda: payoffs_with_sanctions([1, 2], [[0, -1], [0, 0]], rule="linear"),
            "points\\[0\\]\\[1\\] must be at least 0 and finite, got -1",
        ),
        (
            lambda: payoffs_with_sanctions([1, 2], [[0, 0], [0, 0]], rule="2002"),
            "rule must be one of fehr_gaechter_2000, linear, got '2002'",
        ),
        (lambda: deterrent_sanction(1.2), "mpcr must be above 0 and at most 1, got 1.2"),
        (
            lambda: deterrent_sanction(0.5, 5e-324),
            "mpcr, impact must lie closer together to compute",
        ),
        (
            lambda: conditional_cooperation_path(0),
            "periods must be an integer of at least 1, got 0",
        ),
        (
            lambda: conditional_cooperation_path(3, slope=1.1),
            "slope must lie between 0 and 1, got 1.1",
        ),
        (
            lambda: voluntary_provision(20, 100, 1.0),
            "preference must be above 0 and below 1, got 1.0",
        ),
        (
            lambda: voluntary_provision(20, 1e-300, 1e-300),
            "preference_times_income must be above 0 and finite, got 0.0",
        ),
        (lambda: volunteers_dilemma(2, 1, 2), "benefit > cost must hold, got 1, 2"),
        (
            lambda: threshold_public_good_equilibria(5, 6, 2, 1),
            "k must be an integer from 1 to 5, got 6",
        ),
        (
            lambda: simulate_conditional_cooperation(initial=21),
            "initial must lie between 0 and 20.0, got 21",
        ),
        (
            lambda: simulate_conditional_cooperation(checked=1.1),
            "checked must lie between 0 and 1, got 1.1",
        ),
    ],
)
def test_what_the_model_cannot_mean_is_refused_by_name(refuse, message):
    with pytest.raises(ValueError, match=message):
        refuse()
