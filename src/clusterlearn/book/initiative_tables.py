"""The ``{initiative-table}`` directive: what the capstone's game is made of, from its definition."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import ClassVar, NamedTuple

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from clusterlearn import cases
from clusterlearn.book import assets
from clusterlearn.book.course import warn
from clusterlearn.i18n import _
from clusterlearn.initiative.actions import ACTIONS
from clusterlearn.initiative.clusters import CLUSTERS, parameters_of
from clusterlearn.initiative.events import EVENTS
from clusterlearn.models.simulation.parameters import cluster_parameters
from clusterlearn.numbers import plain

__all__ = ["TABLES", "setup"]


class Table(NamedTuple):
    """A table's head and rows, all as text."""

    head: Sequence[str]
    rows: Sequence[Sequence[str]]


def _clusters() -> Table:
    head = (_("what"), *(cluster.title for cluster in CLUSTERS))
    rows = [
        (_("trade"), *(cluster.trade for cluster in CLUSTERS)),
        (
            _("traits from"),
            *("; ".join(cases.CASES[case].name for case in c.cases) for c in CLUSTERS),
        ),
    ]
    counted = {
        "firms": _("firms"),
        "days": _("days a quarter"),
        "money": _("money a quarter"),
        "sales": _("sales at the start, thousands of money a month"),
        "jobs": _("jobs at the start"),
        "patience": _("patience: part of the owners who come before anything can be seen"),
        "wear": _("wear: part of the interest lost in a quarter with nothing to see"),
    }
    for name, label in counted.items():
        rows.append((label, *(plain(getattr(cluster, name)) for cluster in CLUSTERS)))
    return Table(head, rows)


def _parameters() -> Table:
    """Where a cluster differs from the simulation's defaults, in at least one of the three."""
    defaults = cluster_parameters(None)
    own = [parameters_of(number) for number in range(len(CLUSTERS))]
    return Table(
        (_("parameter"), _("default"), *(cluster.title for cluster in CLUSTERS)),
        [
            (name, plain(default), *(plain(params[name]) for params in own))
            for name, default in defaults.items()
            if any(params[name] != default for params in own)
        ],
    )


def _actions() -> Table:
    return Table(
        (_("action"), _("what the agent does"), _("days"), _("money")),
        [(a.title, a.text, str(a.days), str(a.money)) for a in ACTIONS],
    )


def _efforts() -> Table:
    head = (
        _("action"),
        _("trust"),
        _("quick wins"),
        _("governance"),
        _("upgrading"),
        _("pro-poor"),
    )
    return Table(head, [(a.title, *(plain(effort) for effort in a.efforts)) for a in ACTIONS])


def _events() -> Table:
    titles = {action.slug: action.title for action in ACTIONS}
    return Table(
        (_("event"), _("outcome"), _("lies between"), _("stood from"), _("an outcome of 1 adds")),
        [
            (
                event.title,
                " + ".join(
                    [
                        plain(event.base),
                        *_weighted(event.state, _STOCKS),
                        *_weighted(event.levels, titles),
                    ]
                ),
                _("{low} and {high}").format(low=plain(event.low), high=plain(event.high)),
                plain(event.turn),
                "; ".join(_weighted(event.effects, _STOCKS)),
            )
            for event in EVENTS
        ],
    )


_STOCKS: Mapping[str, str] = {
    "joint_action": _("joint action"),
    "trust": _("trust"),
    "visibility": _("visible benefits"),
    "governance": _("governance"),
    "upgrade": _("gain in income"),
    "capability": _("capability of the poor"),
}


def _weighted(weights: Mapping[str, float], names: Mapping[str, str]) -> Iterator[str]:
    for name, weight in weights.items():
        yield f"{plain(weight)} × {names[name]}"


TABLES: Mapping[str, Callable[[], Table]] = {
    "clusters": _clusters,
    "parameters": _parameters,
    "actions": _actions,
    "efforts": _efforts,
    "events": _events,
}
"""What the directive may be asked for."""


class InitiativeTable(SphinxDirective):
    """Show a table of the game."""

    required_arguments = 1
    option_spec: ClassVar[dict[str, Callable[[str], object]]] = {}

    def run(self) -> list[nodes.Node]:
        name = self.arguments[0]
        if name not in TABLES:
            known = ", ".join(TABLES)
            warn(f"no table {name!r}; there are {known}", self.env.docname, self.lineno)
            return []
        assets.require(self.env, self.env.docname, "learn.css")
        return [_table(TABLES[name]())]


def _table(table: Table) -> nodes.table:
    group = nodes.tgroup(cols=len(table.head))
    group += [nodes.colspec(colwidth=1) for _column in table.head]
    group += nodes.thead("", _row(table.head))
    group += nodes.tbody("", *map(_row, table.rows))
    return nodes.table("", group, classes=["cl-wide"])


def _row(cells: Sequence[str]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", nodes.paragraph(cell, cell)) for cell in cells))


def setup(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("initiative-table", InitiativeTable)
