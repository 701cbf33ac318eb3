"""When is working together worth its cost? Size, trust and how far ahead a firm looks."""

from collections.abc import Mapping
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
from clusterlearn.models.efficiency import network_cost_per_firm, optimal_network_size

__all__ = ["EXERCISE"]

MONTHLY = 40.0
"""What each partner costs a member in a month without trust."""
BEGINNING = 400.0
"""What it costs once, without trust, to find a partner and to learn whether he is reliable."""
FIRMS = 16
DRAWN = 12
YEARS = 24
"""Months after which the model stops counting."""


def _cost(members: int, lorry: float, trust: float) -> float:
    """What a month costs a member."""
    return network_cost_per_firm(members, 0.0, lorry, 0.0, MONTHLY, trust)


def _best(lorry: float, trust: float) -> int:
    """Size at which a month costs least."""
    return optimal_network_size(lorry, MONTHLY, trust, FIRMS).k


def _chosen(lorry: float, trust: float, months: float) -> int:
    """Size that costs least over the months a firm looks ahead, with what the beginning costs."""
    return optimal_network_size(lorry, MONTHLY + BEGINNING / months, trust, FIRMS).k


def _back(members: int, lorry: float, trust: float) -> int:
    """Month in which the beginning is paid back; one more than are counted if it is not."""
    saved = lorry - _cost(members, lorry, trust)
    paid = BEGINNING * (1 - trust) * (members - 1)
    return ceil(paid / saved) if saved * YEARS >= paid else YEARS + 1


def _rows(members: int, lorry: float, trust: float) -> list[Row]:
    sizes = [("cost", size) for size in range(1, DRAWN + 1)] + [("here", members)]
    return [
        {"what": what, "size": size, "cost": round(_cost(size, lorry, trust), 1)}
        for what, size in sizes
    ]


def run(lorry: float, trust: float, members: float, months: float) -> Result:
    """Find what a group saves, when its beginning is paid back, and what size firms choose."""
    size = round(members)
    indicators = {
        "best": _best(lorry, trust),
        "saved": round(lorry - _cost(size, lorry, trust)),
        "back": _back(size, lorry, trust),
        "chosen": _chosen(lorry, trust, months),
    }
    return Result(
        rows=_rows(size, lorry, trust),
        indicators=indicators,
        sentence=_sentence(size, months, indicators),
    )


def _sentence(members: int, months: float, found: Mapping[str, float]) -> str:
    if found["saved"] <= 0:
        group = _("In a group of {members} a month costs a member no less than alone.")
    elif found["back"] > YEARS:
        group = _(
            "In a group of {members} a member saves {saved} a month, which does not pay back the "
            "beginning within two years."
        )
    else:
        group = _(
            "In a group of {members} a member saves {saved} a month, and the beginning is paid "
            "back by month {back}."
        )
    choice = (
        _(
            "A month is cheapest with {best}; a firm that looks {months} months ahead, and counts "
            "what the beginning costs, stays alone."
        )
        if found["chosen"] == 1
        else _(
            "A month is cheapest with {best}; a firm that looks {months} months ahead, and counts "
            "what the beginning costs, chooses a group of {chosen}."
        )
    )
    return f"{group} {choice}".format(members=members, months=f"{months:.4g}", **found)


def _met_near(inputs: Mapping[str, float], result: Result) -> bool:
    near = inputs["months"] <= 2 and inputs["lorry"] <= 400
    return near and result.indicators["chosen"] >= 3


def _more_than_money() -> str:
    """Whether trust of 80 or a fourfold cost makes the best group larger."""
    more = _best(400, 0.8) - _best(1600, 0.0)
    return "trust" if more > 0 else "money" if more < 0 else "same"


