"""What to give up: few clusters or many, today or tomorrow, fast growth or the poor."""

from collections.abc import Iterator, Mapping
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
from clusterlearn.models.tradeoffs import (
    nondominated,
    optimal_breadth,
    periods_to_invest,
    today_tomorrow,
    total_impact,
)

__all__ = ["EXERCISE"]

BUDGET = 100.0
ELASTICITY = 0.7
"""Twice the work in a cluster does 2 to the power of 0.7, or 1.6 times, as much."""
YEARS, SOON = 8, 2
NOW, LATER, LOST = 1.0, 0.5, 0.1
"""What work on quick results brings at once, what building brings in each later year, and the part
of what was built that is lost in a year."""
STRONG, SMALL = (1.0, 0.2), (0.6, 0.42)
"""What work with strong firms and with home workers brings all households, and of that the poor."""
MOST, LONGEST = 7, 6
"""Most clusters for each group, and longest time of building first: the ends of the inputs."""


def _brings(strong: int, small: int, years: int, start: float) -> tuple[float, float, float]:
    """What all households and the poor gain in all years, and all of them in the first two."""
    starts = strong + small
    if not starts or starts * start > BUDGET:
        return 0.0, 0.0, 0.0
    work = total_impact(starts, BUDGET, start, ELASTICITY) / starts
    plan = [1.0] * years + [0.0] * (YEARS - years)
    brought = today_tomorrow(plan, work, NOW, LATER, LOST, discount_factor=1.0)
    every, poor = (strong * one + small * other for one, other in zip(STRONG, SMALL, strict=True))
    return every * brought.total, poor * brought.total, every * sum(brought.benefits[:SOON])


def _plans() -> Iterator[tuple[int, int, int]]:
    for strong in range(MOST + 1):
        for small in range(MOST + 1):
            for years in range(LONGEST + 1):
                yield strong, small, years


@cache
def _most(start: float) -> tuple[float, float, float]:
    """What the best plan for each of the three aims brings."""
    every, poor, soon = zip(*(_brings(*plan, start) for plan in _plans()), strict=True)
    return max(every), max(poor), max(soon)


def _reached(strong: int, small: int, years: int, start: float) -> tuple[float, float, float]:
    """What a plan brings for each aim, of the 100 that the best plan for that aim brings."""
    found = zip(_brings(strong, small, years, start), _most(start), strict=True)
    every, poor, soon = (round(100 * brought / most, 6) for brought, most in found)
    return every, poor, soon


@cache
def _undominated(start: float) -> frozenset[tuple[int, int, int]]:
    """Plans that no other betters in one aim without doing worse in another."""
    plans = list(_plans())
    kept = nondominated([_reached(*plan, start) for plan in plans])
    return frozenset(plan for plan, stays in zip(plans, kept, strict=True) if stays)


@cache
def _frontier(start: float) -> tuple[tuple[float, float], ...]:
    """The best compromises between all households and the poor, over all eight years."""
    points = sorted({_reached(*plan, start)[:2] for plan in _plans()})
    kept = zip(points, nondominated(points), strict=True)
    return tuple(point for point, stays in kept if stays)


def _rows(strong: int, small: int, years: int, start: float) -> list[Row]:
    everybody = [_reached(n, n, years, start)[:2] for n in range(1, MOST + 1)]
    here = _reached(strong, small, years, start)[:2]
    drawn = [("best", point) for point in _frontier(start)]
    drawn += [("everybody", point) for point in sorted(set(everybody))]
    drawn.append(("here", here))
    return [
        {"what": what, "every": round(every, 1), "poor": round(poor, 1)}
        for what, (every, poor) in drawn
    ]


def run(strong: float, small: float, years: float, start: float) -> Result:
    """Find what a plan brings all households, the poor, and all in the first two years."""
    plan = round(strong), round(small), round(years)
    every, poor, soon = _reached(*plan, start)
    starts = plan[0] + plan[1]
    indicators = {
        "every": round(every),
        "poor": round(poor),
        "soon": round(soon),
        "spent": round(min(BUDGET, starts * start)),
    }
    best = plan in _undominated(start)
    return Result(_rows(*plan, start), indicators, _sentence(starts, best, indicators))


