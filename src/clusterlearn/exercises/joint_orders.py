"""An order too big for one: how many workshops should sign, and is a reserve worth its share?"""

from collections.abc import Mapping
from functools import cache
from math import ceil

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
from clusterlearn.models.efficiency import order_fulfilment_probability, required_network_size

__all__ = ["EXERCISE"]

CAPACITY = 20.0
"""Benches that a workshop makes in the time, if it delivers."""
PROFIT, DEPOSIT = 20.0, 10.0
"""A bench: what an order brings that comes on time, and what the group loses if it is late."""
FEWEST, MOST = 5, 24
TRAINED = 0.95
SAFE = 0.95


@cache
def _chance(order: float, reliability: float, firms: int) -> float:
    return order_fulfilment_probability(firms, CAPACITY, reliability, order)


def _each(order: float, reliability: float, firms: int) -> float:
    """What a member can expect: its share of the profit, less its share of lost deposits."""
    chance = _chance(order, reliability, firms)
    return order * (chance * PROFIT - (1 - chance) * DEPOSIT) / firms


def _enough(order: float) -> int:
    """Workshops that are enough on paper, where nobody ever fails."""
    return ceil(order / CAPACITY)


def _line(who: str, order: float, reliability: float, sizes: range) -> list[Row]:
    return [
        {"who": who, "firms": k, "chance": round(100 * _chance(order, reliability, k), 1)}
        for k in sizes
    ]


def run(order: float, reliability: float, firms: float) -> Result:
    """Find how likely the order is on time, and what each who signs can expect."""
    size = round(firms)
    sizes = range(max(FEWEST, _enough(order) - 1), MOST + 1)
    rows = _line("now", order, reliability, sizes)
    if reliability < TRAINED:
        rows += _line("trained", order, TRAINED, sizes)
    chance = round(100 * _chance(order, reliability, size))
    each = round(_each(order, reliability, size))
    return Result(
        rows=rows + _line("here", order, reliability, range(size, size + 1)),
        indicators={"enough": _enough(order), "chance": chance, "each": each},
        sentence=_sentence(order, reliability, size, chance, each),
    )


def _sentence(order: float, reliability: float, firms: int, chance: int, each: int) -> str:
    if firms < _enough(order):
        text = _(
            "Even if all of them deliver, {firms} workshops cannot make {order} benches in time: it "
            "takes {enough}. Each would lose {loss}."
        )
    else:
        text = f"{_how_often(chance)} {_what_each_gets(each)}"
    return text.format(
        firms=firms,
        order=f"{order:.4g}",
        kept=f"{100 * reliability:.4g}",
        enough=_enough(order),
        chance=chance,
        each=each,
        loss=-each,
    )


def _how_often(chance: int) -> str:
    """Say how often the order is on time; no group is so large that it never fails."""
    if chance == 100:
        return _(
            "With {firms} workshops, each of which delivers in {kept} of 100 cases, {order} "
            "benches are ready on time in nearly all cases."
        )
    if chance == 0:
        return _(
            "With {firms} workshops, each of which delivers in {kept} of 100 cases, {order} "
            "benches are ready on time in fewer than 1 of 100 cases."
        )
    return _(
        "With {firms} workshops, each of which delivers in {kept} of 100 cases, {order} "
        "benches are ready on time in {chance} of 100 cases."
    )


def _what_each_gets(each: int) -> str:
    if each < 0:
        return _("On average each loses {loss}.")
    return _("On average each earns {each}.")


def _met_twelve(inputs: Mapping[str, float], result: Result) -> bool:
    small = inputs["order"] >= 200 and inputs["firms"] <= 12
    return small and result.indicators["chance"] >= 100 * SAFE


def _signatures_to_be_safe() -> float:
    """Workshops that must sign for 200 benches, if each delivers in 85 of 100 cases."""
    return required_network_size(CAPACITY, 0.85, 200.0, SAFE)


def _share_of_a_larger_group() -> str:
    """What happens to each member's expected earnings from 12 workshops to 14."""
    before, after = (round(_each(200.0, 0.85, k)) for k in (12, 14))
    return "rises" if after > 1.05 * before else "falls" if after < 0.95 * before else "same"


