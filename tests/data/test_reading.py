"""Surveys are read as spreadsheets write them; all that is wrong is told at once."""

import re

import pytest

from clusterlearn.data import SURVEYS, DataProblems, Problem, example, read

SKILLS = "skill,seats,jobs\n"
MONEY = "helped;before;after\n"
LOCATION = "location_quotient"


def jobs(*rows, head="skill;seats;jobs"):
    return [row["jobs"] for row in read("\n".join([head, *rows]), "skills_matching").rows]


def money(*cells):
    """Incomes before, which may have fractions, from a sheet in which only they have marks."""
    sheet = MONEY + "".join(f"no;{cell};1\n" for cell in cells) + "yes;1;1\n" * 3
    return [row["before"] for row in read(sheet, "evaluation").rows[: len(cells)]]


def problems(source, slug="skills_matching"):
    with pytest.raises(DataProblems) as refusal:
        read(source, slug)
    return [(problem.row, problem.column, problem.message) for problem in refusal.value.problems]


@pytest.mark.parametrize("slug", SURVEYS)
def test_every_example_is_read_whole_and_called_made_up(slug):
    table = read(example(slug), slug)

    assert table.missing == {}
    assert len(table.rows) >= table.survey.least
    assert len(table.notes) == 1
    assert "Made-up figures" in table.notes[0]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_commas_semicolons_and_tabs_separate(sign, end):
    lines = [sign.join(cells) for cells in (("skill", "seats", "jobs"), ("A", "1", "2"), "B34")]
    table = read(end.join(lines), "skills_matching")

    assert [dict(row) for row in table.rows] == [
        {"skill": "A", "seats": 1.0, "jobs": 2.0},
        {"skill": "B", "seats": 3.0, "jobs": 4.0},
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_files_of_any_program_are_read(encoding):
    text = "skill;seats;jobs\nCoupe été;1;2\nNähen;3;4\n"
    table = read(text.encode(encoding), "skills_matching")

    assert [row["skill"] for row in table.rows] == ["Coupe été", "Nähen"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("12", 12),
        ("1,5", 1.5),
        ("0.25", 0.25),
        ("1 234", 1234),
        ("1\u00a0234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1.234,5", 1234.5),
        ("1.234.567", 1_234_567),
        ("1,23,456", 123_456),
        ("12,34,56,789.5", 123_456_789.5),
        ("1'234", 1234),
        ("1’234’567", 1_234_567),
        ("−0", 0),
        ("+7", 7),
        ("2e3", 2000),
    ],
)
def test_numbers_are_read_as_people_write_them(written, meant):
    assert jobs(f"A;1;{written}", "B;1;1")[0] == meant


def test_a_mark_that_may_mean_thousands_is_settled_by_the_rest_of_the_file():
    assert money("1.234", "0,5") == [1234, 0.5]
    assert money("1,234", "0,5") == [1.234, 0.5]


def test_a_mark_that_nothing_settles_is_a_problem():
    assert problems(MONEY + "no;1.234;1\n" + "yes;1;1\n" * 3, "evaluation") == [
        (2, "Before", "1.234 may mean 1234 or 1.2340: write 1234 or 1.2340")
    ]


def test_numbers_that_nothing_settles_are_told_at_once_column_by_column():
    assert problems("skill;seats;jobs\nA;1,200;3.000\nB;many;4.500\nC;3,400;1\nD;-1.000;5,600") == [
        (
            2,
            "Seats",
            "1,200 may mean 1200 or 1,2: write 1200 or 1,2; the same in rows 4, 5 of this column",
        ),
        (
            2,
            "Jobs",
            "3.000 may mean 3000 or 3: write 3000 or 3; the same in rows 3, 5 of this column",
        ),
        (3, "Seats", "many is not a number: write the number alone, such as 1250"),
    ]
    [*_others, (_row, _column, message)] = problems(SKILLS + "A,1.200,1\nB,1.200,1")
    assert message.endswith("; the same in row 3 of this column")


