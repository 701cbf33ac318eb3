"""Who gains? The same growth, shared out in different ways, and three measures of poverty."""

from collections.abc import Mapping, Sequence
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
    OwnFigures,
    OwnInput,
    PaperTable,
    Prediction,
    Reach,
    Result,
    Row,
)
from clusterlearn.i18n import _
from clusterlearn.models.poverty import fgt, growth_incidence_curve, rate_of_pro_poor_growth
from clusterlearn.own import poverty as own

__all__ = ["EXERCISE", "GROUPS", "after"]


def _spread(low: float, high: float, households: int) -> tuple[float, ...]:
    """Incomes a month, spread evenly."""
    return tuple(low + (high - low) * (i + 0.5) / households for i in range(households))


GROUPS = {
    "spinners": _spread(40, 90, 30),
    "weavers": _spread(85, 125, 40),
    "owners": _spread(110, 550, 30),
}
"""What each household of the village has a month at first."""
BEFORE = [income for incomes in GROUPS.values() for income in incomes]
RANKS = tuple(range(5, 100, 10))
"""The middle of each tenth."""


def after(growth: float, spinners: float, weavers: float) -> list[float]:
    """What each household has once the cluster has grown; owners get the rest of the gain."""
    gain = growth / 100 * fsum(BEFORE)
    shares = (spinners, weavers, 100 - spinners - weavers)
    return [
        income * (1 + share / 100 * gain / fsum(incomes))
        for incomes, share in zip(GROUPS.values(), shares, strict=True)
        for income in incomes
    ]


def _measures(incomes: Sequence[float], line: float) -> dict[str, float]:
    """Number of the poor, money that they lack, and severity."""
    return {
        "poor": round(len(incomes) * fgt(incomes, line, 0)),
        "missing": round(len(incomes) * line * fgt(incomes, line, 1)),
        "severity": round(1000 * fgt(incomes, line, 2), 1),
    }


@cache
def _first(line: float) -> dict[str, float]:
    return _measures(BEFORE, line)


def run(growth: float, spinners: float, weavers: float, line: float) -> Result:
    """Share out the growth, and see who gains and what becomes of poverty."""
    incomes = after(growth, spinners, weavers)
    curve = growth_incidence_curve(BEFORE, incomes, RANKS)
    rows: list[Row] = [
        {"who": "tenths", "rank": rank, "growth": round(100 * change, 1)}
        for rank, change in zip(RANKS, curve, strict=True)
    ]
    rows += [
        {"who": "all", "rank": rank, "growth": round(growth, 1)} for rank in (RANKS[0], RANKS[-1])
    ]
    now = _measures(incomes, line)
    gain = rate_of_pro_poor_growth(BEFORE, incomes, line)
    return Result(
        rows=rows,
        indicators={**now, "own": round(100 * gain, 1)},
        sentence=_sentence(growth, spinners, weavers, _first(line), now),
    )


def _sentence(
    growth: float,
    spinners: float,
    weavers: float,
    first: Mapping[str, float],
    now: Mapping[str, float],
) -> str:
    if not growth:
        return _(
            "The cluster has not grown: {poor} of 100 households are poor, and together they lack "
            "{missing} a month."
        ).format(poor=now["poor"], missing=f"{now['missing']:,}")
    shared = (
        _(
            "The cluster earns {growth} percent more. Of every 100 of this, spinners lose {lost}, "
            "weavers get {weavers} and owners {owners}."
        )
        if spinners < 0
        else _(
            "The cluster earns {growth} percent more. Of every 100 of this, spinners get "
            "{spinners}, weavers {weavers} and owners {owners}."
        )
    ).format(
        growth=f"{growth:.4g}",
        lost=f"{-spinners:.4g}",
        spinners=f"{spinners:.4g}",
        weavers=f"{weavers:.4g}",
        owners=f"{100 - spinners - weavers:.4g}",
    )
    return " ".join([shared, *(_moved(name, first[name], now[name]) for name in first)])


