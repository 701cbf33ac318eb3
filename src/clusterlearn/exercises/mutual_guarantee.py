"""Who gains from a cheaper loan? A guarantee by peers, and the fund behind it."""

from collections.abc import Mapping
from functools import cache

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
from clusterlearn.models.credit import guarantee_effect, guarantee_fund, peer_monitoring

__all__ = ["EXERCISE"]

NETWORKS, LENT = 80, 610_000.0
LOAN = LENT / NETWORKS
"""Senegal: about 80 networks and 610,000 euros."""
FAILING, FAILING_WATCHED = 0.08, 0.06
PLEDGE = 0.3
"""Part of a failed loan that comes back from what the borrower pledged."""
COSTS = 0.105
VISITS = 8.0
"""Euros a year that it costs a member to look after a neighbour's loan."""
MOST = 0.7
RARE = 1.0
"""Years of 100 in which a fund that is called safe may fall short."""


def _look(guarantee: float, members: int) -> bool:
    """Whether it pays a member to look after the other members' loans."""
    return peer_monitoring(
        members=members,
        liability_per_default=guarantee * LOAN / (members - 1),
        pd_unmonitored=FAILING,
        pd_monitored=FAILING_WATCHED,
        cost_per_peer=VISITS,
    ).monitors


def _rates(guarantee: float, members: int, look: bool) -> tuple[float, float]:
    """Percent a year that the bank asks, and that the loan costs with what members pay."""
    failing = FAILING_WATCHED if look else FAILING
    visits = VISITS * (members - 1) / LOAN if look else 0.0
    effect = guarantee_effect(FAILING, 1 - failing / FAILING, PLEDGE, guarantee, COSTS)
    fee = (effect.expected_guarantee_cost + visits) / (1 - failing)
    return 100 * effect.rate_after, 100 * (effect.rate_after + fee)


@cache
def _short(guarantee: float, look: bool, fund: float, pull: float) -> float:
    """Years of 100 in which the fund cannot pay what it promised."""
    failing = FAILING_WATCHED if look else FAILING
    safety = guarantee_fund(NETWORKS, LOAN, failing, pull, guarantee, fund * LENT)
    return round(100 * safety.exhaustion_probability, 1)


def _rows(guarantee: float, members: int) -> list[Row]:
    """Both lines in pieces, since they fall where members begin to look; and the reader's dot."""
    turn = VISITS * (members - 1) / ((FAILING - FAILING_WATCHED) * LOAN)
    ends = [(0.0, False), (min(turn, MOST), False)]
    if turn < MOST:
        ends += [(turn, True), (MOST, True)]
    points = [(part, *_rates(part, members, look)) for part, look in ends]
    here = _rates(guarantee, members, _look(guarantee, members))[1]
    drawn = [("bank", part, bank) for part, bank, _whole in points]
    drawn += [("whole", part, whole) for part, _bank, whole in points]
    drawn.append(("here", guarantee, here))
    return [
        {"what": what, "part": round(100 * part, 2), "percent": round(percent, 2)}
        for what, part, percent in drawn
    ]


def run(guarantee: float, members: float, fund: float, pull: float) -> Result:
    """Find what the bank asks, what members save, and how often the fund falls short."""
    size = round(members)
    look = _look(guarantee, size)
    alone = _rates(0.0, size, False)[0]
    bank, whole = _rates(guarantee, size, look)
    indicators = {
        "rate": round(bank, 1),
        "points": round(round(alone, 1) - round(bank, 1), 1),
        "saved": round(abs(alone - whole), 1),
        "short": _short(guarantee, look, fund, pull),
    }
    return Result(
        rows=_rows(guarantee, size),
        indicators=indicators,
        sentence=_sentence(guarantee, size, look, alone, indicators),
    )


def _sentence(
    guarantee: float, members: int, look: bool, alone: float, found: Mapping[str, float]
) -> str:
    if not guarantee:
        text = _(
            "Without a guarantee the bank asks {alone} percent a year, and nobody has a reason to "
            "look after a neighbour's loan."
        )
    else:
        text = f"{_who_gains(look)} {_how_often_short(found['short'])}"
    return text.format(
        part=f"{100 * guarantee:.4g}",
        members=members,
        alone=f"{alone:.1f}",
        **{name: f"{value:.1f}" for name, value in found.items()},
    )


