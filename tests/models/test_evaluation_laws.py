"""Evaluation: what holds for every input."""

from math import fsum
from statistics import fmean, stdev

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from clusterlearn.models.evaluation import (
    achievement,
    did_from_changes,
    did_from_means,
    did_panel,
    did_regression,
    minimum_detectable_effect,
    sample_size_per_arm,
    update_belief,
    value_of_monitoring,
    weighted_achievement,
)

amounts = st.floats(-1000, 1000)
sizes = st.floats(0.01, 1000)
shares = st.floats(0, 1)
factors = st.floats(0.01, 100)
firms = st.lists(st.tuples(amounts, amounts), min_size=2, max_size=8)


@st.composite
def panels(draw):
    """Outcomes before and after of treated firms and of others, whose changes differ."""
    groups = [draw(firms), draw(firms)]
    for group in groups:
        changes = [after - before for before, after in group]
        assume(max(changes) - min(changes) > 0.01)
    return [list(column) for group in groups for column in zip(*group, strict=True)]


def stacked(panel):
    """The same outcomes as separate observations: outcome, treated, after."""
    flags = [(1, 0), (1, 1), (0, 0), (0, 1)]
    rows = [(value, *flag) for column, flag in zip(panel, flags, strict=True) for value in column]
    return [list(column) for column in zip(*rows, strict=True)]


# What happened


@given(amounts, amounts, amounts, amounts, factors, st.booleans())
def test_achievement_does_not_depend_on_the_unit(baseline, target, actual, shift, scale, turned):
    assume(abs(target - baseline) > 0.01)
    scale = -scale if turned else scale

    moved = achievement(*(shift + scale * value for value in (baseline, target, actual)))
    assert moved == pytest.approx(achievement(baseline, target, actual), rel=1e-5, abs=1e-5)


indicators = st.lists(
    st.tuples(amounts, st.floats(0.1, 100), amounts, st.floats(0.1, 10)), min_size=1, max_size=6
)


def columns(plan):
    """Baselines, targets, actual values and weights of a plan."""
    rows = [(base, base + way, actual, weight) for base, way, actual, weight in plan]
    return [list(column) for column in zip(*rows, strict=True)]


@given(indicators, st.floats(0.1, 5), factors)
def test_a_weighted_achievement_lies_up_to_its_cap_and_knows_no_unit_of_weights(plan, cap, scale):
    baseline, target, actual, weights = columns(plan)
    result = weighted_achievement(baseline, target, actual, weights, cap)

    assert 0 <= result <= cap * (1 + 1e-12)
    heavier = [scale * weight for weight in weights]
    assert weighted_achievement(baseline, target, actual, heavier, cap) == pytest.approx(result)


@given(indicators, st.randoms(use_true_random=False))
def test_the_order_of_indicators_changes_nothing(plan, random):
    result = weighted_achievement(*columns(plan))
    random.shuffle(plan)

    assert weighted_achievement(*columns(plan)) == pytest.approx(result)


@given(indicators, st.data(), sizes)
def test_one_indicator_that_does_better_never_lowers_the_mean(plan, data, more):
    place = data.draw(st.integers(0, len(plan) - 1))
    base, way, actual, weight = plan[place]
    better = [*plan[:place], (base, way, actual + more, weight), *plan[place + 1 :]]

    before, after = (weighted_achievement(*columns(each)) for each in (plan, better))
    assert after >= before - 1e-12


# What would have happened anyway


@given(panels(), amounts)
def test_a_trend_that_all_share_moves_no_difference_in_differences(panel, trend):
    treated, treated_after, control, control_after = panel
    moved = [
        treated,
        [value + trend for value in treated_after],
        control,
        [value + trend for value in control_after],
    ]

    before, after = did_panel(*panel), did_panel(*moved)
    assert after.estimate == pytest.approx(before.estimate, abs=1e-9)
    assert after.standard_error == pytest.approx(before.standard_error, abs=1e-9)
    pooled, pooled_moved = did_regression(*stacked(panel)), did_regression(*stacked(moved))
    assert pooled_moved.estimate == pytest.approx(pooled.estimate, abs=1e-9)
    assert pooled_moved.standard_error == pytest.approx(pooled.standard_error, abs=1e-6)
    assert pooled_moved.coefficients[2] == pytest.approx(pooled.coefficients[2] + trend, abs=1e-9)


