"""Evaluation: what changed because of the initiative, how sure that is, and what to do next."""

from clusterlearn.models.evaluation.belief import (
    Belief,
    update_belief,
    value_of_monitoring,
)
from clusterlearn.models.evaluation.differences import (
    Difference,
    DifferenceTest,
    did_from_changes,
    did_from_means,
    did_panel,
)
from clusterlearn.models.evaluation.indicators import (
    Indicator,
    Logframe,
    achievement,
    weighted_achievement,
)
from clusterlearn.models.evaluation.power import minimum_detectable_effect, sample_size_per_arm
from clusterlearn.models.evaluation.regression import DidRegression, did_regression

__all__ = [
    "Belief",
    "DidRegression",
    "Difference",
    "DifferenceTest",
    "Indicator",
    "Logframe",
    "achievement",
    "did_from_changes",
    "did_from_means",
    "did_panel",
    "did_regression",
    "minimum_detectable_effect",
    "sample_size_per_arm",
    "update_belief",
    "value_of_monitoring",
    "weighted_achievement",
]
