"""What the initiative set out to change, and how far it came."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from clusterlearn.models._require import (
    require_choice,
    require_computed,
    require_each,
    require_finite,
    require_length,
    require_non_negative,
    require_positive,
)

__all__ = ["Indicator", "Logframe", "achievement", "weighted_achievement"]

LEVELS = ("input", "activity", "output", "outcome", "impact")
CAPABILITIES = ("economic", "political", "socio-cultural", "human", "protective")


def achievement(baseline: float, target: float, actual: float) -> float:
    r"""How much of the way from the baseline to the target an indicator has gone.

    An agent reports it to the cluster and to the donor instead of bare figures, which say little
    without their start. With the baseline b, the target t and the actual value x it is
    :math:`(x - b) / (t - b)`. It also works for what should fall, such as rejects or poverty.

    Parameters
    ----------
    baseline, target, actual : float, the indicator's unit
        Its value before the initiative began, the one aimed at, and the one measured. Baseline
        and target differ.

    Returns
    -------
    float
        1 where the target is met, more where it is passed, below 0 where things got worse.

    Raises
    ------
    ValueError, TypeError
        If a number is not finite, or the target is the baseline or too near to it to compute.

    Notes
    -----
    It says how far an indicator came, not why: for that see `did_panel`. On baselines and targets:
    Kusek and Rist (2004), "Ten Steps to a Results-Based Monitoring and Evaluation System", World
    Bank.

    Examples
    --------
    Rejects were to fall from 12 to 4 in a hundred, and stand at 6: six of eight points.

    >>> achievement(12, 4, 6)
    0.75
    """
    require_finite(baseline=baseline, target=target, actual=actual)
    way = _way(baseline, target)
    result = (actual - baseline) / way
    require_computed(result, baseline=baseline, target=target, actual=actual)
    return result


def _way(baseline: float, target: float, place: str = "") -> float:
    way = float(target) - float(baseline)
    if not way:
        raise ValueError(f"target{place} must differ from baseline{place}, got {target} for both")
    return way


def weighted_achievement(
    baseline: Sequence[float],
    target: Sequence[float],
    actual: Sequence[float],
    weights: Sequence[float],
    cap: float = 1.0,
) -> float:
    r"""Weighted mean of the achievements of several indicators, none of them above a cap.

    It puts a whole plan, incomes and other capabilities, into one number for a review meeting.
    With `achievement` :math:`a_i`, weight :math:`w_i` and cap c it is
    :math:`\sum_i w_i \min(\max(a_i, 0), c) / \sum_i w_i`. The cap keeps one target that was passed
    by far from hiding others that were missed.

    Parameters
    ----------
    baseline, target, actual : sequence of float, each indicator in its own unit
        As in `achievement`, one entry for each indicator.
    weights : sequence of float, at least 0
        What each indicator counts; at least one is above 0.
    cap : float, above 0
        What an achievement counts at most.

    Returns
    -------
    float, 0 to `cap`
        The weighted mean. An indicator that got worse counts 0.

    Raises
    ------
    ValueError, TypeError
        If lists differ in length, a number lies outside its range, a target is its baseline, or
        all weights are 0.

    Notes
    -----
    The weights are a judgement that those concerned should make; the rest is an assumption made
    for teaching.

    Examples
    --------
    Half of the way with weight 3, twice the way (which counts as all of it) with weight 1:
    (1.5 + 1) / 4.

    >>> weighted_achievement([0, 0], [10, 10], [5, 20], [3, 1])
    0.625
    """
    require_each(require_finite, baseline=baseline, target=target, actual=actual)
    require_each(require_non_negative, weights=weights)
    require_length(len(baseline), target=target, actual=actual, weights=weights)
    require_positive(cap=cap)
    total = fsum(weights)
    if not total:
        raise ValueError(f"weights must not all be 0, got {len(weights)} times 0")
    ways = [
        _way(*ends, place=f"[{i}]") for i, ends in enumerate(zip(baseline, target, strict=True))
    ]
    gone = [now - start for start, now in zip(baseline, actual, strict=True)]
    return fsum(
        weight / total * min(max(part / way, 0.0), cap)
        for weight, part, way in zip(weights, gone, ways, strict=True)
    )


@dataclass(frozen=True)
class Indicator:
    """One thing that a plan watches.

    ``name`` says what is counted, ``level`` where it stands in the chain of results (input,
    activity, output, outcome or impact) and ``unit`` in what it is counted. ``baseline`` is its
    value before the initiative began, ``target`` the value aimed at, ``actual`` the value
    measured, or None until it is, all in that unit. ``capability`` is the side of life that it
    speaks of (economic, political, socio-cultural, human or protective), or None.

    An outcome and an impact are changes in people's and firms' lives, so that both need a baseline
    other than the target. What the initiative itself does or buys needs none.
    """

    name: str
    level: str
    unit: str
    baseline: float | None
    target: float
    actual: float | None = None
    capability: str | None = None

    def __post_init__(self) -> None:
        """Refuse what does not measure a change where a change is meant."""
        _require_text(name=self.name, unit=self.unit)
        require_choice(LEVELS, level=self.level)
        require_finite(target=self.target)
        if self.capability is not None:
            require_choice(CAPABILITIES, capability=self.capability)
        if self.actual is not None:
            require_finite(actual=self.actual)
        if self.baseline is not None:
            require_finite(baseline=self.baseline)
            _way(self.baseline, self.target)
        elif self.level in ("outcome", "impact"):
            raise ValueError(
                f"baseline of {self.name!r} must be a number for an {self.level}, got None"
            )


def _require_text(**values: str) -> None:
    for field, value in values.items():
        if not isinstance(value, str):
            raise TypeError(f"{field} must be a text, got {value!r}")
        if not value.strip():
            raise ValueError(f"{field} must be a text that is not empty, got {value!r}")


@dataclass(frozen=True)
class Logframe:
    """All that a plan watches: ``indicators``, at least one, each with a name of its own."""

    indicators: Sequence[Indicator]

    def __post_init__(self) -> None:
        """Refuse an empty plan, and one that counts the same thing twice."""
        if not self.indicators:
            raise ValueError("indicators must have at least one entry, got none")
        for entry in self.indicators:
            if not isinstance(entry, Indicator):
                raise TypeError(f"indicators must each be an Indicator, got {entry!r}")
        names = Counter(indicator.name for indicator in self.indicators)
        twice = [name for name, count in names.items() if count > 1]
        if twice:
            raise ValueError(f"indicators must have names of their own, got {twice[0]!r} twice")

    def by_level(self) -> dict[str, list[Indicator]]:
        """Indicators by their place in the chain from input to impact, an empty list where none is.

        The empty lists are what an agent looks for: a plan that has inputs and outputs only
        cannot show any result.

        >>> plan = Logframe([Indicator("firms trained", "output", "firms", None, 40, 36)])
        >>> {level: len(found) for level, found in plan.by_level().items()}
        {'input': 0, 'activity': 0, 'output': 1, 'outcome': 0, 'impact': 0}
        """
        return {
            level: [found for found in self.indicators if found.level == level] for level in LEVELS
        }
