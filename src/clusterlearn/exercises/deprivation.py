"""More than income: who lacks how many of five things, and which step changes the count?"""

from collections.abc import Mapping
from functools import cache

from clusterlearn.exercise import (
    Answer,
    BarChart,
    Choice,
    Exercise,
    Indicator,
    Input,
    Option,
    OwnFigures,
    OwnInput,
    PaperTable,
    Prediction,
    Reach,
    Result,
    Row,
)
from clusterlearn.i18n import _
from clusterlearn.models.poverty import AlkireFoster, alkire_foster
from clusterlearn.own import deprivation as own

__all__ = ["EXERCISE", "HILL", "RIVER"]

Points = tuple[int, int, int, int, int]

THINGS = ("economic", "political", "socio_cultural", "human", "protective")
INCOME, HEALTH, SAFETY = 0, 3, 4
ENOUGH = 5
"""Points of 10 below which a woman lacks a thing."""
CUTOFFS = (ENOUGH,) * len(THINGS)
LIFT = 3
"""Points that a step adds for each woman whom it reaches."""

HILL: tuple[Points, ...] = (
    (3, 6, 7, 8, 6),
    (4, 5, 6, 7, 5),
    (3, 6, 5, 7, 3),
    (4, 3, 6, 6, 6),
    (2, 6, 4, 7, 5),
    (6, 7, 6, 8, 4),
    (8, 6, 7, 7, 7),
    (7, 4, 6, 6, 6),
    (3, 5, 4, 3, 6),
    (6, 2, 5, 4, 3),
    (5, 3, 4, 3, 6),
    (4, 3, 3, 7, 5),
    (1, 4, 6, 1, 5),
    (3, 3, 6, 4, 1),
    (4, 5, 3, 2, 3),
    (2, 4, 3, 3, 6),
    (3, 3, 4, 4, 5),
    (2, 3, 2, 3, 4),
    (1, 1, 2, 1, 1),
    (6, 5, 4, 1, 3),
)
"""Twenty women who stand for the hundred of Hill: most lack something, few lack all."""
RIVER: tuple[Points, ...] = (
    *((8, 7, 7, 7, 6), (7, 6, 8, 8, 7), (9, 7, 6, 6, 7), (6, 6, 7, 7, 6)) * 2,
    *((3, 6, 7, 7, 6), (4, 6, 6, 8, 5), (6, 7, 7, 6, 4), (4, 6, 7, 7, 3)),
    *((3, 2, 1, 6, 2), (2, 2, 2, 4, 5), (6, 1, 2, 3, 2), (3, 3, 1, 3, 6)),
    *((2, 1, 1, 3, 2), (1, 2, 1, 2, 1), (3, 1, 2, 4, 2), (2, 2, 1, 3, 3)),
)
"""The same for River: most lack nothing, and those who are shut out lack nearly all."""
EACH = 100 // len(HILL)


def _after(points: Points, orders: bool, health: bool, fund: bool) -> list[float]:
    """Points of a woman after the steps that reach her; who is ill cannot take the orders."""
    now: list[float] = list(points)
    if health:
        now[HEALTH] += LIFT
    if orders and now[HEALTH] >= ENOUGH:
        now[INCOME] += LIFT
    if fund:
        now[SAFETY] += LIFT
    return now


@cache
def _count(least: int, orders: int, health: int, fund: int) -> AlkireFoster:
    """The count in Hill, where each step reaches the first so many of one list by lot."""
    women = [
        _after(points, place < orders, place < health, place < fund)
        for place, points in enumerate(HILL * EACH)
    ]
    return alkire_foster(women, CUTOFFS, k=least)


def _of_100(share: float) -> int:
    return round(100 * share)


def _poor(least: int, orders: int = 0, health: int = 0, fund: int = 0) -> int:
    return _of_100(_count(least, orders, health, fund).H)


def _poor_in_river(least: int) -> int:
    return _of_100(alkire_foster(RIVER, CUTOFFS, k=least).H)


