"""The library on the browser's Python: npm's Pyodide, under Node.js."""

import subprocess
from pathlib import Path

import pytest

from clusterlearn.node import find_node_program

PACKAGES = Path(pytest.__file__).parents[1]


def test_the_library_passes_its_tests_on_the_browsers_python(root):
    command = [find_node_program("node"), "tests/pyodide/run.mjs", str(PACKAGES)]

    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed in " in done.stdout


def test_a_failing_test_there_is_not_overlooked(root):
    failing = "tests/pyodide/no_such_test.py"
    command = [find_node_program("node"), "tests/pyodide/run.mjs", str(PACKAGES), failing]

    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)

    assert done.returncode == 4
    assert failing in done.stdout + done.stderr
