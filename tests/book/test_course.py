"""The course is held against what its chapters promise: one line for each miss."""

import json
from pathlib import Path

import pytest
from tiny_book import CHAPTER, PAGES, build

from clusterlearn.book.course import modules
from clusterlearn.book.syllabus import totals

FIRST = "book/one/first.md"

SECOND = (
    CHAPTER.replace("# First", "# Second")
    .replace("one.why", "one.how")
    .replace("why-so", "how-so")
    .replace("your-why", "your-how")
)


def test_the_smallest_book_has_nothing_to_complain_of(tmp_path):
    assert build(tmp_path).complaints == []


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("cases: []\n", "", f"{FIRST}:2: WARNING: front matter lacks the key 'cases'"),
        ("cases: []", "case: []", f"{FIRST}:5: WARNING: front matter has an unknown key 'case'"),
        (
            "cases: []",
            "cases: [rivas, x]",
            f"{FIRST}:1: WARNING: unknown case 'x'; there are sialkot",
        ),
        ("[ostrom]", "[nobody]", f"{FIRST}:1: WARNING: unknown source 'nobody'; add it to book/"),
        ("exercises: []", "exercises: [x]", f"{FIRST}:1: WARNING: unknown exercise 'x'; there are"),
        (
            "exercises: []",
            "exercises: [trust]",
            f"{FIRST}:1: WARNING: promises the exercise 'trust' and does not show it",
        ),
        (
            "# First\n",
            "# First\n\n```{exercise} trust\n:objective: one.why\n```\n",
            f"{FIRST}:13: WARNING: shows the exercise 'trust' and does not promise it",
        ),
        ("# First\n", "# First\n\n```{case} x\n```\n", f"{FIRST}:13: WARNING: unknown case 'x'"),
        (
            "# First\n",
            "# First\n\n```{case} rivas\n:show: place, weather\n```\n",
            f"{FIRST}:13: WARNING: case 'rivas' has no 'weather' to show; it has place, actors",
        ),
        (
            "# First\n",
            "# First\n\n```{prediction} x\nHow many?\n```\n",
            f"{FIRST}:13: WARNING: prediction 'x' guesses at an unknown exercise; there are",
        ),
        ("[c1]", "[c1, c2]", f"{FIRST}:1: WARNING: teaches an unknown claim 'c2'"),
        ("[c1]", "[]", "book/one/index.md:1: WARNING: claim 'c1' is taught nowhere"),
        (
            "  - {id: one.why, text: Say why.}\n",
            "  - {id: one.why, text: Say why.}\n  - {id: one.how, text: Say how.}\n",
            f"{FIRST}:1: WARNING: objective 'one.how' has no check",
        ),
        (
            "  - {id: one.why, text: Say why.}\n",
            "  - {id: one.why, text: Say why.}\n  - {id: one.how, text: Say how.}\n",
            f"{FIRST}:1: WARNING: objective 'one.how' has nothing to do: add an exercise or",
        ),
        (
            "{check} why-so\n:objective: one.why",
            "{check} why-so\n:objective: one.how",
            f"{FIRST}:13: WARNING: 'why-so' names an unknown objective 'one.how'; the chapter has",
        ),
        (
            "{check} why-so\n:objective: one.why",
            "{check} why-so",
            f"{FIRST}:13: WARNING: 'why-so' names no objective: add a line ':objective: id'",
        ),
    ],
)
def test_a_miss_is_one_line_with_file_and_place(tmp_path, old, new, complaint):
    built = build(tmp_path, {FIRST: CHAPTER.replace(old, new, 1)})

    assert [line for line in built.complaints if line.startswith(complaint)]


def test_a_chapter_that_cannot_be_read_gives_one_line_only(tmp_path):
    built = build(tmp_path, {FIRST: CHAPTER.replace("cases: []\n", "")})

    assert len(built.complaints) == 1


def test_ids_are_unique_in_the_whole_course(tmp_path):
    built = build(
        tmp_path,
        {
            "book/one/index.md": PAGES["book/one/index.md"].replace("first", "first\nsecond"),
            "book/one/second.md": CHAPTER.replace("# First", "# Second"),
        },
    )

    twice = "stands in book/one/first already; ids are unique"
    assert built.complaints == [
        f"book/one/second.md:13: WARNING: 'why-so' {twice}",
        f"book/one/second.md:24: WARNING: 'your-why' {twice}",
        f"book/one/second.md:1: WARNING: objective 'one.why' {twice}",
    ]


@pytest.mark.parametrize(
    ("page", "text", "complaint"),
    [
        (
            "book/trainers/one/first.md",
            "---\nfacilitates: one/none\n---\n\n# Guide\n",
            "book/trainers/one/first.md:1: WARNING: facilitates an unknown chapter 'one/none'",
        ),
        (
            "book/trainers/index.md",
            "# Trainers\n\n```{chapter-facts} one/none\n```\n",
            "book/trainers/index.md:3: WARNING: unknown chapter 'one/none'",
        ),
        (
            "book/trainers/index.md",
            "# Trainers\n\n```{overview} none\n```\n",
            "book/trainers/index.md:3: WARNING: unknown module 'none'",
        ),
        (
            "book/trainers/index.md",
            "# Trainers\n\n```{prompt} lost\n:objective: one.why\n\nWhy?\n```\n",
            "book/trainers/index.md:3: WARNING: 'lost' stands on a page that is no chapter",
        ),
    ],
)
def test_pages_outside_the_modules_are_checked_too(tmp_path, page, text, complaint):
    index = PAGES["book/index.md"].replace("one/index", f"one/index\n/{page[:-3]}")

    built = build(tmp_path, {page: text, "book/index.md": index})

    assert built.complaints == [complaint]


