"""Libraries for the page: d3's modules that the charts need, joined to one script, and fflate."""

from pathlib import Path

from sphinx.application import Sphinx

from clusterlearn.book.assets import FOLDER
from clusterlearn.book.prose import is_prose

__all__ = ["MODULES", "setup"]

MODULES = (
    "d3-array",
    "d3-path",
    "d3-shape",
    "d3-color",
    "d3-format",
    "d3-interpolate",
    "d3-scale",
    "d3-selection",
    "d3-axis",
)
"""In the order in which they need each other; d3-scale's clock scales are not used, nor loaded."""


def d3_script(node_modules: Path) -> str:
    """Return the modules' published files, one after the other, each with its licence line."""
    files = (node_modules / name / "dist" / f"{name}.min.js" for name in MODULES)
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def fflate_script(node_modules: Path) -> str:
    """Return fflate, which makes ZIP files, with its licence."""
    folder = node_modules / "fflate"
    licence = (folder / "LICENSE").read_text(encoding="utf-8")
    script = (folder / "umd" / "index.js").read_text(encoding="utf-8")
    return f"/*! fflate\n{licence}*/\n{script}"


def _write(app: Sphinx) -> None:
    if app.builder.format == "html" and not is_prose(app):
        folder = Path(app.outdir) / "_static" / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        for name, script in (("d3.js", d3_script), ("fflate.js", fflate_script)):
            text = script(Path(app.srcdir) / "node_modules")
            (folder / name).write_text(text, encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Write the scripts before pages link it."""
    app.connect("builder-inited", _write)
