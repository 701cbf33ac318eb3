"""Farmers and slaughterhouse: who keeps the agreed day, and what is it worth to the plant?"""

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
from clusterlearn.models.linkages import delivery_utilisation, net_price_after_delay

__all__ = ["EXERCISE"]

TRUCKS, DAYS = 80, 20
"""Trucks a month, and days on which the plant works."""
CASH = 100.0
"""What the trader pays at the gate for a truck of cattle."""
HIGHEST_RATE = 1.0
MIDDLE_RATE = HIGHEST_RATE / 2
RATES = [HIGHEST_RATE * (number + 0.5) / TRUCKS for number in range(TRUCKS)]
"""Interest a year at which each farmer waits for money, from almost nothing to 100 percent."""
LONGEST, STEP = 90, 5


@cache
def _keeping(price: float, delay: float) -> int:
    """Farmers for whom the plant's price, after the wait, is worth the trader's cash."""
    return sum(net_price_after_delay(price, delay, rate) >= CASH for rate in RATES)


@cache
def _processed(capacity: int, keeping: int) -> float:
    """Trucks that the plant processes on average when so many keep their day."""
    return delivery_utilisation(TRUCKS, DAYS, capacity, keeping / TRUCKS).processed_calendar


def run(delay: float, price: float, capacity: float) -> Result:
    """Find who keeps the day, and how many trucks the plant can process."""
    room = round(capacity)
    keeping = _keeping(price, delay)
    processed = round(_processed(room, keeping))
    worth = round(net_price_after_delay(price, delay, MIDDLE_RATE), 1)
    return Result(
        rows=_rows(delay, price, room),
        indicators={"keeping": keeping, "processed": processed, "worth": worth},
        sentence=_sentence(delay, price, room, (keeping, processed, worth)),
    )


def _rows(delay: float, price: float, room: int) -> list[Row]:
    by_chance = _processed(room, 0)
    waits = range(0, LONGEST + 1, STEP)
    drawn = [("calendar", float(wait), _processed(room, _keeping(price, wait))) for wait in waits]
    drawn += [("chance", wait, by_chance) for wait in (0.0, float(LONGEST))]
    drawn.append(("here", float(delay), _processed(room, _keeping(price, delay))))
    return [
        {"what": what, "delay": wait, "trucks": round(trucks, 1)} for what, wait, trucks in drawn
    ]


def _sentence(delay: float, price: float, room: int, found: tuple[int, int, float]) -> str:
    keeping, processed, worth = found
    chance = round(_processed(room, 0))
    text = f"{_who_keeps(delay, keeping)} {_what_is_processed(room, keeping, processed, chance)}"
    return text.format(
        delay=f"{delay:.4g}",
        price=f"{price:.4g}",
        worth=f"{worth:.1f}",
        keeping=keeping,
        processed=processed,
        turned=TRUCKS - processed,
        idle=DAYS * room - processed,
        chance=chance,
    )


def _who_keeps(delay: float, keeping: int) -> str:
    if not delay:
        return _("Paid on the spot, {price} is worth just that, and all 80 trucks keep their day.")
    if not keeping:
        return _(
            "Paid after {delay} days, {price} is worth {worth} to a farmer in the middle, and "
            "nobody keeps the agreed day."
        )
    if keeping == TRUCKS:
        return _(
            "Paid after {delay} days, {price} is worth {worth} to a farmer in the middle, and "
            "all 80 trucks keep their day."
        )
    return _(
        "Paid after {delay} days, {price} is worth {worth} to a farmer in the middle, and "
        "{keeping} of 80 trucks keep their day."
    )


def _what_is_processed(room: int, keeping: int, processed: int, chance: int) -> str:
    if processed == TRUCKS:
        return (
            _("The plant processes all of them. Without a calendar it would process {chance}.")
            if keeping == TRUCKS
            else _(
                "The plant processes nearly all of the 80. Without a calendar it would process "
                "{chance}."
            )
        )
    if processed == DAYS * room:
        return _(
            "The plant is full every day: it processes {processed} and turns {turned} away. "
            "Without a calendar it would process {chance}."
        )
    if processed == chance:
        return _(
            "The plant processes {processed} of 80 trucks, about as many as without a calendar. It "
            "turns {turned} away, while it has room for {idle} more on other days."
        )
    return _(
        "The plant processes {processed} and turns {turned} away, while it has room for {idle} "
        "more on other days. Without a calendar it would process {chance}."
    )


def _met_full(inputs: Mapping[str, float], result: Result) -> bool:
    modest = inputs["capacity"] <= 4 and inputs["price"] <= 105
    return modest and inputs["delay"] > 0 and result.indicators["processed"] >= 78


def _price_that_makes_up() -> float:
    """Price after 60 days at which as many keep their day as at 105 after 30."""
    goal = _keeping(105, 30)
    return next(price for price in EXERCISE.inputs[1].grid if _keeping(price, 60) >= goal)


