"""Where the reference documents the models that an exercise runs."""

from sphinx.application import Sphinx

from clusterlearn.exercise import Exercise

__all__ = ["model_pages"]

FOLDER = "book/reference/models"


def model_pages(app: Sphinx, docname: str, exercise: Exercise) -> list[tuple[str, str]]:
    """Title and address, seen from `docname`, of the page of each model; none in a tiny book."""
    pages = [f"{FOLDER}/{name}" for name in exercise.models]
    return [
        (app.env.titles[page].astext(), app.builder.get_relative_uri(docname, page))
        for page in pages
        if page in app.env.titles
    ]
