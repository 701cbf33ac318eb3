"""``{keep} module``: a button that stores all pages of a module on the reader's device.

What belongs to a module is read off the built pages: its own pages, those their text links to,
and every file that these load.
"""

import gzip
import hashlib
import json
from collections.abc import Iterable
from functools import cache
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import SplitResult, urldefrag, urljoin, urlsplit

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from clusterlearn.book.archive import without_size
from clusterlearn.book.assets import FOLDER, require
from clusterlearn.book.course import modules, warn
from clusterlearn.i18n import _

__all__ = ["files_of", "setup"]


class keep(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """The button and what it says; only HTML has it."""


class Keep(SphinxDirective):
    """Offer to keep a module on the device."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the node, and have the page load its scripts."""
        require(self.env, self.env.docname, "keeping.js", "keep.js")
        node = keep(module=self.arguments[0])
        self.set_source_info(node)
        return [node]


def setup(app: Sphinx) -> None:
    """Add the directive, and list each module's files once the pages are written."""
    app.add_directive("keep", Keep)
    app.add_node(keep, html=(_visit, None), latex=(_skip, None), text=(_skip, None))
    app.connect("doctree-resolved", _refuse_unknown)
    app.connect("build-finished", _list_modules, priority=900)


def files_of(site: Path, pages: Iterable[str], also: Iterable[str] = ()) -> dict[str, bytes]:
    """Return what it takes to read `pages` of the built `site`, those they link to, and `also`.

    Keys are addresses relative to the site, with the query by which the pages name them.
    """
    own = [_parse(site, page) for page in pages]
    read = {page for parsed in own for page in parsed.linked}.union(pages, also)
    loaded = {file for page in read for file in _parse(site, page).loaded}
    return {
        path: without_size((site / urlsplit(path).path).read_bytes())
        for path in sorted(read | loaded)
    }


class _Parsed(HTMLParser):
    """What a page loads, and which pages of the site its text links to."""

    def __init__(self, site: Path, page: str) -> None:
        super().__init__()
        self.site, self.page = site, page
        self.loaded: set[str] = set()
        self.linked: set[str] = set()
        self._in_text = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._in_text |= tag == "article"
        if tag == "link" and given.get("rel") in {"stylesheet", "icon"}:
            self._add(self.loaded, given.get("href"))
        if tag in {"script", "img", "source"}:
            self._add(self.loaded, given.get("src"))
        if tag == "input":
            self._add(self.loaded, given.get("data-index"))
        for address in (given.get("data-load") or "").split():
            self._add(self.loaded, address)
        if tag == "a" and self._in_text:
            self._add(self.linked, given.get("href"), ending=".html")

    def handle_endtag(self, tag: str) -> None:
        self._in_text &= tag != "article"

    def _add(self, found: set[str], address: str | None, ending: str = "") -> None:
        path = urldefrag(urljoin(self.page, address or "")).url
        file = urlsplit(path)
        if address and file.path.endswith(ending) and self._is_of_site(file):
            found.add(path)

    def _is_of_site(self, file: SplitResult) -> bool:
        ours = not file.scheme and not file.path.startswith("lite/")
        return ours and (self.site / file.path).is_file()


@cache
def _parse(site: Path, page: str) -> _Parsed:
    """Read a page once for all modules; `_list_modules` forgets what an earlier build wrote."""
    parsed = _Parsed(site, page)
    parsed.feed((site / page).read_text(encoding="utf-8"))
    return parsed


def _list_modules(app: Sphinx, exception: Exception | None) -> None:
    if exception is not None or app.builder.name != "html":
        return
    _parse.cache_clear()
    site = Path(app.outdir)
    folder = site / "_static" / FOLDER / "keep"
    folder.mkdir(parents=True, exist_ok=True)
    for module in modules(app.env):
        pages = [f"{page.docname}.html" for page in (module.overview, *module.chapters)]
        files = files_of(site, pages, also=_pages_of_the_course(site, app.config.root_doc))
        record = {
            "bytes": sum(len(gzip.compress(content)) for content in files.values()),
            "files": {path: hashlib.sha256(files[path]).hexdigest()[:12] for path in files},
        }
        (folder / f"{module.slug}.json").write_text(json.dumps(record), encoding="utf-8")


def _pages_of_the_course(site: Path, root: str) -> list[str]:
    """Return what a reader of any module comes to, where there is such a page."""
    own = (f"book/{name}.html" for name in ("progress", "your_cluster", "what_you_can_do"))
    pages = ("index.html", f"{root}.html", *own, "search.html")
    return [page for page in pages if (site / page).is_file()]


def _refuse_unknown(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    known = [module.slug for module in modules(app.env)]
    for node in doctree.findall(keep):
        if node["module"] not in known:
            message = f"unknown module {node['module']!r}; there are {', '.join(known)}"
            warn(message, docname, node.line)


def _words() -> dict[str, str]:
    return {
        "store": _("Keep this module ({size} KB)"),
        "storing": _("{done} of {all} files are here."),
        "kept": _("Kept on this device ({size} KB): it opens without a network."),
        "removed": _("Removed from this device."),
        "failed": _("Not kept: the network broke off, or there is no room on this device."),
        "offline": _("No network, and this module is not kept here."),
        "unable": _(
            "This browser lets the page keep nothing here: that needs an address with https, "
            "and in a frame the frame's leave."
        ),
        "disk": _("You have opened the course from disk: all of it is here already."),
    }


def _visit(translator: HTML5Translator, node: keep) -> None:
    words = escape(json.dumps(_words(), ensure_ascii=False))
    translator.body.append(
        f'<div class="keep with-js" data-keep="{escape(node["module"])}" data-words="{words}">\n'
        f'<button type="button" data-keep-store hidden>{escape(_("Keep this module"))}</button>\n'
        f'<button type="button" data-keep-remove hidden>{escape(_("Remove it again"))}</button>\n'
        '<p role="status"></p>\n</div>\n'
    )
    raise nodes.SkipNode


def _skip(translator: nodes.NodeVisitor, node: keep) -> None:
    raise nodes.SkipNode
