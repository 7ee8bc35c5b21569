"""Whoever has the list of groups open sees at once who founds, joins and closes one."""

from commons.membership.live import workspace
from kernel.rooms import Room
from rules.access import Permission

Room("groups", Permission.READ_WORK, find=workspace)
