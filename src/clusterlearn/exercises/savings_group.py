"""Saving and lending together: does the box hold money when members need it?"""

from collections.abc import Mapping
from math import fsum
from typing import NamedTuple

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
from clusterlearn.models.credit import savings_group

__all__ = ["EXERCISE"]

MEMBERS = 20
LOANS, LOAN = 36, 30.0
"""Loans that the members need in a year, and what each is."""
MONTHS, SEASON = 12, 3
MONEYLENDER = 0.1
LOST = 0.01
ENOUGH, AMPLE = 80, 85
"""Of 100 that the moneylender would earn: what two of the tasks let members keep."""


class _Year(NamedTuple):
    needed: list[float]
    lent: list[float]
    kept: float
    """Of 100 that the moneylender would have earned, what stays with the members."""
    back: float
    """What each member gets when the box is shared out."""


def _season(begins: float) -> list[int]:
    """Months of the bad season; one that begins in the last months goes on in the first."""
    return [(round(begins) - 1 + i) % MONTHS + 1 for i in range(SEASON)]


def _year(saving: float, rate: float, together: float, begins: float) -> _Year:
    """The first year: month by month, since more is needed in some months than in others."""
    season = _season(begins)
    box, lent, needed, saved = 0.0, [], [], []
    for month in range(1, MONTHS + 1):
        loans = LOANS * (
            together / SEASON if month in season else (1 - together) / (MONTHS - SEASON)
        )
        now = savings_group(
            MEMBERS, saving, loans / MEMBERS, LOAN, rate, MONEYLENDER, 1, LOST, initial_fund=box
        )
        box = now.fund[0] + (1 - LOST) * (1 + rate) * now.outstanding
        lent.append(now.loans[0])
        needed.append(now.loans[0] + now.unmet[0])
        saved.append(now.interest_saved)
    won = fsum(saved) + box - MONTHS * MEMBERS * saving
    return _Year(needed, lent, 100 * won / (MONEYLENDER * fsum(needed)), box / MEMBERS)


def _kept(
    saving: float = 2.0, rate: float = 0.02, together: float = 0.85, begins: float = 3
) -> int:
    return round(_year(saving, rate, together, begins).kept)


def run(saving: float, rate: float, together: float, begins: float) -> Result:
    """Follow the box for a year, and find what members keep from the moneylender."""
    year = _year(saving, rate, together, begins)
    lines = {"needed": year.needed, "lent": year.lent}
    rows: list[Row] = [
        {"what": what, "month": month, "money": round(money, 1)}
        for what, line in lines.items()
        for month, money in enumerate(line, 1)
    ]
    indicators = {
        "kept": round(year.kept),
        "elsewhere": round(100 * (1 - fsum(year.lent) / fsum(year.needed))),
        "back": round(year.back, 1),
    }
    return Result(rows=rows, indicators=indicators, sentence=_sentence(begins, year, indicators))


def _sentence(begins: float, year: _Year, found: Mapping[str, float]) -> str:
    season = _season(begins)
    dry = [month for month in season if year.needed[month - 1] - year.lent[month - 1] >= 1]
    if not dry:
        text = _(
            "In the bad season, months {first}, {second} and {third}, the box holds all that "
            "members need. Over the year the moneylender lends {elsewhere} of 100 needed. Of 100 "
            "that he would have earned, {kept} stay with the members."
        )
    elif len(dry) == 1:
        text = _(
            "In the bad season, months {first}, {second} and {third}, the box runs dry once, in "
            "month {dry}. Over the year the moneylender lends {elsewhere} of 100 needed. Of 100 "
            "that he would have earned, {kept} stay with the members."
        )
    else:
        text = _(
            "In the bad season, months {first}, {second} and {third}, the box runs dry: in month "
            "{dry} members need {needed}, and it holds {held}. Over the year the moneylender lends "
            "{elsewhere} of 100 needed. Of 100 that he would have earned, {kept} stay with the "
            "members."
        )
    worst = dry[0] if dry else season[0]
    return text.format(
        first=season[0],
        second=season[1],
        third=season[2],
        dry=worst,
        needed=round(year.needed[worst - 1]),
        held=round(year.lent[worst - 1]),
        elsewhere=f"{found['elsewhere']:.0f}",
        kept=f"{found['kept']:.0f}",
    )


def _met_together(inputs: Mapping[str, float], result: Result) -> bool:
    hard = inputs["saving"] <= 2 and inputs["begins"] <= 4 and inputs["together"] >= 0.55
    return hard and result.indicators["kept"] >= AMPLE


def _effect_of_the_rate() -> str:
    """What happens to the part that stays if the group lends without interest."""
    with_interest, without = _kept(rate=0.06), _kept(rate=0.0)
    change = without - with_interest
    return "more" if change > 5 else "less" if change < -5 else "same"


def _best_change() -> str:
    """Which of three proposals lets members keep most."""
    proposals = {
        "free": _kept(rate=0.0),
        "save": _kept(saving=3.0),
        "earlier": _kept(begins=6),
    }
    return max(proposals, key=lambda name: proposals[name])


def _first_month() -> float:
    """Month in which the season may begin at the earliest, where each saves 3 a month."""
    return next(month for month in range(1, 13) if _kept(saving=3.0, begins=month) >= ENOUGH)


