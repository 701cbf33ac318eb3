"""Bananas of Rivas: an association learns to lead."""

from clusterlearn.cases.case import Actor, Case, Figure
from clusterlearn.i18n import _

__all__ = ["CASE"]

CASE = Case(
    slug="rivas",
    title=_("An association learns to lead, and a commission stays"),
    place=_("Rivas"),
    country=_("Nicaragua"),
    sector=_("bananas"),
    themes=(_("governance"), _("associations"), _("handing over")),
    actors=(
        Actor(
            _("Growers"),
            _("mostly small; they sell in local and regional markets, and sit in working groups"),
            "producers",
        ),
        Actor(
            _("APLARI"),
            _("growers' association with services for its members; comes to lead the initiative"),
            "associations",
        ),
        Actor(
            _("Cluster development agent"),
            _("spots APLARI, trains its staff, helps to win support; does not lead"),
            "agents",
        ),
        Actor(
            _("Local and national institutions"),
            _("take part in diagnosis and planning, then in working groups"),
            "government",
        ),
        Actor(
            _("Cluster Commission"),
            _("permanent body that grew out of the groups, with every kind of actor in it"),
            "associations",
        ),
    ),
    figures=(
        Figure(4000, _("growers"), _("banana growers in the cluster, most of them small"), True),
        Figure(500, _("growers"), _("growers who belong to APLARI"), True),
        Figure(
            3, _("staff members"), _("APLARI staff trained in the method of cluster development")
        ),
    ),
    source="unido",
    box=2,
    latitude=11.4,
    longitude=-85.8,
)
