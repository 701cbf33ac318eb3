"""Cost recovery: at which price does a service live without a donor?"""

from collections.abc import Mapping, Sequence
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
from clusterlearn.models.bds import SubsidyPhaseOut, breakeven_users, subsidy_phase_out

__all__ = ["EXERCISE"]

YEARS = 6
MONTHS = 12 * YEARS
FIRMS = 500
FIXED_COST, VARIABLE_COST = 2500.0, 10.0
SUBSIDY = 30.0
"""What the donor pays of a use at most, in the first month."""


@cache
def _service(price: float, months: float, talk: float) -> SubsidyPhaseOut:
    return subsidy_phase_out(
        periods=MONTHS + 1,
        phase_out=round(months),
        initial_subsidy=min(SUBSIDY, price),
        price=price,
        fixed_cost=FIXED_COST,
        variable_cost=VARIABLE_COST,
        market=FIRMS,
        word_of_mouth=talk,
    )


def _alone_from(price: float, months: float, talk: float) -> int:
    """Month from which users alone cover the cost; one more than there are if they never do."""
    covered = _service(price, months, talk).self_sustaining_from
    return max(covered, round(months)) if covered <= MONTHS else MONTHS + 1


def _rows(series: str, users: Sequence[float]) -> list[Row]:
    return [
        {"series": series, "month": month, "users": round(users[month], 1)}
        for month in range(0, MONTHS + 1, 3)
    ]


def run(price: float, months: float, talk: float) -> Result:
    """Follow the users of a service for six years, with the subsidy and without."""
    service = _service(price, months, talk)
    needed = breakeven_users(FIXED_COST, price, VARIABLE_COST)
    rows = _rows("service", service.users)
    if round(months):
        rows += _rows("unaided", _service(price, 0, talk).users)
    rows += _rows("needed", [needed] * (MONTHS + 1))
    indicators = {
        "users": round(service.users[-1]),
        "needed": round(needed),
        "alone": _alone_from(price, months, talk),
        "paid": round(service.total_subsidy, -2),
    }
    return Result(rows, indicators, _sentence(price, months, indicators))


def _sentence(price: float, months: float, found: Mapping[str, float]) -> str:
    if not round(months):
        text = (
            _(
                "At a price of {price} without a subsidy, {users} of 500 firms use the service "
                "after six years, and {needed} are needed: it does not pay its way."
            )
            if found["alone"] > MONTHS
            else _(
                "At a price of {price} without a subsidy, the service pays its way from month "
                "{alone} on; after six years {users} of 500 firms use it, and {needed} are needed."
            )
        )
    elif found["alone"] > MONTHS:
        text = _(
            "At a price of {price} the donor pays {paid} in {months} months; after six years "
            "{users} of 500 firms use the service, and {needed} are needed: it does not pay its "
            "way."
        )
    else:
        text = _(
            "At a price of {price} the donor pays {paid} in {months} months; the service pays its "
            "way alone from month {alone} on, and after six years {users} of 500 firms use it."
        )
    return text.format(
        price=f"{price:.4g}",
        months=round(months),
        users=found["users"],
        needed=found["needed"],
        alone=found["alone"],
        paid=f"{found['paid']:,.0f}",
    )


def _met_unaided(inputs: Mapping[str, float], result: Result) -> bool:
    return (
        inputs["talk"] <= 0.2
        and result.indicators["paid"] == 0
        and result.indicators["alone"] <= 40
    )


def _highest_price() -> float:
    """Highest price on the grid at which the service comes to pay its way without a donor."""
    prices = EXERCISE.inputs[0].grid
    return max(price for price in prices if _alone_from(price, 0, 0.2) <= MONTHS)


def _longer_subsidy() -> str:
    """What three years of subsidy in place of one change at the first price: speed or level."""
    short, long = (_service(70, months, 0.2) for months in (12, 36))
    lives = _alone_from(70, 36, 0.2) <= MONTHS
    return "saves" if lives else "little" if long.users[-1] - short.users[-1] < 5 else "level"


