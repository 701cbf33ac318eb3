"""Metal and wood in Mekelle: a large firm, a university and an office work with small ones."""

from clusterlearn.cases.case import Actor, Case, Figure
from clusterlearn.i18n import _

__all__ = ["CASE"]

CASE = Case(
    slug="mekelle",
    title=_("Workshops win back orders with a large firm, a university and an office"),
    place=_("Mekelle, Tigray"),
    country=_("Ethiopia"),
    sector=_("metal and woodwork"),
    themes=(_("networks"), _("subcontracting"), _("quality"), _("public orders")),
    actors=(
        Actor(
            _("Workshops and cooperatives"),
            _("make furniture, tools for farms and homes, parts of buildings, simple machines"),
            "producers",
        ),
        Actor(
            _("MIE"),
            _(
                "large maker of metal goods; teaches workshops, tests designs, orders parts from them"
            ),
            "buyers",
        ),
        Actor(
            _("University of Mekelle"),
            _("its college of engineering designs machines that can be made from local inputs"),
            "teaching",
        ),
        Actor(
            _("BOTIT"),
            _(
                "bureau of trade, industry and transport; helps pay, opens tenders, gives shared rooms"
            ),
            "government",
        ),
        Actor(
            _("Cluster working group"),
            _("table at which all of them look for what is in the way, and make a plan"),
            "associations",
        ),
        Actor(
            _("UNIDO project"),
            _("helps networks of small firms to form, and subcontracting to start again"),
            "agents",
        ),
    ),
    figures=(
        Figure(
            250,
            _("workshops"),
            _("more than this many work in metal and wood; they grew fast from 2001 to 2005"),
        ),
        Figure(24, _("cooperatives"), _("cooperative associations in the cluster")),
        Figure(24, _("prototypes"), _("new machines, in place of imported ones")),
    ),
    source="unido",
    box=3,
    latitude=13.5,
    longitude=39.5,
)
