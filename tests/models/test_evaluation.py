"""Evaluation: numbers, refusals and edges of the model, with Python alone."""

from math import inf, isfinite, nan, sqrt
from random import Random
from statistics import NormalDist, fmean, stdev

import pytest

from clusterlearn.models.evaluation import (
    Indicator,
    Logframe,
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

INCOME = Indicator("income of home workers", "impact", "money a month", 40, 60, 52, "economic")
VOICE = Indicator("women on the board", "outcome", "share", 0.1, 0.4, capability="political")
TRAINED = Indicator("firms trained", "output", "firms", None, 40, 36)
BEFORE, AFTER = [50.0, 60.0, 55.0, 48.0], [58.0, 72.0, 60.0, 57.0]
OTHERS_BEFORE, OTHERS_AFTER = [40.0, 70.0, 52.0], [42.0, 74.0, 55.0]


# Numbers from publications


def test_the_wage_study_of_card_and_krueger_is_met_within_its_rounding():
    """Table 3: New Jersey raised its minimum wage, Pennsylvania did not; jobs a restaurant."""
    means = did_from_means(20.44, 21.03, 23.33, 21.17, se=[0.51, 0.52, 1.35, 0.94])
    changes = did_from_changes(0.59, 0.54, -2.16, 1.25)

    assert means.estimate == pytest.approx(2.76, abs=0.011)
    assert changes.estimate == pytest.approx(2.76, abs=0.011)
    assert changes.standard_error == pytest.approx(1.36, abs=0.005)
    assert means.standard_error > changes.standard_error


def test_the_incinerator_of_wooldridges_example_13_3_costs_its_neighbours_as_much():
    """Prices of houses far from it and near it, in 1978 and in 1981."""
    far_before, near_before = 82_517.23, 82_517.23 - 18_824.37
    far_after, near_after = 101_307.5, 101_307.5 - 30_688.27

    result = did_from_means(near_before, near_after, far_before, far_after)
    assert result.estimate == pytest.approx(-11_863.9)
    assert result.standard_error is None


@pytest.mark.parametrize(("effect", "printed"), [(0.2, 393), (0.5, 63), (0.8, 25)])
def test_small_medium_and_large_effects_need_the_usual_samples(effect, printed):
    """The firms that large-sample tables give for Cohen's three effects."""
    assert -(-sample_size_per_arm(effect, 1) // 1) == printed


# What happened


def test_an_indicator_that_went_the_wrong_way_is_below_zero_and_counts_nothing():
    assert achievement(10, 20, 5) == -0.5
    assert weighted_achievement([10, 0], [20, 1], [5, 1], [1, 1]) == 0.5


def test_a_target_that_was_passed_counts_up_to_the_cap():
    passed = {"baseline": [0, 0], "target": [10, 10], "actual": [30, 0], "weights": [1, 1]}

    assert achievement(0, 10, 30) == 3.0
    assert weighted_achievement(**passed) == 0.5
    assert weighted_achievement(**passed, cap=2.0) == 1.0


def test_an_indicator_without_weight_counts_nothing():
    assert weighted_achievement([0, 0], [1, 1], [1, 0], [2, 0]) == 1.0


def test_tiny_weights_still_weigh():
    assert weighted_achievement([0, 0], [1, 1], [0.5, 1], [1e-300, 1e-300]) == 0.75


def test_a_plan_is_sorted_from_input_to_impact():
    levels = Logframe([INCOME, TRAINED, VOICE]).by_level()

    assert list(levels) == ["input", "activity", "output", "outcome", "impact"]
    assert [levels["output"], levels["outcome"], levels["impact"]] == [[TRAINED], [VOICE], [INCOME]]
    assert levels["input"] == levels["activity"] == []


# What would have happened anyway


def test_standard_errors_are_unknown_where_none_are_given():
    assert did_from_means(1, 2, 3, 4).standard_error is None


def test_firms_that_were_asked_twice_are_judged_by_how_much_their_changes_differ():
    result = did_panel(BEFORE, AFTER, OTHERS_BEFORE, OTHERS_AFTER)
    treated, others = [8, 12, 5, 9], [2, 4, 3]

    assert result.estimate == pytest.approx(fmean(treated) - fmean(others))
    error = sqrt(stdev(treated) ** 2 / 4 + stdev(others) ** 2 / 3)
    assert result.standard_error == pytest.approx(error)
    assert result.t == pytest.approx(result.estimate / error)


def test_the_same_firms_taken_for_others_have_the_larger_error():
    outcome = [*BEFORE, *AFTER, *OTHERS_BEFORE, *OTHERS_AFTER]
    pooled = did_regression(outcome, [1] * 8 + [0] * 6, [0] * 4 + [1] * 4 + [0] * 3 + [1] * 3)
    panel = did_panel(BEFORE, AFTER, OTHERS_BEFORE, OTHERS_AFTER)

    assert pooled.estimate == pytest.approx(panel.estimate)
    assert pooled.standard_error > 3 * panel.standard_error


def test_a_group_of_one_shows_no_scatter_but_counts():
    found = did_regression([1, 3, 2, 5, 9], [0, 0, 1, 0, 1], [0, 0, 0, 1, 1])

    assert found.coefficients == [2, 0, 3, 4]
    assert found.standard_error == pytest.approx(sqrt(2 * (1 / 2 + 1 + 1 + 1)))
    assert found.standard_error_hc1 == pytest.approx(sqrt(5 * 2 / 4))


def test_flags_of_a_regression_may_be_true_and_false():
    outcome, treated, after = [1, 3, 2, 5, 9], [0, 0, 1, 0, 1], [0, 0, 0, 1, 1]

    flags = did_regression(outcome, list(map(bool, treated)), list(map(bool, after)))
    assert flags == did_regression(outcome, treated, after)


# How sure


@pytest.mark.parametrize(
    ("method", "factor"), [("post", 1.0), ("did", 2 * (1 - 0.3)), ("ancova", 1 - 0.3**2)]
)
def test_a_sample_grows_with_what_the_method_leaves_unexplained(method, factor):
    n = sample_size_per_arm(0.5, 1, autocorrelation=0.3, method=method)

    assert n == pytest.approx(factor * sample_size_per_arm(0.5, 1))


def test_where_the_baseline_tells_all_nobody_need_be_asked():
    assert sample_size_per_arm(1, 1, autocorrelation=1, method="did") == 0
    assert minimum_detectable_effect(10, 1, autocorrelation=1, method="ancova") == 0


def test_firms_that_are_all_alike_within_a_place_count_as_one():
    together = minimum_detectable_effect(100, 1, icc=1.0, cluster_size=20)

    assert together == pytest.approx(minimum_detectable_effect(5, 1))


def test_the_smallest_significance_is_still_computed():
    assert isfinite(sample_size_per_arm(1, 1, significance=5e-324))


@pytest.mark.parametrize("power", [0.8, 0.9])
@pytest.mark.parametrize("method", ["post", "did"])
def test_a_sample_of_this_size_finds_the_effect_as_often_as_the_power_says(method, power):
    rho, effect, random = 0.5, 0.6, Random(1)
    n = round(sample_size_per_arm(effect, 1, power, autocorrelation=rho, method=method))
    deviation = sqrt((1 if method == "post" else 2 * (1 - rho)) * 2 / n)
    bar = NormalDist().inv_cdf(0.975) * deviation

    def found():
        arms = [[_firm(random, rho) for _ in range(n)] for _ in range(2)]
        means = [fmean(y - (method == "did") * x for x, y in arm) for arm in arms]
        return means[1] + effect - means[0] > bar

    assert fmean(found() for _ in range(600)) == pytest.approx(power, abs=0.05)


def _firm(random, rho):
    """Outcomes before and after, each of variance 1, with the correlation rho."""
    before = random.gauss(0, 1)
    return before, rho * before + sqrt(1 - rho**2) * random.gauss(0, 1)


# What to believe


def test_an_exact_signal_is_believed_wholly():
    belief = update_belief(10, 3, 20, 0)

    assert (belief.mean, belief.sd, belief.gain) == (20, 0, 1)


@pytest.mark.parametrize(("prior_sd", "signal_sd"), [(1e-300, 1e99), (1e99, 1e-300)])
def test_beliefs_that_are_worlds_apart_are_still_weighed(prior_sd, signal_sd):
    belief = update_belief(10, prior_sd, 20, signal_sd)

    assert belief.mean == (10 if prior_sd < signal_sd else 20)
    assert belief.sd == 1e-300


@pytest.mark.parametrize(("lead", "prior_sd", "signal_sd"), [(0, 1e-300, 1e99), (1e99, 1, 1)])
def test_a_signal_that_can_change_nothing_is_worth_nothing(lead, prior_sd, signal_sd):
    assert value_of_monitoring(lead, prior_sd, signal_sd) == 0


def test_monitoring_is_worth_as_much_whichever_course_is_ahead():
    assert value_of_monitoring(-0.5, 1, 1) == value_of_monitoring(0.5, 1, 1)


# What is refused


@pytest.mark.parametrize(
    ("refuse", "message"),
    [
        (lambda: achievement(3, 3, 4), "target must differ from baseline, got 3 for both"),
        (
            lambda: achievement(0, 1e-300, 1e99),
            "baseline, target, actual must lie closer together to compute, got 0, 1e-300, 1e\\+99",
        ),
        (
            lambda: weighted_achievement([1, 2], [2, 2], [1, 1], [1, 1]),
            "target\\[1\\] must differ from baseline\\[1\\], got 2 for both",
        ),
        (
            lambda: weighted_achievement([1], [2], [1], [0]),
            "weights must not all be 0, got 1 times 0",
        ),
        (
            lambda: weighted_achievement([1], [2, 3], [1], [1]),
            "target must have 1 entries, got 2",
        ),
        (
            lambda: weighted_achievement([1], [2], [1], [1], cap=0),
            "cap must be above 0 and finite, got 0",
        ),
        (
            lambda: Indicator("jobs", "impact", "jobs", None, 40),
            "baseline of 'jobs' must be a number for an impact, got None",
        ),
        (
            lambda: Indicator("jobs", "outcome", "jobs", None, 40),
            "baseline of 'jobs' must be a number for an outcome, got None",
        ),
        (
            lambda: Indicator("jobs", "result", "jobs", 1, 40),
            "level must be one of input, activity, output, outcome, impact, got 'result'",
        ),
        (
            lambda: Indicator("jobs", "output", "jobs", 1, 40, capability="happiness"),
            "capability must be one of economic, .*, got 'happiness'",
        ),
        (lambda: Indicator(" ", "output", "jobs", 1, 40), "name must be .* not empty, got ' '"),
        (
            lambda: Indicator("jobs", "output", "jobs", 4, 4),
            "target must differ from baseline, got 4 for both",
        ),
        (
            lambda: Indicator("jobs", "output", "jobs", 4, 5, inf),
            "actual must be a finite number, got inf",
        ),
        (lambda: Logframe([]), "indicators must have at least one entry, got none"),
        (
            lambda: Logframe([TRAINED, TRAINED]),
            "indicators must have names of their own, got 'firms trained' twice",
        ),
        (lambda: did_from_means(1, 2, 3, 4, se=[1, 1, 1]), "se must have 4 entries, got 3"),
        (
            lambda: did_from_means(1, 2, 3, 4, se=[1, 1, 1, -1]),
            "se\\[3\\] must be at least 0 and finite, got -1",
        ),
        (
            lambda: did_from_changes(1, 0, 0, 0),
            "treated_se and control_se must not both be 0, got 0 for both",
        ),
        (
            lambda: did_from_changes(1e99, 0, 0, 1e-300),
            "treated_change, .* must lie closer together to compute, got 1e\\+99, 0, 0, 1e-300",
        ),
        (
            lambda: did_panel([1], [2], OTHERS_BEFORE, OTHERS_AFTER),
            "treated_before must have at least 2 entries, got 1",
        ),
        (
            lambda: did_panel(BEFORE, AFTER, OTHERS_BEFORE, AFTER),
            "control_after must have 3 entries, got 4",
        ),
        (
            lambda: did_panel(BEFORE, AFTER, [1, nan], [1, 2]),
            "control_before\\[1\\] must be a finite number, got nan",
        ),
        (
            lambda: did_panel([1, 2], [3, 4], [5, 6], [6, 7]),
            "must change by more than one amount within a group, got 2 and 1 for all",
        ),
        (
            lambda: did_regression([1, 2, 3, 4], [0, 0, 1, 1], [0, 1, 0, 1]),
            "observations must be an integer of at least 5, got 4",
        ),
        (
            lambda: did_regression([1, 2, 3, 4, 5], [0, 0, 1, 1, 2], [0, 1, 0, 1, 0]),
            "treated\\[4\\] must be an integer from 0 to 1, got 2",
        ),
        (
            lambda: did_regression([1, 2, 3, 4, 5], [0, 0, 1, 1, 1], [0, 1, 0, 0, 0]),
            "treated and after must hold .* got none with treated 1 and after 1",
        ),
        (
            lambda: sample_size_per_arm(1, 1, method="before"),
            "method must be one of post, did, ancova, got 'before'",
        ),
        (
            lambda: sample_size_per_arm(1, 1, method="ancova"),
            "autocorrelation must be a number from 0 to 1 for ancova, got None",
        ),
        (
            lambda: sample_size_per_arm(1, 1, autocorrelation=2),
            "autocorrelation must lie between 0 and 1, got 2",
        ),
        (
            lambda: sample_size_per_arm(1, 1, power=0.05),
            "power > significance must hold, got 0.05, 0.05",
        ),
        (
            lambda: sample_size_per_arm(1e-300, 1e99),
            "effect, sd must lie closer together to compute, got 1e-300, 1e\\+99",
        ),
        (
            lambda: minimum_detectable_effect(5e-324, 1e100, icc=1, cluster_size=10**99),
            "n_per_arm, sd, cluster_size must lie closer together",
        ),
        (
            lambda: minimum_detectable_effect(30, 1, cluster_size=0),
            "cluster_size must be an integer of at least 1, got 0",
        ),
        (lambda: update_belief(1, 0, 1, 1), "prior_sd must be above 0 and finite, got 0"),
        (
            lambda: value_of_monitoring(1, 1, -1),
            "signal_sd must be at least 0 and finite, got -1",
        ),
    ],
)
def test_what_the_model_cannot_mean_is_refused_by_name(refuse, message):
    with pytest.raises(ValueError, match=message):
        refuse()


@pytest.mark.parametrize(
    ("refuse", "message"),
    [
        (lambda: Indicator(3, "output", "jobs", 1, 40), "name must be a text, got 3"),
        (lambda: Logframe(["jobs"]), "indicators must each be an Indicator, got 'jobs'"),
        (
            lambda: did_regression([1, 2, 3, 4, 5], [0, 0, 1, 1, 0.5], [0, 1, 0, 1, 0]),
            "treated\\[4\\] must be an integer from 0 to 1, got 0.5",
        ),
    ],
)
def test_what_is_of_the_wrong_kind_is_refused_by_name(refuse, message):
    with pytest.raises(TypeError, match=message):
        refuse()
