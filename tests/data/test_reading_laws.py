"""Reading surveys: what holds for every table and for every file."""

import contextlib
import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from clusterlearn.data import SURVEYS, DataProblems, read
from clusterlearn.data.cells import is_missing

slugs = st.sampled_from(sorted(SURVEYS))
names = st.text("abcdefghijklmnopqrstuvwxyzéñß ,;\"'", min_size=1, max_size=12).filter(
    lambda text: text.strip() == text and text[0] != "#" and not is_missing(text)
)
numbers = st.floats(0, 1e6).map(lambda number: round(number, 2))


@given(
    st.lists(st.tuples(names, numbers, numbers), min_size=2, max_size=8),
    st.sampled_from([(",", "."), (";", "."), (";", ","), ("\t", "."), ("\t", ",")]),
    st.sampled_from(["utf-8", "utf-8-sig", "cp1252"]),
)
def test_what_a_spreadsheet_writes_is_read_back(rows, dialect, encoding):
    delimiter, mark = dialect
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(["skill", "seats", "jobs"])
    for skill, seats, jobs in rows:
        writer.writerow([skill, *(f"{n:.2f}".replace(".", mark) for n in (seats, jobs))])

    table = read(text.getvalue().encode(encoding), "skills_matching")
    assert [(r["skill"], r["seats"], r["jobs"]) for r in table.rows] == rows
    assert table.notes == []


@given(st.binary(max_size=200), slugs)
def test_no_bytes_raise_anything_but_problems(source, slug):
    with contextlib.suppress(DataProblems):
        read(source, slug)


@given(st.text(max_size=200), slugs)
def test_no_text_raises_anything_but_problems(cells, slug):
    head = ",".join(column.name for column in SURVEYS[slug].columns)
    with contextlib.suppress(DataProblems):
        read(f"{head}\n{cells}", slug)
