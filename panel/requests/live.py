"""Whoever has a request or the list of them open sees at once that something moved."""

from commons.membership.live import workspace
from kernel.rooms import Room
from panel.requests.queries import find_request
from rules.access import Permission

Room("panel-request", Permission.READ_WORK, find=find_request)
Room("panel-requests", Permission.READ_WORK, find=workspace)
