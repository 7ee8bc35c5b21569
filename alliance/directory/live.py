"""Whoever has the directory open sees at once what was entered."""

from commons.membership.live import workspace
from kernel.rooms import Room
from rules.access import Permission

Room("directory", Permission.READ_WORK, find=workspace)
