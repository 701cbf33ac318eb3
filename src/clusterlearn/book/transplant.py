"""Copies of a chapter's text for another page: to print a module, to list the answers."""

import posixpath
from urllib.parse import urlsplit

from docutils import nodes
from sphinx.builders import Builder

from clusterlearn.book.fragments import fragment

__all__ = ["transplant"]


def transplant(builder: Builder, docname: str, target: str, mode: str) -> nodes.section:
    """Return the section of a page, made fit to stand on the page `target`.

    Ids get the name of the page in front, so that they stay unique; links keep their aim. Whatever
    can be answered is written in the way that `mode` says.
    """
    tree = builder.env.get_and_resolve_doctree(docname, builder)
    section = tree.next_node(nodes.section)
    assert section is not None
    prefix = f"{posixpath.basename(docname)}--"
    for node in list(section.findall(nodes.Element)):
        _rename(node, prefix)
        if isinstance(node, nodes.reference) and node.get("internal"):
            _aim(node, builder.get_target_uri(docname), builder.get_target_uri(target))
        node["mode"] = mode
    for part in list(section.findall(fragment)):
        if part["name"] != "case":
            part.parent.remove(part)
    return section


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
