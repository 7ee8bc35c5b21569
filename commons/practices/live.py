"""Whoever has the library or a record of it open sees at once that something moved.

One bell for all of a workspace: that a draft of somebody exists is told to nobody by it.
"""

from commons.membership.live import workspace
from kernel.rooms import Room
from rules.access import Permission

Room("practices", Permission.READ_WORK, find=workspace)
