"""Letters above a glossary that lead to its terms."""

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx

from clusterlearn.i18n import _

__all__ = ["CLASS", "setup"]

CLASS = "letters"


def setup(app: Sphinx) -> None:
    """Put the letters above each glossary."""
    app.connect("doctree-read", add)


def add(app: Sphinx, doctree: nodes.document) -> None:
    """Link each letter to the first term that begins with it."""
    for glossary in [*doctree.findall(addnodes.glossary)]:
        first: dict[str, str] = {}
        for term in glossary.findall(nodes.term):
            first.setdefault(term.astext()[0].upper(), term["ids"][0])
        line = nodes.paragraph("", _("Go to:"), classes=[CLASS])
        for letter, anchor in sorted(first.items()):
            link = nodes.reference("", letter, refuri=f"#{anchor}", internal=True)
            line.extend([nodes.Text(" "), link])
        glossary.replace_self([line, glossary])
