"""French and Spanish will follow: Sphinx finds what a translator needs, directives included."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    """The messages of the book, as `gettext` extracts them, in a build folder of its own."""
    folder = tmp_path_factory.mktemp("gettext")
    command = [Path(sys.executable).with_name("jupyter-book"), "build", ROOT]
    options = ["--builder", "custom", "--custom-builder", "gettext", "--path-output", folder, "-W"]
    done = subprocess.run([*command, *options], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return (folder / "_build" / "gettext" / "book.pot").read_text("utf-8")


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("heading", "Why nobody pays for governance"),
        ("objective", "Choose a fee rule that holds at a cost its members can bear."),
        ("question of a check", "Forty potters want a common label that vouches for safe glaze."),
        ("answer of a check", "The other thirty-four are too poor."),
        ("prompt", "Name three things in your cluster from which all firms gain."),
        ("guess", "Three firms in ten pay nothing unasked"),
    ],
)
def test_a_translator_finds_every_kind_of_text(catalogue, kind, text):
    messages = catalogue.replace('"\n"', "")

    assert f'msgid "{text}' in messages, kind