@pytest.mark.parametrize("cell", ["1.200", "1,200", "1.234", "1,234", "100.000", "12,345"])
def test_what_is_advised_is_read_as_it_is_meant(cell):
    [(_row, _column, message)] = problems(f"skill;seats;jobs\nA;{cell};1\nB;1;1")
    large, small = re.fullmatch(".*: write (.*) or (.*)", message).groups()

    written = cell.replace(",", ".")
    for advice, meant in ((large, float(written) * 1000), (small, float(written))):
        rows = read(f"skill;seats;jobs\nA;{advice};1\nB;1;1", "skills_matching").rows
        assert rows[0]["seats"] == pytest.approx(meant)


def test_of_many_numbers_that_nothing_settles_it_is_told_how_many():
    [(row, _column, message)] = problems(SKILLS + "".join(f"A{n},1.200,1\n" for n in range(30)))

    assert row == 2
    assert message.endswith("write 1200 or 1.2; the same in 29 more rows of this column")


def test_numbers_written_in_two_ways_are_asked_about():
    told = problems(MONEY + "no;0,5;1.234\nno;0.5;2.345\nyes;1;1\nyes;1;1", "evaluation")

    assert told == [
        (
            2,
            "After",
            "1.234 may mean 1234 or 1.2340: write 1234 or 1.2340; the same in row 3 of this column",
        )
    ]


def test_between_commas_a_point_is_the_decimal_mark():
    sheet = "helped,before,after\nno,1,1.234\n" + "yes,1,1\n" * 3

    assert read(sheet, "evaluation").rows[0]["after"] == 1.234


def test_people_with_three_decimals_are_asked_about_whatever_the_rest_of_the_file_says():
    head = "cluster;jobs for the poor;growth\n"
    assert problems(f"{head}A;1.200;8.2\nB;900;2\nC;3.400;5", "cluster_selection") == [
        (
            2,
            "Jobs for the poor",
            "1.200 may mean 1200 or 1.2: write 1200 or 1.2; the same in row 4 of this column",
        )
    ]
    assert problems("skill;seats;jobs\nA;1,500;3\nB;1,5;4") == [
        (2, "Seats", "1,500 may mean 1500 or 1,5: write 1500 or 1,5")
    ]
    assert problems(SKILLS + "A,1.200,3\nB,1,4") == [
        (2, "Seats", "1.200 may mean 1200 or 1.2: write 1200 or 1.2")
    ]


def test_people_in_thousands_are_read_where_the_file_shows_its_decimal_mark():
    sheet = "cluster;jobs for the poor;growth\nA;1,200;8.2\nB;900;2.125"

    rows = read(sheet, "cluster_selection").rows
    assert [(row["jobs_for_the_poor"], row["growth"]) for row in rows] == [
        (1200, 8.2),
        (900, 2.125),
    ]


def women(*cells):
    sheet = "cluster;women;growth\n" + "".join(f"C{n};{cell};1\n" for n, cell in enumerate(cells))
    return sheet, "cluster_selection"


def test_a_percent_sign_may_stand_where_percents_are_asked_for():
    assert [row["women"] for row in read(*women("40 %", "30", "0.6%")).rows] == [40, 30, 0.6]
    assert [row["women"] for row in read(*women("0.4", "0.3", "1", "0")).rows] == [0.4, 0.3, 1, 0]
    assert problems("skill;seats;jobs\nA;10%;1\nB;1.200 %;1") == [
        (2, "Seats", "10% has a percent sign: write the number alone, such as 1250"),
        (3, "Seats", "1.200 % has a percent sign: write the number alone, such as 1250"),
    ]
    head = "cluster;growth;readiness\n"
    assert problems(f"{head}A;1;70%\nB;2;3", "cluster_selection") == [
        (2, "Readiness", "70% has a percent sign: write the number alone, such as 7")
    ]


