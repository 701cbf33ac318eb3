"""What holds for every exercise: its tasks can be done, its words and figures fit, it is light."""

import gzip
import json
import re
from statistics import mean

import pytest

from clusterlearn.exercise import Answer, BarChart, Choice, Input, LineChart, Reach
from clusterlearn.exercises import SLUGS, load
from clusterlearn.table import MAX_SETTINGS, tabulate

EXERCISES = pytest.mark.parametrize("exercise", [load(slug) for slug in SLUGS], ids=SLUGS)
CHOICES = [task for slug in SLUGS for task in load(slug).tasks if isinstance(task, Choice)]


def lengths(task: Choice) -> tuple[int, list[int]]:
    """How long the right option is, and how long the wrong ones are."""
    right = task.value()
    wrong = [len(option.text) for option in task.options if option.slug != right]
    return next(len(option.text) for option in task.options if option.slug == right), wrong


@EXERCISES
def test_its_table_is_small(exercise, tmp_path):
    table = tabulate(exercise, tmp_path)
    text = json.dumps(table, separators=(",", ":")).encode()

    assert len(table["settings"]) <= MAX_SETTINGS
    assert len(gzip.compress(text)) <= 30_000


@EXERCISES
def test_no_task_is_met_by_the_first_setting(exercise):
    assert not any(exercise.reached(exercise.defaults, exercise.evaluate()).values())


@EXERCISES
def test_every_task_to_reach_is_met_somewhere_on_the_grid_and_not_by_most(exercise):
    settings = list(exercise.settings())
    met = [exercise.reached(inputs, exercise.run(**inputs)) for inputs in settings]

    for task in exercise.tasks:
        if isinstance(task, Reach):
            assert 0 < sum(reached[task.slug] for reached in met) < len(settings) / 2


@EXERCISES
def test_every_choice_has_its_answer_among_its_options(exercise):
    for task in exercise.tasks:
        if isinstance(task, Choice):
            assert task.value() in {option.slug for option in task.options}


def test_the_right_option_of_a_choice_is_not_known_by_being_shortest_or_longest():
    found = [lengths(task) for task in CHOICES]

    assert sum(right < min(wrong) for right, wrong in found) <= 0.45 * len(CHOICES)
    assert sum(right > max(wrong) for right, wrong in found) <= 0.5 * len(CHOICES)


@pytest.mark.parametrize("task", CHOICES, ids=lambda task: task.slug)
def test_the_right_option_of_a_choice_is_worded_as_fully_as_the_wrong_ones(task):
    right, wrong = lengths(task)

    assert 0.7 < right / mean(wrong) < 1.4


@EXERCISES
def test_every_number_to_find_is_not_the_one_that_stands_there_at_first(exercise):
    first = exercise.evaluate().indicators.values()
    shown = {entry.default * entry.factor for entry in exercise.inputs}

    for task in exercise.tasks:
        if isinstance(task, Answer) and task.unit != "months":
            assert all(abs(task.value() - value) > task.tolerance for value in {*first, *shown})


@EXERCISES
def test_figures_are_rounded_to_what_is_shown(exercise):
    for inputs in exercise.settings():
        figures = exercise.run(**inputs).indicators
        assert list(figures) == [indicator.name for indicator in exercise.indicators]
        for indicator in exercise.indicators:
            assert figures[indicator.name] == round(figures[indicator.name], indicator.digits)


@EXERCISES
def test_every_sentence_is_complete(exercise):
    for inputs in exercise.settings():
        sentence = exercise.run(**inputs).sentence
        assert re.fullmatch(r"[A-Z][^{}]+\.", sentence)


@EXERCISES
def test_the_same_inputs_give_the_same_result(exercise):
    assert exercise.evaluate() == exercise.evaluate()


@EXERCISES
def test_any_value_between_the_steps_is_allowed(exercise):
    def between(entry: Input) -> float:
        return entry.low + 0.37 * (entry.high - entry.low)

    result = exercise.evaluate(**{entry.name: between(entry) for entry in exercise.inputs})

    assert result.rows


@EXERCISES
def test_all_that_is_drawn_lies_inside_the_chart(exercise):
    chart = exercise.chart
    for inputs in exercise.settings():
        for row in exercise.run(**inputs).rows:
            if isinstance(chart, LineChart):
                assert chart.x_domain[0] <= row[chart.x] <= chart.x_domain[1]
                assert chart.y_domain[0] <= row[chart.y] <= chart.y_domain[1]
                assert row[chart.series] in chart.labels
            elif isinstance(chart, BarChart):
                assert chart.x_domain[0] <= row[chart.x] <= chart.x_domain[1]
                assert row[chart.category] in chart.categories
                assert row[chart.series] in chart.labels
            else:
                assert 0 <= row["source"] < row["target"] < len(chart.nodes)
                assert row["panel"] in chart.panels


@EXERCISES
def test_its_paper_tables_name_what_exists_and_hold_a_setting_for_each_task_to_reach(exercise):
    tasks = {task.slug: task for task in exercise.tasks}
    inputs = {entry.name: entry for entry in exercise.inputs}

    for table in exercise.paper:
        (down, rows), (across, columns) = table.rows, table.columns
        settings = [
            {**exercise.defaults, **table.at, down: row, across: column}
            for row in rows
            for column in columns
        ]
        assert all(inputs[name].require(s[name]) == s[name] for s in settings for name in s)
        assert table.indicator in exercise.evaluate().indicators
        for task in map(tasks.get, table.tasks):
            assert task is not None
            if isinstance(task, Reach):
                assert any(task.met(s, exercise.evaluate(**s)) for s in settings)
