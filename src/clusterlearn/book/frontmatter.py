"""The front matter of a page as a validated record.

A chapter says in its front matter how long it takes, what a reader can do afterwards and what it
rests on. Page header, syllabus, trainers' timings and statistics are drawn from it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import yaml

__all__ = ["Chapter", "FrontMatterError", "Guide", "Objective", "Overview", "read_front_matter"]


class FrontMatterError(ValueError):
    """Front matter that is not as it must be; `line` is the line of the file."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True)
class Objective:
    """What a reader can do afterwards; `text` starts with its verb, `id` is permanent."""

    id: str
    text: str


@dataclass(frozen=True)
class Chapter:
    """Front matter of a chapter; `read` and `practise` are minutes."""

    read: int
    practise: int
    objectives: tuple[Objective, ...]
    cases: tuple[str, ...]
    exercises: tuple[str, ...]
    teaches: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def minutes(self) -> int:
        """Reading and practising together."""
        return self.read + self.practise


@dataclass(frozen=True)
class Overview:
    """Front matter of a module's overview: one sentence."""

    summary: str


@dataclass(frozen=True)
class Guide:
    """Front matter of a facilitator's page: the chapter it is for, such as ``module/chapter``."""

    facilitates: str


Record = TypeVar("Record", bound=Chapter | Overview | Guide)


def read_front_matter(text: str, kind: type[Record]) -> Record:
    """Return the record of that `kind` that stands at the head of a Markdown `text`.

    Raises
    ------
    FrontMatterError
        If there is none, or a key is missing, unknown or has a value of another type.
    """
    head = re.match(r"---\n(.*?)^---\s*$", text, re.DOTALL | re.MULTILINE)
    if head is None:
        raise FrontMatterError("front matter is missing: the page must begin with ---", 1)
    try:
        node = yaml.compose(head[1])
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        problem = getattr(error, "problem", None) or "it cannot be read"
        raise FrontMatterError(f"front matter is not YAML: {problem}", line) from None
    record: Record = _READERS[kind](node)
    return record


def _chapter(node: yaml.Node | None) -> Chapter:
    fields = _mapping(
        node,
        "front matter",
        ("minutes", "objectives", "cases", "exercises", "teaches", "sources"),
    )
    minutes = _mapping(fields["minutes"], "minutes", ("read", "practise"))
    return Chapter(
        read=_minutes(minutes["read"], "minutes.read"),
        practise=_minutes(minutes["practise"], "minutes.practise"),
        objectives=tuple(_objective(item) for item in _items(fields["objectives"], "objectives")),
        cases=_texts(fields["cases"], "cases"),
        exercises=_texts(fields["exercises"], "exercises"),
        teaches=_texts(fields["teaches"], "teaches"),
        sources=_texts(fields["sources"], "sources"),
    )


def _overview(node: yaml.Node | None) -> Overview:
    fields = _mapping(node, "front matter", ("summary",))
    return Overview(summary=_text(fields["summary"], "summary"))


def _guide(node: yaml.Node | None) -> Guide:
    fields = _mapping(node, "front matter", ("facilitates",))
    return Guide(facilitates=_text(fields["facilitates"], "facilitates"))


_READERS: dict[type, Callable[[yaml.Node | None], Any]] = {
    Chapter: _chapter,
    Overview: _overview,
    Guide: _guide,
}


def _line(node: yaml.Node | None) -> int:
    return node.start_mark.line + 2 if node is not None else 1


def _mapping(node: yaml.Node | None, name: str, keys: tuple[str, ...]) -> dict[str, yaml.Node]:
    if not isinstance(node, yaml.MappingNode):
        raise FrontMatterError(f"{name} must have the keys {', '.join(keys)}", _line(node))
    found = {}
    for key, value in node.value:
        if key.value not in keys:
            raise FrontMatterError(
                f"{name} has an unknown key {key.value!r}; known are {', '.join(keys)}", _line(key)
            )
        found[key.value] = value
    for key in keys:
        if key not in found:
            raise FrontMatterError(f"{name} lacks the key {key!r}", _line(node))
    return found


def _items(node: yaml.Node, name: str) -> list[yaml.Node]:
    if not isinstance(node, yaml.SequenceNode):
        raise FrontMatterError(f"{name} must be a list", _line(node))
    return list(node.value)


def _text(node: yaml.Node, name: str) -> str:
    if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
        raise FrontMatterError(f"{name} must be a text", _line(node))
    return str(node.value)


def _texts(node: yaml.Node, name: str) -> tuple[str, ...]:
    return tuple(_text(item, name) for item in _items(node, name))


def _minutes(node: yaml.Node, name: str) -> int:
    if not isinstance(node, yaml.ScalarNode) or not node.value.isdigit():
        value = getattr(node, "value", node)
        raise FrontMatterError(f"{name} must be a whole number, got {value!r}", _line(node))
    return int(node.value)


def _objective(node: yaml.Node) -> Objective:
    fields = _mapping(node, "an objective", ("id", "text"))
    objective = Objective(
        _text(fields["id"], "an objective's id"), _text(fields["text"], "an objective's text")
    )
    if not re.fullmatch(r"[a-z0-9]+\.[a-z0-9-]+", objective.id):
        raise FrontMatterError(
            f"an objective's id must read topic.what-it-is, got {objective.id!r}", _line(node)
        )
    return objective
