"""Scripts and styles of ours: copied to ``_static/clusterlearn``, linked only where required."""

import shutil
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

__all__ = ["FOLDER", "STATIC", "require", "setup"]

FOLDER = "clusterlearn"
STATIC = Path(__file__).parent / "static"
EVERY_PAGE = ("site.css", "records.js", "store.js", "course.js", "page.js")
NOT_COPIED = ("sw.js", "favicon.svg")


def require(app_or_env: Sphinx | BuildEnvironment, docname: str, *names: str) -> None:
    """Link `names` on the page `docname`, once each and in this order.

    Parameters
    ----------
    app_or_env : Sphinx or BuildEnvironment
        What the caller has at hand.
    docname : str
        The page.
    *names : str
        Paths below ``_static/clusterlearn``, such as ``"exercise.js"``.
    """
    env = app_or_env if isinstance(app_or_env, BuildEnvironment) else app_or_env.env
    page = _required(env).setdefault(docname, [])
    page.extend(name for name in names if name not in page)


def setup(app: Sphinx) -> None:
    """Copy the files first, then link them page by page."""
    app.connect("builder-inited", copy)
    app.connect("env-purge-doc", lambda _, env, docname: _required(env).pop(docname, None))
    app.connect("env-merge-info", merge)
    app.connect("html-page-context", link, priority=400)


def copy(app: Sphinx) -> None:
    """Copy the package's static files, so that Sphinx can add their checksums to the links."""
    if app.builder.format == "html":
        target = Path(app.outdir) / "_static" / FOLDER
        ignored = shutil.ignore_patterns(*NOT_COPIED)
        shutil.copytree(STATIC, target, ignore=ignored, dirs_exist_ok=True)


def link(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: nodes.Node | None
) -> None:
    """Link what every page needs, then what this one asked for."""
    for name in (*EVERY_PAGE, *_required(app.env).get(pagename, ())):
        if name.endswith(".css"):
            app.add_css_file(f"{FOLDER}/{name}", priority=900)
        else:
            app.add_js_file(f"{FOLDER}/{name}", priority=900, loading_method="defer")


def merge(app: Sphinx, env: BuildEnvironment, docnames: list[str], other: BuildEnvironment) -> None:
    """Take over what another process read."""
    _required(env).update({name: _required(other).get(name, []) for name in docnames})


def _required(env: BuildEnvironment) -> dict[str, list[str]]:
    if not hasattr(env, "clusterlearn_assets"):
        env.clusterlearn_assets = {}  # type: ignore[attr-defined]
    required: dict[str, list[str]] = env.clusterlearn_assets  # type: ignore[attr-defined]
    return required
