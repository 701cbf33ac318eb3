"""Begin a chapter or an exercise: complete files that build and pass, for an author to rewrite."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Template

from clusterlearn.notebooks import executed
from clusterlearn.problem import Problem

__all__ = ["new_chapter", "new_exercise"]

_TEMPLATES = Path(__file__).parent / "templates"
_LAST = {"print", "answer_key"}
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
    _require_course(root)
    module, slash, slug = path.partition("/")
    if not slash:
        raise Problem(f"A chapter is named MODULE/SLUG, such as {_modules(root)[0]}/{path}")
    _require_slug(slug)
    _known_module(root, module)
    words = _words(slug) | {"chapter": path}
    pages = root / "book"
    return _begin(
        root,
        words,
        {
            pages / module / f"{slug}.md": "chapter.md",
            pages / "trainers" / module / f"{slug}.md": "facilitator.md",
        },
        [f"book/{module}/{slug}", f"book/trainers/{module}/{slug}"],
    )


def new_exercise(root: Path, slug: str, module: str | None = None) -> list[Path]:
    """Write an exercise's definition, tests, notebook and paper form, and list the last two.

    Parameters
    ----------
    root : Path
        The course's folder.
    slug : str
        Permanent name of the exercise.
    module : str, optional
        Module whose trainers get the paper form; may be left out where there is only one.

    Returns
    -------
    list of Path
        The files that were written or changed.

    Raises
    ------
    Problem
        If the slug is wrong or taken, or the module is unknown or not named.
    """
    _require_course(root)
    _require_slug(slug)
    home = _known_module(root, module)
    notebook = root / "exercises" / f"{slug}.ipynb"
    paper = f"book/trainers/{home}/paper_{slug}"
    files = _begin(
        root,
        _words(slug),
        {
            root / "src/clusterlearn/exercises" / f"{slug}.py": "exercise.py",
            root / "tests/exercises" / f"test_{slug}.py": "test_exercise.py",
            notebook: "notebook.ipynb",
            root / f"{paper}.md": "paper.md",
        },
        [f"exercises/{slug}", paper],
    )
    notebook.write_text(executed(notebook), encoding="utf-8")
    return files


def _require_course(root: Path) -> None:
    if not (root / "_toc.yml").is_file():
        raise Problem(f"{root} holds no course (no _toc.yml): go to its folder, or use --root")


def _modules(root: Path) -> list[str]:
    """Slugs of the modules: the folders of the book whose overview has a summary."""
    overviews = sorted(root.glob("book/*/index.md"))
    return [p.parent.name for p in overviews if "\nsummary:" in p.read_text(encoding="utf-8")]


def _known_module(root: Path, module: str | None) -> str:
    modules = _modules(root)
    if module is None and len(modules) == 1:
        return modules[0]
    if module is None:
        raise Problem(f"Name the exercise's module by --module: there are {', '.join(modules)}")
    if module not in modules:
        raise Problem(f"There is no module {module!r}: there are {', '.join(modules)}")
    return module


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


def _begin(
    root: Path, words: Mapping[str, str], files: Mapping[Path, str], pages: Sequence[str]
) -> list[Path]:
    """Write each file from its template and list the pages; change nothing if one exists."""
    for path in files:
        if path.exists():
            raise Problem(f"{path} exists already: choose another slug, or edit that file")
    toc = root / "_toc.yml"
    listed = toc.read_text(encoding="utf-8")
    for page in pages:
        listed = _list_page(listed, page)
    for path, template in files.items():
        text = (_TEMPLATES / f"{template}.template").read_text(encoding="utf-8")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(Template(text).substitute(words), encoding="utf-8")
    toc.write_text(listed, encoding="utf-8")
    return [*files, toc]


def _list_page(toc: str, page: str) -> str:
    """The table of contents with a page behind the last one of its folder."""
    folder = page.rpartition("/")[0]
    lines = toc.splitlines()
    places = [i for i, line in enumerate(lines) if _is_before(line, folder)]
    if not places:
        raise Problem(f"_toc.yml lists no page of {folder}: list {page} where it belongs")
    last = places[-1]
    indent = lines[last].partition("-")[0]
    new = [f"{indent}- file: {page}"]
    if lines[last].endswith("/index"):
        new = [f"{indent}  sections:", f"{indent}    - file: {page}"]
    return "\n".join([*lines[: last + 1], *new, *lines[last + 1 :]]) + "\n"


def _is_before(line: str, folder: str) -> bool:
    """Whether a new page of the folder comes behind this line; sheets to print stay last."""
    parent, _, page = line.strip().rpartition("/")
    return parent == f"- file: {folder}" and page not in _LAST
