"""Whoever has the election of co-chairs open sees who stands, and what came of it."""

from commons.membership.live import workspace
from kernel.rooms import Room
from rules.access import Permission

Room("co-chairs", Permission.READ_SEATS, find=workspace)
