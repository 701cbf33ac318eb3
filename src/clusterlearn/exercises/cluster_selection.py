"""Which cluster first: criteria, weights, and whether the choice survives other weights."""

from collections.abc import Sequence
from functools import cache
from math import ceil

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
from clusterlearn.models.selection import (
    critical_weight,
    rank_acceptability,
    ranking,
    weighted_sum,
)
from clusterlearn.own import cluster_selection as own

__all__ = ["EXERCISE"]

CLUSTERS = ("tin", "weaving", "bees", "bricks")
WEAVING, BEES = 1, 2
FIGURES = ((9, 200, 2), (2, 900, 7), (7.5, 690, 6), (-12, 100, 1))
"""Growth in % a year, jobs of poor people, and firms of ten that would pay for a first step."""
BENEFIT = (True, True, True)
DRAWS = 20_000


def _table(extra: float) -> Sequence[Sequence[float]]:
    return FIGURES[: 3 + round(extra)]


@cache
def _wins(extra: int) -> list[float]:
    """Of 100 sets of weights drawn by chance, those under which each cluster comes first."""
    return [100 * share for share in rank_acceptability(_table(extra), BENEFIT, draws=DRAWS)]


def _scores(growth: float, poor: float, ready: float, extra: float) -> list[float]:
    scores = weighted_sum(_table(extra), (growth, poor, ready), BENEFIT)
    return [100 * score for score in scores]


def run(growth: float, poor: float, ready: float, extra: float) -> Result:
    """Score three clusters, or four, by the weights of three criteria."""
    scores = _scores(growth, poor, ready, extra)
    ahead = scores[BEES] - scores[WEAVING]
    indicators = {"ahead": round(ahead, 1), "bees": round(_wins(round(extra))[BEES])}
    rows: list[Row] = [
        {"cluster": cluster, "of": "score", "score": round(score, 1)}
        for cluster, score in zip(CLUSTERS[: len(scores)], scores, strict=True)
    ]
    text = (
        _(
            "The beekeepers come first with {first:.1f} points, the weavers have {second:.1f}; "
            "of 100 sets of weights drawn by chance, {bees} put the beekeepers first."
        )
        if ahead > 0
        else _(
            "The weavers come first with {first:.1f} points, the beekeepers have {second:.1f}; "
            "of 100 sets of weights drawn by chance, {bees} put the beekeepers first."
        )
    )
    second, first = sorted((scores[BEES], scores[WEAVING]))
    sentence = text.format(first=first, second=second, bees=indicators["bees"])
    return Result(rows, indicators, sentence)


def _from_which_growth() -> float:
    """First whole weight of growth that puts the beekeepers first, with bricks in the table."""
    share = critical_weight(_table(1), (3, 3, 3), BENEFIT, criterion=0, first=BEES, second=WEAVING)
    return ceil(6 * share / (1 - share))


def _after_bricks() -> str:
    places = ranking(_scores(3, 3, 3, 1))
    return "turned" if places[WEAVING] < places[BEES] else "same"


EXERCISE = Exercise(
    slug="cluster_selection",
    title=_("Which cluster first?"),
    question=_("How much does the choice of a cluster hang on the weights, and on the list?"),
    premise=_(
        "Four invented clusters.\n"
        "Tinsmiths: 9% growth a year, 200 jobs of poor people, 2 of 10 firms ready to pay for "
        "a first joint step.\n"
        "Weavers: 2%, 900, 7 of 10.\n"
        "Beekeepers: 7.5%, 690, 6 of 10.\n"
        "Brickmakers, if you add them: 12% loss a year, 100, 1 of 10.\n"
        "In each criterion the worst on the list gets 0 points and the best 100; weights make "
        "one score."
    ),
    minutes=12,
    models=("selection",),
    limits=_(
        "What the model leaves out: criteria that nobody put in the table, figures that are wrong, "
        "and whose weights should count. A strong criterion makes up for a weak one without limit. "
        "The clusters are invented for teaching."
    ),
    inputs=(
        Input("growth", _("Weight of growth"), 1, 6, 1, 3, _("points")),
        Input("poor", _("Weight of jobs of poor people"), 1, 6, 1, 3, _("points")),
        Input("ready", _("Weight of readiness"), 1, 6, 1, 3, _("points")),
        Input("extra", _("Brickmakers on the list"), 0, 1, 1, 0, "", names=(_("no"), _("yes"))),
    ),
    indicators=(
        Indicator("ahead", _("Beekeepers ahead of weavers"), _("points (below 0: behind)"), 1),
        Indicator("bees", _("Beekeepers first"), _("of 100 sets of weights drawn by chance")),
    ),
    run=run,
    chart=BarChart(
        category="cluster",
        x="score",
        series="of",
        categories={
            "tin": _("Tinsmiths"),
            "weaving": _("Weavers"),
            "bees": _("Beekeepers"),
            "bricks": _("Brickmakers"),
        },
        labels={"score": _("score")},
        category_title=_("cluster"),
        x_title=_("points of 100"),
        x_domain=(0, 100),
    ),
    tasks=(
        Reach(
            "weavers",
            _(
                "Without the brickmakers, put the weavers first with a weight of growth of 2 or more."
            ),
            met=lambda inputs, result: (
                inputs["growth"] >= 2 and inputs["extra"] < 0.5 and result.indicators["ahead"] < 0
            ),
            hint=_("In what are the weavers best? Leave growth at 2 and raise the others."),
        ),
        Choice(
            "bricks",
            _(
                "Set all weights to 3, then add the brickmakers, who are worst in everything. "
                "What happens to the others?"
            ),
            options=(
                Option(
                    "same",
                    _("Nothing: whoever is worst in everything cannot matter."),
                    _("Add them and read who is first."),
                ),
                Option(
                    "turned",
                    _("The weavers pass the beekeepers, whose lead in growth shrinks."),
                    _(
                        "Yes. Beside a loss of 12%, growth of 2% and of 7.5% look nearly alike, "
                        "and so the beekeepers lose their lead there."
                    ),
                ),
                Option(
                    "tin",
                    _("The tinsmiths come first, since their growth now stands out."),
                    _("They gain points, but so do the others. Look at the bars."),
                ),
            ),
            value=_after_bricks,
            hint=_("Move only the last input, and compare the two sentences."),
        ),
        Answer(
            "growth",
            _(
                "With the brickmakers on the list and the other weights at 3: from which whole "
                "weight of growth on do the beekeepers come first again?"
            ),
            value=_from_which_growth,
            tolerance=0.4,
            unit=_("points"),
            right=_("Yes. One point less, and the weavers are first. A choice can be that close."),
            too_low=_("The weavers are still first there. Go on."),
            too_high=_("They are first there, but already with a lower weight."),
            hint=_("Raise the weight of growth by one point at a time."),
        ),
    ),
    prediction=Prediction("bees", 0, 100),
    paper=(
        PaperTable(
            "ahead",
            rows=("poor", (1, 2, 3, 4, 5, 6)),
            columns=("ready", (1, 2, 3, 4, 5, 6)),
            tasks=("weavers",),
            at={"growth": 2},
        ),
        PaperTable(
            "ahead",
            rows=("growth", (1, 2, 3, 4, 5, 6)),
            columns=("extra", (0, 1)),
            tasks=("bricks", "growth"),
        ),
    ),
    own=OwnFigures(
        _(
            "List the clusters that you could choose, and see who comes first, and whether other "
            "weights or another list would turn it."
        ),
        run=own.run,
    ),
)
