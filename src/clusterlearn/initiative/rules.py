"""Everything that a port of the game needs, as one record that JSON can hold."""

from dataclasses import asdict
from typing import Any

from clusterlearn.initiative.actions import ACTIONS, EFFORTS, LEVELS
from clusterlearn.initiative.best import BEST
from clusterlearn.initiative.clusters import CLUSTERS, households_of, parameters_of
from clusterlearn.initiative.code import SIGNS, VERSION
from clusterlearn.initiative.debrief import FACTS, LESSONS, MOST_LESSONS, OTHERS
from clusterlearn.initiative.events import EVENTS, SEEDS, SLOTS, TIMES
from clusterlearn.initiative.others import DRAWS, TRIES, YEAR
from clusterlearn.initiative.play import (
    AFTER,
    HALF,
    JOBS,
    MEASURES,
    MONTHS,
    QUARTERS,
    SALES,
    SEEN,
)
from clusterlearn.initiative.signs import GAP_STEPS, SHARES, STEPS, WARNS
from clusterlearn.initiative.texts import MEASURE_TITLES, NOT_A_CODE, SENTENCES, SIGN_WORDS

__all__ = ["rules"]


def rules() -> dict[str, Any]:
    """Numbers and texts of the game, for a page that plays it without Python."""
    return {
        "version": VERSION,
        "signs": SIGNS,
        "levels": LEVELS,
        "seeds": SEEDS,
        "months": MONTHS,
        "year": YEAR,
        "quarters": QUARTERS,
        "after": AFTER,
        "half": HALF,
        "seen": SEEN,
        "sales": SALES,
        "jobs": JOBS,
        "measures": list(MEASURES),
        "shares": [name for name in MEASURES if name in SHARES],
        "efforts": list(EFFORTS),
        "actions": [asdict(action) for action in ACTIONS],
        "events": [asdict(event) for event in EVENTS],
        "slots": [list(slot) for slot in SLOTS],
        "draws": {"times": TIMES, "year": DRAWS[0], "quarters": DRAWS[1], "tries": TRIES},
        "clusters": [_cluster(number) for number in range(len(CLUSTERS))],
        "monitoring": {"steps": list(STEPS), "gap_steps": list(GAP_STEPS), "warns": WARNS},
        "best": list(BEST),
        "others": OTHERS,
        "facts": list(FACTS),
        "lessons": [asdict(lesson) for lesson in LESSONS],
        "most_lessons": MOST_LESSONS,
        "texts": {
            "measures": dict(MEASURE_TITLES),
            "signs": list(SIGN_WORDS),
            "sentences": dict(SENTENCES),
            "not_a_code": dict(NOT_A_CODE),
        },
    }


def _cluster(number: int) -> dict[str, Any]:
    """A cluster with all its parameters and its households' first incomes."""
    households = households_of(number)
    return asdict(CLUSTERS[number]) | {
        "params": parameters_of(number),
        "incomes_poor": households.poor.incomes,
        "incomes_other": households.others.incomes,
    }
