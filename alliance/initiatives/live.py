"""Whoever follows the initiatives sees at once what moved."""

from commons.membership.live import workspace
from kernel.rooms import Room
from rules.access import Permission

Room("initiatives", Permission.READ_WORK, find=workspace)
