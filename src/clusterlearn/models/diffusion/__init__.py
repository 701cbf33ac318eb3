"""How a new practice spreads: by itself, by pilots that others copy, and by policy."""

from clusterlearn.models.diffusion.bass import BassPeak, bass_cumulative, bass_peak
from clusterlearn.models.diffusion.scaling import calibrate_replication, scaling_up

__all__ = ["BassPeak", "bass_cumulative", "bass_peak", "calibrate_replication", "scaling_up"]
