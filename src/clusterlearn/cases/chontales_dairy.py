"""Dairies of Chontales: power for cooling milk, and light for the schools beside the line."""

from clusterlearn.cases.case import Actor, Case, Figure
from clusterlearn.i18n import _

__all__ = ["CASE"]

CASE = Case(
    slug="chontales_dairy",
    title=_("Power for the milk, and light for the schools"),
    place=_("Chontales"),
    country=_("Nicaragua"),
    sector=_("dairy products"),
    themes=(_("infrastructure"), _("lobbying"), _("cooperatives"), _("poverty")),
    actors=(
        Actor(
            _("Dairy entrepreneurs and their cooperatives"),
            _("name the lack of power as one of the main things that hold them back"),
            "producers",
        ),
        Actor(
            _("A committee that stands for the whole cluster"),
            _("takes the matter to the commission, and does not let go"),
            "associations",
        ),
        Actor(
            _("National Energy Commission"),
            _("hears the cluster"),
            "government",
        ),
        Actor(
            _("The government"),
            _("starts a programme to build new power lines"),
            "government",
        ),
        Actor(
            _("Villages and schools along the cooperatives' network"),
            _("get power as well"),
            "teaching",
        ),
        Actor(
            _("UNIDO"),
            _("supports the committee"),
            "agents",
        ),
    ),
    figures=(Figure(337, _("kilometres"), _("of new power lines, to be built by the government")),),
    source="unido",
    box=10,
    latitude=11.9,
    longitude=-85.2,
)
