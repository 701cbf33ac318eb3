"""The example files are what their script makes, small, and marked as made up."""

import gzip
import importlib.util
from pathlib import Path

import pytest

from clusterlearn.data import SURVEYS, example

SCRIPT = Path(__file__).parents[1] / "scripts" / "example_data.py"


@pytest.fixture(scope="module")
def made():
    spec = importlib.util.spec_from_file_location("example_data", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.examples()


@pytest.mark.parametrize("slug", SURVEYS)
def test_an_example_is_what_the_script_makes(made, slug):
    assert made[slug] == example(slug)
    assert example(slug).startswith("# Made-up figures")


def test_all_examples_together_are_small():
    together = "".join(map(example, SURVEYS)).encode()

    assert len(gzip.compress(together)) < 12_000
