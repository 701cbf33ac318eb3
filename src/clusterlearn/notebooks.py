"""The exercises' notebooks: run them and keep what they show, the same bytes each time."""

import json
from pathlib import Path

import nbformat
from nbclient import NotebookClient

__all__ = ["execute", "executed"]

METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
WIDGET = "application/vnd.jupyter.widget-view+json"


def execute(folder: Path) -> list[Path]:
    """Run the notebooks of a folder, store their outputs in them and return their paths."""
    paths = sorted(folder.glob("*.ipynb"))
    for path in paths:
        path.write_text(executed(path), encoding="utf-8")
    return paths


def executed(path: Path) -> str:
    """Return a notebook as it reads after a run: without widget states, times or random ids."""
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    NotebookClient(
        notebook,
        kernel_name="python3",
        record_timing=False,
        coalesce_streams=True,
        extra_arguments=["--log-level=ERROR"],
    ).execute()
    for number, cell in enumerate(notebook.cells, start=1):
        cell.id = f"cell-{number}"
        cell.metadata = {}
        for output in cell.get("outputs", ()):
            output.get("data", {}).pop(WIDGET, None)
    notebook.metadata = METADATA
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
