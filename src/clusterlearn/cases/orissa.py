"""Orissa: four clusters, and a state that learns to do the work itself."""

from clusterlearn.cases.case import Actor, Case, Figure
from clusterlearn.i18n import _

__all__ = ["CASE"]

CASE = Case(
    slug="orissa",
    title=_("A state learns from four clusters, and takes the work to many"),
    place=_("Orissa"),
    country=_("India"),
    sector=_("handlooms, engineering, forest products, handicrafts"),
    themes=(_("scaling up"), _("mainstreaming"), _("policy"), _("poverty")),
    actors=(
        Actor(
            _("People of the clusters"),
            _("clusters are found all over the state; many of the poor live by them"),
            "producers",
        ),
        Actor(
            _("UNIDO"),
            _("helps four clusters itself, trains the state's people, helps to look over policies"),
            "agents",
        ),
        Actor(
            _("Department of Handicrafts and Cottage Industries"),
            _("sees the first clusters, is trained, and helps others that are in its care"),
            "government",
        ),
        Actor(
            _("Department of Handlooms"),
            _("does the same for clusters of weavers"),
            "government",
        ),
        Actor(
            _("Department of Industry"),
            _("does the same for clusters of industry"),
            "government",
        ),
        Actor(
            _("Business school in the capital"),
            _("its staff are trained; it keeps the method and passes it on"),
            "teaching",
        ),
    ),
    figures=(
        Figure(4, _("clusters"), _("that UNIDO helped directly, each of another trade")),
        Figure(150, _("clusters"), _("that had had the state's help by 2008, by the same method")),
    ),
    source="unido",
    box=11,
    latitude=20.5,
    longitude=84.4,
)