@given(panels(), st.data(), amounts)
def test_what_one_firm_has_more_of_all_the_time_moves_no_difference(panel, data, more):
    firm = data.draw(st.integers(0, len(panel[0]) - 1))
    moved = [list(column) for column in panel]
    moved[0][firm] += more
    moved[1][firm] += more

    before, after = did_panel(*panel), did_panel(*moved)
    assert after.estimate == pytest.approx(before.estimate, abs=1e-9)
    assert after.standard_error == pytest.approx(before.standard_error, abs=1e-9)


@given(panels(), amounts)
def test_what_only_the_treated_gain_is_found_to_the_full(panel, gain):
    treated, treated_after, *control = panel
    moved = [treated, [value + gain for value in treated_after], *control]

    found = did_panel(*moved).estimate - did_panel(*panel).estimate
    assert found == pytest.approx(gain, abs=1e-9)


@given(panels())
def test_four_means_a_panel_and_a_regression_give_one_estimate(panel):
    means = [fsum(column) / len(column) for column in panel]
    by_means = did_from_means(*means).estimate
    pooled = did_regression(*stacked(panel))

    assert did_panel(*panel).estimate == pytest.approx(by_means, abs=1e-9)
    assert pooled.estimate == pytest.approx(by_means, abs=1e-9)
    fitted = [fsum(pooled.coefficients[:1]), fsum(pooled.coefficients[:2])]
    assert fitted == pytest.approx([means[2], means[0]], abs=1e-9)
    assert fsum(pooled.coefficients) == pytest.approx(means[1], abs=1e-9)


@given(panels())
def test_a_panel_is_the_difference_of_its_two_mean_changes(panel):
    moves = []
    for before, after in (panel[:2], panel[2:]):
        changes = [later - first for first, later in zip(before, after, strict=True)]
        moves += [fmean(changes), stdev(changes) / len(changes) ** 0.5]

    by_changes, by_firms = did_from_changes(*moves), did_panel(*panel)
    assert by_firms.estimate == pytest.approx(by_changes.estimate, abs=1e-9)
    assert by_firms.standard_error == pytest.approx(by_changes.standard_error)
    assert by_firms.t == pytest.approx(by_changes.t, abs=1e-6)


@given(panels(), factors, st.booleans())
def test_estimates_go_with_the_unit_and_t_does_not(panel, scale, turned):
    scale = -scale if turned else scale
    moved = [[scale * value for value in column] for column in panel]

    before, after = did_panel(*panel), did_panel(*moved)
    assert after.estimate == pytest.approx(scale * before.estimate, abs=1e-6)
    assert after.standard_error == pytest.approx(abs(scale) * before.standard_error)
    assert abs(after.t) == pytest.approx(abs(before.t), abs=1e-6)


@given(panels())
def test_with_the_groups_exchanged_an_effect_turns_round(panel):
    first, turned = did_panel(*panel), did_panel(*panel[2:], *panel[:2])

    assert turned.estimate == pytest.approx(-first.estimate, abs=1e-12)
    assert turned.standard_error == pytest.approx(first.standard_error)


@given(panels(), st.randoms(use_true_random=False))
def test_the_order_of_observations_changes_no_regression(panel, random):
    rows = list(zip(*stacked(panel), strict=True))
    random.shuffle(rows)

    shuffled = did_regression(*(list(column) for column in zip(*rows, strict=True)))
    plain = did_regression(*stacked(panel))
    assert shuffled.coefficients == pytest.approx(plain.coefficients, abs=1e-9)
    assert shuffled.standard_error_hc1 == pytest.approx(plain.standard_error_hc1)


@given(firms)
def test_with_four_groups_alike_in_size_and_scatter_both_errors_agree(group):
    before = [value for value, _ in group]
    n, low = len(before), min(before)
    spread = [value - low for value in before]
    outcome = [value + level for level in (0, 10, 50, 80) for value in spread]

    flags = [[flag for flag in pattern for _ in spread] for pattern in ((0, 0, 1, 1), (0, 1, 0, 1))]
    found = did_regression(outcome, *flags)
    assert found.standard_error_hc1 == pytest.approx(found.standard_error, abs=1e-6)
    assert found.estimate == pytest.approx(20)
    assert len(outcome) == 4 * n


@given(st.lists(sizes, min_size=4, max_size=4), factors)
def test_a_mean_that_is_less_sure_never_makes_a_surer_difference(errors, more):
    sure = did_from_means(1, 2, 3, 4, se=errors)
    unsure = did_from_means(1, 2, 3, 4, se=[errors[0] + more, *errors[1:]])

    assert unsure.standard_error > sure.standard_error
    assert unsure.estimate == sure.estimate


