"""The same name law, the direction of imports, exact pins and the weight of the wheel."""

import ast
import io
import json
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from trainers_pages import CHAPTERS

from clusterlearn import exercises
from clusterlearn.book.wheel import make_archive, make_wheel, without_docstrings

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "clusterlearn"
MODELS = sorted(
    path.stem
    for path in (PACKAGE / "models").iterdir()
    if not path.name.startswith(("_", ".")) and (path.is_dir() or path.suffix == ".py")
)
MODULES = sorted(PACKAGE.rglob("*.py"))

every_exercise = pytest.mark.parametrize("slug", exercises.SLUGS)
every_model = pytest.mark.parametrize("model", MODELS)


def text(name):
    return (ROOT / name).read_text("utf-8")


# Same names


@every_exercise
def test_an_exercises_slug_names_definition_notebook_and_tests(slug):
    assert exercises.load(slug).slug == slug
    assert (ROOT / "exercises" / f"{slug}.ipynb").is_file()
    assert (ROOT / "tests" / "exercises" / f"test_{slug}.py").is_file()


@every_exercise
def test_an_exercise_is_shown_by_one_chapter_and_its_notebook_is_in_the_book(slug):
    shown = [p for p in ROOT.glob("book/*/*.md") if f"```{{exercise}} {slug}\n" in p.read_text()]

    assert len(shown) == 1
    assert f"file: exercises/{slug}\n" in text("_toc.yml")


@every_exercise
def test_an_exercise_names_models_that_exist(slug):
    named = exercises.load(slug).models

    assert named
    assert set(named) <= set(MODELS)


@every_model
def test_a_models_name_names_its_tests_and_its_place_in_the_reference(model):
    tests = [p.stem for p in (ROOT / "tests" / "models").glob(f"test_{model}*.py")]

    assert tests
    assert f"automodule:: clusterlearn.models.{model}\n" in text(
        f"book/reference/models/{model}.md"
    )
    assert f"{{doc}}`models/{model}`" in text("book/reference/models.md")
    assert f"file: book/reference/models/{model}\n" in text("_toc.yml")


def test_no_notebook_or_test_is_left_without_its_exercise():
    notebooks = {path.stem for path in (ROOT / "exercises").glob("*.ipynb")}
    tests = {path.stem for path in (ROOT / "tests" / "exercises").glob("test_*.py")}

    assert notebooks == {*exercises.SLUGS, "initiative"}
    assert {f"test_{slug}" for slug in exercises.SLUGS} <= tests


def test_the_initiative_has_its_page_its_notebook_and_its_place_in_the_reference():
    shown = [p for p in ROOT.glob("book/*/*.md") if "```{initiative}\n" in p.read_text()]

    assert [page.stem for page in shown] == ["the_brief"]
    for page in ("exercises/initiative", "book/reference/initiative"):
        assert f"file: {page}\n" in text("_toc.yml")


def test_unidos_training_modules_are_matched_with_every_exercise_and_chapter():
    page = text("book/reference/unido_modules.md")
    titles = {slug: exercises.load(slug).title for slug in exercises.SLUGS}
    overviews = {chapter: f"{chapter.split('/')[0]}/index" for chapter in CHAPTERS}

    missing = [s for s, title in titles.items() if f"`{title} <exercise-{s}>`" not in page]
    assert missing == []
    assert [
        c for c, over in overviews.items() if f"../{c}>" not in page and f"../{over}>" not in page
    ] == []


# Imports point one way


