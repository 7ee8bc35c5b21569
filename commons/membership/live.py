"""Streams of people and workspaces: bells that say "something changed, ask again"."""

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.database import db
from kernel.rooms import Room
from rules.access import Permission


def person(person_id: int) -> Person | None:
    return db.session.get(Person, person_id)


def workspace(workspace_id: int) -> Workspace | None:
    return db.session.get(Workspace, workspace_id)


Room("person", None, find=person, asks=0)  # type: ignore[arg-type]  # one's own stream: no door to ask
Room("workspace", Permission.READ_WORKSPACE, find=workspace)
