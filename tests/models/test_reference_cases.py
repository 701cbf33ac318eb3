"""The reference cases of the models: numbers from publications and from independent programs."""

import dataclasses
import importlib
import inspect
import json
from pathlib import Path
from statistics import fmean

import pytest

from clusterlearn.models import governance, networks, trust
from clusterlearn.models.networks import adjacency_from_edges

FILE = json.loads((Path(__file__).parent / "reference_cases.json").read_text(encoding="utf-8"))

WITHOUT_A_CASE = {
    "adjacency_from_edges",  # builds the networks of the cases
    "average_clustering",  # a field of the case of summary, as are the next five
    "density",
    "distance_fragmentation",
    "fragmentation",
    "mean_path_length",
    "transitivity",
    "public_goods_payoffs",  # first step of the case of payoffs_with_sanctions
    "simulate_conditional_cooperation",  # made for an exercise; laws hold it
}


def arguments(case):
    return {name: argument(value) for name, value in case["args"].items()}


def argument(value):
    if isinstance(value, dict):
        fixture = FILE["fixtures"][value["$adjacency"]]
        return adjacency_from_edges(
            fixture["edges"], n=len(fixture["nodes"]), directed=fixture["directed"]
        )
    return value


def outcome(case, result):
    """The expected fields of a result, extracted and reduced as the case says."""
    if "extract" in case:
        return {name: reduced(result, rule) for name, rule in case["extract"].items()}
    if dataclasses.is_dataclass(result):
        return {name: getattr(result, name) for name in case["expected"]}
    (name,) = case["expected"]
    return {name: result}


def reduced(result, rule):
    """Mean over the replications, of one index where the rule names one."""
    runs = getattr(result, rule["field"])
    return fmean(run[rule["index"]] if "index" in rule else run for run in runs)


def flat(value):
    if isinstance(value, list):
        return [number for part in value for number in flat(part)]
    return [float(value)]


@pytest.mark.parametrize("case", FILE["cases"], ids=lambda case: case["id"])
def test_a_model_gives_the_reference_numbers(case):
    module, name = case["function"].rsplit(".", 1)
    function = getattr(importlib.import_module(module), name)

    got = outcome(case, function(**arguments(case)))
    tolerance = case["tolerance"]
    for field, expected in case["expected"].items():
        numbers = flat(got[field])
        assert len(numbers) == len(flat(expected))
        for number, wanted in zip(numbers, flat(expected), strict=True):
            allowed = tolerance["abs"] + tolerance["rel"] * abs(wanted)
            assert number == wanted or abs(number - wanted) <= allowed


@pytest.mark.parametrize("model", [trust, governance, networks], ids=lambda m: m.__name__)
def test_every_public_function_has_a_case_or_a_reason(model):
    public = {name for name in model.__all__ if inspect.isfunction(getattr(model, name))}

    with_case = {case["function"].rsplit(".", 1)[1] for case in FILE["cases"]}
    assert public - with_case <= WITHOUT_A_CASE
    assert not with_case & WITHOUT_A_CASE