def _sentence(starts: int, best: bool, found: Mapping[str, float]) -> str:
    if not starts:
        return _("You start nowhere, and nothing happens.")
    if found["every"] == 0:
        return _("Starting takes all the money, and nothing is left to work with.")
    if best:
        text = _(
            "Starting takes {spent} of 100. All households gain {every} of the 100 that the best "
            "plan for them would bring, the poor {poor}, and all in the first two years {soon}. "
            "Any plan that does better in one of the three does worse in another."
        )
    else:
        text = _(
            "Starting takes {spent} of 100. All households gain {every} of the 100 that the best "
            "plan for them would bring, the poor {poor}, and all in the first two years {soon}. "
            "Another plan does better in one of the three and worse in none."
        )
    return text.format(**found)


def _met_between(inputs: Mapping[str, float], result: Result) -> bool:
    found = result.indicators
    return inputs["start"] == 10 and found["every"] >= 70 and found["poor"] >= 80


def _met_soon(inputs: Mapping[str, float], result: Result) -> bool:
    found = result.indicators
    return inputs["start"] == 10 and found["soon"] >= 40 and found["poor"] >= 70


def _for_the_poor_without_them() -> str:
    """What the poor gain where three clusters of strong firms are all, beside the first plan."""
    first = EXERCISE.evaluate().indicators["poor"]
    without = EXERCISE.evaluate(strong=3, small=0).indicators["poor"]
    return "more" if without > first else "same" if without == first else "less"


def _clusters_for_cheap_starts() -> float:
    """Clusters in which the money does most where a start costs 5."""
    return optimal_breadth(BUDGET, 5.0, ELASTICITY).n_clusters


def _years_of_building() -> float:
    """Years that building should come first, for most in all eight; one more brings as much."""
    return periods_to_invest(YEARS, NOW, LATER, LOST, discount_factor=1.0) + 0.5


