"""The foot of a page: its edition, how to cite it, whose it is."""

import os
import re
import subprocess
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from babel.dates import format_date
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from clusterlearn import __version__
from clusterlearn.i18n import _

__all__ = ["dates_of_sources", "release_date", "setup"]


def setup(app: Sphinx) -> None:
    """Date the pages before they are read, and fill their feet."""
    app.connect("env-get-outdated", find_redated)
    app.connect("html-page-context", fill)


def find_redated(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    """Return the pages whose edition is another than in the last build."""
    known: dict[str, str] = getattr(env, "clusterlearn_editions", {})
    now = {docname: f"{__version__} {_date(env, docname)}" for docname in env.found_docs}
    env.clusterlearn_editions = now  # type: ignore[attr-defined]
    return [name for name in known.keys() & now.keys() if known[name] != now[name]]


def fill(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: nodes.Node | None
) -> None:
    """Give the template its edition, its licence and, for a page of the book, its citation."""
    day = _date(app.env, pagename)
    language = str(app.config.language)
    shown = format_date(day, "long", locale="en_GB" if language == "en" else language)
    context["edition"] = _("Version {version}, {date}.").format(version=__version__, date=shown)
    context["licence"] = _("© {owner}. Text: CC BY 4.0. Code: MIT licence.").format(
        owner=app.config.copyright
    )
    if doctree is not None:
        context["cite"] = _(
            "{author} ({year}). {title}. In: {course}, version {version}, {date}. CC BY 4.0."
        ).format(
            author=app.config.author[:1].upper() + app.config.author[1:],
            year=day.year,
            title=app.env.titles[pagename].astext(),
            course=app.config.html_title,
            version=__version__,
            date=shown,
        )


def dates_of_sources(root: Path) -> dict[str, date]:
    """Return the day of each file's last commit, by its path below `root`; empty without git."""
    command = ["git", "log", "--format=%cs", "--name-only", "--relative", "--", "."]
    try:
        log = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return {}
    found: dict[str, date] = {}
    for day, path in _changes(log.stdout):
        found.setdefault(path, day)
    return found


def release_date(root: Path) -> date:
    """Return the first date that the changelog names, or the first day of computers' time."""
    changelog = root / "CHANGELOG.md"
    text = changelog.read_text(encoding="utf-8") if changelog.exists() else ""
    found = re.search(r"\d{4}-\d{2}-\d{2}", text)
    return date.fromisoformat(found[0]) if found else date(1970, 1, 1)


def _changes(log: str) -> Iterator[tuple[date, str]]:
    day = date.min
    for line in filter(None, log.splitlines()):
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", line):
            day = date.fromisoformat(line)
        else:
            yield day, line


def _date(env: BuildEnvironment, docname: str) -> date:
    """The day of a page: as ordered by ``SOURCE_DATE_EPOCH``, else of its source, else of all."""
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC).date()
    root = Path(env.srcdir)
    if "clusterlearn_dates" not in env.temp_data:
        env.temp_data["clusterlearn_dates"] = dates_of_sources(root)
    dates: dict[str, date] = env.temp_data["clusterlearn_dates"]
    path = env.doc2path(docname, base=False) if docname in env.found_docs else ""
    return dates.get(path) or max(dates.values(), default=release_date(root))
