"""Is this a cluster? A share of jobs, a number of firms, and what chance would do."""

from collections.abc import Mapping
from functools import cache
from itertools import count

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
from clusterlearn.models.identification import location_quotient, places_by_chance
from clusterlearn.own import location_quotient as own

__all__ = ["EXERCISE"]

ALL_JOBS, TRADE_JOBS = 100_000, 4_000

CONCENTRATED = 1.25
CHANCE = 0.05
"""From this location quotient, and below so many districts by chance, we call it one."""


def _quotient(total: float, jobs: float) -> float:
    rest, rest_of_all = TRADE_JOBS - jobs, ALL_JOBS - total
    return location_quotient([[jobs, total - jobs], [rest, rest_of_all - rest]])[0][0]


def _by_chance(total: float, jobs: float, firms: int, here: int | None = None) -> float:
    """Districts with as many firms or more, where all of the trade are as large; rounded.

    As many as the district has, unless another number `here` is asked about.
    """
    in_country = int(TRADE_JOBS * firms // jobs)
    return round(places_by_chance(here or firms, in_country, total / ALL_JOBS), 2)


@cache
def _reach_of_chance(total: float, jobs: float, firms: int) -> float:
    """Jobs of the trade in the most firms that chance would still bring into one district."""
    most = next(n for n in count(1) if _by_chance(total, jobs, firms, n + 1) < CHANCE)
    return most * jobs / firms


def run(total: float, jobs: float, firms: float) -> Result:
    """Compare the district with what is usual for its size, and with what chance would do."""
    number = round(firms)
    usual = TRADE_JOBS * total / ALL_JOBS
    found = {"here": jobs, "usual": usual, "chance": _reach_of_chance(total, jobs, number)}
    rows: list[Row] = [
        {"place": place, "of": "trade", "jobs": round(value)} for place, value in found.items()
    ]
    quotient, places = _quotient(total, jobs), _by_chance(total, jobs, number)
    indicators = {"quotient": round(quotient, 1), "usual": round(usual), "places": places}
    return Result(rows, indicators, _sentence(quotient, places, number))


def _sentence(quotient: float, places: float, firms: int) -> str:
    if quotient < CONCENTRATED:
        text = _("The trade has {quotient} times its usual part here: it is not concentrated.")
    elif firms == 1:
        text = _(
            "The trade has {quotient} times its usual part here, all of it in one firm. One large "
            "firm must be somewhere: by chance alone one would expect {places} districts with one."
        )
    else:
        text = (
            _(
                "The trade has {quotient} times its usual part here, in {firms} firms. By chance "
                "alone one would expect {places} districts like it: no more than chance could do."
            )
            if places >= CHANCE
            else _(
                "The trade has {quotient} times its usual part here, in {firms} firms. Chance "
                "would bring so many together in fewer than one of twenty such countries: this is "
                "more than chance."
            )
        )
    return text.format(quotient=f"{quotient:.1f}", firms=firms, places=f"{places:.3g}")


def _met_chance(inputs: Mapping[str, float], result: Result) -> bool:
    return (
        inputs["firms"] > 1
        and result.indicators["quotient"] >= 5
        and result.indicators["places"] >= CHANCE
    )


def _firms_beyond_chance() -> float:
    """Fewest firms on the grid that make 400 jobs in a district of 2,000 more than chance."""
    grid = EXERCISE.inputs[2].grid
    return next(n for n in grid if _by_chance(2_000, 400, round(n)) < CHANCE)


def _larger_town() -> str:
    """What becomes of the quotient when a town grows from 1,000 to 5,000 jobs around the firms."""
    small, large = _quotient(1_000, 400), _quotient(5_000, 400)
    return "same" if large > 0.9 * small else "fifth" if large < 0.25 * small else "half"


EXERCISE = Exercise(
    slug="location_quotient",
    title=_("Is this a cluster?"),
    question=_("When are many jobs of one trade in one place a cluster?"),
    premise=_(
        "A country has 100,000 jobs, 4,000 of them in one trade. You choose, for one district: all "
        "its jobs, its jobs in that trade, and over how many firms these are spread.\n"
        "The location quotient is the trade's part of the jobs here, divided by its part in the "
        "country.\n"
        "For the last figure, the country is cut into districts of this size, and all firms of the "
        "trade are thrown at it like darts. How many districts would get as many firms as yours, "
        "or more?\n"
        "Below 0.05, that is one in twenty such countries, we call it more than chance."
    ),
    minutes=10,
    models=("identification",),
    limits=_(
        "What the model leaves out: whether the firms deal with each other, who owns them, and "
        "what lies across the border. It assumes that all firms of the trade are equally large. "
        "More than chance need not be a cluster: a port or a law may be why. Whether there is one "
        "you learn on the spot. The country and the line at 0.05 are chosen for teaching."
    ),
    inputs=(
        Input("total", _("All jobs in the district"), 1_000, 5_000, 1_000, 1_000, _("jobs")),
        Input("jobs", _("Jobs in the trade"), 100, 800, 100, 800, _("jobs")),
        Input("firms", _("Firms of the trade"), 1, 40, 3, 1, _("firms")),
    ),
    indicators=(
        Indicator("quotient", _("Location quotient"), _("times the usual part"), 1),
        Indicator("usual", _("Usual for a district of this size"), _("jobs in the trade")),
        Indicator("places", _("Districts like it by chance alone"), _("districts"), 2),
    ),
    run=run,
    chart=BarChart(
        category="place",
        x="jobs",
        series="of",
        categories={
            "here": _("This district"),
            "usual": _("Usual for its size"),
            "chance": _("As far as chance goes"),
        },
        labels={"trade": _("jobs in the trade")},
        category_title=_("district"),
        x_title=_("jobs in the trade"),
        x_domain=(0, 1_600),
        legend=_(
            "The last bar: throw the trade's firms at the country like darts. In 19 of 20 throws, "
            "or more, no district gets more of them."
        ),
    ),
    tasks=(
        Reach(
            "chance",
            _(
                "Find a district with a location quotient of 5 or more, and more than one firm, "
                "in which chance could have done the same (0.05 districts or more by chance alone)."
            ),
            met=_met_chance,
            hint=_("Chance can do much with few firms. In how many places could they have met?"),
        ),
        Answer(
            "firms",
            _(
                "A district has 2,000 jobs, 400 of them in the trade. Over how many firms must "
                "they be spread, at least, to be more than chance would do (below 0.05 districts "
                "by chance alone)?"
            ),
            value=_firms_beyond_chance,
            tolerance=0.4,
            unit=_("firms"),
            right=_(
                "Yes. Four firms of a hundred jobs may well be neighbours by chance; seven smaller "
                "ones hardly. The quotient is 5 all the time."
            ),
            too_low=_(
                "So few could still be neighbours by chance. Set 2,000 and 400, then add firms."
            ),
            too_high=_("Fewer would do. Go down and watch the last figure."),
            hint=_(
                "Set 2,000 and 400 first. Then raise the firms until the last figure is below 0.05."
            ),
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
                    _("It stays as it was."),
                    _(
                        "No firm of the trade has changed. But move the first slider and watch the "
                        "first figure."
                    ),
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
                        "Yes, and the forty firms are the same, still more than chance. The quotient "
                        "tells how much a place lives by a trade, not how many firms there are."
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
            "places",
            rows=("firms", (1, 4, 7, 10, 19, 40)),
            columns=("jobs", (100, 200, 400, 600, 800)),
            tasks=("firms", "chance"),
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