def _who_gains(look: bool) -> str:
    if look:
        return _(
            "With {part} of 100 guaranteed in cooperatives of {members}, the bank asks {rate} "
            "percent in place of {alone}. Members look after each other's loans: of the {points} "
            "points they save {saved}, and the rest goes into visits and neighbours' failed "
            "loans."
        )
    return _(
        "With {part} of 100 guaranteed in cooperatives of {members}, the bank asks {rate} "
        "percent in place of {alone}. Members do not look after each other's loans: they save "
        "nothing, since what they no longer pay the bank goes into neighbours' failed loans."
    )


def _how_often_short(short: float) -> str:
    if not short:
        return _("The fund falls short in fewer than 1 of 1,000 years.")
    return _("The fund falls short in {short} of 100 years.")


def _met_spare(inputs: Mapping[str, float], result: Result) -> bool:
    found = result.indicators
    hard = inputs["pull"] >= 0.2 and inputs["fund"] <= 0.08
    return hard and found["saved"] >= 1 and found["short"] <= 4


def _gain_in_large_groups() -> str:
    """What members of 24 save of the points by which the bank's rate falls."""
    found = EXERCISE.evaluate(members=24).indicators
    part = found["saved"] / found["points"]
    return "nothing" if part < 0.05 else "part" if part < 0.95 else "all"


def _least_guarantee() -> float:
    """Least guarantee, of 100, at which eight members look after each other."""
    return 100 * next(part for part in EXERCISE.inputs[0].grid if _look(part, 8))


def _fund_for_bad_years() -> float:
    """Least fund, of 100 lent, that is safe where bad years pull with 20."""
    grid = EXERCISE.inputs[2].grid
    return 100 * next(fund for fund in grid if _short(0.5, True, fund, 0.2) <= RARE)


