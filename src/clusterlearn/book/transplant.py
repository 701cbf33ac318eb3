"""Copies of a chapter's text for another page: to print a module, to list the answers."""

import posixpath
from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast
from urllib.parse import urlsplit

from docutils import nodes
from sphinx.builders import Builder
from sphinx.environment import BuildEnvironment
from sphinx_design.dropdown import dropdown_main
from sphinxcontrib.bibtex.domain import BibtexDomain

from clusterlearn.book.fragments import fragment

__all__ = ["new_id", "transplant"]


def transplant(builder: Builder, docname: str, target: str, mode: str) -> nodes.section:
    """Return the section of a page, made fit to stand on the page `target`.

    Ids get the name of the page in front, so that they stay unique; links keep their aim. Whatever
    can be answered is written in the way that `mode` says, and what is folded stands open.
    """
    with _entries_of_our_own(builder.env):
        tree = builder.env.get_and_resolve_doctree(docname, builder)
    section = tree.next_node(nodes.section)
    assert section is not None
    prefix = new_id(docname, "")
    for node in list(section.findall(nodes.Element)):
        _rename(node, prefix)
        if isinstance(node, nodes.reference) and node.get("internal"):
            _aim(node, builder.get_target_uri(docname), builder.get_target_uri(target))
        if isinstance(node, dropdown_main):
            node["opened"] = True
        node["mode"] = mode
    for part in list(section.findall(fragment)):
        if part["name"] != "case":
            part.parent.remove(part)
    return section


@contextmanager
def _entries_of_our_own(env: BuildEnvironment) -> Iterator[None]:
    """Keep the entries of lists of sources: sphinxcontrib-bibtex fills the same nodes each time."""
    domain = cast("BibtexDomain", env.get_domain("cite"))
    lists = [found.citation_nodes for found in domain.bibliographies.values()]
    theirs = [dict(entries) for entries in lists]
    for entries in lists:
        entries.update({key: node.copy() for key, node in entries.items()})
    yield
    for entries, kept in zip(lists, theirs, strict=True):
        entries.update(kept)


def new_id(docname: str, id: str) -> str:
    """Return the id in a copy of what has that `id` on the page."""
    return f"{posixpath.basename(docname)}--{id}"


def _rename(node: nodes.Element, prefix: str) -> None:
    node["ids"] = [prefix + id for id in node["ids"]]
    for name in ("refid", "for"):
        if name in node:
            node[name] = prefix + node[name]
    if node.get("refuri", "").startswith("#"):
        node["refuri"] = f"#{prefix}{node['refuri'][1:]}"
    if "backrefs" in node:
        node["backrefs"] = [prefix + id for id in node["backrefs"]]


def _aim(node: nodes.reference, here: str, there: str) -> None:
    """Make a link that is relative to one page relative to the other."""
    uri = node.get("refuri", "")
    path = urlsplit(uri).path
    if not path or uri.startswith("#"):
        return
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(here), path))
    relative = posixpath.relpath(whole, posixpath.dirname(there) or ".")
    node["refuri"] = relative + uri[len(path) :]
