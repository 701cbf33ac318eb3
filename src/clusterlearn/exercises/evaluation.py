"""Did it work? What would have happened anyway, and how many firms it takes to see a gain."""

from collections.abc import Mapping
from math import sqrt
from statistics import NormalDist

from clusterlearn.exercise import (
    Answer,
    Choice,
    Exercise,
    Indicator,
    Input,
    LineChart,
    Option,
    OwnFigures,
    PaperTable,
    Prediction,
    Reach,
    Result,
    Row,
)
from clusterlearn.i18n import _
from clusterlearn.models.evaluation import did_from_changes, did_from_means
from clusterlearn.own import evaluation as own

__all__ = ["EXERCISE"]

BEFORE = 100.0
CHANGES = ((30.0, 30.0), (-8.0, -20.0), (14.0, 8.0))
"""What the helped firms sell more than before, and the others: potters, weavers, bakers."""
POTTERS, WEAVERS, BAKERS = 1, 2, 3
SPREAD = 40.0
"""Standard deviation of sales among firms."""
LIKENESS = 0.8
"""Correlation of a firm's sales before and after."""
NORMAL = NormalDist()
MARGIN = NORMAL.inv_cdf(0.975)
"""Standard errors on either side of an estimate that make the range of 95 in 100."""
SEEN = 80.0
"""Surveys of 100 that must see a gain, so that we call the survey large enough."""
FIRMS = (20, 30, 40, 60, 80, 110, 150)


def _survey(project: int, firms: float, same: bool) -> tuple[float, float]:
    """What the helped gained beyond the others, and the standard error of a survey of it."""
    helped, others = CHANGES[project - 1]
    if same:
        error = SPREAD * sqrt(2 * (1 - LIKENESS) / firms)
        test = did_from_changes(helped, error, others, error)
        return test.estimate, test.standard_error
    errors = [SPREAD / sqrt(firms)] * 4
    found = did_from_means(BEFORE, BEFORE + helped, BEFORE, BEFORE + others, errors)
    return found.estimate, found.standard_error or 0.0


def _of_100_beyond(distance: float, error: float) -> float:
    """Surveys of 100 whose range leaves out what lies that far from their mean."""
    away = distance / error
    return 100 * (NORMAL.cdf(away - MARGIN) + NORMAL.cdf(-away - MARGIN))


def _rows(project: int, same: bool, anyway: float, firms: float) -> list[Row]:
    """Three lines over the number of firms, and the reader's dot."""
    helped, _others = CHANGES[project - 1]
    rows: list[Row] = []

    def draw(what: str, number: float, sales: float, margin: float = 0.0) -> None:
        low, high = round(sales - margin, 1), round(sales + margin, 1)
        rows.append({"what": what, "firms": number, "sales": sales, "low": low, "high": high})

    for number in FIRMS:
        beyond, error = _survey(project, number, same)
        draw("survey", number, beyond, MARGIN * error)
        draw("change", number, helped)
        if anyway:
            draw("truth", number, round(beyond - anyway, 6))
    draw("here", firms, beyond)
    return rows


def run(project: float, firms: float, same: float, anyway: float) -> Result:
    """Hold the helped firms against others, as a survey of so many firms would."""
    number, twice = round(project), same >= 0.5
    beyond, error = _survey(number, firms, twice)
    indicators = {
        "beyond": round(beyond),
        "margin": round(MARGIN * error),
        "found": round(_of_100_beyond(beyond, error)),
        "right": round(100 - _of_100_beyond(anyway, error)),
    }
    return Result(
        rows=_rows(number, twice, anyway, firms),
        indicators=indicators,
        sentence=_sentence(number, anyway, indicators),
    )


