"""The broker leaves: what becomes of the ties that an agent made?"""

import math
from collections.abc import Mapping
from functools import cache

from clusterlearn.exercise import (
    Answer,
    Choice,
    Exercise,
    Indicator,
    Input,
    NetworkChart,
    Option,
    PaperTable,
    Prediction,
    Reach,
    Result,
    Row,
)
from clusterlearn.i18n import _
from clusterlearn.models.networks import BrokerageRuns, simulate_brokerage

__all__ = ["EXERCISE"]

FIRMS = 24
GROUP = 4
MONTHS_AFTER = 36
RUNS = 10
PAIRS = FIRMS * (FIRMS - 1) / 2


@cache
def _runs(exit_month: int, introductions: float, embedding: float) -> BrokerageRuns:
    last = exit_month + MONTHS_AFTER
    return simulate_brokerage(
        FIRMS,
        GROUP,
        exit_month=exit_month,
        months=last,
        introductions=introductions,
        closure=0.01,
        embedding=embedding,
        max_ties=8,
        replications=RUNS,
        snapshots=(exit_month, last),
    )


def run(exit_month: float, introductions: float, embedding: float) -> Result:
    """Broker ties until a month, then look again three years later."""
    leaving = round(exit_month)
    runs = _runs(leaving, introductions, embedding)
    at_exit, later = (
        round(PAIRS * math.fsum(density[month] for density in runs.density) / RUNS)
        for month in (leaving, -1)
    )
    joined = round(100 * (1 - math.fsum(runs.fragmentation) / RUNS))
    panels = {"exit": leaving, "later": leaving + MONTHS_AFTER}
    rows: list[Row] = [
        {"panel": panel, "source": min(tie), "target": max(tie)}
        for panel, month in panels.items()
        for tie in sorted(runs.snapshots[month], key=lambda tie: (min(tie), max(tie)))
    ]
    return Result(
        rows=rows,
        indicators={"at_exit": at_exit, "later": later, "joined": joined},
        sentence=_sentence(leaving, introductions, at_exit, later, joined),
    )


def _sentence(leaving: int, introductions: float, at_exit: int, later: int, joined: int) -> str:
    numbers = {
        "month": leaving,
        "introductions": f"{introductions:.4g}",
        "exit": at_exit,
        "later": later,
        "joined": joined,
    }
    if not leaving or not introductions:
        text = _(
            "Nobody introduces firms to each other. After {month} months there are {exit} ties, "
            "three years later {later}; {joined} of 100 pairs of firms can still reach each other."
        )
    elif later > at_exit:
        text = _(
            "The agent makes {introductions} introductions a month and leaves after {month} months "
            "with {exit} ties. The network grows on without it: {later} ties three years later, "
            "and {joined} of 100 pairs of firms can reach each other."
        )
    else:
        text = _(
            "The agent makes {introductions} introductions a month and leaves after {month} months "
            "with {exit} ties. Three years later {later} are left, and {joined} of 100 pairs of "
            "firms can still reach each other."
        )
    return text.format(**numbers)


