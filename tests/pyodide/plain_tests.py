"""Choose and run the tests that need nothing but Python, pytest and the library's own parts."""

import ast
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

__all__ = ["is_plain", "plain_tests", "run"]

ROOT = Path(__file__).parents[2]
NEED_NOTHING = (
    "cases",
    "data",
    "engine",
    "ensemble",
    "exercise",
    "exercises",
    "i18n",
    "models",
    "table",
)
"""Parts of the library that run in a browser by themselves."""
OF_THE_TESTS = {"ensemble": "simulations", "models": "reference"}
"""What tests share that needs nothing else either."""


def plain_tests(root: Path) -> list[Path]:
    """Test files that import the standard library, pytest and plain parts of ours alone."""
    tests = root / "tests"
    site = tests / "book"  # these look at pages, and their fixtures need a browser
    return [p for p in sorted(tests.rglob("test_*.py")) if site not in p.parents and is_plain(p)]


def is_plain(path: Path) -> bool:
    """Whether a file tests the library, and all that it imports is there in a browser."""
    names = set(_imports(ast.parse(path.read_text("utf-8"))))
    return all(map(_is_there, names)) and any(name.startswith("clusterlearn.") for name in names)


def run(tests: Sequence[str]) -> int:
    """Run the tests named, or all plain ones with the models' examples; 0 means that all passed."""
    os.chdir(ROOT)
    chosen = list(tests) or [*map(str, plain_tests(ROOT)), "src/clusterlearn/models"]
    return int(pytest.main(["-q", "-p", "no:cacheprovider", *chosen]))


def _imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            yield from (f"{module}.{alias.name}" for alias in node.names)


def _is_there(name: str) -> bool:
    first, *rest = name.split(".")
    if first == "clusterlearn":
        return not rest or rest[0] in NEED_NOTHING
    if first in OF_THE_TESTS:
        return rest[0] == OF_THE_TESTS[first]
    return first == "pytest" or first in sys.stdlib_module_names - {"subprocess"}
