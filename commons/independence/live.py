"""Whoever has the page of independence open sees it as it is now."""

from commons.independence.models import Conflict, Declaration
from commons.membership.live import workspace
from kernel.database import db
from kernel.rooms import Room
from rules.access import Permission

Room("independence", Permission.READ_SEATS, find=workspace)


def find_conflict(number: int) -> Conflict | None:
    return db.session.get(Conflict, number)


def find_declaration(number: int) -> Declaration | None:
    return db.session.get(Declaration, number)
