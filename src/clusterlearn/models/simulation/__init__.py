"""The whole cluster over ten years, with an agent who has a plan and one day leaves.

``params`` says what a cluster is like. These are its keys; what is not given keeps its default.
All of it is chosen for teaching, none was estimated from a real cluster.

====================== ======= ============ =======================================================
key                    default range        meaning
====================== ======= ============ =======================================================
``beta``               16      4 to 30      how sharply firms tell a good prospect from a bad one
``threshold``          0.55    0.45 to 0.65 trust and visible benefits at which half of all act
``visibility_weight``  0.22    0 to 0.5     weight of visible benefits beside trust
``success_base``       0.5     0 to 1       chance that joint action succeeds, without institutions
``success_governance`` 0.35    0 to 1       what full governance adds to it
``trust_gain``         0.1     0 to 0.3     share of what lacks in trust, won by a success
``trust_loss``         0.08    0 to 0.3     share of trust that a failure costs
``trust_effort``       0.055   0 to 0.3     share of what lacks, won a month by the agent
``trust_decay``        0.03    0 to 0.3     share of trust above its floor that a month wears off
``trust_floor``        0.2     0 to 0.5     trust where nothing happens
``visibility_effort``  0.08    0 to 0.3     visible benefits a month by the agent's quick wins
``visibility_action``  0.1     0 to 0.3     the same by joint action that succeeds
``visibility_decay``   0.045   0 to 0.3     share of visible benefits forgotten in a month
``governance_effort``  0.065   0 to 0.3     governance a month by the agent's work on it
``governance_action``  0.055   0 to 0.3     the same by joint action, where there is some already
``governance_decay``   0.03    0 to 0.3     share of governance lost in a month
``upgrade_action``     0.012   0 to 0.1     log points of income a month by successful joint action
``upgrade_effort``     0.03    0 to 0.1     the same by the agent, with joint action and governance
``price_erosion``      0.004   0 to 0.1     log points a month lost to cut-throat competition
``upgrade_decay``      0.02    0 to 0.1     share of the gain in income lost in a month
``capability_effort``  0.1     0 to 0.3     share of what the poor lack, won a month by the agent
``capability_decay``   0.005   0 to 0.1     share of capability above its floor lost in a month
``capability_floor``   0.1     0 to 0.5     capability of the poor where nobody works on it
``pass_through_low``   0.15    0 to 1       share of the cluster's gain that reaches the poor while
                                            they have no capability
``pass_through_high``  1.1     0 to 2       the same with full capability
``capability_income``  0.1     0 to 0.5     log points of income by full capability itself
``poor_share``         0.4     0.01 to 1    share of households that are poor at the start
``mean_income_poor``   55      0.01 to 1e12 their mean income, money a month
``gini_poor``          0.25    0 to 0.9     Gini coefficient among them
``mean_income_other``  130     0.01 to 1e12 mean income of the other households
``gini_other``         0.3     0 to 0.9     Gini coefficient among those
``poverty_line``       65      0.01 to 1e12 income below which a household is poor, money a month
``households``         400     1 to 100,000 number of households
``trust0``             0.25    0 to 1       trust at the start
``visibility0``        0.05    0 to 1       visible benefits at the start
``governance0``        0.1     0 to 1       governance at the start
``upgrade0``           0       -1 to 1      gain in income at the start, log points
``capability0``        0.1     0 to 1       capability of the poor at the start
====================== ======= ============ =======================================================
"""

from clusterlearn.models.simulation.cluster import ClusterPaths, simulate_cluster
from clusterlearn.models.simulation.households import household_incomes
from clusterlearn.models.simulation.plans import PLANS, ActionPlan, Phase
from clusterlearn.models.simulation.steady import minimum_presence, steady_states

__all__ = [
    "PLANS",
    "ActionPlan",
    "ClusterPaths",
    "Phase",
    "household_incomes",
    "minimum_presence",
    "simulate_cluster",
    "steady_states",
]
