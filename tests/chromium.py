"""The browser of the tests: one found on the machine, else Playwright's, else Debian's."""

import os
import shutil
import subprocess
import sys

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

INSTALLED = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def launch(playwright: Playwright) -> Browser:
    """Start the Chromium of the machine, or else the one that Playwright has brought."""
    found = next(filter(None, map(shutil.which, INSTALLED)), None)
    return playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])


def starts() -> bool:
    with sync_playwright() as playwright:
        try:
            launch(playwright).close()
        except Error:
            return False
    return True


def install() -> bool:
    """Whether a browser could be had, by whatever this machine allows."""
    print("Fetching a browser for the tests (once)", flush=True)
    ways = [[[sys.executable, "-m", "playwright", "install", "chromium"]]]
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        wanted = ["chromium", "fonts-dejavu-core"]
        ways.append([["apt-get", "-qq", "update"], ["apt-get", "-qq", "-y", "install", *wanted]])
    return any(all(map(_runs, way)) and starts() for way in ways)


def _runs(command: list[str]) -> bool:
    return subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode == 0


if __name__ == "__main__":
    if not (starts() or install()):
        sys.exit("No browser for the tests: install Chromium from your system's packages")
