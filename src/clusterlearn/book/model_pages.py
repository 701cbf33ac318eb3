"""Where the book documents what an exercise runs and takes, and has it on paper."""

from pathlib import Path
from typing import NamedTuple

from sphinx.application import Sphinx

from clusterlearn.exercise import Exercise

__all__ = ["PaperForm", "model_pages", "page_address", "paper_form"]

FOLDER = "book/reference/models"


def model_pages(app: Sphinx, docname: str, exercise: Exercise) -> list[tuple[str, str]]:
    """Title and address, seen from `docname`, of the page of each model; none in a tiny book."""
    pages = [f"{FOLDER}/{name}" for name in exercise.models]
    return [
        (app.env.titles[page].astext(), app.builder.get_relative_uri(docname, page))
        for page in pages
        if page in app.env.titles
    ]


def page_address(app: Sphinx, docname: str, page: str) -> str:
    """Address of a page of the reference, seen from `docname`; empty in a tiny book without it."""
    return app.builder.get_relative_uri(docname, page) if page in app.env.titles else ""


class PaperForm(NamedTuple):
    """The page of an exercise on paper: a game, or else a worksheet."""

    address: str
    is_game: bool


def paper_form(app: Sphinx, docname: str, slug: str) -> PaperForm | None:
    """The page of an exercise on paper, seen from `docname`; none in a book without it."""
    page = next((name for name in app.env.titles if name.endswith(f"/paper_{slug}")), None)
    if page is None:
        return None
    is_game = not any(
        line.startswith("```{exercise-sheet}")
        for line in Path(app.env.doc2path(page)).read_text("utf-8").splitlines()
    )
    return PaperForm(app.builder.get_relative_uri(docname, page), is_game)
