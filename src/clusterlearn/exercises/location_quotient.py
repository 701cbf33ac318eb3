"""Is this a cluster? A share of jobs, a number of firms, and what chance would do."""

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
    PaperTable,
    Prediction,
    Reach,
    Result,
    Row,
)
from clusterlearn.i18n import _
from clusterlearn.models.identification import EllisonGlaeser, ellison_glaeser, location_quotient
from clusterlearn.own import location_quotient as own

__all__ = ["EXERCISE"]

ALL_JOBS, TRADE_JOBS = 100_000, 4_000
OTHERS = 9
ELSEWHERE = 10
"""Jobs in each firm of the trade in the nine other districts."""

CONCENTRATED = 1.25
BEYOND_CHANCE = 2.0
"""From this location quotient, and from so many standard deviations, we call it one."""


def _employment(total: float, jobs: float) -> tuple[list[float], list[float]]:
    """Jobs of the trade, and all jobs, in the district and in the nine others."""
    rest, rest_of_all = TRADE_JOBS - jobs, ALL_JOBS - total
    return (
        [jobs, *[rest / OTHERS] * OTHERS],
        [total, *[rest_of_all / OTHERS] * OTHERS],
    )


def _quotient(total: float, jobs: float) -> float:
    trade, everything = _employment(total, jobs)
    table = [[one, whole - one] for one, whole in zip(trade, everything, strict=True)]
    return location_quotient(table)[0][0]


@cache
def _dartboard(total: float, jobs: float, firms: float) -> EllisonGlaeser:
    plants = [jobs / firms] * round(firms)
    full, left = divmod(TRADE_JOBS - jobs, ELSEWHERE)
    plants += [ELSEWHERE] * int(full) + ([left] if left else [])
    return ellison_glaeser(*_employment(total, jobs), plants)


def run(total: float, jobs: float, firms: float) -> Result:
    """Compare the district with the nine others, and with what chance would do."""
    number = round(firms)
    trade, everything = _employment(total, jobs)
    rows: list[Row] = [
        {"place": place, "of": of, "share": round(100 * part / whole, 1)}
        for place, index in (("here", 0), ("others", 1))
        for of, part, whole in (
            ("trade", trade[index], TRADE_JOBS),
            ("all", everything[index], ALL_JOBS),
        )
    ]
    quotient, z = _quotient(total, jobs), _dartboard(total, jobs, number).z
    indicators = {
        "quotient": round(quotient, 1),
        "share": round(100 * jobs / TRADE_JOBS, 1),
        "beyond": round(z, 1),
    }
    return Result(rows, indicators, _sentence(quotient, z, number))


def _sentence(quotient: float, z: float, firms: int) -> str:
    if quotient < CONCENTRATED:
        text = _("The trade has {quotient} times its usual part here: it is not concentrated.")
    elif firms == 1:
        text = _(
            "The trade has {quotient} times its usual part here, all of it in one firm: no more "
            "than chance would do, since one large firm must be somewhere."
        )
    else:
        text = (
            _(
                "The trade has {quotient} times its usual part here, in {firms} firms: no more "
                "than chance could do."
            )
            if round(z, 1) < BEYOND_CHANCE
            else _(
                "The trade has {quotient} times its usual part here, in {firms} firms: far more "
                "than chance would do."
            )
        )
    return text.format(quotient=f"{quotient:.1f}", firms=firms)


def _met_chance(inputs: Mapping[str, float], result: Result) -> bool:
    return (
        inputs["firms"] > 1
        and result.indicators["quotient"] >= 5
        and result.indicators["beyond"] < BEYOND_CHANCE
    )


def _firms_beyond_chance() -> float:
    """Fewest firms on the grid that make 400 jobs in a district of 2,000 more than chance."""
    grid = EXERCISE.inputs[2].grid
    return next(n for n in grid if round(_dartboard(2_000, 400, n).z, 1) >= BEYOND_CHANCE)


def _larger_town() -> str:
    """What becomes of the quotient when a town grows from 1,000 to 5,000 jobs around the firms."""
    small, large = _quotient(1_000, 400), _quotient(5_000, 400)
    return "same" if large > 0.9 * small else "fifth" if large < 0.25 * small else "half"


