"""Whoever has a library open sees at once that something in it changed."""

from commons.workspaces.models import Workspace
from kernel.database import db
from kernel.rooms import Room
from rules.access import Permission


def find(workspace_id: int) -> Workspace | None:
    return db.session.get(Workspace, workspace_id)


Room("library", Permission.READ_DOCUMENT, find=find)
