"""Livestock of Chontales: farmers' calendar for the plant's way of paying."""

from clusterlearn.cases.case import Actor, Case, Figure
from clusterlearn.i18n import _

__all__ = ["CASE"]

CASE = Case(
    slug="chontales_livestock",
    title=_("A calendar for a way of paying"),
    place=_("Chontales"),
    country=_("Nicaragua"),
    sector=_("livestock"),
    themes=(_("buyers and suppliers"), _("contracts"), _("quality"), _("cooperatives")),
    actors=(
        Actor(
            _("Cattle farmers"),
            _("bring cattle; learn what the industry needs, and when"),
            "producers",
        ),
        Actor(
            _("Farmers' cooperatives"),
            _("make the agreement for their members, and draw up a calendar of deliveries"),
            "associations",
        ),
        Actor(
            _("Slaughterhouses"),
            _("only a few; sell meat to supermarkets and to those who eat it"),
            "buyers",
        ),
        Actor(
            _("A leading processing company"),
            _("makes the agreement with them, and sets up a clear way of paying"),
            "buyers",
        ),
        Actor(
            _("UNIDO project"),
            _("helps to draft the agreement; makes farmers aware of dates and quality"),
            "agents",
        ),
    ),
    figures=(Figure(7000, _("farmers"), _("cattle farmers in the cluster"), True),),
    source="unido",
    box=4,
    latitude=12.1,
    longitude=-85.4,
)
