"""Who pays for governance? Fees of an association under habit, checks and fines."""

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
from clusterlearn.models.governance import CooperationPaths, simulate_conditional_cooperation

__all__ = ["EXERCISE"]

MONTHS = 24
FULL_FEE = 20.0


def _paths(free_riders: float, checked: float, fine: float) -> CooperationPaths:
    return simulate_conditional_cooperation(
        periods=MONTHS,
        endowment=FULL_FEE,
        share_free_riders=free_riders,
        checked=checked,
        fine=fine,
    )


def run(free_riders: float, checked: float, fine: float) -> Result:
    """Follow the fee for two years, with the rule and by habit alone."""
    ruled, habit = _paths(free_riders, checked, fine), _paths(free_riders, 0.0, 0.0)
    in_full = round(100 * ruled.paying_in_full[-1])
    series = [("habit", habit)]
    if checked or fine:
        series.insert(0, ("rule", ruled))
    rows: list[Row] = [
        {"who": who, "month": month, "fee": round(fee, 2)}
        for who, paths in series
        for month, fee in enumerate(paths.contribution, start=1)
    ]
    fee, fee_of_habit = round(ruled.contribution[-1], 1), round(habit.contribution[-1], 1)
    return Result(
        rows=rows,
        indicators={"fee": fee, "in_full": in_full, "income": round(ruled.income[-1], 1)},
        sentence=_sentence(checked, fine, in_full, fee, fee_of_habit),
    )


def _sentence(checked: float, fine: float, in_full: float, fee: float, fee_of_habit: float) -> str:
    numbers = {
        "checked": f"{100 * checked:.4g}",
        "fine": f"{fine:.4g}",
        "in_full": in_full,
        "fee": f"{fee:.1f}",
        "habit": f"{fee_of_habit:.1f}",
    }
    if checked and not fine:
        text = _(
            "Nobody who keeps money back has to fear a fine, and the checks cost money. "
            "After two years the mean fee is {fee} of 20."
        )
    elif not checked or not fine:
        text = _(
            "Nobody who keeps money back has to fear a fine. After two years the mean fee is {fee} of 20."
        )
    elif in_full == 0:
        text = _(
            "The rule changes nothing: with {checked} of 100 members checked and a fine of {fine} "
            "times the missing fee, keeping money back still pays. After two years the mean fee "
            "is {fee} of 20, and the checks have to be paid for."
        )
    elif in_full == 100:
        text = _(
            "With {checked} of 100 members checked and a fine of {fine} times the missing fee, "
            "every firm pays in full: {fee} of 20. Without a rule it would be {habit}."
        )
    else:
        text = _(
            "With {checked} of 100 members checked and a fine of {fine} times the missing fee, "
            "{in_full} of 100 firms pay in full. After two years the mean fee is {fee} of 20; "
            "without a rule it would be {habit}."
        )
    return text.format(**numbers)


def _met_full(inputs: Mapping[str, float], result: Result) -> bool:
    return inputs["checked"] <= 0.4 and result.indicators["fee"] >= 18


def _least_checks() -> float:
    """Members to check, of 100, before a fine of twice the missing fee changes anything."""
    grid = EXERCISE.inputs[1].grid
    return 100 * next(c for c in grid if run(0.3, c, 2.0).indicators["in_full"] > 0)


def _fee_of_the_willing() -> float:
    """Mean fee after two years where nobody rides free and there is no rule."""
    return run(0.0, 0.0, 0.0).indicators["fee"]


def _best_rule() -> str:
    """Which of three rules with the same expected fine leaves firms the highest income."""
    rules = {"often": (0.8, 1.5), "middle": (0.6, 2.0), "seldom": (0.3, 4.0)}
    return max(rules, key=lambda name: run(0.3, *rules[name]).indicators["income"])


