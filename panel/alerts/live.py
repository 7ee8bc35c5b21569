"""Whoever has an alert, the list of them, or what a body was informed of open looks again."""

from commons.membership.live import workspace
from kernel.rooms import Room
from panel.alerts.stepping import find
from rules.access import Permission

Room("alert", Permission.READ_WORK, find=find)
Room("alerts", Permission.READ_WORK, find=workspace)
Room("notices-of-alerts", Permission.READ_WORK, find=workspace)
