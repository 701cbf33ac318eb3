"""Handloom weavers of Chanderi: health comes before more work."""

from clusterlearn.cases.case import Actor, Case, Figure
from clusterlearn.i18n import _

__all__ = ["CASE"]

CASE = Case(
    slug="chanderi",
    title=_("Health first, so that women can weave and decide"),
    place=_("Chanderi"),
    country=_("India"),
    sector=_("handloom weaving"),
    themes=(_("health"), _("women"), _("poverty"), _("partners")),
    actors=(
        Actor(
            _("Women weavers"),
            _("come to workshops on health, and begin to claim what local services offer"),
            "producers",
        ),
        Actor(
            _("Madhya Pradesh Voluntary Health Association (MPVHA)"),
            _("knows health; found by UNIDO as a partner for this work"),
            "associations",
        ),
        Actor(
            _("UNICEF in Bhopal"),
            _("pays for a package of health information"),
            "agents",
        ),
        Actor(
            _("UNIDO"),
            _("sees that health must come first, and looks for partners who know it"),
            "agents",
        ),
        Actor(
            _("Health services of the local government"),
            _("are there, and are now used with more confidence"),
            "government",
        ),
    ),
    figures=(Figure(200, _("women"), _("for whom workshops on health were held")),),
    source="unido",
    box=9,
    latitude=24.7,
    longitude=78.1,
)
