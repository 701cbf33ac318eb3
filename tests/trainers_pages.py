"""What the pages for trainers say."""

import re
from pathlib import Path

from clusterlearn.book.frontmatter import Chapter, read_front_matter

__all__ = [
    "BOOK",
    "CHAPTERS",
    "TRAINERS",
    "front",
    "guide",
    "headings",
    "minutes_of_game",
    "number",
    "paper_form",
    "rows",
    "section",
    "timing",
]

BOOK = Path(__file__).parents[1] / "book"
TRAINERS = BOOK / "trainers"
CHAPTERS = [
    f"{overview.parent.name}/{page.stem}"
    for overview in sorted(BOOK.glob("*/index.md"))
    if "\nsummary:" in overview.read_text("utf-8")
    for page in sorted(overview.parent.glob("*.md"))
    if page.stem != "index"
]


def headings(page: str) -> set[str]:
    return set(re.findall(r"^#{2,3} (.+)$", page, re.MULTILINE))


def section(page: str, heading: str) -> str:
    """What stands under a heading, up to the next of any level."""
    return re.split(r"^#+ ", page.split(f"# {heading}\n")[1], maxsplit=1, flags=re.MULTILINE)[0]


def rows(text: str) -> list[list[str]]:
    """The rows of the tables in a text, without their heads."""
    table = r"^\|(?:-+\|)+\n((?:\|.*\n)+)"
    return [
        [cell.strip() for cell in line.strip("|").split("|")]
        for body in re.findall(table, text, re.MULTILINE)
        for line in body.splitlines()
    ]


def number(cell: str) -> int:
    """The number a cell begins with, perhaps in bold; a cell of words counts nothing."""
    found = re.match(r"\W*(\d+)", cell)
    return int(found[1]) if found else 0


def front(chapter: str) -> Chapter:
    return read_front_matter((BOOK / f"{chapter}.md").read_text("utf-8"), Chapter)


def timing(chapter: str) -> list[list[str]]:
    """The steps of a trainer's page, the last being their total."""
    return rows(section(guide(chapter), "Timing"))


def minutes_of_game(slug: str) -> int:
    found = re.search(r"about (\d+) minutes", paper_form(slug))
    assert found
    return int(found[1])


def guide(chapter: str) -> str:
    return (TRAINERS / f"{chapter}.md").read_text("utf-8")


def paper_form(slug: str) -> str:
    (page,) = TRAINERS.glob(f"*/paper_{slug}.md")
    return page.read_text("utf-8")