EXERCISE = Exercise(
    slug="transaction_costs",
    title=_("When working together pays"),
    question=_("How many firms should share a cost, and why do they not begin?"),
    premise=_(
        "Sixteen firms of one trade each hire a lorry to the city once a month. Firms that go "
        "together share it.\n"
        "A group costs each member time for meetings and checks: 40 a month for every partner.\n"
        "To begin, a member must also find each partner and learn whether he is reliable: 400 for "
        "every partner, once.\n"
        "Trust of 80 takes 80 of 100 off both.\n"
        "A firm chooses the group that costs it least over the months it looks ahead."
    ),
    minutes=12,
    models=("efficiency",),
    limits=_(
        "What the model leaves out: who in the group does the work, lorries that are too small, "
        "partners who break their word, and groups that choose a leader to save on meetings. "
        "Every partner costs the same, and all numbers are assumptions made for teaching. Read "
        "the direction of the answers, not their size."
    ),
    inputs=(
        Input("lorry", _("Cost of the lorry"), 400, 1600, 400, 400, _("a month")),
        Input("trust", _("Trust"), 0.0, 0.8, 0.2, 0.0, _("of 100"), factor=100),
        Input("members", _("Firms in the group"), 2, DRAWN, 1, 8, _("firms")),
        Input("months", _("A firm looks ahead"), 2, 12, 2, 12, _("months")),
    ),
    indicators=(
        Indicator("best", _("A month is cheapest with"), _("firms")),
        Indicator("saved", _("A member saves"), _("a month")),
        Indicator("back", _("Beginning paid back by month"), _("(25: not in 2 years)")),
        Indicator("chosen", _("Group that firms choose"), _("firms (1: alone)")),
    ),
    run=run,
    chart=LineChart(
        x="size",
        y="cost",
        series="what",
        labels={"cost": _("each pays"), "here": _("you")},
        x_title=_("firms in the group"),
        y_title=_("cost of a month for a member"),
        x_domain=(1, DRAWN),
        y_domain=(0, 1650),
        legend=_("The cost of a month, without what the beginning costs."),
    ),
    tasks=(
        Answer(
            "four",
            _(
                "Let the lorry cost four times as much: 1,600. With no trust, how many firms make "
                "a month cheapest?"
            ),
            value=lambda: float(_best(1600, 0.0)),
            tolerance=0.4,
            unit=_("firms"),
            right=_(
                "Yes. It was three for 400. A lorry four times as dear makes the group only twice "
                "as large: each further firm saves less, and is a partner more for all the others."
            ),
            too_low=_("With a lorry at 1,600 one more firm would still lower the cost."),
            too_high=_("The lowest point of the line lies before that."),
            hint=_("Set the lorry to 1,600 and read where the line is lowest."),
        ),
        Choice(
            "larger",
            _(
                "Compare two changes: a lorry four times as dear with no trust, or trust of 80 "
                "with a lorry at 400. Which makes the best group larger?"
            ),
            options=(
                Option(
                    "money",
                    _("The dear lorry: there is more to save."),
                    _("There is, but every partner still costs as much as before. Try both."),
                ),
                Option(
                    "same",
                    _("Both the same: each pays for more partners."),
                    _("Nearly, but not quite. Read the best size in both settings."),
                ),
                Option(
                    "trust",
                    _("Trust: every partner costs much less."),
                    _(
                        "Yes: seven firms, not six. A dearer lorry leaves every partner as costly as "
                        "before; trust of 80 takes four fifths of that cost away."
                    ),
                ),
            ),
            value=_more_than_money,
            hint=_("Note the best size at 1,600 and 0, then at 400 and 80."),
        ),
        Answer(
            "repaid",
            _(
                "Lorry 400, no trust, a group of three. A firm that looks two months ahead stays "
                "alone. After how many whole months would its beginning have been paid back?"
            ),
            value=lambda: float(_back(3, 400, 0.0)),
            tolerance=0.8,
            unit=_("months"),
            right=_(
                "Yes. From then on the firm would have gained each month, but it never looked so "
                "far. It is not foolish: its bills are due sooner."
            ),
            too_low=_("By then the firm has paid more than it saved."),
            too_high=_("It is paid back sooner. Set the firms to 3."),
            hint=_("Set the firms in the group to 3 and read the sentence."),
        ),
        Reach(
            "near",
            _(
                "Firms look only two months ahead, and the lorry costs 400. Let them choose a "
                "group of three or more all the same."
            ),
            met=_met_near,
            hint=_("Set the months to 2. What makes the beginning cheaper?"),
        ),
    ),
    prediction=Prediction("best", 1, 16, drawn=False),
    paper=(
        PaperTable(
            "best",
            rows=("lorry", (400, 800, 1200, 1600)),
            columns=("trust", (0.0, 0.2, 0.4, 0.6, 0.8)),
            tasks=("four", "larger"),
        ),
        PaperTable(
            "back",
            rows=("members", (2, 3, 4, 5, 6, 7, 8)),
            columns=("trust", (0.0, 0.2, 0.4, 0.6, 0.8)),
            tasks=("repaid",),
        ),
        PaperTable(
            "chosen",
            rows=("months", (2, 4, 6, 8, 10, 12)),
            columns=("trust", (0.0, 0.2, 0.4, 0.6, 0.8)),
            tasks=("near",),
        ),
    ),
)
