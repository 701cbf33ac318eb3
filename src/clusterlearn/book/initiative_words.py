"""The words that the capstone's page says, beside those of the game itself."""

from clusterlearn.i18n import _

__all__ = ["GROUPS", "initiative_words"]

GROUPS = (
    (_("Firms"), ("joint_action", "trust", "visibility", "governance", "goodwill")),
    (_("Trade and work"), ("sales", "jobs", "income", "income_other")),
    (_("Poor people"), ("income_poor", "capability", "headcount", "poverty_gap")),
)
"""The measures as the page groups them."""


def initiative_words() -> dict[str, str]:
    """Return the words by name; fields in braces are filled in by the page."""
    return _START | _QUARTER | _SIGNS | _END


_START = {
    "open_game": _("{place}, luck {seed}: go on with quarter {quarter}"),
    "full_game": _("{place}, luck {seed}: see the two years after"),
    "ended_game": _("{place}, luck {seed}: {points} points, look at it again"),
    "no_place": _("Choose a place first."),
    "no_seed": _("Write a whole number from 0 to {most}."),
    "no_code": _("Paste or write a code first."),
    "sure_place": _("You have an open game here, with {quarters} of {all} quarters played."),
    "sure_again": _("This erases what you played in this place: {quarters} of {all} quarters."),
    "nothing": _("nothing"),
    "some": _("some"),
    "much": _("much"),
    "found": _("Done."),
    "open": _("Not done yet."),
}

_QUARTER = {
    "quarter": _("Quarter {quarter} of {all}"),
    "left": _("You hand the key back"),
    "where": _("{place} · year {year} · luck {seed}"),
    "where_left": _("{place} · luck {seed}"),
    "arrived": _("You arrive, and nobody knows you yet. {story}"),
    "calm": _("Nothing out of the ordinary happened in the last quarter."),
    "stood": _("The cluster came through it."),
    "fell": _("The cluster was not ready for it."),
    "moved": _("It moved, of 100: {changes}."),
    "moved_by": _("{of} {change}"),
    "moved_upgrade": _("income"),
    "unmoved": _("It moved next to nothing."),
    "last": _("Last quarter: {event}."),
    "now": _("Now: {event}."),
    "gone": _("Three years are over. What stands now is what you built; what counts comes later."),
    "purse_days": _("{days} of {there} days"),
    "purse_money": _("money: {money} of {there}"),
    "too_many_days": _("This takes {days} days, and there are {there}."),
    "too_much_money": _("This takes {money} of money, and there is {there}."),
    "take_away": _("Take something away."),
    "idle_quarter": _("Nothing is chosen. Press again if the quarter is to pass like this."),
    "play": _("Play quarter {quarter}"),
    "show_about": _("Say what each action is"),
    "hide_about": _("Hide what each action is"),
    "kept_choices": _("Your choices of the last quarter stand there. Change what you like."),
    "lowered_choices": _("Your choices of the last quarter stand there, as far as the money goes."),
}

_SIGNS = {
    "first": _("You have only just come, so these are rough signs."),
    "rough": _("You did not monitor, so these are rough signs."),
    "closer": _("You monitored a little: the figures are right to about five of a hundred."),
    "exact": _("You monitored much: these are the figures as they are."),
    "about": _("about {value} of 100"),
    "of_100": _("{value} of 100"),
    "as_first": _("as at the start"),
    "about_as_first": _("about as at the start"),
    "more_than_first": _("{value} % above the start"),
    "less_than_first": _("{value} % below the start"),
    "about_more": _("about {value} % above the start"),
    "about_less": _("about {value} % below the start"),
    "higher": _("higher"),
    "lower": _("lower"),
    "same": _("the same"),
    "about_same": _("about the same"),
    "unclear": _("unclear"),
    "share_axis": _("of 100"),
    "times_axis": _("% of the start"),
    "quarter_axis": _("quarters played"),
    "chart": _("{sign}, as you saw it after each quarter: {values}."),
}

_END = {
    "end": _("Two years after you left"),
    "replayed": _("This is the end of a plan from a code."),
    "made_of": _(
        "Firms that act together: {joint} of {half} points. Poverty gap: {gap} of {half} points."
    ),
    "quarter_after": _("Quarter {quarter}: {what} {joint} of every 100 firms act together."),
    "event_after": _("{event}. {text} {verdict}"),
    "you": _("this plan"),
    "best": _("best found"),
    "nobody": _("no agent"),
    "month_axis": _("months; the agent leaves after {months}"),
    "joint_chart": _(
        "Firms that act together, of 100. This plan: {you_left} on leaving, {you} two years later. "
        "Best plan found: {best}. Nobody came: {nobody}."
    ),
    "gap_chart": _(
        "Poverty gap, of 100. This plan: {you_left} on leaving, {you} two years later. "
        "Best plan found: {best}. Nobody came: {nobody}."
    ),
    "idle": _("This plan does nothing, so nothing can be left out."),
    "chance_chart": _(
        "A hundred plans by chance by their points: the lowest has {low}, the middle one {middle}, "
        "the highest {high}. This plan has {points}, the best plan found {best}, nobody {nothing}."
    ),
    "points_axis": _("points"),
    "year_more_less": _("Year {year}: it does more of {more}; less of {less}."),
    "year_more": _("Year {year}: it does more of {more}."),
    "year_less": _("Year {year}: it does less of {less}."),
    "year_alike": _("Year {year}: it does about the same."),
    "quoted": _("“{title}”"),
    "of_each": _("{action} ({best} against {you})"),
    "read": _("Read about it in: {chapters}."),
    "copied": _("The code is copied."),
    "by_hand": _("The code is marked. Copy it with your keyboard or by a long press, or by hand."),
    "other_luck": _(
        "The same plan under luck {seed}: {points} points. Under luck {before}: {old}."
    ),
    "plan_of": _("Action plan: {place}"),
    "sheet_days": _("Days"),
    "sheet_money": _("Money"),
    "plan_about": _("Luck {seed} · code {code}"),
}
