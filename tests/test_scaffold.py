"""New chapters and exercises: what is written where, and what is refused."""

import ast
import json

import pytest

from clusterlearn import scaffold
from clusterlearn.problem import Problem
from clusterlearn.scaffold import new_chapter, new_exercise

TOC = """\
format: jb-book
root: book/index
parts:
  - caption: Modules
    chapters:
      - file: book/why_clusters/index
      - file: book/trust_governance/index
        sections:
          - file: book/trust_governance/who_pays
  - caption: For trainers
    chapters:
      - file: book/trainers/why_clusters/index
      - file: book/trainers/trust_governance/who_pays
      - file: book/trainers/trust_governance/print
  - caption: Notebooks
    chapters:
      - file: exercises/trust
      - file: book/about
"""


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course with two modules in its table of contents."""
    for module in ("trust_governance", "why_clusters"):
        (tmp_path / "book" / module).mkdir(parents=True)
        (tmp_path / "book" / module / "index.md").write_text("---\nsummary: Short.\n---\n# A\n")
    (tmp_path / "book" / "cases").mkdir()
    (tmp_path / "book" / "cases" / "index.md").write_text("# Cases\n")
    (tmp_path / "_toc.yml").write_text(TOC)
    monkeypatch.setattr(scaffold, "executed", lambda path: path.read_text("utf-8"))
    return tmp_path


def names(course, paths):
    return [path.relative_to(course).as_posix() for path in paths]


def toc(course):
    return (course / "_toc.yml").read_text("utf-8").splitlines()


def test_a_chapter_comes_with_its_facilitators_page(course):
    written = new_chapter(course, "trust_governance/late_payments")

    assert names(course, written) == [
        "book/trust_governance/late_payments.md",
        "book/trainers/trust_governance/late_payments.md",
        "_toc.yml",
    ]


def test_a_chapter_is_named_by_its_slug(course):
    page, guide, _ = new_chapter(course, "trust_governance/late_payments")

    assert "\n# Late payments\n" in page.read_text("utf-8")
    assert "{id: latepayments.first-step," in page.read_text("utf-8")
    assert "```{check} late-payments-record\n" in page.read_text("utf-8")
    assert "facilitates: trust_governance/late_payments\n" in guide.read_text("utf-8")


def test_pages_are_listed_behind_the_last_of_their_folder(course):
    new_chapter(course, "trust_governance/late_payments")

    lines = toc(course)
    assert lines[9] == "          - file: book/trust_governance/late_payments"
    assert lines[14] == "      - file: book/trainers/trust_governance/late_payments"
    assert [line for line in lines if "late_payments" not in line] == TOC.splitlines()


def test_the_first_chapter_of_a_module_opens_its_sections(course):
    new_chapter(course, "why_clusters/what_is_a_cluster")

    assert toc(course)[5:8] == [
        "      - file: book/why_clusters/index",
        "        sections:",
        "          - file: book/why_clusters/what_is_a_cluster",
    ]


def test_an_exercise_comes_with_its_tests_its_notebook_and_its_paper_form(course):
    written = new_exercise(course, "joint_orders", "trust_governance")

    assert names(course, written) == [
        "src/clusterlearn/exercises/joint_orders.py",
        "tests/exercises/test_joint_orders.py",
        "exercises/joint_orders.ipynb",
        "book/trainers/trust_governance/paper_joint_orders.md",
        "_toc.yml",
    ]
    assert "      - file: exercises/joint_orders" in toc(course)


def test_a_new_exercise_is_python_and_its_notebook_a_notebook(course):
    definition, tests, notebook, *_ = new_exercise(course, "joint_orders", "why_clusters")

    ast.parse(tests.read_text("utf-8"))
    assert 'slug="joint_orders"' in definition.read_text("utf-8")
    assert json.loads(notebook.read_text("utf-8"))["nbformat"] == 4


def test_no_template_leaves_a_gap_for_the_author_to_find(course):
    written = [
        *new_chapter(course, "why_clusters/pairs"),
        *new_exercise(course, "orders", "why_clusters"),
    ]

    text = "".join(path.read_text("utf-8") for path in written).lower()
    assert not any(mark in text for mark in ("todo", "fixme", "lorem", "xxx", "tbd"))


@pytest.mark.parametrize(
    ("path", "complaint"),
    [
        ("late_payments", "A chapter is named MODULE/SLUG, such as trust_governance/late_payments"),
        ("nowhere/pairs", "There is no module 'nowhere': there are trust_governance, why_clusters"),
        ("cases/pairs", "There is no module 'cases'"),
        ("why_clusters/Two-Words", "A slug is small letters, digits and _, .* got 'Two-Words'"),
    ],
)
def test_a_chapter_that_cannot_be_is_refused(course, path, complaint):
    with pytest.raises(Problem, match=complaint):
        new_chapter(course, path)


def test_what_exists_is_not_overwritten_and_nothing_else_is_written(course):
    guide = course / "book" / "trainers" / "trust_governance" / "late_payments.md"
    guide.parent.mkdir(parents=True)
    guide.write_text("mine")

    with pytest.raises(Problem, match="late_payments.md exists already: choose another slug"):
        new_chapter(course, "trust_governance/late_payments")

    assert guide.read_text("utf-8") == "mine"
    assert not (course / "book" / "trust_governance" / "late_payments.md").exists()
    assert "\n".join(toc(course)) + "\n" == TOC


def test_an_exercise_goes_to_the_only_module_there_is(course):
    (course / "book" / "why_clusters" / "index.md").unlink()

    assert course / "book/trainers/trust_governance/paper_orders.md" in new_exercise(
        course, "orders"
    )


@pytest.mark.parametrize(
    ("module", "complaint"),
    [
        (None, "Name the exercise's module by --module: there are trust_governance, why_clusters"),
        ("nowhere", "There is no module 'nowhere'"),
    ],
)
def test_an_exercise_without_a_known_module_is_refused(course, module, complaint):
    with pytest.raises(Problem, match=complaint):
        new_exercise(course, "orders", module)


def test_a_folder_that_the_book_does_not_list_is_named(course):
    (course / "_toc.yml").write_text(TOC.replace("exercises/trust", "book/progress"))

    with pytest.raises(Problem, match="_toc.yml lists no page of exercises: list exercises/orders"):
        new_exercise(course, "orders", "trust_governance")


def test_outside_a_course_nothing_is_begun(tmp_path):
    with pytest.raises(Problem, match="holds no course"):
        new_chapter(tmp_path, "trust_governance/late_payments")
    with pytest.raises(Problem, match="holds no course"):
        new_exercise(tmp_path, "late_payers")
