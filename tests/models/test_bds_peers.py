"""Business development services: the same results from scipy."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from models.peers.bds import scipy_cost_recovery_prices
from scipy.optimize import brentq, minimize_scalar

from clusterlearn.models.bds import (
    cost_recovery_prices,
    demand,
    profit_maximising_price,
    subsidy_phase_out,
)

services = st.fixed_dictionaries(
    {
        "fixed_cost": st.floats(1, 10_000),
        "variable_cost": st.floats(0, 100),
        "market": st.integers(10, 2000),
        "mean_wtp": st.floats(5, 200),
        "awareness": st.floats(0.01, 1),
    }
)


@given(services)
def test_lamberts_function_gives_the_same_prices(service):
    found = cost_recovery_prices(**service)
    assume(abs(service["awareness"] / found.critical_awareness - 1) > 1e-6)

    expected = scipy_cost_recovery_prices(**service)
    assert (found.low_price, found.high_price) == pytest.approx(expected)


@given(services)
def test_a_search_for_the_root_gives_the_same_low_price(service):
    found = cost_recovery_prices(**service)
    assume(found.feasible and service["awareness"] > found.critical_awareness * (1 + 1e-6))
    cost, fixed = service["variable_cost"], service["fixed_cost"]
    firms = {name: service[name] for name in ("market", "mean_wtp", "awareness")}

    def profit(price):
        return demand(price, **firms) * (price - cost) - fixed

    best = profit_maximising_price(cost, service["mean_wtp"])
    assert found.low_price == pytest.approx(brentq(profit, cost, best))


@given(st.floats(0, 100), st.floats(5, 200))
def test_a_search_for_the_highest_profit_gives_the_same_price(cost, worth):
    search = minimize_scalar(
        lambda price: -demand(price, 1.0, worth, 1.0) * (price - cost) / worth,
        bounds=(cost, cost + 10 * worth),
        method="bounded",
        options={"xatol": 1e-8},
    )

    assert profit_maximising_price(cost, worth) == pytest.approx(search.x, rel=1e-4)


@pytest.mark.parametrize("phase_out", [0, 24, 60])
def test_the_awareness_of_a_long_time_is_the_root_of_what_is_learned_and_forgotten(phase_out):
    path = subsidy_phase_out(periods=2000, phase_out=phase_out)
    worth_it = np.exp(-45 / 40)

    def change(known):
        return (0.004 + 0.2 * known * worth_it) * (1 - known) - 0.03 * known

    assert path.awareness[-1] == pytest.approx(brentq(change, 0.0, 1.0))