@pytest.mark.parametrize("other", ["45%", "45"])
def test_fractions_among_percents_are_asked_about(other):
    asked = "may mean 60 or 0.6 percent: write 60% or 0.6%; the same in row 4 of this column"

    assert problems(*women(other, "0.60", "0.3", "-")) == [(3, "Women", f"0.60 {asked}")]


def test_a_fraction_of_growth_is_asked_about_only_beside_percent_signs():
    head = "cluster;growth;women\n"

    assert read(f"{head}A;0,5;1\nB;8,2;1", "cluster_selection").rows[0]["growth"] == 0.5
    assert problems(f"{head}A;-0,29;1\nB;8,2%;1\nC", "cluster_selection") == [
        (2, "Growth", "-0,29 may mean -29 or -0,29 percent: write -29% or -0,29%")
    ]


@pytest.mark.parametrize(
    "name",
    [
        *("Total", "GRAND TOTAL:", "Sum", "average", "Mean", "Sub-total", "Total North"),
        *("North total", "Somme", "Moyenne :", "SUMA", "Promedio", "Total général", "Suma total"),
    ],
)
def test_a_row_that_adds_up_others_is_refused(name):
    told = (
        "looks like a sum or an average of other rows: take this row out, or give it another name"
    )

    assert problems(f"skill;seats;jobs\nA;20;30\nB;10;5\n{name};30;x") == [
        (4, "Skill", f"{name} {told}")
    ]


def test_a_sum_is_found_where_a_name_goes_or_at_the_start_of_a_row():
    jobs = "region;sector;jobs\nA;x;1\nA;y;2\nB;x;3\nB;y;4\n"
    assert [(row, column) for row, column, _message in problems(jobs + "Total;;10", LOCATION)] == [
        (6, "Region")
    ]
    assert [(row, column) for row, column, _message in problems(jobs + "A;Total;3", LOCATION)] == [
        (6, "Sector")
    ]
    incomes = "household;income before;income after;told by\n" + "1;2;3;mean\n" * 5
    assert len(read(incomes, "poverty").rows) == 5
    assert [(p[0], p[1]) for p in problems(incomes + "Average;2;3;", "poverty")] == [
        (7, "household")
    ]


@pytest.mark.parametrize("name", ["Total quality control", "Totalling", "Mean machines", "Summer"])
def test_a_name_that_only_sounds_like_a_sum_is_a_name(name):
    assert read(f"{SKILLS}{name},1,2\nB,3,4", "skills_matching").rows[0]["skill"] == name


def test_a_number_is_no_name_where_the_others_are_words():
    head = "region;sector;jobs\nNorth;shoes;1\nNorth;food;2\n"
    told = "is a number and not a name: write the name in each row"

    assert problems(f"{head}0;shoes;3\nSouth;12;4", LOCATION) == [
        (4, "Region", f"0 {told}"),
        (5, "Sector", f"12 {told}"),
    ]
    assert problems("skill;seats;jobs\n0;1;2\n7212;3;4") == [(2, "Skill", f"0 {told}")]


def test_codes_are_names():
    rows = read(f"{SKILLS}7212,1,2\n7213,3,4\nB 1,5,6\nSewing,1,1", "skills_matching").rows

    assert [row["skill"] for row in rows] == ["7212", "7213", "B 1", "Sewing"]


def test_headings_may_be_names_or_labels_in_any_letters_and_order():
    table = read(
        "Jobs for the Poor\tCLUSTER\tcost of a job\t Women\tGROWTH\tlabour-intensity\trural"
        "\n1\tA\t2\t3\t4\t5\t6\n1\tB\t2\t3\t4\t5\t6",
        "cluster_selection",
    )

    assert table.rows[0]["jobs_for_the_poor"] == 1
    assert table.rows[0]["cost_of_a_job"] == 2


def test_a_sheet_typed_with_spaces_hears_of_commas():
    told = "between headings, and between values, there must be a comma, semicolon or tab"

    assert problems("skill seats jobs\nWelding 20 30\nSewing 15 5") == [(1, "", told)]


