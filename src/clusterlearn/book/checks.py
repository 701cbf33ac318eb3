"""The ``{check}`` directive: a short question with feedback to every answer.

The text stays text of the document, so that Sphinx extracts it for translators.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.typing import OptionSpec

from clusterlearn.book import assets
from clusterlearn.book.asked import Question, with_source
from clusterlearn.book.check_html import (
    check,
    check_answer,
    check_choices,
    check_key,
    check_reason,
)
from clusterlearn.book.course import course

__all__ = ["Check", "setup"]


@dataclass
class Item:
    """An answer as written: its line in the body, its text, and the lines of its feedback."""

    line: int
    right: bool
    text: str
    feedback: list[str] = field(default_factory=list)


class Check(Question):
    """Show a check and bind it to an objective of the chapter."""

    option_spec: ClassVar[OptionSpec] = {"objective": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Register the check, read it, and refuse one that cannot be answered."""
        id, objective = self.arguments[0], self.options.get("objective", "")
        course(self.env).register(self.env.docname, "checks", id, objective, self.lineno)
        lines, items = split(list(self.content))
        problems = list(faults(id, items))
        for problem in problems:
            self.say(problem)
        question = None if problems else self.parse_question(lines)
        if question is None:
            return []
        assets.require(self.env, self.env.docname, "learn.css", "check.js")
        before, text = question
        node = check("", *before, id=id, ids=[f"check-{id}"], mode="page", number=self.number())
        node += check_choices("", text, *self.answers(id, items))
        node += check_key("", *self.reasons(items))
        return [node]

    def number(self) -> int:
        """Number of this check on its page."""
        page = course(self.env).pages.get(self.env.docname)
        return len(page.checks) if page else 1

    def answers(self, id: str, items: Sequence[Item]) -> Iterator[nodes.Node]:
        """Make the answers, each with its letter."""
        for place, item in enumerate(items):
            blocks = self.parse([item.text], item.line)
            if len(blocks) == 1 and isinstance(blocks[0], nodes.paragraph):
                answer = with_source(check_answer, blocks[0])
                answer["check"], answer["place"] = id, place
                yield answer
            else:
                self.say(f"has an answer that is no sentence: {item.text!r}")

    def reasons(self, items: Sequence[Item]) -> Iterator[nodes.Node]:
        """Make the feedback of the answers."""
        for place, item in enumerate(items):
            blocks = self.parse(item.feedback, item.line + 1)
            yield check_reason("", *blocks, place=place, right=item.right)


_ANSWER = re.compile(r"[-*] \[([ xX])\] +(.*)")


def split(body: Sequence[str]) -> tuple[list[str], list[Item]]:
    """Return the lines of the question, and the task list that follows it."""
    question: list[str] = []
    items: list[Item] = []
    for number, line in enumerate(body):
        found = _ANSWER.fullmatch(line)
        if found:
            items.append(Item(number, found[1] != " ", found[2].strip()))
        elif items:
            items[-1].feedback.append(line.strip() if line.startswith("  ") else line)
        else:
            question.append(line)
    return question, items


def faults(id: str, items: Sequence[Item]) -> Iterator[str]:
    """Say what keeps a check from being answered."""
    right = sum(item.right for item in items)
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id):
        yield "must have an id of small letters, digits and hyphens"
    if len(items) < 2:
        yield "must have two answers or more, each '- [ ] answer' with its feedback below"
    elif right != 1:
        yield f"must have exactly one right answer, marked [x], got {right}"
    for item in items:
        if not "".join(item.feedback).strip():
            yield f"has no feedback to the answer {item.text!r}"


def setup(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("check", Check)
