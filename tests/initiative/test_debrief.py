"""The debriefing: what drove a result, how others fared, and lessons that the paper has."""

import csv
from functools import cache
from pathlib import Path

import pytest

from clusterlearn.initiative.actions import ACTIONS
from clusterlearn.initiative.debrief import (
    FACTS,
    LESSONS,
    OTHERS,
    best_plan,
    comparison,
    debriefing,
    drivers,
    facts,
    lessons,
)
from clusterlearn.initiative.events import schedule
from clusterlearn.initiative.others import equal_plan, one_action_plan, random_plan
from clusterlearn.initiative.play import NOTHING, QUARTERS, measures, play, quarter, start
from clusterlearn.initiative.signs import coming, seen

SLUGS = [action.slug for action in ACTIONS]
CLAIMS = Path(__file__).parents[2] / "book" / "claims.tsv"


def named(plan):
    return [lesson.slug for lesson in lessons(facts(plan, play(plan)))]


@cache
def taught():
    """Lessons of the first plans by chance: those of each plan."""
    return [named(random_plan(i % 3, i, i)) for i in range(600)]


# Drivers and comparison


def test_what_drove_a_result_is_what_is_missing_without_it():
    plan = best_plan(0, 3)
    found = drivers(plan)

    assert {driver.action for driver in found} == {
        i for i in range(len(ACTIONS)) if any(row[i] for row in plan.quarters)
    }
    points = [driver.points for driver in found]
    assert points == sorted(points, reverse=True)
    most = found[0]
    without = tuple(
        tuple(0 if i == most.action else level for i, level in enumerate(row))
        for row in plan.quarters
    )
    other = play(plan._replace(quarters=without))
    assert most.points == play(plan).points - other.points
    end, last = measures(play(plan).games[-1]), measures(other.games[-1])
    assert most.joint_action == end["joint_action"] - last["joint_action"]
    assert most.poverty_gap == end["poverty_gap"] - last["poverty_gap"]


def test_monitoring_is_worth_what_one_sees_with_it_and_moves_only_an_unpaid_bill():
    for seed in range(6):
        plan = best_plan(0, seed)._replace(quarters=one_action_plan(0, 0, 8).quarters)
        [driver] = drivers(plan)
        assert 0 <= driver.points < 0.5


def test_all_are_compared_under_the_same_seed():
    best = best_plan(1, 9)
    compared = comparison(best)

    assert compared.best == play(best).points
    assert compared.nothing == play(best._replace(quarters=(NOTHING,) * QUARTERS)).points
    others = [play(random_plan(1, 9, number)).points for number in range(OTHERS)]
    assert compared.worse == sum(points < compared.best for points in others)
    assert min(others) < compared.middle < max(others)
    assert compared.worse >= 95


def test_a_debriefing_has_it_all():
    plan = best_plan(2, 1)
    told = debriefing(plan)

    assert told.points == play(plan).points
    assert told.drivers == drivers(plan)
    assert told.comparison == comparison(plan)
    assert told.lessons == lessons(facts(plan, play(plan)))


# Lessons


def test_every_lesson_is_one_of_the_papers():
    with CLAIMS.open(encoding="utf-8") as file:
        known = {row["id"] for row in csv.DictReader(file, delimiter="\t")}

    assert [claim for lesson in LESSONS for claim in lesson.claims if claim not in known] == []
    assert len({lesson.slug for lesson in LESSONS}) == len(LESSONS)


def test_conditions_ask_for_facts_that_are_told():
    plan = equal_plan(0, 0)

    assert tuple(facts(plan, play(plan))) == FACTS
    assert {fact for lesson in LESSONS for fact, _, _ in lesson.when} <= set(FACTS)
    assert {sign for lesson in LESSONS for _, sign, _ in lesson.when} <= {">=", "<"}


@pytest.mark.parametrize("slug", [lesson.slug for lesson in LESSONS])
def test_every_lesson_is_some_plans_lesson(slug):
    assert any(slug in names for names in taught())
    assert all(1 <= len(names) <= 3 for names in taught())


@pytest.mark.parametrize(
    ("action", "lesson"),
    [
        ("early", "seen_and_gone"),
        ("meetings", "nothing_to_see"),
        ("association", "rules_without_will"),
        ("women", "little_to_share"),
        ("skills", "upgrading_first"),
    ],
)
def test_a_plan_of_one_action_teaches_what_it_lacks(action, lesson):
    assert lesson in named(one_action_plan(0, 0, SLUGS.index(action)))


@pytest.mark.parametrize("cluster", range(3))
def test_the_best_plan_shows_that_both_lines_of_work_help_each_other_and_last(cluster):
    assert named(best_plan(cluster, 0))[:2] == ["both_lines", "it_lasts"]


def test_the_same_for_everything_teaches_to_choose():
    assert "all_at_once" in named(equal_plan(0, 0))


# Signs


def test_monitoring_shows_figures_in_place_of_rough_signs():
    game = quarter(start(0, 0), NOTHING)
    known = measures(game)

    for level, step in enumerate((0.25, 0.05, 0.01)):
        shown = seen(game, (*NOTHING[:-1], level))
        assert list(shown) == list(known)
        assert shown["trust"] == pytest.approx(known["trust"], abs=step / 2 + 1e-12)
        jobs = known["jobs"] / measures(start(0, 0))["jobs"]
        assert shown["jobs"] == pytest.approx(jobs, abs=step / 2 + 1e-12)
        assert round(shown["jobs"] / step, 9) % 1 == 0


def test_much_monitoring_tells_of_the_event_after_the_next_quarter():
    seed = next(seed for seed in range(1024) if 3 in schedule(seed))
    game = quarter(quarter(start(0, seed), NOTHING), NOTHING)

    assert coming(game, (*NOTHING[:-1], 2)) == schedule(seed)[3]
    assert coming(game, (*NOTHING[:-1], 1)) is None
    assert coming(start(0, seed), (*NOTHING[:-1], 2)) is None
