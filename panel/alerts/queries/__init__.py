"""Which alerts may somebody read, and of what was their body informed?"""

from panel.alerts.queries.alerts import (
    alert_for,
    alerts_in,
    public_alert,
    public_alerts,
    version_in,
)
from panel.alerts.queries.heard import find_notice, notice_for, notices_in, seat_of

__all__ = [
    "alert_for",
    "alerts_in",
    "find_notice",
    "notice_for",
    "notices_in",
    "public_alert",
    "public_alerts",
    "seat_of",
    "version_in",
]
