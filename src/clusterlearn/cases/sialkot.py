"""Surgical instruments of Sialkot: small firms that supply the world together."""

from clusterlearn.cases.case import Actor, Case, Figure
from clusterlearn.i18n import _

__all__ = ["CASE"]

CASE = Case(
    slug="sialkot",
    title=_("Small firms supply the world"),
    place=_("Sialkot, Punjab"),
    country=_("Pakistan"),
    sector=_("surgical instruments"),
    themes=(_("collective efficiency"), _("exports"), _("subcontracting"), _("skills")),
    actors=(
        Actor(
            _("Makers of instruments"),
            _("small and medium firms; they export, and share news in and out of meetings"),
            "producers",
        ),
        Actor(
            _("Subcontractors"),
            _("many; each does a part of the work, so that all can take larger orders"),
            "producers",
        ),
        Actor(
            _("Suppliers of inputs"),
            _("specialised; they deliver fast and at good prices"),
            "producers",
        ),
        Actor(
            _("Skilled workers"),
            _("live close by; what they can do is easily found out"),
            "producers",
        ),
        Actor(
            _("Couriers and buyers abroad"),
            _("worldwide couriers keep makers in steady touch with buyers, old and new"),
            "buyers",
        ),
    ),
    figures=(
        Figure(300, _("firms"), _("small and medium firms that make instruments"), True),
        Figure(90, _("percent"), _("share of their output that is exported")),
        Figure(
            20,
            _("percent"),
            _("share of the world's trade in surgical instruments that these exports make up"),
        ),
        Figure(2, _("(rank)"), _("Pakistan's rank among the world's exporters in this trade")),
    ),
    source="unido",
    box=1,
    latitude=32.5,
    longitude=74.5,
)