def imported(path):
    """Names of the modules that a file imports, whole."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def layer(path):
    """The part of the package that a file belongs to, and what it may know of it."""
    part = path.relative_to(PACKAGE).parts[0]
    return part.removesuffix(".py")


ALLOWED = {
    "models": {"models"},
    "ensemble": {"ensemble", "models"},
    "exercise": {"data", "exercise", "i18n", "numbers"},
    "own": {"data", "exercise", "i18n", "models", "numbers", "own"},
    "exercises": {"models", "exercise", "exercises", "i18n", "own"},
    "cases": {"cases", "i18n"},
    "initiative": {"models", "i18n", "initiative"},
    "data": {"data", "i18n"},
    "table": {"exercise", "i18n", "table"},
    "charts": {"charts", "exercise", "i18n", "numbers"},
    "engine": {"charts", "data", "engine", "exercise", "exercises", "i18n"},
    "widgets": {"charts", "data", "engine", "exercise", "exercises", "i18n", "widgets"},
}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_imports_point_one_way(path):
    inside = {
        name.split(".")[1] for name in imported(path) if re.match(r"clusterlearn\.[a-z]", name)
    }
    parts = {
        name for name in inside if (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").exists()
    }

    if layer(path) in ALLOWED:
        assert parts <= ALLOWED[layer(path)]
    elif layer(path) != "book":
        assert "book" not in parts


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_nothing_imports_jupyter_book(path):
    assert not any(name.split(".")[0] == "jupyter_book" for name in imported(path))


def test_models_and_exercises_need_nothing_but_python():
    outside = {
        name.split(".")[0]
        for part in ("models", "exercises")
        for path in (PACKAGE / part).rglob("*.py")
        for name in imported(path)
    }

    assert outside - {"clusterlearn"} <= sys.stdlib_module_names


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_every_module_says_what_it_offers(path):
    names = {
        target.id
        for node in ast.parse(path.read_text("utf-8")).body
        for target in getattr(node, "targets", [getattr(node, "target", None)])
        if isinstance(target, ast.Name)
    }

    assert "__all__" in names


# Pins


def test_constraints_are_exact_and_name_no_address():
    lines = text("constraints.txt").splitlines()

    assert lines
    assert [line for line in lines if not re.match(r"[a-z0-9.-]+==[\w.]+( ; .+)?$", line)] == []


def test_npm_packages_are_exact_and_their_lock_file_names_no_registry():
    package = json.loads(text("package.json"))
    versions = package["dependencies"] | package["devDependencies"]
    lock = json.loads(text("package-lock.json"))["packages"]

    assert [v for v in versions.values() if not re.fullmatch(r"\d+\.\d+\.\d+", v)] == []
    assert not any("resolved" in entry for entry in lock.values())
    assert all("integrity" in entry for path, entry in lock.items() if path)


# The wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    build = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"
    done = subprocess.run(
        [sys.executable, "-c", build, folder], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    [path] = folder.glob("*.whl")
    return path


def test_the_wheel_is_pure_and_its_documentation_is_most_of_it(wheel):
    assert wheel.name.endswith("-py3-none-any.whl")
    assert wheel.stat().st_size <= 400_000


def test_the_library_that_a_page_loads_is_small_and_nothing_else():
    make_wheel()  # holds the same files and three more
    archive = make_archive()

    assert len(archive) <= 150_000
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        assert all(name.startswith("clusterlearn/") for name in tar.getnames())


def test_the_wheel_of_the_notebooks_is_small():
    assert len(make_wheel()) <= 220_000


def test_a_program_without_docstrings_does_the_same():
    source = text("src/clusterlearn/models/credit/failures.py")

    lean = without_docstrings(source)
    assert len(lean) < 0.7 * len(source)
    bare = ast.parse(source)
    for node in ast.walk(bare):
        if isinstance(node, ast.Module | ast.FunctionDef) and ast.get_docstring(node):
            node.body.pop(0)
    assert ast.dump(ast.parse(lean)) == ast.dump(bare)


def test_what_holds_nothing_but_a_docstring_passes():
    assert without_docstrings('class A:\n    """Says."""\n') == "class A:\n    pass\n"


def test_the_wheel_holds_the_library_and_not_the_book(wheel):
    names = zipfile.ZipFile(wheel).namelist()

    assert "clusterlearn/templates/chapter.md.template" in names
    assert "clusterlearn/widgets.py" in names
    assert "clusterlearn/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not any(name.startswith("clusterlearn/book/") for name in names)
