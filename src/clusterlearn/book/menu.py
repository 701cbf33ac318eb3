"""The course's menu: every page by its part, in the order of the table of contents."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from docutils import nodes
from sphinx import addnodes
from sphinx.environment import BuildEnvironment

__all__ = ["Entry", "Part", "menu"]


@dataclass(frozen=True)
class Entry:
    """A page in the menu and the pages below it; ``docname in entry`` looks through both."""

    docname: str
    title: str
    children: tuple["Entry", ...] = ()

    def __contains__(self, docname: object) -> bool:
        return any(docname == name for name in self.docnames())

    def docnames(self) -> Iterator[str]:
        """The page and those below it, in order."""
        yield self.docname
        for child in self.children:
            yield from child.docnames()


@dataclass
class Part:
    """Entries under one caption."""

    caption: str
    entries: list[Entry] = field(default_factory=list)

    def docnames(self) -> Iterator[str]:
        """Its pages in order, those below a page after it."""
        for entry in self.entries:
            yield from entry.docnames()


def menu(env: BuildEnvironment) -> list[Part]:
    """Return the parts of the table of contents with their pages."""
    return [
        Part(tree.get("caption") or "", [_entry(env, name) for _, name in tree["entries"]])
        for tree in _toctrees(env.get_doctree(env.config.root_doc))
    ]


def _entry(env: BuildEnvironment, docname: str) -> Entry:
    children = env.toctree_includes.get(docname, ())
    return Entry(
        docname,
        env.titles[docname].astext(),
        tuple(_entry(env, child) for child in children),
    )


def _toctrees(doctree: nodes.document) -> Iterator[addnodes.toctree]:
    yield from doctree.findall(addnodes.toctree)
