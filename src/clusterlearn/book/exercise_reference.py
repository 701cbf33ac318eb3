"""The ``{exercise-reference}`` directive: every exercise of the course, from its definition."""

from collections.abc import Sequence

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from clusterlearn import exercises
from clusterlearn.book.course import course
from clusterlearn.book.model_pages import model_pages
from clusterlearn.exercise import Exercise
from clusterlearn.i18n import _
from clusterlearn.numbers import plain

__all__ = ["setup"]


class exercise_links(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """Where an exercise stands; filled in when all chapters have been read."""


class model_links(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """Where the models of an exercise are documented; filled in when all pages have been read."""


class ExerciseReferenceDirective(SphinxDirective):
    """Describe each exercise: question, inputs, figures, models, limits."""

    def run(self) -> list[nodes.Node]:
        return [self._section(exercises.load(slug)) for slug in exercises.SLUGS]

    def _section(self, exercise: Exercise) -> nodes.section:
        section = nodes.section(ids=[f"reference-{exercise.slug}"], names=[exercise.slug])
        self.state.document.note_explicit_target(section)
        section += nodes.title("", exercise.title)
        section += _paragraph(exercise.question)
        section += exercise_links(slug=exercise.slug)
        section += _table(
            (_("input"), _("from"), _("to"), _("step"), _("unit")),
            [
                (
                    entry.label,
                    entry.shown(entry.low),
                    entry.shown(entry.high),
                    "" if entry.names else plain(entry.step * entry.factor),
                    entry.unit,
                )
                for entry in exercise.inputs
            ],
        )
        section += _paragraph(
            _("Figures it gives: {figures}.").format(
                figures="; ".join(f"{i.label} ({i.unit})" for i in exercise.indicators)
            )
        )
        section += model_links(slug=exercise.slug)
        section += _paragraph(exercise.limits)
        return section


def _paragraph(text: str) -> nodes.paragraph:
    return nodes.paragraph(text, text)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> nodes.table:
    group = nodes.tgroup(cols=len(head))
    group += [nodes.colspec(colwidth=1) for _column in head]
    group += nodes.thead("", _row(head))
    group += nodes.tbody("", *map(_row, rows))
    return nodes.table("", group)


def _row(cells: Sequence[str]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", _paragraph(cell)) for cell in cells))


def _link(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Say which chapter shows the exercise, and where its notebook is."""
    for node in doctree.findall(exercise_links):
        slug = node["slug"]
        places = [f"exercises/{slug}"]
        places[:0] = [
            page.docname for page, _front in course(app.env).chapters() if slug in page.exercises
        ]
        paragraph = nodes.paragraph()
        for place in places:
            paragraph += _reference(app, docname, place, anchor=f"exercise-{slug}")
            paragraph += nodes.Text(" · ")
        paragraph.pop()
        node.replace_self(paragraph)


def _link_models(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Name the models of an exercise, each with its page."""
    for node in doctree.findall(model_links):
        pages = model_pages(app, docname, exercises.load(node["slug"]))
        paragraph = _paragraph(_("Models it runs:"))
        for title, uri in pages:
            paragraph += [
                nodes.Text(" "),
                nodes.reference("", title, internal=True, refuri=uri),
            ]
        node.replace_self(paragraph)


def _reference(app: Sphinx, docname: str, place: str, anchor: str) -> nodes.reference:
    uri = app.builder.get_relative_uri(docname, place)
    if place.startswith("exercises/"):
        return nodes.reference("", _("the notebook"), internal=True, refuri=uri)
    title = app.env.titles[place].astext()
    text = _("in the chapter “{title}”").format(title=title)
    return nodes.reference("", text, internal=True, refuri=f"{uri}#{anchor}")


def setup(app: Sphinx) -> None:
    """Add the directive; links are made when every chapter is known."""
    app.add_node(exercise_links)
    app.add_directive("exercise-reference", ExerciseReferenceDirective)
    app.add_node(model_links)
    app.connect("doctree-resolved", _link)
    app.connect("doctree-resolved", _link_models)
