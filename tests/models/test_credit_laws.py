"""Credit: what holds for every input."""

from math import fsum

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clusterlearn.models.credit import (
    break_even_rate,
    default_distribution,
    full_joint_liability_rate,
    guarantee_effect,
    guarantee_fund,
    peer_monitoring,
    savings_group,
)

shares = st.floats(0, 1)
below_one = st.floats(0, 0.95)
inside = st.floats(0.01, 0.99)
rates = st.floats(0, 1)
amounts = st.floats(0.01, 10_000)
loans = st.integers(1, 60)


@given(below_one, shares, rates, rates)
def test_at_the_break_even_rate_the_lender_breaks_even(failing, recovered, funds, admin):
    rate = break_even_rate(failing, recovered, funds, admin)

    income = (1 + rate) * (1 - failing) + failing * recovered
    assert income == pytest.approx(1 + funds + admin)


@given(below_one, shares, shares, shares, shares, rates)
def test_a_larger_guarantee_never_raises_the_rate(failing, screening, recovered, one, two, funds):
    small, large = (
        guarantee_effect(failing, screening, recovered, guarantee, funds).rate_after
        for guarantee in sorted((one, two))
    )

    assert large <= small


@given(below_one, shares, shares, rates, rates)
def test_more_failures_never_lower_the_rate(one, two, recovered, funds, admin):
    few, many = sorted((min(one, 0.95), min(two, 0.95)))

    rate = break_even_rate(few, recovered, funds, admin)
    assert funds + admin <= rate <= break_even_rate(many, recovered, funds, admin) * (1 + 1e-12)


@given(below_one, shares, shares, shares, rates)
def test_without_checking_lender_and_guarantor_together_carry_the_same_risk(
    failing, recovered, guarantee, funds, admin
):
    effect = guarantee_effect(failing, 0.0, recovered, guarantee, funds, admin)

    income = (1 + effect.rate_after) * (1 - failing) + failing * recovered
    assert income + effect.expected_guarantee_cost == pytest.approx(1 + funds + admin)


@given(inside, st.floats(1, 2))
def test_what_a_pair_pays_brings_the_lender_its_cost(p, cost):
    loan = full_joint_liability_rate(p, cost)

    assert loan.joint * (1 - (1 - p) ** 2) == pytest.approx(cost)
    assert loan.joint <= loan.individual


@settings(max_examples=40)
@given(loans, inside, below_one)
def test_failures_have_probabilities_and_the_mean_of_each_loan(n, pd, correlation):
    chances = default_distribution(n, pd, correlation)

    assert fsum(chances) == pytest.approx(1, abs=1e-6)
    assert fsum(k * chance for k, chance in enumerate(chances)) == pytest.approx(
        n * pd, rel=1e-4, abs=1e-6
    )


@settings(max_examples=40)
@given(loans, amounts, inside, st.sampled_from([0.0, 0.2]), shares, amounts, amounts)
def test_a_larger_fund_is_never_less_safe(n, loan, pd, correlation, coverage, one, two):
    less, more = (
        guarantee_fund(n, loan, pd, correlation, coverage, fund) for fund in sorted((one, two))
    )

    assert more.exhaustion_probability <= less.exhaustion_probability
    assert more.expected_shortfall_uncovered <= less.expected_shortfall_uncovered + 1e-9


@settings(max_examples=40)
@given(loans, amounts, inside, st.floats(0, 0.3), shares)
def test_an_empty_fund_is_short_by_all_that_is_called(n, loan, pd, correlation, coverage):
    fund = guarantee_fund(n, loan, pd, correlation, coverage, 0.0)

    assert fund.expected_shortfall_uncovered == pytest.approx(fund.expected_call, rel=1e-6)


@settings(max_examples=40)
@given(loans, amounts, inside, st.sampled_from([0.0, 0.2]), shares, amounts)
def test_what_the_fund_pays_and_what_is_missing_make_up_the_call(
    n, loan, pd, correlation, coverage, fund
):
    safety = guarantee_fund(n, loan, pd, correlation, coverage, fund)

    chances = default_distribution(n, pd, correlation)
    paid = fsum(c * min(fund, k * loan * coverage) for k, c in enumerate(chances))
    assert paid + safety.expected_shortfall_uncovered == pytest.approx(safety.expected_call)


@given(st.integers(2, 50), amounts, shares, shares, amounts)
def test_members_look_exactly_where_it_costs_less_than_the_critical_cost(m, loss, one, two, cost):
    low, high = sorted((one, two))
    look = peer_monitoring(m, loss, high, low, cost)

    assert look.monitors == (cost < look.critical_cost)


groups = st.fixed_dictionaries(
    {
        "members": st.integers(1, 50),
        "saving": st.floats(0, 100),
        "need_probability": shares,
        "loan_size": amounts,
        "loan_rate": st.floats(0, 0.2),
        "periods": st.integers(1, 36),
        "default_probability": shares,
        "initial_fund": st.floats(0, 1000),
    }
)


@given(groups)
def test_fund_and_loans_balance_every_month(given_):
    group = savings_group(**given_)

    paid_in, interest, lost, before = given_["initial_fund"], 0.0, 0.0, 0.0
    for fund, lent in zip(group.fund, group.loans, strict=True):
        paid_in += given_["members"] * given_["saving"]
        interest += (1 - given_["default_probability"]) * given_["loan_rate"] * before
        lost += given_["default_probability"] * before
        before = lent
        assert fund + lent == pytest.approx(paid_in + interest - lost, abs=1e-6)


@given(groups)
def test_a_group_never_lends_what_it_does_not_have_or_nobody_needs(given_):
    group = savings_group(**given_)
    demand = given_["members"] * given_["need_probability"] * given_["loan_size"]

    assert min(group.fund) >= 0
    for lent, unmet in zip(group.loans, group.unmet, strict=True):
        assert lent + unmet == pytest.approx(demand)
        assert unmet >= 0


@given(groups)
def test_what_is_shared_out_is_what_is_there_beyond_what_was_paid_in(given_):
    group = savings_group(**given_)

    paid_in = given_["initial_fund"] + given_["periods"] * given_["members"] * given_["saving"]
    there = group.fund[-1] + group.outstanding
    assert group.share_out * given_["members"] + paid_in == pytest.approx(there, abs=1e-6)
