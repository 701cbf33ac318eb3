"""From four clusters to a hundred and fifty: what can two figures tell about pilots and offices?"""

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
from clusterlearn.models.diffusion import calibrate_replication, scaling_up

__all__ = ["EXERCISE"]

PILOTS, REACHED, YEARS = 4, 150, 3
"""Orissa: four clusters helped at first; 150 in all by 2008, three years after the start."""
CLUSTERS = 300.0
COPIED = 0.25
"""Copies a year that a helped cluster finds at first, with nobody to help."""
OFFICES = 0.04
LAST_YEAR = 6
WEEKS = 52
STARTS = 60
"""Clusters that trained staff can begin with in a year."""


@cache
def _path(clusters: float, pilots: float, offices: float, together: float) -> tuple[float, ...]:
    """Clusters with help at the start and after each year."""
    return tuple(
        scaling_up(
            LAST_YEAR, clusters, pilots, COPIED, offices, together, capacity=None, steps=WEEKS
        )
    )


def run(pilots: float, offices: float, together: float, clusters: float) -> Result:
    """Count the clusters with help, year by year: from pilots, from offices, and from both."""
    both = _path(clusters, pilots, offices, together)
    lines = {"both": both, "pilots": _path(clusters, pilots, 0.0, 0.0)}
    if offices:
        lines["offices"] = _path(clusters, 0.0, offices, 0.0)
    rows: list[Row] = [
        {"who": who, "year": year, "part": round(100 * count / clusters, 1)}
        for who, path in lines.items()
        for year, count in enumerate(path)
    ]
    rows.append({"who": "orissa", "year": YEARS, "part": round(100 * REACHED / clusters, 1)})
    counts = {who: [round(count) for count in path] for who, path in lines.items()}
    helped = counts["both"]
    apart = counts["pilots"][YEARS] + counts.get("offices", [0] * (YEARS + 1))[YEARS]
    indicators = {
        "helped": helped[YEARS],
        "first": helped[1],
        "rush": max(helped[year + 1] - helped[year] for year in range(YEARS)),
        "beyond": helped[YEARS] - apart,
    }
    return Result(
        rows=rows,
        indicators=indicators,
        sentence=_sentence(pilots, offices, clusters, counts, indicators),
    )


def _sentence(
    pilots: float,
    offices: float,
    clusters: float,
    counts: Mapping[str, list[int]],
    found: Mapping[str, float],
) -> str:
    if not offices:
        text = _(
            "With {pilots} pilots and no office that carries the work on, {helped} of {clusters} "
            "clusters have had help after three years."
        )
    elif found["beyond"] > 0:
        text = _(
            "With {pilots} pilots, and offices that bring in {offices} of 100 others a year, "
            "{helped} of {clusters} clusters have had help after three years. Pilots alone reach "
            "{alone}, offices alone {by_offices}: together they reach {more} more than the two "
            "apart. After the first year it was {first}."
        )
    elif found["beyond"] < 0:
        text = _(
            "With {pilots} pilots, and offices that bring in {offices} of 100 others a year, "
            "{helped} of {clusters} clusters have had help after three years. Pilots alone reach "
            "{alone}, offices alone {by_offices}: together they reach {fewer} fewer than the two "
            "apart. After the first year it was {first}."
        )
    else:
        text = _(
            "With {pilots} pilots, and offices that bring in {offices} of 100 others a year, "
            "{helped} of {clusters} clusters have had help after three years. Pilots alone reach "
            "{alone}, offices alone {by_offices}: together they reach as many as the two apart. "
            "After the first year it was {first}."
        )
    return text.format(
        pilots=f"{pilots:.4g}",
        offices=f"{100 * offices:.4g}",
        clusters=f"{clusters:.4g}",
        alone=counts["pilots"][YEARS],
        by_offices=counts.get("offices", [0] * (YEARS + 1))[YEARS],
        helped=found["helped"],
        first=found["first"],
        more=found["beyond"],
        fewer=-found["beyond"],
    )


