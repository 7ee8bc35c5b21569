"""Whoever has a load open sees how far it is; whoever has the list open, what became of it."""

from alliance.indicators.queries import find_load
from commons.membership.live import workspace
from kernel.rooms import Room
from rules.access import Permission

Room("indicator-load", Permission.HANDLE_WORK, find=find_load)
Room("indicators", Permission.READ_WORK, find=workspace)
