"""The part of the library that runs in the browser, the same bytes each time.

JupyterLite takes it as a wheel, a page as an archive, which packs all files together and so weighs
a third less. Both leave the docstrings at home: they are two thirds of the models, a reader in the
browser has them as pages of the reference, and many readers pay for each byte.
"""

import ast
import gzip
import hashlib
import io
import tarfile
import zipfile
from base64 import urlsafe_b64encode
from functools import cache
from pathlib import Path

import clusterlearn

__all__ = ["ARCHIVE", "make_archive", "make_wheel", "wheel_name", "without_docstrings"]

PACKAGE = Path(clusterlearn.__file__).parent
RUNS_IN_THE_BROWSER = (
    "__init__.py",
    "py.typed",
    "charts/*.py",
    "data/*.py",
    "data/examples/*.csv",
    "engine.py",
    "exercise.py",
    "i18n.py",
    "numbers.py",
    "widgets.py",
    "exercises/*.py",
    "initiative/*.py",
    "locale/*/LC_MESSAGES/*.mo",
    "models/**/*.py",
    "own/*.py",
)
"""Of the library; what makes the book stays at home."""

ARCHIVE = "clusterlearn.bin"
"""Name of the archive: servers send a file called .gz unpacked, and so change it on the way."""

INFO = f"clusterlearn-{clusterlearn.__version__}.dist-info"
METADATA = f"Metadata-Version: 2.1\nName: clusterlearn\nVersion: {clusterlearn.__version__}\n"
WHEEL = "Wheel-Version: 1.0\nGenerator: clusterlearn\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def wheel_name() -> str:
    """File name of the wheel."""
    return f"clusterlearn-{clusterlearn.__version__}-py3-none-any.whl"


@cache
def make_wheel() -> bytes:
    """Return the wheel: a ZIP with fixed dates and order, as PEP 427 wants it."""
    files = _files() | {f"{INFO}/METADATA": METADATA.encode(), f"{INFO}/WHEEL": WHEEL.encode()}
    files[f"{INFO}/RECORD"] = _record(files).encode()
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as wheel:
        for name, content in files.items():
            wheel.writestr(_entry(name), content)
    return archive.getvalue()


@cache
def make_archive() -> bytes:
    """Return the same files as a tar archive, compressed by gzip."""
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name, content in _files().items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))
    return gzip.compress(archive.getvalue(), mtime=0)


@cache
def _files() -> dict[str, bytes]:
    sources = sorted({path for pattern in RUNS_IN_THE_BROWSER for path in PACKAGE.glob(pattern)})
    return {f"clusterlearn/{p.relative_to(PACKAGE).as_posix()}": _content(p) for p in sources}


def _content(path: Path) -> bytes:
    if path.suffix != ".py":
        return path.read_bytes()
    return without_docstrings(path.read_text("utf-8")).encode()


def without_docstrings(source: str) -> str:
    """Return a program without the docstrings of its module, classes and functions."""
    lines: list[str | None] = list(source.splitlines())
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, documented) and ast.get_docstring(node, clean=False) is not None:
            text = node.body[0]
            last = text.end_lineno or text.lineno
            lines[text.lineno - 1 : last] = [None] * (last - text.lineno + 1)
            if len(node.body) == 1 and not isinstance(node, ast.Module):
                lines[text.lineno - 1] = " " * text.col_offset + "pass"
    return "\n".join(line for line in lines if line is not None) + "\n"


def _record(files: dict[str, bytes]) -> str:
    lines = [f"{name},sha256={_digest(content)},{len(content)}" for name, content in files.items()]
    return "\n".join([*lines, f"{INFO}/RECORD,,"]) + "\n"


def _digest(content: bytes) -> str:
    return urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry
