"""Whoever reads a thread sees at once what stands beside it."""

from commons.threads.live import find
from kernel.rooms import Room
from rules.access import Permission

Room("agreements", Permission.READ_THREAD, find=find)
