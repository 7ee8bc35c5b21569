"""Whoever has a decision or the list of them open sees at once that something moved."""

from commons.decisions.queries import find
from commons.membership.live import workspace
from kernel.rooms import A_PAGE, Room
from rules.access import Permission

Room("decision", Permission.READ_DECISION, find=find, asks=A_PAGE)
Room("decisions", Permission.READ_DECISION, find=workspace)