def _moved(name: str, first: float, now: float) -> str:
    """How a measure has moved, as a sentence."""
    texts = {
        "poor": (
            _("The number of poor households falls from {first} to {now}."),
            _("The number of poor households stays at {now}."),
            _("The number of poor households rises from {first} to {now}."),
        ),
        "missing": (
            _("What they lack falls from {first} to {now} a month."),
            _("What they lack stays at {now} a month."),
            _("What they lack rises from {first} to {now} a month."),
        ),
        "severity": (
            _("Severity falls from {first} to {now}."),
            _("Severity stays at {now}."),
            _("Severity rises from {first} to {now}."),
        ),
    }
    fallen, same, risen = texts[name]
    text = fallen if now < first else risen if now > first else same
    return text.format(first=f"{first:,}", now=f"{now:,}")


def _met_half(inputs: Mapping[str, float], result: Result) -> bool:
    return (
        inputs["growth"] <= 5
        and inputs["line"] == 100
        and inputs["spinners"] + inputs["weavers"] <= 50
        and result.indicators["poor"] <= 40
        and result.indicators["missing"] <= 940
    )


def _twice_the_growth() -> str:
    """What the poor lack when growth is 20 in place of 10, shared out as at first."""
    once, twice = (EXERCISE.evaluate(growth=g).indicators["missing"] for g in (10, 20))
    return "more" if twice > once else "less" if twice < once else "same"


def _twenty_more() -> str:
    """Whom 20 more of the gain helps best: by the number of the poor, and by what they lack."""
    weavers = EXERCISE.evaluate(weavers=50).indicators
    spinners = EXERCISE.evaluate(spinners=10).indicators
    by_number = "weavers" if weavers["poor"] < spinners["poor"] else "spinners"
    by_money = "weavers" if weavers["missing"] < spinners["missing"] else "spinners"
    return by_number if by_number == by_money else "depends"


def _highest_line_with_more_poor() -> float:
    """Highest line at which there are more poor households than before."""
    lines = EXERCISE.inputs[3].grid
    return max(z for z in lines if EXERCISE.evaluate(line=z).indicators["poor"] > _first(z)["poor"])


