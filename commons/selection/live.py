"""Whoever has a selection open sees how far it is, and what was found."""

from commons.selection.queries import find_selection
from kernel.rooms import Room
from rules.access import Permission

Room("selection", Permission.READ_SELECTION, find=find_selection)
