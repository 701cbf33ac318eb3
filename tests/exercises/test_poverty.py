"""The exercise poverty: what it teaches holds in the model."""

import re

import pytest
from trainers_pages import guide, rows, section

from clusterlearn.exercises.poverty import BEFORE, EXERCISE, GROUPS, after
from clusterlearn.models.poverty import fgt


def figures(**inputs):
    return EXERCISE.evaluate(**inputs).indicators


def even_growth():
    """Inputs at which all groups gain the same part of their income, and growth is 10."""
    parts = {name: 100 * sum(GROUPS[name]) / sum(BEFORE) for name in ("spinners", "weavers")}
    return after(10, **parts)


def test_growth_lowers_the_number_of_the_poor_while_they_lack_more_and_severity_rises():
    first, now = figures(growth=0), figures()

    assert (first["poor"], now["poor"]) == (45, 35)
    assert (first["missing"], now["missing"]) == (1162, 1223)
    assert now["severity"] > 1.2 * first["severity"]


def test_the_mean_of_all_grows_by_what_the_reader_sets_however_it_is_shared():
    for inputs in EXERCISE.settings():
        growth, line = inputs["growth"], inputs.pop("line")
        if line == 100:
            assert sum(after(**inputs)) == pytest.approx((1 + growth / 100) * sum(BEFORE))


def test_by_their_number_the_poor_do_no_worse_than_if_all_had_grown_alike():
    alike, now = even_growth(), figures()

    assert now["poor"] < round(100 * fgt(alike, 100, 0))
    assert now["missing"] > 1.3 * 100 * 100 * fgt(alike, 100, 1)


def test_twice_the_growth_shared_as_before_leaves_fewer_poor_who_lack_more():
    once, twice = figures(), figures(growth=20)

    assert twice["poor"] < once["poor"]
    assert twice["missing"] > once["missing"]
    assert EXERCISE.tasks[0].value() == "more"


def test_money_for_those_just_below_the_line_looks_best_by_number_and_does_least():
    first, weavers, spinners = figures(), figures(weavers=50), figures(spinners=10)

    assert weavers["poor"] < spinners["poor"] == first["poor"]
    assert first["missing"] - weavers["missing"] < 20
    assert first["missing"] - spinners["missing"] > 300
    assert weavers["severity"] == first["severity"] > spinners["severity"]
    assert EXERCISE.tasks[1].value() == "depends"


def test_with_a_line_of_eighty_the_same_growth_has_made_more_people_poor():
    lines = {line: (figures(line=line, growth=0), figures(line=line)) for line in (80, 90)}

    assert lines[80][1]["poor"] > lines[80][0]["poor"]
    assert lines[90][1]["poor"] < lines[90][0]["poor"]
    assert EXERCISE.tasks[2].value() == 80


def test_a_quarter_of_the_growth_shared_out_otherwise_does_more_for_those_who_lack_most():
    inputs = {**EXERCISE.defaults, "growth": 5, "spinners": 20, "weavers": 30}
    small, large = figures(**inputs), figures(growth=20)

    assert EXERCISE.reached(inputs, EXERCISE.run(**inputs)) == {"half": True}
    assert small["missing"] < 0.7 * large["missing"]


@pytest.mark.parametrize("change", [{"line": 90}, {"growth": 10}, {"weavers": 40}])
def test_the_half_is_not_reached_by_another_line_more_growth_or_less_for_owners(change):
    inputs = {**EXERCISE.defaults, "growth": 5, "spinners": 20, "weavers": 30, **change}

    assert EXERCISE.reached(inputs, EXERCISE.run(**inputs)) == {"half": False}


def test_the_chart_shows_each_tenth_beside_all_together():
    chart = EXERCISE.evaluate().rows

    tenths = [row["growth"] for row in chart if row["who"] == "tenths"]
    assert tenths[:3] == [-8.2, -8.2, -8.2]
    assert min(tenths[3:]) > 10
    assert {row["growth"] for row in chart if row["who"] == "all"} == {10}


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ({"growth": 0}, "45 of 100 households are poor, and together they lack 1,162 a month"),
        ({}, "spinners lose 10, weavers get 30 and owners 80. The number of poor"),
        ({}, "What they lack rises from 1,162 to 1,223 a month. Severity rises from"),
        ({"spinners": 10}, "spinners get 10, weavers 30 and owners 60"),
        ({"spinners": 0, "weavers": 0}, "The number of poor households stays at 45. What they"),
        ({"line": 80}, "The number of poor households rises from 24 to 28"),
    ],
)
def test_the_sentence_says_who_gains_and_what_becomes_of_poverty(inputs, words):
    assert words in EXERCISE.evaluate(**inputs).sentence


def test_the_figures_that_the_trainer_reads_out_come_from_the_model():
    told = rows(section(guide("pro_poor/growth_and_the_poor"), "With a projector"))

    settings = [
        {"growth": 0},
        {},
        {"growth": 20},
        {"weavers": 50},
        {"spinners": 10},
        {"growth": 5, "spinners": 20},
    ]
    found = [figures(**inputs) for inputs in settings]
    assert [[float(cell.replace(",", "")) for cell in row[1:]] for row in told] == [
        [each["poor"], each["missing"], each["severity"]] for each in found
    ]


def test_the_answers_of_the_groups_with_phones_come_from_the_model():
    told = rows(section(guide("pro_poor/growth_and_the_poor"), "With phones"))

    weavers, line, spinners = (float(re.search(r"\d+", answer)[0]) for *_, answer in told)
    assert figures(weavers=weavers)["poor"] == figures(weavers=60)["poor"]
    assert figures(weavers=weavers - 10)["poor"] > figures(weavers=weavers)["poor"]
    assert line == EXERCISE.tasks[2].value()
    assert figures(spinners=spinners)["missing"] < 800 < figures(spinners=spinners - 10)["missing"]
