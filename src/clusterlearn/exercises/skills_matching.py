"""Teach what industry needs: more seats, or other seats?"""

from collections.abc import Mapping, Sequence
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
from clusterlearn.i18n import _, ngettext
from clusterlearn.models.skills import (
    TrainingPayoff,
    curriculum_path,
    dissimilarity_index,
    training_payoff,
)
from clusterlearn.own import skills_matching as own

__all__ = ["EXERCISE"]

SKILLS = {
    "stitching": _("Stitching and tailoring"),
    "linking": _("Linking"),
    "cutting": _("Cutting and patterns"),
    "design": _("Designing and merchandising"),
    "supervision": _("Supervision"),
}
JOBS = (30.0, 20.0, 20.0, 10.0, 10.0)
SEATS = (6.0, 0.0, 3.0, 45.0, 6.0)
"""The split of the first year: most seats are in the skill with the fewest jobs."""

WAGE_GAIN, COST_PER_SEAT = 20.0, 240.0
MONTHS, MONTHLY_RATE = 24, 0.01
ROUNDING = 1e-9


@cache
def _split(response: float, years: float) -> tuple[float, ...]:
    """Shares of the seats after so many years of moving towards the jobs."""
    gaps = curriculum_path(SEATS, JOBS, response, round(years))
    first = dissimilarity_index(SEATS, JOBS)
    left = gaps[-1] / first
    seats, jobs = sum(SEATS), sum(JOBS)
    return tuple(left * s / seats + (1 - left) * d / jobs for s, d in zip(SEATS, JOBS, strict=True))


def _course(seats: float, response: float, years: float) -> TrainingPayoff:
    return training_payoff(
        seats=round(seats),
        supply_shares=_split(response, years),
        demand=JOBS,
        wage_gain=WAGE_GAIN,
        cost_per_seat=COST_PER_SEAT,
        periods=MONTHS,
        discount_rate=MONTHLY_RATE,
    )


def _rows(what: str, people: Sequence[float]) -> list[Row]:
    return [
        {"skill": skill, "what": what, "people": round(number, 1)}
        for skill, number in zip(SKILLS, people, strict=True)
    ]


def run(seats: float, response: float, years: float) -> Result:
    """Compare seats and jobs, skill by skill, and count who finds work."""
    course = _course(seats, response, years)
    taught = [round(seats) * share for share in _split(response, years)]
    placed = round(course.placed)
    return Result(
        rows=_rows("seats", taught) + _rows("jobs", JOBS),
        indicators={
            "placed": placed,
            "open": round(sum(JOBS)) - placed,
            "return": round(course.benefit_cost_ratio, 2),
        },
        sentence=_sentence(round(seats), course),
    )


def _sentence(seats: int, course: TrainingPayoff) -> str:
    text = f"{_who_finds_a_job(seats, course.placed)} {_what_it_pays(course.benefit_cost_ratio)}"
    placed = round(course.placed)
    return text.format(
        seats=seats,
        placed=placed,
        jobs=round(sum(JOBS)),
        open=round(sum(JOBS)) - placed,
        earned=round(100 * course.benefit_cost_ratio),
    )


def _who_finds_a_job(seats: int, placed: float) -> str:
    """Count trainees and jobs; where the whole number hides a few, say nearly all."""
    jobs = round(sum(JOBS))
    left = jobs - round(placed)
    if round(placed) < min(seats, jobs):
        return ngettext(
            "Of {seats} trainees {placed} find a job in their skill, and {open} job stays open.",
            "Of {seats} trainees {placed} find a job in their skill, and {open} jobs stay open.",
            left,
        )
    if placed < min(seats, jobs) - ROUNDING:
        return (
            _("Nearly all {seats} trainees find a job in their skill, and {open} jobs stay open.")
            if left
            else _("With {seats} trainees, nearly all of the {jobs} jobs are filled.")
        )
    if left:
        return _("All {seats} trainees find a job in their skill, and {open} jobs stay open.")
    if seats > jobs:
        return _("Of {seats} trainees {placed} find a job in their skill, and no job stays open.")
    return _("All {seats} trainees find a job in their skill, and no job stays open.")


def _what_it_pays(ratio: float) -> str:
    if round(ratio, 2) < 1:
        return _(
            "For each 100 spent on the course they earn {earned} more in two years: it does not "
            "pay."
        )
    return _("For each 100 spent on the course they earn {earned} more in two years.")


def _met_places(inputs: Mapping[str, float], result: Result) -> bool:
    return inputs["seats"] <= 60 and inputs["years"] <= 3 and result.indicators["placed"] >= 50


def _placed(seats: float, response: float = 0.0, years: float = 0) -> int:
    return round(_course(seats, response, years).placed)


