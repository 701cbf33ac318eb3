"""Governance: what holds for every input."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

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

shares = st.floats(0, 1)
returns = st.floats(0.01, 1)
amounts = st.floats(0.01, 1000)
fees = st.lists(st.floats(0, 20), min_size=2, max_size=8)


@given(fees, returns)
def test_a_unit_paid_brings_all_members_its_return_to_each(contributions, mpcr):
    payoffs = public_goods_payoffs(contributions, mpcr=mpcr)

    n, paid = len(contributions), math.fsum(contributions)
    assert math.fsum(payoffs) == pytest.approx(20 * n + (n * mpcr - 1) * paid)


@given(st.permutations([0.0, 5.0, 10.0, 20.0]))
def test_payoffs_follow_the_members_in_any_order(contributions):
    payoff_of = dict(zip([0.0, 5.0, 10.0, 20.0], public_goods_payoffs([0, 5, 10, 20]), strict=True))

    assert public_goods_payoffs(contributions) == [payoff_of[fee] for fee in contributions]


@given(st.integers(2, 30), returns)
def test_nobody_gains_by_paying_alone_and_all_gain_by_paying_together(n, mpcr):
    best = public_goods_benchmarks(n, mpcr=mpcr)
    alone = public_goods_payoffs([20.0] + [0.0] * (n - 1), mpcr=mpcr)[0]

    assert alone <= best.nash_payoff + 1e-9
    assert best.optimal_payoff >= best.nash_payoff
    assert best.dilemma == (mpcr < 1 < n * mpcr)


@given(returns, st.floats(0.1, 10), st.floats(0, 20))
def test_at_the_deterrent_keeping_back_neither_gains_nor_loses(mpcr, impact, fee):
    points = deterrent_sanction(mpcr, impact) * (20 - fee)
    sanctions = [[0.0, points], [0.0, 0.0]]

    kept_back = payoffs_with_sanctions([20, fee], sanctions, 20, mpcr, "linear", impact)
    assert kept_back[1] == pytest.approx(public_goods_payoffs([20, 20], 20, mpcr)[1])


@given(fees)
def test_without_points_sanctions_change_nothing(contributions):
    none = [[0] * len(contributions) for _ in contributions]

    assert payoffs_with_sanctions(contributions, none) == public_goods_payoffs(contributions)


@given(shares, st.floats(0, 5), st.floats(0, 0.95), st.floats(0, 20))
def test_conditional_cooperation_follows_its_closed_form(f, intercept, slope, initial):
    path = conditional_cooperation_path(12, f, intercept, slope, initial)

    ratio = (1 - f) * slope
    rest = (1 - f) * intercept / (1 - ratio)
    expected = [rest + ratio**t * (initial - rest) for t in range(12)]
    assert path == pytest.approx(expected, abs=1e-9)


@given(fees, st.data(), st.sampled_from(["fehr_gaechter_2000", "linear"]))
def test_sanctioned_payoffs_follow_the_members_in_any_order(contributions, data, rule):
    n = len(contributions)
    points = [[0 if i == j else (3 * i + 5 * j) % 11 for j in range(n)] for i in range(n)]
    order = data.draw(st.permutations(range(n)))

    payoffs = payoffs_with_sanctions(contributions, points, rule=rule)
    turned = payoffs_with_sanctions(
        [contributions[i] for i in order], [[points[i][j] for j in order] for i in order], rule=rule
    )
    assert turned == pytest.approx([payoffs[i] for i in order])


@given(fees, st.floats(0, 10))
def test_money_that_sanctions_take_under_the_linear_rule_is_gone(contributions, points):
    n = len(contributions)
    sanctions = [[0.0 if i == j else points for j in range(n)] for i in range(n)]

    before = math.fsum(public_goods_payoffs(contributions))
    after = math.fsum(payoffs_with_sanctions(contributions, sanctions, rule="linear", impact=3.0))
    assert after == pytest.approx(before - 4 * points * n * (n - 1))


associations = st.fixed_dictionaries(
    {
        "n": st.integers(2, 40),
        "mpcr": returns,
        "share_free_riders": shares,
        "intercept": st.floats(0, 30),
        "slope": shares,
        "initial": st.floats(0, 20),
        "checked": shares,
        "fine": st.floats(0, 10),
        "check_cost": st.floats(0, 5),
        "spread": shares,
    }
)


@given(associations)
def test_without_a_rule_an_association_is_the_path_of_its_habits(association):
    n, slope = association["n"], association["slope"]
    ruleless = association | {
        "checked": 0.0,
        "intercept": min(association["intercept"], 20 * (1 - slope)),
    }
    free_riders = round(n * association["share_free_riders"]) / n

    months = simulate_conditional_cooperation(**ruleless)
    path = conditional_cooperation_path(
        24, free_riders, ruleless["intercept"], slope, (1 - free_riders) * ruleless["initial"]
    )
    assert months.contribution == pytest.approx(path, abs=1e-9)


@given(associations)
def test_the_ledgers_of_single_firms_add_up_to_the_means(association):
    n, mpcr, spread = association["n"], association["mpcr"], association["spread"]
    months = simulate_conditional_cooperation(**association, periods=2)
    expected_fine = association["checked"] * association["fine"]
    cautions = [1 - spread + 2 * spread * i / (n - 1) for i in range(n)]
    deterred = [expected_fine > 0 and expected_fine * c >= 1 - mpcr - 1e-12 for c in cautions]
    habit = min(20.0, association["intercept"] + association["slope"] * months.contribution[0])

    assert months.paying_in_full == pytest.approx([0.0, sum(deterred) / n])
    by_habit = n * months.contribution[1] - 20 * sum(deterred)
    followers = round(by_habit / habit) if habit else 0
    assert by_habit == pytest.approx(followers * habit, abs=1e-6)

    others = n - sum(deterred) - followers
    fees = [20.0] * sum(deterred) + [habit] * followers + [0.0] * others
    fines = [expected_fine * (20 - fee) for fee in fees]
    checks = association["checked"] * n * association["check_cost"]
    incomes = [
        20 - fee + mpcr * math.fsum(fees) - fine + (math.fsum(fines) - checks) / n
        for fee, fine in zip(fees, fines, strict=True)
    ]
    assert months.income[1] == pytest.approx(math.fsum(incomes) / n, abs=1e-6)


@given(associations, st.floats(0, 10))
def test_a_higher_fine_never_deters_fewer_firms(association, other):
    low, high = sorted((association["fine"], other))
    less, more = (
        simulate_conditional_cooperation(**association | {"fine": fine}) for fine in (low, high)
    )

    assert less.paying_in_full[-1] <= more.paying_in_full[-1]


@given(st.integers(1, 50), amounts, st.floats(0.01, 0.99), st.floats(0, 100), st.floats(0, 1000))
def test_no_member_gains_by_another_gift(n, income, preference, grant, other):
    result = voluntary_provision(n, income, preference, grant)

    def utility(gift):
        good = (n - 1) * result.gift + gift + grant
        return (1 - preference) * math.log(income - gift) + preference * math.log(good)

    deviation = min(other, income * 0.999) or income * 0.001
    assert utility(deviation) <= utility(result.gift) + 1e-9


@given(st.integers(1, 50), amounts, st.floats(0.01, 0.99), shares)
def test_a_small_grant_adds_only_what_it_does_not_crowd_out(n, income, preference, part):
    without = voluntary_provision(n, income, preference)
    grant = part * without.grant_ending_private_gifts
    with_grant = voluntary_provision(n, income, preference, grant)

    added = grant * (1 - without.crowding_out)
    assert with_grant.public_good == pytest.approx(without.public_good + added)
    assert with_grant.provision_ratio <= 1 + 1e-9


@given(st.integers(2, 50), amounts, st.floats(0.01, 0.99))
def test_a_volunteer_is_indifferent_between_acting_and_waiting(n, benefit, part):
    cost = benefit * part
    p = volunteers_dilemma(n, benefit, cost).volunteer_probability

    assert benefit * (1 - (1 - p) ** (n - 1)) == pytest.approx(benefit - cost)


@given(st.integers(2, 60), amounts, st.floats(0.01, 0.99))
def test_in_a_larger_group_a_volunteer_is_less_likely(n, benefit, part):
    small, large = (volunteers_dilemma(size, benefit, benefit * part) for size in (n, n + 1))

    assert large.provision_probability < small.provision_probability


@given(st.data(), st.integers(2, 30), amounts, amounts)
def test_at_a_threshold_equilibrium_acting_is_worth_its_cost(data, n, benefit, cost):
    k = data.draw(st.integers(1, n))
    roots = threshold_public_good_equilibria(n, k, benefit, cost)

    assert roots == sorted(roots)
    for p in roots:
        decides = math.comb(n - 1, k - 1) * p ** (k - 1) * (1 - p) ** (n - k)
        assert benefit * decides == pytest.approx(cost, rel=1e-6)
