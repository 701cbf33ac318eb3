"""The command line: build the course, serve it, begin a chapter or an exercise."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from clusterlearn import __version__
from clusterlearn.problem import Problem
from clusterlearn.serve import DEFAULT_PORT

__all__ = ["main"]

FAILED = 1

Command = Callable[[argparse.Namespace], None]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 where it worked, 1 where it failed, 2 where it was called wrongly."""
    options = _parser().parse_args(arguments)
    command: Command = options.command
    try:
        command(options)
    except Problem as problem:
        print(f"clusterlearn: {problem}", file=sys.stderr)
        return FAILED
    return 0


def _build(options: argparse.Namespace) -> None:
    from clusterlearn.build import build

    site = build(
        options.root,
        options.output,
        prose=options.prose,
        strict=not options.lenient,
        fresh=options.all,
    )
    print(f"The course is built: {site}")


def _serve(options: argparse.Namespace) -> None:
    from clusterlearn.build import build
    from clusterlearn.serve import serve, watch

    path: Path = options.path
    if not (path / "_config.yml").is_file():
        if options.watch:
            raise Problem(f"{path} is not the course's folder, so there is nothing to watch")
        serve(path, options.port)
        return
    site = build(path, prose=options.prose, strict=not options.watch)
    if options.watch:
        watch(path, lambda: build(path, prose=options.prose, strict=False))
    serve(site, options.port)


def _new_chapter(options: argparse.Namespace) -> None:
    from clusterlearn.scaffold import new_chapter

    _list_files("Written", new_chapter(options.root, options.slug))


def _new_exercise(options: argparse.Namespace) -> None:
    from clusterlearn.scaffold import new_exercise

    _list_files("Written", new_exercise(options.root, options.slug, options.module))


def _notebooks(options: argparse.Namespace) -> None:
    from clusterlearn.notebooks import execute

    _list_files("Run", execute(options.root / "exercises"))


def _list_files(done: str, files: Sequence[Path]) -> None:
    for file in files:
        print(f"{done}: {file}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="clusterlearn", description=__doc__)
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_build(commands.add_parser("build", help="build the course into _build/html"))
    _add_serve(commands.add_parser("serve", help="build the course and serve it on this machine"))
    _add_new(commands.add_parser("new", help="begin a chapter or an exercise"))
    notebooks = commands.add_parser("notebooks", help="run the notebooks and keep what they show")
    notebooks.add_argument("root", type=Path, nargs="?", default=Path())
    notebooks.set_defaults(command=_notebooks)
    return parser


def _add_build(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("root", type=Path, nargs="?", default=Path(), help="the course's folder (default: here)")
    add("--output", type=Path, metavar="FOLDER", help="put _build/html into another folder")
    add("--prose", action="store_true", help="without Node.js: exercises are pictures")
    add("--lenient", action="store_true", help="go on where Sphinx warns")
    add("--all", action="store_true", help="build every page again")
    parser.set_defaults(command=_build)


def _add_serve(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "path",
        type=Path,
        nargs="?",
        default=Path(),
        help="the course's folder, or a site that is already built (default: here)",
    )
    add("--port", type=_port, default=DEFAULT_PORT, help=f"default: {DEFAULT_PORT}")
    add("--watch", action="store_true", help="build again whenever a source changes")
    add("--prose", action="store_true", help="without Node.js: exercises are pictures")
    parser.set_defaults(command=_serve)


def _add_new(parser: argparse.ArgumentParser) -> None:
    kinds = parser.add_subparsers(required=True, metavar="KIND")
    chapter = kinds.add_parser("chapter", help="a chapter and its facilitator's page")
    chapter.add_argument("slug", metavar="MODULE/SLUG", help="such as trust_governance/mediation")
    chapter.set_defaults(command=_new_chapter)
    exercise = kinds.add_parser("exercise", help="a definition, its tests, notebook and paper form")
    exercise.add_argument("slug", metavar="SLUG", help="such as joint_orders")
    exercise.add_argument(
        "--module", help="whose trainers get the paper form, if there are several"
    )
    exercise.set_defaults(command=_new_exercise)
    for kind in (chapter, exercise):
        kind.add_argument("--root", type=Path, default=Path(), help="the course's folder")


def _port(text: str) -> int:
    if not (text.isdecimal() and int(text) < 65536):
        raise argparse.ArgumentTypeError(f"a port is a number from 0 to 65535, got {text}")
    return int(text)
