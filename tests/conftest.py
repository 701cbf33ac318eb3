"""What several tests need; and how laws are tried: the same examples every time, on any machine."""

from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NOT_FOR_COVERAGE = ("_laws", "_peers")

if find_spec("hypothesis"):  # the browser's Python has none, and tries no laws
    from hypothesis import settings

    settings.register_profile("course", deadline=None, derandomize=True)
    settings.load_profile("course")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let plain tests alone measure coverage, which makes long runs three times as long.

    Laws and comparisons run the same lines many times; browsers run the site.
    """
    for item in items:
        if item.path.stem.endswith(NOT_FOR_COVERAGE) or item.path.parent.name == "book":
            item.add_marker("no_cover")


@pytest.fixture(scope="session")
def root() -> Path:
    """The course's folder."""
    return ROOT
