"""Barpalli's weavers: women meet, save and lend, learn, and in the end weave together."""

from clusterlearn.cases.case import Actor, Case
from clusterlearn.i18n import _

__all__ = ["CASE"]

CASE = Case(
    slug="barpalli",
    title=_("Women step out of the house, save together, and later weave together"),
    place="Barpalli",
    country=_("India"),
    sector=_("handloom weaving"),
    themes=(_("poverty"), _("women"), _("participation"), _("saving and lending")),
    actors=(
        Actor(
            _("Women of weavers' families"),
            _("do much of the work before the loom; found a federation, save, learn and weave"),
            "producers",
        ),
        Actor(
            _("Men of these families"),
            _("hold the household's income; at first do not want women to leave the house"),
            "producers",
        ),
        Actor(
            _("Federation of women"),
            _("holds camps, then saves, lends and trains; at last helps its members to sell"),
            "associations",
        ),
        Actor(
            _("Moneylenders"),
            _("lend to families in trouble, outside any bank"),
            "finance",
        ),
        Actor(
            _("UNIDO"),
            _("promotes the federation, and helps it from the first camps to joint work"),
            "agents",
        ),
    ),
    figures=(),
    source="unido",
    box=8,
    latitude=21.2,
    longitude=83.6,
)
