"""A small server for the built site, on this machine alone."""

import errno
import http.server
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from clusterlearn.problem import Problem

__all__ = ["DEFAULT_PORT", "Handler", "Server", "make_server", "serve", "watch"]

HOST = "127.0.0.1"
DEFAULT_PORT = 8000
TRIES = 20
WATCHED = ("book", "exercises", "src", "_config.yml", "_toc.yml")


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


def serve(site: Path, port: int = DEFAULT_PORT) -> None:
    """Serve the folder `site` until Ctrl+C; say where, and warn if `port` was not to be had.

    Raises
    ------
    Problem
        If `site` holds no built course, or no port can be had.
    """
    if not (site / "index.html").is_file():
        raise Problem(f"{site} holds no built site (no index.html): run clusterlearn build first")
    with _server_near(site, port) as server:
        if port not in {0, server.server_port}:
            print(
                f"Port {port} is taken, so this is another address. The browser keeps progress for "
                f"each address separately: to find yours again, free port {port} and start anew."
            )
        print(f"The course is at http://{HOST}:{server.server_port}/ (Ctrl+C ends it)", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()


def watch(root: Path, rebuild: Callable[[], object]) -> threading.Thread:
    """Call `rebuild` in a thread whenever a source of the course in `root` changes.

    Raises
    ------
    Problem
        If the package watchfiles is missing.
    """
    try:
        from watchfiles import watch as changes
    except ModuleNotFoundError:
        raise Problem("--watch needs watchfiles: run pip install watchfiles") from None
    paths = [root / name for name in WATCHED if (root / name).exists()]

    def follow() -> None:
        for _ in changes(*paths):
            _report(rebuild)

    thread = threading.Thread(target=follow, daemon=True)
    thread.start()
    return thread


def _report(rebuild: Callable[[], object]) -> None:
    try:
        rebuild()
    except Problem as problem:
        print(problem, flush=True)
    else:
        print("Built again: reload the page", flush=True)


def _server_near(site: Path, port: int) -> Server:
    for candidate in range(port, min(port + TRIES, 65536)):
        try:
            return make_server(site, candidate)
        except OSError as error:
            if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
                raise Problem(f"Port {candidate} cannot be opened: {error.strerror}") from error
    raise Problem(f"No port from {port} on is free: choose another with --port")