EXERCISE = Exercise(
    slug="location_quotient",
    title=_("Is this a cluster?"),
    question=_("When are many jobs of one trade in one place a cluster?"),
    premise=_(
        "A country has ten districts and 100,000 jobs, 4,000 of them in one trade. You choose, "
        "for one district: all its jobs, its jobs in that trade, and over how many firms of equal "
        "size these are spread. The nine other districts share the rest alike, in firms with ten "
        "jobs each. The location quotient is the trade's part of the jobs here, divided by its "
        "part in the country."
    ),
    minutes=10,
    models=("identification",),
    limits=_(
        "What the model leaves out: whether the firms deal with each other, who owns them, and "
        "what lies across the border. Figures tell where to look; whether there is a cluster one "
        "learns on the spot. The country is invented for teaching."
    ),
    inputs=(
        Input("total", _("All jobs in the district"), 1_000, 5_000, 1_000, 1_000, _("jobs")),
        Input("jobs", _("Jobs in the trade"), 100, 800, 100, 800, _("jobs")),
        Input("firms", _("Firms of the trade"), 1, 40, 3, 1, _("firms")),
    ),
    indicators=(
        Indicator("quotient", _("Location quotient"), _("times the usual part"), 1),
        Indicator("share", _("Of the trade's jobs in the country"), _("of 100"), 1),
        Indicator("beyond", _("Above what chance gives"), _("standard deviations"), 1),
    ),
    run=run,
    chart=BarChart(
        category="place",
        x="share",
        series="of",
        categories={
            "here": _("This district"),
            "others": _("Each of the nine others"),
        },
        labels={"trade": _("of the trade"), "all": _("of all jobs")},
        category_title=_("district"),
        x_title=_("of 100 jobs in the country"),
        x_domain=(0, 20),
    ),
    tasks=(
        Reach(
            "chance",
            _(
                "Find a district with a location quotient of 5 or more, and more than one firm, "
                "in which chance could have done the same (less than 2 standard deviations)."
            ),
            met=_met_chance,
            hint=_("Chance can do much where the jobs are few, or in few firms."),
        ),
        Answer(
            "firms",
            _(
                "A district has 2,000 jobs, 400 of them in the trade. Over how many firms must "
                "they be spread, at least, to be more than chance would do (2 standard deviations "
                "or more)?"
            ),
            value=_firms_beyond_chance,
            tolerance=2,
            unit=_("firms"),
            right=_(
                "Yes. Four firms of a hundred jobs might be neighbours by chance; seven smaller "
                "ones hardly."
            ),
            too_low=_("Set 2,000 and 400 and move the third slider."),
            too_high=_("Fewer would do. Go down and watch the third figure."),
            hint=_("Set 2,000 and 400 first. Then raise the firms until the third figure is 2."),
        ),
        Choice(
            "town",
            _(
                "Take 400 jobs in 40 firms. Around them the town grows from 1,000 to 5,000 jobs. "
                "What happens to the location quotient?"
            ),
            options=(
                Option(
                    "same",
                    _("Nothing: not one firm of the trade has changed."),
                    _("Try it: move only the first slider and watch the first figure."),
                ),
                Option(
                    "half",
                    _("It falls to about half."),
                    _("Compare the first figure at 1,000 and at 5,000."),
                ),
                Option(
                    "fifth",
                    _("It falls to a fifth."),
                    _(
                        "Yes, and the forty firms are the same. The quotient tells how much a place "
                        "lives by a trade, not how many firms there are. Look at both."
                    ),
                ),
            ),
            value=_larger_town,
            hint=_("Set the jobs to 400 and the firms to 40. Then move the first slider."),
        ),
    ),
    prediction=Prediction("quotient", 0, 40),
    paper=(
        PaperTable(
            "beyond",
            rows=("firms", (1, 4, 7, 10, 19, 40)),
            columns=("jobs", (100, 200, 400, 600, 800)),
            tasks=("firms",),
            at={"total": 2_000},
        ),
        PaperTable(
            "quotient",
            rows=("total", (1_000, 2_000, 3_000, 4_000, 5_000)),
            columns=("jobs", (100, 200, 400, 600, 800)),
            tasks=("town",),
        ),
    ),
    own=OwnFigures(
        _(
            "List the jobs of your regions, trade by trade, and see which trades stand out where, "
            "and which of these grow."
        ),
        run=own.run,
    ),
)
