"""The kernel engine, without a notebook around it."""

import json

import pytest

from clusterlearn.charts import vega_lite
from clusterlearn.exercise import Answer, Choice, Reach
from clusterlearn.exercises import SLUGS, load
from clusterlearn.widgets import check, own, play, reach, show

TASKS = [(slug, task) for slug in SLUGS for task in load(slug).tasks]
ANSWERS = [(slug, task) for slug, task in TASKS if isinstance(task, Answer)]
CHOICES = [(slug, task) for slug, task in TASKS if isinstance(task, Choice)]
REACHES = [(slug, task) for slug, task in TASKS if isinstance(task, Reach)]


@pytest.mark.parametrize("slug", SLUGS)
def test_a_widget_shows_what_the_exercise_says(slug):
    exercise = load(slug)
    result = exercise.evaluate()

    shown = play(slug)

    assert shown.inputs == exercise.defaults
    assert shown.result == result
    stored = shown._repr_mimebundle_()
    assert stored["text/plain"].startswith(exercise.question)
    assert stored["text/plain"].endswith(result.sentence)
    assert "application/vnd.jupyter.widget-view+json" in stored


def test_every_input_has_a_slider_and_a_number_box_with_label_and_unit():
    exercise = load("trust")

    rows = play("trust").children[: len(exercise.inputs)]

    for row, expected in zip(rows, exercise.inputs, strict=True):
        slider, box, unit = row.children
        assert (slider.description, unit.value) == (expected.label, expected.unit)
        assert (slider.min, slider.max) == (box.min, box.max)
        assert (box.min, box.max) == (
            expected.low * expected.factor,
            expected.high * expected.factor,
        )


def test_an_input_with_names_is_a_list_of_them():
    shown = play("evaluation")
    project = shown.children[0]

    assert [name for name, _value in project.options] == ["potters", "weavers", "bakers"]
    project.value = 2
    assert shown.inputs["project"] == 2
    assert "Project: weavers" in shown._repr_mimebundle_()["text/plain"]


def test_moving_a_slider_runs_the_model():
    shown = play("trust")
    slider, box, _unit = shown.children[0].children
    sentence, chart, figures, tasks = shown.children[2:]
    before = sentence.value, figures.value, chart.outputs

    slider.value = 95

    assert box.value == 95
    assert shown.inputs["honour"] == 0.95
    assert "With 95 of 100 promises kept" in sentence.value
    assert (figures.value, chart.outputs) != before[1:]
    assert "To reach:" in tasks.value


def test_a_number_box_takes_values_off_the_grid():
    shown = play("trust")

    shown.children[0].children[1].value = 81.25

    assert shown.inputs["honour"] == 0.8125


def test_the_widget_says_which_tasks_are_reached():
    shown = play("trust")

    shown.children[0].children[1].value = 75
    shown.children[1].children[1].value = 40

    assert "Reached:" in shown.children[-1].value


def test_a_setting_is_shown_by_its_sentence_and_its_chart(capsys, monkeypatch):
    displayed = []
    monkeypatch.setattr(
        "clusterlearn.widgets.display", lambda bundle, raw: displayed.append((bundle, raw))
    )

    show("trust", honour=0.9)

    sentence = load("trust").evaluate(honour=0.9).sentence
    assert capsys.readouterr().out == f"{sentence}\n"
    [(bundle, raw)] = displayed
    assert raw
    assert bundle["text/plain"] == sentence
    assert "vega-lite" in bundle["application/vnd.vegalite.v5+json"]["$schema"]


@pytest.fixture
def drawn(monkeypatch):
    """What was displayed."""
    shown = []
    monkeypatch.setattr("clusterlearn.widgets.display", lambda data, raw: shown.append(data))
    return shown


def test_own_figures_are_shown_in_words_as_a_chart_and_with_what_to_know(capsys, drawn):
    own("skills_matching", "skill,seats,jobs,town\nWelding,20,30,A\nSewing,40,10,B")

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("Of 60 seats a year, 30 lead to a job")
    assert lines[-1] == "Not used: the column town."
    (data,) = drawn
    assert data["text/plain"] == lines[0]
    assert "application/vnd.vegalite.v5+json" in data


def test_without_own_figures_the_example_is_shown(capsys, drawn):
    own("skills_matching")

    assert "Made-up figures" in capsys.readouterr().out
    assert len(drawn) == 1


def test_what_the_chart_has_no_room_for_follows_as_a_table(capsys, drawn):
    own("skills_matching", "\n".join(["skill,seats,jobs", *(f"S{i},{i},1" for i in range(22))]))

    lines = capsys.readouterr().out.splitlines()
    assert lines[-23:-21] == ["skill\tseats\tjobs", "S21\t21\t1"]
    assert len(drawn) == 1


def test_what_must_be_mended_is_printed(capsys, drawn):
    own("skills_matching", "skill,seats,jobs\nWelding,x,30\nSewing,40,10")

    assert (
        capsys.readouterr().out
        == "Row 2, column Seats: x is not a number: write the number alone, such as 1250\n"
    )
    assert drawn == []


@pytest.mark.parametrize(("slug", "task"), ANSWERS, ids=lambda value: getattr(value, "slug", value))
def test_an_answer_is_right_within_its_tolerance(slug, task):
    value = task.value()

    assert check(slug, task.slug, value) == task.right
    assert check(slug, task.slug, value + 0.99 * task.tolerance) == task.right
    assert check(slug, task.slug, value - 2 * task.tolerance) == f"Too low. {task.too_low}"
    assert check(slug, task.slug, value + 2 * task.tolerance) == f"Too high. {task.too_high}"


@pytest.mark.parametrize(("slug", "task"), CHOICES, ids=lambda value: getattr(value, "slug", value))
def test_every_option_has_its_feedback(slug, task):
    for option in task.options:
        told = "" if option.slug == task.value() else "Not this one. "
        assert check(slug, task.slug, option.slug) == told + option.feedback


@pytest.mark.parametrize(("slug", "task"), REACHES, ids=lambda value: getattr(value, "slug", value))
def test_a_task_that_is_not_reached_comes_with_a_hint(slug, task):
    said = reach(slug, task.slug)

    assert said.startswith("Not yet.")
    assert said.endswith(task.hint)


def test_a_reached_task_says_so():
    said = reach("trust", "most", honour=0.75, gossip=0.4)

    assert said.startswith("Reached. With 75 of 100 promises kept")


def test_a_notebook_shows_sentences_without_quotation_marks():
    said = reach("trust", "most")

    assert repr(said) == str(said)


@pytest.mark.parametrize(
    ("call", "complaint"),
    [
        (lambda: play("gold"), "no exercise 'gold'"),
        (lambda: check("trust", "gold", 1), "trust has no task 'gold'; it has most, worth, limit"),
        (lambda: check("trust", "most", 1), "most is met by a setting: use reach"),
        (lambda: check("trust", "limit", "x"), "choose one of saves, nothing, destroys, got 'x'"),
        (lambda: reach("trust", "worth"), "worth asks for an answer: use check"),
    ],
)
def test_a_wrong_call_says_what_to_do(call, complaint):
    with pytest.raises(ValueError, match=complaint):
        call()


@pytest.mark.parametrize("slug", SLUGS)
def test_what_is_drawn_holds_no_none_for_jupyterlite_to_lose(slug):
    exercise = load(slug)

    drawn = vega_lite(exercise.chart, exercise.evaluate().rows)

    assert "null" not in json.dumps(drawn)
