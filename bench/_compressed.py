"""The site as web servers send it: texts compressed. `clusterlearn serve` has no need to."""

import gzip
from functools import cache, partial
from pathlib import Path

from clusterlearn.serve import Handler, Server

__all__ = ["make_compressing_server"]

TEXTS = {".css", ".html", ".ipynb", ".js", ".json", ".mjs", ".svg"}


class Compressing(Handler):
    """Sends texts compressed, and the rest as it is."""

    def do_GET(self) -> None:  # noqa: N802 - the name that http.server calls
        """Answer with the compressed file where it is a text."""
        path = Path(self.translate_path(self.path))
        if path.suffix not in TEXTS or not path.is_file():
            super().do_GET()
            return
        body = _compressed(path, path.stat().st_mtime_ns)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@cache
def _compressed(path: Path, _changed: int) -> bytes:
    return gzip.compress(path.read_bytes())


def make_compressing_server(site: Path) -> Server:
    """A server of the folder `site` on a free port of this machine."""
    return Server(("127.0.0.1", 0), partial(Compressing, directory=str(site)))