def test_missing_values_are_counted_and_told_and_never_dropped():
    table = read("skill;seats;jobs\nA;-;2\n\nB;n/a;4\nC;5;", "skills_matching")

    assert table.missing == {"seats": [2, 4], "jobs": [5]}
    assert list(table.numbers) == [2, 4, 5]
    assert table.notes == [
        "Jobs is missing in 1 of 3 rows: 5.",
        "Seats is missing in 2 of 3 rows: 2, 4.",
    ]


def test_rows_without_a_needed_value_are_named():
    table = read("skill;seats;jobs\nA;-;2\nB;3;4\nC;5;6", "skills_matching")

    rows, notes = table.complete("skill", "seats")
    assert [row["skill"] for row in rows] == ["B", "C"]
    assert notes == ["Left out, since a value is missing: row 2."]
    assert table.complete("jobs") == (list(table.rows), [])


def test_headings_that_are_not_known_are_told_beside_those_that_are_missing():
    assert problems("skill,seat,job,jobs\nA,1,2,3\nB,1,2,3") == [
        (1, "Seats", "this heading is missing"),
        (1, "", "not known are the headings seat, job; the headings here are Skill, Seats, Jobs"),
    ]


def test_a_word_keeps_its_first_spelling_and_the_others_are_told():
    table = read(
        "region,sector,jobs\nHills,Shoes,1\nhills,food,2\nCoast,shoes ,3\nCoast,Food,4",
        "location_quotient",
    )

    assert [(row["region"], row["sector"]) for row in table.rows] == [
        ("Hills", "Shoes"),
        ("Hills", "food"),
        ("Coast", "Shoes"),
        ("Coast", "food"),
    ]
    assert table.notes == [
        "Taken as one in the column Region: Hills, hills.",
        "Taken as one in the column Sector: Shoes, shoes.",
        "Taken as one in the column Sector: food, Food.",
    ]


def test_what_names_a_row_may_stand_in_one_row_only():
    told = problems("region,sector,jobs\nA,x,1\nA,y,2\nB,x,3\nA,X,4", "location_quotient")

    assert told == [(5, "Sector", "A, x stands in row 2 already")]


def test_words_on_several_lines_are_refused_since_a_mark_may_be_missing():
    told = problems('skill,seats,jobs\nA,1,2\n"B,1,2\nC,1,2",3,4\nD,1,2')

    assert told == [
        (3, "Skill", "B,1,2 C,1,2 goes over several lines; is a quotation mark missing?")
    ]


def test_a_sheet_saved_again_by_a_spreadsheet_is_read():
    table = read(
        b'"# Made up, all of it",,\r\nskill,seats,jobs\r\nA,1,2\r\nB,3,4\r\n', "skills_matching"
    )

    assert table.notes == ["Remark in the file: Made up, all of it"]
    assert list(table.numbers) == [3, 4]
    alone = read('"# Made up, all of it"\nskill;seats;jobs\nA;1;2\nB;3;4', "skills_matching")
    assert alone.rows == table.rows


def test_a_remark_may_hold_what_separates_and_an_empty_one_says_nothing():
    table = read("#\n# one, two, three\nskill,seats,jobs\nA,1,2\nB,3,4", "skills_matching")

    assert table.notes == ["Remark in the file: one, two, three"]


def test_a_hint_for_spreadsheets_is_no_row():
    table = read("sep=;\r\nskill;seats;jobs\r\nA;1;2\r\nB;3;4", "skills_matching")

    assert list(table.numbers) == [2, 3]
    assert table.notes == []


def test_a_spreadsheets_mark_of_an_error_is_no_remark():
    head = "economic,voice,respect,health and schooling,safety\n"
    rows = "1,2,3,4,5\n" * 5

    assert read(f"{head}#N/A,2,3,4,5\n{rows}", "deprivation").missing == {"economic": [2]}
    assert problems(f"{head}#REF!,2,3,4,5\n{rows}", "deprivation") == [
        (2, "Economic", "#REF! is not a number: write the number alone, such as 7")
    ]


