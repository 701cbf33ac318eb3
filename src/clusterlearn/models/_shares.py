"""Numbers as shares of their sum, for the models that compare how something is split."""

from collections.abc import Callable, Sequence
from math import fsum

from clusterlearn.models._require import require_each, require_non_negative, require_positive

__all__ = ["shares_of"]


def shares_of(
    require: Callable[..., None] = require_non_negative, /, **values: Sequence[float]
) -> list[float]:
    """Each entry of one named list as a share of its sum."""
    require_each(require, **values)
    ((name, entries),) = values.items()
    total = fsum(entries)
    require_positive(**{f"sum of {name}": total})
    return [entry / total for entry in entries]
