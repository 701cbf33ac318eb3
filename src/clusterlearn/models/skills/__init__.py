"""Skills: how far training is from what firms need, and what closing the gap pays."""

from clusterlearn.models.skills.match import curriculum_path, dissimilarity_index, placements
from clusterlearn.models.skills.training import (
    ModulePriorities,
    TrainingPayoff,
    module_priorities,
    training_payoff,
)

__all__ = [
    "ModulePriorities",
    "TrainingPayoff",
    "curriculum_path",
    "dissimilarity_index",
    "module_priorities",
    "placements",
    "training_payoff",
]
