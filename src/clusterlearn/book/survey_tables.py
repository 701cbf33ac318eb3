"""The ``{surveys}`` directive: every survey that takes the reader's own figures, with an example."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from clusterlearn.book import assets
from clusterlearn.data import SURVEYS, Column, Survey, example
from clusterlearn.i18n import _

__all__ = ["setup"]

FOLDER = "examples"
BOUNDLESS = 1e12


class SurveysDirective(SphinxDirective):
    """Describe each survey: what a row is, its columns, and an example to copy or to open."""

    def run(self) -> list[nodes.Node]:
        assets.require(self.env, self.env.docname, "learn.css", "exercise.css")
        return [self._section(survey) for survey in SURVEYS.values()]

    def _section(self, survey: Survey) -> nodes.section:
        section = nodes.section(ids=[f"survey-{survey.slug}"], names=[f"survey-{survey.slug}"])
        self.state.document.note_explicit_target(section)
        section += nodes.title("", survey.title)
        text = _("A row stands for {row}. There must be {least} at least.")
        section += _paragraph(text.format(row=survey.row, least=survey.least))
        section += [_paragraph(sentence) for sentence in _once(survey)]
        section += _table(survey)
        section += nodes.raw("", _example(self.env.docname.count("/"), survey), format="html")
        return section


def _once(survey: Survey) -> Iterator[str]:
    """What may not stand in two rows."""
    if len(survey.key) == 1:
        yield _("Each {name} stands in one row only.").format(name=survey.key[0])
    elif survey.key:
        first, second = survey.key
        text = _("Each pair of {first} and {second} stands in one row only.")
        yield text.format(first=first, second=second)


def _paragraph(text: str) -> nodes.paragraph:
    return nodes.paragraph(text, text)


def _table(survey: Survey) -> nodes.table:
    head = (_("heading"), _("what to write"), _("may be"), _("needed"))
    group = nodes.tgroup(cols=len(head))
    group += [nodes.colspec(colwidth=1) for _column in head]
    group += nodes.thead("", _row(head))
    group += nodes.tbody("", *(_row(tuple(_cells(column))) for column in survey.columns))
    return nodes.table("", group, classes=["cl-wide"])


def _cells(column: Column) -> Iterator[str]:
    yield column.label
    yield column.about
    yield _range(column)
    yield _("yes") if column.required else _("no")


def _range(column: Column) -> str:
    """What a cell may hold; a bound of a million millions is there to catch slips alone."""
    if column.kind == "text":
        return _("a word")
    if column.kind == "yes-no":
        return _("yes or no")
    low, high = f"{column.low:,g}", f"{column.high:,g}"
    if column.high < BOUNDLESS:
        text = _("from {low} to {high} ({unit})")
    elif column.low > -BOUNDLESS:
        text = _("{low} or more ({unit})")
    else:
        text = _("any number ({unit})")
    return text.format(low=low, high=high, unit=column.unit)


def _row(cells: tuple[str, ...]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", _paragraph(cell)) for cell in cells))


def _example(depth: int, survey: Survey) -> str:
    """An example to open, and its text to copy where nothing may be opened."""
    root = "../" * depth
    address = f"{root}_static/{assets.FOLDER}/{FOLDER}/{survey.slug}.csv"
    name = _("Example file: {name}").format(name=f"{survey.slug}.csv")
    return (
        f'<p><a href="{address}" download>{escape(name)}</a></p>'
        f'<details class="cl-data"><summary>{escape(_("The same as text to copy"))}</summary>'
        f'<pre tabindex="0">{escape(example(survey.slug))}</pre></details>'
    )


def _write_examples(app: Sphinx) -> None:
    if app.builder.format != "html":
        return
    folder = Path(app.outdir) / "_static" / assets.FOLDER / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for slug in SURVEYS:
        (folder / f"{slug}.csv").write_text(example(slug), encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Add the directive and write the example files."""
    app.add_directive("surveys", SurveysDirective)
    app.connect("builder-inited", _write_examples)
