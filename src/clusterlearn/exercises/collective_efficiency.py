"""Alone or together: what do more neighbours save, and what does acting together?"""

from collections.abc import Mapping

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
from clusterlearn.models.efficiency import CollectiveEfficiency, collective_efficiency

__all__ = ["EXERCISE"]

ALONE = 100.0
"""What a piece costs a firm with no other of its trade nearby."""
ELASTICITY = 0.05
"""External economies; studies of whole towns find 0.04 to 0.11."""
FIRMS = (1, 5, 10, 20, 50, 100, 200, 300, 400, 600, 800, 1000, 1200, 1300)
MOST = 10_000
"""From so many newcomers on they are no longer counted."""


def _cluster(firms: float, together: float = 0.0, gain: float = 0.0) -> CollectiveEfficiency:
    return collective_efficiency(ALONE, round(firms), together, ELASTICITY, gain)


def _newcomers(firms: float, together: float, gain: float) -> int:
    """Firms that must join, where nobody acts together, for the cost to fall as far."""
    acting, apart = _cluster(firms, together, gain), _cluster(firms)
    times: float = (acting.productivity / apart.productivity) ** (1 / ELASTICITY)
    return min(MOST, round(round(firms) * (times - 1)))


def _rows(series: str, together: float, gain: float) -> list[Row]:
    return [
        {
            "series": series,
            "firms": firms / 100,
            "cost": round(_cluster(firms, together, gain).unit_cost, 1),
        }
        for firms in FIRMS
    ]


def run(firms: float, together: float, gain: float) -> Result:
    """Compare the cost of a piece with and without acting together."""
    apart = _cluster(firms).unit_cost
    cost = _cluster(firms, together, gain).unit_cost
    rows = _rows("apart", 0.0, 0.0)
    if together:
        rows += _rows("together", together, gain)
    rows.append({"series": "here", "firms": round(firms) / 100, "cost": round(cost, 1)})
    indicators = {
        "cost": round(cost, 1),
        "near": round(ALONE - apart, 1),
        "acting": round(apart - cost, 1),
        "newcomers": _newcomers(firms, together, gain),
    }
    return Result(rows, indicators, _sentence(firms, together, indicators))


def _sentence(firms: float, together: float, found: Mapping[str, float]) -> str:
    if not together:
        text = _(
            "Among {firms} firms of which none act together, a piece costs {cost} in place of 100."
        )
    elif together == 1 and found["newcomers"] >= MOST:
        text = _(
            "Among {firms} firms that all act together, a piece costs {cost}. If none did, not "
            "even {most} newcomers would bring it so low."
        )
    elif together == 1:
        text = _(
            "Among {firms} firms that all act together, a piece costs {cost}. If none did, it "
            "would take about {newcomers} newcomers to bring it so low."
        )
    elif found["newcomers"] >= MOST:
        text = _(
            "Among {firms} firms of which {share} of 100 act together, a piece costs {cost}. "
            "If none did, not even {most} newcomers would bring it so low."
        )
    else:
        text = _(
            "Among {firms} firms of which {share} of 100 act together, a piece costs {cost}. "
            "If none did, it would take about {newcomers} newcomers to bring it so low."
        )
    return text.format(
        firms=f"{round(firms):,}",
        share=f"{100 * together:.4g}",
        cost=f"{found['cost']:.1f}",
        newcomers=f"{found['newcomers']:,}",
        most=f"{MOST:,}",
    )


def _met_without_newcomers(inputs: Mapping[str, float], result: Result) -> bool:
    goal = round(_cluster(1200).unit_cost, 1)
    return inputs["firms"] <= 300 and inputs["gain"] <= 0.1 and result.indicators["cost"] <= goal


def _share_worth_doubling() -> float:
    """Firms of 100 that must act together to be worth 300 newcomers, where it gains little."""
    shares = EXERCISE.inputs[1].grid
    return 100 * next(share for share in shares if _newcomers(300, share, 0.1) >= 300)


def _so_far_and_next() -> str:
    """Which part has saved more among 300 firms, and which could save more from here."""
    apart = _cluster(300).unit_cost
    acting = apart - _cluster(300, 1.0, 0.25).unit_cost
    doubling = apart - _cluster(600).unit_cost
    return "together" if ALONE - apart < acting else "both" if doubling < acting else "near"


