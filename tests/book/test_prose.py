"""Every chapter can be read by its readers: plain, short, and with feedback to every answer."""

import re
import warnings
from dataclasses import dataclass
from pathlib import Path

import pytest

with warnings.catch_warnings():
    # textstat 0.7.4 looks its version up through pkg_resources, which is on its way out
    warnings.simplefilter("ignore", DeprecationWarning)
    import textstat

ROOT = Path(__file__).parents[2]
BOOK = ROOT / "book"
APART = {"cases", "reference", "tools", "trainers"}
CHAPTERS = [
    path
    for path in sorted(BOOK.glob("*/*.md"))
    if path.name != "index.md" and path.parent.name not in APART
]
OTHER_PAGES = [
    BOOK / "index.md",
    BOOK / "about.md",
    BOOK / "questions.md",
    *sorted(BOOK.glob("cases/*.md")),
    *sorted(BOOK.glob("tools/*.md")),
]
PAGES = [*CHAPTERS, *sorted(BOOK.glob("*/index.md")), *OTHER_PAGES]

NOT_READ = (
    r"exercise|initiative|prediction|case|overview|keep|syllabus|continue|site-zip|bibliography"
)
EXTRAS = r"check|prompt|dropdown"

WORDS_AROUND = 250
"""What a page adds to a chapter's source: objectives, labels, verdicts, citations in full."""


def name(path: Path) -> str:
    return path.relative_to(BOOK).as_posix()


every_chapter = pytest.mark.parametrize("chapter", CHAPTERS, ids=name)
every_page = pytest.mark.parametrize("page", sorted(set(PAGES)), ids=name)


@dataclass(frozen=True)
class Option:
    """An answer of a check, with what the page says to it."""

    right: bool
    answer: str
    feedback: str


def source(path: Path) -> str:
    """The page without its front matter."""
    return re.sub(r"\A---\n.*?^---\n", "", path.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)


def without(text: str, names: str) -> str:
    """The text without the directives of those names, bodies included."""
    return re.sub(rf"^```{{(?:{names})}}.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)


def plain(text: str) -> str:
    """What a reader reads: no tables, formulas, marks, options or targets."""
    text = without(text, NOT_READ)
    text = re.sub(r"^(?:\||:\w+:|```|\(\w[\w-]*\)=).*$", "", text, flags=re.MULTILINE)
    text = re.sub(r"\{cite\}`[^`]*`", "", text)
    text = re.sub(r"\{\w+\}`([^`<]*?)\s*(?:<[^`]*>)?`", r"\1", text)
    text = re.sub(r"\$[^$]*\$", "x", text)
    text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"^\s*(?:- \[[ x]\]|[-#]+|\d+\.)\s+", "", text, flags=re.MULTILINE)
    text = re.sub(r"[*_`]", "", text)
    return "\n".join(
        re.sub(r"(?<![.!?:])$", ".", line.strip()) for line in text.split("\n") if line
    )


def checks(path: Path) -> dict[str, list[Option]]:
    """The checks of a page by id, with their answers."""
    blocks = re.findall(r"^```\{check\} (\S+)\n(.*?)^```$", source(path), re.DOTALL | re.MULTILINE)
    return {id: options(body) for id, body in blocks}


def options(body: str) -> list[Option]:
    found = re.findall(r"^- \[([ x])\] (.+)\n((?:  .+\n)*)", body, re.MULTILINE)
    return [Option(mark == "x", answer, feedback.strip()) for mark, answer, feedback in found]


@every_page
def test_a_page_reads_at_grade_ten_or_less(page):
    grade = textstat.flesch_kincaid_grade(plain(source(page)))

    assert grade <= 10


@every_chapter
def test_a_chapter_has_at_most_twelve_hundred_words_of_running_text(chapter):
    words = plain(without(source(chapter), EXTRAS)).split()

    assert len(words) <= 1200


@every_chapter
def test_a_chapter_with_its_checks_stays_a_page_of_thirteen_hundred_words(chapter):
    words = plain(source(chapter)).split()

    assert len(words) <= 1300 - WORDS_AROUND


@every_chapter
def test_a_chapter_has_four_checks_or_more(chapter):
    assert len(checks(chapter)) >= 4


@every_chapter
def test_every_check_has_one_right_answer_among_several(chapter):
    wrong = {
        id: answers
        for id, answers in checks(chapter).items()
        if len(answers) < 2 or sum(option.right for option in answers) != 1
    }

    assert wrong == {}


@every_chapter
def test_every_answer_of_a_check_has_feedback(chapter):
    silent = [
        (id, option.answer)
        for id, answers in checks(chapter).items()
        for option in answers
        if not option.feedback
    ]

    assert silent == []


@every_chapter
def test_a_right_answer_stands_in_no_fixed_place(chapter):
    places = {
        [option.right for option in answers].index(True) for answers in checks(chapter).values()
    }

    assert len(places) > 1


@pytest.mark.parametrize("module", sorted({chapter.parent.name for chapter in CHAPTERS}))
def test_a_right_answer_does_not_betray_itself_by_its_length(module):
    longest = [
        right_is_longest(answers)
        for chapter in CHAPTERS
        if chapter.parent.name == module
        for answers in checks(chapter).values()
    ]

    assert 0.15 <= sum(longest) / len(longest) <= 0.5


def right_is_longest(answers: list[Option]) -> bool:
    right, *wrong = sorted(answers, key=lambda option: not option.right)
    return all(len(option.answer) < len(right.answer) for option in wrong)


@every_chapter
def test_a_chapter_ends_in_the_readers_cluster_and_the_key_points(chapter):
    headings = re.findall(r"^## (.+)$", source(chapter), re.MULTILINE)

    assert headings[-2:] == ["In your cluster", "Key points"]


@every_chapter
def test_a_chapter_asks_two_prompts_or_more_and_the_last_section_has_one(chapter):
    text = source(chapter)

    assert text.count("```{prompt}") >= 2
    assert "```{prompt}" in text.partition("\n## In your cluster\n")[2]


@every_page
def test_a_page_is_written_one_sentence_a_line(page):
    crowded = [
        line
        for line in plain(source(page)).split("\n")
        if re.search(r"[.!?] +[A-Z]", line.replace("e.g. ", ""))
    ]

    assert crowded == []


@every_page
def test_every_image_says_in_words_what_it_shows(page):
    text = source(page)
    directives = re.findall(r"^```\{(?:image|figure)\}.*?^```$", text, re.DOTALL | re.MULTILINE)

    assert "![](" not in text
    assert [block for block in directives if not re.search(r"^:alt: \S", block, re.MULTILINE)] == []
