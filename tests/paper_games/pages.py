"""What the pages of the games say."""

import re
from pathlib import Path

__all__ = ["cards", "page", "stated_shares", "table"]

TRAINERS = Path(__file__).parents[2] / "book" / "trainers"


def page(name: str) -> str:
    (found,) = TRAINERS.glob(f"*/{name}.md")
    return found.read_text(encoding="utf-8")


def table(name: str, first_heading: str) -> list[list[str]]:
    """Rows of the page's table whose first column has this heading."""
    lines = page(name).splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith(f"| {first_heading} |"))
    end = next(i for i, line in enumerate(lines[start:], start) if not line.startswith("|"))
    return [
        [cell.strip() for cell in line.strip("|").split("|")] for line in lines[start + 2 : end]
    ]


def cards(name: str, pattern: str) -> list[tuple[str, ...]]:
    """The groups of the pattern on each card of the page, in the order of the cards."""
    return re.findall(pattern, page(name))


def stated_shares(name: str) -> list[int]:
    return [int(share) for share in re.findall(r"(\d+) of 100 plays", page(name))]