def _month_or_days() -> str:
    """What wins more trucks at 105: a month sooner from 60 days, or five days from 20?"""
    month = _processed(4, _keeping(105, 30)) - _processed(4, _keeping(105, 60))
    days = _processed(4, _keeping(105, 15)) - _processed(4, _keeping(105, 20))
    return "days" if days > 1.1 * month else "month" if month > 1.1 * days else "same"


EXERCISE = Exercise(
    slug="supply_calendar",
    title=_("Farmers and slaughterhouse"),
    question=_("When do farmers keep a calendar of deliveries, and what does the plant gain?"),
    premise=_(
        "In a month of 20 working days 80 farmers bring a truck of cattle each. What the plant "
        "cannot process on the day, it turns away.\n"
        "A trader at the farm gate pays 100 for a truckload, "
        "in cash. Farmers who wait for money borrow meanwhile, at anything from nothing to 100 "
        "percent a year. A farmer keeps the agreed day if the plant's price, after the wait, is "
        "worth at least the trader's cash. The others try the trader first, and come on any day."
    ),
    minutes=10,
    models=("linkages",),
    limits=_(
        "What the model leaves out: weight and quality, roads, seasons, and farmers who sell to "
        "the trader and do not come at all. Cattle turned away are lost to the plant. All numbers "
        "are assumptions made for teaching. Read the direction, not the decimals."
    ),
    inputs=(
        Input("delay", _("Days until the plant pays"), 0, LONGEST, STEP, 60, _("days")),
        Input("price", _("Price the plant pays"), 100, 115, 1, 105, _("a truckload")),
        Input("capacity", _("Room in the plant"), 3, 6, 1, 4, _("trucks a day")),
    ),
    indicators=(
        Indicator("keeping", _("Trucks that keep their day"), _("of 80")),
        Indicator("processed", _("Trucks processed"), _("of 80")),
        Indicator("worth", _("What the price is worth today, in the middle"), _("a truckload"), 1),
    ),
    run=run,
    chart=LineChart(
        x="delay",
        y="trucks",
        series="what",
        labels={"calendar": _("calendar"), "chance": _("by chance"), "here": _("you")},
        x_title=_("days until the plant pays"),
        y_title=_("trucks processed, of 80"),
        x_domain=(0, LONGEST),
        y_domain=(40, 80),
        legend=_("The dot is your setting. The scale begins at 40 trucks."),
    ),
    tasks=(
        Choice(
            "days",
            _(
                "The plant has room for 4 trucks a day and pays 105. Which wins it more trucks: "
                "to pay after 30 days and not 60, or to pay after 15 days and not 20?"
            ),
            options=(
                Option(
                    "month",
                    _("The month, from 60 to 30 days."),
                    _("It brings more farmers to their day. Now count the trucks processed."),
                ),
                Option(
                    "same",
                    _("Both about the same."),
                    _("Note the trucks processed at 60, 30, 20 and 15 days."),
                ),
                Option(
                    "days",
                    _("The five days, from 20 to 15."),
                    _(
                        "Yes. The month wins 25 farmers for the calendar, the five days only 7. "
                        "But they are the last, and with them nobody comes unasked any more."
                    ),
                ),
            ),
            value=_month_or_days,
            hint=_("Read the second figure at 60, 30, 20 and 15 days."),
        ),
        Answer(
            "price",
            _(
                "The plant cannot pay before 60 days. Which price brings as many trucks to their "
                "day as 105 paid after 30 days?"
            ),
            value=_price_that_makes_up,
            tolerance=0.5,
            unit=_("a truckload"),
            right=_(
                "Yes: to pay a month later costs the plant five more a truckload. That is a dear "
                "loan from people who can spare it least."
            ),
            too_low=_("First note how many keep their day at 105 and 30 days."),
            too_high=_("Less would do. Lower the price step by step."),
            hint=_("Read the first figure at 30 days. Then set 60 days and raise the price."),
        ),
        Reach(
            "full",
            _(
                "Process 78 trucks or more with room for 4 a day, at a price of 105 or less, "
                "without paying on the spot."
            ),
            met=_met_full,
            hint=_("At which wait does the plant's price beat the trader's cash for everybody?"),
        ),
    ),
    prediction=Prediction("processed", 0, 80, drawn=False),
    paper=(
        PaperTable(
            "processed",
            rows=("delay", (0, 10, 15, 20, 30, 45, 60, 90)),
            columns=("price", (100, 103, 105, 110)),
            tasks=("days", "full"),
        ),
        PaperTable(
            "keeping",
            rows=("delay", (0, 10, 15, 20, 30, 45, 60, 90)),
            columns=("price", (100, 103, 105, 108, 110, 112)),
            tasks=("price",),
        ),
        PaperTable(
            "processed",
            rows=("delay", (10, 15, 30, 60)),
            columns=("capacity", (3, 4, 5, 6)),
            tasks=(),
        ),
    ),
)
