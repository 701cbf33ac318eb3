"""A small server for the built site, on this machine alone."""

import http.server
from functools import partial
from pathlib import Path

__all__ = ["Handler", "make_server"]

HOST = "127.0.0.1"


class Handler(http.server.SimpleHTTPRequestHandler):
    """Files of one folder, with the content types that browsers insist on and no caching."""

    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | {
        ".css": "text/css; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".ipynb": "application/x-ipynb+json",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".mjs": "text/javascript; charset=utf-8",
        ".svg": "image/svg+xml",
        ".wasm": "application/wasm",
        ".webmanifest": "application/manifest+json",
        ".whl": "application/zip",
        ".woff2": "font/woff2",
        ".zip": "application/zip",
    }

    def end_headers(self) -> None:
        """Let the browser ask each time whether a file has changed."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *arguments: object) -> None:
        """Say nothing: the address is what the reader of the terminal needs."""


class Server(http.server.ThreadingHTTPServer):
    """One that refuses a port that another program listens to, on Windows as well."""

    allow_reuse_address = False
    daemon_threads = True


def make_server(site: Path, port: int = 0) -> Server:
    """A server of the folder `site` on 127.0.0.1; port 0 takes any free one."""
    return Server((HOST, port), partial(Handler, directory=str(site)))
