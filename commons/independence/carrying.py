"""What becomes of the declaration that came with an application? At the appointment it holds."""

from sqlalchemy import select

from commons.independence.facts import LineFacts
from commons.independence.handing_in import handed_in
from commons.independence.queries import declaration_of
from commons.membership.actions import Appointed
from commons.selection.models import Application, Call
from commons.workspaces.models import Workspace
from kernel.database import db
from kernel.transactions import on, unit_of_work
from rules.independence import Interest, declares

WORDS = 1000


@on(Appointed)
def take_over(event: Appointed) -> None:
    """As it was written; whoever was appointed puts it under its headings with the next one."""
    with unit_of_work():
        place = db.session.get_one(Workspace, event.workspace_id)
        if not declares(place.charter) or declaration_of(event.person_id, place):
            return
        if applied := application_of(event.person_id, event.workspace_id):
            handed_in(event.person_id, place, _lines(applied.interests), "application")


def application_of(person_id: int, workspace_id: int) -> Application | None:
    """The newest with a declaration."""
    here = (Call.workspace_id == workspace_id, Application.person_id == person_id)
    found = select(Application).join(Application.call).where(*here, Application.declares)
    return db.session.scalar(found.order_by(Application.id.desc()).limit(1))


def _lines(text: str) -> list[LineFacts]:
    if not text.strip():
        return []
    return [LineFacts(Interest.OTHER, organisation="-", about=text.strip()[:WORDS])]