def run(orders: float, health: float, fund: float, least: float) -> Result:
    """Count the poor of Hill after three steps, and those of River, where nothing is done."""
    reached = round(orders), round(health), round(fund)
    found = _count(round(least), *reached)
    indicators = {
        "poor": _of_100(found.H),
        "income": _of_100(found.uncensored_headcount[INCOME]),
        "lacks": round(len(THINGS) * found.A, 1),
        "river": _poor_in_river(round(least)),
    }
    rows: list[Row] = [
        {"thing": thing, "who": who, "women": _of_100(share)}
        for who, shares in (
            ("all", found.uncensored_headcount),
            ("poor", found.censored_headcount),
        )
        for thing, share in zip(THINGS, shares, strict=True)
    ]
    sentence = _sentence(round(least), any(reached), indicators)
    return Result(rows, indicators, sentence)


def _sentence(least: int, changed: bool, found: Mapping[str, float]) -> str:
    before = _count(least, 0, 0, 0)
    income, poor = _of_100(before.uncensored_headcount[INCOME]), _of_100(before.H)
    texts = (
        _("Of 100 women in Hill {income} lack income.")
        if not changed
        else _("Of 100 women in Hill {income} lack income, as before.")
        if found["income"] == income
        else _("Of 100 women in Hill {income} lack income, in place of {income_before}."),
        _("With the line at {least}, {poor} are poor.")
        if not changed
        else _("With the line at {least}, {poor} are poor, as before.")
        if found["poor"] == poor
        else _("With the line at {least}, {poor} are poor, in place of {poor_before}."),
        _("A poor woman lacks all five things.")
        if least == len(THINGS)
        else _("A poor woman lacks {lacks:.1f} of the five things on average."),
        _("In River {river} are poor."),
    )
    return " ".join(texts).format(least=least, income_before=income, poor_before=poor, **found)


def _met_money_for_120(inputs: Mapping[str, float], result: Result) -> bool:
    spent = inputs["orders"] + inputs["health"] + inputs["fund"]
    return spent <= 120 and round(inputs["least"]) == 3 and result.indicators["poor"] <= 36


def _best_step_at_two() -> str:
    """The one step for all 100 that leaves the fewest poor, where two lacks make poor."""
    left = {step: _poor(2, **{step: 100}) for step in ("orders", "health", "fund")}
    return min(left, key=lambda step: left[step])


def _fewer_by_orders_after_health() -> float:
    return _poor(3, health=100) - _poor(3, orders=100, health=100)


def _river_poorer_from() -> float:
    return next(least for least in range(1, 6) if _poor_in_river(least) > _poor(least))


