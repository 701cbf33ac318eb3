"""Promises kept and broken: do ties between firms last, and what is talk worth?"""

from collections.abc import Mapping
from functools import cache
from math import fsum

from clusterlearn.exercise import (
    Answer,
    Choice,
    Exercise,
    Indicator,
    Input,
    LineChart,
    Option,
    PaperTable,
    Prediction,
    Reach,
    Result,
    Row,
)
from clusterlearn.i18n import _
from clusterlearn.models.trust import TrustPaths, simulate_trust_network

__all__ = ["EXERCISE"]

FIRMS = 16
MONTHS = 36
RUNS = 20
THRESHOLD = 0.55
EDGES = [(i, (i + step) % FIRMS) for i in range(FIRMS) for step in (1, 2)]
"""Each firm could deal with two neighbours on either side."""


@cache
def _paths(honour: float, gossip: float) -> TrustPaths:
    return simulate_trust_network(
        EDGES,
        FIRMS,
        alpha0=3.0,
        beta0=2.0,
        honour=honour,
        threshold=THRESHOLD,
        periods=MONTHS,
        gossip=gossip,
        replications=RUNS,
    )


def _alive(honour: float, gossip: float) -> int:
    """Ties alive after three years, of 100, mean over the runs."""
    return round(100 * fsum(run[-1] for run in _paths(honour, gossip).alive) / RUNS)


