"""Each model gives the numbers of its reference cases."""

from math import inf
from statistics import fmean

import pytest
from models.reference import CASES, MODELS, arguments, function, public_functions

WITHOUT_A_CASE = {
    "achievement",  # one term of the case of weighted_achievement
    "adjacency_from_edges",  # builds the networks of the cases
    "average_clustering",  # a field of the case of summary, as are the next five
    "density",
    "distance_fragmentation",
    "fragmentation",
    "mean_path_length",
    "transitivity",
    "default_distribution",  # the case of guarantee_fund adds it up
    "demand",  # the cases of cost_recovery_prices hold its users
    "herfindahl",  # a field of the cases of ellison_glaeser
    "household_incomes",  # its means are fields of the cases of simulate_cluster
    "network_cost_per_firm",  # the case of optimal_network_size is its minimum
    "normalise",  # first step of the cases of weighted_sum
    "public_goods_payoffs",  # first step of the case of payoffs_with_sanctions
    "ranking",  # puts the scores of other cases into an order
    "savings_group",  # laws hold it: its fund balances every month
    "simulate_conditional_cooperation",  # made for an exercise; laws hold it
    "total_impact",  # the case of optimal_breadth is its maximum
}


def outcome(case, result):
    """The expected fields of a result, extracted and reduced where the case says so."""
    expected = case["expected"]
    if "extract" in case:
        return nested({name: reduced(result, rule) for name, rule in case["extract"].items()})
    if isinstance(result, dict):
        return {key: fields(result[key], expected[key]) for key in expected}
    return fields(result, expected)


def fields(result, expected):
    if hasattr(result, "__dataclass_fields__"):
        return {name: getattr(result, name) for name in expected}
    (name,) = expected
    return {name: result}


def reduced(result, rule):
    """Mean over the replications, of one index where the rule names one."""
    runs = getattr(result, rule["field"])
    return fmean(run[rule["index"]] if "index" in rule else run for run in runs)


def nested(values):
    """A name with a dot names a field of a field."""
    tree = {}
    for name, value in values.items():
        branch, _, leaf = name.rpartition(".")
        (tree.setdefault(branch, {}) if branch else tree)[leaf] = value
    return tree


def differences(got, expected, tolerance, where=""):
    """What lies further apart than the case allows, each with its place."""
    if isinstance(expected, dict):
        pairs = [(name, got[name], expected[name]) for name in expected]
    elif isinstance(expected, list):
        assert len(got) == len(expected), where
        pairs = [(index, *pair) for index, pair in enumerate(zip(list(got), expected, strict=True))]
    else:
        near = got == expected or is_near(got, expected, tolerance)
        return [] if near else [f"{where}: {got} in place of {expected}"]
    return [
        line
        for name, one, other in pairs
        for line in differences(one, other, tolerance, f"{where}.{name}")
    ]


def is_near(got, expected, tolerance):
    if expected == "inf":
        return got == inf
    if isinstance(expected, str):
        return False
    return abs(got - expected) <= tolerance["abs"] + tolerance["rel"] * abs(expected)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_model_gives_the_reference_numbers(case):
    result = function(case)(**arguments(case))

    assert differences(outcome(case, result), case["expected"], case["tolerance"]) == []


@pytest.mark.parametrize("model", MODELS, ids=lambda m: m.__name__.rpartition(".")[2])
def test_every_public_function_has_a_case_or_a_reason(model):
    with_case = {case["function"].rsplit(".", 1)[1] for case in CASES}

    assert public_functions(model).keys() - with_case <= WITHOUT_A_CASE
    assert not with_case & WITHOUT_A_CASE