EXERCISE = Exercise(
    slug="collective_efficiency",
    title=_("Alone or together?"),
    question=_("What lowers a firm's cost more: more neighbours, or acting with those it has?"),
    premise=_(
        "A piece costs 100 where a firm is alone. Neighbours of the same trade make it cheaper by "
        "being there: wherever their number doubles, each firm makes 3.5 of 100 more with the same "
        "means. Firms that act together, such as in buying, testing or selling, make still more. "
        "The cost shown is the average of all firms of the cluster; newcomers are counted up to "
        "10,000. It begins with 300 firms, as in Sialkot."
    ),
    minutes=10,
    models=("efficiency",),
    limits=_(
        "What the model leaves out: what it costs to bring firms together, quarrels, prices, "
        "crowded roads and rising rents. Firms are alike. What acting together gains is an "
        "assumption made for teaching, so move it, and see which answers stay the same."
    ),
    inputs=(
        Input("firms", _("Firms in the place"), 100, 1200, 100, 300, _("firms")),
        Input("together", _("Firms that act together"), 0.0, 1.0, 0.1, 0.2, _("of 100"), 100),
        Input(
            "gain",
            _("What each of them makes more"),
            0.05,
            0.25,
            0.05,
            0.25,
            _("of 100"),
            100,
        ),
    ),
    indicators=(
        Indicator("cost", _("Cost of a piece"), _("where alone it is 100"), 1),
        Indicator("near", _("Saved by being there"), _("of 100"), 1),
        Indicator("acting", _("Saved by acting together"), _("of 100"), 1),
        Indicator(
            "newcomers",
            _("Newcomers that would save as much"),
            _("firms"),
        ),
    ),
    run=run,
    chart=LineChart(
        x="firms",
        y="cost",
        series="series",
        labels={
            "apart": _("none together"),
            "together": _("some together"),
            "here": _("you"),
        },
        x_title=_("firms in the place, in hundreds"),
        y_title=_("cost of a piece (alone: 100)"),
        x_domain=(0, 13),
        y_domain=(50, 100),
        legend=_("The dot is your setting. Follow a line to the right: that is what newcomers do."),
    ),
    tasks=(
        Reach(
            "without",
            _(
                "1,200 firms of which none act together have a cost of 70.2. Reach it with 300 "
                "firms, although those who act together make only 10 of 100 more."
            ),
            met=_met_without_newcomers,
            hint=_("Set the firms to 300 and the last input to 10. Then let more act together."),
        ),
        Answer(
            "doubling",
            _(
                "300 firms; those who act together make 10 of 100 more. How many of 100 must act "
                "together, in steps of 10, to save at least as much as 300 newcomers would?"
            ),
            value=_share_worth_doubling,
            tolerance=4,
            unit=_("of 100"),
            right=_(
                "Yes. Even at a gain that small, 120 firms that act together do more for the cost "
                "than 300 newcomers."
            ),
            too_low=_("More must join in. Read how many newcomers would save as much."),
            too_high=_("Fewer are enough. Lower the share and watch the newcomers."),
            hint=_("Raise the share step by step until the newcomers pass 300."),
        ),
        Choice(
            "next",
            _(
                "300 firms, and a gain of 25. Which part can save more in all, and which saves "
                "more from here on? Compare 0 with 100 acting together, and 300 firms with "
                "600."
            ),
            options=(
                Option(
                    "near",
                    _("Being there saves more in all, and more firms would save most from here."),
                    _(
                        "The first half is right. For the second, let none act together, and go "
                        "from 300 firms to 600."
                    ),
                ),
                Option(
                    "both",
                    _("Being there saves more in all, and acting together saves more from here."),
                    _(
                        "Yes. Being there saves 25, most of it long since won with the first "
                        "firms. 300 more would add less than 3; acting together can add 15."
                    ),
                ),
                Option(
                    "together",
                    _("Acting together saves more in all, and it also saves more from here."),
                    _("Set it to 100 of 100, and compare the two figures of what is saved."),
                ),
            ),
            value=_so_far_and_next,
            hint=_("Write down both savings at 0 and at 100. Then set 0 and double the firms."),
        ),
    ),
    prediction=Prediction("newcomers", 0, 1000, 10, drawn=False),
    paper=(
        PaperTable(
            "newcomers",
            rows=("together", (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0)),
            columns=("gain", (0.05, 0.1, 0.15, 0.2, 0.25)),
            tasks=("doubling",),
        ),
        PaperTable(
            "cost",
            rows=("together", (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)),
            columns=("firms", (100, 300, 600, 900, 1200)),
            tasks=("next",),
        ),
        PaperTable(
            "cost",
            rows=("together", (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)),
            columns=("firms", (100, 300, 600, 900, 1200)),
            tasks=("without",),
            at={"gain": 0.1},
        ),
    ),
)
