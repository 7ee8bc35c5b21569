"""Whoever has the catalogue open sees at once who came in."""

from commons.membership.live import workspace
from kernel.rooms import Room
from rules.access import Permission

Room("catalogue", Permission.READ_WORK, find=workspace)
