"""Which requests may somebody read? Members and the AI Office, but for those in conflict."""

from collections.abc import Sequence

from flask import abort
from sqlalchemy import select

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.database import db
from kernel.withheld import not_recused
from panel.requests.models import PanelRequest
from rules.access import Permission

SHOWN = 100


def find_request(request_id: int) -> PanelRequest | None:
    """Any request by its number: whoever calls this asks the door next."""
    return db.session.get(PanelRequest, request_id)


def requests_in(person: Person, place: Workspace) -> Sequence[PanelRequest]:
    """The requests of a body, the newest first."""
    here = (PanelRequest.workspace_id == place.id, not_recused(PanelRequest.recused, person.id))
    newest = select(PanelRequest).where(*here).order_by(PanelRequest.received_at.desc())
    return db.session.scalars(newest.limit(SHOWN)).all()


def request_for(person: Person, workspace: str, request_id: int) -> PanelRequest:
    """A request this person may read; to anyone else it does not exist."""
    found = find_request(request_id)
    if found is None or found.workspace.slug != workspace:
        abort(404)
    return found if may(person, Permission.READ_WORK, found) else abort(404)