EXERCISE = Exercise(
    slug="public_goods",
    title=_("Who pays for governance?"),
    question=_("What makes members pay for an association that serves all, payers or not?"),
    premise=_(
        "Twenty firms earn 20 a month each, and 20 is the full fee. Each 1 that is paid brings 0.1 "
        "to every one of them. A check costs 1."
    ),
    minutes=12,
    models=("governance",),
    limits=_(
        "What the model leaves out: how the fee is spent, quarrels about fines, and pride in a "
        "common house. It knows 20 firms with the same income; that some follow habit, some weigh "
        "the fine, and how cautious they are, are assumptions made for teaching. Read the "
        "direction of the answers, not their decimals."
    ),
    inputs=(
        Input(
            "free_riders", _("Firms that pay nothing unasked"), 0.0, 0.6, 0.1, 0.3, _("of 100"), 100
        ),
        Input("checked", _("Members checked each month"), 0.0, 1.0, 0.1, 0.2, _("of 100"), 100),
        Input("fine", _("Fine, times the missing fee"), 0.0, 4.0, 0.5, 2.0, _("times")),
    ),
    indicators=(
        Indicator("fee", _("Mean fee after 2 years"), _("of 20"), digits=1),
        Indicator("in_full", _("Firms that pay in full because of the rule"), _("of 100")),
        Indicator("income", _("A firm's income in the end"), _("a month"), digits=1),
    ),
    run=run,
    chart=LineChart(
        x="month",
        y="fee",
        series="who",
        labels={"rule": _("with the rule"), "habit": _("habit alone")},
        x_title=_("months"),
        y_title=_("mean fee, of 20"),
        x_domain=(0, MONTHS),
        y_domain=(0, FULL_FEE),
    ),
    tasks=(
        Answer(
            "willing",
            _(
                "Suppose that no firm rides free, and there is no rule at all. All begin with a fee of 8 "
                "and are ready to pay about as much as the others. What is the fee after two years?"
            ),
            value=_fee_of_the_willing,
            tolerance=0.3,
            unit=_("of 20"),
            right=_(
                "Yes. Each pays a little less than the others did, to be safe, and so the fee "
                "halves although nobody wants to cheat."
            ),
            too_low=_("Set all three inputs to 0 and read the mean fee."),
            too_high=_("Set all three inputs to 0 and read the mean fee."),
            hint=_("Set all three inputs to 0."),
        ),
        Answer(
            "threshold",
            _(
                "The fine is twice the missing fee. "
                "How many of 100 members must be checked before the rule changes anything?"
            ),
            value=_least_checks,
            tolerance=5,
            unit=_("of 100"),
            right=_(
                "Yes. Below that line checks only cost money, so a weak rule is worse than none. "
                "A little above it, at 50, most firms pay in full."
            ),
            too_low=_("With so few checks keeping money back still pays for every firm."),
            too_high=_("Some firms pay in full before that. Go down in small steps."),
            hint=_("Leave the fine at 2 and raise the checks until the two lines part."),
        ),
        Reach(
            "full",
            _("Bring the mean fee to 18 or more, checking no more than 40 of 100 members."),
            met=_met_full,
            hint=_("What a firm fears is the chance to be checked times the fine."),
        ),
        Choice(
            "cheapest",
            _("Three rules threaten the same on average. Which leaves firms the highest income?"),
            options=(
                Option(
                    "often",
                    _("Check 80 of 100, fine 1.5 times."),
                    _("Every check costs money, and here there are many."),
                ),
                Option(
                    "middle",
                    _("Check 60 of 100, fine 2 times."),
                    _("Better than checking 80. Is there one that checks still fewer?"),
                ),
                Option(
                    "seldom",
                    _("Check 30 of 100, fine 4 times."),
                    _(
                        "Yes, in the model: few checks and a heavy fine are cheapest. In a town of "
                        "neighbours a fine that ruins a small firm will not be collected, and a "
                        "rule that is not used is no rule. Many lasting commons begin with a mild "
                        "fine and raise it for those who break the rule again."
                    ),
                ),
            ),
            value=_best_rule,
            hint=_("Try the three rules one after the other and note the income."),
        ),
    ),
    prediction=Prediction("fee", 0, 20, step=0.5),
    paper=(
        PaperTable(
            "fee",
            rows=("checked", (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8)),
            columns=("fine", (0.0, 1.0, 2.0, 3.0, 4.0)),
            tasks=("threshold", "full"),
        ),
        PaperTable(
            "income",
            rows=("checked", (0.3, 0.6, 0.8)),
            columns=("fine", (1.5, 2.0, 4.0)),
            tasks=("cheapest",),
        ),
    ),
)
