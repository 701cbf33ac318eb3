"""Where the reference documents what an exercise runs, and what it takes."""

from sphinx.application import Sphinx

from clusterlearn.exercise import Exercise

__all__ = ["model_pages", "page_address"]

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
