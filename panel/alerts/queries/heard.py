"""Of what was a body informed?"""

from collections.abc import Sequence

from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import contains_eager

from commons.drafting.queries import SPEAKS
from commons.membership.models import Mandate, Person, Seat
from commons.membership.queries import running
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.database import db
from kernel.withheld import not_recused
from panel.alerts.models import Alert, BoardNotice
from rules.access import Permission


def notices_in(person: Person, place: Workspace) -> Sequence[BoardNotice]:
    """The newest first, but for alerts that are closed to this person elsewhere."""
    here = (BoardNotice.workspace_id == place.id, not_recused(Alert.recused, person.id))
    found = select(BoardNotice).join(BoardNotice.alert).where(*here)
    found = found.options(contains_eager(BoardNotice.alert))
    return db.session.scalars(found.order_by(BoardNotice.id.desc()).limit(100)).all()


def find_notice(notice_id: int) -> BoardNotice | None:
    """Any notice by its number: whoever calls this asks the door next."""
    return db.session.get(BoardNotice, notice_id)


def notice_for(person: Person, workspace: str, notice_id: int) -> BoardNotice:
    found = find_notice(notice_id)
    if found is None or found.workspace.slug != workspace:
        abort(404)
    return found if may(person, Permission.READ_WORK, found) else abort(404)


def seat_of(person: Person, notice: BoardNotice) -> Seat | None:
    """The seat for which this person speaks in the body that was informed; an observer has none."""
    found = select(Mandate).join(Seat).where(Mandate.person_id == person.id, Seat.votes)
    here = db.session.scalars(found.where(Seat.workspace_id == notice.workspace_id)).all()
    return next((each.seat for each in running(here) if each.role in SPEAKS), None)