def test_letters_that_cannot_be_read_are_told():
    table = read(b"skill,seats,jobs\nN\x81hen,1,2\nB,3,4", "skills_matching")

    assert table.notes == ["Some letters could not be read; they show as \ufffd."]


def test_a_buffer_is_read_and_anything_else_refused_by_name():
    assert read(memoryview(b"skill,seats,jobs\nA,1,2\nB,3,4"), "skills_matching").missing == {}
    with pytest.raises(TypeError, match="source must be text or bytes, got int"):
        read(3, "skills_matching")


def test_columns_that_the_survey_does_not_have_are_told():
    table = read("skill;colour;seats;jobs;\nA;red;1;2;\nB;blue;3;4;", "skills_matching")

    assert table.notes == ["Not used: the column colour."]


def test_values_without_a_heading_are_told():
    bare = read("skill;;seats;jobs;;\nA;1;1;2;;\nB;;3;4;;note here", "skills_matching")
    assert bare.notes == [
        "Column 2 has no heading, so it is not used; in row 2 it holds 1.",
        "Column 6 has no heading, so it is not used; in row 3 it holds note here.",
    ]
    assert problems(";seats;jobs\nA;1;2\nB;3;4") == [
        (1, "Skill", "this heading is missing"),
        (1, "", "column 1 has no heading, and in row 2 it holds A"),
    ]


def test_a_cross_table_hears_what_a_row_stands_for():
    told = problems("region;shoes;food\nA;1;2\nB;1;2\nC;1;2\nD;1;2", LOCATION)

    assert told[-1] == (
        1,
        "",
        "each row stands for one sector in one region, so a cross table does not do",
    )
    only_jobs = problems("region;sector;job\nA;x;1\nA;y;1\nB;x;1\nB;y;1", LOCATION)
    assert [message for _row, _column, message in only_jobs if "cross" in message] == []


def test_a_column_that_is_empty_is_told_by_its_heading():
    sheet = "cluster;women;growth;readiness\nA;1;2;\nB;2;3;-"

    assert read(sheet, "cluster_selection").notes == [
        "Readiness has no value in any row, so it is not used."
    ]


def test_a_unit_behind_a_heading_is_let_pass():
    table = read("SKILL:;Seats (people);Jobs [a year]\nA;1;2\nB;3;4", "skills_matching")
    assert dict(table.rows[0]) == {"skill": "A", "seats": 1, "jobs": 2}
    found = read("Cluster;Women %;Growth (% a year)\nA;1;2\nB;3;4", "cluster_selection").rows[1]
    assert (found["women"], found["growth"]) == (3, 4)
    incomes = read("Income (before);Income (after)\n" + "1;2\n" * 5, "poverty")
    assert incomes.rows[0]["income_after"] == 2


def test_a_heading_in_percent_is_no_number_of_people():
    told = "not known are the headings seats %, (people); the headings here are Skill, Seats, Jobs"

    assert problems("skill;seats %;jobs;(people)\nA;1;2;3\nB;3;4;5") == [
        (1, "Seats", "this heading is missing"),
        (1, "", told),
    ]


@pytest.mark.parametrize(
    "title", ["Training survey 2024", "Survey, 2024,", '"Seats, 2024",,', "Jobs"]
)
def test_a_title_above_the_headings_is_to_be_taken_out(title):
    told = [(0, "", "the headings stand in row 2: take out what is above them")]

    assert problems(f"{title}\nskill,seats,jobs\nA,1,2\nB,3,4") == told
    assert problems(f"{title}\nskill\tseats\tjobs\nA\t1\t2\nB\t3\t4") == told