EXERCISE = Exercise(
    slug="deprivation",
    title=_("More than income"),
    question=_("Better-paid work comes to a village. How many of its poor does it lift?"),
    premise=_(
        "Two invented villages of weavers, Hill and River, with 100 women each. Each woman "
        "was asked about five things: income, a say, respect, health and schooling, and "
        "safety in bad years.\n"
        "With less than 5 points of 10 she lacks it. If she lacks 3 of the five or more, she "
        "is poor: that is the line, and you may move it.\n"
        "A project works in Hill. Each of its steps adds 3 points for the women it reaches: "
        "better-paid orders for income, health visits and workshops for health, a fund for "
        "bad years for safety.\n"
        "One list, drawn by lot, says who is reached first; it is the same for all three.\n"
        "A woman who is ill or cannot read, and so lacks the fourth thing, cannot take the "
        "orders."
    ),
    minutes=15,
    models=("poverty",),
    limits=_(
        "What the model leaves out: men and children, what the steps cost, and time. All five "
        "things count alike. Points make a life look simpler than it is, and a step helps in one "
        "thing only, while in truth better health may also bring respect. All figures are invented "
        "for teaching. Read how the steps work on each other, not how many women they lift."
    ),
    inputs=(
        Input("orders", _("Women offered better-paid orders"), 0, 100, 20, 100, _("women")),
        Input("health", _("Women reached by health visits"), 0, 100, 20, 0, _("women")),
        Input("fund", _("Women in a fund for bad years"), 0, 100, 20, 0, _("women")),
        Input("least", _("Line: poor if she lacks at least"), 1, 5, 1, 3, _("of the five things")),
    ),
    indicators=(
        Indicator("poor", _("Poor in Hill"), _("of 100 women")),
        Indicator("income", _("Lack income in Hill"), _("of 100 women")),
        Indicator("lacks", _("A poor woman of Hill lacks"), _("of the five, on average"), 1),
        Indicator("river", _("Poor in River"), _("of 100 women")),
    ),
    run=run,
    chart=BarChart(
        category="thing",
        x="women",
        series="who",
        categories={
            "economic": _("Income"),
            "political": _("A say"),
            "socio_cultural": _("Respect"),
            "human": _("Health, schooling"),
            "protective": _("Safety"),
        },
        labels={"all": _("lack it"), "poor": _("lack it and are poor")},
        category_title=_("five things"),
        x_title=_("of 100 women in Hill"),
        x_domain=(0, 100),
        legend=_("The second bar counts those who lack this thing and enough others to be poor."),
    ),
    tasks=(
        Answer(
            "after",
            _(
                "Alone, orders for all bring the poor from 60 to 55. Now let health visits reach "
                "all women first. Compare orders for none with orders for all: how many fewer are "
                "poor now through the orders?"
            ),
            value=_fewer_by_orders_after_health,
            tolerance=1,
            unit=_("women"),
            right=_(
                "Yes. The same orders lift five times as many. Those who were ill can take them "
                "now, and those who lacked four things need both steps to come out."
            ),
            too_low=_("Leave the health visits at 100, and move the orders from 0 to 100."),
            too_high=_("That is what both steps do together. Leave out what health does alone."),
            hint=_("Write down the poor at health 100, orders 0. Then set the orders to 100."),
        ),
        Reach(
            "money",
            _(
                "Poor is who lacks 3 or more. There is money for 120 places in all three steps "
                "together; a woman in two steps takes two places. Bring the poor to 36 or fewer."
            ),
            met=_met_money_for_120,
            hint=_("Which two steps help each other? All three lists begin with the same women."),
        ),
        Choice(
            "two",
            _(
                "Now call poor who lacks 2 or more. Try each step alone, for all 100. Which one "
                "leaves the fewest poor?"
            ),
            options=(
                Option(
                    "health",
                    _("Health visits, as before."),
                    _("With 3 things it was so. Set 2, and read how many are poor."),
                ),
                Option(
                    "orders",
                    _("The better-paid orders."),
                    _(
                        "Yes. Those who lack two things are mostly well, and income is one of the "
                        "two. Who counts as poor decides which step looks best."
                    ),
                ),
                Option(
                    "fund",
                    _("The fund for bad years."),
                    _("It lifts some. Compare it with each of the others."),
                ),
            ),
            value=_best_step_at_two,
            hint=_("Set one step to 100 and the two others to 0, three times."),
        ),
        Answer(
            "river",
            _(
                "Set all three steps to 0, and move only the line. From how many things on "
                "does River have more poor women than Hill?"
            ),
            value=_river_poorer_from,
            tolerance=0.2,
            unit=_("of the five things"),
            right=_(
                "Yes. In Hill many lack a little. In River most lack nothing, and those who are "
                "shut out lack nearly all. Each village is the poorer one, by its own count."
            ),
            too_low=_("There Hill has more. Ask for one thing more."),
            too_high=_("It is so already with fewer things. Go down by one."),
            hint=_("Compare the first and the last figure under the chart, from 1 to 5."),
        ),
    ),
    prediction=Prediction("poor", 0, 60),
    paper=(
        PaperTable(
            "poor",
            rows=("orders", (0, 20, 40, 60, 80, 100)),
            columns=("health", (0, 20, 40, 60, 80, 100)),
            tasks=("after", "money"),
        ),
        PaperTable(
            "poor",
            rows=("orders", (0, 100)),
            columns=("health", (0, 100)),
            tasks=(),
            at={"least": 2},
        ),
        PaperTable(
            "poor",
            rows=("fund", (0, 100)),
            columns=("least", (2, 3)),
            tasks=("two",),
            at={"orders": 0},
        ),
        PaperTable(
            "poor",
            rows=("least", (1, 2, 3, 4, 5)),
            columns=("orders", (0,)),
            tasks=(),
        ),
        PaperTable(
            "river",
            rows=("least", (1, 2, 3, 4, 5)),
            columns=("orders", (0,)),
            tasks=("river",),
        ),
    ),
    own=OwnFigures(
        _(
            "Give people's points for five things, and see who lacks several at once, and which "
            "things."
        ),
        run=own.run,
        inputs=(
            OwnInput("cut", _("Enough is"), _("points of 10, for each thing"), 1, 10, 5),
            OwnInput("least", _("Poor is who lacks"), _("or more of the five things"), 1, 5, 3),
        ),
    ),
)