EXERCISE = Exercise(
    slug="savings_group",
    title=_("A box against the moneylender"),
    question=_("Twenty members save and lend to each other. Do they still need the moneylender?"),
    premise=_(
        "Twenty women begin a savings group with an empty box. In the first year they need 36 "
        "loans of 30 for a month each. Some are needed in any month, such as for a sick "
        "child; many fall into three bad months, when it rains and the looms stand still.\n"
        "The box lends what it holds; what is missing comes from the moneylender, at 10 of "
        "100 a month.\n"
        "One loan in 100 is never paid back. At the end of the year all is paid back and "
        "shared out."
    ),
    minutes=15,
    models=("credit",),
    limits=_(
        "What the model leaves out: who gets the loan when the box cannot serve all, quarrels, "
        "theft from the box, and members who pay back late because the season is bad; then it is "
        "drier still. It also leaves out what women gain by meeting. All numbers are invented for "
        "teaching. Read the direction of the answers, not their decimals."
    ),
    inputs=(
        Input("saving", _("Each member saves"), 1, 4, 1, 2, _("a month")),
        Input(
            "rate", _("The group's own interest"), 0.0, 0.06, 0.02, 0.02, _("of 100 a month"), 100
        ),
        Input(
            "together",
            _("Of the year's loans, in the bad season"),
            0.25,
            1.0,
            0.15,
            0.85,
            _("of 100"),
            100,
        ),
        Input("begins", _("The season begins in the group's month"), 1, 12, 1, 3, _("of 12")),
    ),
    indicators=(
        Indicator("kept", _("Stays with the members"), _("of 100 the moneylender would earn")),
        Indicator("elsewhere", _("The moneylender still lends"), _("of 100 needed")),
        Indicator("back", _("Each gets at the year's end"), _("from the box"), digits=1),
    ),
    run=run,
    chart=LineChart(
        x="month",
        y="money",
        series="what",
        labels={"needed": _("needed"), "lent": _("from the box")},
        x_title=_("month of the group's first year"),
        y_title=_("loans in the month"),
        x_domain=(1, 12),
        y_domain=(0, 360),
        legend=_("Where the lines part, the moneylender lends the rest."),
    ),
    tasks=(
        Choice(
            "rate",
            _(
                "“Six of 100 a month is too much for poor women,” says a visitor. “Lend "
                "without interest!” The group tries 6, then 0. How much of what the moneylender "
                "would earn stays with the members?"
            ),
            options=(
                Option(
                    "more",
                    _("Far more, since no one pays interest."),
                    _("Who gets the interest that members pay? Set 6, then 0, and compare."),
                ),
                Option(
                    "same",
                    _("About as much, since the interest comes back."),
                    _(
                        "Yes. What members pay comes back to them at the year's end. The rate only "
                        "moves money from those who borrow often to those who borrow seldom. Even "
                        "that can matter: see what each gets from the box."
                    ),
                ),
                Option(
                    "less",
                    _("Far less, since the box grows more slowly."),
                    _("It grows more slowly, but not by much. Set 6, then 0, and compare."),
                ),
            ),
            value=_effect_of_the_rate,
            hint=_("Move only the group's own interest."),
        ),
        Choice(
            "proposals",
            _(
                "Interest is back at 2. Three members speak. Which of their proposals lets the "
                "members keep most?"
            ),
            options=(
                Option(
                    "free",
                    _("Lend without interest: loans cost members nothing."),
                    _("Then 53 stay, one less than now. Try the other two, one at a time."),
                ),
                Option(
                    "save",
                    _("Save 3 a month in place of 2: the box fills faster."),
                    _(
                        "Then 74 stay in place of 54, at half as much again for each. Try the third."
                    ),
                ),
                Option(
                    "earlier",
                    _("Begin three months earlier: the rains come in month 6."),
                    _(
                        "Yes: 82 stay, and nobody has to save more in a month. The box had time to "
                        "fill before all needed it at once."
                    ),
                ),
            ),
            value=_best_change,
            hint=_("Begin each time from 2 a month, interest 2, and the season in month 3."),
        ),
        Answer(
            "month",
            _(
                "Each saves 3 a month, and 85 of 100 loans fall into the bad season. In which "
                "month of the group's year may the season begin at the earliest, so that 80 of 100 "
                "stay with the members?"
            ),
            value=_first_month,
            tolerance=0.5,
            unit=_("of 12"),
            right=_(
                "Yes: three months of saving come before it. Now try months 11 and 12. There the "
                "group is founded while the season is on, and begins with an empty box."
            ),
            too_low=_("The box is not full enough by then. Wait a month more."),
            too_high=_("Eighty stay before that. Go back month by month."),
            hint=_("Interest 2, saving 3. Move only the month."),
        ),
        Reach(
            "mixed",
            _(
                "Members cannot save more than 2 a month, and the group cannot be founded more "
                "than three months before the rains. You may look for members of other trades, but "
                "55 of 100 loans or more will still fall into the season. Let 85 of 100 stay with "
                "the members."
            ),
            met=_met_together,
            hint=_("One change is not enough. The potter's bad months are not the weaver's."),
        ),
    ),
    prediction=Prediction("kept", 0, 100, drawn=False),
    paper=(
        PaperTable(
            "kept",
            rows=("rate", (0.0, 0.02, 0.04, 0.06)),
            columns=("together", (0.25, 0.55, 0.85)),
            tasks=("rate",),
        ),
        PaperTable(
            "kept",
            rows=("begins", tuple(range(1, 13))),
            columns=("saving", (1, 2, 3, 4)),
            tasks=("month",),
        ),
        PaperTable(
            "kept",
            rows=("together", (0.25, 0.4, 0.55, 0.7, 0.85)),
            columns=("begins", (1, 2, 3, 4, 5, 6)),
            tasks=("mixed",),
        ),
    ),
)