EXERCISE = Exercise(
    slug="mutual_guarantee",
    title=_("Credit guaranteed by peers"),
    question=_("Peers stand for a part of each loan, and the bank asks less. Who gains?"),
    premise=_(
        "Eighty networks of firms borrow 7,625 euros each for a year.\n"
        "Of 100 loans 8 fail; 30 of 100 of a failed loan come back from the pledge. The bank "
        "needs 10.5 percent for its money and its work.\n"
        "A fund pays the guaranteed part of a failed loan at once, and the other members of "
        "that cooperative fill it up again.\n"
        "A year of looking after a neighbour's loan costs a member 8 euros. Members do it if "
        "it costs less than the failures it spares them; then 6 of 100 loans fail.\n"
        "With a pull of 0 each loan fails by itself; the higher the pull, the more a bad "
        "year, such as a drought, hits many at once."
    ),
    minutes=15,
    models=("credit",),
    limits=_(
        "What the model leaves out: shame, power and help among neighbours, loans that run for "
        "more than a year, banks that keep a part of the gain, and firms that no cooperative lets "
        "in. All loans are alike, and all members look or none does. The half that is guaranteed, "
        "the sum and the number of networks are those of Senegal; all else is assumed for "
        "teaching. Read the direction of the answers, not their decimals."
    ),
    inputs=(
        Input("guarantee", _("Guaranteed part of a loan"), 0.0, MOST, 0.1, 0.5, _("of 100"), 100),
        Input("members", _("Members of a cooperative"), 4, 24, 4, 8, _("members")),
        Input(
            "fund", _("Fund behind all guarantees"), 0.04, 0.2, 0.04, 0.08, _("of 100 lent"), 100
        ),
        Input("pull", _("Pull of a bad year on all"), 0.0, 0.3, 0.1, 0.0, _("of 100"), 100),
    ),
    indicators=(
        Indicator("rate", _("The bank's rate"), _("percent a year"), digits=1),
        Indicator("points", _("Below the rate without guarantee"), _("points"), digits=1),
        Indicator("saved", _("What members save"), _("points"), digits=1),
        Indicator("short", _("The fund falls short in"), _("of 100 years"), digits=1),
    ),
    run=run,
    chart=LineChart(
        x="part",
        y="percent",
        series="what",
        labels={
            "bank": _("bank's rate"),
            "whole": _("whole cost"),
            "here": _("you"),
        },
        x_title=_("guaranteed, of 100 lent"),
        y_title=_("percent a year"),
        x_domain=(0, 100 * MOST),
        y_domain=(10, 18),
        legend=_("Between the lines lies what members pay for visits and for failed loans."),
    ),
    tasks=(
        Choice(
            "large",
            _(
                "Let cooperatives have 24 members, and leave half of each loan guaranteed. The "
                "bank's rate falls by more than four points. How much of that do members save?"
            ),
            options=(
                Option(
                    "all",
                    _("All of it: the loan is cheaper."),
                    _("The bank's rate is lower. What do members pay beside it?"),
                ),
                Option(
                    "part",
                    _("A part of it, as in small cooperatives."),
                    _("It was so with 8 members. Set 24 and read the sentence."),
                ),
                Option(
                    "nothing",
                    _("None of it: it goes into neighbours' losses."),
                    _(
                        "Yes. As many loans fail as before. The guarantee only moves the loss from "
                        "the bank to the neighbours; what saves money is a loan that does not fail."
                    ),
                ),
            ),
            value=_gain_in_large_groups,
            hint=_("Move only the members, and compare the two lines."),
        ),
        Answer(
            "least",
            _(
                "Back to 8 members. What is the least part of a loan to guarantee, in steps of 10, "
                "so that members look after each other's loans?"
            ),
            value=_least_guarantee,
            tolerance=2,
            unit=_("of 100"),
            right=_(
                "Yes. Below it a neighbour's failure costs a member less than the visits. Above it "
                "the bank's rate goes on falling, and members save no more."
            ),
            too_low=_("Here a neighbour's failure costs a member less than the visits would."),
            too_high=_("They look after each other before that. Go down in steps of 10."),
            hint=_("Lower the guarantee step by step until the saving is gone."),
        ),
        Answer(
            "reserve",
            _(
                "Guarantee half again. If each loan fails by itself, a fund of 8 of 100 lent falls "
                "short in less than 1 of 100 years. Now set the pull of a bad year to 20. How "
                "large must the fund be for that?"
            ),
            value=_fund_for_bad_years,
            tolerance=1,
            unit=_("of 100 lent"),
            right=_(
                "Yes: twice as large, although as many loans fail on average. A fund is not made "
                "for the average, but for the year in which many fail together."
            ),
            too_low=_("The fund still falls short in more than 1 of 100 years."),
            too_high=_("A smaller one is enough. Go down by one step."),
            hint=_("Set guarantee 50, members 8, pull 20. Then move only the fund."),
        ),
        Reach(
            "spare",
            _(
                "The pull is 20, and the fund may be no larger than 8 of 100 lent. Let it fall "
                "short in 4 of 100 years or less, while members save 1 point or more."
            ),
            met=_met_spare,
            hint=_("Members look after each other for less than half. Ask what the fund pays for."),
        ),
    ),
    prediction=Prediction("saved", 0, 5, step=0.1, drawn=False),
    paper=(
        PaperTable(
            "points",
            rows=("guarantee", (0.2, 0.3, 0.4, 0.5, 0.6, 0.7)),
            columns=("members", (4, 8, 12, 16, 24)),
            tasks=(),
        ),
        PaperTable(
            "saved",
            rows=("guarantee", (0.2, 0.3, 0.4, 0.5, 0.6, 0.7)),
            columns=("members", (4, 8, 12, 16, 24)),
            tasks=("large", "least"),
        ),
        PaperTable(
            "short",
            rows=("fund", (0.04, 0.08, 0.12, 0.16, 0.2)),
            columns=("pull", (0.0, 0.1, 0.2, 0.3)),
            tasks=("reserve",),
        ),
        PaperTable(
            "short",
            rows=("guarantee", (0.3, 0.4, 0.5, 0.6)),
            columns=("fund", (0.04, 0.08, 0.12)),
            tasks=("spare",),
            at={"pull": 0.2},
        ),
    ),
)
