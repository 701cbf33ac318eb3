"""Business development services: what holds for every input."""

from dataclasses import asdict
from itertools import pairwise
from math import fsum

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from clusterlearn.models.bds import (
    breakeven_users,
    cost_recovery_prices,
    demand,
    profit_maximising_price,
    subsidy_phase_out,
)

shares = st.floats(0, 1)
awareness = st.floats(0.01, 1)
amounts = st.floats(1, 1000)
services = st.fixed_dictionaries(
    {
        "fixed_cost": st.floats(1, 10_000),
        "variable_cost": st.floats(0, 100),
        "market": st.integers(10, 2000),
        "mean_wtp": st.floats(5, 200),
        "awareness": awareness,
    }
)
programmes = st.fixed_dictionaries(
    {
        "periods": st.integers(1, 72),
        "phase_out": st.integers(0, 72),
        "initial_subsidy": st.floats(0, 60),
        "price": st.floats(1, 100),
        "fixed_cost": st.floats(1, 5000),
        "variable_cost": st.floats(0, 60),
        "market": st.integers(10, 1000),
        "mean_wtp": st.floats(5, 100),
        "awareness0": shares,
        "outreach": shares,
        "word_of_mouth": shares,
        "forgetting": shares,
    }
)


def profit(price, service):
    """What is left of a month at this price."""
    service = dict(service)
    fixed, variable = service.pop("fixed_cost"), service.pop("variable_cost")
    return demand(price, **service) * (price - variable) - fixed


# The price


@given(amounts, amounts, amounts, awareness)
def test_a_dearer_service_never_has_more_users(one, other, mean_wtp, known):
    low, high = sorted((one, other))

    assert 0 <= demand(high, 100, mean_wtp, known) <= demand(low, 100, mean_wtp, known) <= 100


@given(amounts, amounts, amounts)
def test_one_mean_worth_more_leaves_the_same_share_whatever_the_price(price, worth, market):
    once = demand(price, market, worth, 1.0)

    assert demand(price + worth, market, worth, 1.0) * demand(0.0, market, worth, 1.0) == (
        pytest.approx(once * demand(worth, market, worth, 1.0))
    )


@given(amounts, amounts, st.floats(1, 1000))
def test_the_break_even_users_leave_neither_gain_nor_loss(fixed, variable, margin):
    users = breakeven_users(fixed, variable + margin, variable)

    assert users * margin == pytest.approx(fixed)


@given(services, st.floats(0, 500))
def test_no_price_earns_more_than_the_most_profitable_one(service, price):
    best = profit_maximising_price(service["variable_cost"], service["mean_wtp"])

    assert profit(price, service) <= profit(best, service) + 1e-9


@given(services)
def test_at_both_cost_recovery_prices_the_service_breaks_even(service):
    found = cost_recovery_prices(**service)
    assume(found.feasible)

    assert profit(found.low_price, service) == pytest.approx(0, abs=1e-6 * service["fixed_cost"])
    assert profit(found.high_price, service) == pytest.approx(0, abs=1e-6 * service["fixed_cost"])
    margin = found.low_price - service["variable_cost"]
    assert found.users_low * margin == pytest.approx(service["fixed_cost"])


@given(services)
def test_the_most_profitable_price_lies_between_the_two(service):
    found = cost_recovery_prices(**service)
    assume(found.feasible)
    best = profit_maximising_price(service["variable_cost"], service["mean_wtp"])

    assert service["variable_cost"] < found.low_price <= best <= found.high_price
    assert found.users_high <= found.users_low <= service["market"] * service["awareness"]


@given(services)
def test_a_service_can_break_even_where_its_most_profitable_price_brings_no_loss(service):
    best = profit_maximising_price(service["variable_cost"], service["mean_wtp"])
    most = profit(best, service)
    assume(abs(most) > 1e-6 * service["fixed_cost"])

    assert cost_recovery_prices(**service).feasible == (most > 0)


@given(services)
def test_it_can_just_where_the_critical_awareness_is_reached(service):
    found = cost_recovery_prices(**service)
    critical = found.critical_awareness
    assume(1e-6 < critical < 0.99)

    assert found.feasible == (service["awareness"] >= critical * (1 - 1e-9))
    best = profit_maximising_price(service["variable_cost"], service["mean_wtp"])
    least = profit(best, service | {"awareness": critical})
    assert least == pytest.approx(0, abs=1e-6 * service["fixed_cost"])


