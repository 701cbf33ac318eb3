"""What a printed module needs beside its chapters: its cases, its sources and its words."""

from collections.abc import Iterator, Sequence

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from clusterlearn.book.course import Module
from clusterlearn.book.letters import CLASS
from clusterlearn.book.transplant import new_id, transplant

__all__ = ["appendix", "pages"]

SOURCES = "book/reference/sources"
GLOSSARY = "book/reference/glossary"


def pages(env: BuildEnvironment) -> list[str]:
    """Name the pages that an appendix may copy from."""
    return sorted(
        name for name in env.found_docs if name in (SOURCES, GLOSSARY) or "/cases/" in name
    )


def appendix(
    app: Sphinx, module: Module, docname: str, chapters: Sequence[nodes.section]
) -> Iterator[nodes.section]:
    """Copy the cases, then the sources and words that they and the chapters refer to.

    Links of the whole text to what is copied are turned to the copy.
    """
    slugs = dict.fromkeys(slug for page in module.chapters for slug in page.chapter.cases)
    wanted = [*(f"book/cases/{slug}" for slug in slugs), SOURCES, GLOSSARY]
    names = [name for name in wanted if name in app.env.found_docs]
    copies = {name: transplant(app.builder, name, docname, "worksheet") for name in names}
    cases = [copy for name, copy in copies.items() if name not in (SOURCES, GLOSSARY)]
    for case in cases:
        case["classes"].append("cl-sheet")
    text = [*chapters, *cases]
    for name, copy in copies.items():
        used = _turn_links(text, app.builder.get_relative_uri(docname, name), name)
        if name == SOURCES:
            _keep(copy, nodes.citation, used)
            _drop_labels(copy)
        if name == GLOSSARY:
            _keep(copy, nodes.definition_list_item, used)
            _drop_letters(copy)
        yield copy


def _turn_links(text: Sequence[nodes.section], uri: str, docname: str) -> set[str]:
    """Point links from the page at `uri` to its copy; return the ids they name there."""
    used = set()
    for section in text:
        for link in section.findall(nodes.reference):
            page, _, id = link.get("refuri", "").partition("#")
            if page == uri and id:
                used.add(new_id(docname, id))
                link["refuri"] = f"#{new_id(docname, id)}"
    return used


def _keep(section: nodes.section, kind: type[nodes.Element], used: set[str]) -> None:
    """Remove entries of that `kind` that nothing refers to."""
    for entry in list(section.findall(kind)):
        ids = {id for node in entry.findall(nodes.Element) for id in node["ids"]}
        if not ids & used:
            entry.parent.remove(entry)


def _drop_letters(section: nodes.section) -> None:
    """They lead to terms that are not all copied."""
    for line in [*section.findall(nodes.paragraph)]:
        if CLASS in line["classes"]:
            line.parent.remove(line)


def _drop_labels(section: nodes.section) -> None:
    """Numbers say nothing where the text names authors and years."""
    for label in list(section.findall(nodes.label)):
        label.parent.remove(label)
