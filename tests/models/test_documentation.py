"""What the book shows of a model is whole: every public name says what it takes and gives."""

import ast
import dataclasses
import inspect
import json
import re
from pathlib import Path

import pytest
from models.reference import MODELS, public_functions

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "clusterlearn"
BIBLIOGRAPHY = (ROOT / "book" / "references.bib").read_text("utf-8")

FUNCTIONS = {
    f"{model.__name__.rpartition('.')[2]}.{name}": function
    for model in MODELS
    for name, function in public_functions(model).items()
}
every_function = pytest.mark.parametrize("function", FUNCTIONS.values(), ids=FUNCTIONS)
RECORDS = {
    f"{model.__name__.rpartition('.')[2]}.{name}": record
    for model in MODELS
    for name in model.__all__
    if dataclasses.is_dataclass(record := getattr(model, name))
}


def section(function, title):
    """Lines below a title of a docstring."""
    found = re.search(
        rf"^{title}\n-+\n(.*?)(?=^\w[\w ]*\n---|\Z)",
        inspect.getdoc(function),
        re.DOTALL | re.MULTILINE,
    )
    return found.group(1) if found else ""


@every_function
def test_a_function_documents_all_that_it_takes(function):
    entries = re.findall(r"^(\w[\w, ]*) : ", section(function, "Parameters"), re.MULTILINE)

    documented = [name for entry in entries for name in entry.split(", ")]
    assert documented == list(inspect.signature(function).parameters)


@every_function
@pytest.mark.parametrize("title", ["Returns", "Raises", "Examples"])
def test_a_function_has_every_section(function, title):
    assert section(function, title)


@every_function
def test_a_functions_example_runs_it(function):
    assert re.search(rf">>> .*\b{function.__name__}\(", section(function, "Examples"))


@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)
def test_a_record_is_frozen_and_says_what_its_fields_are(record):
    documented = inspect.getdoc(record)

    assert record.__dataclass_params__.frozen
    assert [f.name for f in dataclasses.fields(record) if f"{f.name}" not in documented] == []


@pytest.mark.parametrize("model", MODELS, ids=lambda m: m.__name__.rpartition(".")[2])
def test_what_a_model_cites_stands_in_the_list_of_sources(model):
    documented = "".join(map(inspect.getdoc, public_functions(model).values()))
    cited = re.findall(r"\b([A-Z][\w-]+)(?:,| and| et al\.| [A-Z][\w-]+)* \((\d{4})\)", documented)

    entries = re.split(r"^@", BIBLIOGRAPHY, flags=re.MULTILINE)
    assert [
        f"{name} ({year})"
        for name, year in cited
        if not any(name in entry and year in entry for entry in entries)
    ] == []


# Nothing is there that nobody calls


def names_in(code):
    """Names that a program uses; what it defines or only imports is not used."""
    nodes = list(ast.walk(ast.parse(code)))
    return {node.id for node in nodes if isinstance(node, ast.Name)} | {
        node.attr for node in nodes if isinstance(node, ast.Attribute)
    }


def callers():
    """Names that the library's own parts, its exercises and its notebooks use."""
    code = [path.read_text("utf-8") for path in PACKAGE.rglob("*.py")]
    cells = [
        "".join(cell["source"])
        for path in (ROOT / "exercises").glob("*.ipynb")
        for cell in json.loads(path.read_text("utf-8"))["cells"]
        if cell["cell_type"] == "code"
    ]
    return set().union(*map(names_in, code + cells))


def test_every_function_is_called_by_the_course():
    used = callers()

    offered = {name.rpartition(".")[2] for name in FUNCTIONS}
    assert sorted(offered - used) == []