def with_tool(tmp_path, id, **options):
    index = PAGES["book/index.md"].replace("one/index", "one/index\n/book/tools/plan")
    tool = f"# Plan\n\n```{{prompt}} {id}\n\nWho does it?\n```\n"
    return build(tmp_path, {"book/tools/plan.md": tool, "book/index.md": index}, **options)


def test_a_tool_asks_without_an_objective(tmp_path):
    built = with_tool(tmp_path, "plan-who", builder="html")

    assert built.complaints == []
    assert built.html("book/tools/plan").find(id="prompt-plan-who-text").name == "textarea"


def test_a_tool_asks_under_an_id_of_its_own(tmp_path):
    built = with_tool(tmp_path, "your-why")

    assert built.complaints == [
        "book/tools/plan.md:3: WARNING: 'your-why' stands in book/one/first already; ids are unique"
    ]


def test_modules_come_in_the_order_of_the_contents_with_their_totals(tmp_path):
    built = build(tmp_path)

    (module,) = modules(built.env)
    assert module.slug == "one"
    assert [page.name for page in module.chapters] == ["one/first"]
    assert totals(module.chapters).minutes == 15
    assert totals(module.chapters).checks == 1


def test_the_browser_learns_what_each_chapter_holds(tmp_path):
    built = build(tmp_path, builder="html")

    script = Path(built.app.outdir) / "_static" / "clusterlearn" / "course.js"
    line = next(line for line in script.read_text().splitlines() if "course = " in line)
    record = json.loads(line.split("course = ")[1].rstrip(";"))
    assert record["modules"][0]["chapters"] == [
        {
            "page": "one/first",
            "title": "First",
            "url": "book/one/first.html",
            "minutes": {"read": 5, "practise": 10},
            "objectives": [
                {"id": "one.why", "checks": ["why-so"], "prompts": ["your-why"], "tasks": []}
            ],
            "checks": ["why-so"],
            "prompts": ["your-why"],
            "tasks": [],
        }
    ]


def test_a_chapter_begins_with_its_minutes_and_objectives(tmp_path):
    page = build(tmp_path, builder="html").html("book/one/first")

    head = page.find(class_="cl-facts").get_text(" ", strip=True)
    goals = page.find(class_="cl-objectives").get_text(" ", strip=True)
    assert head == "5 min to read 10 min to practise"
    assert goals == "After this chapter you can: Say why."


def test_objectives_and_summary_reach_the_translators(tmp_path):
    built = build(tmp_path, builder="gettext")

    catalogue = "".join(path.read_text() for path in Path(built.app.outdir).rglob("*.pot"))
    for text in ("Say why.", "All of one.", "Why so?", "Because of that.", "Yes, that came first."):
        assert f'msgid "{text}"' in catalogue


def test_pages_that_show_the_course_follow_a_changed_chapter(tmp_path):
    index = {"book/index.md": PAGES["book/index.md"] + "\n```{syllabus}\n```\n"}
    build(tmp_path, index, builder="html")

    changed = CHAPTER.replace("read: 5", "read: 7").replace("Say why.", "Tell why.")
    built = build(tmp_path, index | {FIRST: changed}, builder="html")

    syllabus = built.html("book/index").find(class_="cl-syllabus").get_text(" ", strip=True)
    assert "7 min to read, 10 to practise" in syllabus
    assert "Tell why." in syllabus


def test_a_whole_module_stands_on_one_page_without_a_double_id(tmp_path):
    pages = {
        "book/index.md": PAGES["book/index.md"].replace(
            "one/index", "one/index\ntrainers/one/print"
        ),
        "book/one/index.md": PAGES["book/one/index.md"].replace("first", "first\nsecond"),
        "book/one/second.md": SECOND + "\nSee {doc}`first`, {doc}`/book/index`.\n",
        "book/trainers/one/print.md": "# Print\n\n```{print-module} one\n```\n",
    }

    built = build(tmp_path, pages, builder="html")

    page = built.html("book/trainers/one/print")
    ids = [tag["id"] for tag in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert [title.get_text(strip=True) for title in page.find_all("h2")] == ["First¶", "Second¶"]
    assert [a["href"] for a in page.find(id="second--second").find_all("a", class_="internal")] == [
        "../../one/first.html",
        "../../index.html",
    ]
    assert not page.find("input", type="radio")
    assert "Yes, that came first." not in page.get_text()


def test_the_key_gives_every_answer_and_its_reason(tmp_path):
    pages = {
        "book/index.md": PAGES["book/index.md"].replace("one/index", "one/index\ntrainers/one/key"),
        "book/trainers/one/answer_key.md": "# Key\n\n```{answer-key} one\n```\n",
    }
    pages["book/index.md"] = pages["book/index.md"].replace("one/key", "one/answer_key")

    built = build(tmp_path, pages, builder="html")

    text = (
        built.html("book/trainers/one/answer_key").find(class_="cl-key").get_text(" ", strip=True)
    )
    assert text == (
        "Check 1 Why so? A Because of this. B Because of that. "
        "A is not the answer. No, this came later. B is right. Yes, that came first."
    )
