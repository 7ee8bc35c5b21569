"""Whoever has a task or the list of them open sees at once that something moved."""

from commons.membership.live import workspace
from kernel.rooms import Room
from panel.tasks.queries import find_task
from rules.access import Permission

Room("panel-task", Permission.READ_WORK, find=find_task)
Room("panel-tasks", Permission.READ_WORK, find=workspace)
