"""Which workspaces may a person read?"""

from collections.abc import Sequence

from flask import abort
from sqlalchemy import func, select

from commons.workspaces.models import Workspace
from kernel.access import Actor, may
from kernel.bodies import charters
from kernel.database import db
from kernel.record import Entry
from rules.access import Permission

PAGE = 50


def workspace_for(
    person: Actor, slug: str, permission: Permission = Permission.READ_WORKSPACE
) -> Workspace:
    """Find a workspace this person may read; to anyone else it does not exist."""
    found = db.session.scalar(select(Workspace).where(Workspace.slug == slug))
    if found is None or not may(person, permission, found):
        abort(404)
    return found


def workspaces_for(person: Actor) -> list[Workspace]:
    """All workspaces this person may read: bodies in the order of the house, groups by name."""
    order = {slug: place for place, slug in enumerate(charters)}
    every = db.session.scalars(select(Workspace)).all()  # the parents are among them
    mine = [place for place in every if may(person, Permission.READ_WORKSPACE, place)]
    return sorted(mine, key=lambda w: (order[w.body], w.parent_id is not None, w.name))


def groups_of(person: Actor, body: Workspace) -> list[Workspace]:
    """The sub-groups of a body that this person may read."""
    return [place for place in workspaces_for(person) if place.parent_id == body.id]


def entries_of(workspace: Workspace, before: int | None) -> Sequence[Entry]:
    """The newest entries of a workspace's record, or those before a position."""
    found = select(Entry).where(Entry.workspace_id == workspace.id)
    if before:
        found = found.where(Entry.position < before)
    return db.session.scalars(found.order_by(Entry.position.desc()).limit(PAGE)).all()


def number_of_entries(workspace: Workspace) -> int:
    newest = select(func.max(Entry.position)).where(Entry.workspace_id == workspace.id)
    return db.session.scalar(newest) or 0
