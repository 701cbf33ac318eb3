"""Which trades of the reader's regions are concentrated, and which of these grow."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clusterlearn.data import Employment, Table, employment
from clusterlearn.exercise import OwnResult
from clusterlearn.i18n import _
from clusterlearn.models.identification import classify_clusters, location_quotient
from clusterlearn.own.bars import bars
from clusterlearn.own.words import amount

__all__ = ["run"]

CONCENTRATED = 1.25
SHOWN = 10
NAMED = 3
FEW = 50
"""Jobs below which a single firm may make the figure."""


@dataclass(frozen=True)
class _Pair:
    """A trade in a region: its name, jobs, all jobs there, quotient, and whether it grew."""

    name: str
    jobs: float
    all_jobs: float
    quotient: float
    growth: float


def run(table: Table) -> OwnResult:
    """Compare each trade's part in each region with its part in all regions of the sheet."""
    found = employment(table)
    pairs = sorted(_pairs(found), key=lambda pair: -pair.quotient)
    chart, rows = bars(
        [pair.name for pair in pairs],
        {"quotient": (_("location quotient"), [round(pair.quotient, 2) for pair in pairs])},
        category_title=_("trade and region"),
        x_title=_("times the usual part"),
        legend=_("1 is the usual part: that of all regions on your sheet together."),
        shown=SHOWN,
    )
    sentences = [_highest(pairs[0]), _concentrated(pairs)]
    if found.before is not None:
        sentences += [_grown(pairs), _meant()]
    return OwnResult(sentences, chart, rows, [*found.notes, *_notes(pairs)])


def _pairs(found: Employment) -> Iterator[_Pair]:
    quotients = location_quotient(found.jobs)
    before = found.before or found.jobs
    for r, region in enumerate(found.regions):
        total = sum(found.jobs[r])
        for s, sector in enumerate(found.sectors):
            jobs, earlier = found.jobs[r][s], before[r][s]
            growth = jobs / earlier - 1 if earlier else float(jobs > 0)
            name = _("{sector} in {region}").format(sector=sector, region=region)
            yield _Pair(name, jobs, total, quotients[r][s], growth)


def _highest(pair: _Pair) -> str:
    return _(
        "Highest: {name}, with {quotient} times its usual part ({jobs} of {all} jobs there)."
    ).format(
        name=pair.name,
        quotient=amount(round(pair.quotient, 2)),
        jobs=amount(pair.jobs),
        all=amount(pair.all_jobs),
    )


def _concentrated(pairs: Sequence[_Pair]) -> str:
    number = sum(pair.quotient >= CONCENTRATED for pair in pairs)
    text = (
        _("One of {all} pairs of trade and region has {limit} times its usual part or more.")
        if number == 1
        else _(
            "{number} of {all} pairs of trade and region have {limit} times their usual part or more."
        )
    )
    return text.format(number=amount(number), all=amount(len(pairs)), limit=CONCENTRATED)


def _grown(pairs: Sequence[_Pair]) -> str:
    kinds = classify_clusters(
        [pair.quotient for pair in pairs],
        [pair.growth for pair in pairs],
        [pair.jobs / pair.all_jobs for pair in pairs],
        lq_threshold=CONCENTRATED,
    )
    names = {
        kind: [pair.name for pair, found in zip(pairs, kinds, strict=True) if found == kind]
        for kind in ("dynamic", "stagnating", "emerging")
    }
    return _(
        "Concentrated and growing: {dynamic}. Concentrated and not growing: {stagnating}. "
        "Not concentrated yet, and growing: {emerging}."
    ).format(**{kind: _listed(found) for kind, found in names.items()})


def _meant() -> str:
    return _(
        "Growing means more jobs than before; not concentrated yet, from 1 to {limit} times the "
        "usual part."
    ).format(limit=CONCENTRATED)


def _listed(names: Sequence[str]) -> str:
    if not names:
        return _("none")
    first = ", ".join(names[:NAMED])
    more = len(names) - NAMED
    return (
        _("{names} and {more} more").format(names=first, more=amount(more)) if more > 0 else first
    )


def _notes(pairs: Sequence[_Pair]) -> Iterator[str]:
    if len(pairs) > SHOWN:
        yield _("The chart shows the {shown} highest of {all}; the table has all.").format(
            shown=SHOWN, all=amount(len(pairs))
        )
    few = [p.name for p in pairs[:SHOWN] if p.quotient >= CONCENTRATED and p.jobs < FEW]
    if few:
        text = _("Fewer than {few} jobs, so that one firm may make the figure: {names}.")
        yield text.format(few=FEW, names=", ".join(few))
