"""What a buyer and its suppliers gain when they plan together."""

from clusterlearn.models.linkages.delivery import DeliveryUtilisation, delivery_utilisation
from clusterlearn.models.linkages.terms import net_price_after_delay, self_enforcing_premium
from clusterlearn.models.linkages.training import SupplierDevelopment, supplier_development

__all__ = [
    "DeliveryUtilisation",
    "SupplierDevelopment",
    "delivery_utilisation",
    "net_price_after_delay",
    "self_enforcing_premium",
    "supplier_development",
]