def _rows(who: str, paths: TrustPaths) -> list[Row]:
    rows: list[Row] = [{"who": who, "month": 0, "alive": 100.0, "low": 100.0, "high": 100.0}]
    for month in range(MONTHS):
        runs = sorted(run[month] for run in paths.alive)
        rows.append(
            {
                "who": who,
                "month": month + 1,
                "alive": round(100 * fsum(runs) / RUNS, 1),
                "low": round(100 * runs[RUNS // 10], 1),
                "high": round(100 * runs[-1 - RUNS // 10], 1),
            }
        )
    return rows


def run(honour: float, gossip: float) -> Result:
    """Follow the ties for three years, with talk and without."""
    paths = _paths(honour, gossip)
    alive, silent = _alive(honour, gossip), _alive(honour, 0.0)
    trust = round(100 * fsum(run[-1] for run in paths.trust) / RUNS)
    rows = _rows("silent", _paths(honour, 0.0))
    if gossip:
        rows = _rows("talk", paths) + rows
    return Result(
        rows=rows,
        indicators={"alive": alive, "trust": trust, "difference": alive - silent},
        sentence=_sentence(honour, gossip, alive, silent),
    )


def _sentence(honour: float, gossip: float, alive: int, silent: int) -> str:
    numbers = {"kept": f"{100 * honour:.4g}", "alive": alive, "silent": silent}
    if not gossip:
        text = _(
            "With {kept} of 100 promises kept and no talk, "
            "{alive} of 100 ties are alive after three years."
        )
    elif alive == silent:
        text = _(
            "With {kept} of 100 promises kept, {alive} of 100 ties are alive after three years. "
            "It would be the same if neighbours did not talk."
        )
    else:
        text = _(
            "With {kept} of 100 promises kept, {alive} of 100 ties are alive after three years. "
            "If neighbours did not talk, it would be {silent}."
        )
    return text.format(**numbers)


def _met_most(inputs: Mapping[str, float], result: Result) -> bool:
    return inputs["honour"] <= 0.75 and result.indicators["alive"] >= 65


def _promises_that_replace_talk() -> float:
    """Kept promises, of 100, that do without talk what 75 do with it."""
    goal = _alive(0.75, 0.3)
    grid = EXERCISE.inputs[0].grid
    return 100 * next(honour for honour in grid if _alive(honour, 0.0) >= goal)


def _talk_among_breakers() -> str:
    """What talk does where 55 of 100 promises are kept."""
    change = _alive(0.55, 0.6) - _alive(0.55, 0.0)
    return "nothing" if abs(change) < 5 else "saves" if change > 0 else "destroys"


EXERCISE = Exercise(
    slug="trust",
    title=_("Promises kept and broken"),
    question=_("How often must promises be kept before firms go on dealing with each other?"),
    premise=_(
        "Sixteen firms can each deal with two neighbours on either side. Each begins as if it had "
        "seen three promises kept and two broken. Talk of weight 30 means: what a neighbour saw "
        "counts 30 of 100 as much as what a firm saw itself."
    ),
    minutes=10,
    models=("trust",),
    limits=_(
        "What the model leaves out: what firms make, why a promise was broken, contracts and "
        "courts. Every firm here keeps its word equally often, and all numbers are assumptions "
        "made for teaching. Read the direction of the answers, not their decimals."
    ),
    inputs=(
        Input("honour", _("Promises kept"), 0.5, 1.0, 0.05, 0.8, _("of 100"), factor=100),
        Input(
            "gossip", _("Weight of neighbours' talk"), 0.0, 0.6, 0.1, 0.0, _("of 100"), factor=100
        ),
    ),
    indicators=(
        Indicator("alive", _("Ties alive after 3 years"), _("of 100")),
        Indicator("trust", _("Promises firms expect to be kept"), _("of 100")),
        Indicator("difference", _("Ties that talk adds"), _("of 100")),
    ),
    run=run,
    chart=LineChart(
        x="month",
        y="alive",
        series="who",
        labels={"talk": _("with talk"), "silent": _("no talk")},
        x_title=_("months"),
        y_title=_("ties alive, of 100"),
        x_domain=(0, MONTHS),
        y_domain=(0, 100),
        band=("low", "high"),
        legend=_("Shade: four in five runs of the model lie here."),
    ),
    tasks=(
        Reach(
            "most",
            _("Keep 65 of 100 ties alive although only 75 of 100 promises are kept."),
            met=_met_most,
            hint=_(
                "Set the promises to 75 first. What else can carry a good name from firm to firm?"
            ),
        ),
        Answer(
            "worth",
            _(
                "Firms keep 75 of 100 promises, and talk weighs 30. Switch the talk off. "
                "How many promises must firms keep now to save at least as many ties?"
            ),
            value=_promises_that_replace_talk,
            tolerance=2.5,
            unit=_("of 100"),
            right=_(
                "Yes. Talk does here what 15 more kept promises of 100 would do: it lets a firm "
                "learn from deals it was not part of."
            ),
            too_low=_("Compare the two settings in the table of the chart."),
            too_high=_("Fewer would do. Note first how many ties talk saves at 75."),
            hint=_(
                "Read the ties alive at 75 and 30. Then set the talk to 0 and raise the promises "
                "until you see at least that number."
            ),
        ),
        Choice(
            "limit",
            _("Set the promises to 55. What can talk change now?"),
            options=(
                Option(
                    "saves",
                    _("It saves most of the ties."),
                    _("Try it: move the talk from 0 to 60 and watch the ties alive."),
                ),
                Option(
                    "nothing",
                    _("It changes almost nothing."),
                    _(
                        "Yes. Talk carries news, good or bad. Where almost half of the promises "
                        "are broken, there is no good name to carry."
                    ),
                ),
                Option(
                    "destroys",
                    _("It destroys ties that would have lasted."),
                    _("Look at the ties without talk: hardly any lasted to be destroyed."),
                ),
            ),
            value=_talk_among_breakers,
            hint=_("Move only the talk, from 0 to 60."),
        ),
    ),
    prediction=Prediction("alive", 0, 100),
    paper=(
        PaperTable(
            "alive",
            rows=("honour", (0.55, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)),
            columns=("gossip", (0.0, 0.1, 0.2, 0.3, 0.6)),
            tasks=("most", "worth", "limit"),
        ),
    ),
)