EXERCISE = Exercise(
    slug="poverty",
    title=_("Who gains?"),
    question=_("A cluster grows. Are its poor better off, and by which measure?"),
    premise=_(
        "A village of 100 households, made up for teaching, lives from cloth.\n"
        "In 30 of them women spin yarn at home; such a household has 40 to 90 a month. In 40 "
        "somebody weaves for wages: 85 to 125. The other 30 own looms or trade: 110 to 550.\n"
        "Then machine-made yarn comes in, more cloth is sold, and the village earns more. "
        "Within each group, all gain or lose the same part of their income.\n"
        "A household below the poverty line is poor. What the poor lack is the money that "
        "would bring all of them up to the line.\n"
        "Severity squares each household's gap, so that one twice as far below the line "
        "counts four times; it runs from 0 to 1,000."
    ),
    minutes=15,
    models=("poverty",),
    limits=_(
        "What the model leaves out: prices, children and other mouths to feed, who inside a "
        "household gets the money, people who change their trade, and all that is poverty beside "
        "income. The curve compares places in the row from poorest to richest, and not persons. "
        "Nobody decides shares so neatly. The village is made up; read the direction of the "
        "answers, not their decimals."
    ),
    inputs=(
        Input("growth", _("The cluster earns more, by"), 0, 20, 5, 10, _("percent")),
        Input("spinners", _("Home spinners' part of the gain"), -20, 30, 10, -10, _("of 100")),
        Input("weavers", _("Weavers' part of the gain"), 0, 60, 10, 30, _("of 100")),
        Input("line", _("Poverty line"), 70, 120, 10, 100, _("a month")),
    ),
    indicators=(
        Indicator("poor", _("Poor households"), _("of 100")),
        Indicator("missing", _("What the poor lack in all"), _("a month")),
        Indicator("severity", _("Severity"), _("of 1,000"), digits=1),
        Indicator("own", _("Mean gain of those poor at first"), _("percent"), digits=1),
    ),
    run=run,
    chart=LineChart(
        x="rank",
        y="growth",
        series="who",
        labels={"tenths": _("each tenth"), "all": _("all together")},
        x_title=_("households from poorest to richest"),
        y_title=_("gain of income, percent"),
        x_domain=(0, 100),
        y_domain=(-40, 60),
    ),
    tasks=(
        Choice(
            "twice",
            _(
                "Let the cluster grow by 20 percent in place of 10, and share it out as at first: "
                "spinners -10, weavers 30. What do the poor lack then?"
            ),
            options=(
                Option(
                    "less",
                    _("Less: more growth leaves more for everybody."),
                    _("It leaves more for those who get a part of it. Who gets none?"),
                ),
                Option(
                    "same",
                    _("The same: the parts have not changed."),
                    _("The parts are parts of something twice as large."),
                ),
                Option(
                    "more",
                    _("More: spinners lose twice as much."),
                    _(
                        "Yes. Whoever loses by the way a cluster grows loses more when it grows "
                        "faster. Even so, fewer households are poor."
                    ),
                ),
            ),
            value=_twice_the_growth,
            hint=_("Move only the growth. Compare what the poor lack at 10 and at 20."),
        ),
        Choice(
            "twenty",
            _(
                "Back to a growth of 10. You can move 20 of every 100 gained away from the owners: "
                "to the weavers, or to the spinners. Which is better for the poor?"
            ),
            options=(
                Option(
                    "weavers",
                    _("The weavers: fewer are poor, and the poor lack less."),
                    _("Fewer are poor, yes. But compare what the poor lack."),
                ),
                Option(
                    "spinners",
                    _("The spinners: fewer are poor, and the poor lack less."),
                    _("They lack much less, yes. But has a household crossed the line?"),
                ),
                Option(
                    "depends",
                    _("Weavers by the number of poor, spinners by what they lack."),
                    _(
                        "Yes. Whoever stands just below the line can be lifted over it with "
                        "little money. For those far below, the same money changes a lot, and the "
                        "number of poor households not at all."
                    ),
                ),
            ),
            value=_twenty_more,
            hint=_("First weavers 50 and spinners -10; then weavers 30 and spinners 10."),
        ),
        Answer(
            "line",
            _(
                "Set growth 10, spinners -10 and weavers 30 again. With the line at 100, there are "
                "fewer poor households than before. Move the line: which is the highest at which "
                "there are more?"
            ),
            value=_highest_line_with_more_poor,
            tolerance=2,
            unit=_("a month"),
            right=_(
                "Yes. Below it, all who cross the line are spinners, and they cross it downwards. "
                "One growth, two verdicts: ask who drew the line, and try another."
            ),
            too_low=_("There are more poor at a higher line too. Go up in steps of 10."),
            too_high=_("Here the number falls. Go down in steps of 10."),
            hint=_("The sentence says what the number was before."),
        ),
        Reach(
            "half",
            _(
                "The cluster grows by only 5 percent, and owners keep at least half of the gain. "
                "With the line at 100, bring the number of poor households to 40 or fewer, and what "
                "they lack to 940 or less."
            ),
            met=_met_half,
            hint=_(
                "Half of the gain is 50 for spinners and weavers together. Try how to split it."
            ),
        ),
    ),
    prediction=Prediction("missing", 600, 1600, step=10, drawn=False),
    paper=(
        PaperTable(
            "missing",
            rows=("spinners", (-10, 0, 10, 20)),
            columns=("growth", (0, 5, 10, 15, 20)),
            tasks=("twice",),
        ),
        PaperTable(
            "poor",
            rows=("spinners", (-10, 0, 10, 20)),
            columns=("weavers", (10, 20, 30, 40, 50)),
            tasks=(),
        ),
        PaperTable(
            "missing",
            rows=("spinners", (-10, 0, 10, 20)),
            columns=("weavers", (10, 20, 30, 40, 50)),
            tasks=("twenty",),
        ),
        PaperTable(
            "poor",
            rows=("line", (70, 80, 90, 100, 110, 120)),
            columns=("growth", (0, 10)),
            tasks=("line",),
        ),
        PaperTable(
            "poor",
            rows=("spinners", (0, 10, 20, 30)),
            columns=("weavers", (0, 10, 20, 30, 40, 50)),
            tasks=(),
            at={"growth": 5},
        ),
        PaperTable(
            "missing",
            rows=("spinners", (0, 10, 20, 30)),
            columns=("weavers", (0, 10, 20, 30, 40, 50)),
            tasks=("half",),
            at={"growth": 5},
        ),
    ),
    own=OwnFigures(
        _(
            "Give what households had before and after, and see who gained, and whether the poor "
            "are fewer."
        ),
        run=own.run,
        kind="line",
        inputs=(
            OwnInput(
                "line",
                _("Poverty line"),
                _("a head in a month, in the money of your sheet; left empty, we take a first one"),
                0.01,
                1e9,
            ),
        ),
    ),
)
