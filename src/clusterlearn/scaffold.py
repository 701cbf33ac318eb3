"""Begin a chapter or an exercise: complete files that build and pass, for an author to rewrite."""

import re
from pathlib import Path
from string import Template

from clusterlearn.problem import Problem

__all__ = ["new_chapter", "new_exercise"]

_TEMPLATES = Path(__file__).parent / "templates"
_SLUG = re.compile(r"[a-z][a-z0-9_]*")


def new_chapter(root: Path, path: str) -> list[Path]:
    """Write the chapter `path` (``module/slug``) and its facilitator's page; list both in the book.

    Parameters
    ----------
    root : Path
        The course's folder.
    path : str
        Slug of a module that exists, a slash, and the slug of the new chapter.

    Returns
    -------
    list of Path
        The files that were written or changed.

    Raises
    ------
    Problem
        If a slug is wrong, the module is unknown, or the chapter exists.
    """
    module, slash, slug = path.partition("/")
    if not slash:
        raise Problem(f"A chapter is named MODULE/SLUG, such as {_modules(root)[0]}/{path}")
    _require_slug(slug)
    if module not in _modules(root):
        raise Problem(f"There is no module {module!r}: there are {', '.join(_modules(root))}")
    words = _words(slug)
    return [
        _write(root / "book" / module / f"{slug}.md", "chapter.md", words),
        _write(
            root / "book" / "trainers" / module / f"{slug}.md",
            "facilitator.md",
            words | {"chapter": path},
        ),
        _list_in_toc(root, f"book/{module}/", slug),
        _list_in_toc(root, f"book/trainers/{module}/", slug),
    ]


def new_exercise(root: Path, slug: str) -> list[Path]:
    """Write the definition of an exercise, its tests and its notebook; list the latter in the book.

    Parameters
    ----------
    root : Path
        The course's folder.
    slug : str
        Permanent name of the exercise.

    Returns
    -------
    list of Path
        The files that were written or changed.

    Raises
    ------
    Problem
        If the slug is wrong or taken.
    """
    _require_slug(slug)
    words = _words(slug)
    return [
        _write(root / "src/clusterlearn/exercises" / f"{slug}.py", "exercise.py", words),
        _write(root / "tests/exercises" / f"test_{slug}.py", "test_exercise.py", words),
        _write(root / "exercises" / f"{slug}.ipynb", "notebook.ipynb", words),
        _list_in_toc(root, "exercises/", slug),
    ]


def _modules(root: Path) -> list[str]:
    """Slugs of the modules: the folders of the book whose overview has a summary."""
    overviews = sorted(root.glob("book/*/index.md"))
    return [p.parent.name for p in overviews if "\nsummary:" in p.read_text(encoding="utf-8")]


def _require_slug(slug: str) -> None:
    if not _SLUG.fullmatch(slug):
        raise Problem(f"A slug is small letters, digits and _, such as joint_orders; got {slug!r}")


def _words(slug: str) -> dict[str, str]:
    return {
        "slug": slug,
        "title": slug.replace("_", " ").capitalize(),
        "topic": slug.replace("_", ""),
        "id": slug.replace("_", "-"),
    }


def _write(path: Path, template: str, words: dict[str, str]) -> Path:
    if path.exists():
        raise Problem(f"{path} exists already: choose another slug, or edit that file")
    text = (_TEMPLATES / f"{template}.template").read_text(encoding="utf-8")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(Template(text).substitute(words), encoding="utf-8")
    return path


def _list_in_toc(root: Path, folder: str, slug: str) -> Path:
    """Add a page behind the last one of its folder."""
    path = root / "_toc.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    place = max(
        (i for i, line in enumerate(lines) if f"- file: {folder}" in line),
        default=None,
    )
    if place is None:
        raise Problem(f"_toc.yml lists no page of {folder}: add {folder}{slug} where it belongs")
    indent = lines[place].partition("-")[0]
    new = [f"{indent}- file: {folder}{slug}"]
    if lines[place].endswith("/index"):
        new = [f"{indent}  sections:", f"{indent}    - file: {folder}{slug}"]
    lines[place + 1 : place + 1] = new
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
