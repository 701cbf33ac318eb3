"""The table engine: what it packs comes back, it refuses what is too large, and it is cached."""

import dataclasses

import pytest

from clusterlearn import table as tables
from clusterlearn.exercise import Input, LineChart, Result
from clusterlearn.exercises import SLUGS, load
from clusterlearn.table import decode_rows, make_table, tabulate


def exercise_giving(rows, grid=3):
    """A small exercise whose run gives `rows` of its one input."""
    chart = LineChart("x", "y", "who", {"us": "us"}, "months", "ties", (0, 1), (0, 1))
    return dataclasses.replace(
        load("trust"),
        slug="small",
        inputs=(Input("n", "Number", 0, grid - 1, 1, 0, ""),),
        run=lambda n: Result(rows(n), dict.fromkeys(("alive", "trust", "difference"), n), str(n)),
        chart=chart,
        tasks=load("trust").tasks[1:],
    )


@pytest.mark.parametrize("slug", SLUGS)
def test_every_setting_comes_back_as_the_model_gave_it(slug, tmp_path):
    exercise = load(slug)
    table = tabulate(exercise, tmp_path)

    for place, inputs in enumerate(exercise.settings()):
        result = exercise.run(**inputs)
        setting = table["settings"][place]
        assert decode_rows(table, place) == [dict(row) for row in result.rows]
        assert setting["indicators"] == list(result.indicators.values())
        assert setting["sentence"] == result.sentence


def test_columns_that_never_change_are_kept_once():
    table = make_table(exercise_giving(lambda n: [{"who": "us", "x": 1, "y": n}]))

    assert table["shared"] == {"who": [0], "x": [1]}
    assert [setting["columns"] for setting in table["settings"]] == [[[0]], [[1]], [[2]]]


def test_a_setting_may_have_no_rows():
    table = make_table(exercise_giving(lambda n: [{"who": "us", "x": 0, "y": n}] * int(n)))

    assert [len(decode_rows(table, place)) for place in range(3)] == [0, 1, 2]


def test_a_number_with_too_many_decimals_is_refused_by_its_column():
    with pytest.raises(ValueError, match="column 'y' must be rounded to at most 6 decimals"):
        make_table(exercise_giving(lambda n: [{"who": "us", "x": 0, "y": n / 3}]))


def test_a_grid_that_is_too_fine_is_refused():
    with pytest.raises(ValueError, match="small: a table has at most 1500 settings, got 1501"):
        make_table(exercise_giving(lambda n: [{"y": n}], grid=1501))


def test_a_table_is_made_once_and_again_when_its_sources_change(tmp_path, monkeypatch):
    exercise = load("public_goods")
    first = tabulate(exercise, tmp_path)
    monkeypatch.setattr(tables, "make_table", lambda _: {"made": "again"})

    assert tabulate(exercise, tmp_path) == first
    monkeypatch.setattr(tables, "LANGUAGE", "fr")
    assert tabulate(exercise, tmp_path) == {"made": "again"}
    assert len(list(tmp_path.iterdir())) == 1
