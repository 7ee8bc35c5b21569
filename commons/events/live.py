"""Whoever has an event or the list of them open sees at once that something moved."""

from commons.events.queries import find_announced
from commons.membership.live import workspace
from kernel.rooms import Room
from rules.access import Permission

Room("occasion", Permission.READ_WORK, find=find_announced)
Room("occasions", Permission.READ_WORK, find=workspace)
