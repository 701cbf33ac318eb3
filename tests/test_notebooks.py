"""The notebooks: their shape, and that what they show is what they would show now."""

import ast
import json
from pathlib import Path

import pytest

from clusterlearn.exercises import SLUGS, load
from clusterlearn.notebooks import execute, executed

FOLDER = Path(__file__).parents[1] / "exercises"
NOTEBOOKS = [*SLUGS, "initiative"]
STEPS = ["Predict", "Play", "Do", "Explain", "In your cluster"]
OWN_FIGURES = "With your own figures"


def cells(slug, kind):
    notebook = json.loads((FOLDER / f"{slug}.ipynb").read_text(encoding="utf-8"))
    return ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == kind]


@pytest.mark.parametrize("slug", NOTEBOOKS)
def test_a_notebook_goes_from_guess_to_explanation(slug):
    lines = "\n".join(cells(slug, "markdown")).splitlines()

    own = [OWN_FIGURES] if slug in SLUGS and load(slug).own else []
    assert [line[3:] for line in lines if line.startswith("## ")] == STEPS + own
    assert (f'\nown("{slug}")' in "\n".join(cells(slug, "code"))) == bool(own)


@pytest.mark.parametrize("slug", NOTEBOOKS)
def test_a_cell_is_short_and_defines_nothing(slug):
    for source in cells(slug, "code"):
        assert len(source.splitlines()) <= 12
        kinds = {type(node) for node in ast.walk(ast.parse(source))}
        assert not kinds & {ast.FunctionDef, ast.ClassDef, ast.Lambda}


@pytest.mark.parametrize("slug", SLUGS)
def test_a_notebook_tries_every_task_of_its_exercise(slug):
    source = "\n".join(cells(slug, "code"))

    assert f'play("{slug}")' in source
    for task in load(slug).tasks:
        assert f'("{slug}", "{task.slug}"' in source


EDITS = {
    "first = (0, 2, 0, 1,": "first = (2, 0, 0, 0,",
    "second_and_third = year_2 + year_3": "second_and_third = [(0, 0, 0, 1, 0, 0, 2, 1, 0)] * 8",
}
"""What a reader may write into the cells of the initiative's tasks."""


@pytest.mark.parametrize(("edits", "said"), [({}, "Not yet: "), (EDITS, "Done.")])
def test_the_three_tasks_of_the_initiative_wait_for_the_reader(edits, said, capsys):
    source = "\n".join(cells("initiative", "code"))
    for old, new in edits.items():
        assert old in source
        source = source.replace(old, new)

    exec(compile(source, "initiative", "exec"), {})
    printed = capsys.readouterr().out
    assert printed.count(said) == 3
    assert printed.count("Done.") + printed.count("Not yet: ") == 3


@pytest.mark.parametrize("slug", NOTEBOOKS)
def test_what_a_notebook_shows_is_up_to_date(slug):
    path = FOLDER / f"{slug}.ipynb"

    assert executed(path) == path.read_text(encoding="utf-8"), "run: make notebooks"


def test_a_run_leaves_no_times_no_widget_states_and_no_random_names(tmp_path):
    cell = {
        "cell_type": "code",
        "execution_count": 7,
        "id": "f00d",
        "metadata": {"execution": {"iopub.execute_input": "2026-01-01T00:00:00Z"}},
        "outputs": [],
        "source": "import ipywidgets\nipywidgets.IntSlider()",
    }
    notebook = {"cells": [cell], "metadata": {"widgets": {}}, "nbformat": 4, "nbformat_minor": 5}
    path = tmp_path / "small.ipynb"
    path.write_text(json.dumps(notebook), encoding="utf-8")

    assert execute(tmp_path) == [path]
    stored = json.loads(path.read_text(encoding="utf-8"))
    assert "widgets" not in stored["metadata"]
    assert stored["cells"][0]["id"] == "cell-1"
    assert stored["cells"][0]["metadata"] == {}
    assert stored["cells"][0]["execution_count"] == 1
    assert list(stored["cells"][0]["outputs"][0]["data"]) == ["text/plain"]
