"""Whoever has a survey or the list of them open sees at once that something moved."""

from commons.membership.live import workspace
from commons.surveys.queries import find
from kernel.rooms import Room
from rules.access import Permission

Room("survey", Permission.READ_WORK, find=find)
Room("surveys", Permission.READ_WORK, find=workspace)
