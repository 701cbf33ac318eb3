"""The pages of the built site that are ours to answer for."""

from pathlib import Path

__all__ = ["pages_of"]


def pages_of(site: Path) -> list[str]:
    """Every page of the course; what lies below ``lite/`` is JupyterLite's."""
    found = (path.relative_to(site) for path in sorted(site.rglob("*.html")))
    return [path.as_posix() for path in found if path.parts[0] not in {"lite", "pyodide"}]
