"""The clerk's table: an agent who does the tasks, or does them together with the clerk."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, product

__all__ = ["best", "play"]

TASKS = ("meeting", "papers", "fees")
QUARTERS, WITH_AGENT, MOVED = 8, 4, 7
AGENT_DAYS = {"agent": 1, "both": 3}
CLERK_DAYS = {"both": 1, "clerk": 1}


def _days(acts: Mapping[str, str], costs: Mapping[str, int]) -> int:
    return sum(costs.get(act, 0) for act in acts.values())


def _free_days(
    quarter: int, acts: Mapping[str, str], known: frozenset[str], fees: int
) -> int | None:
    """Days left for writing down; none if the acts break a rule."""
    agent = (3 if quarter <= WITH_AGENT else 0) - _days(acts, AGENT_DAYS)
    clerk = (3 if fees >= 2 else 2) - _days(acts, CLERK_DAYS)
    alone = {task for task, act in acts.items() if act == "clerk"}
    return agent + clerk if agent >= 0 and clerk >= 0 and alone <= known else None


def _after(acts: Mapping[str, str], known: frozenset[str], fees: int) -> tuple[frozenset[str], int]:
    learnt = {task for task, act in acts.items() if act == "both"}
    return known | learnt, fees + (acts.get("fees") in ("both", "clerk"))


def play(plan: Sequence[tuple[Mapping[str, str], tuple[str, ...]]]) -> tuple[int, int]:
    """Tasks done in the first year and in both, by what is done and written in each quarter."""
    known, written, fees, done = frozenset[str](), frozenset[str](), 0, []
    for quarter, (acts, writes) in enumerate(plan, start=1):
        known = known & written if quarter == MOVED else known
        free = _free_days(quarter, acts, known, fees)
        assert free is not None, f"quarter {quarter} breaks a rule"
        assert len(writes) <= free, f"quarter {quarter} has no day left for writing"
        known, fees = _after(acts, known, fees)
        assert set(writes) <= known
        written |= set(writes)
        done.append(len(acts))
    return sum(done[:WITH_AGENT]), sum(done)


def _choices() -> Iterator[dict[str, str]]:
    for acts in product(("", "agent", "both", "clerk"), repeat=len(TASKS)):
        yield {task: act for task, act in zip(TASKS, acts, strict=True) if act}


@cache
def best(
    *,
    writing: bool,
    quarter: int = 1,
    known: frozenset[str] = frozenset(),
    written: frozenset[str] = frozenset(),
    fees: int = 0,
) -> int:
    """Most tasks that can be done from this quarter on."""
    if quarter > QUARTERS:
        return 0
    known = known & written if quarter == MOVED else known
    results = []
    for acts in _choices():
        free = _free_days(quarter, acts, known, fees)
        if free is None:
            continue
        then, paid = _after(acts, known, fees)
        fresh = sorted(then - written)
        for size in range(min(free, len(fresh)) + 1 if writing else 1):
            results += [
                len(acts)
                + best(
                    writing=writing,
                    quarter=quarter + 1,
                    known=then,
                    written=written | set(pages),
                    fees=min(2, paid),
                )
                for pages in combinations(fresh, size)
            ]
    return max(results)
