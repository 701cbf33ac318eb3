"""Whose poverty it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from clusterlearn.models._require import (
    require_each,
    require_length,
    require_non_negative,
    require_positive,
)
from clusterlearn.models.poverty.income import unchecked_fgt

__all__ = ["SubgroupPoverty", "subgroup_decomposition"]


@dataclass(frozen=True)
class SubgroupPoverty:
    """Poverty of a group, and its part in the whole.

    ``population_share`` (0 to 1) is the group's part of all, ``index`` (0 to 1) its own measure
    and ``contribution`` (0 to 1) its part of the poverty of all; 0 where nobody is poor.
    """

    population_share: float
    index: float
    contribution: float


def subgroup_decomposition(
    incomes: Sequence[float], groups: Sequence[str], poverty_line: float, alpha: float
) -> Mapping[str, SubgroupPoverty]:
    r"""Poverty group by group, and each group's part of the whole.

    Home workers may be a fifth of a cluster and half of its poverty. With the population shares
    :math:`v_g`

    .. math:: P_\alpha = \sum_g v_g P_{\alpha, g}, \qquad
              \text{contribution}_g = v_g P_{\alpha, g} / P_\alpha

    Parameters
    ----------
    incomes : sequence of float, at least 0, money
        Incomes of the households or persons.
    groups : sequence of str, as long as `incomes`
        Group of each, such as ``"home workers"``.
    poverty_line : float, above 0, money
        Income below which one is poor.
    alpha : float, at least 0
        Which measure; see `fgt`.

    Returns
    -------
    mapping of str to SubgroupPoverty
        Groups in the order in which they appear.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range or the lists differ in length.

    References
    ----------
    Foster, Greer and Thorbecke (1984), "A class of decomposable poverty measures", Econometrica
    52, 761-766.

    Examples
    --------
    One of two weavers is poor and none of two owners: all poverty is theirs.

    >>> who = ["weaver", "weaver", "owner", "owner"]
    >>> subgroup_decomposition([50, 100, 300, 400], who, 100, 0)["weaver"]
    SubgroupPoverty(population_share=0.5, index=0.5, contribution=1.0)
    """
    require_each(require_non_negative, incomes=incomes)
    require_length(len(incomes), groups=groups)
    _require_words(groups)
    require_positive(poverty_line=poverty_line)
    require_non_negative(alpha=alpha)
    members: dict[str, list[float]] = {}
    for income, group in zip(incomes, groups, strict=True):
        members.setdefault(group, []).append(income)
    whole = unchecked_fgt(incomes, poverty_line, alpha, None)
    found = {}
    for group, own in members.items():
        share, index = len(own) / len(incomes), unchecked_fgt(own, poverty_line, alpha, None)
        part = min(1.0, share * index / whole) if whole else 0.0
        found[group] = SubgroupPoverty(share, index, contribution=part)
    return found


def _require_words(groups: Sequence[str]) -> None:
    for index, group in enumerate(groups):
        if not isinstance(group, str):
            raise TypeError(f"groups[{index}] must be a word, got {group!r}")