# How sure

designs = st.fixed_dictionaries(
    {
        "sd": sizes,
        "power": st.floats(0.5, 0.99),
        "significance": st.floats(0.001, 0.2),
        "autocorrelation": st.floats(0, 0.95),
        "method": st.sampled_from(["post", "did", "ancova"]),
    }
)


@given(sizes, designs)
def test_the_smallest_effect_that_a_sample_finds_is_the_one_it_was_made_for(effect, design):
    n = sample_size_per_arm(effect, **design)

    assert minimum_detectable_effect(n, **design) == pytest.approx(effect)


@given(sizes, designs, factors)
def test_only_the_effect_in_standard_deviations_counts(effect, design, scale):
    n = sample_size_per_arm(effect, **design)

    scaled = design | {"sd": scale * design["sd"]}
    assert sample_size_per_arm(scale * effect, **scaled) == pytest.approx(n)


@given(sizes, designs, st.floats(0.5, 0.99))
def test_more_power_never_takes_fewer_firms(effect, design, power):
    low, high = sorted((design["power"], power))

    fewer, more = (sample_size_per_arm(effect, **design | {"power": each}) for each in (low, high))
    assert fewer <= more


@given(sizes, st.floats(0.01, 0.99))
def test_a_regression_on_the_baseline_never_needs_more_than_either_comparison(effect, rho):
    needed = {
        method: sample_size_per_arm(effect, 1, autocorrelation=rho, method=method)
        for method in ("post", "did", "ancova")
    }

    assert needed["ancova"] <= min(needed["post"], needed["did"])
    assert (needed["did"] < needed["post"]) == (2 * (1 - rho) < 1)


@given(sizes, designs, shares, shares, st.integers(1, 50))
def test_firms_that_are_more_alike_never_show_a_smaller_effect(n, design, one, other, together):
    small, large = (
        minimum_detectable_effect(n, **design, icc=icc, cluster_size=together)
        for icc in sorted((one, other))
    )

    assert minimum_detectable_effect(n, **design) <= small <= large


# What to believe


@given(amounts, sizes, amounts, sizes)
def test_every_signal_makes_a_belief_surer(prior, prior_sd, signal, signal_sd):
    belief = update_belief(prior, prior_sd, signal, signal_sd)

    assert belief.sd < prior_sd
    assert belief.sd <= signal_sd
    assert 1 / belief.sd**2 == pytest.approx(1 / prior_sd**2 + 1 / signal_sd**2)
    assert belief.sd == pytest.approx(prior_sd * (1 - belief.gain) ** 0.5, rel=1e-4)
    low, high = sorted((prior, signal))
    assert low - 1e-9 <= belief.mean <= high + 1e-9


@given(amounts, sizes, st.lists(st.tuples(amounts, sizes), min_size=2, max_size=2))
def test_the_order_of_signals_does_not_matter(prior, prior_sd, signals):
    def after(order):
        mean, sd = prior, prior_sd
        for signal, signal_sd in order:
            belief = update_belief(mean, sd, signal, signal_sd)
            mean, sd = belief.mean, belief.sd
        return mean, sd

    assert after(signals) == pytest.approx(after(signals[::-1]), rel=1e-6, abs=1e-6)


@given(amounts, sizes, st.floats(0, 1000))
def test_monitoring_is_never_worth_less_than_nothing_nor_more_than_knowing_all(lead, sd, error):
    value = value_of_monitoring(lead, sd, error)

    assert 0 <= value <= value_of_monitoring(lead, sd, 0) + 1e-9
    assert value <= 0.4 * sd


@given(amounts, amounts, sizes, sizes, sizes)
def test_a_signal_is_worth_more_the_more_exact_and_the_more_open_the_choice(
    one, other, sd, error, worse
):
    near, far = sorted((one, other), key=abs)

    value = value_of_monitoring(near, sd, error)
    assert value_of_monitoring(far, sd, error) <= value + 1e-9
    assert value_of_monitoring(near, sd, error + worse) <= value + 1e-9
    assert value_of_monitoring(near, sd + worse, error) >= value - 1e-9


@given(amounts, sizes, sizes, factors)
def test_a_value_goes_with_the_unit_of_money(lead, sd, error, scale):
    value = value_of_monitoring(lead, sd, error)

    scaled = value_of_monitoring(scale * lead, scale * sd, scale * error)
    assert scaled == pytest.approx(scale * value, abs=1e-9)