def test_a_column_that_is_not_required_may_be_left_out():
    table = read("helped,before,after\nyes,1,2\nno,1,1\nyes,2,3\nno,2,2", "evaluation")

    assert [row["helped"] for row in table.rows] == [True, False, True, False]
    assert "group" not in read("income before,income after\n" + "1,2\n" * 5, "poverty").rows[0]


def test_every_problem_is_told_at_once_with_row_and_column():
    told = problems("skill;seats;jobs;seats\nA;many;2;1\nB;-3;4;1;surplus\na;1;1;1")

    assert told == [
        (1, "Seats", "this heading is there twice"),
        (2, "Seats", "many is not a number: write the number alone, such as 1250"),
        (3, "Seats", "-3 is less than 0, the least that it may be"),
        (3, "", "there are more values than headings: surplus"),
        (4, "Skill", "A stands in row 2 already"),
    ]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("", "there is no line of headings"),
        ("# only a remark", "there is no line of headings"),
        (b"PK\x03\x04 a workbook", "this is a workbook: save it as CSV first"),
        ("skill,jobs\nA,1\nB,2", "this heading is missing"),
        (
            'skill,seats,jobs\nA,1,2\n"B,3,4\nC,5,6',
            "a quotation mark opens here and is never closed",
        ),
        (
            "skill,seats,jobs\nA,1,2",
            "there must be 2 rows at least below the headings; there are 1",
        ),
        ("skill,seats,jobs\n" + "A,1,2\n" * 100_001, "there are more than 100,000 rows"),
        ('skill,seats,jobs\n"' + "x" * 200_000 + '",1,2\nB,1,2', "this cannot be read as a table"),
    ],
)
def test_what_cannot_be_a_table_is_refused(source, message):
    assert message in [told for _row, _column, told in problems(source)]


@pytest.mark.parametrize(
    "written",
    ["1,2,3", "1.2.3", "12,34.5", "abc", "--1", "1..2", "12 34", "3 4", "1 234'567", "#REF!", "%"],
)
def test_what_is_no_number_is_refused(written):
    [(row, column, _message)] = problems(f"skill\tseats\tjobs\nA\t1\t{written}\nB\t1\t1")

    assert (row, column) == (2, "Jobs")


def test_a_number_beyond_what_may_be_is_refused_with_the_bound():
    assert problems("skill;seats;jobs\nA;1;1e13\nB;1;1e400") == [
        (row, "Jobs", f"{value} is more than 1,000,000,000,000, the most that it may be")
        for row, value in ((2, "1e13"), (3, "1e400"))
    ]


def test_neither_yes_nor_no_is_refused():
    told = problems("helped,before,after\nperhaps,1,2\nno,1,1\nyes,2,3\nno,2,2", "evaluation")

    assert told == [(2, "Helped", "perhaps must be yes or no")]


def test_a_long_value_is_shown_in_part():
    [(_row, _column, message)] = problems(SKILLS + f"A,1,{'x' * 50}\nB,1,1")

    assert message == "x" * 39 + "… is not a number: write the number alone, such as 1250"


def test_many_problems_are_listed_in_part_and_kept_whole():
    with pytest.raises(DataProblems) as refusal:
        read(SKILLS + "".join(f"A{n},x,1\n" for n in range(30)), "skills_matching")

    lines = str(refusal.value).splitlines()
    assert (
        lines[0] == "Row 2, column Seats: x is not a number: write the number alone, such as 1250"
    )
    assert lines[-1] == "And 10 more."
    assert len(lines) == 21
    assert len(refusal.value.problems) == 30


def test_a_problem_without_a_column_names_its_row():
    assert str(Problem(3, "", "", "is too long")) == "Row 3: is too long"
    assert str(Problem(0, "", "", "is empty")) == "is empty"


def test_an_unknown_survey_is_refused_by_name():
    with pytest.raises(ValueError, match="slug must be one of location_quotient, .*, got 'shoes'"):
        read("", "shoes")
    with pytest.raises(ValueError, match="slug must be one of"):
        example("../secret")
