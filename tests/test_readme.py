"""The README's commands are those of the Makefile, line by line."""

import re

import pytest

from clusterlearn.build import build
from clusterlearn.serve import DEFAULT_PORT


@pytest.fixture(scope="module")
def readme(root):
    return (root / "README.md").read_text("utf-8")


@pytest.fixture(scope="module")
def makefile(root):
    """The commands of each target of the Makefile, as lines for ``py``."""
    text = (root / "Makefile").read_text("utf-8").replace("\\\n", "")
    targets = dict(re.findall(r"^([\w./]+):.*\n((?:\t.*\n)*)", text, re.MULTILINE))
    return {
        target: [
            line.strip().replace("$(PY)", "py").replace("--quiet ", "").replace("'", "")
            for line in body.splitlines()
            if "$(PY)" in line
        ]
        for target, body in targets.items()
    }


def lines(readme, language):
    """The lines of the README's code blocks in that language, block by block."""
    blocks = re.findall(rf"^```{language}\n(.*?)^```$", readme, re.DOTALL | re.MULTILINE)
    return [block.splitlines() for block in blocks]


def test_the_two_commands_come_first(readme):
    assert lines(readme, "sh")[:2] == [["make serve"], ["make test"]]


def test_every_make_command_in_the_readme_is_a_target(readme, makefile):
    named = set(re.findall(r"make (\w+)", readme))

    assert named <= set(makefile)


def test_without_make_the_course_is_served_by_the_same_lines(readme, makefile):
    venv, activate, *rest = lines(readme, "bat")[0]

    assert venv == "py -m venv .venv"
    assert activate == r".venv\Scripts\activate"
    assert rest == [*makefile[".venv/book.stamp"], *makefile["serve"]]


def test_without_make_the_tests_are_run_by_the_same_lines(readme, makefile):
    steps = (".venv/test.stamp", "browser", "site", "lint", "test")
    expected = [line for step in steps for line in makefile[step]]

    assert lines(readme, "bat")[1] == expected


def test_the_address_in_the_readme_is_the_one_that_serve_takes(readme):
    assert f"http://127.0.0.1:{DEFAULT_PORT}/" in readme


def test_the_readme_shows_an_exercise_and_says_in_words_what_it_shows(readme, root):
    [(words, picture)] = re.findall(r"^!\[(.+)\]\((.+)\)$", readme, re.MULTILINE)

    assert len(words) > 60
    assert (root / picture).read_bytes().startswith(b"\x89PNG")


def test_the_files_that_the_readme_links_exist(readme, root):
    linked = re.findall(r"\]\((?!http)([^)#]+)\)", readme)

    assert [name for name in linked if not (root / name).exists()] == []


def test_what_is_where_exists(readme, root):
    named = re.findall(r"^\| `([^`]+)`", readme, re.MULTILINE)

    assert [name for name in named if not (root / name).is_dir()] == []
    assert len(named) >= 6


def test_the_readme_names_the_folder_that_a_build_fills(readme):
    assert "_build/html" in readme
    assert "_build" in build.__doc__


def test_ci_runs_make_test(root):
    assert (root / ".ci" / "run").read_text("utf-8").endswith("exec make test\n")


def test_pre_commit_runs_what_make_lint_runs(root):
    assert "entry: make lint" in (root / ".pre-commit-config.yaml").read_text("utf-8")