def _sentence(project: int, anyway: float, found: Mapping[str, float]) -> str:
    helped, others = CHANGES[project - 1]
    if project == POTTERS:
        text = _(
            "The helped firms sell {helped} more than before, and so do the others: beyond them "
            "they gained nothing, give or take {margin}."
        )
    elif project == WEAVERS:
        text = _(
            "The helped firms sell {helped} less than before, the others {others} less: the helped "
            "came out ahead by {beyond}, give or take {margin}."
        )
    else:
        text = _(
            "The helped firms sell {helped} more than before, the others {others} more: the helped "
            "came out ahead by {beyond}, give or take {margin}."
        )
    if not anyway:
        rest = _(
            "Of 100 such surveys {found} see a difference, and {right} have the truth in range."
        )
    elif anyway > 0:
        rest = _(
            "But without the project they would have come out ahead by {anyway} of themselves: it "
            "really brought {truth}, and {right} of 100 such surveys have that in range."
        )
    else:
        rest = _(
            "But without the project they would have fallen behind by {anyway}: it really brought "
            "{truth}, and {right} of 100 such surveys have that in range."
        )
    truth = f"{found['beyond'] - anyway:.3g}".replace("-", "−")
    return f"{text} {rest}".format(
        helped=f"{abs(helped):g}",
        others=f"{abs(others):g}",
        anyway=f"{abs(anyway):.3g}",
        truth=truth,
        **found,
    )


def _did_most() -> str:
    """The project whose firms gained most beyond the others."""
    gains = [helped - others for helped, others in CHANGES]
    return ("potters", "weavers", "bakers")[gains.index(max(gains))]


def _enough() -> float:
    """Fewest firms on the grid with which a survey of the weavers sees their gain."""
    return next(
        firms
        for firms in EXERCISE.inputs[1].grid
        if _of_100_beyond(*_survey(WEAVERS, firms, same=True)) >= SEEN
    )


def _more_firms_of_the_keen() -> str:
    """What more firms do to a survey of weavers who were ahead by ten of themselves."""
    few, many = (
        EXERCISE.evaluate(project=WEAVERS, same=1, anyway=10, firms=firms).indicators["right"]
        for firms in (20, 150)
    )
    return "fewer" if many < few - 5 else "more" if many > few + 5 else "same"


def _met_misled(inputs: Mapping[str, float], result: Result) -> bool:
    truth = result.indicators["beyond"] - inputs["anyway"]
    return inputs["firms"] <= 40 and truth <= 2 and result.indicators["found"] >= 50