def _met_calm(inputs: Mapping[str, float], result: Result) -> bool:
    found = result.indicators
    small = inputs["clusters"] == CLUSTERS and inputs["offices"] <= 0.12
    return small and found["helped"] >= REACHED and found["rush"] <= STARTS


def _together_needed(clusters: float = CLUSTERS) -> float:
    """Copies a year, of 100, that the two together must add to reach what Orissa reached."""
    needed = calibrate_replication(REACHED, YEARS, clusters, PILOTS, OFFICES)
    return 100 * (needed - COPIED)


def _offices_needed() -> float:
    """What offices must bring in a year, of 100, for about 150 if the two together add nothing."""
    grid = EXERCISE.inputs[1].grid
    return 100 * min(
        grid, key=lambda part: abs(EXERCISE.evaluate(offices=part).indicators["helped"] - REACHED)
    )


def _together_among_many() -> str:
    """What the two together must add where there are 900 clusters."""
    most = EXERCISE.inputs[3].high
    added = next(
        part
        for part in EXERCISE.inputs[2].grid
        if EXERCISE.evaluate(clusters=most, together=part).indicators["helped"] >= REACHED
    )
    before = _together_needed() / 100
    return "none" if not added else "less" if added < before - 0.05 else "more"


EXERCISE = Exercise(
    slug="diffusion",
    title=_("From four to a hundred and fifty"),
    question=_("Pilots, offices, or both? And what do the figures of Orissa prove?"),
    premise=_(
        "In a state there are clusters that nobody has helped yet. A few pilots begin.\n"
        "Others see them and copy: at first, 100 helped clusters are copied by 25 others in a "
        "year.\n"
        "Offices of the state carry the work on: each year they bring in so many of 100 "
        "clusters that are left.\n"
        "Where there are both, others may copy faster: a pilot shows that it works, and an "
        "office lends a trained hand. How many copies that adds is for you to set; at first "
        "it is none.\n"
        "The fewer clusters are left, the slower it goes."
    ),
    minutes=15,
    models=("diffusion",),
    limits=_(
        "What the model leaves out: whether the help is any good, trades and places that differ, "
        "offices that run out of money, and an election. That pilots and offices do more together "
        "than apart is not found by the model; you put it in. The 4 pilots, and 150 clusters after "
        "three years, are Orissa's. The paper does not say how many clusters there are, and all "
        "other numbers are assumed for teaching."
    ),
    inputs=(
        Input("pilots", _("Pilots at the start"), 4, 20, 8, PILOTS, _("clusters")),
        Input(
            "offices", _("Offices bring in, each year"), 0.0, 0.2, 0.04, OFFICES, _("of 100"), 100
        ),
        Input(
            "together",
            _("Copies added where both work"),
            0.0,
            1.2,
            0.1,
            0.0,
            _("of 100"),
            100,
        ),
        Input("clusters", _("Clusters in the state"), 300, 900, 300, CLUSTERS, _("clusters")),
    ),
    indicators=(
        Indicator("helped", _("Helped after three years"), _("clusters")),
        Indicator("first", _("Of these, after the first year"), _("clusters")),
        Indicator("rush", _("Most that begin in one year"), _("clusters")),
        Indicator("beyond", _("More than pilots and offices apart"), _("clusters")),
    ),
    run=run,
    chart=LineChart(
        x="year",
        y="part",
        series="who",
        labels={
            "both": _("both"),
            "pilots": _("pilots alone"),
            "offices": _("offices alone"),
            "orissa": _("Orissa"),
        },
        x_title=_("years"),
        y_title=_("clusters with help, of 100"),
        x_domain=(0, LAST_YEAR),
        y_domain=(0, 100),
        legend=_(
            "The dot is Orissa: 150 clusters after three years, as a part of all clusters that you "
            "suppose there are."
        ),
    ),
    tasks=(
        Answer(
            "orissa",
            _(
                "Suppose that there are 300 clusters, 4 pilots, and offices that bring in 4 of 100. "
                "How many copies a year must the two together add, for 100 helped clusters, so "
                "that 150 clusters have had help after three years?"
            ),
            value=_together_needed,
            tolerance=5,
            unit=_("of 100"),
            right=_(
                "Yes, about 70 on top of 25: others must copy nearly four times as fast as they "
                "copy a pilot alone. Now read how many had had help after the first year."
            ),
            too_low=_("The line of both still passes below Orissa's dot."),
            too_high=_("The line passes above Orissa's dot. Go down a step."),
            hint=_("Move only the copies that are added, until the line meets the dot."),
        ),
        Answer(
            "offices",
            _(
                "An official objects: “Nobody copied faster. Our offices did it.” Add no copies, "
                "and keep 4 pilots and 300 clusters. How many of 100 must offices bring in each "
                "year to reach about 150?"
            ),
            value=_offices_needed,
            tolerance=1.5,
            unit=_("of 100"),
            right=_(
                "Yes. A hard-working office explains Orissa's two figures as well as fast copying "
                "does. The paths differ: here it is 54 after the first year, there 28."
            ),
            too_low=_("Offices of that reach do not bring it to 150."),
            too_high=_("A smaller reach is enough. Go down a step."),
            hint=_("Set the copies that are added to 0, and move only the offices."),
        ),
        Choice(
            "many",
            _(
                "A count finds that the state has 900 clusters, not 300. Offices bring in 4 of 100 "
                "again, and there are 4 pilots. What must the two together add for 150?"
            ),
            options=(
                Option(
                    "more",
                    _("More than before: the state is larger."),
                    _("It is; but so is what 4 of 100 comes to. Set 900 and try."),
                ),
                Option(
                    "less",
                    _("Less than before, but still something."),
                    _("Set 900 clusters, then go down until the line falls below the dot."),
                ),
                Option(
                    "none",
                    _("Nothing: the offices do it alone."),
                    _(
                        "Yes. 4 of 100 is now 36 a year, and that alone comes near. What you must "
                        "believe about pilots and offices hangs on a number nobody has given you."
                    ),
                ),
            ),
            value=_together_among_many,
            hint=_("See where Orissa's dot goes when there are more clusters."),
        ),
        Reach(
            "calm",
            _(
                "There are 300 clusters. Trained staff can begin with 60 clusters a year at most, "
                "and offices bring in no more than 12 of 100. Reach 150 in three years all the same."
            ),
            met=_met_calm,
            hint=_("Fast copying comes late and all at once. What brings more in the first year?"),
        ),
    ),
    prediction=Prediction("helped", 0, 300, drawn=False),
    paper=(
        PaperTable(
            "helped",
            rows=("together", (0.0, 0.2, 0.3, 0.5, 0.6, 0.7, 0.8, 1.0)),
            columns=("clusters", (300, 600, 900)),
            tasks=("orissa", "many"),
        ),
        PaperTable(
            "helped",
            rows=("offices", (0.0, 0.04, 0.08, 0.12, 0.16, 0.2)),
            columns=("together", (0.0, 0.1, 0.2, 0.3, 0.7)),
            tasks=("offices",),
        ),
        PaperTable(
            "rush",
            rows=("offices", (0.0, 0.04, 0.08, 0.12, 0.16, 0.2)),
            columns=("together", (0.0, 0.1, 0.2, 0.3, 0.7)),
            tasks=("calm",),
        ),
        PaperTable(
            "first",
            rows=("offices", (0.0, 0.04, 0.08, 0.12, 0.16, 0.2)),
            columns=("together", (0.0, 0.1, 0.2, 0.3, 0.7)),
            tasks=(),
        ),
    ),
)
