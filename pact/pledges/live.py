"""Whoever has the pledges open sees what becomes of them."""

from commons.membership.live import workspace
from kernel.rooms import Room
from rules.access import Permission

Room("pledges", Permission.READ_WORK, find=workspace)