@given(services, awareness)
def test_a_service_that_more_firms_know_can_be_cheaper(service, other):
    little, much = (
        cost_recovery_prices(**service | {"awareness": known})
        for known in sorted((service["awareness"], other))
    )
    assume(little.feasible)

    assert much.low_price <= little.low_price * (1 + 1e-9)
    assert much.high_price >= little.high_price * (1 - 1e-9)
    assert much.users_low >= little.users_low * (1 - 1e-9)


@given(services, st.floats(0.01, 100))
def test_another_currency_changes_prices_but_no_users(service, rate):
    money = ("fixed_cost", "variable_cost", "mean_wtp")
    changed = service | {name: rate * service[name] for name in money}
    found, again = cost_recovery_prices(**service), cost_recovery_prices(**changed)
    assume(abs(service["awareness"] / found.critical_awareness - 1) > 1e-6)

    assert again.feasible == found.feasible
    assert again.critical_awareness == pytest.approx(found.critical_awareness)
    if found.feasible:
        assert again.low_price == pytest.approx(rate * found.low_price)
        assert again.users_high == pytest.approx(found.users_high)


# The subsidy


@given(programmes)
def test_what_the_provider_takes_is_what_users_and_donor_pay(programme):
    path = subsidy_phase_out(**programme)

    taken = fsum(
        result + programme["fixed_cost"] + programme["variable_cost"] * users
        for result, users in zip(path.provider_result, path.users, strict=True)
    )
    paid = fsum(
        users * user_price(month, programme["phase_out"], programme)
        for month, users in enumerate(path.users)
    )
    assert taken == pytest.approx(paid + path.total_subsidy, abs=1e-6)


def user_price(month, phase_out, programme):
    """What a user pays in this month."""
    left = max(0, 1 - month / phase_out) if phase_out else 0
    return max(0, programme["price"] - programme["initial_subsidy"] * left)


@given(programmes)
def test_users_are_those_who_know_the_service_and_find_it_worth_its_price(programme):
    path = subsidy_phase_out(**programme)

    for month, (known, users) in enumerate(zip(path.awareness, path.users, strict=True)):
        price = user_price(month, programme["phase_out"], programme)
        expected = demand(price, programme["market"], programme["mean_wtp"], min(1.0, known))
        assert users == pytest.approx(expected)


@given(programmes)
def test_awareness_stays_a_share_and_moves_by_what_is_learned_and_forgotten(programme):
    path = subsidy_phase_out(**programme)

    assert len(path.awareness) == len(path.users) == programme["periods"]
    for month, (now, later) in enumerate(pairwise(path.awareness)):
        told = programme["word_of_mouth"] * path.users[month] / programme["market"]
        reached = min(1, programme["outreach"] + told)
        still_known = now * (1 - programme["forgetting"])
        assert later == pytest.approx(still_known + reached * (1 - now), abs=1e-9)
        assert 0 <= later <= 1 + 1e-12


@given(programmes)
def test_a_subsidy_never_leaves_fewer_users_than_none(programme):
    subsidised = subsidy_phase_out(**programme).users
    alone = subsidy_phase_out(**programme | {"phase_out": 0}).users
    assume(programme["outreach"] + programme["word_of_mouth"] + programme["forgetting"] <= 1)

    assert all(much >= little - 1e-9 for much, little in zip(subsidised, alone, strict=True))


@given(programmes)
def test_a_phase_out_in_the_first_month_is_no_subsidy_after_it(programme):
    path = subsidy_phase_out(**programme | {"phase_out": 1})

    paid = min(programme["price"], programme["initial_subsidy"])
    assert path.total_subsidy == pytest.approx(paid * path.users[0])


@given(programmes)
def test_from_the_self_sustaining_month_on_there_is_no_loss_and_just_before_it_one(programme):
    path = subsidy_phase_out(**programme)

    month = path.self_sustaining_from
    assert all(result >= 0 for result in path.provider_result[month:])
    assert month == 0 or path.provider_result[month - 1] < 0


@given(programmes, st.integers(1, 24))
def test_a_longer_look_does_not_change_the_months_already_seen(programme, more):
    short = asdict(subsidy_phase_out(**programme))
    long = asdict(subsidy_phase_out(**programme | {"periods": programme["periods"] + more}))

    for name in ("awareness", "users", "provider_result"):
        assert long[name][: programme["periods"]] == short[name]
