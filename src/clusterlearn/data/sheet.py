"""From the bytes of a file, or a pasted text, to numbered lines of cells."""

import csv
import io
import re
from collections.abc import Iterator, Sequence

from clusterlearn.data.survey import WHOLE, DataProblems, Problem
from clusterlearn.i18n import _

__all__ = ["Record", "Source", "delimiter_of", "records_of", "text_of"]

MOST_ROWS = 100_000

Source = str | bytes | bytearray | memoryview
Record = tuple[int, list[str]]
"""A line of the table with the number that a spreadsheet shows for it."""

_REMARK = re.compile(r"\s*#(?!(?:N/A|DIV/0!|NAME\?|NULL!|NUM!|REF!|VALUE!)\s*$)", re.IGNORECASE)
"""Starts a line that is no row; a spreadsheet's mark of an error is none."""
_HINT = re.compile(r'"?sep=.[";,\t]*(?:\r\n?|\n)', re.IGNORECASE)
"""A first line that tells a spreadsheet how to open the file, and that it does not show."""


def text_of(source: Source) -> str:
    """What a spreadsheet shows of a text or file, whatever program wrote it."""
    text = source if isinstance(source, str) else _decoded(source)
    text = text.removeprefix("\ufeff").replace("\x00", "")
    hint = _HINT.match(text)
    return text[hint.end() :] if hint else text


def _decoded(source: bytes | bytearray | memoryview) -> str:
    if not isinstance(source, bytes | bytearray | memoryview):
        raise TypeError(f"source must be text or bytes, got {type(source).__name__}")
    content = bytes(source)
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise DataProblems([Problem(WHOLE, "", "", _("this is a workbook: save it as CSV first"))])
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def delimiter_of(text: str) -> str:
    """What separates the headings: the sign that they hold most often."""
    filled = (line for line in text.splitlines() if line.strip(' \t;,"'))
    head = next((line for line in filled if not _REMARK.match(line.lstrip('"'))), "")
    bare = re.sub(r'"[^"]*"', "", head)
    return max("\t;,", key=bare.count)


def records_of(text: str, delimiter: str) -> tuple[list[Record], list[str]]:
    """Lines that hold something, the headings first, and notes on what was passed over."""
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    records: list[Record] = []
    remarks = []
    try:
        for number, cells in enumerate(lines, start=1):
            if cells and _REMARK.match(cells[0]):
                remarks.append(delimiter.join(cells).strip(f"# {delimiter}"))
            elif any(cell.strip() for cell in cells):
                records.append((number, cells))
    except csv.Error:
        raise DataProblems([Problem(WHOLE, "", "", _("this cannot be read as a table"))]) from None
    if not records:
        raise DataProblems([Problem(WHOLE, "", "", _("there is no line of headings"))])
    if len(records) > MOST_ROWS:
        message = _("there are more than {most} rows").format(most=f"{MOST_ROWS:,}")
        raise DataProblems([Problem(records[MOST_ROWS][0], "", "", message)])
    _require_closed(text, records[-1])
    return records, [*_remarks(remarks), *_unreadable(text)]


def _require_closed(text: str, last: Record) -> None:
    """Refuse a quotation mark that nothing closes: it hides all rows that follow it."""
    number, cells = last
    if text.count('"') % 2 and any(re.search(r"[\r\n]", cell) for cell in cells):
        message = _("a quotation mark opens here and is never closed")
        raise DataProblems([Problem(number, "", "", message)])


def _remarks(said: Sequence[str]) -> list[str]:
    return [_("Remark in the file: {text}").format(text=text) for text in said if text]


def _unreadable(text: str) -> Iterator[str]:
    if (sign := "\ufffd") in text:
        yield _("Some letters could not be read; they show as {sign}.").format(sign=sign)
