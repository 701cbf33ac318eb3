"""The course without a network: the service worker of a served site, the site as one ZIP."""

import hashlib
import zlib
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from clusterlearn.book.archive import NAME, SIZE, make_zip, without_size
from clusterlearn.book.assets import FOLDER, STATIC
from clusterlearn.i18n import _

__all__ = ["make_zip", "setup"]

NOT_PART_OF_THE_BUILD = ("lite/", "pyodide/", ".buildinfo", "sw.js", NAME)


class site_zip(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """The link to the ZIP; only HTML has it."""


class SiteZip(SphinxDirective):
    """Link to the whole site as one ZIP, with its size."""

    def run(self) -> list[nodes.Node]:
        """Return the node; the size is known when the ZIP is made."""
        return [site_zip()]


def setup(app: Sphinx) -> None:
    """Add the directive, and write the service worker once all else is written."""
    app.add_directive("site-zip", SiteZip)
    app.add_node(site_zip, html=(_visit, None), latex=(_skip, None), text=(_skip, None))
    app.connect("html-collect-pages", _say_that_a_page_is_not_here)
    app.connect("build-finished", _write_service_worker, priority=950)


def _say_that_a_page_is_not_here(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Make the page that stands for any other while the network is cut; see ``sw.js``."""
    yield "offline", {}, "offline.html"


def digest(site: Path) -> str:
    """Return a digest of every page and file that Sphinx made."""
    total = hashlib.sha256()
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        name = path.relative_to(site).as_posix()
        if not name.startswith(NOT_PART_OF_THE_BUILD):
            total.update(name.encode() + without_size(path.read_bytes()))
    return total.hexdigest()[:16]


def _write_service_worker(app: Sphinx, exception: Exception | None) -> None:
    if exception is not None or app.builder.name != "html":
        return
    site = Path(app.outdir)
    version = f"{zlib.crc32((STATIC / 'keeping.js').read_bytes()):08x}"
    script = (STATIC / "sw.js").read_text(encoding="utf-8")
    script = script.replace("{{ keeping }}", f"_static/{FOLDER}/keeping.js?v={version}")
    (site / "sw.js").write_text(script.replace("{{ build }}", digest(site)), encoding="utf-8")


def _visit(translator: HTML5Translator, node: site_zip) -> None:
    root = "../" * translator.builder.current_docname.count("/")
    here = escape(_("You have opened the course from disk: this is the whole site."))
    translator.body.append(
        f'<p class="site-zip" data-here="{here}">'
        f'<a href="{root}{NAME}">{escape(_("The whole course as one ZIP"))}</a>{SIZE}</p>\n'
    )
    raise nodes.SkipNode


def _skip(translator: nodes.NodeVisitor, node: site_zip) -> None:
    raise nodes.SkipNode
