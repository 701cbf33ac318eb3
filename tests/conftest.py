"""What several tests need; and how laws are tried: the same examples every time, on any machine."""

from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

if find_spec("hypothesis"):  # the browser's Python has none, and tries no laws
    from hypothesis import settings

    settings.register_profile("course", deadline=None, derandomize=True)
    settings.load_profile("course")


@pytest.fixture(scope="session")
def root() -> Path:
    """The course's folder."""
    return ROOT