EXERCISE = Exercise(
    slug="business_services",
    title=_("A service that pays its way"),
    question=_("When can a service for small firms live without a donor?"),
    premise=_(
        "A design room with a computer stands open to 500 garment firms. It costs 2,500 a "
        "month, and 10 more for each use.\n"
        "A firm comes once a month if the price is not above what a use is worth to it: 40 on "
        "average, much more to few.\n"
        "In the first month 40 firms know the room. Talk of 20 means: if all firms used it, "
        "20 of 100 who do not know it would hear of it in a month. Of those who know it, 3 of 100 "
        "forget it each month.\n"
        "The donor first pays up to 30 of each use, then less each month, and at the end "
        "nothing."
    ),
    minutes=12,
    models=("bds",),
    limits=_(
        "What the model leaves out: other providers, quality that grows with practice, firms that "
        "come more than once a month, prices that change, and who bears the losses of the first "
        "years. What a use is worth, and how fast talk spreads, are assumptions made for teaching. "
        "Ask in your cluster before you set a price."
    ),
    inputs=(
        Input("price", _("Price of a use"), 20, 80, 10, 70, _("of money")),
        Input("months", _("Months until the subsidy ends"), 0, 48, 12, 24, _("months")),
        Input("talk", _("Talk among users"), 0.0, 0.3, 0.1, 0.2, _("of 100"), factor=100),
    ),
    indicators=(
        Indicator("users", _("Users after 6 years"), _("firms a month")),
        Indicator("needed", _("Users that cover the cost"), _("firms a month")),
        Indicator("alone", _("Pays its way alone from month"), _("(73: never in 6 years)")),
        Indicator("paid", _("The donor pays in all"), _("of money")),
    ),
    run=run,
    chart=LineChart(
        x="month",
        y="users",
        series="series",
        labels={
            "service": _("users"),
            "unaided": _("unaided"),
            "needed": _("needed"),
        },
        x_title=_("months"),
        y_title=_("firms that use the service in a month"),
        x_domain=(0, MONTHS),
        y_domain=(0, 350),
        legend=_(
            "Above the line “needed” the service covers its cost. “Unaided”: without any subsidy."
        ),
    ),
    tasks=(
        Reach(
            "unaided",
            _(
                "With talk of at most 20, let the service pay its way from month 40 or earlier, "
                "without any money of a donor."
            ),
            met=_met_unaided,
            hint=_("Set the months to 0. Then try every price, the low ones too."),
        ),
        Answer(
            "highest",
            _(
                "Set the subsidy to 0 months and the talk to 20. What is the highest price, in "
                "steps of 10, at which the service still comes to pay its way within six years?"
            ),
            value=_highest_price,
            tolerance=4,
            unit=_("of money"),
            right=_(
                "Yes. At 50 it takes more than five years, at 30 about three. A dearer use earns "
                "more, but fewer users tell others."
            ),
            too_low=_("It can be dearer. Raise the price and read the sentence."),
            too_high=_("Users stay below the line to the end."),
            hint=_("Begin at 20 and go up. Note from which month on the service pays its way."),
        ),
        Choice(
            "longer",
            _(
                "Back to a price of 70 and talk of 20. What does a subsidy of 36 months change, "
                "against one of 12?"
            ),
            options=(
                Option(
                    "saves",
                    _("The service pays its way at the end."),
                    _("Try it: when the subsidy has gone, too few users are left."),
                ),
                Option(
                    "level",
                    _("Many more firms use the service after six years."),
                    _("Compare the users after six years at 12 and at 36 months."),
                ),
                Option(
                    "little",
                    _("The donor pays more, for nearly the same end."),
                    _(
                        "Yes. A subsidy that ends can make a service known sooner. Where it ends "
                        "up depends on its price and on what users tell."
                    ),
                ),
            ),
            value=_longer_subsidy,
            hint=_("Move only the months. Compare the figures."),
        ),
    ),
    prediction=Prediction("users", 0, 200),
    paper=(
        PaperTable(
            "alone",
            rows=("price", (20, 30, 40, 50, 60, 70, 80)),
            columns=("months", (0, 12, 24, 36, 48)),
            tasks=("unaided", "highest"),
        ),
        PaperTable(
            "paid",
            rows=("price", (20, 30, 40, 50, 60, 70, 80)),
            columns=("months", (12, 24, 36, 48)),
            tasks=(),
        ),
        PaperTable(
            "users",
            rows=("price", (20, 30, 40, 50, 60, 70, 80)),
            columns=("months", (0, 12, 24, 36, 48)),
            tasks=("longer",),
        ),
    ),
)