EXERCISE = Exercise(
    slug="joint_orders",
    title=_("An order too big for one"),
    question=_("How many workshops should sign for an order that none can fill alone?"),
    premise=_(
        "A school office orders benches. In the time there is, a workshop makes 20, or none if "
        "something goes wrong. On time, the order brings the group a profit of 20 a bench. If "
        "even one bench is missing on the day, the group loses its deposit of 10 a bench. All who "
        "sign share profit and loss equally."
    ),
    minutes=10,
    models=("efficiency",),
    limits=_(
        "What the model leaves out: quality, workshops of different size, half-filled orders, and "
        "trouble that hits all on the same day, such as a power cut. There the order is less safe "
        "than shown. All numbers are assumptions made for teaching."
    ),
    inputs=(
        Input("order", _("Benches ordered"), 100, 300, 50, 200, _("benches")),
        Input(
            "reliability",
            _("Times that a workshop delivers"),
            0.7,
            0.95,
            0.05,
            0.85,
            _("of 100"),
            factor=100,
        ),
        Input("firms", _("Workshops that sign"), FEWEST, MOST, 1, 10, _("workshops")),
    ),
    indicators=(
        Indicator("enough", _("Workshops enough on paper"), _("workshops")),
        Indicator("chance", _("Orders ready on time"), _("of 100")),
        Indicator("each", _("Each member earns, on average"), _("an order")),
    ),
    run=run,
    chart=LineChart(
        x="firms",
        y="chance",
        series="who",
        labels={"now": _("as now"), "trained": _("95 of 100"), "here": _("you")},
        x_title=_("workshops that sign"),
        y_title=_("orders ready on time, of 100"),
        x_domain=(FEWEST, MOST),
        y_domain=(0, 100),
        legend=_(
            "The dot is your group. The second line shows the same order if every workshop "
            "delivered in 95 of 100 cases."
        ),
    ),
    tasks=(
        Answer(
            "signatures",
            _(
                "For 200 benches ten workshops are enough on paper. If each delivers in 85 of 100 "
                "cases, how many must sign so that the order is ready in 95 of 100 cases?"
            ),
            value=_signatures_to_be_safe,
            tolerance=0.5,
            unit=_("workshops"),
            right=_(
                "Yes: four more than are needed on paper. They are no luxury. Now look at what "
                "each member earns with ten, and with as many as you found."
            ),
            too_low=_("Raise the workshops that sign, and read the orders ready on time."),
            too_high=_("Fewer would do. Look for the first number at which 95 is reached."),
            hint=_("Leave the order at 200 and the workshops' own chance at 85."),
        ),
        Choice(
            "share",
            _(
                "Twelve have signed for 200 benches (85 of 100 each). Two more want to join. "
                "“Then each of us gets less,” says a member. What will each earn on average?"
            ),
            options=(
                Option(
                    "falls",
                    _("Less, since the same profit is shared by more."),
                    _("So it would be if the order were sure. Set 12, then 14, and compare."),
                ),
                Option(
                    "same",
                    _("About the same: a surer profit, and more to share it."),
                    _("Set 12, then 14, and read what each member earns."),
                ),
                Option(
                    "rises",
                    _("More, though the profit is shared by more."),
                    _(
                        "Yes, by about a third. A smaller part of a safe order is worth more than "
                        "a larger part of a doubtful one. From the fifteenth on, it falls."
                    ),
                ),
            ),
            value=_share_of_a_larger_group,
            hint=_("The cake is shared by more, but it is also there more often."),
        ),
        Reach(
            "twelve",
            _(
                "Only twelve workshops can be found. Make an order of 200 benches ready in 95 of "
                "100 cases all the same."
            ),
            met=_met_twelve,
            hint=_("If no more partners can be had, what about better ones?"),
        ),
    ),
    prediction=Prediction("chance", 0, 100, drawn=False),
    paper=(
        PaperTable(
            "chance",
            rows=("firms", (10, 11, 12, 13, 14, 15, 16)),
            columns=("reliability", (0.8, 0.85, 0.9, 0.95)),
            tasks=("signatures", "twelve"),
        ),
        PaperTable(
            "each",
            rows=("firms", (10, 11, 12, 13, 14, 15, 16)),
            columns=("reliability", (0.8, 0.85, 0.9, 0.95)),
            tasks=("share",),
        ),
    ),
)
