"""What the chapters, the reference and the notebook say of the game is what the game does."""

from functools import cache
from pathlib import Path
from statistics import fmean

import pytest

from clusterlearn.initiative.actions import ACTIONS
from clusterlearn.initiative.clusters import CLUSTERS
from clusterlearn.initiative.debrief import best_plan
from clusterlearn.initiative.others import equal_plan, one_action_plan, random_plan
from clusterlearn.initiative.play import NOTHING, QUARTERS, alone, measures, play, quarter

BOOK = Path(__file__).parents[2] / "book"
SLUGS = [action.slug for action in ACTIONS]
PLACES = [cluster.slug for cluster in CLUSTERS]
SEEDS = range(24)
DROVE = (BOOK / "capstone" / "what_drove_it.md").read_text("utf-8")

every_cluster = pytest.mark.parametrize("cluster", range(len(CLUSTERS)), ids=PLACES)


def without(plan, *slugs):
    left_out = {SLUGS.index(slug) for slug in slugs}
    return plan._replace(
        quarters=tuple(
            tuple(0 if i in left_out else level for i, level in enumerate(row))
            for row in plan.quarters
        )
    )


@cache
def outcomes(plan):
    return [play(plan._replace(seed=seed)) for seed in SEEDS]


def mean_points(plan):
    return fmean(outcome.points for outcome in outcomes(plan))


def mean_of(plan, name, quarters=-1):
    return fmean(measures(outcome.games[quarters])[name] for outcome in outcomes(plan))


def part_closed(plan):
    """Of the poverty gap that there would be if nobody had come."""
    anyway = fmean(measures(alone(plan.cluster, seed))["poverty_gap"] for seed in SEEDS)
    return 1 - mean_of(plan, "poverty_gap") / anyway


def test_the_debriefing_states_what_the_workshops_are_without_their_association():
    plan = without(best_plan(PLACES.index("workshops"), 0), "association")

    leaving, end = (100 * mean_of(plan, "joint_action", q) for q in (QUARTERS, -1))
    stated = (
        "When the agent leaves, {:.0f} of every 100 firms act together; two years later it is one."
    )
    assert stated.format(leaving) in DROVE
    assert round(end) == 1


def test_the_debriefing_states_what_three_actions_carry_for_the_weavers():
    best = best_plan(PLACES.index("weavers"), 0)
    parts = ("early", "meetings", "association")

    whole = mean_points(best)
    ends = [mean_points(without(best, part)) for part in parts]
    assert f"ends with {whole:.0f} points, as a mean over 24" in DROVE
    stated = "Without early action it ends with {:.0f}, without meetings with {:.0f}, without the"
    assert stated.format(*ends) in DROVE
    assert f"association with {ends[2]:.0f}." in DROVE
    carried = [round(whole) - round(end) for end in ends]
    assert "So these three carry {}, {} and {}.".format(*carried) in DROVE
    assert f"{sum(carried)} points of {whole:.0f}" in DROVE


@every_cluster
def test_skills_services_and_finance_bring_few_points_and_more_income(cluster):
    best = best_plan(cluster, 0)
    rest = without(best, "skills", "services", "finance")

    assert "bring 3 points at most" in DROVE
    assert 0 < mean_points(best) - mean_points(rest) < 3
    lost = 1 - mean_of(rest, "income_poor") / mean_of(best, "income_poor")
    assert "the poor would earn 6 to 8 of 100 less" in DROVE
    assert 5.5 <= 100 * lost <= 8.5


@every_cluster
def test_growth_closes_six_tenths_of_the_gap_and_eight_with_womens_groups(cluster):
    best = best_plan(cluster, 0)
    groups = one_action_plan(cluster, 0, SLUGS.index("women"))

    assert part_closed(without(best, "women")) == pytest.approx(0.6, abs=0.05)
    assert part_closed(best) == pytest.approx(0.8, abs=0.06)
    assert part_closed(groups) < 0.25


@every_cluster
def test_chance_plans_end_near_ten_points_or_above_fifty_five(cluster):
    ends = [play(random_plan(cluster, s, i)).points for s in range(4) for i in range(100)]

    assert fmean(end > 55 for end in ends) == pytest.approx(1 / 7, abs=0.04)
    assert fmean(30 < end <= 55 for end in ends) < 0.02
    assert fmean(end < 15 for end in ends) > 0.8


def test_one_chance_plan_of_the_debriefing_leans_on_luck_and_one_does_not():
    lucky, sure = (sorted(o.points for o in outcomes(random_plan(0, 0, i))) for i in (2, 9))

    assert [round(lucky[i]) for i in (0, 2, 3, -1)] == [7, 9, 71, 79]
    assert [round(sure[i]) for i in (0, -1)] == [74, 76]
    assert (
        "The first ends with 71 to 79 points under 21 of them, and with 7 to 9 under three."
        in DROVE
    )
    assert "The second ends with 74 to 76 under each." in DROVE


def test_the_best_plan_of_the_weavers_works_with_womens_groups_from_the_third_quarter():
    levels = [row[SLUGS.index("women")] for row in best_plan(0, 0).quarters]

    assert levels[:2] == [0, 0]
    assert min(levels[2:]) == 1
    assert levels.count(2) > QUARTERS / 2


@every_cluster
def test_no_plan_without_early_action_in_the_first_quarter_is_saved_by_the_rest(cluster):
    best = best_plan(cluster, 0)
    first = (0, *best.quarters[0][1:])

    assert mean_points(best._replace(quarters=(first, *best.quarters[1:]))) < 15


def years_until_less_than_half(plan):
    """Years after the end of the game, with nobody at work; mean over the seeds."""
    quarters = 0
    for outcome in outcomes(plan):
        game = outcome.games[-1]
        while game.state.joint_action >= 0.5:
            game = quarter(game, NOTHING)
            quarters += 1
    return quarters / len(SEEDS) / 4


def test_the_reference_states_the_balance():
    rows = {
        "The best that was found": mean_points,
        "Without early action": lambda best: mean_points(without(best, "early")),
        "Without meetings": lambda best: mean_points(without(best, "meetings")),
        "Without the association": lambda best: mean_points(without(best, "association")),
        "Without women's groups": lambda best: mean_points(without(best, "women")),
        "The same for everything": lambda best: mean_points(equal_plan(best.cluster, 0)),
        "The best of one action alone": lambda best: max(
            mean_points(one_action_plan(best.cluster, 0, i)) for i in range(len(ACTIONS))
        ),
        "Years after the end of the game until less than half of the firms act together, if "
        "nobody works on anything": years_until_less_than_half,
    }
    reference = (BOOK / "reference" / "initiative.md").read_text("utf-8")

    for row, value in rows.items():
        numbers = [round(value(best_plan(cluster, 0))) for cluster in range(len(CLUSTERS))]
        assert f"| {row} | {' | '.join(map(str, numbers))} |\n" in reference