def _nodes() -> tuple[tuple[float, float], ...]:
    """Groups on a circle, the members of each on a small circle of its own."""
    groups = FIRMS // GROUP
    places = []
    for firm in range(FIRMS):
        middle = 2 * math.pi * (firm // GROUP) / groups
        around = middle + 2 * math.pi * (firm % GROUP + 0.5) / GROUP
        places.append(
            (
                round(0.5 + 0.36 * math.sin(middle) + 0.115 * math.sin(around), 4),
                round(0.5 - 0.36 * math.cos(middle) - 0.115 * math.cos(around), 4),
            )
        )
    return tuple(places)


def _met_light(inputs: Mapping[str, float], result: Result) -> bool:
    return inputs["introductions"] <= 4 and result.indicators["joined"] >= 80


def _shortest_stay() -> float:
    """Months that an agent with four introductions a month must stay where ties are held well."""
    grid = EXERCISE.inputs[0].grid
    return next(m for m in grid if run(m, 4.0, 0.6).indicators["joined"] >= 75)


def _better_plan() -> str:
    """Which plan leaves more pairs joined: many strangers, or few friends of friends."""
    plans = {"many": (24.0, 8.0, 0.0), "few": (12.0, 4.0, 0.6)}
    return max(plans, key=lambda name: run(*plans[name]).indicators["joined"])


EXERCISE = Exercise(
    slug="brokerage",
    title=_("The broker leaves"),
    question=_("An agent ties firms together, then leaves. Does the network hold?"),
    premise=_(
        "There are 24 firms in six groups of four, so 276 pairs. Where a shared partner holds a tie "
        "with 30 of 100, it takes away 30 of 100 of the danger that the tie breaks. Each figure is "
        "a mean of ten runs: small rises and falls are chance."
    ),
    minutes=12,
    models=("networks",),
    limits=_(
        "What the model leaves out: what firms do together, who has power over whom, and all "
        "quarrels. A tie is only there or not. How often ties break, and that a firm keeps about "
        "eight at most, are assumptions made for teaching. Read the direction of the answers, not "
        "their decimals."
    ),
    inputs=(
        Input("exit_month", _("The agent leaves after"), 0, 36, 6, 12, _("months")),
        Input("introductions", _("Introductions"), 0, 8, 2, 6, _("a month")),
        Input(
            "embedding",
            _("How well a shared partner holds a tie"),
            0.0,
            0.6,
            0.3,
            0.3,
            _("of 100"),
            factor=100,
        ),
    ),
    indicators=(
        Indicator("at_exit", _("Ties when the agent leaves"), _("of 276")),
        Indicator("later", _("Ties three years later"), _("of 276")),
        Indicator("joined", _("Pairs that can still reach each other"), _("of 100")),
    ),
    run=run,
    chart=NetworkChart(
        nodes=_nodes(),
        groups=tuple(firm // GROUP for firm in range(FIRMS)),
        panels={"exit": _("The agent leaves"), "later": _("Three years later")},
        node_label=_("firm"),
        legend=_("Hollow: firms that cannot reach the largest group. Thin lines: within a group."),
        alternative=_(
            "Two pictures of 24 firms in six groups, with a line for each tie: one of the month "
            "in which the agent leaves, one three years later. Firms that cannot reach the largest "
            "group are hollow."
        ),
    ),
    tasks=(
        Reach(
            "light",
            _(
                "Leave a network in which 80 of 100 pairs can still reach each other, "
                "with no more than 4 introductions a month."
            ),
            met=_met_light,
            hint=_("A tie between firms that share partners is harder to break."),
        ),
        Answer(
            "stay",
            _(
                "The agent makes 4 introductions a month, and a shared partner holds a tie well "
                "(60). How many months must the agent stay so that 75 of 100 pairs can still reach "
                "each other three years later?"
            ),
            value=_shortest_stay,
            tolerance=3,
            unit=_("months"),
            right=_(
                "Yes. Before that the groups fall apart again. After it, each further year adds "
                "little: the ties renew themselves, and the agent could have moved on."
            ),
            too_low=_("An agent who leaves so soon leaves groups that fall apart."),
            too_high=_("That works, but it is longer than needed. Go down in steps."),
            hint=_("Set 4 and 60. Then move the month of leaving from 0 upwards."),
        ),
        Choice(
            "plan",
            _("In which town are more pairs of firms joined after three years?"),
            options=(
                Option(
                    "many",
                    _(
                        "8 introductions a month for 24 months, in a town where shared partners "
                        "hold nothing (0)."
                    ),
                    _(
                        "So it looks on the day the agent leaves. Set it and look at the second "
                        "picture."
                    ),
                ),
                Option(
                    "few",
                    _(
                        "4 introductions a month for 12 months, in a town where shared partners "
                        "hold well (60)."
                    ),
                    _(
                        "Yes, with a quarter of the introductions. What others hold lasts longer "
                        "than what an agent makes. So introduce firms that share partners, or "
                        "will soon."
                    ),
                ),
            ),
            value=_better_plan,
            hint=_("Try both towns and compare the pairs that can still reach each other."),
        ),
    ),
    prediction=Prediction("joined", 0, 100),
    paper=(
        PaperTable(
            "joined",
            rows=("exit_month", (0, 6, 12, 18, 24, 36)),
            columns=("introductions", (2, 4, 6, 8)),
            tasks=("light", "stay"),
            at={"embedding": 0.6},
        ),
        PaperTable(
            "joined",
            rows=("exit_month", (12, 24, 36)),
            columns=("introductions", (4, 8)),
            tasks=("plan",),
            at={"embedding": 0.0},
        ),
    ),
)
