"""Whoever comes with a question from practice is led to every chapter and every exercise."""

import re
from pathlib import Path

from clusterlearn.exercises import load

ROOT = Path(__file__).parents[2]
BOOK = ROOT / "book"
CONTENTS = (ROOT / "_toc.yml").read_text("utf-8")
CHAPTERS = re.findall(
    r"^ {10}- file: book/((?!trainers|tools|cases|reference)\S+/\S+)$", CONTENTS, re.MULTILINE
)
QUESTIONS = re.findall(
    r"^- \*\*((?:.|\n  )+?)\*\*\n((?:  .+\n)+)",
    (BOOK / "questions.md").read_text("utf-8"),
    re.MULTILINE,
)


def led_to(answer):
    """The chapters that an answer leads to."""
    return re.findall(r"{doc}`(\w+/\w+)`", answer)


def test_there_are_some_thirty_questions_and_each_leads_to_one_chapter():
    assert 25 <= len(QUESTIONS) <= 35
    assert all(len(led_to(answer)) == 1 for _question, answer in QUESTIONS)
    assert all("?" in question for question, _answer in QUESTIONS)


def test_every_chapter_of_the_course_is_reached_from_a_question():
    assert len(CHAPTERS) > 15
    reached = {chapter for _question, answer in QUESTIONS for chapter in led_to(answer)}
    assert set(CHAPTERS) - reached == set()


def test_every_exercise_is_named_beside_the_chapter_that_holds_it():
    for chapter in CHAPTERS:
        text = (BOOK / f"{chapter}.md").read_text("utf-8")
        for slug in re.findall(r"^```{exercise} (\w+)", text, re.MULTILINE):
            named = f"`{chapter}`, with the exercise *{load(slug).title}*"
            assert any(named in answer for _question, answer in QUESTIONS)


def test_the_page_stands_between_the_modules_and_the_readers_progress():
    assert "      - file: book/questions\n      - file: book/progress\n" in CONTENTS
