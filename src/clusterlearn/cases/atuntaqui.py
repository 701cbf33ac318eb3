"""Garments of Atuntaqui: services at cost, training that fits, and a fair for the town."""

from clusterlearn.cases.case import Actor, Case
from clusterlearn.i18n import _

__all__ = ["CASE"]

CASE = Case(
    slug="atuntaqui",
    title=_("When cheapness is gone: services at cost, training that fits, and a fair"),
    place=_("Atuntaqui"),
    country=_("Ecuador"),
    sector=_("garments"),
    themes=(_("services"), _("training"), _("marketing of a place")),
    actors=(
        Actor(
            _("Garment makers"),
            _("lost their market in Colombia when the dollar raised their prices"),
            "producers",
        ),
        Actor(
            _("Chamber of Commerce"),
            _("houses the design room and the library of accessories, at cost"),
            "associations",
        ),
        Actor(
            _("Schools and vocational institutes"),
            _("bring courses up to date, train teachers, take part in apprenticeships"),
            "teaching",
        ),
        Actor(
            _("Municipality"),
            _("takes up the marketing of the place, with a yearly fair and fashion show"),
            "government",
        ),
        Actor(
            _("UNIDO project"),
            _(
                "helps to set up both services, brings firms and schools to talk, plans the marketing"
            ),
            "agents",
        ),
    ),
    figures=(),
    source="unido",
    box=6,
    latitude=0.3,
    longitude=-78.2,
)
