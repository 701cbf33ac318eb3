"""Knitwear of Ludhiana: a list of mistakes becomes five courses."""

from clusterlearn.cases.case import Actor, Case, Figure
from clusterlearn.i18n import _

__all__ = ["CASE"]

CASE = Case(
    slug="ludhiana",
    title=_("Exporters write down mistakes, and an institute teaches what is missing"),
    place=_("Ludhiana"),
    country=_("India"),
    sector=_("knitwear"),
    themes=(_("skills"), _("training"), _("networks")),
    actors=(
        Actor(
            _("APPEAL"),
            _("network of exporters; its committee records workers' mistakes"),
            "associations",
        ),
        Actor(
            _("Government Polytechnic for Women"),
            _("institute that was there before; teaches the courses and tunes them to firms"),
            "teaching",
        ),
        Actor(
            _("All India Council for Technical Education"),
            _("supports a centre for skills on the polytechnic's grounds"),
            "government",
        ),
        Actor(
            _("Technical support institutions"),
            _("several in the cluster, out of touch with the firms at first"),
            "teaching",
        ),
        Actor(
            _("UNIDO project"),
            _("supports the exporters' network in forming its committee"),
            "agents",
        ),
    ),
    figures=(Figure(5, _("training modules"), _("courses made from the list of mistakes")),),
    source="unido",
    box=5,
    latitude=30.9,
    longitude=75.9,
)
