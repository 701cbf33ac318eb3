"""Parts of a page that are drawn when it is written, from what the whole course knows then.

A component of this kind is a template in ``fragments/`` and a function that gives its values.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import jinja2
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from clusterlearn.book import assets
from clusterlearn.book.course import course
from clusterlearn.i18n import _

__all__ = ["Directive", "Place", "add", "fragment", "render", "setup"]

_TEMPLATES = jinja2.Environment(
    loader=jinja2.PackageLoader("clusterlearn.book", "fragments"),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
    undefined=jinja2.StrictUndefined,
)
_TEMPLATES.globals["_"] = _


class fragment(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """HTML of the template `name`; other builders leave it out."""


@dataclass(frozen=True)
class Place:
    """Where a fragment stands: the page that is being written."""

    builder: Builder
    docname: str

    @property
    def env(self) -> BuildEnvironment:
        """What all pages know."""
        env: BuildEnvironment = self.builder.env
        return env

    @property
    def root(self) -> str:
        """Relative address of the site's root: empty, or ending in a slash."""
        return "../" * self.docname.count("/")

    def url(self, docname: str) -> str:
        """Relative address of another page."""
        return str(self.builder.get_relative_uri(self.docname, docname))


Values = Callable[[Place, fragment], Mapping[str, Any]]
_VALUES: dict[str, Values] = {}


def add(name: str, values: Values) -> None:
    """Draw fragments of that `name` from what `values` gives."""
    _VALUES[name] = values


def render(name: str, **values: Any) -> str:
    """Return the HTML of a template."""
    return _TEMPLATES.get_template(f"{name}.html").render(**values)


class Directive(SphinxDirective):
    """Stands for the fragment of its own name; one argument, where there is one, says of what."""

    optional_arguments = 1
    scripts: tuple[str, ...] = ()

    def run(self) -> list[nodes.Node]:
        """Leave the fragment in the page, to be drawn later."""
        assets.require(self.env, self.env.docname, "learn.css", *self.scripts)
        course(self.env).drawn.add(self.env.docname)
        of = self.arguments[0] if self.arguments else ""
        return [fragment(name=self.name, of=of, line=self.lineno)]


def _visit(translator: HTML5Translator, node: fragment) -> None:
    place = Place(translator.builder, translator.builder.current_docname)
    values = _VALUES[node["name"]](place, node)
    translator.body.append(render(node["name"], **values))
    raise nodes.SkipNode


def _skip(translator: nodes.NodeVisitor, node: fragment) -> None:
    raise nodes.SkipNode


def setup(app: Sphinx) -> None:
    """Add the node."""
    none = (_skip, None)
    app.add_node(fragment, html=(_visit, None), latex=none, text=none, man=none, texinfo=none)
