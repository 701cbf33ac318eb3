"""The whole site as one ZIP, and the figure of its size beside the link."""

import re
import zlib
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

__all__ = ["NAME", "SIZE", "make_zip", "without_size"]

NAME = "clusterlearn-site.zip"
FOLDER = "clusterlearn-site"
SIZE = "<span data-site-zip></span>"
"""What a page holds where the size is to stand."""

_FILLED = re.compile(rb"<span data-site-zip>[^<]*</span>")


def make_zip(site: Path) -> Path:
    """Pack the folder `site` into ``clusterlearn-site.zip`` in it, the same bytes each time.

    The pages that show the ZIP's size are filled in and packed last, when it is known.

    Raises
    ------
    ValueError
        If the folder has no first page.
    """
    if not (site / "index.html").is_file():
        raise ValueError(f"site must be the folder of a built site, got {site}")
    archive = site / NAME
    pages, others = _sorted_files(site)
    with ZipFile(archive.with_suffix(".part"), "w", ZIP_DEFLATED) as packed:
        for path in others:
            _add(packed, site, path)
        last = sum(len(zlib.compress(path.read_bytes())) for path in pages)
        assert packed.fp is not None
        size = _rounded(packed.fp.tell() + last)
        filled = SIZE.replace("><", f"> ({size})<").encode()
        for path in pages:
            path.write_bytes(_FILLED.sub(filled, path.read_bytes()))
            _add(packed, site, path)
    return archive.with_suffix(".part").replace(archive)


def without_size(content: bytes) -> bytes:
    """Return a page as it was before a size was filled in."""
    return _FILLED.sub(SIZE.encode(), content)


def _sorted_files(site: Path) -> tuple[list[Path], list[Path]]:
    """Pages that show the size, and all other files but an earlier archive and Sphinx's notes."""
    files = sorted(
        path
        for path in site.rglob("*")
        if path.is_file() and path.stem != FOLDER and path.name != ".buildinfo"
    )
    pages = [path for path in files if path.suffix == ".html" and _FILLED.search(path.read_bytes())]
    return pages, [path for path in files if path not in pages]


def _add(packed: ZipFile, site: Path, path: Path) -> None:
    entry = ZipInfo(f"{FOLDER}/{path.relative_to(site).as_posix()}")
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    packed.writestr(entry, path.read_bytes())


def _rounded(size: int) -> str:
    return f"{size / 1e6:.1f} MB" if size < 1e7 else f"{size / 1e6:.0f} MB"
