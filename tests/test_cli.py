"""The command line, as it is called: what it does, prints and returns."""

import errno
import subprocess
import sys
import threading
import urllib.request
from pathlib import Path

import pytest

from clusterlearn import __version__, serve
from clusterlearn.cli import main
from clusterlearn.problem import Problem
from clusterlearn.serve import make_server


@pytest.fixture
def site(tmp_path):
    """A built site in small."""
    (tmp_path / "index.html").write_text("<title>Course</title>")
    return tmp_path


@pytest.fixture
def course(tmp_path):
    (tmp_path / "_config.yml").write_text("title: A course\n")
    return tmp_path


@pytest.fixture
def calls(monkeypatch):
    """Calls of the functions behind the commands, instead of their work."""
    made = []

    def record(name, result=None):
        def function(*arguments, **options):
            made.append((name, arguments, options))
            return result

        return function

    monkeypatch.setattr("clusterlearn.build.build", record("build", Path("_build/html")))
    monkeypatch.setattr("clusterlearn.serve.serve", record("serve"))
    monkeypatch.setattr("clusterlearn.serve.watch", record("watch"))
    monkeypatch.setattr("clusterlearn.scaffold.new_chapter", record("chapter", [Path("a.md")]))
    monkeypatch.setattr("clusterlearn.scaffold.new_exercise", record("exercise", [Path("a.py")]))
    monkeypatch.setattr("clusterlearn.notebooks.execute", record("execute", [Path("a.ipynb")]))
    return made


def exit_code(*arguments):
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    return stopped.value.code


@pytest.mark.parametrize(
    "command", [[], ["build"], ["serve"], ["new"], ["new", "chapter"], ["notebooks"]]
)
def test_every_command_has_help(command, capsys):
    assert exit_code(*command, "--help") == 0
    assert "usage: clusterlearn" in capsys.readouterr().out


def test_the_version_is_told(capsys):
    assert exit_code("--version") == 0
    assert capsys.readouterr().out.strip() == __version__


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "required: COMMAND"),
        (["bild"], "invalid choice: 'bild'"),
        (["new", "chapter"], "required: MODULE/SLUG"),
        (["serve", "--port"], "argument --port: expected one argument"),
        (["serve", "--port", "web"], "a port is a number from 0 to 65535, got web"),
        (["serve", "--port", "70000"], "a port is a number from 0 to 65535, got 70000"),
    ],
)
def test_a_wrong_call_says_what_is_wrong_and_returns_two(arguments, complaint, capsys):
    assert exit_code(*arguments) == 2
    assert complaint in capsys.readouterr().err


def test_build_says_where_the_course_is(calls, capsys):
    assert main(["build", "--prose", "--lenient", "--all", "--output", "out"]) == 0

    assert calls == [
        ("build", (Path(), Path("out")), {"prose": True, "strict": False, "fresh": True})
    ]
    assert capsys.readouterr().out == f"The course is built: {Path('_build/html')}\n"


def test_a_problem_is_one_line_and_returns_one(tmp_path, capsys):
    assert main(["build", str(tmp_path)]) == 1

    assert capsys.readouterr().err == (
        f"clusterlearn: {tmp_path} holds no course (no _config.yml): name its folder, or go there\n"
    )


def test_serve_builds_first_where_it_finds_the_sources(course, calls):
    assert main(["serve", str(course), "--port", "8123"]) == 0

    assert [name for name, *_ in calls] == ["build", "serve"]
    assert calls[1][1] == (Path("_build/html"), 8123)


def test_serve_takes_a_built_site_as_it_is(site, calls):
    assert main(["serve", str(site)]) == 0

    assert calls == [("serve", (site, serve.DEFAULT_PORT), {})]


def test_serve_with_watch_builds_leniently_and_goes_on(course, calls):
    assert main(["serve", str(course), "--watch", "--prose"]) == 0

    name, (path, rebuild), _ = calls[1]
    rebuild()
    assert (name, path) == ("watch", course)
    assert calls[0][2] == calls[-1][2] == {"prose": True, "strict": False}


