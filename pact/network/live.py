"""Whoever has the directory open sees who comes and goes."""

from commons.membership.live import workspace
from kernel.rooms import Room
from rules.access import Permission

Room("network", Permission.READ_WORK, find=workspace)
