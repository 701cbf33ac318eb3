"""axe-core, asked about a page as it stands."""

from pathlib import Path

from playwright.sync_api import Page

AXE = (Path(__file__).parents[1] / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
OF_COLOURS = ("color-contrast", "link-in-text-block")
"""The rules of axe whose answer may be another in the dark."""


def violations(opened: Page, *rules: str) -> list[str]:
    """What axe finds, one line a rule; all rules where none is named."""
    options = {"resultTypes": ["violations"]} | ({"runOnly": list(rules)} if rules else {})
    found = opened.evaluate("(options) => axe.run(document, options)", options)["violations"]
    return [f"{rule['id']}: {rule['nodes'][0]['html'][:200]}" for rule in found]
