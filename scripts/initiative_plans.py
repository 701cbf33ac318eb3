"""Search for good plans of the initiative, and write down the best of each cluster.

    python scripts/initiative_plans.py

It writes ``src/clusterlearn/initiative/best.py`` (the best plan of each cluster by points) and
``tests/initiative/rivals.json`` (the plans with most joint action that do without a part of the
work: the tests hold them to less than half). A plan's worth is its mean over some seeds. The
search keeps the better half of a population of plans and changes the rest a little, and it takes
some minutes; with the same seed it finds the same plans.
"""

import json
import math
import sys
from collections.abc import Callable, Collection
from pathlib import Path
from random import Random
from statistics import fmean

from clusterlearn.initiative.actions import ACTIONS, LEVELS
from clusterlearn.initiative.clusters import CLUSTERS
from clusterlearn.initiative.code import encode
from clusterlearn.initiative.others import filled
from clusterlearn.initiative.play import QUARTERS, Outcome, Plan, play

__all__ = ["RIVALS", "main", "search"]

ROOT = Path(__file__).parents[1]
SEEDS = range(24)
FEW = range(500, 504)
NAMES = [action.slug for action in ACTIONS]

RIVALS: dict[str, tuple[tuple[str, ...], int]] = {
    "trust_building": (("meetings", "coaching"), QUARTERS),
    "visible_action": (("early",), QUARTERS),
    "visible_action_in_the_first_year": (("early",), 4),
    "local_governance": (("association",), QUARTERS),
}
"""What a rival does without: actions, and for how many quarters from the start."""

Quarters = tuple[tuple[int, ...], ...]


def search(
    cluster: int,
    worth: Callable[[Outcome], float],
    forbidden: Collection[str] = (),
    until: int = QUARTERS,
    size: int = 24,
    rounds: int = 70,
    seed: int = 0,
) -> Plan:
    """The best plan that the search finds without the forbidden actions in the first quarters."""
    random = Random(seed)

    def made(wishes: Quarters) -> Quarters:
        """The plan nearest to the wishes that is allowed and can be paid."""

        def affordable(quarter: int) -> list[int]:
            late = quarter >= until
            found = [
                i
                for i, level in enumerate(wishes[quarter])
                for _ in range(level)
                if late or NAMES[i] not in forbidden
            ]
            random.shuffle(found)
            return found

        return filled(cluster, 0, affordable).quarters

    def value(quarters: Quarters, seeds: range) -> float:
        return fmean(worth(play(Plan(cluster, s, quarters))) for s in seeds)

    plans = {}
    for _ in range(size):
        years = [[random.random() < 0.5 for _ in ACTIONS] for _ in range(3)]
        quarters = made(
            tuple(
                tuple(random.randrange(LEVELS) * years[q // 4][i] for i in range(len(ACTIONS)))
                for q in range(QUARTERS)
            )
        )
        plans[quarters] = value(quarters, FEW)
    for _ in range(rounds):
        for quarters in list(plans):
            child = made(_changed(quarters, random.choice(list(plans)), random))
            if child not in plans:
                plans[child] = value(child, FEW)
        plans = dict(sorted(plans.items(), key=lambda item: -item[1])[:size])
    best = max(list(plans)[:8], key=lambda quarters: value(quarters, SEEDS))
    return Plan(cluster, 0, best)


def _changed(quarters: Quarters, other: Quarters, random: Random) -> Quarters:
    """A plan a little different, perhaps with some quarters of another one."""
    rows = [list(row) for row in quarters]
    if random.random() < 0.5:
        rows = [list(random.choice(pair)) for pair in zip(rows, other, strict=True)]
    for _ in range(random.randint(1, 3)):
        i, q = random.randrange(len(ACTIONS)), random.randrange(QUARTERS)
        kind = random.random()
        if kind < 0.4:
            rows[q][i] = random.randrange(LEVELS)
        elif kind < 0.7:
            j = random.randrange(len(ACTIONS))
            rows[q][i], rows[q][j] = rows[q][j], rows[q][i]
        else:
            low, high = sorted((q, random.randrange(QUARTERS)))
            level = random.randrange(LEVELS)
            for row in rows[low : high + 1]:
                row[i] = level
    return tuple(map(tuple, rows))


def _points(outcome: Outcome) -> float:
    return outcome.points


def _joint_action(outcome: Outcome) -> float:
    return outcome.games[-1].state.joint_action


BEST = '''"""The best plan that a search has found for each cluster, as codes; made by a script.

``scripts/initiative_plans.py`` writes this file. The seed within a code has no meaning here.
"""

__all__ = ["BEST", "BEST_POINTS"]

BEST = (
{codes}
)
"""Codes of the plans, in the order of the clusters."""

BEST_POINTS = ({points})
"""Their points, mean over the seeds 0 to 23, rounded down to a tenth."""
'''


def main() -> None:
    """Search for all plans and write the two files."""
    best, points, rivals = [], [], []
    for cluster, place in enumerate(CLUSTERS):
        plan = search(cluster, _points)
        mean = fmean(play(plan._replace(seed=seed)).points for seed in SEEDS)
        best.append(encode(plan))
        points.append(math.floor(10 * mean) / 10)
        rivals.append(
            {
                name: encode(search(cluster, _joint_action, forbidden, until, rounds=40))
                for name, (forbidden, until) in RIVALS.items()
            }
        )
        sys.stdout.write(f"{place.slug}: {mean:.2f}\n")
    (ROOT / "src" / "clusterlearn" / "initiative" / "best.py").write_text(
        BEST.format(
            codes="\n".join(f'    "{code}",' for code in best), points=", ".join(map(str, points))
        ),
        "utf-8",
    )
    (ROOT / "tests" / "initiative" / "rivals.json").write_text(
        json.dumps(rivals, indent=2) + "\n", "utf-8"
    )


if __name__ == "__main__":
    main()
