"""Many runs of one simulation: how far do its results spread?"""

from clusterlearn.ensemble.runs import Ensemble, ensemble, show_progress

__all__ = ["Ensemble", "ensemble", "show_progress"]
