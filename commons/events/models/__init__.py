"""An event, who registered for it, and what they ask there."""

from commons.events.models.asked import OccasionQuestion
from commons.events.models.held import Occasion
from commons.events.models.registered import Registration

__all__ = ["Occasion", "OccasionQuestion", "Registration"]
