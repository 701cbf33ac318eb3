"""Credit in Senegal: small firms stand for each other's loans."""

from clusterlearn.cases.case import Actor, Case, Figure
from clusterlearn.i18n import _

__all__ = ["CASE"]

CASE = Case(
    slug="senegal",
    title=_("Small firms stand for each other, and loans become cheaper and longer"),
    place="",
    country=_("Senegal"),
    sector=_("credit for small firms"),
    themes=(_("access to finance"), _("services"), _("networks")),
    actors=(
        Actor(
            _("Small firms and their networks"),
            _("apply for loans, and answer for each other's debts"),
            "producers",
        ),
        Actor(
            _("Mutual guarantee cooperatives"),
            _("made up of the firms; look at each plan and add a guarantee to the firm's own"),
            "associations",
        ),
        Actor(
            _("National federation of the cooperatives"),
            _("may look again at a plan, back it, and guarantee up to half of the loan"),
            "associations",
        ),
        Actor(
            _("Local banks and credit associations"),
            _("partners of UNIDO in setting up the scheme"),
            "finance",
        ),
        Actor(
            _("National bank"),
            _("lends on better terms to firms that come with a guarantee"),
            "finance",
        ),
        Actor(
            _("Municipalities"),
            _("help firms to write their plans of investment"),
            "government",
        ),
        Actor(
            _("UNIDO"),
            _("sets up the scheme with its partners, the cooperatives first"),
            "agents",
        ),
    ),
    figures=(
        Figure(10, _("municipalities"), _("where cooperatives were set up first")),
        Figure(50, _("percent of a loan"), _("the most that the federation's guarantee adds")),
        Figure(80, _("networks"), _("networks of small firms that got loans"), about=True),
        Figure(
            610_000,
            _("euros"),
            _("lent to them in the time of the project, with and without the scheme"),
        ),
        Figure(5, _("points"), _("by which the interest rate was lower than usual"), about=True),
        Figure(1, _("year"), _("within which the usual loan had to be paid back")),
        Figure(2, _("years or more"), _("to pay back, for most who applied")),
    ),
    source="unido",
    box=7,
    latitude=14.5,
    longitude=-14.5,
)
