"""Credit for small firms: what a guarantee changes, whether its fund is safe, saving together."""

from clusterlearn.models.credit.failures import default_distribution
from clusterlearn.models.credit.guarantee import (
    GuaranteeFund,
    PeerMonitoring,
    guarantee_fund,
    peer_monitoring,
)
from clusterlearn.models.credit.rates import (
    GuaranteeEffect,
    JointLiabilityRate,
    break_even_rate,
    full_joint_liability_rate,
    guarantee_effect,
)
from clusterlearn.models.credit.savings import SavingsGroup, savings_group

__all__ = [
    "GuaranteeEffect",
    "GuaranteeFund",
    "JointLiabilityRate",
    "PeerMonitoring",
    "SavingsGroup",
    "break_even_rate",
    "default_distribution",
    "full_joint_liability_rate",
    "guarantee_effect",
    "guarantee_fund",
    "peer_monitoring",
    "savings_group",
]
