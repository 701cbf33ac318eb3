"""The steps of CONTRIBUTING.md, followed in a copy of the repository."""

import os
import re
import shutil
import subprocess
import sys

import pytest

SLUGS = ("late_payments", "late_payers")
FOLDERS = ("", "trainers/")


@pytest.fixture(scope="module")
def guide(root):
    return (root / "CONTRIBUTING.md").read_text("utf-8")


@pytest.fixture(scope="module")
def copy(root, tmp_path_factory):
    """A copy of the repository, without Node.js's modules and without what was built."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        check=True,
        text=True,
    )
    target = tmp_path_factory.mktemp("clusterlearn")
    for name in filter(None, listed.stdout.split("\0")):
        if (root / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(root / name, target / name)
    return target


@pytest.fixture(scope="module")
def followed(copy, guide):
    """The copy after the steps, with the topic of CONTRIBUTING.md in it."""
    for command in commands(guide):
        if command.startswith("clusterlearn new"):
            run(copy, "-m", *command.split())
    show_exercise(copy, guide)
    return copy


def commands(guide):
    """The commands of the steps, in their order."""
    blocks = re.findall(r"^   ```sh\n(.*?)^   ```$", guide, re.DOTALL | re.MULTILINE)
    return [line.strip() for block in blocks for line in block.splitlines()]


def show_exercise(copy, guide):
    """Do what step 5 says: in the chapter's front matter, in its text, on the trainer's page."""
    blocks = re.findall(r"^   ````\n(.*?)^   ````$", guide, re.DOTALL | re.MULTILINE)
    shown, played = (re.sub("^   ", "", block, flags=re.MULTILINE) for block in blocks)
    chapter, trainers = (
        copy / "book" / f"{folder}trust_governance" / "late_payments.md" for folder in FOLDERS
    )
    edit(chapter, "exercises: []", "exercises: [late_payers]")
    edit(chapter, "## In your cluster", f"{shown}\n## In your cluster")
    edit(trainers, "### On paper\n", f"### On paper\n\n{played}")


def edit(page, old, new):
    text = page.read_text("utf-8")
    assert old in text
    page.write_text(text.replace(old, new), "utf-8")


def run(copy, *arguments):
    """Run Python in the copy; its clusterlearn comes first."""
    environment = os.environ | {"PYTHONPATH": str(copy / "src")}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=copy, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


def test_there_are_seven_steps(guide):
    steps = re.findall(r"^(\d)\. \*\*", guide, re.MULTILINE)

    assert steps == list("1234567")


def test_the_steps_use_commands_that_exist(guide):
    used = {tuple(command.split()[:2]) for command in commands(guide)}

    assert used == {
        ("clusterlearn", "new"),
        ("clusterlearn", "serve"),
        ("clusterlearn", "notebooks"),
        ("clusterlearn", "build"),
        ("make", "test"),
    }


def test_every_make_command_of_the_guide_is_a_target(guide, root):
    targets = set(re.findall(r"^(\w+):", (root / "Makefile").read_text("utf-8"), re.MULTILINE))

    assert set(re.findall(r"`make (\w+)`", guide)) <= targets


def test_the_new_topic_builds_without_nodejs(followed):
    run(followed, "-m", "clusterlearn", "build", "--prose")

    site = followed / "_build" / "html"
    chapter = (site / "book" / "trust_governance" / "late_payments.html").read_text("utf-8")
    assert 'id="exercise-late_payers"' in chapter
    assert (site / "book" / "trainers" / "trust_governance" / "late_payments.html").exists()
    assert (site / "exercises" / "late_payers.html").exists()
    assert not (followed / "node_modules").exists()


def test_the_new_topic_passes_its_tests_and_those_of_the_prose(followed):
    said = run(
        followed,
        *("-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", " or ".join(SLUGS)),
        *("tests/exercises", "tests/book/test_prose.py", "tests/test_layout.py"),
        *("tests/book/test_trainers.py", "tests/test_notebooks.py"),
    )

    assert re.search(r"\d+ passed", said)


def test_the_new_code_and_its_notebook_pass_as_they_are(followed):
    run(followed, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--nbval", *notebook(followed))
    run(followed, "-m", "ruff", "check", "src/clusterlearn/exercises", "tests/exercises")
    run(followed, "-m", "ruff", "format", "--check", "src/clusterlearn/exercises")


def notebook(followed):
    return [str(followed / "exercises" / "late_payers.ipynb")]
