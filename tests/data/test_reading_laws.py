"""Reading surveys: what holds for every table and for every file."""

import contextlib
import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from clusterlearn.data import SURVEYS, DataProblems, read
from clusterlearn.data.cells import is_missing
from clusterlearn.data.names import is_total

slugs = st.sampled_from(sorted(SURVEYS))
names = st.text("abcdefghijklmnopqrstuvwxyzéñß ,;\"'", min_size=1, max_size=12).filter(
    lambda text: " ".join(text.split()) == text and not is_missing(text) and not is_total(text)
)
numbers = st.floats(0, 1e6).map(lambda number: round(number, 2))


@given(
    st.lists(
        st.tuples(names, numbers, numbers), min_size=2, max_size=8, unique_by=lambda row: row[0]
    ),
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


@given(st.integers(-(10**9), 10**9), st.sampled_from(list(",.\u00a0\u202f '’")))
def test_thousands_set_apart_do_not_change_a_number(number, sign):
    number = number if abs(number) >= 10**6 else number + 10**6 * (-1 if number < 0 else 1)
    text = f"{number:,}".replace(",", sign)
    table = read(f"helped\tbefore\tafter\nno\t{text}\t1\n" + "yes\t1\t1\n" * 3, "evaluation")

    assert table.rows[0]["before"] == number


@given(st.lists(st.sampled_from(["", "-", "n/a", "..", "1", "2.5"]), min_size=5, max_size=20))
def test_every_empty_cell_is_counted_and_every_row_kept(cells):
    table = read("income before,income after\n" + "".join(f"7,{c}\n" for c in cells), "poverty")

    empty = [row for row, cell in enumerate(cells, start=2) if is_missing(cell)]
    assert table.missing.get("income_after", []) == empty
    assert len(table.rows) == len(cells)


@given(
    st.lists(
        st.tuples(st.sampled_from(["5", "x", "-3"]), st.sampled_from(["5", "y"])),
        min_size=5,
        max_size=30,
    )
)
def test_no_problem_hides_another(cells):
    wrong = [
        (row, name)
        for row, values in enumerate(cells, start=2)
        for name, value in zip(("Income before", "Income after"), values, strict=True)
        if value != "5"
    ]
    found = []
    try:
        read("income before,income after\n" + "".join(f"{a},{b}\n" for a, b in cells), "poverty")
    except DataProblems as refusal:
        found = [(problem.row, problem.column) for problem in refusal.problems]

    assert found == wrong


@given(st.binary(max_size=200), slugs)
def test_no_bytes_raise_anything_but_problems(source, slug):
    with contextlib.suppress(DataProblems):
        read(source, slug)


@given(st.text(max_size=200), slugs)
def test_no_text_raises_anything_but_problems(cells, slug):
    head = ",".join(column.name for column in SURVEYS[slug].columns)
    with contextlib.suppress(DataProblems):
        read(f"{head}\n{cells}", slug)