EXERCISE = Exercise(
    slug="evaluation",
    title=_("Did it work?"),
    question=_("Firms sell more than before. What did the project bring, and can a survey see it?"),
    premise=_(
        "Three projects, each with firms that it helped and other firms of the trade that it "
        "did not. Before, a firm of either kind sold 100 a month on average; firms differ by "
        "about 40.\n"
        "You ask so many firms of each kind, before and two years after: with 40 of each that "
        "makes 160 interviews. You may ask the same firms both times, or each time whomever "
        "you find.\n"
        "A survey sees a difference if chance alone would seldom make one as large; its range "
        "is its figure, give or take the margin.\n"
        "The last slider is what no survey shows: how far the helped would have come out "
        "ahead of the others without any project."
    ),
    minutes=15,
    models=("evaluation",),
    limits=_(
        "What the model leaves out: firms that close or will not answer, answers that please the "
        "asker, and others who learn from the helped. Sales are the one result it looks at. The "
        "projects and all figures are invented for teaching. Asking the same firms saves less "
        "where sales jump up and down from month to month."
    ),
    inputs=(
        Input(
            "project", _("Project"), 1, 3, 1, 1, "", names=(_("potters"), _("weavers"), _("bakers"))
        ),
        Input("firms", _("Firms asked of each kind"), 20, 150, 10, 40, _("firms")),
        Input("same", _("The same firms both times"), 0, 1, 1, 0, "", names=(_("no"), _("yes"))),
        Input(
            "anyway",
            _("Helped firms ahead without the project"),
            -10,
            10,
            5,
            0,
            _("sales (below 0: behind)"),
        ),
    ),
    indicators=(
        Indicator("beyond", _("Helped firms ahead of the others"), _("sales a month")),
        Indicator("margin", _("Give or take"), _("sales a month")),
        Indicator("found", _("Surveys that see a difference"), _("of 100")),
        Indicator("right", _("Surveys with the truth in range"), _("of 100")),
    ),
    run=run,
    chart=LineChart(
        x="firms",
        y="sales",
        series="what",
        labels={
            "survey": _("against others"),
            "change": _("own change"),
            "truth": _("truth"),
            "here": _("you"),
        },
        x_title=_("firms asked of each kind"),
        y_title=_("change in sales a month"),
        x_domain=(0, 160),
        y_domain=(-40, 50),
        band=("low", "high"),
        legend=_("In the band lie 95 of 100 surveys that hold the helped against the others."),
    ),
    tasks=(
        Choice(
            "renew",
            _(
                "There is money to go on with one project. Suppose that helped and others would "
                "have fared alike. Which project did most for its firms?"
            ),
            options=(
                Option(
                    "potters",
                    _("The potters': their sales rose most."),
                    _("They rose as much where nobody helped. The whole trade had good years."),
                ),
                Option(
                    "weavers",
                    _("The weavers': others fell far more."),
                    _(
                        "Yes. Their sales fell, but those of other weavers fell much more. What "
                        "looks like the failure of the three did most."
                    ),
                ),
                Option(
                    "bakers",
                    _("The bakers': they rose, and beat the others."),
                    _("They beat them, by half as much as another project's firms."),
                ),
            ),
            value=_did_most,
            hint=_("Look at each project in turn, and read how far the helped came out ahead."),
        ),
        Answer(
            "enough",
            _(
                "You ask the same weavers both times, and chose them so that helped and others "
                "would have fared alike. How many of each kind must you ask, so that 80 of 100 "
                "such surveys see the difference?"
            ),
            value=_enough,
            tolerance=4,
            unit=_("firms"),
            right=_(
                "Yes. With other firms each time it would take about 350 of each kind: more than "
                "many clusters have."
            ),
            too_low=_("More than one survey in five would still miss it."),
            too_high=_("Fewer will do. Do you ask the same firms both times?"),
            hint=_("Take the weavers and ask the same firms both times. Then add firms."),
        ),
        Choice(
            "keen",
            _(
                "The weavers who joined were the keenest: without help, too, they would have come "
                "out ahead of the others by 10. You ask the same 150 of each kind both times, not "
                "20. How many of 100 such surveys now have the truth in range?"
            ),
            options=(
                Option(
                    "more",
                    _("More: many firms tell more than few."),
                    _("More about the figure, yes. But is it the figure that you want?"),
                ),
                Option(
                    "same",
                    _("As many: more firms cannot cure this."),
                    _("They cannot cure it. Compare the last figure at 20 and at 150 firms."),
                ),
                Option(
                    "fewer",
                    _("Fewer: more firms narrow the range."),
                    _(
                        "Yes. The band gets narrow around the wrong figure. Whom you compare "
                        "matters before how many you ask."
                    ),
                ),
            ),
            value=_more_firms_of_the_keen,
            hint=_("Weavers, ahead by 10 without the project. Then 20 firms, then 150."),
        ),
        Reach(
            "misled",
            _(
                "See how an honest agent can be misled. Ask 40 firms of each kind or fewer, so that "
                "50 or more of 100 surveys see a difference, although the project brought 2 at most."
            ),
            met=_met_misled,
            hint=_("Which firms come out furthest ahead? What if they would have done so anyway?"),
        ),
    ),
    prediction=Prediction("beyond", -20, 40),
    paper=(
        PaperTable(
            "found",
            rows=("project", (1, 2, 3)),
            columns=("firms", (20, 30, 40, 50, 60, 70, 80, 100)),
            tasks=("renew", "enough"),
            at={"same": 1},
        ),
        PaperTable(
            "found",
            rows=("project", (1, 2, 3)),
            columns=("firms", (20, 40, 70, 100, 150)),
            tasks=(),
        ),
        PaperTable(
            "right",
            rows=("firms", (20, 40, 70, 100, 150)),
            columns=("anyway", (-10, -5, 0, 5, 10)),
            tasks=("keen",),
            at={"project": 2, "same": 1},
        ),
    ),
    own=OwnFigures(
        _(
            "Give a figure of firms that were helped and of others, before and after, and see "
            "whether the helped came out ahead beyond chance."
        ),
        run=own.run,
    ),
)