EXERCISE = Exercise(
    slug="tradeoffs",
    title=_("What to give up"),
    question=_("One budget, many wishes. What does a plan for everybody bring?"),
    premise=_(
        "A programme has 100 to spend in each of eight years, on work with strong firms or "
        "with home workers.\n"
        "To start with one group in one cluster takes 10 a year before anything happens: "
        "somebody must be there and know the people. Both groups in one cluster are two "
        "starts.\n"
        "What is left is shared alike over all starts; twice the work in a place does 1.6 "
        "times as much.\n"
        "Where work with strong firms brings all households 100, the poor get 20 of it. The "
        "same work with home workers brings 60, and the poor get 42.\n"
        "A year goes into quick results, such as orders and fairs, or into building, such as "
        "skills and a strong association. Building brings nothing in its year, then half as "
        "much in each later one, and a tenth of it is lost each year.\n"
        "A figure of 100 is what the best plan for that aim alone would bring with starts at "
        "that price, so cheaper starts raise it."
    ),
    minutes=15,
    models=("tradeoffs",),
    limits=_(
        "What the model leaves out: clusters and groups are alike and do not help each other, an "
        "agent cannot serve two groups in one trip, nobody is angry at being left out, and "
        "nothing counts after the eighth year. In life people also walk away if nothing happens "
        "for years. All figures are invented for teaching. Read the direction of the answers, not "
        "their decimals."
    ),
    inputs=(
        Input("strong", _("Work with strong firms in"), 0, MOST, 1, 4, _("clusters")),
        Input("small", _("Work with home workers in"), 0, MOST, 1, 4, _("clusters")),
        Input("years", _("Building comes first for"), 0, LONGEST, 1, 3, _("years")),
        Input("start", _("What each start costs"), 5, 10, 2.5, 10, _("a year")),
    ),
    indicators=(
        Indicator("every", _("All households gain"), _("of 100")),
        Indicator("poor", _("Poor households gain"), _("of 100")),
        Indicator("soon", _("All gain in the first two years"), _("of 100")),
        Indicator("spent", _("Spent on starts"), _("of 100")),
    ),
    run=run,
    chart=LineChart(
        x="every",
        y="poor",
        series="what",
        labels={
            "best": _("best plans"),
            "everybody": _("both alike"),
            "here": _("your plan"),
        },
        x_title=_("Gain of all households, of 100"),
        y_title=_("Gain of poor households, of 100"),
        x_domain=(0, 100),
        y_domain=(0, 100),
        legend=_(
            "On the upper line nobody can gain without another losing. The other line serves "
            "both groups in as many clusters: with many it falls towards nothing."
        ),
    ),
    tasks=(
        Choice(
            "without",
            _(
                "The first plan has four clusters of each group. Now work with strong firms in "
                "three clusters, and nowhere with home workers. What do poor households gain?"
            ),
            options=(
                Option(
                    "less",
                    _("Less than in the first plan."),
                    _(
                        "Nobody works with them there. Still, set 3 and 0, and compare the "
                        "second figure."
                    ),
                ),
                Option(
                    "same",
                    _("As much as in the first plan."),
                    _("Set 3 and 0, and compare the second figure."),
                ),
                Option(
                    "more",
                    _("More than in the first plan."),
                    _(
                        "Yes, and that is no praise for this plan. In the first one, 80 of 100 go "
                        "into starts. So little is left to work with that it gives the poor less "
                        "than a plan that does not think of them."
                    ),
                ),
            ),
            value=_for_the_poor_without_them,
            hint=_("Move only the two numbers of clusters. Read the last figure as well."),
        ),
        Answer(
            "many",
            _(
                "Each start costs 10. With one group alone, three clusters are best. Let a start "
                "cost 5. In how many clusters does the money now do most for one group alone?"
            ),
            value=_clusters_for_cheap_starts,
            tolerance=0.4,
            unit=_("clusters"),
            right=_(
                "Yes. Twice as many, since a start costs half as much. In both plans 30 of 100 go "
                "into starts. The cost of starting sets the number; the number of letters does not."
            ),
            too_low=_("One more still does better."),
            too_high=_("Each of them has too little to work with. Try one less."),
            hint=_("Set start 5 and home workers 0. Raise the strong firms until they gain less."),
        ),
        Answer(
            "years",
            _(
                "How many years should building come first, for the most that eight years can "
                "bring?"
            ),
            value=_years_of_building,
            tolerance=0.6,
            unit=_("years"),
            right=_(
                "Yes: five, and six bring as much. But see the third figure: people wait long. What "
                "is built in the last years would pay only when nobody counts any more."
            ),
            too_low=_("One more year of building still adds to the sum."),
            too_high=_("What is built so late has too few years left to pay."),
            hint=_("Move only the years, and watch the first figure."),
        ),
        Reach(
            "between",
            _(
                "A start costs 10. Find a plan between the ends: all households gain 70 or more, "
                "and poor households 80 or more."
            ),
            met=_met_between,
            hint=_("Do not give each group less. Start in fewer clusters, and share these out."),
        ),
        Reach(
            "soon",
            _(
                "A start costs 10, and people want to see something. Let all gain 40 or more in "
                "the first two years, and poor households 70 or more in eight. Then say what "
                "you gave up."
            ),
            met=_met_soon,
            hint=_("You cannot have all three. Which one did the task not ask for?"),
        ),
    ),
    prediction=Prediction("poor", 0, 100, drawn=False),
    paper=(
        PaperTable(
            "poor",
            rows=("strong", (0, 1, 2, 3, 4, 5)),
            columns=("small", (0, 1, 2, 3, 4, 5)),
            tasks=("without",),
        ),
        PaperTable(
            "every",
            rows=("strong", (2, 3, 4, 5, 6, 7)),
            columns=("start", (5, 7.5, 10)),
            tasks=("many",),
            at={"small": 0},
        ),
        PaperTable(
            "every",
            rows=("years", (0, 1, 2, 3, 4, 5, 6)),
            columns=("strong", (2, 3, 4)),
            tasks=("years",),
            at={"small": 0},
        ),
        *(
            PaperTable(
                aim,
                rows=("strong", (0, 1, 2, 3)),
                columns=("small", (0, 1, 2, 3)),
                tasks=tasks,
                at={"years": 5},
            )
            for aim, tasks in (("every", ()), ("poor", ("between",)))
        ),
    ),
)
