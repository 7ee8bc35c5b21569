"""Whoever has a consultation or the list of them open sees at once that something moved."""

from commons.consultations.queries import find
from commons.membership.live import workspace
from kernel.rooms import Room
from rules.access import Permission

Room("consultation", Permission.READ_CONSULTATION, find=find)
Room("consultations", Permission.READ_CONSULTATION, find=workspace)
