"""Whoever keeps the lines sees at once that one was crossed."""

from commons.membership.live import workspace
from kernel.rooms import Room
from rules.access import Permission

Room("thresholds", Permission.HANDLE_WORK, find=workspace)
