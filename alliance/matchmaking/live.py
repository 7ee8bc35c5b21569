"""Whoever has the list of offers and needs open sees at once what came. Letters move only the
streams of the two who write.
"""

from commons.membership.live import workspace
from kernel.rooms import Room
from rules.access import Permission

Room("matches", Permission.READ_WORK, find=workspace)
