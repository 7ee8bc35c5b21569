"""How long are applications kept? As the rules profile says, once members are appointed."""

from datetime import date

from sqlalchemy import select

from commons.selection.erasing import forget_files
from commons.selection.models import Application, Call, State
from kernel.background import job, one_by_one, own_up
from kernel.clock import BRUSSELS, today
from kernel.database import db
from rules.habits import APPLICATIONS_KEPT
from rules.terms import last_day

A_DAY = 86_400.0


@job("selection.retain", every=A_DAY)
def forget_old() -> None:
    """Applications that led to no mandate go when their time is over; safe when late or doubled."""
    appointed = db.session.scalars(select(Call).where(Call.appointed_at.is_not(None))).all()
    over = [call.id for call in appointed if _last_day(call) < today()]
    mine = (Application.call_id.in_(over), Application.state != State.APPOINTED)
    own_up(one_by_one(db.session.scalars(select(Application.id).where(*mine)).all(), _forget))


def _last_day(call: Call) -> date:
    """Until when the applications of a call are kept, the day included."""
    if call.appointed_at is None:
        return date.max
    months = int(call.workspace.charter.rule(APPLICATIONS_KEPT).value)
    return last_day(call.appointed_at.astimezone(BRUSSELS).date(), months)


def _forget(application_id: int) -> None:
    application = db.session.get(Application, application_id)
    if application:  # another process may have been here
        forget_files(application)
        db.session.delete(application)