def _more_by_doubling() -> float:
    """Trainees placed beyond those of 60 seats, if 60 more are split as today."""
    return _placed(120) - _placed(60)


def _which_is_worth_more() -> str:
    """Double the seats, or close half of the gap in one year with the seats there are?"""
    moved, doubled = _placed(60, 0.5, 1), _placed(120)
    return "move" if moved > doubled else "same" if moved == doubled else "double"


EXERCISE = Exercise(
    slug="skills_matching",
    title=_("Teach what industry needs"),
    question=_("What helps more: more seats, or other seats?"),
    premise=_(
        "An institute trains people for knitwear firms, in five skills. The firms have 90 jobs to "
        "fill each year.\n"
        "At first three of four seats are in designing, where there are ten jobs.\n"
        "A seat costs 240. Who finds a job in the skill earns 20 a month more, for two years; money "
        "that comes later counts 1% a month less.\n"
        "Closing 30 of 100 of the gap means: each year the seats move three tenths of the way "
        "from today's split to that of the jobs."
    ),
    minutes=10,
    models=("skills",),
    limits=_(
        "What the model leaves out: people who work in another skill than their own, the time it "
        "takes to train teachers, how good the training is, and that jobs change as well. The "
        "skills are those of Ludhiana; all numbers of seats, jobs and money are invented for "
        "teaching."
    ),
    inputs=(
        Input("seats", _("Seats in all"), 30, 120, 30, 60, _("seats")),
        Input(
            "response",
            _("Part of the gap closed each year"),
            0.0,
            1.0,
            0.1,
            0.0,
            _("of 100"),
            factor=100,
        ),
        Input("years", _("Years of moving seats"), 0, 5, 1, 1, _("years")),
    ),
    indicators=(
        Indicator("placed", _("Trainees who find a job in their skill"), _("a year")),
        Indicator("open", _("Jobs that stay open"), _("a year")),
        Indicator("return", _("Earned for each 1 spent"), _("of money"), 2),
    ),
    run=run,
    chart=BarChart(
        category="skill",
        x="people",
        series="what",
        categories=SKILLS,
        labels={"seats": _("seats"), "jobs": _("jobs")},
        category_title=_("skill"),
        x_title=_("people a year"),
        x_domain=(0, 90),
    ),
    tasks=(
        Reach(
            "places",
            _("With 60 seats or fewer, place 50 trainees within three years."),
            met=_met_places,
            hint=_("Leave the seats at 60. How fast must the gap close?"),
        ),
        Answer(
            "doubled",
            _(
                "Leave the split as it is (0 of 100 closed) and double the seats from 60 to 120. "
                "How many more trainees find a job in their skill?"
            ),
            value=_more_by_doubling,
            tolerance=1,
            unit=_("trainees"),
            right=_(
                "Yes. Sixty more seats place so few because most of them are where no job is. "
                "Look at what each 1 spent now earns."
            ),
            too_low=_("Note the trainees placed at 60 and at 120 seats."),
            too_high=_("Most of the new seats are in designing."),
            hint=_("Set the part of the gap to 0 and read the first figure at 60 and at 120."),
        ),
        Choice(
            "better",
            _(
                "The institute has money for one of two things: 60 more seats, split as today, or "
                "new teachers and machines that close half of the gap in one year, with 60 "
                "seats. Which places more?"
            ),
            options=(
                Option(
                    "double",
                    _("The 60 more seats, split as today."),
                    _("Try both settings, one after the other."),
                ),
                Option(
                    "same",
                    _("Both about the same."),
                    _("Try both settings, one after the other."),
                ),
                Option(
                    "move",
                    _("Closing half of the gap."),
                    _(
                        "Yes, with half as many seats to pay for. And each further year of moving "
                        "seats brings less, because the gap that is left is smaller."
                    ),
                ),
            ),
            value=_which_is_worth_more,
            hint=_("First 120 seats and 0 of 100; then 60 seats, 50 of 100, one year."),
        ),
    ),
    prediction=Prediction("placed", 0, 60),
    paper=(
        PaperTable(
            "placed",
            rows=("response", (0.0, 0.1, 0.2, 0.3, 0.5, 0.7, 1.0)),
            columns=("years", (1, 2, 3, 5)),
            tasks=("places",),
        ),
        PaperTable(
            "placed",
            rows=("seats", (30, 60, 90, 120)),
            columns=("response", (0.0, 0.3, 0.5, 1.0)),
            tasks=("doubled", "better"),
        ),
        PaperTable(
            "return",
            rows=("seats", (30, 60, 90, 120)),
            columns=("response", (0.0, 0.3, 0.5, 1.0)),
            tasks=(),
        ),
    ),
    own=OwnFigures(
        _(
            "List the seats in training and the jobs that are open, skill by skill, and see how "
            "well they fit."
        ),
        run=own.run,
    ),
)
