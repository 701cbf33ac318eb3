"""The reference cases, read: numbers from publications and from independent programs."""

import importlib
import inspect
import json
import pkgutil
from pathlib import Path

from clusterlearn import models
from clusterlearn.models.networks import adjacency_from_edges

FILE = json.loads((Path(__file__).parent / "reference_cases.json").read_text(encoding="utf-8"))
CASES = FILE["cases"]
MODELS = [
    importlib.import_module(f"clusterlearn.models.{found.name}")
    for found in pkgutil.iter_modules(models.__path__)
    if not found.name.startswith("_")
]


def public_functions(model):
    """Name and function of everything that a model offers to call."""
    return {name: f for name in model.__all__ if inspect.isfunction(f := getattr(model, name))}


def function(case):
    """What the case calls."""
    module, name = case["function"].rsplit(".", 1)
    return getattr(importlib.import_module(module), name)


def arguments(case):
    """What the case calls it with."""
    return {name: _argument(value) for name, value in case["args"].items()}


def _argument(value):
    if isinstance(value, dict) and "$adjacency" in value:
        fixture = FILE["fixtures"][value["$adjacency"]]
        return adjacency_from_edges(
            fixture["edges"], n=len(fixture["nodes"]), directed=fixture["directed"]
        )
    return value
