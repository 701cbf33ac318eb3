"""Three clusters to choose from. They are fictional: built from traits of the paper's cases.

Each is a parameter set of `clusterlearn.models.simulation`, whose table says what the keys mean.
The sets were tuned until each part of the work matters (see ``tests/initiative``); the model's
defaults stay as they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from clusterlearn.i18n import _
from clusterlearn.models.simulation.households import Households
from clusterlearn.models.simulation.parameters import cluster_parameters

__all__ = ["CLUSTERS", "Cluster", "households_of", "parameters_of"]


@dataclass(frozen=True)
class Cluster:
    """A place where the game is played.

    ``days`` and ``money`` are what the agent gets each quarter; money that is left is kept, days
    are not. ``sales`` (thousands of money a month) and ``jobs`` are those at the start, ``cases``
    the cases of the course from which traits were taken. ``patience`` is the part of the owners who
    come to a first meeting before anything can be seen, ``wear`` how fast interest is lost (see
    `clusterlearn.initiative.play`), and ``params`` what differs from the model's
    defaults.
    """

    slug: str
    title: str
    trade: str
    story: str
    place: str
    cases: tuple[str, ...]
    firms: int
    days: int
    money: int
    sales: int
    jobs: int
    patience: float
    wear: float
    params: Mapping[str, float]


COMMON: Mapping[str, float] = {"households": 100}

CLUSTERS = (
    Cluster(
        "weavers",
        _("Weavers by the river"),
        _("handloom cloth"),
        _(
            "In six villages nearly every house has a loom. Men weave and sell; women wind, dye "
            "and finish at home, and no book names them. Traders set the prices. A cooperative "
            "failed ten years ago, and its debts are not forgotten."
        ),
        _("This cluster is made up. Its traits come from handloom villages in the course's cases."),
        ("barpalli", "chanderi", "orissa"),
        firms=160,
        days=50,
        money=22,
        sales=80,
        jobs=420,
        patience=0.19,
        wear=0.25,
        params={
            "beta": 24.0,
            "threshold": 0.641,
            "visibility_weight": 0.249,
            "trust_effort": 0.3,
            "trust_decay": 0.028,
            "visibility_effort": 0.3,
            "visibility_decay": 0.03,
            "governance_effort": 0.271,
            "governance_decay": 0.013,
            "governance_action": 0.005,
            "success_base": 0.455,
            "success_governance": 0.8,
            "trust_gain": 0.166,
            "trust_loss": 0.162,
            "visibility_action": 0.2,
            "trust0": 0.24,
            "governance0": 0.06,
            "visibility0": 0.03,
            "trust_floor": 0.16,
            "poor_share": 0.55,
            "mean_income_poor": 46,
            "mean_income_other": 105,
            "poverty_line": 56,
            "gini_poor": 0.24,
            "capability_income": 0.35,
        },
    ),
    Cluster(
        "workshops",
        _("Workshops by the station"),
        _("metal and wood work"),
        _(
            "Eighty workshops stand wall to wall and make gates, ploughs and school benches. When "
            "one finds a buyer, the next offers the same for less. The town has a polytechnic, "
            "but few owners have seen it from inside. Helpers are paid by the day."
        ),
        _("This cluster is made up. Its traits come from workshop towns in the course's cases."),
        ("mekelle", "sialkot", "ludhiana"),
        firms=80,
        days=50,
        money=24,
        sales=150,
        jobs=380,
        patience=0.11,
        wear=0.22,
        params={
            "beta": 19.761,
            "threshold": 0.628,
            "visibility_weight": 0.253,
            "trust_effort": 0.3,
            "trust_decay": 0.036,
            "visibility_effort": 0.3,
            "visibility_decay": 0.038,
            "governance_effort": 0.178,
            "governance_decay": 0.015,
            "governance_action": 0.008,
            "success_base": 0.5,
            "success_governance": 0.8,
            "trust_gain": 0.108,
            "trust_loss": 0.1,
            "visibility_action": 0.144,
            "trust0": 0.2,
            "governance0": 0.08,
            "visibility0": 0.05,
            "trust_floor": 0.14,
            "poor_share": 0.35,
            "mean_income_poor": 60,
            "mean_income_other": 150,
            "poverty_line": 72,
            "gini_poor": 0.24,
            "capability_income": 0.42,
            "price_erosion": 0.006,
            "upgrade_effort": 0.032,
        },
    ),
    Cluster(
        "dairy",
        _("Dairy farms in the hills"),
        _("milk and cheese"),
        _(
            "Three hundred farms bring milk to a few buyers, who pay late and by their own "
            "measure. Farms lie far apart, and the road is bad in the rains. Two farmers' groups "
            "exist and do not talk to each other. Many poor families milk for others."
        ),
        _("This cluster is made up. Its traits come from farming districts in the course's cases."),
        ("chontales_dairy", "chontales_livestock", "rivas", "senegal"),
        firms=300,
        days=50,
        money=23,
        sales=120,
        jobs=640,
        patience=0.2,
        wear=0.28,
        params={
            "beta": 24.0,
            "threshold": 0.63,
            "visibility_weight": 0.24,
            "trust_effort": 0.299,
            "trust_decay": 0.025,
            "visibility_effort": 0.3,
            "visibility_decay": 0.03,
            "governance_effort": 0.3,
            "governance_decay": 0.029,
            "governance_action": 0.024,
            "success_base": 0.499,
            "success_governance": 0.775,
            "trust_gain": 0.127,
            "trust_loss": 0.187,
            "visibility_action": 0.176,
            "trust0": 0.28,
            "governance0": 0.1,
            "visibility0": 0.03,
            "trust_floor": 0.18,
            "poor_share": 0.45,
            "mean_income_poor": 50,
            "mean_income_other": 120,
            "poverty_line": 60,
            "gini_poor": 0.26,
            "capability_income": 0.35,
        },
    ),
)
"""The three clusters, in the order in which a code numbers them."""


@cache
def parameters_of(cluster: int) -> dict[str, float]:
    """All parameters of a cluster, by its place in `CLUSTERS`."""
    return cluster_parameters({**COMMON, **CLUSTERS[cluster].params})


@cache
def households_of(cluster: int) -> Households:
    """The cluster's households, as they stand at the start."""
    return Households(parameters_of(cluster))