def test_a_built_site_cannot_be_watched(site, calls, capsys):
    assert main(["serve", str(site), "--watch"]) == 1
    assert "there is nothing to watch" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "printed"),
    [
        (["new", "chapter", "a/b"], "Written: a.md\n"),
        (["new", "exercise", "a"], "Written: a.py\n"),
        (["notebooks"], "Run: a.ipynb\n"),
    ],
)
def test_what_was_written_is_listed(calls, capsys, arguments, printed):
    assert main(arguments) == 0
    assert capsys.readouterr().out == printed


# The server


@pytest.fixture
def interrupted(monkeypatch):
    """A reader who presses Ctrl+C as soon as the server runs."""

    def stop(self):
        raise KeyboardInterrupt

    monkeypatch.setattr(serve.Server, "serve_forever", stop)


@pytest.fixture
def taken(site):
    """A port that another program listens to."""
    with make_server(site) as other:
        yield other.server_port


def test_the_address_is_told(site, interrupted, capsys):
    serve.serve(site, 0)

    assert capsys.readouterr().out.startswith("The course is at http://127.0.0.1:")


def test_a_taken_port_is_left_and_the_reader_warned_about_progress(
    site, interrupted, taken, capsys
):
    serve.serve(site, taken)

    said = capsys.readouterr().out
    assert f"Port {taken} is taken" in said
    assert "keeps progress for each address separately" in said


def test_where_no_port_is_free_another_is_asked_for(site, taken, monkeypatch):
    monkeypatch.setattr(serve, "TRIES", 1)

    with pytest.raises(Problem, match=f"No port from {taken} on is free: choose another with"):
        serve.serve(site, taken)


def test_another_failure_to_listen_is_repeated(site, monkeypatch):
    def refuse(*_):
        raise OSError(errno.EADDRNOTAVAIL, "no such address")

    monkeypatch.setattr(serve, "make_server", refuse)

    with pytest.raises(Problem, match="Port 8000 cannot be opened: no such address"):
        serve.serve(site)


def test_a_folder_without_a_site_is_refused(tmp_path):
    with pytest.raises(Problem, match="run clusterlearn build first"):
        serve.serve(tmp_path)


@pytest.mark.parametrize(
    ("name", "content_type"),
    [
        ("a.css", "text/css; charset=utf-8"),
        ("a.html", "text/html; charset=utf-8"),
        ("a.ipynb", "application/x-ipynb+json"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.mjs", "text/javascript; charset=utf-8"),
        ("a.svg", "image/svg+xml"),
        ("a.wasm", "application/wasm"),
        ("a.whl", "application/zip"),
    ],
)
def test_content_types_are_those_that_browsers_insist_on(site, name, content_type):
    (site / name).write_text("")
    with make_server(site) as server:
        threading.Thread(target=server.handle_request).start()

        with urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}/{name}") as answer:
            assert answer.headers["Content-Type"] == content_type
            assert answer.headers["Cache-Control"] == "no-cache"


# Watching


def test_a_changed_source_is_built_again(course, monkeypatch, capsys):
    built = []
    monkeypatch.setattr("watchfiles.watch", lambda *paths: iter([paths]))

    serve.watch(course, lambda: built.append(1)).join()

    assert built == [1]
    assert capsys.readouterr().out == "Built again: reload the page\n"


def test_a_mistake_while_writing_is_told_and_watching_goes_on(course, monkeypatch, capsys):
    def fail():
        raise Problem("book/index.md:3: WARNING: unknown document")

    monkeypatch.setattr("watchfiles.watch", lambda *paths: iter([1, 2]))

    serve.watch(course, fail).join()

    assert capsys.readouterr().out.count("unknown document") == 2


def test_watching_without_watchfiles_says_what_to_install(course, monkeypatch):
    monkeypatch.setitem(sys.modules, "watchfiles", None)

    with pytest.raises(Problem, match="run pip install watchfiles"):
        serve.watch(course, print)


def test_python_m_clusterlearn_is_the_same_program():
    done = subprocess.run(
        [sys.executable, "-m", "clusterlearn", "--version"], capture_output=True, text=True
    )

    assert (done.returncode, done.stdout.strip()) == (0, __version__)
